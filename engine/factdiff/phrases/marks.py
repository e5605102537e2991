"""A sentence as the string that phrases run on: folded words between single spaces, marks for the rest.

A value of the rule's kind is one private-use character, so that no phrase can match inside of it
and a gap counts it as one word. One candidate at a time is the target; the others are plain marks.
A name of a list that a phrase refers to is a mark of that list in the same way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factdiff.text import Token, fold

MARK = "\ue000"
TARGET = "\ue001"
FIRST_LIST = 0xE100
LAST_LIST = 0xF8FF


def list_marks(list_ids: Iterable[str]) -> dict[str, str]:
    """A mark for each list. Raises ValueError where there are more lists than marks."""
    ids = sorted(list_ids)
    if len(ids) > LAST_LIST - FIRST_LIST + 1:
        raise ValueError(f"more than {LAST_LIST - FIRST_LIST + 1} lists")
    return {list_id: chr(FIRST_LIST + number) for number, list_id in enumerate(ids)}


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name of a list and the words, in the field's offsets, that name it."""

    canonical: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The string and the way back: `tokens[i]` stands at `places[i]` of `string`."""

    string: str
    places: tuple[int, ...]
    tokens: tuple[Token, ...]
    values: tuple[int, ...] = ()
    """Places of the marks in `string`, in the order of the values that were marked."""
    names: Mapping[tuple[int, str], str] = field(default_factory=dict)
    """(start in the field, list mark) -> canonical name, for the names that are marked."""

    def aim(self, index: int) -> str:
        """The string with value number `index` as the target."""
        at = self.values[index]
        return f"{self.string[:at]}{TARGET}{self.string[at + 1 :]}"

    def token_at(self, place: int) -> int:
        """The index of the token that holds a place of the string."""
        return max(0, bisect_right(self.places, place) - 1)

    def span(self, begin: int, stop: int) -> tuple[int, int]:
        """Start and end in the original of what stands at string[begin:stop]."""
        first = self.tokens[self.token_at(begin + 1)]
        last = self.tokens[self.token_at(stop - 1)]
        return first.start, last.end


def unmarked(tokens: Sequence[Token]) -> Marked:
    """The string of a sentence in which nothing is marked."""
    return _build(tokens)


def marked(
    tokens: Sequence[Token],
    spans: Sequence[tuple[int, int]],
    names: Sequence[tuple[str, Sequence[NameFound]]] = (),
) -> Marked:
    """The string of a sentence with values and names as marks.

    `spans` are the values, by start, not overlapping; `names` are (list mark, names found). A
    value stands before a name, and of two names that overlap the longer; one that is on several
    lists carries the marks of all.
    """
    named = _longest(spans, names)
    merged: list[Token] = []
    at = 0
    covers = [(start, end, MARK) for start, end in spans] + [(*span, "".join(marks)) for span, marks in named.items()]
    for start, end, word in sorted(covers):
        while at < len(tokens) and tokens[at].end <= start:
            merged.append(tokens[at])
            at += 1
        merged.append(Token(word, start, end))
        while at < len(tokens) and tokens[at].start < end:
            at += 1
    merged.extend(tokens[at:])
    known = {
        (one.start, mark): one.canonical
        for mark, found in names
        for one in found
        if mark in named.get((one.start, one.end), {})
    }
    return _build(merged, known)


def _longest(
    spans: Sequence[tuple[int, int]], names: Sequence[tuple[str, Sequence[NameFound]]]
) -> dict[tuple[int, int], dict[str, None]]:
    """(start, end) -> list marks, the longest names first chosen, none over a value or another name."""
    candidates = sorted(
        ((one.start, one.end, mark) for mark, found in names for one in found),
        key=lambda one: (one[0] - one[1], one[0], one[2]),
    )
    chosen: dict[tuple[int, int], dict[str, None]] = {}
    for start, end, mark in candidates:
        taken = [*spans, *(span for span in chosen if span != (start, end))]
        if not any(start < stop and begin < end for begin, stop in taken):
            chosen.setdefault((start, end), {})[mark] = None
    return chosen


def mark_text(text: str) -> Marked:
    """A text without marks, folded here; for examples and quotations."""
    return unmarked(fold(text))


def quoted_words(text: str) -> Marked:
    """The folded words of a quotation without its ellipses and what stands in brackets."""
    kept: list[Token] = []
    depth = 0
    for token in fold(text):
        if token.word in "([":
            depth += 1
        elif token.word in ")]":
            depth = max(0, depth - 1)
        elif not depth and token.word != "…":
            kept.append(token)
    return unmarked(kept)


def _build(tokens: Sequence[Token], names: Mapping[tuple[int, str], str] | None = None) -> Marked:
    places: list[int] = []
    length = 0
    for token in tokens:
        places.append(length + 1)
        length += 1 + len(token.word)
    string = "".join([f" {token.word}" for token in tokens]) + " "
    values = tuple(place for place, token in zip(places, tokens, strict=True) if token.word == MARK)
    return Marked(string, tuple(places), tuple(tokens), values, names or {})
