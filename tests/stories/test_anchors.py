"""By which names a claim's event is told: its sentence's, its article's head's, who says it, and what stands before."""

from __future__ import annotations

import pytest

from desk import article, claims
from factdiff.stories import Names

RULE = """
- id: dead
  title: Dead
  value: count
  of: "[people]"
  find: ["{value} ...3 (died|dead)"]
"""
HEAD = "The ferry left Easthaven at noon. It sank off Kellmouth. Boats searched all night. Divers came. All waited. "


def told(sentence: str, title: str = "Ferry sinks off Kellmouth"):
    one = article("a", HEAD + sentence, title)
    (claim,) = claims(RULE, one)
    return Names(one).of(claim)


ROWS = [
    ("a sentence without a name stands for its article's head", "Six people died.", set(), {"kellmouth", "easthaven"}),
    ("a name of the head is at home", "Six people died off Kellmouth.", {"kellmouth"}, {"kellmouth", "easthaven"}),
    ("a name the head has not is elsewhere", "In Norwick six people died.", {"norwick"}, {"norwick"}),
    ("a large land tells nothing", "In France six people died.", set(), {"france"}),
    ("whoever says it is no place", "Six people died, Harbourmaster Quill Danby said.", set(), {"kellmouth"}),
    ("a body's short name is no place", "Six people died, the RKMT reported.", set(), {"kellmouth"}),
]


@pytest.mark.parametrize(("caption", "sentence", "own", "names"), ROWS, ids=[row[0] for row in ROWS])
def test_the_names_of_a_claim(caption, sentence, own, names):
    anchors = told(sentence)
    assert anchors.own == own
    assert names <= anchors.names


def test_a_sentence_of_elsewhere_does_not_borrow_the_head():
    assert "kellmouth" not in told("In Norwick six people died.").names


def test_that_event_is_the_one_told_before():
    assert told("Norwick lost a pier in a storm. In that storm six people died.").own == {"norwick"}


def test_the_sentence_before_may_only_speak_for():
    anchors = told("Norwick lost a pier in a storm. Six people died.")
    assert (anchors.own, anchors.near) == (set(), {"norwick"})


def test_those_in_office_are_named_with_many_events():
    anchors = told("Six people died, and President Aldous Tarn wept; Tarn went home.")
    assert not anchors.own & {"aldous", "tarn"}


def test_a_claim_of_the_lead_stands_at_the_head():
    one = article("a", "Six people died off Kellmouth.", "Ferry sinks")
    (claim,) = claims(RULE, one)
    assert Names(one).of(claim).at_head
