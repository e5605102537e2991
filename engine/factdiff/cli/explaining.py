"""What both ways of explaining share: how it is printed, as wide and as coloured as the terminal."""

from __future__ import annotations

import os
import sys
from typing import Annotated, NamedTuple

import typer

FORMATS = ("text", "json")
PLAIN_WIDTH = 100

ExplainFormat = Annotated[str, typer.Option("--format", metavar="FORMAT", help="How it is told: text or json.")]


class Look(NamedTuple):
    """Width and colour of what is printed; away from a terminal the bytes are always the same."""

    width: int
    colour: bool


def look() -> Look:
    """As the terminal has it."""
    if not sys.stdout.isatty():
        return Look(PLAIN_WIDTH, colour=False)
    import shutil

    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(shutil.get_terminal_size().columns, colour)
