"""Laws of lists that add up: never an error, faithful words, no number lost or made."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desk import claims

ARRESTED = """
- id: hauled
  title: Hauled
  value: count
  of: people
  find: ["hauled {value}"]
"""
NUMBERS = {"one": 1, "two": 2, "three": 3, "nine": 9, "a dozen": 12, "40": 40}
WORDS = [*NUMBERS, "a", "an", "his", "the", "he", "and", ",", "as well as", "sailors", "sailor", "child", "children"]
WORDS += ["others", "at least", "several", "hauled", "were", "9-year-old", "Ida Holm", "34", "-", "(", '"', "in"]


@given(st.lists(st.sampled_from(WORDS), max_size=24))
def test_any_mixture_of_words_is_read_without_an_error_and_its_words_are_its_own(words):
    text = " ".join(words)
    for claim in claims(ARRESTED, text):
        assert text[claim.start : claim.end] == claim.words
        if isinstance(claim.value.low, Decimal) and isinstance(claim.value.high, Decimal):
            assert claim.value.low <= claim.value.high


@given(st.lists(st.sampled_from(sorted(NUMBERS)), min_size=2, max_size=5))
def test_a_list_of_sailors_and_passengers_is_the_sum_of_its_numbers(numbers):
    nouns = ["sailors" if NUMBERS[one] > 1 else "sailor" for one in numbers]
    items = [f"{number} {noun}" for number, noun in zip(numbers, nouns, strict=True)]
    told = [NUMBERS[one] for one in numbers]
    (claim,) = claims(ARRESTED, f"They hauled {', '.join(items[:-1])} and {items[-1]} ashore.")
    # The first may be the sum of the rest: "three, one sailor and two sailors".
    expected = told[0] if len(told) > 2 and told[0] == sum(told[1:]) else sum(told)
    assert claim.value.number == expected
