"""`factdiff rules list|check|test`: what rules there are, what is wrong with them, and their examples."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.prove import Outcome
    from factdiff.ruleset.loading import Loaded

rules = typer.Typer(
    help="List, check and test rules.", no_args_is_help=True, rich_markup_mode=None, suggest_commands=False
)

Only = Annotated[
    list[str] | None,
    typer.Argument(metavar="[RULE]...", help="Ids of rules; all where none is given.", show_default=False),
]


@rules.command("list")
def list_(folder: Rules = RULES_DEFAULT) -> None:
    """List the sound rules of a folder."""
    from tabulate import tabulate

    from factdiff.errors import EXIT_OK, EXIT_PARTIAL
    from factdiff.ruleset.folder import sound_rules

    loaded = sound_rules(folder)
    rows = [
        (rule.id, rule.status, rule.severity, rule.kind, len(rule.examples), rule.title)
        for rule in loaded.ruleset.rules
    ]
    headers = ("rule", "status", "severity", "value", "examples", "title")
    data(tabulate(rows, headers, tablefmt="simple", disable_numparse=True) + "\n")
    raise typer.Exit(EXIT_PARTIAL if _tell_faults(loaded) else EXIT_OK)


@rules.command("check")
def check(folder: Rules = RULES_DEFAULT) -> None:
    """Tell all faults of all rule files.

    Each with its place, its line, what is wrong, and what to write instead.
    """
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.render.words import plural
    from factdiff.ruleset.faults import show_fault
    from factdiff.ruleset.folder import load_folder

    loaded = load_folder(folder)
    errors = sum(fault.level == "error" for fault in loaded.faults)
    counts = (
        plural(len(loaded.ruleset.rules), "sound rule"),
        plural(errors, "error"),
        plural(len(loaded.faults) - errors, "warning"),
    )
    data("".join(f"{show_fault(fault)}\n\n" for fault in loaded.faults) + ", ".join(counts) + "\n")
    raise typer.Exit(EXIT_FOUND if errors else EXIT_OK)


@rules.command("test")
def test(only: Only = None, folder: Rules = RULES_DEFAULT) -> None:
    """Run the examples inside the rules.

    Of one that fails it tells what was expected and what was read.
    """
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.prove import prove
    from factdiff.ruleset.folder import sound_rules
    from factdiff.settings import load

    settings = load(os.environ)
    loaded = sound_rules(folder)
    _refuse_unknown(only or (), loaded, folder)
    outcomes = list(prove(loaded.ruleset, only or (), seconds=settings.rule_seconds))
    told = [_show(outcome) for outcome in outcomes if outcome.failed or outcome.closed_gap]
    data("".join(f"{one}\n\n" for one in told) + _summary(outcomes, loaded, only or ()) + "\n")
    faulty = _tell_faults(loaded)
    raise typer.Exit(EXIT_FOUND if faulty or any(one.failed for one in outcomes) else EXIT_OK)


def _refuse_unknown(only: Sequence[str], loaded: Loaded, folder: Path) -> None:
    from factdiff.cli.usage import meant
    from factdiff.errors import UsageError

    known = [rule.id for rule in loaded.ruleset.rules]
    for name in only:
        if name not in known:
            _tell_faults(loaded)  # the rule may be there, and broken
            otherwise = f"`factdiff rules list --rules {folder.as_posix()}` lists the rules"
            raise UsageError(f"{folder.as_posix()}: no sound rule `{name}`", meant(name, known, otherwise))


def _tell_faults(loaded: Loaded) -> bool:
    """Errors go to stderr where they are not what was asked for; whether there is one."""
    from factdiff.ruleset.faults import show_fault

    errors = [fault for fault in loaded.faults if fault.level == "error"]
    for fault in errors:
        talk(show_fault(fault))
    return bool(errors)


def _summary(outcomes: Sequence[Outcome], loaded: Loaded, only: Sequence[str]) -> str:
    from factdiff.render.words import plural

    failed = sum(outcome.failed for outcome in outcomes)
    gaps = sum(outcome.form == "todo" and not outcome.holds for outcome in outcomes)
    of = plural(len({outcome.rule for outcome in outcomes}), "rule")
    held = len(outcomes) - failed - gaps
    bare = sum(not rule.examples for rule in loaded.ruleset.rules if not only or rule.id in only)
    return (
        f"{plural(len(outcomes), 'example')} of {of}: {plural(held, 'holds', 'hold')}, "
        f"{plural(failed, 'fails', 'fail')}, {plural(gaps, 'known gap')}"
        + (f"; {plural(bare, 'rule')} without an example" if bare else "")
    )


def _show(outcome: Outcome) -> str:
    place = f"{outcome.path}:{outcome.line}: {outcome.rule}"
    if outcome.closed_gap:
        return f"{place}: this todo holds now; make it a `text` example\n    {outcome.text}"
    lines = [f"{place}: a {outcome.form} example fails", outcome.text]
    return "\n    ".join([*lines, f"expected: {outcome.expected}", f"read:     {outcome.actual}"])
