"""A kind that is a number with or without a unit: read by the shared scan, related by intervals."""

from __future__ import annotations

from decimal import Decimal

from factdiff.model import Value
from factdiff.values import scan
from factdiff.values.common import Found, Options, Relation, Tolerance
from factdiff.values.interval import (
    Interval,
    agree,
    converted,
    ends_to_compare,
    number_of,
    share_slack,
    verdict,
)
from factdiff.values.lookup import meanings, split_unit
from factdiff.values.show import show
from factdiff.values.units import Meaning

CLOSE = Decimal("0.01")
"""Two numbers whose ratio is a unit's within this share were likely given the wrong unit."""

_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute", "second"))


class Quantity:
    """One numeric kind. `slips` are pairs of units that writers swap (km and mi)."""

    reads = True

    def __init__(self, name: str, slips: tuple[tuple[str, str], ...] = (), unit_cause: str = "unit") -> None:
        self.name = name
        self.slips = slips
        self.unit_cause = unit_cause

    def read(self, text: str, approx: Decimal = scan.APPROX) -> list[Found]:
        """All values of this kind in a sentence; never raises."""
        return scan.read(text, self.name, approx)

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: B008 -- frozen
        """Agree if they state the same number in the same unit, or if what they mean overlaps."""
        if a.number is not None and a.number == b.number and a.unit == b.unit and options.take == "any":
            return Relation.AGREE
        if _per_clash(a.unit, b.unit):
            return Relation.INCOMPARABLE
        return verdict(
            [
                all(self._pair_agrees(a, b, pair, meant, options) for pair in ends_to_compare(a, b, options.take))
                for meant in shared_meanings(a.unit, b.unit)
            ]
        )

    def _pair_agrees(
        self,
        a: Value,
        b: Value,
        pair: tuple[Interval, Interval],
        meant: tuple[Meaning, Meaning],
        options: Options,
    ) -> bool:
        """Compare in the unit stated where both share it, else in the base of the dimension."""
        one, two = pair
        if a.unit == b.unit:
            slack = max(
                share_slack(options.tolerance, one, two),
                self._amount(options.tolerance, a.unit, meant[0], stated=True),
            )
            return agree(one, two, slack)
        one, two = (
            converted(interval, meaning, widen=value.form != "vague")
            for interval, meaning, value in zip(pair, meant, (a, b), strict=True)
        )
        slack = share_slack(options.tolerance, one, two)
        amounts = (
            self._amount(options.tolerance, unit, m, stated=False)
            for unit, m in zip((a.unit, b.unit), meant, strict=True)
        )
        return agree(one, two, max(slack, min(amounts)))

    def _amount(self, tolerance: Tolerance, unit: str | None, meaning: Meaning, *, stated: bool) -> Decimal:
        """A tolerance with a unit, in the unit stated or in the base; without one it is in the value's own unit."""
        if tolerance.amount is None:
            return Decimal(0)
        if tolerance.unit in (None, "points") or tolerance.unit == unit:
            return tolerance.amount if stated else tolerance.amount * meaning.factor
        factors = [m.factor for m in meanings(tolerance.unit, self.name) if m.dimension == meaning.dimension]
        base = tolerance.amount * min(factors, default=Decimal(0))
        return base / meaning.factor if stated else base

    def show(self, value: Value) -> str:
        """The value in plain words, such that it reads back."""
        return show(value)

    def cause(self, a: Value, b: Value) -> str | None:
        """A likely slip: the same digits in another magnitude, the same number in another unit, a unit's ratio."""
        if a.form != "single" or b.form != "single" or a.number is None or b.number is None:
            return None
        if a.number == b.number:
            return self.unit_cause if a.unit != b.unit else None
        if is_power_of_ten(a.number, b.number):
            return "power of ten" if a.unit == b.unit else None
        return "unit" if self._is_slip(a, b) else None

    def _is_slip(self, a: Value, b: Value) -> bool:
        """Whether two numbers of three digits or more in one unit differ by the ratio of two units."""
        if a.unit != b.unit or not a.number or not b.number or min(abs(a.number), abs(b.number)) < 100:
            return False
        ratio = abs(a.number / b.number)
        for one, two in self.slips:
            expected = meanings(one, self.name)[0].factor / meanings(two, self.name)[0].factor
            if any(abs(r / expected - 1) <= CLOSE for r in (ratio, 1 / ratio)):
                return True
        return False


def shared_meanings(a: str | None, b: str | None) -> list[tuple[Meaning, Meaning]]:
    """The pairs of meanings of two units that lie in one dimension."""
    if a == b:
        return [(one, one) for one in meanings(a)[:1]]
    return [(one, two) for one in meanings(a) for two in meanings(b) if one.dimension == two.dimension]


def _per_clash(a: str | None, b: str | None) -> bool:
    """A rate of time is not compared with another one, nor with a total; "a barrel" may be left out."""
    one, two = split_unit(a)[1], split_unit(b)[1]
    if one == two:
        return False
    return (one is not None and two is not None) or one in _TIMES or two in _TIMES


def is_power_of_ten(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers have the same digits in another magnitude."""
    if not a or not b or a == b:
        return False
    one, two = a.normalize().as_tuple(), b.normalize().as_tuple()
    return one.digits == two.digits and one.sign == two.sign


def within(plausible: Value, value: Value) -> bool:
    """Whether the number stated lies inside; of a vague word its interval, of a range both ends."""
    limits = Interval(number_of(plausible.low), number_of(plausible.high))
    low, high = _extent(value)
    if plausible.unit is None or plausible.unit == value.unit:
        return _inside(limits, low, high)
    for mine, other in shared_meanings(plausible.unit, value.unit):
        if _inside(converted(limits, mine, widen=False), *_based(low, high, other)):
            return True
    return False


def _extent(value: Value) -> tuple[Decimal | None, Decimal | None]:
    if value.number is not None:
        return value.number, value.number
    low, high = number_of(value.low), number_of(value.high)
    return (low if low is not None else high), (high if high is not None else low)


def _based(low: Decimal | None, high: Decimal | None, meaning: Meaning) -> tuple[Decimal | None, Decimal | None]:
    both = converted(Interval(low, high), meaning, widen=False)
    return both.low, both.high


def _inside(limits: Interval, low: Decimal | None, high: Decimal | None) -> bool:
    """A value without a number is inside: it cannot be told from one that is."""
    above = limits.low is None or low is None or low >= limits.low
    return above and (limits.high is None or high is None or high <= limits.high)
