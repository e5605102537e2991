"""Which claims go back to one origin, as a side counts them, and what is told of copies."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

import desk
from factdiff.model import Part
from lineage.newsroom import (
    BRIEF,
    CREWS,
    HISTORY,
    LEAD,
    OTHER_LEAD,
    OTHER_REST,
    OWNER,
    START,
    STATEMENT,
    WIRE,
    story,
)

TOLL = """
- id: toll
  title: People killed
  value: count
  of: people
  find: ["kill* {value}", "{value} (were|was) killed", "lives of {value}"]
"""
EARLY, LATE = "2025-03-03T22:00:00+00:00", "2025-03-04T07:00:00+00:00"


def captioned(name, own):
    """An article whose text but for a sentence is captions."""
    text = story(name, own, *WIRE, day=EARLY)
    return replace(text, parts=(Part("caption", len(own), len(text.text)),))


def report(*articles):
    return desk.compared(TOLL, *articles)


def counts(*articles):
    """(outlets, origins) behind the one fact that the articles tell."""
    (group,) = report(*articles).groups
    return group.counts.outlets, group.counts.origins


OWN = "Nobody slept in the streets behind the harbour, where ash fell on cars and washing lines until the morning."
MORE_OWN = "The mayor cut short a holiday in the hills, asked for three days of mourning and closed the schools."
STILL_MORE = "Two churches opened their halls to those who had lost their rooms and everything that was in them."


@pytest.mark.parametrize(
    ("caption", "first", "second", "expected"),
    [
        ("a reprint under another headline", story("A", *WIRE, title="Fire kills 12", day=EARLY), story("B", *WIRE, title="Blaze at the docks", day=LATE), (2, 1)),
        ("a reprint cut to half", story("A", *WIRE, day=EARLY), story("B", LEAD, START, CREWS, day=LATE), (2, 1)),
        ("a reprint with a sentence of its own", story("A", *WIRE, day=EARLY), story("B", *WIRE, OWN, day=LATE), (2, 1)),
        ("an excerpt that holds the claim, within own reporting", story("A", *WIRE, day=EARLY), story("B", OWN, MORE_OWN, LEAD, START, STILL_MORE, OTHER_REST, day=LATE), (2, 1)),
        ("an excerpt without the claim", story("A", *WIRE, day=EARLY), story("B", OWN, MORE_OWN, "The flames killed 12 people.", OTHER_REST, START, STILL_MORE, day=LATE), (2, 2)),
        ("the same fact in own words", story("A", *WIRE, day=EARLY), story("B", OTHER_LEAD, OTHER_REST, "The flames killed 12 people.", day=LATE), (2, 2)),
        ("a short sentence that anybody would write", story("A", BRIEF, START, CREWS, day=EARLY), story("B", OWN, BRIEF, MORE_OWN, day=LATE), (2, 2)),
        ("the same statement quoted by both", story("A", f"{STATEMENT}, the mayor said.", "The flames killed 12 people.", OWN, day=EARLY), story("B", OTHER_REST, f"{STATEMENT}, the mayor said.", "The fire killed 12 people.", day=LATE), (2, 2)),
        ("the claim in the quotation that both hold", story("A", OWN, "“The fire that should never have been has killed 12 people who trusted us and our town”, the mayor said.", day=EARLY), story("B", OTHER_REST, "“The fire that should never have been has killed 12 people who trusted us and our town”, the mayor said.", day=LATE), (2, 2)),
        ("a reprint without the credit that the first one gives", story("A", f"TOLMOUTH, March 3 (Reuters) - {LEAD}", *WIRE[1:], day=EARLY), story("B", *WIRE, day=LATE), (2, 1)),
        ("a reprint that adds a credit", story("A", *WIRE, day=EARLY), story("B", "The Reuters agency reported.", *WIRE, day=LATE), (2, 1)),
        ("own words that credit the outlet by its other name", story("A", *WIRE, day=EARLY, source="AP"), story("B", OTHER_REST, "The fire killed 12 people, the Associated Press reported.", day=LATE), (2, 1)),
    ],
)  # fmt: skip
def test_origins_of_two(caption, first, second, expected):
    assert counts(first, second) == expected, caption


def test_news_from_elsewhere_within_a_reprint_is_not_the_reprints_origin():
    reprint = story(
        "B", *WIRE[1:], OWN, "A radio station put it higher: the fire killed 15 people, Sky News reported.", day=LATE
    )
    made = report(
        story("A", *WIRE, day=EARLY), reprint, story("C", OTHER_REST, "The fire killed 15 people, Sky News said.")
    )
    fifteen = next(side for side in made.groups[0].sides if side.value.number == 15)
    assert (fifteen.counts.articles, fifteen.counts.origins) == (2, 1)
    assert made.groups[0].counts.origins == 2


def test_forty_reprints_are_one_origin_with_the_first():
    reprints = [story(f"R{number:02}", *WIRE, OWN[: number * 2], day=LATE) for number in range(40)]
    made = report(story("Z", *WIRE, day=EARLY), *reprints)
    assert (made.groups[0].counts.outlets, made.groups[0].counts.origins) == (41, 1)
    assert {one.of for one in made.copies} == {"Z"}
    assert len(made.copies) == 40


@pytest.mark.parametrize(
    ("caption", "first", "second", "expected"),
    [
        ("the earlier one", story("B", *WIRE, day=EARLY), story("A", *WIRE, day=LATE), ("B", "time", "9 hours")),
        ("the earlier day", story("B", *WIRE, day="2025-03-03"), story("A", *WIRE, day="2025-03-05"), ("B", "time", "2 days")),
        ("a day and a time within it are equal: the smaller id", story("B", *WIRE, day="2025-03-03"), story("A", *WIRE, day=EARLY), ("A", "id", None)),
        ("undated: the one that the other credits", story("Zenith Herald", *WIRE), story("A", *WIRE, "First published by the Zenith Herald."), ("Zenith Herald", "credit", None)),
        ("undated, no credit: the smaller id", story("B", *WIRE), story("A", *WIRE), ("A", "id", None)),
        ("one undated: the smaller id", story("B", *WIRE, day=EARLY), story("A", *WIRE), ("A", "id", None)),
        ("time before credit", story("B", *WIRE, day=EARLY), story("Zenith Herald", *WIRE, day=LATE), ("B", "time", "9 hours")),
    ],
)  # fmt: skip
def test_who_was_first(caption, first, second, expected):
    (copy,) = report(first, second).copies
    assert (copy.of, copy.basis, copy.later) == expected, caption
    assert copy.whole
    assert copy.share >= 0.9
    assert " ".join(copy.passage.split()[:6]) in first.text


def test_the_one_that_the_others_credit_is_first_for_all():
    credit = "First published by the Zenith Herald."
    made = report(story("A", *WIRE, credit), story("C", *WIRE, credit), story("Zenith Herald", *WIRE))
    assert [(one.article, one.of, one.basis) for one in made.copies] == [
        ("A", "Zenith Herald", "credit"),
        ("C", "Zenith Herald", "credit"),
    ]


def test_an_excerpt_is_told_only_where_a_claim_goes_back_to_it():
    wire = story("A", *WIRE, day=EARLY)
    (copy,) = report(wire, story("B", OWN, MORE_OWN, LEAD, START, STILL_MORE, OTHER_REST, day=LATE)).copies
    assert (copy.whole, copy.of, copy.later) == (False, "A", "9 hours")
    assert report(wire, story("B", OWN, MORE_OWN, OWNER, HISTORY, STILL_MORE, OTHER_REST, day=LATE)).copies == ()


@pytest.mark.parametrize(
    ("caption", "articles"),
    [
        ("two articles of one outlet", [story("A", *WIRE, day=EARLY, source="Wire"), story("B", *WIRE, day=LATE, source="Wire")]),
        ("a form that stands on every page, far apart", [story("A", *WIRE[1:], day="2023-03-03"), story("B", *WIRE[1:], day="2025-03-03")]),
        ("two sentences only", [story("A", START, HISTORY, day=EARLY), story("B", START, HISTORY, day=LATE)]),
        ("a picture's caption", [captioned("A", OWN), captioned("B", MORE_OWN)]),
        ("nothing in common", [story("A", *WIRE), story("B", OTHER_LEAD, OTHER_REST)]),
        ("no words", [story("A"), story("B")]),
    ],
)  # fmt: skip
def test_what_is_no_copy(caption, articles):
    assert report(*articles).copies == (), caption


def test_standing_paragraphs_of_many_days_make_no_copies():
    standing = (CREWS, OWNER, HISTORY, START)
    pages = [
        story(f"P{day:02}", f"Report number {day} of the month.", *standing, day=f"2025-03-{day:02}")
        for day in range(1, 21)
    ]
    assert report(*pages).copies == ()
    assert len(report(*pages[:5]).copies) == 4


def test_the_order_of_articles_changes_nothing():
    articles = [
        story("A", *WIRE, day=EARLY),
        story("B", *WIRE),
        story("C", OWN, MORE_OWN, LEAD, START, STILL_MORE, day=LATE),
        story("D", *WIRE[:3], day=LATE),
    ]
    made = {repr((one.copies, one.notes, one.groups)) for one in (report(*turned) for turned in permutations(articles))}
    assert len(made) == 1
