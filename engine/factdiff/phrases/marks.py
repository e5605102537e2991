"""A sentence as the string that phrases run on: folded words, one space before each, values as marks.

A value of the rule's kind is one private-use character, so that no phrase can match inside of it
and a gap counts it as one word. One candidate at a time is the target; the others are plain marks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factdiff.text import Token, fold

MARK = "\ue000"
TARGET = "\ue001"


@dataclass(frozen=True, slots=True)
class Marked:
    """The string and the way back: `tokens[i]` stands at `places[i]` of `string`."""

    string: str
    places: tuple[int, ...]
    tokens: tuple[Token, ...]
    values: tuple[int, ...] = ()
    """Places of the marks in `string`, in the order of the values that were marked."""

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
    return _build(tokens, ())


def marked(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Marked:
    """The string of a sentence with the values at `spans` (by start, not overlapping) as marks."""
    merged: list[Token] = []
    at = 0
    for start, end in spans:
        while at < len(tokens) and tokens[at].end <= start:
            merged.append(tokens[at])
            at += 1
        merged.append(Token(MARK, start, end))
        while at < len(tokens) and tokens[at].start < end:
            at += 1
    merged.extend(tokens[at:])
    return _build(merged, spans)


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


def _build(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> Marked:
    places: list[int] = []
    length = 0
    for token in tokens:
        places.append(length + 1)
        length += 1 + len(token.word)
    string = "".join([f" {token.word}" for token in tokens])
    values = tuple(place for place, token in zip(places, tokens, strict=True) if token.word == MARK) if spans else ()
    return Marked(string, tuple(places), tuple(tokens), values)
