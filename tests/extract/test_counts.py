"""Counts with their nouns: what is the whole, what a part, what adds up."""

from __future__ import annotations

import pytest

from desk import claims

PEOPLE = """
- id: dead
  title: Dead
  value: count
  of: {of}
  find: ["{{value}} (died|drowned|dead|were killed|was killed)", "(killed|killing) {{value}}"]
"""


def counts(text, of="people"):
    return [(claim.words, claim.value.low, claim.value.high) for claim in claims(PEOPLE.format(of=of), text)]


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("one number", "Five people died.", [("Five people", 5, 5)]),
        ("words between", "Five very old people died.", [("Five very old people", 5, 5)]),
        ("the whole before its part", "Five people, including two children, died.", [("Five people", 5, 5)]),
        ("a part is that many or more", "Two children died.", [("Two children", 2, None)]),
        ("two kinds add up", "Two sailors and three passengers died.", [("Two sailors and three passengers", 5, 5)]),
        ("also parts", "Two tourists and a child died.", [("Two tourists and a child", 3, 3)]),
        ("three items", "A sailor, his child and two tourists died.", [("A sailor, his child and two tourists", 4, 4)]),
        (
            "the sum and then its parts",
            "Three people, two sailors and a child died.",
            [("Three people, two sailors and a child", 3, 3)],
        ),
        ("something else does not count", "Two sailors and three dogs died.", []),
        (
            "a hedge keeps it from adding up",
            "At least two sailors and three tourists died.",
            [("three tourists", 3, None)],
        ),
        ("one alone is no list", "A sailor died.", []),
        ("an ordinal before a person", "The sea killed a 12th sailor.", []),
        ("an ordinal is a running total", "The 12th passenger died.", [("12th passenger", 12, 12)]),
        ("not without a person", "On the 12th, dead fish came ashore.", []),
        ("others count", "Twelve others died.", [("Twelve others", 12, 12)]),
    ],
)
def test_counts(caption, text, expected):
    assert counts(text) == expected, caption


def test_the_noun_may_be_missing_where_the_rule_says_so():
    assert counts("Five died.") == []
    assert counts("Five died.", of='"[people]"') == [("Five", 5, 5)]


@pytest.mark.parametrize(
    ("caption", "text", "words"),
    [
        ("without commas the whole still stands", "Fifteen people including six children died.", ["Fifteen people"]),
        ("with another word between", "Fifteen people including six very small children died.", ["Fifteen people"]),
        ("a part without a whole", "The dead, including six children, were counted.", []),
    ],
)
def test_a_part_stands_behind_its_whole(caption, text, words):
    assert [claim.words for claim in claims(PEOPLE.format(of="people"), text)] == words, caption
