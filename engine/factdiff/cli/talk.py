"""What is said to a person goes to stderr; stdout is data."""

from __future__ import annotations

import sys


def talk(text: str) -> None:
    """Say something to the person, not to a program."""
    print(text, file=sys.stderr)  # noqa: T201 - stderr is for talk
