"""Options that several commands share, and what their words mean."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdiff.errors import UsageError

RULES_DEFAULT = Path("rules")
MOST_JOBS = 256

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Articles: files, folders, globs in quotes, or - for standard input.",
        show_default=False,
    ),
]
Rules = Annotated[Path, typer.Option("--rules", metavar="DIR", help="The folder of rule files.")]
Jobs = Annotated[str, typer.Option("--jobs", metavar="N", help="How many processes read articles.")]


def jobs_of(text: str) -> int:
    """How many processes. Raises UsageError for anything but a whole number from 1 to 256."""
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST_JOBS:
        return int(text)
    raise UsageError(f"--jobs {text}: not allowed", f"write a whole number from 1 to {MOST_JOBS}")
