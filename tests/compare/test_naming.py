"""Names of one bearer are one name in a story, and nobody is given another's words."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import article, compared
from factdiff.compare.naming import one_name_each
from factdiff.render.json import render as as_json
from factdiff.values.name import name_keys, same_name

ROWS = [
    ("a surname is the full name", {"Quill", "Ada Quill"}, set(), {"Quill": "Ada Quill"}),
    ("a middle name is left out", {"Ada Jane Quill", "Ada Quill"}, set(), {"Ada Quill": "Ada Jane Quill"}),
    ("two bear it", {"Quill", "Ada Quill", "Tom Quill"}, set(), {}),
    ("one who did nothing bears it too", {"Quill", "Ada Quill"}, {"Ada Quill", "Tom Quill"}, {}),
    ("the same person elsewhere is no other", {"Quill", "Ada Quill"}, {"Ada Quill"}, {"Quill": "Ada Quill"}),
    ("letters for words", {"HB", "Harbour Board"}, set(), {"HB": "Harbour Board"}),
    ("letters of two", {"HB", "Harbour Board", "Hill Bank"}, set(), {}),
    ("what somebody has", {"Quill’s lawyer", "Ada Quill’s lawyer"}, set(), {"Quill’s lawyer": "Ada Quill’s lawyer"}),
    ("what somebody has is not he", {"Quill campaign", "Ada Quill"}, set(), {"Quill campaign": "Ada Quill campaign"}),
    ("another spelling", {"Omar Gaddafi", "Omar Qaddafi"}, set(), {"Omar Gaddafi": "Omar Qaddafi"}),
    ("other people", {"Ada Quill", "Ada Brook"}, set(), {}),
    ("first names", {"Ada", "Ada Quill"}, set(), {}),
]


@pytest.mark.parametrize(("caption", "names", "known", "joined"), ROWS, ids=[row[0] for row in ROWS])
def test_names_are_joined(caption, names, known, joined):
    assert one_name_each(names, known) == {name: name for name in names} | joined


NAMES = st.builds(
    " ".join, st.lists(st.sampled_from(["Ada", "Tom", "Quill", "Brook", "HB", "Harbour", "Board", "al-Brook", "Quil"]), min_size=1, max_size=3)
)  # fmt: skip


@given(st.lists(NAMES, max_size=7, unique=True), st.lists(NAMES, max_size=3), st.randoms())
def test_no_order_of_names_changes_the_forms(names, known, random):
    shuffled, others = names[:], known[:]
    random.shuffle(shuffled)
    random.shuffle(others)
    forms = one_name_each(names, known)
    assert one_name_each(shuffled, others) == forms
    assert one_name_each(set(forms.values()) | set(names), known).keys() >= set(forms.values())


@given(NAMES, NAMES)
def test_two_names_that_are_one_share_a_key(a, b):
    if same_name(a, b, surname=True):
        assert name_keys(a) & name_keys(b)


RULE = """
- id: asked
  title: Who answered
  about: [comment]
  value: choice
  subject: {party: anyone}
  ladder: [silent, declined]
  choices: {declined: ["{party+} declined to comment"], silent: ["{party+} did not comment"]}
"""
STORY = [
    article("a", "Ada Quill runs the yard. A spokesman for Quill declined to comment.", day="2024-01-01"),
    article("b", "Quill did not comment.", day="2024-01-02"),
    article("c", "Mayor Ada Quill, who was away, declined to comment, and Zenit did not comment.", day="2024-01-03"),
    article("d", "Zenit’s office declined to comment.", day="2024-01-03"),
]


def test_a_party_has_one_group_a_story():
    report = compared(RULE, *STORY)
    assert [(dict(one.subject)["party"], one.counts.articles) for one in report.groups] == [
        ("Ada Quill", 3),
        ("Zenit", 2),
    ]


def test_no_order_of_articles_changes_a_byte():
    told = {as_json(compared(RULE, *order)) for order in permutations(STORY)}
    assert len(told) == 1


def test_another_quill_anywhere_in_the_story_keeps_them_apart():
    other = article("e", "Tom Quill was there. Zenit declined to comment.", day="2024-01-03")
    report = compared(RULE, *STORY, other)
    assert [dict(one.subject)["party"] for one in report.groups] == ["Ada Quill", "Quill", "Zenit"]


def test_a_circumstance_that_is_a_speaker_is_joined_too():
    rule = """
    - {id: fee, title: Fee, about: [fee], value: money, find: ["fee of {value}"], depends_on: {speaker: speaker}}
    """
    (one,) = compared(
        rule,
        article("a", "Ada Quill said the fee of $5 was fair.", day="2024-01-01"),
        article("b", "Quill said the fee of $6 was fair.", day="2024-01-01"),
    ).groups
    assert one.kind == "conflict"
