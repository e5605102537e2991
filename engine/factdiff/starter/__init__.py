"""The starter folder: what `factdiff init` writes, and writing it without harm to what is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factdiff.errors import UsageError
from factdiff.ruleset.schema import SCHEMA_FILE, schema_text
from factdiff.shipped import shipped_texts

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_DOT: Final = "dot_"
"""How names that begin with a dot are written in the package: tools pass over files that are hidden."""
_OWN: Final = ("articles", "rules")
"""Folders that are made whole or not at all: rules beside somebody's own would be run with them."""
_TOLD: Final = 5
"""Files that are named one by one where they stand in the way."""


def starter_files() -> dict[str, str]:
    """Every file of the starter folder by its path in it, sorted; raises what `shipped_texts` raises."""
    rules = {f"rules/{path}": text for path, text in shipped_texts().items()}
    schema = {f"rules/{SCHEMA_FILE}": schema_text()}
    return dict(sorted((dict(_templates(files("factdiff.starter") / "files")) | rules | schema).items()))


def _templates(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for one in folder.iterdir():
        name = f".{one.name.removeprefix(_DOT)}" if one.name.startswith(_DOT) else one.name
        if one.is_dir():
            yield from _templates(one, f"{above}{name}/")
        else:
            yield f"{above}{name}", one.read_text(encoding="utf-8")


def write_starter(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write the files into a folder, which may be there and may hold other things.

    Raises:
        UsageError: one of the files, or a folder of rules or articles, is there already, and nothing was
            written; or a file cannot be written.
    """
    _refuse_clashes(folder, texts)
    written = []
    for name, text in texts.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            raise UsageError(
                f"{path.as_posix()}: cannot be written: {error.strerror or error}", "name another folder"
            ) from error
        written.append(path)
    return written


def _refuse_clashes(folder: Path, names: Mapping[str, str]) -> None:
    """A file where a folder is needed stands in the way too, and so does a folder of somebody's own."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder.as_posix()} is a file, not a folder", "name another folder")
    own = [f"{name}/" for name in _OWN if (folder / name).is_dir() and any((folder / name).iterdir())]
    outside = [name for name in names if not name.startswith(tuple(own))]
    there = own + [name for name in outside if (folder / name).exists() or (folder / name).is_symlink()]
    there += [above for above in _folders(names) if (folder / above).exists() and not (folder / above).is_dir()]
    if not there:
        return
    told = ", ".join(there[:_TOLD]) + (f" and {len(there) - _TOLD} more" if len(there) > _TOLD else "")
    raise UsageError(
        f"{folder.as_posix()}: nothing was written, for there is already {told}",
        "name a new folder: `factdiff init newsroom`",
    )


def _folders(names: Mapping[str, str]) -> list[str]:
    return sorted({above.as_posix() for name in names for above in Path(name).parents} - {"."})
