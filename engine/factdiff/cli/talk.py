"""Where words go: stdout is data, stderr is talk."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from factdiff.errors import UsageError


def talk(text: str) -> None:
    """Say something to the person, not to a program."""
    print(text, file=sys.stderr)  # noqa: T201 - stderr is for talk


def data(text: str) -> None:
    """Write what was asked for.

    A reader who goes away early (`| head`) has what he wanted: the rest is dropped, and the command ends as it
    would have ended.

    Raises:
        UsageError: standard output cannot be written, as on a full disk.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest(sys.stdout)
    except OSError as error:
        _drop_the_rest(sys.stdout)
        raise UsageError(f"standard output cannot be written: {error.strerror}", "give it another place") from error


def plain_streams() -> None:
    """Data is UTF-8 with line feeds on every machine; what a terminal cannot show is told by its number."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_the_rest(stream: TextIO) -> None:
    """What is still in the buffer goes nowhere, or it would fail again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
