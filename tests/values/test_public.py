"""The public functions: the examples of the page on them, and settling a text's dates."""

from __future__ import annotations

import doctest
from decimal import Decimal
from pathlib import Path

import pytest

from factdiff.values import KINDS, read, settle_dates

PAGE = Path(__file__).parents[2] / "docs" / "values.md"


def test_the_examples_of_the_page_hold():
    example = doctest.DocTestParser().get_doctest(
        PAGE.read_text(encoding="utf-8").replace("```", ""), {"Decimal": Decimal}, PAGE.name, str(PAGE), 0
    )
    assert len(example.examples) > 8
    told: list[str] = []
    assert doctest.DocTestRunner().run(example, out=told.append).failed == 0, "".join(told)


SETTLED = [
    ("a weekday that was", "They met on Monday.", "2024-03-07", ["2024-03-04"]),
    ("a weekday ahead", "They will meet on Monday.", "2024-03-07", ["2024-03-11"]),
    ("a verb of the next sentence", "They met on Monday. Talks will go on.", "2024-03-07", ["2024-03-04"]),
    ("a verb of the sentence before", "Talks will go on. They met on Monday.", "2024-03-07", ["2024-03-04"]),
    ("a day counted from the date before", "On Monday it rained; a day later it froze.", "2024-03-07", ["2024-03-04", "2024-03-05"]),
    ("a time in its own offset", "It rained yesterday.", "2024-03-07T01:00:00+05:30", ["2024-03-06"]),
    ("an unknown day", "It rained yesterday.", None, ["None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "days"), [row[1:] for row in SETTLED], ids=[row[0] for row in SETTLED])
def test_dates_are_settled(text, published, days):
    assert [str(one.value.low) for one in settle_dates(read(text), text, published)] == days


def test_a_day_that_is_none_is_told():
    with pytest.raises(ValueError, match="Invalid isoformat"):
        settle_dates([], "", "yesterday")


def test_numbers_stay_as_they_were():
    text = "12 boats sank yesterday"
    assert settle_dates(read(text), text, "2024-03-07")[0] == read(text)[0]


def test_only_the_kinds_asked_for_are_read():
    text = "The fish weighed 20 pounds on Monday."
    assert [one.value.kind for one in read(text, ["money"])] == ["money"]
    assert [one.value.kind for one in read(text, ["date"])] == ["date"]
    assert read(text, ["quote", "unheard of"]) == []


def test_a_number_with_a_unit_goes_before_a_date_that_is_a_part_of_it():
    assert [one.value.kind for one in read("It was founded a year earlier.")] == ["date"]
    assert {one.value.kind for one in read("within 60 days of May 4")} == {"duration", "date"}
    assert all(name in KINDS for name in ("money", "date"))
