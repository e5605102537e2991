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

__all__ = ["KINDS", "Found", "Kind", "Tolerance", "parse", "parse_tolerance", "read", "within"]

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

_ORDER = {kind: at for at, kind in enumerate(KINDS)}


def parse(kind: str, text: str) -> Value:
    """A value as a rule writes it: as in an article, `< X`, `> X`, `A to B`. Raises ValueError in an editor's words."""
    return notation.parse(KINDS, kind, text)


def read(text: str, kinds: Iterable[str] | None = None) -> list[Found]:
    """The values of a text by start, not overlapping; a span belongs to the most specific kind.

    `kinds` limits what is read; None reads all kinds that read. Never raises on any text.
    """
    names = KINDS if kinds is None else set(kinds)
    ranked = [
        (_ORDER[name], one.start - one.end, one)
        for name, kind in KINDS.items()
        if name in names and kind.reads
        for one in kind.read(text)
        if kinds is not None or not _names_a_year(one)
    ]
    ranked.sort(key=lambda entry: entry[:2])
    return _without_overlaps([one for _, _, one in ranked])


def _names_a_year(one: Found) -> bool:
    """A bare number that names a year is given only to who asks for numbers."""
    return one.value.kind == "number" and regex.fullmatch(r"1[5-9]\d\d|20\d\d|2100", one.value.text) is not None


def _without_overlaps(ranked: list[Found]) -> list[Found]:
    """Of overlapping values the first stands; by start."""
    kept: list[Found] = []
    for one in ranked:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
