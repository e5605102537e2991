"""Two numbers of one article: of the same whole, so that they contradict each other, or a part, a scene, a longer time."""

from __future__ import annotations

import pytest

from desk import article, group

DEAD = """
- id: dead
  title: Dead
  severity: error
  value: count
  of: "[people]"
  find:
    - "{value} ...2 (dead|died|killed|drowned)"
    - "(killed|killing|kills|leaving|left) {value}"
  depends_on:
    captain:
      counted: ["including the captain"]
      not counted: ["then himself"]
"""

FLIGHT = """
- id: flight
  title: Time in the air
  severity: error
  value: duration
  find: ["(flew|airborne|aloft) ...4 {value}"]
"""

OPENING = "It was a calm day. Boats lay at anchor. Nobody had feared the wind. "


def found(rule: str, title: str, text: str) -> list[str]:
    """The reasons of what an article says against itself."""
    return [one.reason for one in group(rule, article("A", text, title)).internal]


@pytest.mark.parametrize(
    ("caption", "title", "text", "expected"),
    [
        ("the lead lower than the headline", "Nine dead", "Seven people died at sea.", 1),
        ("others: somebody is told before them", "Nine dead", "A rower and seven others drowned at sea.", 0),
        ("others beside the hurt are all the dead", "Nine dead", "Five swam ashore and seven others drowned.", 1),
        ("some of more", "Nine dead", "Seven of the crew died at sea.", 0),
        ("those who were found", "Nine dead", "Divers found seven people dead in the cabin.", 0),
        ("nobody found them", "Nine dead", "Divers feared seven people dead in the cabin.", 1),
        ("the number at first", "Seven dead", "Police originally said that nine people died.", 0),
        ("what was first reported", "Nine dead", "Police had earlier reported that seven people died.", 0),
        ("no first number", "Seven dead", "Police rightly said that nine people died.", 1),
        ("told beside the first", "Nine dead", "The gale also left seven people dead at sea.", 0),
        ("a circumstance told of the lower alone", "Nine dead", "He killed seven people and then himself.", 0),
        ("of the higher alone, which stands later", "Seven dead", "Nine died, including the captain.", 1),
        ("one more, and it is named", "Eight dead", "Nine died, including the captain.", 0),
        ("whoever killed them is not one of them", "Nine dead", "The gunman boarded and killed eight people.", 0),
        ("two more than the one", "Nine dead", "The gunman boarded and killed seven people.", 1),
        ("one scene of a night, all of it lower", "Nine dead and 6 hurt", "One boat left seven dead and 3 hurt.", 0),
        ("the same beside it: one scene", "Nine dead and 6 hurt", "The gale left seven dead and 6 hurt.", 1),
        ("a vague headline", "Several dead", "Twelve people died at sea.", 0),
        ("a rounded headline", "300 dead", "The gale left 297 dead.", 0),
        ("not so near", "20 dead", "The gale left 22 dead.", 1),
        ("a round number of the text", "297 dead", "The gale left 300 dead.", 1),
        ("a charge", "Man charged after 4 died", "Nine people died at sea.", 0),
        ("no charge", "Man rowed after 4 died", "Nine people died at sea.", 1),
        ("a longer time", "Seven dead", "Since Monday nine people died at sea.", 0),
        ("a wider area", "Seven dead", "Nine people died nationwide.", 0),
        ("both of the longer time", "Seven dead since Monday", "Nine people died since Monday.", 1),
        ("a bare headline is no part", "Two dead", "Five died, including two children.", 1),
        ("a part by its noun", "Two tourists dead", "Five people died, including two tourists.", 0),
    ],
)
def test_headline_and_lead(caption, title, text, expected):
    assert len(found(DEAD, title, text)) == expected, caption


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("said again", "Nine people died at sea. Seven people died.", 1),
        ("in one sentence", "Nine people died at sea, and in the end seven people died.", 0),
        ("at a place in it", "Nine people died. Seven people died in the cabin.", 0),
        ("a name that begins the place", "Nine people died. Off Weston seven people died.", 0),
        ("a name inside the sentence", "Nine people died. The gale off Weston left seven people dead.", 0),
        ("a day is no place", "Nine people died. The gale on Sunday left seven people dead.", 1),
        ("a narrower noun", "Nine people died. Seven sailors died.", 0),
        ("somebody's words", "Nine people died. “I know that seven people died,” she said.", 0),
        ("whoever says it is no place", "Nine people died. Seven people died, the Weston Harbour Board said.", 1),
        ("other numbers beside it", "Nine people died. It left 7 dead and 3 hurt.", 0),
        ("two values are told once", "Nine people died. Nine people died. Seven people died.", 1),
    ],
)
def test_two_of_the_lead(caption, text, expected):
    assert len(found(DEAD, "Gale", text)) == expected, caption


@pytest.mark.parametrize(
    ("caption", "title", "body", "expected"),
    [
        ("higher", "Seven dead", "Nine people died in the gale off Weston.", 1),
        ("lower, said again", "Nine dead", "Seven people died.", 1),
        ("lower, in a place", "Nine dead", "Seven people died in the cabin.", 0),
    ],
)
def test_headline_and_body(caption, title, body, expected):
    assert len(found(DEAD, title, OPENING + body)) == expected, caption


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("two measures that lie close", "The balloon flew for 39 minutes. The balloon flew for 42 minutes.", "warning"),
        ("far apart: another flight", "The balloon flew for 39 minutes. The balloon flew for 90 minutes.", None),
        ("a little further apart", "The balloon flew for 39 minutes. The balloon flew for 45 minutes.", None),
        ("other units", "The balloon flew for 63 minutes. The balloon flew for 1 hour.", None),
        ("a hedge", "The balloon flew for 39 minutes. The balloon flew for about 47 minutes.", None),
        ("other days", "On 3 May 2024 it flew for 39 minutes. On 5 May 2024 it flew for 42 minutes.", None),
        (
            "two speakers: a note",
            "The balloon flew for 39 minutes, Anna Berg said. The balloon flew for 42 minutes, Carl Dahl said.",
            "note",
        ),
    ],
)
def test_two_measures_of_the_body(caption, text, expected):
    one = group(FLIGHT, article("A", OPENING + text, "Balloon lands", day="2024-05-06"))
    assert [own.weight for own in one.internal] == ([expected] if expected else []), caption


def test_counts_of_the_body_are_not_held_against_each_other():
    assert found(DEAD, "Gale", OPENING + "Nine people died. Seven people died.") == []


@pytest.mark.parametrize(
    ("caption", "rule", "title", "text", "reason"),
    [
        ("headline and lead", DEAD, "Nine dead", "Seven people died.", "The headline has 9, the lead 7."),
        (
            "the later is the higher",
            DEAD,
            "Seven dead",
            "Nine people died.",
            "The headline has 7, the lead 9. The headline may be stale.",
        ),
        (
            "both of the lead",
            DEAD,
            "Gale",
            "Nine people died. Seven people died.",
            "The lead has 9 in one place and 7 in another.",
        ),
        (
            "a slip",
            DEAD,
            "Seven dead",
            "70 people died.",
            """The headline has 7, the lead 70. The headline may be stale. \
The digits are the same and the magnitude is not: a slip of a power of ten is likely.""",
        ),
        (
            "two speakers",
            FLIGHT,
            "Balloon",
            "It flew for 39 minutes, Anna Berg said. It flew for 42 minutes, Carl Dahl said.",
            "Different speakers: Anna Berg for 39 minutes, Carl Dahl for 42 minutes.",
        ),
    ],
)
def test_reasons(caption, rule, title, text, reason):
    assert found(rule, title, text) == [reason], caption
