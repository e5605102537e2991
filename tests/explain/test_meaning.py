"""How an interval was made from words, told in a line."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factdiff.explain.meaning import meaning
from factdiff.values import KINDS

APPROX = Decimal("0.05")


@pytest.mark.parametrize(
    ("caption", "kind", "text", "told"),
    [
        ("a bound from below", "number", "at least 12", "a bound: 12 or more"),
        ("a bound from above", "length", "up to 30 km", "a bound: 30 km or less"),
        ("nearly", "number", "nearly 400", "a little below: 380 to 400"),
        ("around", "length", "around 1,600 km", "± 5 %: 1,520 km to 1,680 km"),
        ("a magnitude word", "number", "1.6 million", "what rounds to it: 1.55 million to below 1.65 million"),
        ("a range", "length", "16 to 18 km", "a range: 16 km to 18 km"),
        ("a vague word", "number", "dozens", "a vague word: 24 to below 100"),
        ("a plain number", "percent", "100 percent", "exactly 100 %"),
        ("money", "money", "$10 billion", "what rounds to it: $9.5 billion to below $10.5 billion"),
        ("a date with its year", "date", "July 4, 2025", "2025-07-04"),
        ("a date without", "date", "July 4", "a day whose year is not known (`--07-04`)"),
    ],
)
def test_the_interval_and_how_it_was_made(caption, kind, text, told):
    (found,) = KINDS[kind].read(text)
    assert meaning(found.value, APPROX) == told, caption


def test_what_a_rule_leaves_open_is_told_as_it_has_it():
    (found,) = KINDS["number"].read("around 1,000", Decimal("0.1"))
    assert meaning(found.value, Decimal("0.1")) == "± 10 %: 900 to 1,100"


def test_a_change_tells_where_it_came_from():
    (found,) = KINDS["percent"].read("raised from 3 to 4 percent")
    assert meaning(found.value, APPROX) == "exactly 4 %; given as a change from 3 %"


def test_a_part_is_that_many_or_more_of_the_whole():
    (found,) = KINDS["number"].read("12")
    part = replace(found.value, kind="count", noun="children", high=None)
    assert meaning(part, APPROX) == "“children” is a part of what is counted: 12 or more"


def test_what_words_imply_is_told_as_that():
    (found,) = KINDS["length"].read("500 km")
    assert meaning(found.value, APPROX, implied=True).startswith("no value stands there; the phrase stands for it: ")
