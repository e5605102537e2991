"""Two tolls of one place: a day, a storm's name and the toll beside tell their events apart."""

from __future__ import annotations

import pytest

from desk import article, group

RULE = """
- id: hurt
  title: Hurt
  severity: error
  value: count
  of: "[people]"
  find: ["{value} ...3 (hurt|wounded)", "(wounding|hurting) {value}"]
  per: event
"""

FAR = "Six were hurt when the old crane fell on the long quay of Kellmouth, which was closed on Monday."
ROWS = [
    # caption, one, another, days of publication, whether they are held against each other
    ("one day", "Six people were hurt on Monday.", "Nine people were hurt on Monday.", (3, 4), True),
    ("two days", "Six people were hurt on Monday.", "Nine people were hurt on Thursday.", (4, 5), False),
    ("the day of saying", "Six people were hurt, police said Monday.", "Nine were hurt on Thursday.", (5, 5), True),
    ("a night has two days", "Six people were hurt on Monday.", "Nine people were hurt on Tuesday.", (4, 5), True),
    ("last week's", "Six people were hurt last Friday.", "Nine people were hurt today.", (5, 5), False),
    ("far from the toll", FAR, "Nine people were hurt on Thursday.", (5, 5), True),
    ("written before it happened", "Six people were hurt.", "Nine people were hurt today.", (1, 5), False),
    ("another storm", "Hurricane Adda left six hurt.", "Tropical Storm Bert left nine hurt.", (4, 4), False),
    ("both tolls rose", "It killed one guard, wounding six.", "It killed four guards, wounding nine.", (1, 2), True),
    ("both tolls fell", "It killed four guards, wounding nine.", "It killed one guard, wounding six.", (1, 2), False),
    ("one toll fell", "It killed one guard, wounding nine.", "It killed four guards, wounding six.", (1, 2), True),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "days", "met"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_told_of_the_event_speaks_against_one(first, second, days, met):
    one, other = (
        article(name, text, "Kellmouth in sorrow", f"2021-03-0{day}")
        for name, text, day in zip("ab", (first, second), days, strict=True)
    )
    made = group(RULE, one, other)
    assert (made.kind is not None) is met


def test_what_recurs_is_one_event_only_within_weeks_unless_something_is_named():
    def months(first: str, second: str, title: str):
        texts = (first, "2021-03-01"), (second, "2021-05-03")
        return group(RULE, *(article(name, text, title, day) for name, (text, day) in zip("ab", texts, strict=True)))

    assert months("Six people were hurt.", "Nine people were hurt.", "Clash in Egypt").kind is None
    assert months("Six people were hurt.", "Nine people were hurt.", "Clash in Kellmouth").kind is not None
