"""One file, one article: what plain text and Markdown share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from factdiff.errors import ReadError
from factdiff.model import Article, Part, Spot
from factdiff.readers import dateline, frontmatter
from factdiff.readers.collect import File
from factdiff.readers.encoding import decode
from factdiff.readers.language import Language, language_of, named_other
from factdiff.readers.parts import parts_of
from factdiff.readers.timestamps import timestamp

_FIELDS = frozenset(("id", "title", "source", "published", "date", "updated", "url", "byline", "language"))
_WORD = regex.compile(r"[\p{L}\p{N}]")
_STANDFIRST = ("standfirst", "summary")
_SAY_DATE = "write it as 2025-07-15 or 2025-07-15T16:22:00+05:30"


@dataclass(frozen=True, slots=True)
class Title:
    """A headline, where the text begins after it, and where its own words stand, if they do."""

    words: str
    text_start: int
    start: int | None = None


TitleFinder = Callable[[str, str | None], Title]
"""(the file's text after its front matter, the title if the front matter gives one) -> the title."""


def read_document(file: File, data: bytes, find_title: TitleFinder) -> Iterator[Article]:
    """The article of one file; what is odd about it stands in its `problems`.

    Raises:
        ReadError: it cannot be decoded, its front matter is broken, it holds no words or is not English.
    """
    decoded = decode(data, file.shown)
    front = frontmatter.split(decoded.text, file.shown)
    body = decoded.text[front.length :]
    title = find_title(body, front.fields.get("title"))
    text = body[title.text_start :]
    if not _WORD.search(title.words + text):
        raise ReadError(file.shown, "holds no words", "put an article into it or remove it")
    refuse_foreign(file.shown, text, title.words, front.fields.get("language"))
    odd = [f"is not UTF-8; read as {decoded.detected}; save the file as UTF-8"] if decoded.detected else []
    made = _article(file, front.fields, title.words, text, dateline.dates(body), odd)
    at = None if title.start is None else spot(decoded.text, front.length + title.start)
    yield replace(made, title_at=at, text_at=spot(decoded.text, front.length + title.text_start))


def spot(text: str, offset: int) -> Spot:
    """The line and column of a place in a file's text."""
    return Spot(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _article(
    file: File, fields: dict[str, str], title: str, text: str, lines: dateline.Dates, odd: Sequence[str]
) -> Article:
    problems = [*odd, *(f"{problem}; {_SAY_DATE}" for problem in lines.problems)]
    published = _date(fields, "published" if "published" in fields else "date", problems) or lines.published
    updated = _date(fields, "updated", problems) or lines.updated
    return Article(
        id=fields.get("id", file.id),
        text=text,
        title=title,
        source=fields.get("source", file.stem),
        published=published,
        updated=updated,
        url=fields.get("url"),
        byline=fields.get("byline"),
        language=fields.get("language"),
        parts=_parts(text, fields),
        path=file.shown,
        extra=tuple(sorted((key, value) for key, value in fields.items() if key not in _FIELDS)),
        problems=tuple(problems),
    )


def _date(fields: dict[str, str], key: str, problems: list[str]) -> str | None:
    """A stated date; one that cannot be read stays unknown and is told."""
    stated = fields.get(key)
    stamp = timestamp(stated) if stated else None
    if stated and stamp is None:
        problems.append(f"`{key}` is no full date: {stated[:80]!r}; {_SAY_DATE}")
    return stamp


def _parts(text: str, fields: dict[str, str]) -> tuple[Part, ...]:
    """What is not body; a standfirst in the front matter counts if its words stand in the text."""
    found = parts_of(text)
    stated = next((fields[key] for key in _STANDFIRST if key in fields), None)
    start = text.find(stated) if stated else -1
    if stated is None or start < 0:
        return found
    standfirst = Part("standfirst", start, start + len(stated))
    rest = [part for part in found if part.end <= standfirst.start or part.start >= standfirst.end]
    return tuple(sorted([standfirst, *rest], key=lambda part: part.start))


def refuse_foreign(where: str, text: str, title: str, language: str | None) -> None:
    """Raise ReadError for a text that is not English; what the article says of itself counts first."""
    other = named_other(language)
    if other:
        raise ReadError(where, f"is not in English (language: {language})", "give an English version of it")
    if other is None and language_of(text, title) is Language.OTHER:
        do = "give an English version of it; if it is English after all, say `language: en`"
        raise ReadError(where, "does not look like English", do)
