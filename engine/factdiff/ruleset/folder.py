"""A folder on disk -> rules. The only part of this package that touches a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factdiff.errors import NoSoundRule
from factdiff.model import Fault
from factdiff.ruleset.faults import show_fault
from factdiff.ruleset.loading import Loaded, load_files, shown_path
from factdiff.ruleset.yaml_reading import LARGEST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_TOLD: Final = 3
"""Faults that are told where no rule is sound."""
_ENDINGS: Final = frozenset({".yaml", ".yml"})
_DO: Final = "say where the rules are with `--rules DIR`; docs/rules.md shows how to write one"


def load_folder(folder: Path) -> Loaded:
    """All rule files of a folder and those below it. Raises `NoSoundRule` where there is none."""
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "does not exist"
        raise NoSoundRule(f"the rules folder {folder.as_posix()} {what}", _DO)
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _ENDINGS and path.is_file()]
    if not paths:
        raise NoSoundRule(f"the rules folder {folder.as_posix()} holds no .yaml file", _DO)
    texts: dict[str, str] = {}
    unread: list[Fault] = []
    for path in paths:
        read = _read(path, folder)
        if isinstance(read, Fault):
            unread.append(read)
        else:
            texts[path.relative_to(folder).as_posix()] = read
    return load_files(folder.as_posix(), texts, unread)


def sound_rules(folder: Path) -> Loaded:
    """The rules of a folder. Raises NoSoundRule where none is left."""
    loaded = load_folder(folder)
    if not loaded.ruleset.rules:
        raise _no_sound_rule(folder.as_posix(), [fault for fault in loaded.faults if fault.level == "error"])
    return loaded


def _no_sound_rule(folder: str, faults: Sequence[Fault]) -> NoSoundRule:
    """With the first faults: often it is one slip, and that is then all there is to say."""
    what = f"{folder}: no sound rule, so nothing was checked"
    if not faults:
        return NoSoundRule(what, "write a rule; docs/rules.md shows how")
    told = "\n".join(map(show_fault, faults[:_TOLD]))
    return NoSoundRule(f"{what}\n{told}", f"`factdiff rules check --rules {folder}` tells all faults")


def _read(path: Path, folder: Path) -> str | Fault:
    shown = shown_path(folder.as_posix(), path.relative_to(folder).as_posix())
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        return Fault(shown, 1, 1, f"the file cannot be read: {error.strerror}", "make it readable, or take it away")
    try:
        # Of a file that is too large only the size is told, so a letter cut in two does not matter.
        return content.decode("utf-8", "replace" if len(content) > LARGEST else "strict")
    except UnicodeDecodeError as error:
        return _not_utf8(shown, content, error.start)


def _not_utf8(shown: str, content: bytes, at: int) -> Fault:
    before = content[:at].decode("utf-8")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    source = content.split(b"\n")[line - 1].decode("utf-8", "replace").rstrip("\r")
    return Fault(shown, line, column, "the file is not in UTF-8 from here on", "save it again as UTF-8", source)
