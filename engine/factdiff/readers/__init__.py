"""Files, folders, globs and stdin -> articles; one format a file.

What cannot be read is told as a `Problem`, and the rest goes on. What is odd about an article that is read all
the same (its encoding, a date, a clash of ids) is told in the article's own `problems`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import BinaryIO

from factdiff.errors import NothingToRead, ReadError
from factdiff.model import Article, Problem
from factdiff.readers import jsonl, markdown, plain
from factdiff.readers.collect import STDIN, File, collect

__all__ = ["Reading", "iter_paths", "read_paths"]

_DOCUMENTS: dict[str, Callable[[File, bytes], Iterator[Article | Problem]]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
}
"""Formats with one article a file. Any other suffix is tried as plain text, but for these two tables."""
_LINES = frozenset((".jsonl", ".ndjson"))
_NOT_ARTICLES = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), "a web page"),
    **dict.fromkeys((".yaml", ".yml", ".toml", ".ini", ".cfg"), "a settings file"),
    **dict.fromkeys((".csv", ".tsv", ".xls", ".xlsx", ".ods"), "a table"),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pdf", ".epub"), "a document with formatting"),
    **dict.fromkeys((".gz", ".zip", ".bz2", ".xz", ".zst", ".7z", ".tar", ".warc"), "an archive"),
    **dict.fromkeys((".xml", ".rss", ".atom"), "XML"),
    **dict.fromkeys((".py", ".js", ".css", ".sh"), "a program"),
    **dict.fromkeys((".json",), "JSON, but not JSON lines"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".tif", ".tiff"), "a picture"),
    **dict.fromkeys((".mp3", ".mp4", ".wav", ".mov", ".avi", ".mkv"), "sound or film"),
}
_DO_FORMAT = "save its text as .txt or .md, or as JSON lines (.jsonl), one article a line"
_DO_OPEN = "check that it is a file and that you may read it"
_DO_CLASH = "name the folder above them, so that their ids tell them apart"
_DO_VERSION = "leave it so if both are versions of one article, else give each an id of its own"
_SHOWN = 3
"""Problems that the message shows where nothing could be read."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, by id, and what was not, by place."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_paths(paths: Sequence[str], *, max_bytes: int, stdin: BinaryIO | None = None) -> Reading:
    """Read all articles that the arguments name.

    Args:
        paths: files, folders, globs, `-` for stdin; their order does not matter.
        max_bytes: the largest article that is read (of JSON lines, the longest line).
        stdin: what `-` reads; None for the process's own.

    Raises:
        NothingToRead: an argument names nothing, or not one article could be read.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for made in iter_paths(paths, max_bytes=max_bytes, stdin=stdin):
        if isinstance(made, Article):
            articles.append(made)
        else:
            problems.append(made)
    if not articles:
        raise _nothing(problems)
    return Reading(tuple(sorted(articles, key=lambda article: article.id)), tuple(problems))


def iter_paths(paths: Sequence[str], *, max_bytes: int, stdin: BinaryIO | None = None) -> Iterator[Article | Problem]:
    """The same one by one, in the order of the files' paths; raises NothingToRead for a path without a file.

    Of two articles with one id the later is renamed, and the id that it stated is kept in its `extra`.
    """
    files, problems = collect(paths)
    yield from problems
    taken: dict[str, str | None] = {}
    for file in files:
        for made in _read(file, max_bytes, stdin):
            if isinstance(made, Problem):
                yield made
            else:
                yield _with_own_id(made, file, taken)


def _with_own_id(article: Article, file: File, taken: dict[str, str | None]) -> Article:
    """Ids are unique in a reading: everything later on points to articles by them."""
    name = _free(article.id, taken)
    if name != article.id:
        what = f"the id {article.id!r} is taken by an article of {taken[article.id]}; this one is called {name!r}"
        stated = _stated_id(article, file)
        article = _renamed(article, name, f"{what}; {_DO_VERSION if stated else _DO_CLASH}", stated=stated)
    taken[name] = article.path
    return article


def _free(name: str, taken: Mapping[str, object]) -> str:
    """The name itself, or the first of name#2, name#3 … that is free."""
    return next(free for free in chain([name], (f"{name}#{n}" for n in count(2))) if free not in taken)


def _stated_id(article: Article, file: File) -> bool:
    """Whether the article says its id itself, rather than being called by its file (and line)."""
    return article.id.removeprefix(file.id).strip(":0123456789") != ""


def _renamed(article: Article, name: str, told: str, *, stated: bool) -> Article:
    """Under its new id; what it called itself is kept, for it may be a version of the other one."""
    extra = sorted({**dict(article.extra), "id": article.id}.items()) if stated else article.extra
    return replace(article, id=name, extra=tuple(extra), problems=(*article.problems, told))


def _read(file: File, max_bytes: int, stdin: BinaryIO | None) -> Iterator[Article | Problem]:
    """What one file holds; never raises for a fault of the file."""
    try:
        if file.place == STDIN:
            yield from _read_stdin(file, sys.stdin.buffer if stdin is None else stdin, max_bytes)
        else:
            yield from _read_file(file, max_bytes)
    except ReadError as error:
        yield Problem(error.where, error.what, error.do)
    except OSError as error:
        yield Problem(file.shown, f"cannot be read: {error.strerror or error}", _DO_OPEN)


def _read_file(file: File, max_bytes: int) -> Iterator[Article | Problem]:
    if file.suffix in _NOT_ARTICLES:
        raise ReadError(file.shown, f"is {_NOT_ARTICLES[file.suffix]} ({file.suffix})", _DO_FORMAT)
    if Path(file.place).exists() and not Path(file.place).is_file():
        raise ReadError(file.shown, "is not a regular file", _DO_OPEN)
    with Path(file.place).open("rb") as stream:
        if file.suffix in _LINES:
            yield from jsonl.read_lines(file, _lines(stream, max_bytes), max_bytes)
        else:
            yield from _document(file, stream.read(max_bytes + 1), max_bytes)


def _read_stdin(file: File, stream: BinaryIO, max_bytes: int) -> Iterator[Article | Problem]:
    """JSON lines where the first line is a JSON object, else one plain text."""
    first = stream.readline(max_bytes + 1)
    if first.lstrip().startswith(b'{"'):
        yield from jsonl.read_lines(file, chain([first], _lines(stream, max_bytes)), max_bytes)
    else:
        yield from _document(file, first + stream.read(max_bytes + 1), max_bytes)


def _document(file: File, data: bytes, max_bytes: int) -> Iterator[Article | Problem]:
    if len(data) > max_bytes:
        do = "cut it, split it, or raise FACTDIFF_MAX_ARTICLE_BYTES"
        raise ReadError(file.shown, f"is larger than {max_bytes:,} bytes", do)
    return _DOCUMENTS.get(file.suffix, plain.read)(file, data)


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[bytes]:
    """Lines, of which an endless one is cut: no line can fill the memory."""
    while line := stream.readline(max_bytes + 3):
        yield line
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = stream.readline(65_536)


def _nothing(problems: list[Problem]) -> NothingToRead:
    """One fault is told as it is; of several the first, with how many more there are."""
    if len(problems) == 1:
        only = problems[0]
        return NothingToRead(f"{only.where}: {only.what}", only.do)
    told = [f"  {problem.where}: {problem.what}; {problem.do}" for problem in problems[:_SHOWN]]
    more = [f"  and {len(problems) - _SHOWN} more"] if len(problems) > _SHOWN else []
    what = "\n".join(["not one article could be read", *told, *more])
    return NothingToRead(what, "mend these, or name other files")
