"""JSON lines: one article a line, read strictly; a bad line is told by its number and the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import regex

from factdiff.errors import ReadError
from factdiff.model import Article, Part, Problem, Spot
from factdiff.readers.collect import File
from factdiff.readers.document import refuse_foreign
from factdiff.readers.parts import parts_of
from factdiff.readers.timestamps import timestamp

_NEEDED = ("id", "title", "text")
_TEXTS = ("source", "url", "byline", "language")
_DATES = ("published", "date", "updated")
_FIELDS = frozenset((*_NEEDED, *_TEXTS, *_DATES, "parts"))
_PLACES = ("standfirst", "caption", "related")
_HALF = regex.compile(r"[\0\ud800-\udfff]")
_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_DO_LINE = 'write one article a line: {"id": "…", "title": "…", "text": "…", …}'
_DO_DATE = "write it as 2025-07-15 or 2025-07-15T16:22:00+05:30"
_DO_TEXT = "write it as a JSON string, or null where it is unknown"


def read_lines(file: File, lines: Iterable[bytes], max_bytes: int) -> Iterator[Article | Problem]:
    """The articles of the lines that hold one, and the faults of the others, as they come.

    A line longer than `max_bytes` may be cut after `max_bytes` + 1 bytes; it is told and not read.
    """
    for number, line in enumerate(lines, start=1):
        where = f"{file.shown}:{number}"
        try:
            if number == 1:
                _refuse_other_forms(file.shown, line)
            if line.strip():
                yield from _line(file, line.removeprefix(_BOM) if number == 1 else line, number, max_bytes)
        except ReadError as error:
            yield Problem(error.where, error.what, error.do)
            if error.where != where:
                return


def _refuse_other_forms(where: str, line: bytes) -> None:
    """One message for a file that is not JSON lines at all, instead of one a line."""
    if line.startswith(_UTF16):
        raise ReadError(where, "is UTF-16, but JSON is UTF-8", "save the file as UTF-8")
    if line.removeprefix(_BOM).lstrip().startswith(b"["):
        raise ReadError(where, "is one JSON list, not JSON lines", _DO_LINE)


def _line(file: File, line: bytes, number: int, max_bytes: int) -> Iterator[Article]:
    where = f"{file.shown}:{number}"
    if len(line.rstrip(b"\r\n")) > max_bytes:
        do = "cut the article or raise FACTDIFF_MAX_ARTICLE_BYTES"
        raise ReadError(where, f"the line is longer than {max_bytes:,} bytes", do)
    row = _object(where, line)
    article = _article(file, number, row)
    refuse_foreign(where, article.text, article.title, article.language)
    yield article


def _object(where: str, line: bytes) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        what = f"byte 0x{line[error.start]:02x} at offset {error.start} of the line is not UTF-8"
        raise ReadError(where, what, "save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise ReadError(where, f"is not JSON: {error.msg} at column {error.colno}", _DO_LINE) from error
    except (ValueError, RecursionError) as error:
        what = str(error) if isinstance(error, ValueError) else "lists within lists without end"
        raise ReadError(where, f"is not sound JSON: {what}", _DO_LINE) from error
    if not isinstance(row, dict):
        raise ReadError(where, "is JSON, but not an object", _DO_LINE)
    return row


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice!r} stands twice")
    return row


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _article(file: File, number: int, row: dict[str, Any]) -> Article:
    where = f"{file.shown}:{number}"
    problems: list[str] = []
    needed = {name: _needed(where, row, name) for name in _NEEDED}
    texts = {name: _text(where, row, name, problems) for name in _TEXTS}
    dates = {name: _date(where, row, name, problems) for name in _DATES}
    text = needed["text"] or ""
    return Article(
        id=needed["id"] or f"{file.id}:{number}",
        text=text,
        title=needed["title"] or "",
        published=dates["date"] if row.get("published") is None else dates["published"],
        updated=dates["updated"],
        parts=_parts(row, text, problems),
        path=file.shown,
        extra=tuple(sorted(_extra(where, row))),
        problems=tuple(problems),
        title_at=Spot(number),
        text_at=Spot(number),
        **texts,
    )


def _needed(where: str, row: dict[str, Any], name: str) -> str | None:
    """A field without which, or with a wrong one, there is no article."""
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise ReadError(where, f"`{name}` is {_type(value)}, not text", _DO_TEXT)
    if name == "text" and (value is None or not (value or _title(row)).strip()):
        raise ReadError(where, "holds no `text`", _DO_LINE)
    if value is not None:
        _refuse_half(where, name, value)
    return value or None


def _title(row: dict[str, Any]) -> str:
    return title if isinstance(title := row.get("title"), str) else ""


def _text(where: str, row: dict[str, Any], name: str, problems: list[str]) -> str | None:
    """A field that may be missing; one of a wrong type is told and stays unknown."""
    value = row.get(name)
    if value is None or isinstance(value, str):
        _refuse_half(where, name, value or "")
        return value or None
    problems.append(f"`{name}` is {_type(value)}, not text, and was left out; {_DO_TEXT}")
    return None


def _date(where: str, row: dict[str, Any], name: str, problems: list[str]) -> str | None:
    stated = _text(where, row, name, problems)
    stamp = timestamp(stated) if stated else None
    if stated and stamp is None:
        problems.append(f"`{name}` is no full date: {stated[:80]!r}; {_DO_DATE}")
    return stamp


def _refuse_half(where: str, name: str, value: str) -> None:
    """Half of a surrogate pair or a NUL can be written in JSON, but in no report."""
    if _HALF.search(value):
        raise ReadError(where, f"`{name}` holds half a character or a NUL", "write the text anew as UTF-8")


def _type(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "an object"


def _extra(where: str, row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if value is None or (name in _FIELDS and (name != "date" or row.get("published") is None)):
            continue
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)
        _refuse_half(where, name, name + text)
        yield name, text


def _parts(row: dict[str, Any], text: str, problems: list[str]) -> tuple[Part, ...]:
    """The parts that the line gives; only where it gives none, those that the text's own lines show."""
    stated = row.get("parts")
    if stated is None:
        return parts_of(text)
    if not isinstance(stated, list):
        problems.append(f"`parts` is {_type_or_text(stated)}, not a list, and was left out; {_DO_PARTS}")
        return ()
    found: list[Part] = []
    for part in stated:
        fault = _part_fault(part, len(text))
        if fault:
            problems.append(f"a part was left out: {fault}; {_DO_PARTS}")
        else:
            found.append(Part(part["place"], part["start"], part["end"]))
    return tuple(sorted(found, key=lambda part: (part.start, part.end)))


_DO_PARTS = 'write each as {"place": "standfirst", "caption" or "related", "start": 0, "end": 120}'


def _type_or_text(value: object) -> str:
    return "text" if isinstance(value, str) else _type(value)


def _part_fault(part: object, length: int) -> str | None:
    if not isinstance(part, dict) or set(part) != {"place", "start", "end"}:
        return "it needs `place`, `start` and `end`, and nothing else"
    if part["place"] not in _PLACES:
        return f"`place` is {str(part['place'])[:40]!r}"
    start, end = part["start"], part["end"]
    if type(start) is not int or type(end) is not int:
        return "`start` and `end` must be whole numbers"
    if not 0 <= start < end <= length:
        return f"{start} to {end} is no stretch of a text of {length} characters"
    return None
