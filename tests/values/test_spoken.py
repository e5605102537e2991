"""The words of a quotation as they were spoken: what a house style sets is no other word."""

from __future__ import annotations

import pytest

from factdiff.model import Value
from factdiff.values.common import Relation
from factdiff.values.quote import KIND, is_said_twice
from factdiff.values.spoken import words

SAME = [
    # caption, one, another
    ("a contraction", "We've sold the ferry and it's gone", "We have sold the ferry and it is gone"),
    ("a contracted not", "We won't sell it and can't", "We will not sell it and cannot"),
    ("a month and an ordinal", "It sank on Oct. 15th off the pier", "It sank on October 15 off the pier"),
    ("a number in words", "We lost seven boats at sea", "We lost 7 boats at sea"),
    ("a filler between commas", "It is, you know, the old pier", "It is, the old pier"),
    ("the word at the beginning", "But it is also the oldest pier", "it is also the oldest pier"),
    ("as it sounds", "We're gonna raise the fee", "We are going to raise the fee"),
]


@pytest.mark.parametrize(("one", "other"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_two_ways_of_writing_are_the_same_words(one, other):
    assert words(one).plain == words(other).plain


def test_whose_is_not_is_and_a_lone_opener_stays():
    assert words("the town's ferry").plain == ("the", "town", "'s", "ferry")
    assert words("So").plain == ("so",)


def test_what_was_written_is_counted_as_written():
    assert words("We won't sell it").written == 4
    assert len(words("We won't sell it").plain) == 5


ELLIPSES = [
    # caption, one, another, relation
    (
        "other words before an ellipsis",
        "The yard has ruined the whole coast … it is also the only one that could mend what it broke",
        "Nobody says so: it is also the only one that could mend what it broke",
        Relation.INCOMPARABLE,
    ),
    (
        "a word changed behind an ellipsis",
        "The yard has ruined the whole coast … it is also the only one that could mend what it broke",
        "But it is also the last one that could mend what it broke",
        Relation.DIFFER,
    ),
]


@pytest.mark.parametrize(("one", "other", "relation"), [row[1:] for row in ELLIPSES], ids=[row[0] for row in ELLIPSES])
def test_before_and_behind_an_ellipsis_other_words_may_stand(one, other, relation):
    assert KIND.relate(Value("quote", one), Value("quote", other)) is relation


TWICE = [
    # caption, one, another, whether it may be two utterances
    (
        "a stock phrase among other words",
        "My only wish in coming was to speak about the long new pier with some doors that could save the life of my town",
        "is to warn of a new quay with doors that could save the life of Kellmouth",
        True,
    ),
    ("four words of six", "I think that is the case", "I think that is a very old boat in the harbour", True),
    ("one word of many", "We shall never sell the old ferry", "We shall never sell the old bridge", False),
    ("nothing in common", "We shall never sell the old ferry", "Nobody asked me about it", False),
]


@pytest.mark.parametrize(("one", "other", "twice"), [row[1:] for row in TWICE], ids=[row[0] for row in TWICE])
def test_what_a_speaker_may_have_said_twice(one, other, twice):
    assert is_said_twice(one, other) is is_said_twice(other, one) is twice
