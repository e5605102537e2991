"""`factdiff rules check`: all faults of a folder of rules, and what is doubtful in its sound rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.model import Fault

FORMATS = ("text", "json", "github")

FaultFormat = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="How it is told: text, json, or github (annotations).")
]


def check(folder: Rules = RULES_DEFAULT, format_: FaultFormat = "text") -> None:
    """Tell all faults of all rule files.

    Each with its place, its line, what is wrong, and what to write instead. What is allowed but doubtful is
    a warning.
    """
    from factdiff.cli.usage import one_of
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.render.words import plural
    from factdiff.ruleset.folder import load_folder

    one_of("--format", format_, FORMATS, "format")
    loaded = load_folder(folder)
    errors = sum(fault.level == "error" for fault in loaded.faults)
    counts = (
        plural(len(loaded.ruleset.rules), "sound rule"),
        plural(errors, "error"),
        plural(len(loaded.faults) - errors, "warning"),
    )
    data(shown(loaded.faults, format_))
    (data if format_ == "text" else talk)(", ".join(counts) + ("\n" if format_ == "text" else ""))
    raise typer.Exit(EXIT_FOUND if errors else EXIT_OK)


def shown(faults: Sequence[Fault], format_: str) -> str:
    """Faults in one of `FORMATS`."""
    from factdiff.render import faults as written
    from factdiff.ruleset.faults import show_fault

    match format_:
        case "json":
            return written.as_json(faults)
        case "github":
            return written.as_github(faults)
        case _:
            return "".join(f"{show_fault(fault)}\n\n" for fault in faults)
