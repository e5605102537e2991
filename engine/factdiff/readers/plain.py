"""Plain text: the title is the first line with two words or more and at most 200 characters."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from factdiff.model import Article
from factdiff.readers.collect import File
from factdiff.readers.dateline import is_dateline
from factdiff.readers.document import Title, read_document

_LONGEST_TITLE = 200
_WORD = regex.compile(r"\S* [\p{L}\p{N}] \S*", regex.VERBOSE)
_SENTENCE_END = regex.compile(r"[.!?…] [\s\"'”’»)\]]* \Z", regex.VERBOSE)


def read(file: File, data: bytes) -> Iterator[Article]:
    """The article of one plain text file. Raises ReadError where there is none."""
    return read_document(file, data, find_title)


def find_title(text: str, stated: str | None) -> Title:
    """The title's line and where the text starts after it; no title leaves all of the text."""
    start = 0
    for line in text.split("\n"):
        end = min(start + len(line) + 1, len(text))
        words = line.strip()
        at = start + len(line) - len(line.lstrip())
        if stated is not None and words:
            return Title(stated, end, at) if words == stated else Title(stated, 0)
        if is_title(words):
            return Title(words, end, at)
        if _is_paragraph(words):
            break  # the body has begun: a later short line is no headline, and its text must not be lost
        start = end
    return Title(stated or "", 0)


def is_title(words: str) -> bool:
    """Two words or more, at most 200 characters, and not the line that tells the date."""
    return len(words) <= _LONGEST_TITLE and len(_WORD.findall(words)) >= 2 and not is_dateline(words)


def _is_paragraph(words: str) -> bool:
    return len(words) > _LONGEST_TITLE and bool(_SENTENCE_END.search(words))
