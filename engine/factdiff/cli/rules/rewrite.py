"""Changes to rule files: shown as a diff, written when they are confirmed, never over somebody else's."""

from __future__ import annotations

import stat
import sys
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.talk import data, talk
from factdiff.errors import UsageError

Yes = Annotated[bool, typer.Option("--yes", help="Write without asking.")]


def offer(before: Mapping[str, str], after: Mapping[str, str], *, yes: bool, shown: bool = True) -> bool:
    """Show what would change, ask, and write; whether it was written.

    Args:
        before: path -> text as it was read.
        after: the same, changed; files that are not in it stay.
        yes: whether to write without asking.
        shown: whether the diff is data; else it is talk.

    Raises:
        UsageError: a file is no longer what was read, or cannot be written.
    """
    changed = {path: text for path, text in sorted(after.items()) if text != before[path]}
    for path, text in changed.items():
        (data if shown else talk)(_diff(path, before[path], text))
    if not changed or not (yes or _asked()):
        return False
    for path in changed:  # all of them first: either everything is written or nothing
        _refuse_changed(Path(path), before[path])
    for path, text in changed.items():
        _write(Path(path), text)
        talk(f"written: {path}")
    return True


def _diff(path: str, before: str, after: str) -> str:
    lines = unified_diff(_lines(before), _lines(after), path, path, lineterm="")
    return "".join(f"{line}\n" for line in lines)


def _lines(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def _somebody() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty()


def _asked() -> bool:
    """A person says yes; without one nobody does."""
    if not _somebody():
        talk("nothing was written: there is nobody to ask; --yes writes without asking")
        return False
    sys.stderr.write("Write this? [y/N] ")
    sys.stderr.flush()
    if sys.stdin.readline().strip().lower() in {"y", "yes"}:
        return True
    talk("nothing was written")
    return False


def _refuse_changed(path: Path, before: str) -> None:
    try:
        now = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path.as_posix()} cannot be read: {error.strerror}", "nothing was written") from error
    if now != before.encode("utf-8"):
        raise UsageError(f"{path.as_posix()} was changed while the rules ran", "nothing was written; run it again")


def _write(path: Path, text: str) -> None:
    """The file appears whole or not at all, and keeps its rights; a link stays a link."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.new")
    try:
        beside.write_bytes(text.encode("utf-8"))
        beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except OSError as error:
        raise UsageError(f"{path.as_posix()} cannot be written: {error.strerror}", "make it writable") from error
    finally:
        beside.unlink(missing_ok=True)
