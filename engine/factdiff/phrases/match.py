"""Patterns x a marked sentence -> matches, and which of several matches stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import regex

from factdiff.phrases.compile import NO_WORD, Pattern, group_name
from factdiff.phrases.marks import Marked

EXTRA_WORDS = {",", "and", "while", ";"}
"""Between a value and its word these weigh as `EXTRA_WEIGHT` words more: beyond them something else
is spoken of ("8 percent for barges and 3 percent for rafts")."""
EXTRA_WEIGHT = 4

PART_WEIGHT = 25
"""A value told as a part ("fifteen people including six children died") stands behind the whole: as far
as the widest gap, so that it takes the words only where nothing else can."""

_PART = regex.compile(r" (?:including|among them)(?: at least| some| about)?$")
_MARKS = regex.compile("[\ue000-\uf8ff]")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Caught:
    """A name that a slot caught, and its words in the original."""

    slot: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Match:
    """One way in which a phrase holds in a sentence; offsets count in the field."""

    pattern: Pattern
    start: int
    end: int
    value: int | None
    """Which of the marked values it holds."""
    noun: tuple[str, int, int] | None
    """A count's noun: folded words, start, end."""
    caught: tuple[Caught, ...]
    anchors: frozenset[int]
    """Tokens (by their start in the field) that carried the match: its literal words and names."""
    distance: int
    """Words, with the extra weight, between the value and the words that carry the match."""


class View(Protocol):
    """A sentence, to be seen with the names of some lists marked."""

    @property
    def loose(self) -> str:
        """The sentence by `text.loosely`, for the cheap test."""
        ...

    @property
    def plain(self) -> str:
        """The folded sentence without marks."""
        ...

    def __call__(self, lists: tuple[str, ...]) -> Marked:
        """The sentence with its values and the names of these lists marked."""
        ...


REACH = 2000
"""How far from its value, in characters, the words of a phrase are looked for: more than three of the
widest gaps. In a "sentence" of thousands of words (a table, a list) every value would else search it all."""

Limit = Callable[[], float]
"""How many seconds a search may take, asked before each. Raises TimeoutError where none are left."""


def find(patterns: Iterable[Pattern], view: View, *, limit: Limit | None = None) -> list[Match]:
    """All matches in a sentence, those with a value once for each value that they could hold.

    Raises TimeoutError where a search takes longer than its limit.
    """
    found: list[Match] = []
    for pattern in patterns:
        if not pattern.may_match(view.loose) or not pattern.may_stand(view.plain):
            continue
        sentence = view(pattern.lists)
        if not pattern.has_value:
            found.extend(_search(pattern, sentence, sentence.string, None, limit))
            continue
        for index in range(len(sentence.values)):
            found.extend(_search(pattern, sentence, sentence.aim(index), index, limit))
    return found


def holds(
    patterns: Iterable[Pattern], loose: str, sentence: Callable[[], Marked], *, limit: Limit | None = None
) -> bool:
    """Whether one of these phrases, none with a value, stands in a text; folded only where one may."""
    return any(
        pattern.may_match(loose)
        and pattern.may_stand(string := sentence().string)
        and pattern.expression.search(string, timeout=_seconds(limit))
        for pattern in patterns
    )


def _search(pattern: Pattern, sentence: Marked, string: str, value: int | None, limit: Limit | None) -> Iterator[Match]:
    start, end = (0, len(string)) if value is None else _around(string, sentence.values[value])
    for match in pattern.expression.finditer(string, start, end, overlapped=True, timeout=_seconds(limit)):
        yield _match(pattern, sentence, match, value)


def _around(string: str, place: int) -> tuple[int, int]:
    """From one space to another, no nearer than `REACH` to a place, or the ends."""
    start, end = place - REACH, place + REACH
    return (
        string.rfind(" ", 0, start) if start > 0 else 0,
        string.find(" ", end) + 1 if end < len(string) else len(string),
    )


def _seconds(limit: Limit | None) -> float | None:
    return None if limit is None else limit()


def _match(pattern: Pattern, sentence: Marked, match: regex.Match[str], value: int | None) -> Match:
    literal = match.spans("L") if "L" in pattern.expression.groupindex else []
    caught = [
        (slot, mark, begin, stop) for slot, mark in pattern.slots for begin, stop in match.spans(group_name(slot))
    ]
    target = match.spans("V") if pattern.has_value else []
    noun = match.spans("K") if "K" in pattern.expression.groupindex else []
    carrying = [*literal, *[(begin, stop) for _, _, begin, stop in caught]]
    held = [*carrying, *target, *noun]
    start, _ = sentence.span(*min(held))
    _, end = sentence.span(*max(held, key=lambda span: span[1]))
    return Match(
        pattern,
        start,
        end,
        value,
        _noun(sentence, match.string, noun),
        tuple(_caught(sentence, slot, mark, begin, stop) for slot, mark, begin, stop in caught),
        frozenset(sentence.tokens[sentence.token_at(begin + 1)].start for begin, _ in carrying),
        _distance(match) + (PART_WEIGHT if target and _PART.search(match.string, 0, target[0][0]) else 0),
    )


def _caught(sentence: Marked, slot: str, mark: str, begin: int, stop: int) -> Caught:
    start, end = sentence.span(begin, stop)
    return Caught(slot, sentence.names[start, mark], start, end)


def _noun(sentence: Marked, string: str, spans: Sequence[tuple[int, int]]) -> tuple[str, int, int] | None:
    if not spans:
        return None
    begin, stop = spans[-1]
    return _MARKS.sub("", string[begin:stop]).strip(), *sentence.span(begin, stop)


def _distance(match: regex.Match[str]) -> int:
    """How many words the gaps of a match took."""
    if "G" not in match.re.groupindex:
        return 0
    words = [word for gap in match.captures("G") for word in gap.split()]
    plain = sum(word[0] not in NO_WORD for word in words)
    return plain + EXTRA_WEIGHT * sum(word in EXTRA_WORDS for word in words)


def settle(matches: Sequence[Match]) -> list[Match]:
    """Which matches stand, one for each value.

    Where the same words could hold several values the nearest stands; of two matches of one value
    the one with more slots filled, then the nearer, then the longer.
    """
    holders: dict[int, int | None] = {}
    best: dict[int | None, Match] = {}
    for match in sorted(matches, key=lambda one: (one.distance, one.start - one.end, one.start)):
        if any(holders.get(anchor, match.value) != match.value for anchor in match.anchors):
            continue  # a nearer value has these words
        holders.update(dict.fromkeys(match.anchors, match.value))
        kept = best.get(match.value)
        if kept is None or len(match.caught) > len(kept.caught):
            best[match.value] = match
    return sorted(best.values(), key=lambda match: (match.start, match.end, match.value or 0))


def fullest(matches: Iterable[tuple[T, Match]]) -> list[tuple[T, Match]]:
    """Of matches that overlap, those carried by the most words, then the nearest; by start."""
    taken: list[tuple[T, Match]] = []
    for key, match in sorted(matches, key=lambda pair: (-len(pair[1].anchors), pair[1].distance, pair[1].start)):
        if not any(match.start < other.end and other.start < match.end for _, other in taken):
            taken.append((key, match))
    return sorted(taken, key=lambda pair: (pair[1].start, pair[1].end))
