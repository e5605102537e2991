"""Where a report goes: `--out`, and the default under reports/."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from factdiff.cli.formats import format_of
from factdiff.errors import UsageError
from factdiff.render import FORMATS, Format

REPORTS = Path("reports")
USUAL = ("html", "md", "json")

File = tuple[Format, Path]


def places(paths: Sequence[str], out: Sequence[str]) -> list[File]:
    """(format, file) for each file to write; a folder takes the three usual ones.

    Raises:
        UsageError: an unknown format, a place that cannot be written, or one file named twice.
    """
    files = [file for one in out for file in _stated(one)] if out else _usual(REPORTS / name_of(paths[0]))
    for number, (_, path) in enumerate(files):
        _refuse_unwritable(path)
        if path in [other for _, other in files[:number]]:
            raise UsageError(f"--out: {path.as_posix()} is named twice", "give each format a file of its own")
    return files


def name_of(path: str) -> str:
    """The report's name: the first path's folder or stem."""
    if path == "-":
        return "stdin"
    first = Path(path)
    if first.is_dir():
        return first.resolve().name or "articles"
    if any(sign in path for sign in "*?[") and not first.exists():
        return _before_wildcard(first).resolve().name or "articles"
    return first.stem


def _before_wildcard(pattern: Path) -> Path:
    """The folder in which a glob begins to match."""
    while any(sign in str(pattern) for sign in "*?["):
        pattern = pattern.parent
    return pattern


def _stated(one: str) -> list[File]:
    name, is_pair, file = one.partition("=")
    if not is_pair:
        return _usual(Path(one))
    form = format_of(f"--out {one}", name)
    if not file:
        raise UsageError(f"--out {one}: no file is named", f"write --out {name}=FILE")
    return [(form, Path(file))]


def _usual(folder: Path) -> list[File]:
    return [(FORMATS[name], folder / f"report.{name}") for name in USUAL]


def _refuse_unwritable(path: Path) -> None:
    """Told before any work, as far as it can be seen; the disk may still be full in the end."""
    do = "name another place with --out"
    if path.is_dir():
        raise UsageError(f"--out: {path.as_posix()} is a folder, not a file", do)
    above = next(parent for parent in path.parents if parent.exists())
    if not above.is_dir():
        raise UsageError(f"--out: {above.as_posix()} is a file, not a folder", do)
    if not os.access(above, os.W_OK | os.X_OK):
        raise UsageError(f"--out: {above.as_posix()} may not be written to", do)
