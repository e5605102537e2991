"""Quotation marks -> where quotations stand; who speaks is not asked here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENERS = "“„«‹\"‘'"
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‘": "’'", "'": "'’"}
_SINGLES = "‘'"

_MARK = regex.compile(
    r"""
      [“”„«»‹›"]                                                    # a double mark
    | (?<! [\p{L}\p{N}] ) ['‘] (?= [\p{L}\p{N}…\[“"] )              # a single one that may open
      (?! (?: em | til | tis | twas | cause | n | \d0s | \d\d ) (?! [\p{L}\p{N}] ) )  # 'em, '90s, '24
    | (?<= \S ) ['’] (?! [\p{L}\p{N}] )                             # one that may close
    """,
    regex.VERBOSE,
)
_PARAGRAPH_END = regex.compile(r"[^\S\n]*\n\s*")
_TERMINAL = ".!?:…”\"'’)]»"
_WRAPPED = range(40, 101)
"""Lengths of lines that may be hard-wrapped; a shorter line is a heading or a list, a longer one a paragraph."""


_FAR = 100
"""Marks after an opening one among which its closing one is looked for; more stand in no quotation, and a text made of
marks alone is still read in linear time."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between two marks; `closed` where the second is there."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    mark: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a paragraph stands, without its line break, and the quotations in it."""

    start: int
    end: int
    marked: tuple[Marked, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """All paragraphs in order. A line break within a hard-wrapped sentence ends none."""
    bounds = list(_bounds(text))
    for at, (start, end) in enumerate(bounds):
        following = text[bounds[at + 1][0]] if at + 1 < len(bounds) else ""
        marked = tuple(_pairs(text, start, end, following)) if _MARK.search(text, start, end) else ()
        yield Paragraph(start, end, marked)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = line = len(text) - len(text.lstrip())
    for match in _PARAGRAPH_END.finditer(text, start):
        if _is_soft(text, line, match):
            line = match.end()
            continue
        if match.start() > start:
            yield start, match.start()
        start = line = match.end()
    if start < len(text):
        yield start, len(text)


def _is_soft(text: str, line: int, match: regex.Match[str]) -> bool:
    if match.group().count("\n") > 1 or match.start() == line or text[match.start() - 1] in _TERMINAL:
        return False
    following = text[match.end() : match.end() + 1]
    next_end = text.find("\n", match.end())
    next_length = (next_end if next_end >= 0 else len(text)) - match.end()
    return following.islower() or (match.start() - line in _WRAPPED and next_length in _WRAPPED)


def _pairs(text: str, start: int, end: int, following: str) -> Iterator[Marked]:
    """Outermost quotations of a paragraph; `following` is how the next one begins."""
    marks = list(_MARK.finditer(text, start, end))
    at = 0
    while at < len(marks):
        mark = marks[at]
        close = _closing(text, marks, at) if _may_open(text, mark, start) else None
        if close is not None:
            yield _marked(text, mark, marks[close].start(), marks[close].end(), closed=True)
            at = close + 1
        elif _may_open(text, mark, start) and _may_stay_open(text, mark, start, following):
            stop = _next_opening(text, marks, at, end)
            yield _marked(text, mark, stop, stop, closed=False)
            at += 1
            while at < len(marks) and marks[at].start() < stop:
                at += 1
        else:
            at += 1


def _marked(text: str, mark: regex.Match[str], inner_end: int, end: int, *, closed: bool) -> Marked:
    inner_end = max(mark.end(), inner_end)
    if not closed:
        inner_end = mark.end() + len(text[mark.end() : inner_end].rstrip())
        end = inner_end
    return Marked(mark.start(), end, mark.end(), inner_end, closed, mark.group())


def _may_open(text: str, mark: regex.Match[str], start: int) -> bool:
    sign, before = mark.group(), text[mark.start() - 1 : mark.start()] if mark.start() > start else " "
    if sign not in _OPENERS or mark.end() >= len(text) or text[mark.end()].isspace():
        return False
    if sign == '"':
        return not before.isalnum()  # 6" of snow; a stray closing mark
    return sign != "'" or not before.isalnum()


def _may_stay_open(text: str, mark: regex.Match[str], start: int, following: str) -> bool:
    """A lone single mark is an apostrophe, unless it begins a paragraph and the next begins with one too."""
    if mark.group() in _SINGLES:
        return mark.start() == start and following == mark.group()
    return not text[mark.end()].isspace()


def _closing(text: str, marks: list[regex.Match[str]], at: int) -> int | None:
    """The index of the mark that closes marks[at], inner quotations passed over; None if there is none."""
    opener = marks[at].group()
    closers = _CLOSERS[opener]
    depth = 0
    for index in range(at + 1, min(at + _FAR, len(marks))):
        sign = marks[index].group()
        if sign == opener != '"' and opener not in _SINGLES:
            depth += 1
        elif sign in closers and not (opener in _SINGLES and _is_possessive(text, marks, index)):
            if opener == '"' and _only_opens(text, marks[index]):
                return None
            if depth == 0:
                return index
            depth -= 1
    return None


def _only_opens(text: str, mark: regex.Match[str]) -> bool:
    """A straight mark after a space and before a word opens: the one before it was never closed."""
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return before.isspace() and after.isalnum()


def _is_possessive(text: str, marks: list[regex.Match[str]], index: int) -> bool:
    """After a plural's s the mark is an apostrophe if another one can close: ‘the owners’ offer,’ he said."""
    if text[marks[index].start() - 1] not in "sS" or text[marks[index].end() : marks[index].end() + 1] != " ":
        return False
    for mark in marks[index + 1 : index + _FAR]:
        if mark.group() in '‘“"' or (mark.group() == "'" and text[mark.start() - 1].isspace()):
            return False
        if mark.group() in "’'":
            return True
    return False


def _next_opening(text: str, marks: list[regex.Match[str]], at: int, end: int) -> int:
    """Where an unclosed quotation ends: at the next mark that opens one of its sort, else with the paragraph."""
    for mark in marks[at + 1 : at + _FAR]:
        if mark.group() == marks[at].group() and (mark.group() != '"' or _only_opens(text, mark)):
            return mark.start()
    return end
