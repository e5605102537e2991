"""From an editor's question to the sentences that answer it."""

from __future__ import annotations

import pytest

import newsroom
from factdiff.discover.asking import Question, asked, near_misses, one_and_many, one_word, proved, sightings
from factdiff.model import Article
from factdiff.prove import prove

NOUNS = [
    ("plural", "buses", ("bus", "buses")),
    ("singular", "bus", ("bus", "buses")),
    ("ending in s", "boats", ("boat", "boats")),
    ("ending in y", "city", ("city", "cities")),
    ("ending in ies", "cities", ("city", "cities")),
    ("anyone", "people", ("people", "person", "others")),
    ("its own plural", "women", ("women",)),
    ("any ending", "boat*", ("boat*",)),
    ("double s", "class", ("class", "classes")),
]


@pytest.mark.parametrize(("caption", "noun", "expected"), NOUNS, ids=[row[0] for row in NOUNS])
def test_a_noun_stands_for_one_and_many(caption, noun, expected):
    assert one_and_many(noun) == expected


def test_words_that_a_phrase_can_hold():
    assert [one_word(text) for text in ("sent", "arriv*", "arms package", "{value}", "a|b", "*", "")] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
    ]


def seen(question):
    return [one for page in newsroom.FLOOD for one in sightings(page, question)]


def test_values_beside_the_words_with_the_gap_that_a_phrase_needs():
    found = seen(Question("count", ("sent",), ("bus", "buses")))
    assert [(one.shown, one.behind, one.gap) for one in found] == [("40", False, 0), ("Some 55", True, 1)]


def test_a_count_may_be_known_by_its_noun_alone():
    assert [one.shown for one in seen(Question("count", (), ("bus", "buses")))] == ["40", "Some 55"]


def test_a_number_of_something_else_is_none():
    assert seen(Question("count", ("followed",), ("bus", "buses"))) == []


OWNED = [
    ("each has its word", "Five dead, eight wounded.", ["eight"]),
    ("before and behind", "It killed five and wounded eight others.", ["eight"]),
    ("what stands beyond an and", "It killed five people and wounded others.", []),
    ("some of them", "Three of the wounded went home.", []),
]


@pytest.mark.parametrize(("caption", "text", "expected"), OWNED, ids=[row[0] for row in OWNED])
def test_a_word_belongs_to_the_value_that_it_is_of(caption, text, expected):
    found = sightings(Article("a", text), Question("count", ("wounded",), ("people", "others")))
    assert [one.shown for one in found] == expected


def test_sentences_that_come_near_are_told():
    found = [
        text for page in newsroom.FLOOD for text in near_misses(page, Question("count", ("lent",), ("bus", "buses")))
    ]
    assert found == [
        "The county sent 40 buses to Merrow before dawn.",
        "Some 55 buses were sent to Merrow, the county's office said.",
    ]


QUESTIONS = [
    ("a count with its noun", Question("count", ("sent",), ("bus", "buses"))),
    ("a count whose noun may be missing", Question("count", ("injured", "wounded", "hurt"), ("people",))),
    ("money", Question("money", ("cost",))),
]


@pytest.mark.parametrize(("caption", "question"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_the_rule_holds_its_examples_and_one_gives_nothing(caption, question):
    proof = proved(asked(question, "asked", "Asked", ["Merrow"], seen(question)), seen(question), newsroom.FLOOD)
    outcomes = list(prove(proof.ruleset))
    assert [one.failed for one in outcomes] == [False] * len(outcomes)
    assert {one.gives for one in proof.draft.examples if len(one.texts) == 1} > {()}
    assert [one.kind for one in proof.draft.examples if len(one.texts) == 2] == ["conflict"]
