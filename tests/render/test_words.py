"""Values, dates and groups in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factdiff.model import Claim, Value
from factdiff.render import outline, wording, words


def number(stated, kind="length", unit="km", **more):
    return Value(kind, "as stated", Decimal(stated), Decimal(stated), unit=unit, number=Decimal(stated), **more)


def ends(low, high, **more):
    numbers = (None if end is None else Decimal(end) for end in (low, high))
    return Value("length", "as stated", *numbers, unit="km", **more)


def days(low, high, **more):
    parsed = (None if end is None else date.fromisoformat(end) for end in (low, high))
    return Value("date", "as stated", *parsed, **more)


@pytest.mark.parametrize(
    ("value", "shown", "caption"),
    [
        (number("300"), "300 km", "a unit"),
        (number("1600"), "1,600 km", "a comma"),
        (number("0.10"), "0.1 km", "no idle zero"),
        (number("-3.5"), "-3.5 km", "below zero"),
        (number("1600000"), "1.6 million km", "a magnitude"),
        (number("1234567"), "1,234,567 km", "no magnitude that would lose digits"),
        (number("2E+12"), "2 trillion km", "the largest magnitude"),
        (number("12", form="at least"), "at least 12 km", "a lower bound"),
        (number("30", form="at most"), "at most 30 km", "an upper bound"),
        (number("400", form="nearly"), "nearly 400 km", "nearly"),
        (number("1600", form="approx"), "about 1,600 km", "about"),
        (number("12", "count", None, noun="people"), "12 people", "a counted noun"),
        (number("12", "count", None), "12", "no noun"),
        (number("100", "percent", "%"), "100 %", "percent"),
        (number("100", "percent", None), "100 %", "percent without a unit"),
        (number("2", "percent", "pp"), "2 percentage points", "points are no percent"),
        (number("10000000000", "money", "$"), "$10 billion", "a sign before"),
        (number("5", "money", "EUR"), "€5", "a sign of its own"),
        (number("5", "money", "CHF"), "CHF 5", "a code before"),
        (number("50", "duration", "day"), "50 days", "a plural"),
        (number("1", "duration", "day"), "1 day", "a singular"),
        (number("6", "length", "foot"), "6 feet", "an odd plural"),
        (number("5", "mass", "lb"), "5 lb", "an abbreviation"),
        (number("5", "volume", "fl oz"), "5 fl oz", "an abbreviation of two words"),
        (number("5", "length", "light-year"), "5 light-years", "a unit with a dash"),
        (ends("300", "500", form="range"), "300 to 500 km", "a range"),
        (ends("300", None), "at least 300 km", "only a lower end"),
        (ends(None, "500"), "at most 500 km", "only an upper end"),
        (ends(None, "500", high_open=True), "under 500 km", "an end that is outside"),
        (ends("7", "7"), "7 km", "one number as ends"),
        (ends(None, None), "“as stated”", "nothing but words"),
        (Value("count", "dozens", Decimal(24), Decimal(100), form="vague"), "“dozens”", "a vague word"),
        (Value("choice", "has signed", label="signed"), "signed", "a label"),
        (Value("quote", "“I will not,”"), "“I will not”", "a quotation"),
        (Value("text", "AB-12"), "“AB-12”", "plain text"),
        (days("2025-07-04", "2025-07-04", label="2025-07-04"), "4 July 2025", "a day"),
        (days("2025-07-01", "2025-07-31", label="2025-07"), "July 2025", "a month"),
        (days("2025-04-01", "2025-06-30", label="2025-Q2"), "quarter 2 2025", "a quarter"),
        (days("2025-06-01", "2025-08-31", label="2025-summer"), "summer 2025", "a season"),
        (days("2025-01-01", "2025-12-31", label="2025"), "2025", "a year"),
        (
            days("2025-07-04", "2025-07-06", label="2025-07-04/2025-07-06"),
            "4 July 2025 to 6 July 2025",
            "two ends",
        ),
        (days(None, None, label="--07-04"), "4 July", "no year"),
        (days(None, None, label="--07"), "July", "only a month"),
        (days(None, None, label="--Q2"), "quarter 2", "only a quarter"),
        (days("2025-07-14", "2025-07-14", label="monday"), "Monday, 14 July 2025", "a weekday that is settled"),
        (days("2025-07-14", "2025-07-21", label="monday"), "Monday", "a weekday that is one of two"),
        (days(None, None, label="monday"), "Monday", "a weekday"),
        (days(None, None, label="--13-45"), "--13-45", "no date at all"),
        (days("2025-07-04", "2025-07-04"), "4 July 2025", "a day without a label"),
        (days("2025-07-04", "2025-07-06"), "4 July 2025 to 6 July 2025", "a stretch without a label"),
        (days("2025-07-04", None), "4 July 2025 or later", "a beginning"),
        (days(None, "2025-07-04"), "by 4 July 2025", "an end"),
        (days(None, None), "“as stated”", "a date that stays relative"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_value_in_words(value, shown, caption):
    assert words.value_in_words(value) == shown


def test_long_quotations_are_cut_at_a_word():
    text = words.shortened("word " * 40)
    assert text.endswith("word…")
    assert len(text) <= 90


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("2025-07-15", "15 July 2025"),
        ("2025-07-15T16:22:00", "15 July 2025, 16:22"),
        ("2025-07-15T16:22:00+05:30", "15 July 2025, 16:22 UTC+05:30"),
        ("2025-07-15T16:22:00Z", "15 July 2025, 16:22 UTC"),
        ("some day", "some day"),
        ("yesterday!", "yesterday!"),
        (None, None),
    ],
)
def test_moment_in_words(stated, shown):
    assert words.moment_in_words(stated) == shown


@pytest.mark.parametrize(
    ("items", "shown"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_listed(items, shown):
    assert words.listed(items) == shown


def claim(start, end, sentence, begins=100):
    return Claim("r", "a", "text", "body", start, end, "x", sentence, begins, Value("count", "x"))


@pytest.mark.parametrize(
    ("one", "cut", "caption"),
    [
        (claim(104, 106, "All 12 came."), ("All ", "12", " came."), "inside"),
        (claim(100, 112, "All 12 came."), ("", "All 12 came.", ""), "the whole"),
        (claim(98, 106, "All 12 came."), ("All 12 came.", "", ""), "begins before the sentence: no mark"),
        (claim(104, 190, "All 12 came."), ("All 12 came.", "", ""), "ends after the sentence: no mark"),
    ],
)
def test_marked(one, cut, caption):
    assert outline.marked(one) == cut


def test_quotations_side_by_side_mark_what_only_one_has():
    left, right = wording.side_by_side("We will not close the line.", "we will close the Old line")
    assert [piece.words for piece in left if piece.only_here] == ["not"]
    assert [piece.words for piece in right if piece.only_here] == ["Old"]
    assert " ".join(piece.words for piece in left) == "We will not close the line."
