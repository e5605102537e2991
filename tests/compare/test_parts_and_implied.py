"""By which claim an article stands where words imply a number, or where a part is told before its whole."""

from __future__ import annotations

import pytest

from desk import article, group

DEAD = """
- id: dead
  title: Dead
  value: count
  of: "[people]"
  find: ["{value} (died|drowned|dead|were killed)", "(killed|killing) {value}"]
  implies: [{find: "(sailor|child) (drowned|dies)", value: at least 1}]
  compare: {changes: up}
"""


def positions(one):
    return [claim.words for claim in group(DEAD, one).claims if claim.position]


@pytest.mark.parametrize(
    ("caption", "title", "text", "position"),
    [
        ("nothing is stated", "Sailor drowned off Easton", "A sailor drowned.", "Sailor drowned"),
        ("the lead states a number", "Sailor drowned off Easton", "Four people died, police said.", "Four people"),
        (
            "only the body does: it may be another event's",
            "Sailor drowned off Easton",
            "The sea was rough. Boats lay still. Nobody sailed. In spring four people died.",
            "Sailor drowned",
        ),
        (
            "a part, and the whole that names it",
            "Four children died",
            "Nine people, including four children, died.",
            "Nine people",
        ),
        (
            "a part, and another whole",
            "Four children died",
            "Nine people, including five children, died.",
            "Four children",
        ),
        ("the same number of the whole", "Four dead", "Four people, including one child, died.", "Four"),
    ],
)
def test_position(caption, title, text, position):
    assert positions(article("a", text, title)) == [position], caption


def test_what_words_imply_contradicts_no_higher_number():
    one = group(DEAD, article("a", "A sailor drowned."), article("b", "Four people died."))
    assert one.state == "agrees"
    assert not one.differences


@pytest.mark.parametrize(
    ("caption", "other", "kind"),
    [
        ("the part by its noun", "Four passengers died.", "explained"),
        ("the same number of nobody in particular", "Four dead.", "conflict"),
    ],
)
def test_a_named_part_explains_its_own_number_alone(caption, other, kind):
    whole = article("a", "Nine people, including four passengers, died.")
    one = group(DEAD, whole, article("b", other))
    assert [difference.kind for difference in one.differences] == [kind], caption
