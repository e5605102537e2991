"""Kinds of value: read them in a text, hold two side by side, show them. The registry is explicit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex

from factdiff.model import Value
from factdiff.values import (
    age,
    area,
    choice,
    count,
    data,
    date,
    duration,
    energy,
    length,
    magnitude,
    mass,
    money,
    name,
    notation,
    number,
    percent,
    power,
    quote,
    speed,
    temperature,
    volume,
)
from factdiff.values import (
    text as text_kind,
)
from factdiff.values.common import Found, Kind, Tolerance
from factdiff.values.notation import parse_tolerance
from factdiff.values.quantity import within
from factdiff.values.scan import APPROX, Reading, found_of, scan
from factdiff.values.settling import settle_dates

__all__ = [
    "KINDS",
    "Found",
    "Kind",
    "Tolerance",
    "parse",
    "parse_tolerance",
    "read",
    "settle_dates",
    "within",
]

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        percent.KIND,
        money.KIND,
        length.KIND,
        area.KIND,
        volume.KIND,
        mass.KIND,
        speed.KIND,
        temperature.KIND,
        energy.KIND,
        power.KIND,
        data.KIND,
        age.KIND,
        magnitude.KIND,
        duration.KIND,
        date.KIND,
        count.KIND,
        number.KIND,
        name.KIND,
        choice.KIND,
        quote.KIND,
        text_kind.KIND,
    )
}
"""By name, the most specific first: where two kinds read the same words, the first has them."""

_READING = frozenset(name for name, kind in KINDS.items() if kind.reads)


def parse(kind: str, text: str) -> Value:
    """A value as a rule writes it: as in an article, `< X`, `> X`, `A to B`. Raises ValueError in an editor's words."""
    return notation.parse(KINDS, kind, text)


def read(text: str, kinds: Iterable[str] | None = None) -> list[Found]:
    """The values of a text by start, not overlapping; a span belongs to the most specific kind.

    `kinds` limits what is read; None reads all kinds that read. Never raises on any text.
    """
    names = _READING if kinds is None else _READING.intersection(kinds)
    numbers = [found for reading in scan(text) if (found := _first(text, reading, names)) is not None]
    if kinds is None:
        numbers = [one for one in numbers if not _names_a_year(one)]
    if "date" not in names:
        return numbers
    return _with_dates(numbers, KINDS["date"].read(text))


def _first(text: str, reading: Reading, names: frozenset[str]) -> Found | None:
    """A reading as the first of its kinds that is asked for."""
    which = next((at for at, kind in enumerate(reading.kinds) if kind in names), None)
    return None if which is None else found_of(text, reading, which, APPROX)


def _with_dates(numbers: list[Found], dates: list[Found]) -> list[Found]:
    """Of a number and a date that overlap the date stands, unless the number has a unit that goes beyond it."""
    kept = [one for one in numbers if not any(_yields(one, day) for day in dates)]
    kept += [day for day in dates if not any(_overlap(one, day) for one in kept)]
    return sorted(kept, key=lambda one: one.start)


def _overlap(one: Found, two: Found) -> bool:
    return one.start < two.end and two.start < one.end


def _yields(one: Found, day: Found) -> bool:
    inside = day.start <= one.start and one.end <= day.end and day.end - day.start > one.end - one.start
    return _overlap(one, day) and (inside or one.value.kind in ("count", "number"))


def _names_a_year(one: Found) -> bool:
    """A bare number that names a year is given only to who asks for numbers."""
    return one.value.kind == "number" and regex.fullmatch(r"1[5-9]\d\d|20\d\d|2100", one.value.text) is not None
