"""What the commands on rules share: which rules are meant, and what is told of the broken ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.talk import talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.ruleset.loading import Loaded

Only = Annotated[
    list[str] | None,
    typer.Argument(metavar="[RULE]...", help="Ids of rules; all where none is given.", show_default=False),
]


def refuse_unknown(only: Sequence[str], loaded: Loaded, folder: Path, *, relations: bool = False) -> None:
    """Raises UsageError for an id that no sound rule of the folder has; with `relations` no sound relation either."""
    from factdiff.cli.usage import meant
    from factdiff.errors import UsageError

    related = [relation.id for relation in loaded.ruleset.relations]
    known = [*(rule.id for rule in loaded.ruleset.rules), *(related if relations else ())]
    for name in only:
        if name in related and not relations:
            own = next(one.rules for one in loaded.ruleset.relations if one.id == name)
            raise UsageError(f"{name}: is a relation, not a rule", f"name one of its rules: {', '.join(own)}")
        if name not in known:
            tell_faults(loaded)  # the rule may be there, and broken
            otherwise = f"`factdiff rules list --rules {folder.as_posix()}` lists the rules"
            raise UsageError(f"{folder.as_posix()}: no sound rule `{name}`", meant(name, known, otherwise))


def tell_faults(loaded: Loaded) -> bool:
    """Errors go to stderr where they are not what was asked for; whether there is one."""
    from factdiff.ruleset.faults import show_fault

    errors = [fault for fault in loaded.faults if fault.level == "error"]
    for fault in errors:
        talk(show_fault(fault))
    return bool(errors)
