"""PATH arguments -> the files to read: files, folders (with what is below), globs, and `-` for stdin.

The order of the arguments does not matter, and a file that two of them name is read once.
"""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from factdiff.errors import NothingToRead
from factdiff.model import Problem

STDIN = "-"
ARTICLE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson")
"""What a folder is searched for. A file that is named outright may have any suffix that holds text."""
_WILD = frozenset("*?[")
_WHAT_WE_READ = f"give a folder, a file or a glob of articles ({' '.join(ARTICLE_SUFFIXES)}), or - for stdin"


@dataclass(frozen=True, slots=True)
class File:
    """One file to read: how it is shown, the id its article gets, and where it lies."""

    shown: str
    id: str
    place: str

    @property
    def suffix(self) -> str:
        """The suffix in lower case, with its dot; empty where there is none."""
        return PurePath(self.place).suffix.lower()

    @property
    def stem(self) -> str | None:
        """The file's name without its suffix, which stands in for an outlet; None for stdin."""
        return None if self.place == STDIN else shown(PurePath(self.place).stem)


def shown(path: str) -> str:
    """A path as text that every report can hold: bytes that are no UTF-8 become U+FFFD."""
    return Path(path).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def collect(paths: Sequence[str]) -> tuple[list[File], list[Problem]]:
    """All files that the arguments name, by path, and what was left aside.

    Raises:
        NothingToRead: no argument at all, or one that names nothing.
    """
    if not paths:
        raise NothingToRead("no article was named", _WHAT_WE_READ)
    files: list[File] = []
    problems: list[Problem] = []
    for path in sorted({path if path == STDIN else os.path.normpath(path) for path in map(str, paths)}):
        for found in _argument(path):
            (files if isinstance(found, File) else problems).append(found)  # type: ignore[arg-type]
    return _once(files), problems


def _once(files: Iterable[File]) -> list[File]:
    """Each file once, by path: a file inside a folder that is named too has two ids, and one is enough."""
    seen: dict[str, File] = {}
    for file in files:
        seen.setdefault(file.place if file.place == STDIN else os.path.realpath(file.place), file)
    return sorted(seen.values(), key=lambda file: (file.place == STDIN, file.shown))


def _argument(path: str) -> Iterator[File | Problem]:
    if path == STDIN:
        yield File(STDIN, "stdin", STDIN)
    elif Path(path).is_dir():
        yield from _folder(path, base=path)
    elif os.path.lexists(path):
        yield _file(path, base=str(Path(path).parent))
    elif _WILD & set(path):
        yield from _glob(path)
    else:
        raise NothingToRead(f"{shown(path)}: no such file or folder", f"check the spelling, or {_WHAT_WE_READ}")


def _file(path: str, base: str) -> File:
    return File(shown(path), shown(os.path.relpath(path, base)), path)


def _glob(pattern: str) -> Iterator[File | Problem]:
    """What a quoted glob matches; ids are relative to the folder before its first wildcard."""
    base = str(Path(*_before_wildcard(pattern)))
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 (Path.glob refuses absolute patterns)
    if not matches:
        raise NothingToRead(f"{shown(pattern)}: the glob matches no file", _WHAT_WE_READ)
    for match in matches:
        if not Path(match).is_dir():
            yield _file(match, base)
        elif "**" not in pattern:  # what ** matches below a folder is matched by itself
            yield from _folder(match, base)


def _before_wildcard(pattern: str) -> Iterator[str]:
    for part in PurePath(pattern).parts:
        if _WILD & set(part):
            return
        yield part


def _folder(folder: str, base: str) -> Iterator[File | Problem]:
    """The articles below a folder; what else lies there is told in one problem for the folder."""
    problems: list[Problem] = []
    others: Counter[str] = Counter()
    found = 0
    for path in _walk(folder, problems):
        if PurePath(path).suffix.lower() in ARTICLE_SUFFIXES:
            found += 1
            yield _file(path, base)
        else:
            others[PurePath(path).suffix.lower() or "none"] += 1
    yield from problems
    if others:
        yield _others(folder, others)
    elif not found and not problems:
        yield Problem(shown(folder), "the folder holds no article", _WHAT_WE_READ)


def _others(folder: str, others: Counter[str]) -> Problem:
    count = others.total()
    suffixes = " ".join(sorted(map(shown, others)))
    return Problem(
        shown(folder),
        f"{count} {'file was' if count == 1 else 'files were'} not read (suffixes: {suffixes})",
        f"a folder is searched for {' '.join(ARTICLE_SUFFIXES)}; any other text file must be named outright",
    )


def _walk(folder: str, problems: list[Problem]) -> Iterator[str]:
    """Every file below that could be an article; hidden ones and what describes a folder are passed over."""

    def unreadable(error: OSError) -> None:
        what = f"cannot be opened: {error.strerror}"
        problems.append(Problem(shown(str(error.filename)), what, "check the rights of the folder"))

    for here, folders, names in os.walk(folder, onerror=unreadable):
        problems.extend(_links(here, folders))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not _describes(name):
                yield str(Path(here, name))


def _links(here: str, folders: Iterable[str]) -> Iterator[Problem]:
    """Linked folders are not entered, because they may lead in circles."""
    for name in sorted(folders):
        link = Path(here, name)
        if not name.startswith(".") and link.is_symlink():
            what = "is a link to a folder and was not followed"
            yield Problem(shown(str(link)), what, "name the folder itself")


def _describes(name: str) -> bool:
    """A README or a settings file beside the articles is no article, and nobody misses it."""
    path = PurePath(name.lower())
    return path.stem == "readme" or path.suffix in (".yaml", ".yml")
