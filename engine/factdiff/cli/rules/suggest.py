"""`factdiff rules suggest`: what outlets tell that no rule reads, each with the rule that would."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Paths, Rules, jobs_of
from factdiff.cli.report import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.discover import Suggestion

FORMATS = ("text", "json")

Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="What is printed: text, json.")]
Limit = Annotated[str, typer.Option("--limit", metavar="N", help="The most suggestions of one story.")]
Covered = Annotated[bool, typer.Option("--covered", help="Also what the rules read already.")]
Save = Annotated[
    Path | None,
    typer.Option("--save", metavar="DIR", help="Write each rule to a file of its own there.", show_default=False),
]


def suggest(
    paths: Paths,
    rules: Rules = RULES_DEFAULT,
    stories: Stories = "auto",
    limit: Limit = "5",
    format_: Format = "text",
    save: Save = None,
    covered: Covered = False,
    jobs: Jobs = "1",
) -> None:
    """Suggest rules for what no rule reads yet.

    Finds values that two outlets or more tell with the same words in one story, the plainest contradictions
    first, and prints each with its sentences and the rule that reads it.
    """
    from factdiff.cli.progress import progress
    from factdiff.cli.talk import data, talk
    from factdiff.cli.usage import one_of
    from factdiff.cli.usual_rules import usual_rules
    from factdiff.discover import suggest as discover
    from factdiff.discover.telling import as_json, as_text
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL
    from factdiff.ruleset.schema import editor_lines
    from factdiff.run import make_claims
    from factdiff.settings import load
    from factdiff.stories import refuse_unknown

    one_of("--format", format_, FORMATS, "format")
    refuse_unknown(stories)
    most, settings, processes = _whole("--limit", limit), load(os.environ), jobs_of(jobs)
    if save is not None:
        _refuse_unwritable(save)
    used = usual_rules(rules)
    with progress() as watch:
        claims = make_claims(
            paths, used, settings=settings, jobs=processes, stdin=sys.stdin.buffer, watch=watch, how=stories
        )
    found = discover(
        claims.reading.articles,
        how=stories,
        covered=() if covered else [claim for one in claims.extracted.read for claim in one.extraction.claims],
        taken=[rule.id for rule in claims.loaded.ruleset.rules],
        limit=most,
        head=editor_lines(),
    )
    articles = {one.id: one for one in claims.reading.articles}
    data((as_json if format_ == "json" else as_text)(found, articles))
    for line in _saved(found, save) if save is not None else ():
        talk(line)
    for problem in claims.problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    raise typer.Exit(EXIT_PARTIAL if claims.problems else EXIT_OK)


def _whole(option: str, text: str) -> int:
    """A number from 1 on. Raises UsageError for anything else."""
    from factdiff.errors import UsageError

    if text.isascii() and text.isdigit() and int(text[:9]) >= 1:
        return int(text[:9])
    raise UsageError(f"{option} {text}: not allowed", "write a whole number, 1 or more")


def _refuse_unwritable(folder: Path) -> None:
    """Told before any work, as far as it can be seen."""
    from factdiff.errors import UsageError

    above = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not above.is_dir():
        raise UsageError(f"--save: {above.as_posix()} is a file, not a folder", "name a folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise UsageError(f"--save: {above.as_posix()} may not be written to", "name another folder")


def _saved(found: Iterable[Suggestion], folder: Path) -> Iterable[str]:
    """One line a file. A file that is there stays as it is: somebody may have worked on it."""
    from factdiff.cli.rules.writing import write_rule

    for one in found:
        path = folder / f"{one.draft.id}.yaml"
        yield f"written: {path.as_posix()}" if write_rule(path, one.text) else f"kept as it is: {path.as_posix()}"
