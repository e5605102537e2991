"""`factdiff report`: the main job."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, FailOn, Jobs, Paths, Rules
from factdiff.cli.talk import talk
from factdiff.errors import UsageError

if TYPE_CHECKING:
    from factdiff.run import Result

DEFAULT_FILES = ("html", "md", "json")


def report(
    paths: Paths,
    rules: Rules = RULES_DEFAULT,
    out: Annotated[
        list[str] | None,
        typer.Option("--out", metavar="DIR|FORMAT=FILE", help="Where to write; may be given several times."),
    ] = None,
    format_: Annotated[str, typer.Option("--format", help="What is printed: text, md, html, json, or none.")] = "text",
    stories: Annotated[
        str,
        typer.Option("--stories", metavar="HOW", help="How articles become stories: auto, one, or field:NAME."),
    ] = "auto",
    jobs: Jobs = 1,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="Exit with 1 from this weight on.")] = FailOn.never,
) -> None:
    """Read articles, run the rules, and write what differs: report.html, report.md and report.json."""
    from factdiff.render import FORMATS
    from factdiff.run import exit_code, make_report, write
    from factdiff.settings import load

    files = _files(paths, out or [])
    if format_ != "none" and format_ not in FORMATS:
        raise UsageError(f"--format {format_}: no such format", f"write one of {', '.join(FORMATS)}, or none")
    result = make_report(
        paths, rules, settings=load(os.environ), how=stories, jobs=jobs, stdin=sys.stdin.buffer
    )
    if format_ != "none":
        sys.stdout.write(FORMATS[format_].render(result.report))
        sys.stdout.flush()
    written = write(result.report, files)
    _tell(result, written)
    raise typer.Exit(exit_code(result, None if fail_on is FailOn.never else fail_on.value))


def _files(paths: list[str], out: list[str]) -> list[tuple[str, Path]]:
    """(format, file) for each thing to write; a folder takes the three usual ones."""
    from factdiff.render import FORMATS

    if not out:
        return _usual(Path("reports") / _name(paths[0]))
    files: list[tuple[str, Path]] = []
    for one in out:
        name, is_pair, file = one.partition("=")
        if not is_pair:
            files.extend(_usual(Path(one)))
        elif name in FORMATS and file:
            files.append((name, Path(file)))
        else:
            raise UsageError(
                f"--out {one}: no such format", f"write DIR, or FORMAT=FILE with one of {', '.join(FORMATS)}"
            )
    return files


def _usual(folder: Path) -> list[tuple[str, Path]]:
    return [(name, folder / f"report.{name}") for name in DEFAULT_FILES]


def _name(path: str) -> str:
    """The report's name: the first path's folder or stem."""
    if path == "-":
        return "stdin"
    first = Path(path)
    if first.is_dir():
        return first.resolve().name or "articles"
    if any(sign in path for sign in "*?["):
        return first.parent.resolve().name or "articles"
    return first.stem


def _tell(result: Result, written: list[Path]) -> None:
    """What a person must know beside the data: faults, problems, and where the report lies."""
    from factdiff.ruleset.faults import show_fault

    for fault in result.faults:
        if fault.level == "error":
            talk(show_fault(fault))
    for path in written:
        talk(f"written: {path}")
