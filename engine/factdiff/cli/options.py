"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

RULES_DEFAULT = Path("rules")


class FailOn(StrEnum):
    """From which weight on a finding fails the command."""

    never = "never"
    note = "note"
    warning = "warning"
    error = "error"


Paths = Annotated[
    list[str],
    typer.Argument(help="Articles: files, folders, globs, or - for standard input.", show_default=False),
]
Rules = Annotated[Path, typer.Option("--rules", metavar="DIR", help="The folder of rule files.")]
Jobs = Annotated[int, typer.Option("--jobs", min=1, max=256, help="How many processes read articles.")]
