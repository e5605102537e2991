"""Which of two values is the higher or the later, whatever units they are stated in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factdiff.model import Value
from factdiff.values.quantity import shared_meanings


def middle(value: Value) -> Decimal | None:
    """The number that a value stands for when two are ordered, in its own unit; of a date, its day."""
    if value.number is not None:
        return value.number
    ends = [number for end in (value.low, value.high) if (number := _number(end)) is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else None


def on_one_scale(a: Value, b: Value) -> tuple[Decimal, Decimal] | None:
    """The two numbers in one unit; None where there is no such unit, or no number."""
    first, second = middle(a), middle(b)
    if first is None or second is None:
        return None
    if a.unit == b.unit:
        return first, second
    for one, other in shared_meanings(a.unit, b.unit):
        return first * one.factor + one.offset, second * other.factor + other.offset
    return None


def is_above(a: Value, b: Value) -> bool:
    """Whether `a` is the higher, or the later day; False where that cannot be told."""
    both = on_one_scale(a, b)
    return both is not None and both[0] > both[1]


def _number(end: Decimal | date | None) -> Decimal | None:
    return Decimal(end.toordinal()) if isinstance(end, date) else end
