"""Formats by the name that a user gives: one of ours, or a template of the desk's own."""

from __future__ import annotations

from pathlib import Path

from factdiff.cli.usage import meant
from factdiff.errors import UsageError
from factdiff.render import FORMATS, Format
from factdiff.render.template import SUFFIXES, OwnFormat, suffix_of

NOTHING = "none"


def printed(name: str) -> Format | None:
    """What `--format` names; None for `none`. Raises UsageError."""
    return None if name == NOTHING else format_of(f"--format {name}", name, (*FORMATS, NOTHING))


def format_of(option: str, name: str, known: tuple[str, ...] = tuple(FORMATS)) -> Format:
    """One of `FORMATS`, or the template at a path. Raises UsageError naming the option where it is neither."""
    if name in FORMATS:
        return FORMATS[name]
    if name.endswith(SUFFIXES):
        return _own(option, name)
    allowed = f"write one of {', '.join(known)}, or a Jinja2 template by its path ({', '.join(SUFFIXES)})"
    raise UsageError(f"{option}: no such format", meant(name, known, allowed))


def _own(option: str, path: str) -> Format:
    try:
        source = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"{option}: the template cannot be read: {why or error}", "name a template file") from error
    return Format(path, suffix_of(path), OwnFormat(path, source))
