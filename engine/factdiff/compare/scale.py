"""Which of two values is the higher or the later, whatever units they are stated in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from factdiff.model import Side, Value
from factdiff.values.lookup import split_unit
from factdiff.values.quantity import shared_meanings
from factdiff.values.units import Meaning


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


def with_one_scale(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Sides with their values also in the first one's unit, where theirs is another."""
    if not sides:
        return ()
    first = sides[0].value
    return tuple(replace(side, on_scale=in_unit_of(first, side.value)) for side in sides)


def in_unit_of(one: Value, value: Value) -> Value | None:
    """A value in another one's unit; None where it has that unit, no number, or nothing in common with it.

    Of a unit with several meanings the first that both share: it is drawn so, and judged elsewhere. Rates are only
    converted where what they are per is the same.
    """
    if one.kind != value.kind or one.unit == value.unit or split_unit(one.unit)[1] != split_unit(value.unit)[1]:
        return None
    shared = shared_meanings(value.unit, one.unit)
    if not shared or middle(value) is None:
        return None
    low, high, number = (_converted(end, *shared[0]) for end in (value.low, value.high, value.number))
    return replace(value, unit=one.unit, low=low, high=high, number=number)


def _converted(end: Decimal | date | None, stated: Meaning, wanted: Meaning) -> Decimal | None:
    number = end if isinstance(end, Decimal) else None
    return None if number is None else (number * stated.factor + stated.offset - wanted.offset) / wanted.factor


def _number(end: Decimal | date | None) -> Decimal | None:
    return Decimal(end.toordinal()) if isinstance(end, date) else end
