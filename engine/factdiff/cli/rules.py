"""`factdiff rules list|check|test`: what rules there are, what is wrong with them, and their examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.talk import talk

if TYPE_CHECKING:
    from factdiff.prove import Outcome
    from factdiff.ruleset.loading import Loaded

rules = typer.Typer(help="List, check and test rules.", no_args_is_help=True, rich_markup_mode=None)

Only = Annotated[list[str] | None, typer.Argument(help="Ids of rules; all where none is given.", show_default=False)]


@rules.command("list")
def list_(folder: Rules = RULES_DEFAULT) -> None:
    """List the rules: id, status, severity, kind, title."""
    from tabulate import tabulate

    loaded = _load(folder)
    rows = [
        (rule.id, rule.status, rule.severity, rule.kind, len(rule.examples), rule.title)
        for rule in loaded.ruleset.rules
    ]
    headers = ("rule", "status", "severity", "value", "examples", "title")
    typer.echo(tabulate(rows, headers, tablefmt="simple", disable_numparse=True))
    raise typer.Exit(_tell_faults(loaded))


@rules.command("check")
def check(folder: Rules = RULES_DEFAULT) -> None:
    """Tell every fault of every rule file, where it stands and what to write instead."""
    from factdiff.ruleset.faults import show_fault

    loaded = _load(folder)
    for fault in loaded.faults:
        typer.echo(show_fault(fault))
    errors = sum(fault.level == "error" for fault in loaded.faults)
    warnings = len(loaded.faults) - errors
    typer.echo(
        f"{len(loaded.ruleset.rules)} sound {_plural('rule', len(loaded.ruleset.rules))}, "
        f"{errors} {_plural('error', errors)}, {warnings} {_plural('warning', warnings)}"
    )
    raise typer.Exit(1 if errors else 0)


@rules.command("test")
def test(only: Only = None, folder: Rules = RULES_DEFAULT) -> None:
    """Run the examples inside the rules; tell what was read beside what was expected."""
    from factdiff.errors import NoSoundRule, UsageError
    from factdiff.prove import prove

    loaded = _load(folder)
    if not loaded.ruleset.rules:
        _tell_faults(loaded)
        raise NoSoundRule(f"{folder}: no sound rule, so no example was run", "mend the faults above, or write a rule")
    unknown = sorted(set(only or ()) - {rule.id for rule in loaded.ruleset.rules})
    if unknown:
        raise UsageError(f"no sound rule `{unknown[0]}` in {folder}", "`factdiff rules list` lists the rules")
    outcomes = list(prove(loaded.ruleset, only or ()))
    for outcome in outcomes:
        if outcome.failed or outcome.closed_gap:
            typer.echo(_show(outcome))
    faulty = _tell_faults(loaded)
    failed = sum(outcome.failed for outcome in outcomes)
    gaps = sum(outcome.form == "todo" and not outcome.holds for outcome in outcomes)
    typer.echo(
        f"{len(outcomes)} {_plural('example', len(outcomes))} of "
        f"{len({outcome.rule for outcome in outcomes})} rules: {len(outcomes) - failed - gaps} hold, "
        f"{failed} failed, {gaps} known {_plural('gap', gaps)}"
    )
    raise typer.Exit(1 if failed or faulty else 0)


def _load(folder: Path) -> Loaded:
    from factdiff.ruleset.folder import load_folder

    return load_folder(folder)


def _tell_faults(loaded: Loaded) -> int:
    """Faults go to stderr; 1 where there is an error."""
    from factdiff.ruleset.faults import show_fault

    errors = [fault for fault in loaded.faults if fault.level == "error"]
    for fault in errors:
        talk(show_fault(fault))
    return 1 if errors else 0


def _show(outcome: Outcome) -> str:
    place = f"{outcome.path}:{outcome.line}: {outcome.rule}"
    if outcome.closed_gap:
        return f"{place}: this todo holds now; make it a `text` example\n    {outcome.text}"
    lines = [f"{place}: a {outcome.form} example fails", outcome.text]
    return "\n    ".join([*lines, f"expected: {outcome.expected}", f"read:     {outcome.actual}"])


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else f"{noun}s"
