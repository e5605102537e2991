"""Labels of other people's data and what we read, on one footing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factdiff.values import Found
from factdiff.values.lookup import meanings, split_unit
from factdiff.values.spelling import known_unit, per_name


@dataclass(frozen=True, slots=True)
class Stated:
    """One value, ours or theirs: one number or two ends, a unit, a bound."""

    numbers: tuple[float, ...]
    unit: str | None
    bound: str = "="


_ALIAS = {
    "percentage": "%", "dollar": "dollars", "chinese yuan": "yuan", "united states dollar": "$", "brake horsepower": "hp", "pp": "pp", "bp": "bp",
    "unnamed": "", "dimensionless": "", "centimetre": "cm", "year of age": "year", "month of age": "month", "week of age": "week", "day of age": "day",
    "ton": "ton", "c": "°C", "f": "°F", "degree": "degrees", "mi": "mile", "nmi": "nmi", "mi2": "square mile", "in": "inch", "tce": "", "pound-mass": "lb", "pound sterling": "gbp", "metric ton": "t",
    "degree celsius": "celsius", "degree fahrenheit": "fahrenheit", "% germans": "%", "ord": "", "x": "",
}  # fmt: skip


def their_unit(name: str | None, kinds: list[str] | None = None) -> str | None:
    """The canonical name of a label's unit; None for a counted noun."""
    if not name or name == "-":
        return None
    if kinds == ["money"] and name.lower() == "pound":
        return "pound"
    name = name.lower().replace("/", " per ")
    base, _, per = name.partition(" per ")
    base = _ALIAS.get(base, base)
    found = known_unit(base) or known_unit(base.upper()) or known_unit(base + "s")
    if not found:
        whole = known_unit(name)
        return whole[0].name if whole else None
    whole = known_unit(name)
    if whole:
        return whole[0].name
    return found[0].name + (f" per {per_name(per) or per}" if per else "")


def same_unit(theirs: str | None, ours: str | None) -> bool:
    """Whether two canonical names may mean one unit ("$" and USD)."""
    if theirs == ours:
        return True
    one, two = split_unit(theirs), split_unit(ours)
    if one[1] != two[1] or one[0] is None or two[0] is None:
        return False
    return any(m.dimension == n.dimension and m.factor == n.factor for m in meanings(one[0]) for n in meanings(two[0]))


_BOUNDS = {"at least": ">", "at most": "<", "nearly": "~", "approx": "~"}


def ours(found: Found) -> list[Stated]:
    """What we read, as labels state it; a change states its older number as well."""
    value = found.value
    low, high = value.low, value.high
    assert not isinstance(low, (type(None), str)) or not isinstance(high, (type(None), str))
    numbers = (
        (float(value.number),)
        if value.number is not None
        else tuple(float(end) for end in (low, high) if isinstance(end, Decimal))
    )
    if len(set(numbers)) == 1:
        numbers = numbers[:1]
    stated = [Stated(numbers, value.unit, _BOUNDS.get(value.form, "="))]
    if value.was is not None:
        stated.append(Stated((float(value.was),), value.unit))
    return stated


def close(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """The same numbers, but for binary fractions."""
    return len(a) == len(b) and all(abs(x - y) <= 1e-3 * max(abs(x), abs(y), 1e-9) for x, y in zip(a, b, strict=True))
