"""What the words of an article say away from its position: updates told further down, others who are no sum."""

from __future__ import annotations

import pytest

from desk import article, compared, group

HURT = """
- id: hurt
  title: Hurt in the ferry accident
  severity: error
  value: count
  of: "[people]"
  find: ["{value} ...2 (hurt|injured)", "(hurt|injured) {value}", "(hurt|injured) ...5 to {value}"]
"""

ROWS = [
    (
        "another sentence tells the older number",
        "Six people were hurt. The number of injured was revised from nine to six.",
        "update",
    ),
    ("no sentence does", "Six people were hurt. The number of injured was not known at first.", "conflict"),
    (
        "what was reported first is corrected further down",
        "Six people were hurt. Later the police said six people were hurt, not nine as first reported.",
        "update",
    ),
    ("what is not meant is no report", "Six people were hurt. Six people were hurt, not that it matters.", "conflict"),
    (
        "of another number the same is told",
        "Six people were hurt. Two were hurt, not three as first reported, on the pier.",
        "conflict",
    ),
]


@pytest.mark.parametrize(("caption", "text", "kind"), ROWS, ids=[row[0] for row in ROWS])
def test_an_update_may_be_told_away_from_the_position(caption, text, kind):
    assert group(HURT, article("a", text), article("b", "Nine people were hurt.")).kind == kind


@pytest.mark.parametrize(
    ("caption", "text", "kind"),
    [
        ("five who may hold the dead man", "Five people were injured.", "explained"),
        ("five others than the dead man", "It killed one and injured five others.", "conflict"),
    ],
)
def test_others_are_no_sum(caption, text, kind):
    made = group(HURT, article("a", text), article("b", "One child died and four people were hurt."))
    assert made.kind == kind


RISEN = """
- id: toll
  title: Dead in the ferry accident
  severity: error
  value: count
  of: "[people]"
  find: ["toll ...4 {value}", "{value} ...2 (drowned|dead)"]
"""


@pytest.mark.parametrize(
    ("caption", "title", "text", "stale"),
    [
        ("the headline rose to less than the lead has", "Toll rises to 30 off the cape", "The toll is 41.", True),
        ("the lead was what it rose from", "Toll rises to 41 off the cape", "The toll is 30.", False),
        ("a number may be revised downwards", "Toll revised to 30 off the cape", "The toll is 41.", False),
    ],
)
def test_what_rose_did_not_replace_more(caption, title, text, stale):
    (made,) = compared(RISEN, article("a", text, title)).groups
    assert bool(made.internal) is stale
