"""`factdiff rules test`: the examples inside rules."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Rules, jobs_of
from factdiff.cli.rules.check import FORMATS, FaultFormat
from factdiff.cli.rules.common import Only, refuse_unknown, tell_faults
from factdiff.cli.rules.rewrite import Yes
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.model import Fault
    from factdiff.prove import Outcome
    from factdiff.ruleset.loading import Loaded


Update = Annotated[
    bool, typer.Option("--update", help="Write what failing examples really give into the files, after asking.")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Tell also which phrases, alternatives and slots no example needs.")
]


def test(
    only: Only = None,
    folder: Rules = RULES_DEFAULT,
    format_: FaultFormat = "text",
    update: Update = False,
    yes: Yes = False,
    strict: Strict = False,
    jobs: Jobs = "1",
) -> None:
    """Run the examples inside the rules and relations.

    Of one that fails it tells what was expected and what was read.
    """
    from factdiff.cli.usage import one_of
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.prove import prove
    from factdiff.ruleset.folder import sound_rules
    from factdiff.settings import load

    one_of("--format", format_, FORMATS, "format")
    settings = load(os.environ)
    loaded = sound_rules(folder)
    refuse_unknown(only or (), loaded, folder, relations=True)
    processes = jobs_of(jobs)
    outcomes = list(prove(loaded.ruleset, only or (), seconds=settings.rule_seconds))
    needless = _needless(loaded, only or (), settings.rule_seconds, processes) if strict else []
    data(_shown(outcomes, [*_errors(loaded), *needless], format_))
    data(f"{_summary(outcomes, loaded, only or ())}\n" if format_ == "text" else "")
    faulty = tell_faults(loaded) if format_ == "text" else bool(_errors(loaded))
    failing = {(one.path, one.line) for one in outcomes if one.failed}
    if update and failing:
        failing -= _update(loaded, folder, outcomes, yes=yes, shown=format_ == "text")
    raise typer.Exit(EXIT_FOUND if faulty or failing else EXIT_OK)


def _update(
    loaded: Loaded, folder: Path, outcomes: Sequence[Outcome], *, yes: bool, shown: bool
) -> set[tuple[str, int]]:
    """Offer to write what failing examples give; the places of those that hold now."""
    from factdiff.cli.rules.rewrite import offer
    from factdiff.cli.rules.updating import proposed

    plan = proposed(loaded, folder.as_posix(), outcomes)
    for outcome, why in plan.left:
        talk(f"{outcome.path}:{outcome.line}: {outcome.rule}: left as it is: {why}")
    written = offer(loaded.files, plan.after, yes=yes, shown=shown)
    return set(plan.mended) if written else set()


def _errors(loaded: Loaded) -> list[Fault]:
    return [fault for fault in loaded.faults if fault.level == "error"]


def _shown(outcomes: Sequence[Outcome], faults: Sequence[Fault], format_: str) -> str:
    from factdiff.cli.rules import outcomes as written
    from factdiff.cli.rules.check import shown

    match format_:
        case "json":
            return written.as_json(outcomes, faults)
        case "github":
            return written.as_github(outcomes, faults)
        case _:  # errors are told on stderr
            return written.as_text(outcomes) + shown([one for one in faults if one.level == "warning"], "text")


def _needless(loaded: Loaded, only: Sequence[str], seconds: float, jobs: int) -> list[Fault]:
    """What no example needs; what there was no time for is told."""
    from factdiff.cli.progress import progress
    from factdiff.doubts.needless import needless_pieces
    from factdiff.doubts.places import Files
    from factdiff.prove.strict import unneeded
    from factdiff.ruleset.faults import place_of

    with progress("pieces of rules tried") as watch:
        found = unneeded(loaded.ruleset, only, seconds=seconds, jobs=jobs, watch=watch)
    left = sum(one.untried for one in found)
    if left:
        talk(f"strict: time was up with {left:,} pieces of rules not tried; name a rule to try it alone")
    return sorted(needless_pieces(found, loaded.ruleset.rules, Files(loaded.files)), key=place_of)


def _summary(outcomes: Sequence[Outcome], loaded: Loaded, only: Sequence[str]) -> str:
    from factdiff.render.words import plural

    failed = sum(outcome.failed for outcome in outcomes)
    gaps = sum(outcome.form == "todo" and not outcome.holds for outcome in outcomes)
    of = plural(len({outcome.rule for outcome in outcomes}), "rule")
    held = len(outcomes) - failed - gaps
    bare = sum(not rule.examples for rule in loaded.ruleset.rules if not only or rule.id in only)
    relations = len({one.id for one in loaded.ruleset.relations} & {outcome.rule for outcome in outcomes})
    if relations:
        rules = len({outcome.rule for outcome in outcomes}) - relations
        of = " and ".join([plural(rules, "rule")] * bool(rules) + [plural(relations, "relation")])
    return (
        f"{plural(len(outcomes), 'example')} of {of}: {plural(held, 'holds', 'hold')}, "
        f"{plural(failed, 'fails', 'fail')}, {plural(gaps, 'known gap')}"
        + (f"; {plural(bare, 'rule')} without an example" if bare else "")
    )
