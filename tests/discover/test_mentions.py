"""Which values could be of a fact, and which words belong to which."""

from __future__ import annotations

import pytest

from factdiff.discover.mentions import mentions
from factdiff.model import Article


def read(text, **more):
    return mentions(Article("a", text, source="A", **more))


OWNED = [
    ("each number has its own word", "Three dead, seven hurt.", [("Three", "dead"), ("seven", "hurt")]),
    ("verbs before", "It killed two and injured four.", [("two", "killed"), ("four", "injured")]),
    ("a joint makes a word further", "Two were killed and four injured.", [("Two", "killed"), ("four", "injured")]),
    ("kinds do not stand in each other's way", "It flew 300 miles in 20 minutes.", [("300 miles", "flew"), ("20 minutes", "flew")]),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "text", "expected"), OWNED, ids=[row[0] for row in OWNED])
def test_a_word_belongs_to_the_nearest_value_of_a_kind(caption, text, expected):
    assert [(one.value.text, one.near[0].word) for one in read(text)] == expected


DIMENSIONS = [
    ("people by any general noun", "Twelve residents fled.", "count of people"),
    ("people of a land", "Twelve Norlanders fled.", "count of people"),
    ("people without a noun", "Twelve were injured.", "count of people"),
    ("a thing", "Twelve red buses left.", "count of bus"),
    ("minutes", "It lasted 12 minutes.", "duration of the clock"),
    ("years", "It lasted 12 years.", "duration of the calendar"),
    ("money", "It cost $12.", "money"),
]


@pytest.mark.parametrize(("caption", "text", "expected"), DIMENSIONS, ids=[row[0] for row in DIMENSIONS])
def test_values_of_one_dimension_may_be_of_one_fact(caption, text, expected):
    assert [one.dimension for one in read(text)] == [expected]


PASSED = [
    ("a part of the whole", "Among the dead were sailors, including 3 children."),
    ("some of them", "Four of them were sailors."),
    ("a year", "It was built in 1931."),
    ("an age", "The 37-year-old was there."),
    ("a running total", "She was the 12th victim."),
    ("a phone number", "Call 555-0142 for help."),
    ("a road's number", "It happened on Highway 12."),
    ("none at all", "It was to no avail."),
    ("a page's furniture", "Copyright 12 Example Press."),
]


@pytest.mark.parametrize(("caption", "text"), PASSED, ids=[row[0] for row in PASSED])
def test_what_is_of_something_else_is_passed_over(caption, text):
    assert read(text) == ()


def test_a_name_says_of_whom_and_not_of_what():
    (one,) = read("The county of Merrow sent 12 buses.")
    assert "merrow" not in {near.word for near in one.near}


def test_headline_and_lead_are_prominent():
    found = read("One is told. Two is told. Then 3 boats sank. Then 4 boats sank.", title="Sank: 5 boats")
    assert {one.value.text: one.prominent for one in found if one.noun} == {"5": True, "3": True, "4": False}
