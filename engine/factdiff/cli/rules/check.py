"""`factdiff rules check`: all faults of a folder of rules."""

from __future__ import annotations

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.talk import data


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
