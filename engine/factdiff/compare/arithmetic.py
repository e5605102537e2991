"""Reckoning with what several values mean: parts that add up, a share of a base, a date and a length of time.

Everything is an interval, so roundings and hedges are respected: what is reckoned contradicts a value only if no number
within them satisfies both. Where units differ, whole numbers are widened by their rounding; where a unit has several
meanings, one that fits is enough. We err towards what holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Final

from factdiff.model import Value
from factdiff.ruleset.rule import Relation
from factdiff.values.common import Tolerance
from factdiff.values.interval import Interval, converted, interval_of, share_slack
from factdiff.values.lookup import meanings, split_unit
from factdiff.values.units import Meaning

DAY: Final = Decimal(86400)
"""Seconds: the base of lengths of time is the second."""
HALF_A_POINT: Final = Decimal("0.5")
"""A whole percentage is a rounded one: 25 % of 843 are 210.75, and no paper writes that."""
FIRST_DAY_COUNTS: Final = Decimal(1)
"""Whether the day of the start is the first of the days is told by no article, so both ways hold."""

Unit = str | None
Scale = Mapping[Unit, Meaning]


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What the parts make, in the unit of the whole (of a date, days), and whether that fits."""

    made: Interval
    point: Decimal | None
    """The number that the stated numbers make, roundings left aside; None where one is a bound, a range or about."""
    fits: bool


def reckon(relation: Relation, parts: Sequence[Value], whole: Value) -> Reckoned | None:
    """Hold what the parts make against the whole; None where their units do not fit, or a value holds no number.

    Args:
        relation: how they are reckoned with.
        parts: in the order of the relation; of a sum `at_most` those that are known.
        whole: the value of the rule under `is` or `at_most`.
    """
    found = None
    for made, right, scale in _ways(relation, parts, whole):
        slack = max(share_slack(relation.tolerance, made[0], right), _amount(relation.tolerance, whole, scale))
        one = Reckoned(*_in_unit(made, whole, scale), _fits(relation, made[0], right, slack))
        if one.fits:
            return one
        found = found or one
    return found


_Made = tuple[Interval, Decimal | None]


def _fits(relation: Relation, made: Interval, whole: Interval, slack: Decimal) -> bool:
    if relation.bound == "is":
        gap = made.gap(whole)
        return gap is None or (slack > 0 and gap <= slack)
    if made.low is None or whole.high is None:
        return True
    return made.low - whole.high < slack or (made.low - whole.high == slack and not (whole.high_open and slack == 0))


def _ways(relation: Relation, parts: Sequence[Value], whole: Value) -> Iterator[tuple[_Made, Interval, Scale]]:
    """What the parts make and the whole, on one scale, under each meaning of their units."""
    match relation.form:
        case "sum":
            for scale in _scales((*parts, whole)):
                yield _sum([_on(scale, one) for one in parts]), _on(scale, whole)[0], scale
        case "percent":
            percent, base = parts
            if percent.unit == "%":
                for scale in _scales((base, whole)):
                    yield _times(_share(percent), _on(scale, base)), _on(scale, whole)[0], scale
        case "rate":
            yield from _rates(relation, parts[0], parts[1], whole)
        case "start":
            start, end = _days_of(parts[0]), _days_of(whole)
            length = _length(parts[1])
            if start is not None and end is not None and length is not None:
                yield _later(start, length), end[0], {None: Meaning("day")}


# --- scales -----------------------------------------------------------------------------------------


def _scales(values: Sequence[Value]) -> Iterator[Scale]:
    """What each unit means, so that all lie in one dimension; of one unit alone the unit itself."""
    units = sorted({value.unit for value in values}, key=str)
    if len(units) == 1:
        yield {units[0]: Meaning("as stated")}
        return
    if len({split_unit(unit)[1] for unit in units}) > 1:
        return
    for chosen in product(*(meanings(unit) for unit in units)):
        if len({meaning.dimension for meaning in chosen}) == 1:
            yield dict(zip(units, chosen, strict=True))


def _on(scale: Scale, value: Value) -> _Made:
    """A value on a scale: its interval, and its number where it is a plain one."""
    meaning = scale[value.unit]
    widen = len(scale) > 1 and value.form != "vague"
    interval = converted(_meant(value), meaning, widen=widen)
    plain = value.form == "single" and value.number is not None
    return interval, value.number * meaning.factor if plain and value.number is not None else None


def _meant(value: Value) -> Interval:
    own = interval_of(value)
    if value.unit != "%" or own.low is None or own.low != own.high or own.low != own.low.to_integral_value():
        return own
    return Interval(own.low - HALF_A_POINT, own.low + HALF_A_POINT, high_open=True)


def _in_unit(made: _Made, whole: Value, scale: Scale) -> _Made:
    """Back from the scale to the unit of the whole."""
    factor = scale[whole.unit].factor if whole.unit in scale else Decimal(1)
    interval, point = made
    low = None if interval.low is None else interval.low / factor
    high = None if interval.high is None else interval.high / factor
    return replace(interval, low=low, high=high), None if point is None else point / factor


def _amount(tolerance: Tolerance, whole: Value, scale: Scale) -> Decimal:
    """A tolerance with a unit, on the scale; one without is in the unit of the whole."""
    if tolerance.amount is None:
        return Decimal(0)
    if whole.kind == "date":
        return _in_days(tolerance.amount, tolerance.unit or "day") or Decimal(0)
    own = scale[whole.unit]
    if tolerance.unit in (None, "points", whole.unit):
        return tolerance.amount * own.factor
    stated = meanings(whole.unit)[:1] if len(scale) == 1 else (own,)
    found = [m.factor for m in meanings(tolerance.unit) if stated and m.dimension == stated[0].dimension]
    if not found:
        return Decimal(0)
    base = tolerance.amount * min(found)
    return base / stated[0].factor if len(scale) == 1 else base


# --- operations -------------------------------------------------------------------------------------


def _sum(parts: Sequence[_Made]) -> _Made:
    lows = [interval.low for interval, _ in parts]
    highs = [interval.high for interval, _ in parts]
    points = [point for _, point in parts]
    low = None if None in lows else sum((one for one in lows if one is not None), Decimal(0))
    high = None if None in highs else sum((one for one in highs if one is not None), Decimal(0))
    open_end = any(interval.high_open for interval, _ in parts)
    point = None if None in points else sum((one for one in points if one is not None), Decimal(0))
    return Interval(low, high, open_end), point


def _times(one: _Made, other: _Made) -> _Made:
    """A product of two that are not negative: below nothing there is nothing to reckon, so it is left open."""
    (a, p), (b, q) = one, other
    low = max(a.low or Decimal(0), Decimal(0)) * max(b.low or Decimal(0), Decimal(0))
    high = None if a.high is None or b.high is None or min(a.high, b.high) < 0 else a.high * b.high
    point = None if p is None or q is None else p * q
    return Interval(low, high, a.high_open or b.high_open), point


def _share(percent: Value) -> _Made:
    own = _meant(percent)
    hundred = Decimal(100)
    low = None if own.low is None else own.low / hundred
    high = None if own.high is None else own.high / hundred
    plain = percent.form == "single" and percent.number is not None
    return Interval(
        low, high, own.high_open
    ), percent.number / hundred if plain and percent.number is not None else None


def _rates(relation: Relation, rate: Value, over: Value, whole: Value) -> Iterator[tuple[_Made, Interval, Scale]]:
    """So much per year over so many years."""
    base, stated = split_unit(rate.unit)
    per = meanings(stated or relation.per)[0]
    if split_unit(whole.unit)[1] is not None or per.dimension != "duration":
        return
    for spent in meanings(over.unit):
        if spent.dimension != "duration":
            continue
        if over.unit == (stated or relation.per):
            times = interval_of(over), over.number if over.form == "single" else None
        else:
            one = _divided(converted(interval_of(over), spent, widen=over.form != "vague"), per.factor)
            exact = over.form == "single" and over.number is not None
            times = one, over.number * spent.factor / per.factor if exact and over.number is not None else None
        for scale in _scales((replace(rate, unit=base), whole)):
            yield _times(_on(scale, replace(rate, unit=base)), times), _on(scale, whole)[0], scale


def _divided(interval: Interval, by: Decimal) -> Interval:
    low = None if interval.low is None else interval.low / by
    return Interval(low, None if interval.high is None else interval.high / by, interval.high_open)


# --- dates ------------------------------------------------------------------------------------------


def _days_of(value: Value) -> _Made | None:
    """A date as days, where its year is known."""
    low, high = value.low, value.high
    if not isinstance(low, date) or not isinstance(high, date):
        return None
    first, last = Decimal(low.toordinal()), Decimal(high.toordinal())
    return Interval(first, last), first if first == last else None


def _length(value: Value) -> _Made | None:
    """A length of time in days. Months and years are taken as long as they are on the whole, with their rounding."""
    if value.unit == "day":
        return interval_of(value), value.number if value.form == "single" else None
    for meaning in meanings(value.unit):
        if meaning.dimension == "duration":
            spent = _divided(converted(interval_of(value), meaning, widen=value.form != "vague"), DAY)
            less = meaning.factor < DAY  # part of a day may run into the next
            high = None if spent.high is None else spent.high + (1 if less else 0)
            exact = value.unit == "week" and value.form == "single" and value.number is not None
            return replace(spent, high=high), value.number * 7 if exact and value.number is not None else None
    return None


def _in_days(amount: Decimal, unit: str) -> Decimal | None:
    found = [meaning.factor for meaning in meanings(unit) if meaning.dimension == "duration"]
    return amount * found[0] / DAY if found else None


def _later(start: _Made, length: _Made) -> _Made:
    interval, point = _sum([start, length])
    low = None if interval.low is None else interval.low - FIRST_DAY_COUNTS
    return replace(interval, low=low), point
