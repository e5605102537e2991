"""What agrees, what differs, what cannot be compared, and the likely slip behind a difference."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from factdiff.values import KINDS, parse, parse_tolerance, within
from factdiff.values.common import Options, Relation

A, D, I = Relation.AGREE, Relation.DIFFER, Relation.INCOMPARABLE  # noqa: E741 -- three short names for the table

PAIRS = [
    ("the same number", "length", "300 km", "300 km", A),
    ("another number", "length", "300 km", "301 km", D),
    ("converted, within its rounding", "length", "300 km", "186 miles", A),
    ("converted, beyond it", "length", "300 km", "150 miles", D),
    ("a bound holds its own number", "count", "at least 12", "12", A),
    ("below a bound", "count", "at least 12", "11", D),
    ("two bounds that meet nowhere", "count", "at least 12", "up to 11", D),
    ("about, within", "length", "around 1,600 km", "1,650 km", A),
    ("about, beyond", "length", "around 1,600 km", "1,700 km", D),
    ("nearly", "count", "nearly 400", "385", A),
    ("nearly is never more", "count", "nearly 400", "401", D),
    ("a rounded number and what rounds to it", "count", "1.6 million", "1,640,000", A),
    ("the open end belongs to the next", "count", "1.6 million", "1,650,000", D),
    ("neighbours that are rounded", "count", "1.6 million", "1.7 million", D),
    ("ranges that touch", "count", "10 to 12", "12 to 14", A),
    ("a vague word and a number in it", "count", "multiple", "2", A),
    ("a vague word and its open end", "count", "several", "10", D),
    ("dozens", "count", "dozens", "23", D),
    ("a bare dollar and another dollar", "money", "$5 billion", "A$5 billion", A),
    ("two dollars, other numbers", "money", "US$5 billion", "A$6 billion", I),
    ("two dollars, the same number", "money", "US$5 billion", "A$5 billion", D),
    ("two currencies", "money", "€50 million", "£43 million", I),
    ("two currencies, the same number", "money", "€50 million", "£50 million", D),
    ("a dollar and cents", "money", "$5", "500 cents", A),
    ("a rate and a total", "money", "$2 million a year", "$10 million", I),
    ("what it is per may be left out", "money", "$71 a barrel", "$71", A),
    ("and still differ", "money", "$71 a barrel", "$73", D),
    ("per cent and points", "percent", "2 percent", "2 percentage points", I),
    ("points and basis points", "percent", "0.5 percentage points", "50 basis points", A),
    ("weeks and days", "duration", "7 weeks", "50 days", A),
    ("years and months", "duration", "2 years", "24 months", A),
    ("days", "duration", "50 days", "60 days", D),
    ("tons of any country", "mass", "12 tons", "12 tonnes", A),
    ("the two scales", "temperature", "104F", "40C", A),
    ("bare degrees", "temperature", "40 degrees", "104F", A),
    ("degrees that are neither", "temperature", "40 degrees", "90F", D),
]


@pytest.mark.parametrize(
    ("kind", "one", "two", "expected"), [row[1:] for row in PAIRS], ids=[f"{r[1]}: {r[0]}" for r in PAIRS]
)
def test_relation(kind, one, two, expected):
    a, b = parse(kind, one), parse(kind, two)
    assert KINDS[kind].relate(a, b) is expected
    assert KINDS[kind].relate(b, a) is expected


TOLERANCES = [
    ("five per cent of the larger", "count", "100", "105", "5%", A),
    ("a little more", "count", "100", "106", "5%", D),
    ("an amount in the unit", "length", "300 km", "310 km", "10 km", A),
    ("an amount in another unit", "length", "300 km", "310 km", "7 miles", A),
    ("too small an amount", "length", "300 km", "310 km", "5 miles", D),
    ("points", "percent", "20 percent", "22 percent", "2 points", A),
    ("points, one too many", "percent", "20 percent", "23 percent", "2 points", D),
    ("days on weeks", "duration", "2 weeks", "3 weeks", "7 days", A),
    ("exact", "count", "100", "101", "exact", D),
]


@pytest.mark.parametrize(
    ("kind", "one", "two", "tolerance", "expected"), [row[1:] for row in TOLERANCES], ids=[row[0] for row in TOLERANCES]
)
def test_tolerance(kind, one, two, tolerance, expected):
    options = Options(parse_tolerance(tolerance))
    assert KINDS[kind].relate(parse(kind, one), parse(kind, two), options) is expected


TAKES = [
    ("upper ends differ", "high", "up to 30", "up to 32", D),
    ("any: they overlap", "any", "up to 30", "up to 32", A),
    ("upper ends of ranges", "high", "10 to 30", "20 to 30", A),
    ("lower ends of ranges", "low", "10 to 30", "20 to 30", D),
    ("both ends", "ends", "10 to 30", "10 to 31", D),
    ("an end that is not stated", "high", "at least 12", "30", A),
    ("a number has both ends", "high", "up to 30", "28", D),
]


@pytest.mark.parametrize(("take", "one", "two", "expected"), [row[1:] for row in TAKES], ids=[row[0] for row in TAKES])
def test_take(take, one, two, expected):
    assert KINDS["count"].relate(parse("count", one), parse("count", two), Options(take=take)) is expected


CAUSES = [
    ("another magnitude", "money", "$10 million", "$10 billion", "power of ten"),
    ("other digits", "money", "$10 million", "$11 billion", None),
    ("another currency", "money", "€50 million", "£50 million", "currency"),
    ("another unit", "length", "300 km", "300 miles", "unit"),
    ("kilometres for miles", "length", "300 km", "483 km", "unit"),
    ("no ratio of units", "length", "300 km", "500 km", None),
    ("two digits are too few", "length", "30 km", "48 km", None),
    ("a hedge is never a slip", "length", "around 300 km", "300 miles", None),
    ("counts have no unit", "count", "300", "483", None),
    ("counts have powers of ten", "count", "1,200", "12,000", "power of ten"),
]


@pytest.mark.parametrize(
    ("kind", "one", "two", "expected"), [row[1:] for row in CAUSES], ids=[row[0] for row in CAUSES]
)
def test_cause(kind, one, two, expected):
    assert KINDS[kind].cause(parse(kind, one), parse(kind, two)) == expected


PLAUSIBLE = [
    ("inside", "length", "20 to 500", "300 km", True),
    ("outside", "length", "20 to 500", "501 km", False),
    ("bare numbers are in the unit stated", "length", "20 to 500", "400 miles", True),
    ("a unit is converted", "length", "20 to 500 km", "400 miles", False),
    ("the number stated counts, not the bound", "count", "1 to 50", "at least 12", True),
    ("a vague word by its interval", "count", "1 to 50", "hundreds", False),
    ("a range by both ends", "count", "1 to 50", "40 to 60", False),
    ("a bound", "count", "< 50", "49", True),
    ("beyond a bound", "count", "> 50", "49", False),
    ("magnitude words", "money", "5 to 12 billion", "$10 billion", True),
]


@pytest.mark.parametrize(
    ("kind", "limits", "value", "expected"), [row[1:] for row in PLAUSIBLE], ids=[row[0] for row in PLAUSIBLE]
)
def test_plausible(kind, limits, value, expected):
    assert within(parse(kind, limits), parse(kind, value)) is expected


def test_signs_hold_their_own_number():
    below, above = parse("length", "< 500 km"), parse("length", ">= 500 km")
    assert (below.form, below.low, below.high) == ("at most", None, Decimal(500))
    assert (above.form, above.low, above.high) == ("at least", Decimal(500), None)


FAULTS = [
    ("a slip in the unit", "length", "300 kmm", "did you mean `mm`"),
    ("a unit of another kind", "length", "300 kg", "`kg` is a unit of mass, not of length"),
    ("no number", "length", "far", "write it as in an article"),
    ("ends turned round", "count", "500 to 20", "write `20 to 500`"),
    ("a sign before a range", "count", "< 20 to 30", "wants one plain number"),
    ("no such kind", "lenght", "3 km", "did you mean `length`"),
]


@pytest.mark.parametrize(("kind", "text", "words"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_fault_says_what_to_write(kind, text, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        parse(kind, text)


@pytest.mark.parametrize(("text", "words"), [("3 flurbs", "no unit"), ("soon", "write `exact`"), ("", "write `exact`")])
def test_a_fault_of_a_tolerance(text, words):
    with pytest.raises(ValueError, match=re.escape(words)):
        parse_tolerance(text)


SHOWN = [
    ("length", "300 kilometers", "300 km"),
    ("count", "no fewer than 12", "at least 12"),
    ("money", "$ 10bn", "$10 billion"),
    ("percent", "100 per cent", "100 %"),
    ("duration", "50-day", "50 days"),
    ("count", "16-18", "16 to 18"),
    ("count", "hundreds of thousands", "hundreds of thousands"),
    ("money", "US$1.2 million a year", "US$1.2 million per year"),
    ("duration", "one week", "1 week"),
]


@pytest.mark.parametrize(("kind", "text", "shown"), SHOWN)
def test_shown_to_a_person(kind, text, shown):
    assert KINDS[kind].show(parse(kind, text)) == shown
