"""Where numbers and days lie on a scale, and which ticks it has."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factdiff.render.scale import Scale

CASES = [
    # caption, numbers, whether logarithmic, whether cut, words of the ticks
    ("far from zero", "1521 1600", False, True, ["1,540", "1,560", "1,580", "1,600"]),
    ("near zero", "100 500", False, False, ["0", "200", "400"]),
    ("just below twice", "51 100", False, True, ["60", "80", "100"]),
    ("just within a factor of fifty", "1 50", False, False, ["0", "20", "40"]),
    ("beyond it", "1 51", True, False, ["1", "10"]),
    ("no power of ten at its ends", "12 1200", True, False, ["100", "1,000"]),
    ("very wide", "3 3000000000", True, False, ["10", "10,000", "10 million"]),
    ("below zero", "-3 4", False, False, ["-2", "0", "2", "4"]),
    ("zero among them", "0 10000", False, False, ["0", "5,000", "10,000"]),
    ("parts of one", "0.1 0.3", False, False, ["0", "0.1", "0.2", "0.3"]),
    ("one number", "7 7", False, True, ["7"]),
]


@pytest.mark.parametrize(("numbers", "log", "cut", "ticks"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_scale_of_numbers(numbers, log, cut, ticks):
    scale = Scale.of(map(Decimal, numbers.split()))
    assert (scale.log, scale.cut) == (log, cut)
    assert [one.words for one in scale.ticks()] == ticks


DAYS = [
    # caption, first, last, words of the ticks
    ("two days", date(2025, 7, 4), date(2025, 7, 5), ["4 Jul 2025", "5 Jul 2025"]),
    ("two weeks", date(2025, 7, 4), date(2025, 7, 18), ["4 Jul 2025", "11 Jul 2025", "18 Jul 2025"]),
    ("half a year", date(2025, 7, 4), date(2026, 1, 5), ["Sep 2025", "Nov 2025", "Jan 2026"]),
    ("a century", date(1914, 7, 28), date(2014, 7, 28), None),
    ("the ends of the calendar", date.min, date.max, None),
]


@pytest.mark.parametrize(("first", "last", "ticks"), [row[1:] for row in DAYS], ids=[row[0] for row in DAYS])
def test_time_axis(first, last, ticks):
    scale = Scale.of([Decimal(first.toordinal()), Decimal(last.toordinal())], days=True)
    words = [one.words for one in scale.ticks()]
    if ticks is None:
        assert 1 <= len(words) <= 4
        assert all(one.isdigit() for one in words)
    else:
        assert words == ticks


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_not_finite_has_no_scale(number):
    assert Scale.of([Decimal(1), Decimal(number)]) is None


def test_nothing_has_no_scale():
    assert Scale.of([]) is None


def test_order_on_a_logarithmic_scale():
    scale = Scale.of(map(Decimal, ("1", "100", "10000")))
    assert scale.at(Decimal(100)) == 50
