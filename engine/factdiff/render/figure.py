"""A group's sides as things on a scale, before they are drawn: what stands where and says what.

Nothing is drawn where nothing is gained: one value, or values that lie on no common scale.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factdiff.render.lanes import WIDEST_WORDS, Room, fitted, lanes, measured
from factdiff.render.safe import visible
from factdiff.render.scale import Scale
from factdiff.render.words import value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdiff.model import Value
    from factdiff.render.standing import Standing

MOST_NAMED = 8
"""Sides with words of their own; the marks of further ones are gathered in the last lane."""
HIGHEST = 4
"""Marks above one another before a further column begins …"""
MOST_MARKS = 12
"""… and marks of one side before a number says how many they are."""
PITCH = 12.0
"""From mark to mark, in pixels."""
_EDGE = 1.0
"""How near to the drawing's edge the arrow of an open bound ends, in percent."""
_BIN = 10.0
"""Width of what is gathered into one mark, in percent: a mark with a number, in the narrowest drawing."""


class Ends(NamedTuple):
    """What a value means as numbers (a day is one too); None where it is open or not stated."""

    low: Decimal | None
    high: Decimal | None
    number: Decimal | None


@dataclass(frozen=True, slots=True)
class Thing:
    """One side on the scale; places in percent."""

    standing: Standing
    words: str
    at: float
    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    lane: int = 0

    @property
    def faint(self) -> bool:
        """Whether it is a vague word, whose ends nobody stated."""
        return self.standing.side.value.form == "vague"

    @property
    def has_extent(self) -> bool:
        """Whether it is drawn with a whisker or a band: a range, a bound, a hedge, a vague word, a month."""
        return self.open_low or self.open_high or self.low < self.high

    @property
    def letter(self) -> str:
        """The side's letter with a space behind it; nothing for the desk's own, which has its name."""
        return "" if self.standing.side.reference else f"{self.standing.letter} "

    @property
    def columns(self) -> int:
        """How many marks stand side by side."""
        number = len(self.standing.sources)
        return 2 if number > MOST_MARKS else max(1, -(-number // HIGHEST))

    @property
    def room(self) -> Room:
        """What it needs of its lane."""
        half = PITCH * self.columns / 2 if len(self.standing.sources) <= MOST_MARKS else 2 * PITCH
        low, high = (0.0 if self.open_low else self.low), (100.0 if self.open_high else self.high)
        return Room(self.at, low, high, half, measured(self.letter + self.words))


@dataclass(frozen=True, slots=True)
class Bin:
    """Marks of sides without words, gathered by where they lie; it stands in the middle of its stretch."""

    at: float
    articles: int
    copies: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A scale with what lies on it."""

    scale: Scale
    things: tuple[Thing, ...]
    """By place, from the left."""
    bins: tuple[Bin, ...]
    unplaced: tuple[Standing, ...]
    """Sides that have no place on the scale."""
    unnamed: tuple[Standing, ...]
    converted: bool

    @classmethod
    def of(cls, standings: Sequence[Standing]) -> Figure | None:
        """None where fewer than two sides lie on one scale, or where their units have nothing in common."""
        ends = [_ends(_drawn(one)) for one in standings]
        placed = [one for one, known in zip(standings, ends, strict=True) if known is not None]
        stated = [known for known in ends if known is not None]
        if len(placed) < 2 or len({_sort(one) for one in placed}) > 1:
            return None
        days = placed[0].side.value.kind == "date"
        scale = Scale.of((one for known in stated for one in known if one is not None), days=days)
        if scale is None:
            return None
        things = sorted(map(_thing, placed, stated, [scale] * len(placed)), key=lambda one: one.at)
        named, rest = _most_told(things)
        laid = zip(named, lanes([one.room for one in named]), strict=True)
        return cls(
            scale,
            tuple(replace(one, lane=lane) for one, lane in laid),
            tuple(_bins(rest)),
            tuple(one for one, known in zip(standings, ends, strict=True) if known is None),
            tuple(one.standing for one in rest),
            any(one.side.on_scale for one in placed),
        )


def _drawn(standing: Standing) -> Value:
    return standing.side.on_scale or standing.side.value


def _sort(standing: Standing) -> tuple[str, str | None]:
    """What must be the same for two sides to lie on one scale."""
    value = _drawn(standing)
    return value.kind, value.unit


def _ends(value: Value) -> Ends | None:
    ends = Ends(_number(value.low), _number(value.high), _number(value.number))
    return ends if any(one is not None for one in ends) else None


def _number(end: Decimal | date | None) -> Decimal | None:
    return Decimal(end.toordinal()) if isinstance(end, date) else end


def _thing(standing: Standing, ends: Ends, scale: Scale) -> Thing:
    """A single number, rounded or not, is a point; everything else has its two ends."""
    known = [one for one in ends if one is not None]
    value = standing.side.value
    if value.form == "single" and ends.number is not None:
        known = [ends.number]
    low, high = scale.at(min(known)), scale.at(max(known))
    at = scale.at(ends.number) if ends.number is not None else (low + high) / 2
    is_bound = value.form != "single" or ends.number is None
    open_low, open_high = is_bound and ends.low is None, is_bound and ends.high is None
    if open_low and scale.low == 0:  # nothing here lies below zero: that is where "up to 30" begins
        low, open_low = scale.at(scale.low), False
    low, high = (_EDGE if open_low else low), (100 - _EDGE if open_high else high)
    return Thing(standing, _words(standing), at, low, high, open_low, open_high)


def _words(standing: Standing) -> str:
    """`A 100 % (2)`; of the desk's own also where it is from. The letter and the count are never cut."""
    value = value_in_words(standing.side.value)
    if standing.side.reference:
        return fitted(f"{value}, {visible(standing.side.reference.source)}", WIDEST_WORDS)
    count = f" ({len(standing.sources)})"
    room = WIDEST_WORDS - measured(standing.letter + " " + count)
    if measured(value) > room:  # what is counted stands in the sentences too
        value = value_in_words(replace(standing.side.value, noun=None))
    return fitted(value, room) + count


def _most_told(things: Sequence[Thing]) -> tuple[list[Thing], list[Thing]]:
    """Those that get words: the desk's and the sides with most articles, in the order of places; and the rest."""
    if len(things) <= MOST_NAMED:
        return list(things), []
    ranked = sorted(things, key=lambda one: (one.standing.side.reference is None, -len(one.standing.sources)))
    chosen = {one.standing.letter for one in ranked[: MOST_NAMED - 1]}
    named = [one for one in things if one.standing.letter in chosen]
    return named, [one for one in things if one.standing.letter not in chosen]


def _bins(things: Sequence[Thing]) -> Iterator[Bin]:
    held: dict[int, list[Thing]] = {}
    for one in things:
        held.setdefault(int(one.at / _BIN), []).append(one)
    for number, own in sorted(held.items()):
        sources = [source for one in own for source in one.standing.sources]
        if sources:
            yield Bin((number + 0.5) * _BIN, len(sources), sum(one.copy for one in sources))
