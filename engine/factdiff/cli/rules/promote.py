"""`factdiff rules promote`: what a rule on trial says over many articles, and then makes it live."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Rules, jobs_of
from factdiff.cli.rules.common import refuse_unknown
from factdiff.cli.rules.rewrite import Yes
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Claim, Group
    from factdiff.prove.noise import Noise
    from factdiff.ruleset.loading import Loaded
    from factdiff.ruleset.rule import Rule

_SHOWN = 10
"""Findings that are shown: so many are read."""

One = Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule on trial.", show_default=False)]
Over = Annotated[
    list[str],
    typer.Option("--over", metavar="PATH", help="Articles to run it over; may be given several times."),
]


def promote(
    rule: One,
    over: Over,
    folder: Rules = RULES_DEFAULT,
    jobs: Jobs = "1",
    yes: Yes = False,
) -> None:
    """Show what a rule finds in many articles, and make it live.

    A live rule can fail a check, so its findings are read first: how many in a thousand articles, and the
    first ten with both sentences.
    """
    from factdiff.cli.progress import progress
    from factdiff.cli.rules.rewrite import offer
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.prove.noise import noise
    from factdiff.ruleset.folder import sound_rules
    from factdiff.settings import load

    settings, processes = load(os.environ), jobs_of(jobs)
    loaded = sound_rules(folder)
    refuse_unknown([rule], loaded, folder)
    found = next(one for one in loaded.ruleset.rules if one.id == rule)
    after = _live(found, loaded, folder)
    with progress() as watch:
        made = noise(
            over, loaded.ruleset, found, settings=settings, jobs=processes, stdin=sys.stdin.buffer, watch=watch
        )
    data("".join(f"{line}\n" for line in _told(found, made)))
    written = offer(loaded.files, {found.path: after}, yes=yes)
    raise typer.Exit(EXIT_OK if written else EXIT_FOUND)


def _live(rule: Rule, loaded: Loaded, folder: Path) -> str:
    """The file with the rule live in it. Raises UsageError where it is live already, or not fit for it."""
    from factdiff.errors import UsageError
    from factdiff.prove import prove
    from factdiff.prove.promote import made_live
    from factdiff.ruleset.faults import show_fault
    from factdiff.ruleset.loading import load_texts

    where = f"{rule.path}:{rule.line}: {rule.id}"
    if rule.status == "live":
        raise UsageError(f"{where} is live already", "nothing is to be done")
    after = made_live(loaded.files[rule.path], rule.id)
    prefix = f"{folder.as_posix().rstrip('/')}/"
    texts = {path.removeprefix(prefix): text for path, text in {**loaded.files, rule.path: after}.items()}
    again = load_texts(folder.as_posix(), texts)
    if rule.id not in {one.id for one in again.ruleset.rules}:
        faults = [fault for fault in again.faults if fault.path == rule.path and fault.level == "error"]
        told = "\n".join(map(show_fault, faults))
        raise UsageError(f"{where} cannot be live yet\n{told}")
    failing = [one for one in prove(again.ruleset, [rule.id]) if one.failed]
    if failing:
        raise UsageError(f"{where}: {len(failing)} of its examples fail", f"`factdiff rules test {rule.id}` shows them")
    return after


def _told(rule: Rule, made: Noise) -> Iterator[str]:
    from factdiff.render.words import plural

    count = len(made.findings)
    yield f"{rule.id}: {rule.title}"
    counts = (plural(len(made.articles), "article"), plural(made.claims, "claim"), plural(count, "finding"))
    yield f"{', '.join(counts)}: {made.per_thousand(count)} findings in 1,000 articles"
    for group in made.findings[:_SHOWN]:
        yield ""
        yield from _finding(group)
    if count > _SHOWN:
        yield ""
        yield f"and {count - _SHOWN} more; `factdiff report` shows all"
    if made.problems:
        talk(f"partial: {plural(len(made.problems), 'thing')} could not be read or done")


def _finding(group: Group) -> Iterator[str]:
    from factdiff.prove.noise import opposed

    yield f"{group.kind} ({group.weight}): {group.reason}"
    yield from (_sentence(claim) for claim in opposed(group))


def _sentence(claim: Claim) -> str:
    from factdiff.render.safe import visible

    return f"    {visible(claim.article)}: {visible(claim.sentence)}"
