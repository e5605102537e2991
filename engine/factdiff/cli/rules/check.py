"""`factdiff rules check`: all faults of a folder of rules, and what is doubtful in its sound rules."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.model import Fault
    from factdiff.ruleset.loading import Loaded

FORMATS = ("text", "json", "github")

FaultFormat = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="How it is told: text, json, or github (annotations).")
]


Strict = Annotated[bool, typer.Option("--strict", help="Tell also what only running the examples can tell.")]


def check(folder: Rules = RULES_DEFAULT, format_: FaultFormat = "text", strict: Strict = False) -> None:
    """Tell all faults of all rule files.

    Each with its place, its line, what is wrong, and what to write instead. What is allowed but doubtful is
    a warning.
    """
    from factdiff.cli.usage import one_of
    from factdiff.doubts import doubts
    from factdiff.errors import EXIT_FOUND, EXIT_OK
    from factdiff.render.words import plural
    from factdiff.ruleset.faults import place_of
    from factdiff.ruleset.folder import load_folder

    one_of("--format", format_, FORMATS, "format")
    loaded = load_folder(folder)
    faults = sorted({*loaded.faults, *doubts(loaded), *(_by_examples(loaded) if strict else ())}, key=place_of)
    errors = sum(fault.level == "error" for fault in faults)
    relations = len(loaded.ruleset.relations)
    counts = (
        plural(len(loaded.ruleset.rules), "sound rule"),
        *([plural(relations, "sound relation")] if relations else ()),
        plural(errors, "error"),
        plural(len(faults) - errors, "warning"),
    )
    data(shown(faults, format_))
    (data if format_ == "text" else talk)(", ".join(counts) + ("\n" if format_ == "text" else ""))
    raise typer.Exit(EXIT_FOUND if errors else EXIT_OK)


def _by_examples(loaded: Loaded) -> list[Fault]:
    """What only running the examples tells; that takes seconds."""
    from factdiff.doubts.examples import doubts_by_examples
    from factdiff.settings import load

    return doubts_by_examples(loaded, seconds=load(os.environ).rule_seconds)


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
