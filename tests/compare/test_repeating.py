"""Which articles of a side only repeat another one: by credit, or as a copy."""

from __future__ import annotations

import pytest

from desk import article, group

RULE = """
- id: toll
  title: Dead on the ferry
  severity: error
  value: count
  of: people
  find: ["kill* {value}"]
"""
COPIED = (
    "The ferry Petrel burned for six hours off the coast of Easton before boats from both shores could reach it. "
    "The fire killed 12 people, and many more were carried to the school, where islanders had laid out blankets, tea "
    "and dry clothes for whoever came in from the quay during the long night."
)

CASES = [
    # caption, articles, those that repeat
    ("two on their own", [article("A", "The fire killed 12 people."), article("B", "It killed 12 people.")], ()),
    ("one credits an outlet", [article("A", "The fire killed 12 people."), article("B", "The fire killed 12 people, Reuters reported.")], ("B",)),
    ("the outlet that is credited itself", [article("a", "The fire killed 12 people, Reuters said.", source="Reuters")], ()),
    ("by another form of its name", [article("a", "The fire killed 12 people, the Associated Press said.", source="AP")], ()),
    ("the later of two with the same words", [article("A", COPIED, day="2025-07-01"), article("B", COPIED, day="2025-07-02")], ("B",)),
]  # fmt: skip


@pytest.mark.parametrize(("articles", "told"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_only_repeats(articles, told):
    (side,) = group(RULE, *articles).sides
    assert side.repeating == told
