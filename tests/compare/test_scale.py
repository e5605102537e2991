"""Sides in other units are brought to the first one's, to be drawn on one scale."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desk import article, group
from factdiff.compare.scale import in_unit_of
from factdiff.model import Value
from factdiff.values import parse

CONVERTED = [
    # caption, kind, the first, the other, its number in the unit of the first
    ("miles to kilometres", "length", "300 km", "300 miles", "482.8032"),
    ("and back", "length", "10 miles", "16.09344 km", "10"),
    ("tonnes to kilograms", "mass", "5 kg", "2 tonnes", "2000"),
    ("degrees", "temperature", "20 °C", "68 °F", "20"),
    ("a rate of one thing", "money", "$10 per barrel", "US$12 per barrel", "12"),
]


@pytest.mark.parametrize(
    ("kind", "one", "other", "number"), [row[1:] for row in CONVERTED], ids=[r[0] for r in CONVERTED]
)
def test_another_unit_is_converted(kind, one, other, number):
    first, second = parse(kind, one), parse(kind, other)
    made = in_unit_of(first, second)
    assert made is not None
    assert made.unit == first.unit
    assert made.text == second.text
    assert round(made.number, 6) == Decimal(number)


LEFT = [
    # caption, kind, one, other
    ("the same unit", "length", "300 km", "200 km"),
    ("currencies", "money", "$10 million", "€9 million"),
    ("a rate beside a total", "money", "$10 per barrel", "$12"),
    ("no number", "choice", "adopted", "rejected"),
]


@pytest.mark.parametrize(("kind", "one", "other"), [row[1:] for row in LEFT], ids=[row[0] for row in LEFT])
def test_what_needs_none_or_has_none_is_left(kind, one, other):
    first, second = (Value(kind, text, label=text) if kind == "choice" else parse(kind, text) for text in (one, other))
    assert in_unit_of(first, second) is None


def test_a_bound_keeps_its_open_end():
    made = in_unit_of(parse("length", "300 km"), Value("length", "at least 10 miles", low=Decimal(10), unit="mi"))
    assert made.high is None
    assert round(made.low, 3) == Decimal("16.093")


def test_sides_of_a_group_hold_it():
    rule = """
    - id: reach
      title: How far the ship goes
      severity: error
      value: length
      find: ["goes {value}"]
    """
    found = group(rule, article("A", "The ship goes 300 km."), article("B", "The ship goes 300 miles."))
    first, second = found.sides
    assert first.on_scale is None
    assert second.on_scale.unit == first.value.unit
