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
            "the hedge of the first is the list's",
            "At least two sailors and three tourists died.",
            [("At least two sailors and three tourists", 5, None)],
        ),
        (
            "a ceiling too",
            "As many as two sailors and three tourists died.",
            [("As many as two sailors and three tourists", None, 5)],
        ),
        (
            "and a bound of the others",
            "A sailor and more than three others died.",
            [("A sailor and more than three others", 4, None)],
        ),
        (
            "a vague word adds up to nothing said",
            "Several sailors and two passengers died.",
            [("two passengers", 2, 2)],
        ),
        ("nobody has a number", "A sailor and a tourist died.", [("A sailor and a tourist", 2, 2)]),
        ("one who is two things is one", "A sailor and father died.", []),
        ("a single item of more than one", "His children and two sailors died.", [("two sailors", 2, 2)]),
        ("an age", "A 9-year-old child and two others died.", [("A 9-year-old child and two others", 3, 3)]),
        (
            "an age at the end",
            "Two sailors and a 9-year-old child died.",
            [("Two sailors and a 9-year-old child", 3, 3)],
        ),
        ("an age behind a comma", "A sailor, 34, and two tourists died.", [("A sailor, 34, and two tourists", 3, 3)]),
        (
            "kin without an article",
            "His child, wife and two sailors died.",
            [("His child, wife and two sailors", 4, 4)],
        ),
        ("a pronoun at the head", "She and four others died.", [("She and four others", 5, 5)]),
        ("a name at the head", "Police said Ida Holm and four others died.", [("Ida Holm and four others", 5, 5)]),
        ("a place is no name", "Police said in Port Holm and four others died.", [("four others", 4, 4)]),
        ("capitals of a headline", "Man Held and Four Others Died", [("Four Others", 4, 4)]),
        ("the head of the list is a name", "Ida Holm, her child and two sailors died.", [("two sailors", 2, 2)]),
        ("numbers with a comma", "Two tourists, 1 child dead", [("Two tourists, 1 child", 3, 3)]),
        ("the same behind a verb", "Fire killed two sailors, 1 child hurt", [("two sailors", 2, 2)]),
        (
            "a clause of its own",
            "The fire killed two sailors and three tourists were hurt.",
            [("two sailors", 2, 2)],
        ),
        ("two and two are four", "Two sailors and two tourists died.", [("Two sailors and two tourists", 4, 4)]),
        (
            "children may be among the people",
            "Ten people and three children died.",
            [("Ten people and three children", 10, 13)],
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


HURT = """
- id: hurt
  title: Hurt
  value: count
  of: "[people]"
  find: ["{value} ...2 hurt", "hurt {value}"]
  not: ["{value} ...5 released"]
  implies: [{find: "sailor hurt", value: at least 1}]
"""


@pytest.mark.parametrize(
    ("caption", "text", "words"),
    [
        (
            "what is dropped does not shadow another value of the same words",
            "Three others were hurt – two sailors and a child, all released.",
            ["Three others"],
        ),
        ("words imply nothing beside a number stated", "Two children and a sailor hurt", ["Two children and a sailor"]),
        ("they do where none is", "In the evening a sailor hurt himself.", ["sailor hurt"]),
    ],
)
def test_what_stands_beside_a_number(caption, text, words):
    assert [claim.words for claim in claims(HURT, text)] == words, caption
