"""A sentence as the string that phrases run on: folded words between single spaces, marks for the rest.

A value of the rule's kind is one private-use character, so that no phrase can match inside of it
and a gap counts it as one word. One candidate at a time is the target; the others are plain marks.
A name of a list that a phrase refers to keeps its words, because a phrase may hold them as words too;
the marks of its lists stand before the first of them and one mark behind the last.

Brackets that close each other, and the dashes of an aside, are told from those that stand alone, so
that a gap either jumps over an aside or goes into it, and never tries both of everything.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factdiff.text import Token, fold

MARK = "\ue000"
TARGET = "\ue001"
NAME_END = "\ue002"
FIRST_LIST = 0xE100
LAST_LIST = 0xF8FF

DASH, DASH_OPENS, DASH_CLOSES = "–", "⟨", "⟩"
ALONE = ":"
"""What a bracket counts as that closes nothing, or that stands within brackets: a mark between words."""
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


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
    covers = [(start, end, "") for start, end in spans] + [(*span, "".join(marks)) for span, marks in named.items()]
    merged: list[Token] = []
    at = 0
    for start, end, marks in sorted(covers):
        while at < len(tokens) and tokens[at].end <= start:
            merged.append(tokens[at])
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < end:
            at += 1
        merged.extend(_named(tokens[first:at], marks) if marks else [Token(MARK, start, end)])
    merged.extend(tokens[at:])
    known = {
        (one.start, mark): one.canonical
        for mark, found in names
        for one in found
        if mark in named.get((one.start, one.end), {})
    }
    return _build(merged, known)


def _named(words: Sequence[Token], marks: str) -> list[Token]:
    """The words of a name between its marks."""
    marked_words = [*words]
    first = words[0]
    marked_words[0] = Token(f"{marks}{first.word}", first.start, first.end)
    last = marked_words[-1]
    marked_words[-1] = Token(f"{last.word}{NAME_END}", last.start, last.end)
    return marked_words


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
    inside = False
    for token in _paired(fold(text)):
        inside = token.word == "(" or (inside and token.word != ")")
        if not inside and token.word not in (")", "…"):
            kept.append(token)
    return unmarked(kept)


def _paired(tokens: Sequence[Token]) -> list[Token]:
    """Outermost brackets that close each other as ( and ), asides in dashes as ⟨ and ⟩, all others as alone."""
    words = {at: ALONE for at, token in enumerate(tokens) if token.word in _OPENING or token.word in _CLOSING}
    if not words and all(token.word != DASH for token in tokens):
        return list(tokens)
    inside: set[int] = set()
    for begin, stop in _brackets(tokens):
        words[begin], words[stop] = "(", ")"
        inside.update(range(begin, stop))
    dashes = [at for at, token in enumerate(tokens) if token.word == DASH and at not in inside]
    for begin, stop in zip(dashes[::2], dashes[1::2], strict=False):
        words[begin], words[stop] = DASH_OPENS, DASH_CLOSES
    return [Token(words[at], token.start, token.end) if at in words else token for at, token in enumerate(tokens)]


def _brackets(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The outermost pairs of brackets, by index; one that is never closed is none."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if token.word in _OPENING:
            opened.append(at)
        elif token.word in _CLOSING and opened:
            begin = opened.pop()
            while pairs and pairs[-1][0] > begin:
                pairs.pop()
            pairs.append((begin, at))
    return pairs


def _build(unpaired: Sequence[Token], names: Mapping[tuple[int, str], str] | None = None) -> Marked:
    tokens = _paired(unpaired)
    places: list[int] = []
    length = 0
    for token in tokens:
        places.append(length + 1)
        length += 1 + len(token.word)
    string = "".join([f" {token.word}" for token in tokens]) + " "
    values = tuple(place for place, token in zip(places, tokens, strict=True) if token.word == MARK)
    return Marked(string, tuple(places), tuple(tokens), values, names or {})
