"""Markdown: as plain text, but the title's marks are not part of the title."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from factdiff.model import Article
from factdiff.readers import plain
from factdiff.readers.collect import File
from factdiff.readers.document import Title, read_document

_HEADING = regex.compile(
    r"""
    [ \t]* \#{1,6} [ \t]+               # "# ", "## " …
    (?P<words> \S .*? )
    (?: [ \t]+ \#+ )? [ \t]*            # and the closing marks that some write
    """,
    regex.VERBOSE,
)
_UNDERLINE = regex.compile(r"[ \t]* (?: =+ | -+ ) [ \t]* (?: \n | \Z )", regex.VERBOSE)


def read(file: File, data: bytes) -> Iterator[Article]:
    """The article of one Markdown file. Raises ReadError where there is none."""
    return read_document(file, data, find_title)


def find_title(text: str, stated: str | None) -> Title:
    """The first line that is a title, without `#` or underline; one that repeats a stated title is it."""
    title = plain.find_title(text, None)
    words = _bare(title.words)
    if stated is not None:
        repeated = words == stated and not text[: title.text_start].replace(title.words, "", 1).strip()
        return _at(title, words, text) if repeated else Title(stated, 0)
    return _at(title, words, text) if title.words else title


def _at(title: Title, words: str, text: str) -> Title:
    """The title without its marks; where its bare words begin in the line."""
    start = None if title.start is None else title.start + title.words.find(words)
    return Title(words, _after_underline(text, title.text_start), start)


def _bare(line: str) -> str:
    heading = _HEADING.fullmatch(line)
    return heading["words"] if heading else line


def _after_underline(text: str, start: int) -> int:
    underline = _UNDERLINE.match(text, start)
    return underline.end() if underline else start
