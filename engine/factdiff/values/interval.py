"""Interval arithmetic: what two stated numbers mean, and whether they agree.

"Agree" errs towards agreement: touching closed ends do, a converted whole number is widened by its
rounding, a unit with several meanings agrees under any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from factdiff.model import Value
from factdiff.values.common import Relation, Tolerance
from factdiff.values.units import Meaning

MOST_ROUNDING = Decimal("0.05")
"""A converted whole number is uncertain by half its last non-zero digit, and never by more than this share."""


@dataclass(frozen=True, slots=True)
class Interval:
    """[low, high], or [low, high) where `high_open`; None is without a bound."""

    low: Decimal | None
    high: Decimal | None
    high_open: bool = False

    def gap(self, other: Interval) -> Decimal | None:
        """How far the two lie apart; None where they overlap, 0 where they only touch an open end."""
        first, second = (self, other) if _sorts_before(self, other) else (other, self)
        if first.high is None or second.low is None or first.high > second.low:
            return None
        if first.high == second.low and not first.high_open:
            return None
        return second.low - first.high


def _sorts_before(one: Interval, two: Interval) -> bool:
    """Whether `one` begins first; of two that begin together, the point is first."""
    if one.low is None or two.low is None:
        return one.low is None
    return one.low < two.low or (one.low == two.low and one.low == one.high)


def number_of(end: object) -> Decimal | None:
    """A value's end as a number; dates have none here."""
    return end if isinstance(end, Decimal) else None


def interval_of(value: Value) -> Interval:
    """What a value means, in the unit stated."""
    return Interval(number_of(value.low), number_of(value.high), value.high_open)


def stated_end(value: Value, end: Literal["low", "high"]) -> Interval | None:
    """The stated end of a range or bound as a point; of another form all of it; None if it is not stated."""
    if value.form not in ("range", "at least", "at most"):
        return interval_of(value)
    number = number_of(value.low if end == "low" else value.high)
    if value.form == "at least" and end == "high":
        return None
    return None if number is None else Interval(number, number)


def ends_to_compare(a: Value, b: Value, take: str) -> Iterator[tuple[Interval, Interval]]:
    """The pairs of intervals that must all agree under `take`."""
    pairs = []
    for end in {"low": ("low",), "high": ("high",), "ends": ("low", "high")}.get(take, ()):
        one, two = stated_end(a, end), stated_end(b, end)  # type: ignore[arg-type]
        if one is not None and two is not None:
            pairs.append((one, two))
    yield from pairs or [(interval_of(a), interval_of(b))]


def converted(interval: Interval, meaning: Meaning, *, widen: bool) -> Interval:
    """The interval in the base of its dimension; whole numbers are widened by their rounding."""
    low, high = interval.low, interval.high
    if low is not None:
        low = (low - rounding(low) if widen else low) * meaning.factor + meaning.offset
    if high is not None:
        high = (high + rounding(high) if widen else high) * meaning.factor + meaning.offset
    return Interval(low, high, interval.high_open)


def rounding(number: Decimal) -> Decimal:
    """Half the last non-zero digit of a whole number, at most 5 % of it; 0 for decimals and zero."""
    if number == 0 or number != number.to_integral_value():
        return Decimal(0)
    exponent = number.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return min(step / 2, abs(number) * MOST_ROUNDING)


def agree(a: Interval, b: Interval, slack: Decimal) -> bool:
    """Whether two intervals overlap, or lie apart by no more than `slack`."""
    gap = a.gap(b)
    return gap is None or (slack > 0 and gap <= slack)


def share_slack(tolerance: Tolerance, a: Interval, b: Interval) -> Decimal:
    """A tolerance in per cent of the larger number, as an amount."""
    if tolerance.share is None:
        return Decimal(0)
    numbers = [abs(end) for one in (a, b) for end in (one.low, one.high) if end is not None]
    return tolerance.share * max(numbers, default=Decimal(0))


def verdict(results: list[bool]) -> Relation:
    """One relation from those under each meaning that two units share."""
    if not results:
        return Relation.INCOMPARABLE
    return Relation.AGREE if any(results) else Relation.DIFFER
