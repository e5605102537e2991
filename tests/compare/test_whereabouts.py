"""`per: event`: what articles of one story tell of other events is shown and not compared."""

from __future__ import annotations

import pytest

from desk import article, group

RULE = """
- id: dead
  title: Dead
  severity: error
  value: count
  of: "[people]"
  find: ["{value} ...3 (died|dead)", "(killed|killing|claimed) {value}"]
  per: event
"""
FILLER = "Boats searched all night. Divers came. The wind rose. The mayor waited. Nobody slept. Then it was day. "
LOCAL = "The ferry sank off Kellmouth. " + FILLER


def pair(first: str, second: str, **more: str):
    one = article("a", LOCAL + first, "Ferry sinks off Kellmouth", more.get("day"))
    other = article("b", LOCAL + second, more.get("title", "Kellmouth mourns"), more.get("later"))
    return group(RULE, one, other)


ROWS = [
    ("neither sentence names anything, the heads do", "Six people died.", "Nine people died.", "conflict"),
    ("one names the place of both", "Six people died off Kellmouth.", "Nine people died.", "conflict"),
    ("one names another place", "Six people died.", "In Norwick nine people died.", None),
    ("both name the same other place", "In Norwick six people died.", "In Norwick nine people died.", "conflict"),
    ("each names a place of its own", "In Norwick six people died.", "In Oxmere nine people died.", None),
    (
        "a large land joins nothing, the heads do",
        "In France six people died.",
        "In France nine people died.",
        "conflict",
    ),
]


@pytest.mark.parametrize(("caption", "first", "second", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_whether_two_tolls_are_held_against_each_other(caption, first, second, kind):
    assert pair(first, second).kind == kind


def test_what_is_not_compared_is_shown_and_said():
    made = pair("Six people died.", "In Norwick nine people died.")
    assert made.state == "not comparable"
    assert [side.value.text for side in made.sides] == ["Six people", "nine people"]
    assert "another event" in made.reason


def test_without_names_nothing_speaks_against_one_event():
    made = group(RULE, article("a", "six people died."), article("b", "nine people died."))
    assert made.kind == "conflict"


def test_two_headlines_are_of_one_event_unless_both_name_another_place():
    assert headlines("Ferry sinks, six dead", "Nine dead off Kellmouth").kind == "conflict"
    assert headlines("Ferry sinks off Oxmere, six dead", "Nine dead off Kellmouth").kind is None


def headlines(first: str, second: str):
    return group(RULE, article("a", "the ferry sank.", first), article("b", "the ferry sank.", second))


def test_a_topic_does_not_join_what_lies_weeks_apart():
    near = {"day": "2021-03-01", "later": "2021-03-03", "title": "Sorrow on the coast"}
    assert pair("Six people died.", "Nine people died.", **near).kind is not None
    assert pair("Six people died.", "Nine people died.", **{**near, "later": "2021-05-03"}).kind is None


def test_a_rule_per_story_compares_all():
    rule = RULE.replace("  per: event\n", "")
    one = article("a", LOCAL + "Six people died.", "Ferry sinks off Kellmouth")
    other = article("b", LOCAL + "In Norwick nine people died.", "Kellmouth mourns")
    assert group(rule, one, other).kind == "conflict"


def test_far_apart_both_sentences_must_name_the_same():
    far = {"day": "2021-03-01", "later": "2021-07-03"}
    assert pair("Six people died off Kellmouth.", "Nine people died.", **far).kind is None
    assert pair("Six people died off Kellmouth.", "Nine people died off Kellmouth.", **far).kind is not None
