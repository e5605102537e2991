"""`factdiff report`: the main job."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Paths, Rules, jobs_of

if TYPE_CHECKING:
    from factdiff.model import Report, Severity
    from factdiff.render import Format as ReportFormat
    from factdiff.run import Result

NEVER = "never"
_TOLD = 10
"""Problems that are told one by one on stderr; the report has all."""

Out = Annotated[
    list[str] | None,
    typer.Option(
        "--out",
        metavar="PLACE",
        help="Where to write: a folder, or FORMAT=FILE; may be given several times.",
        show_default="reports/NAME",
    ),
]
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="What is printed: text, md, html, json, jsonl, csv, sarif, junit, github, none, or a template FILE.j2.",
    ),
]
Stories = Annotated[
    str, typer.Option("--stories", metavar="HOW", help="How articles become stories: auto, one, or field:NAME.")
]
FailOn = Annotated[
    str,
    typer.Option("--fail-on", metavar="WEIGHT", help="End with 1 from this weight on: never, note, warning, error."),
]

WithTexts = Annotated[
    bool,
    typer.Option(
        "--with-texts",
        help="Show the articles whole in report.html, with every claim marked; else only their sentences.",
    ),
]
Former = Annotated[
    Path | None,
    typer.Option(
        "--former",
        metavar="FILE",
        help="The report.json of an earlier run: tell which findings are new, changed or gone since.",
        show_default=False,
    ),
]


def report(
    paths: Paths,
    rules: Rules = RULES_DEFAULT,
    out: Out = None,
    format_: Format = "text",
    stories: Stories = "auto",
    jobs: Jobs = "1",
    fail_on: FailOn = NEVER,
    with_texts: WithTexts = False,
    former: Former = None,
) -> None:
    """Report what differs between articles.

    Reads the articles, runs the rules over them, writes report.html, report.md and report.json, and prints
    a summary.
    """
    from factdiff.cli.formats import printed
    from factdiff.cli.places import places
    from factdiff.cli.progress import progress
    from factdiff.cli.talk import data, talk
    from factdiff.cli.usage import one_of
    from factdiff.cli.usual_rules import usual_rules
    from factdiff.model import SEVERITIES
    from factdiff.render import FORMATS
    from factdiff.render.since import since
    from factdiff.run import exit_code, former_report, make_report, write
    from factdiff.settings import load

    shown = printed(format_)
    least = _weight(one_of("--fail-on", fail_on, (NEVER, *SEVERITIES), "weight"))
    files = places(paths, out or ())
    settings, processes = load(os.environ), jobs_of(jobs)
    earlier = former_report(former) if former else None  # read now: this run may write over it
    used = usual_rules(rules)
    with progress() as watch:
        result = make_report(
            paths, used, settings=settings, how=stories, jobs=processes, stdin=sys.stdin.buffer, watch=watch
        )
    told = since(result.report, earlier, former.as_posix()) if earlier and former else None
    result = replace(result, report=replace(result.report, texts=with_texts, since=told))
    written = write(result.report, files)
    if shown is not None:
        data(_shown(result.report, shown))
    _tell(result, least, problems=shown is not FORMATS["text"])
    for path in written:
        talk(f"written: {path.as_posix()}")
    raise typer.Exit(exit_code(result, least))


def _weight(fail_on: str) -> Severity | None:
    return None if fail_on == NEVER else fail_on  # type: ignore[return-value]  # it was looked up just before


def _shown(made: Report, form: ReportFormat) -> str:
    """Text is as wide as the terminal and in colours there; everywhere else the bytes are always the same."""
    from factdiff.render import FORMATS, terminal

    if form is not FORMATS["text"] or not sys.stdout.isatty():
        return form.render(made)
    import shutil

    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return terminal.render(made, width=shutil.get_terminal_size().columns, colour=colour)


def _tell(result: Result, least: Severity | None, *, problems: bool) -> None:
    """What a person must know beside the data: faults, what could not be done, and why the command fails.

    Args:
        result: the report and the faults of rules.
        least: the weight that makes the command fail.
        problems: whether each problem is told, because what is printed does not tell them.
    """
    from factdiff.cli.talk import talk
    from factdiff.render.words import plural
    from factdiff.ruleset.faults import show_fault
    from factdiff.run import weighing

    for fault in result.faults:
        talk(show_fault(fault))
    told = {f"{fault.path}:{fault.line}:{fault.column}" for fault in result.faults}
    others = [one for one in result.report.problems if one.where not in told] if problems else []
    for one in others[:_TOLD]:
        talk(f"{one.where}: {one.what}; {one.do}")
    if result.partial:
        count = plural(len(result.report.problems), "thing")
        talk(f"partial: {count} could not be done; Problems in the report has all that")
    found = weighing(result.report, least) if least else []
    if found:
        talk(f"found: {plural(len(found), 'finding weighs', 'findings weigh')} {least} or more")
