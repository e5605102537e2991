from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdiff.values.name import same_name

WORDS = st.sampled_from(
    ("Ada", "Brook", "Lind", "al-Sadr", "el", "bin", "J.", "J.D.", "JD", "EU", "Mr", "Mrs", "President", "Jr.", "the",
     "Khaled", "Khalid", "Müller", "Mueller", "-", "'s", "of", "Kim", "Un")
)  # fmt: skip
NAMES = st.one_of(st.text(max_size=30), st.lists(WORDS, max_size=5).map(" ".join))


@given(NAMES, NAMES, st.booleans())
def test_two_names_are_one_whichever_stands_first(a, b, surname):
    assert same_name(a, b, surname=surname) == same_name(b, a, surname=surname)


@given(
    st.lists(st.sampled_from(("Ada", "Otto", "Brook", "Lind", "Omar", "Reed")), min_size=2, max_size=4).map(" ".join)
)
def test_a_name_is_itself_with_a_title_or_a_possessive(name):
    assert same_name(name, name)
    assert same_name(name, f"President {name}’s")


@given(NAMES, NAMES)
def test_asking_for_surnames_only_joins(a, b):
    assert same_name(a, b, surname=True) or not same_name(a, b)
