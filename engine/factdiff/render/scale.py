"""Numbers and days on a scale: where each lies, in percent of the drawing's width, and what its ticks are.

Pure arithmetic on decimals, because a float would not hold what an article may state. Where a number cannot be
drawn (it is not finite) there is no scale.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from typing import TYPE_CHECKING, NamedTuple

from factdiff.render.words import number_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOG_FROM = 50
"""Values that span more than this factor would lie on one spot of a linear scale."""
MARGIN = 10.0
"""Percent kept free at both ends: room for marks that stand side by side and for the arrow of an open bound."""
_MOST_TICKS = 4
_ARITHMETIC = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
"""Nothing is raised; what has no result is NaN, and that is looked for."""
_STEPS_OF_DAYS = (1, 2, 7, 14)
_STEPS_OF_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 36000)


class Tick(NamedTuple):
    """A place on the scale, in percent, and what stands there."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest number that is drawn; days are numbers too."""

    low: Decimal
    high: Decimal
    log: bool = False
    days: bool = False

    @classmethod
    def of(cls, numbers: Iterable[Decimal], *, days: bool = False) -> Scale | None:
        """The scale on which all these can be drawn; None where there is none."""
        known = list(numbers)
        if not known or not all(one.is_finite() for one in known):
            return None
        low, high = min(known), max(known)
        if days:
            return cls(low, high, days=True)
        if low > 0 and _ARITHMETIC.compare(high, _ARITHMETIC.multiply(low, Decimal(LOG_FROM))) > 0:
            return cls(low, high, log=True)
        near_zero = low > 0 and _ARITHMETIC.multiply(low, Decimal(2)) <= high
        return cls(Decimal(0) if near_zero else low, high)

    @property
    def cut(self) -> bool:
        """Whether it begins above zero, so that lengths on it say nothing about ratios."""
        return self.low > 0 and not self.log and not self.days

    def at(self, number: Decimal) -> float:
        """Where a number lies, in percent of the width; a scale of one number has it in the middle."""
        place = _ARITHMETIC.subtract(self._step(number), self._step(self.low))
        span = _ARITHMETIC.subtract(self._step(self.high), self._step(self.low))
        share = _ARITHMETIC.divide(place, span) if span else Decimal("0.5")
        bounded = min(max(float(share), 0.0), 1.0) if share.is_finite() else 0.5
        return round(MARGIN + bounded * (100 - 2 * MARGIN), 2)

    def _step(self, number: Decimal) -> Decimal:
        return _ARITHMETIC.log10(number) if self.log else number

    def ticks(self) -> tuple[Tick, ...]:
        """At most a handful, each a round number or the first of a day, month or year."""
        if self.days:
            return tuple(Tick(self.at(Decimal(day.toordinal())), words) for day, words in _days(self.low, self.high))
        numbers = _powers(self.low, self.high) if self.log else _round_numbers(self.low, self.high)
        return tuple(Tick(self.at(one), number_in_words(one)) for one in numbers)


def _round_numbers(low: Decimal, high: Decimal) -> list[Decimal]:
    """Multiples of the smallest step of 1, 2 or 5 and zeros that leave few enough."""
    span = _ARITHMETIC.subtract(high, low)
    if not span or not span.is_finite():
        return [low]
    first = span.adjusted() - 1
    for power in (first, first + 1, first + 2):
        for digit in (1, 2, 5):
            step = Decimal(digit).scaleb(power, context=_ARITHMETIC)
            if not _ARITHMETIC.divide(span, step) < _MOST_TICKS:
                continue
            return _multiples(low, high, step)
    return [low, high]


def _multiples(low: Decimal, high: Decimal, step: Decimal) -> list[Decimal]:
    """Those within the scale; where its numbers are too long for that, its ends."""
    begin = _ARITHMETIC.divide(low, step)
    if not begin.is_finite() or begin.adjusted() > _ARITHMETIC.prec - 3:
        return [low, high]
    number = _ARITHMETIC.multiply(begin.to_integral_value(rounding="ROUND_CEILING"), step)
    found: list[Decimal] = []
    while number <= high and len(found) <= _MOST_TICKS:
        found.append(number)
        number = _ARITHMETIC.add(number, step)
    return found


def _powers(low: Decimal, high: Decimal) -> list[Decimal]:
    """Powers of ten, few enough; a scale that spans a factor of fifty holds at least one."""
    first, last = low.adjusted() + (low != _power(low.adjusted())), high.adjusted()
    step = max(1, -(-(last - first + 1) // _MOST_TICKS))
    return [_power(power) for power in range(first, last + 1, step)]


def _power(power: int) -> Decimal:
    return Decimal((0, (1,), power))


# --- days ----------------------------------------------------------------------------------------


def _days(low: Decimal, high: Decimal) -> list[tuple[date, str]]:
    """The finest division of the time between two days that is coarse enough."""
    first, last = date.fromordinal(int(low)), date.fromordinal(int(high))
    for step in _STEPS_OF_DAYS:
        if (last - first).days // step < _MOST_TICKS:
            ordinals = range(first.toordinal(), last.toordinal() + 1, step)
            return [(day, f"{day.day} {_month(day)}") for day in map(date.fromordinal, ordinals)]
    for step in _STEPS_OF_MONTHS:
        found = list(_months(first, last, step))
        if len(found) <= _MOST_TICKS:
            return [(day, str(day.year) if step % 12 == 0 else _month(day)) for day in found]
    return []


def _month(day: date) -> str:
    return f"{calendar.month_abbr[day.month]} {day.year}"


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """The first days of each step's month between two days, at most one more than are wanted."""
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    number += -number % step
    for _ in range(_MOST_TICKS + 1):
        year, month = divmod(number, 12)
        if year > date.max.year or date(year, month + 1, 1) > last:
            return
        yield date(year, month + 1, 1)
        number += step
