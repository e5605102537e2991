"""The list of what is refused by choice: each entry says why, is known by a row's words, and states its size."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.refusals import Category, categories, category_of, too_many, written

CATEGORIES = categories()


def row(text, *spans, suite="own_phrases"):
    return {"suite": suite, "text": text, "spans": list(spans)}


@pytest.mark.parametrize("one", CATEGORIES, ids=lambda one: one.name)
def test_every_category_gives_a_reason_and_a_size(one):
    assert one.reason.endswith(".")
    assert len(one.reason.split()) > 5
    assert one.most > 0


@pytest.mark.parametrize("one", CATEGORIES, ids=lambda one: one.name)
def test_no_category_matches_whatever_comes(one):
    ordinary = [
        row("The harbour bought 14 boats.", {"value": 14.0}),
        row("It paid $3 million on 4 May 2024.", {"value": 3e6, "unit": "Dollar"}),
        row("The pier is 120 metres long.", {"value": 120, "unit": "metre"}),
        row("It rained", suite="msr_datetime_dateparser"),
    ]
    assert [written(item) for item in ordinary if one.row.search(written(item))] == []


def test_no_category_knows_a_row_by_its_number():
    assert [one.name for one in CATEGORIES if "id" in one.row.named_lists or r"\w+:\d" in one.row.pattern] == []


WRITTEN = [
    ("a number and its unit", row("3 km", {"value": 3.0, "unit": "km"}), "3 km => 3.0 km"),
    ("two ends", row("3-4 km", {"value": None, "low": 3, "high": 4, "unit": "km"}), "3-4 km => 3..4 km"),
    ("nothing", row("hello"), "hello => nothing"),
    ("a date", row("May 4", {"timex": "XXXX-05-04"}), "May 4 => XXXX-05-04"),
]


@pytest.mark.parametrize(("item", "line"), [one[1:] for one in WRITTEN], ids=[one[0] for one in WRITTEN])
def test_a_row_in_one_line(item, line):
    assert written(item) == line


def test_a_row_falls_in_the_first_category_that_fits_its_suite():
    item = row("at 3^4", {"value": 81}, suite="msr_number_number")
    assert category_of(CATEGORIES, item).name == "formulas"
    assert category_of([one for one in CATEGORIES if one.name == "ordinals of position"], item) is None


def test_a_category_that_swallows_more_than_it_says_is_told():
    one = CATEGORIES[0]
    sizes = Counter({(one.name, "right"): one.most, (one.name, "wrong"): 1})
    assert too_many(CATEGORIES, sizes) == [f"{one.name} matches {one.most + 1} rows, at most {one.most} were looked at"]
    assert isinstance(one, Category)
