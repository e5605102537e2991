"""How much of an article a report shows: each claim's sentence, cut to a length around its value.

One place for all formats. What is left out becomes an ellipsis, and the offsets stay right: the words of a claim
stand in its sentence where they stood before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdiff.model import Claim, Report

LEFT_OUT = "…"


def with_excerpts(report: Report, longest: int) -> Report:
    """The same report with sentences of at most so many characters, the two ellipses not counted.

    The words of the value itself always stay whole: they are what is compared. With 0 nothing else is shown.
    """
    groups = tuple(
        replace(group, claims=tuple(excerpt(claim, longest) for claim in group.claims)) for group in report.groups
    )
    copies = tuple(replace(one, passage=_beginning(one.passage, longest)) for one in report.copies)
    return replace(report, groups=groups, copies=copies)


def excerpt(claim: Claim, longest: int) -> Claim:
    """A claim whose sentence is cut around its words."""
    text = claim.sentence
    first, last = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    if len(text) <= longest or not 0 <= first <= last <= len(text):
        return claim
    start, end = _window(len(text), first, last, longest)
    start, end = _at_words(text, start, first, last, end)
    head, tail = LEFT_OUT if start else "", LEFT_OUT if end < len(text) else ""
    moved = claim.sentence_start + start - len(head)
    return replace(claim, sentence=f"{head}{text[start:end]}{tail}", sentence_start=moved)


def _beginning(passage: str, longest: int) -> str:
    """A passage up to the last whole word that has room."""
    if len(passage) <= longest:
        return passage
    _, end = _at_words(passage, 0, 0, 0, longest)
    return f"{passage[:end]}{LEFT_OUT}"


def _window(length: int, first: int, last: int, longest: int) -> tuple[int, int]:
    """As much on both sides of the words; what one side does not need the other may have."""
    room = max(longest - (last - first), 0)
    start = max(0, min(first - room // 2, length - max(longest, last - first)))
    start = min(start, first)
    return start, min(length, max(last, start + longest))


def _at_words(text: str, start: int, first: int, last: int, end: int) -> tuple[int, int]:
    """Narrow the window to whole words, so that no half of a word reads as another one."""
    if start and not text[start - 1].isspace():
        start = next((at + 1 for at in range(start, first) if text[at].isspace()), first)
    if end < len(text) and not text[end].isspace():
        end = next((at for at in range(end - 1, last - 1, -1) if text[at].isspace()), last)
    while start < first and text[start].isspace():
        start += 1
    while end > last and text[end - 1].isspace():
        end -= 1
    return start, end
