"""Several facts held against each other: what fits, what does not, and what cannot be checked."""

from __future__ import annotations

import pytest

from desk import article
from factdiff.extract import Extractor
from factdiff.pipeline import Read, report
from factdiff.ruleset.loading import load_texts

RULES = """
lists:
  towns: {Easton: [Easton], Weston: [Weston]}
  kinds: {promised: [promised], spent: [spent]}
rules:
  - {id: arms, title: Arms, value: money, about: [aid], find: ["{value} in arms"], depends_on: {state: kinds}}
  - {id: food, title: Food, value: money, about: [aid], find: ["{value} in food"], depends_on: {state: kinds}}
  - {id: package, title: Size of the package, value: money, about: [aid], find: ["package of {value}"], compare: {changes: CHANGES}}
  - {id: old, title: Old line, value: length, about: [aid], find: ["old line of {value}"]}
  - {id: new, title: New line, value: length, about: [aid], find: ["new line of {value}"]}
  - {id: net, title: Length of the net, value: length, about: [aid], find: ["net of {value}"]}
  - {id: rate, title: Share out of work, value: percent, about: [aid], find: ["{value} out of work"]}
  - {id: workers, title: Workers, value: number, about: [aid], find: ["{value} workers"]}
  - {id: idle, title: People out of work, value: number, about: [aid], find: ["{value} idle"]}
  - {id: begun, title: First day, value: date, about: [aid], find: ["begun on {value}"]}
  - {id: lasted, title: How long it lasted, value: duration, about: [aid], find: ["lasted {value}"]}
  - {id: over, title: Last day, value: date, about: [aid], find: ["over on {value}"]}
  - {id: rent, title: Rent, value: money, about: [aid], find: ["rent of {value}"]}
  - {id: lease, title: Lease, value: duration, about: [aid], find: ["lease of {value}"]}
  - {id: all-rent, title: Rent in all, value: money, about: [aid], find: ["{value} in rent altogether"]}
  - {id: boats, title: Boats, value: number, about: [aid], subject: {town: towns}, find: ["{value} boats"], look_back: 0}
  - {id: cars, title: Cars, value: number, about: [aid], subject: {town: towns}, find: ["{value} cars"], look_back: 0}
  - {id: craft, title: Craft, value: number, about: [aid], subject: {town: towns}, find: ["{value} craft"], look_back: 0}
relations:
  - {id: aid, title: Parts of the aid, sum: [arms, food], BOUND: package, tolerance: TOLERANCE}
  - {id: lines, title: Lines of the net, sum: [old, new], is: net}
  - {id: jobless, title: The jobless, percent: rate, of: workers, is: idle}
  - {id: days, title: Days of it, start: begun, plus: lasted, is: over}
  - {id: lets, title: Rent and lease, rate: rent, over: lease, is: all-rent, status: trial}
  - {id: fleets, title: Fleets, sum: [boats, cars], is: craft}
"""


def told(*articles, bound="is", tolerance="exact", changes="no"):
    text = RULES.replace("BOUND", bound).replace("TOLERANCE", tolerance).replace("CHANGES", changes)
    loaded = load_texts("rules", {"a.yaml": text})
    assert [fault for fault in loaded.faults if fault.level == "error"] == []
    extractor = Extractor(loaded.ruleset)
    read = [Read(one, extractor.extract(one, about_is_met=True)) for one in articles]
    return report(read, loaded.ruleset, engine="test", how="one")


def verdict(made, name):
    """fails, holds, or nothing."""
    titles = {
        "aid": "Parts",
        "lines": "Lines",
        "jobless": "The jobless",
        "days": "Days",
        "lets": "Rent",
        "fleets": "Fleets",
    }
    failing = [one for one in made.notes if one.kind == "relation" and one.reason.startswith(titles[name])]
    checked = next(one for one in made.coverage if one.rule == name).claims
    return "fails" if failing else "holds" if checked else "nothing"


def of_text(name, text, **more):
    return verdict(told(article("a", text), **more), name)


ROWS = [
    ("aid", "parts that make the whole", "A package of $90. It has $50 in arms and $40 in food.", "holds"),
    ("aid", "parts that make more", "A package of $90. It has $50 in arms and $60 in food.", "fails"),
    ("aid", "roundings may make up the rest", "A package of $10 billion. It has $6 billion in arms and $3 billion in food.", "holds"),
    ("aid", "roundings do not make up so much", "A package of $10 billion. It has $5 billion in arms and $3 billion in food.", "fails"),
    ("aid", "decimals round less", "A package of $9.9 billion. It has $6.1 billion in arms and $3.1 billion in food.", "fails"),
    ("aid", "about leaves room", "A package of about $94. It has $50 in arms and $40 in food.", "holds"),
    ("aid", "about leaves no such room", "A package of about $190. It has $50 in arms and $40 in food.", "fails"),
    ("aid", "at least leaves all above", "A package of $190. It has at least $50 in arms and $40 in food.", "holds"),
    ("aid", "at least leaves nothing below", "A package of $80. It has at least $50 in arms and $40 in food.", "fails"),
    ("aid", "a part is missing", "A package of $90. It has $50 in arms.", "nothing"),
    ("aid", "the whole is missing", "It has $50 in arms and $40 in food.", "nothing"),
    ("aid", "another currency", "A package of €90. It has $50 in arms and $60 in food.", "nothing"),
    ("aid", "a bare dollar is any dollar", "A package of US$90. It has $50 in arms and $40 in food.", "holds"),
    ("aid", "a vague word is no number", "A package of $90. It has dozens of dollars in arms and $60 in food.", "nothing"),
    ("aid", "what is denied is not reckoned with", "He denied that there was a package of $90. It has $50 in arms and $60 in food.", "nothing"),
    ("aid", "another circumstance", "A package of $90. It has promised $50 in arms. It has spent $60 in food.", "nothing"),
    ("aid", "the same circumstance", "A package of $90. It has promised $50 in arms. It promised $60 in food.", "fails"),
    ("lines", "one unit", "An old line of 300 km, a new line of 200 km, a net of 500 km.", "holds"),
    ("lines", "one unit, too much", "An old line of 300 km, a new line of 200 km, a net of 600 km.", "fails"),
    ("lines", "units that differ", "An old line of 300 km, a new line of 124 miles, a net of 500 km.", "holds"),
    ("lines", "units that differ, too much", "An old line of 300 km, a new line of 200 miles, a net of 500 km.", "fails"),
    ("jobless", "a percentage rounds", "Some 12 percent out of work. Of 9,050 workers, 1,086 idle.", "holds"),
    ("jobless", "a percentage does not round so far", "Of 9,000 workers, 1,800 idle. That is 12 percent out of work.", "fails"),
    ("days", "the days fit", "It was begun on March 3, 2024. It lasted 20 days. It was over on March 23, 2024.", "holds"),
    ("days", "the first day may count", "It was begun on March 3, 2024. It lasted 20 days. It was over on March 22, 2024.", "holds"),
    ("days", "one day too many", "It was begun on March 3, 2024. It lasted 20 days. It was over on March 24, 2024.", "fails"),
    ("days", "months are as long as they are", "It was begun on March 3, 2024. It lasted three months. It was over on June 3, 2024.", "holds"),
    ("days", "a month too many", "It was begun on March 3, 2024. It lasted three months. It was over on July 3, 2024.", "fails"),
    ("days", "a day without its year", "It was begun on March 3. It lasted 20 days. It was over on April 24.", "nothing"),
    ("lets", "a year each", "A rent of €200 a year and a lease of five years: €1,000 in rent altogether.", "holds"),
    ("lets", "a month each", "A rent of €200 a month and a lease of five years: €1,000 in rent altogether.", "fails"),
    ("lets", "a monthly one", "A monthly rent of €200 and a lease of five years: €12,000 in rent altogether.", "holds"),
    ("lets", "per what is not said", "A rent of €200 and a lease of five years: €1,000 in rent altogether.", "holds"),
    ("lets", "a quarter is no time that is known", "A rent of €200 a quarter and a lease of five years: €1,000 in rent altogether.", "nothing"),
    ("fleets", "one town", "Easton has 4 boats. Easton has 3 cars. Easton has 9 craft.", "fails"),
    ("fleets", "two towns are never mixed", "Easton has 4 boats. Weston has 3 cars. Easton has 9 craft.", "nothing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "expected"), [row[:1] + row[2:] for row in ROWS], ids=[f"{row[0]}: {row[1]}" for row in ROWS]
)
def test_within_one_article(name, text, expected):
    assert of_text(name, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A package of $90. It has $100 in arms.", "fails", id="one part is more than the limit"),
        pytest.param("A package of $90. It has $50 in arms.", "holds", id="one part is less, the other unknown"),
        pytest.param("A package of $90. It has $50 in arms and $50 in food.", "fails", id="both are more together"),
        pytest.param("It has $50 in arms and $50 in food.", "nothing", id="no limit"),
    ],
)
def test_a_limit(text, expected):
    assert of_text("aid", text, bound="at_most") == expected


@pytest.mark.parametrize(
    ("tolerance", "expected"),
    [("exact", "fails"), ("5%", "fails"), ("11%", "holds"), ("9 dollars", "fails"), ("10 dollars", "holds")],
)
def test_a_tolerance(tolerance, expected):
    assert of_text("aid", "A package of $90. It has $50 in arms and $50 in food.", tolerance=tolerance) == expected


# --- across articles --------------------------------------------------------------------------------

PARTS = "It has $50 in arms and $60 in food."
WHOLE = "It is a package of $90."


def across(*articles, **more):
    made = told(*articles, **more)
    return [note for note in made.notes if note.kind == "relation"]


def test_the_parts_of_one_outlet_and_the_whole_of_another():
    (note,) = across(article("Star", PARTS), article("Sun", WHOLE))
    assert note.reason == (
        "Parts of the aid: with the figures of Star $50 (Arms) and $60 (Food) make $110; "
        "Sun gives $90 (Size of the package). The relation is on trial."
    )
    assert note.articles == ("Star", "Sun")
    assert len(note.groups) == len(note.claims) == 3


def test_within_an_article_the_reason_says_so():
    (note,) = across(article("Star", f"{WHOLE} {PARTS}"))
    assert note.reason == (
        "Parts of the aid: in Star $50 (Arms) and $60 (Food) make $110; "
        "the same article gives $90 (Size of the package). The relation is on trial."
    )


def test_articles_that_say_the_same_share_a_note():
    (note,) = across(article("Star", f"{WHOLE} {PARTS}"), article("Sun", f"{WHOLE} {PARTS}"))
    assert "in Star and Sun" in note.reason
    assert "the same articles give" in note.reason


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(article("b", WHOLE, source="Star"), id="two articles of one outlet"),
        pytest.param(article("b", "It has $50 in arms."), id="nobody gives the whole"),
        pytest.param(article("b", f"{WHOLE} It has $50 in arms and $40 in food."), id="the other has parts of its own"),
    ],
)
def test_what_is_not_held_against_another(second):
    assert across(article("a", PARTS, source="Star"), second) == []


def test_who_gives_the_whole_is_held_against_himself_alone():
    assert len(across(article("a", f"{PARTS} It is a package of $110."), article("b", WHOLE))) == 0


@pytest.mark.parametrize(
    ("days", "changes", "expected"),
    [
        pytest.param(("2024-03-03", "2024-03-05"), "no", 1, id="of other days, of what does not change"),
        pytest.param(("2024-03-03", "2024-03-05"), "up", 0, id="of other days, of what changes"),
        pytest.param(("2024-03-03", "2024-03-03"), "up", 1, id="of one day, of what changes"),
        pytest.param((None, "2024-03-03"), "up", 0, id="of an unknown day, of what changes"),
    ],
)
def test_what_may_have_changed_in_between_is_no_contradiction(days, changes, expected):
    first, second = (article(name, text, day=day) for name, text, day in zip("ab", (PARTS, WHOLE), days, strict=True))
    assert len(across(first, second, changes=changes)) == expected


# --- what is told beside the notes ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nothing of it here.", "no article gives any of its values", id="nothing at all"),
        pytest.param("A package of $90. It has $50 in arms.", "nobody gives “Food”", id="a part is missing"),
        pytest.param(
            "A package of €90. It has $50 in arms and $60 in food.",
            "units, times or events of its values do not fit",
            id="units do not fit",
        ),
    ],
)
def test_why_nothing_could_be_checked(text, expected):
    coverage = {one.rule: one for one in told(article("a", text)).coverage}
    assert coverage["aid"].unchecked == f"could not be checked: {expected}"
    assert coverage["arms"].unchecked is None


def test_a_relation_weighs_nothing_for_the_groups():
    made = told(article("Star", PARTS), article("Sun", WHOLE))
    assert [group.weight for group in made.groups if group.weight is not None] == []


# --- one event --------------------------------------------------------------------------------------

TOLLS = """
lists:
  people: [people, passengers]
rules:
  - {id: dead, title: Dead, value: count, of: "[people]", per: event, find: ["{value} died"]}
  - {id: hurt, title: Hurt, value: count, of: "[people]", per: event, find: ["{value} ...2 hurt"]}
  - {id: struck, title: Struck, value: count, of: "[people]", per: event, find: ["{value} ...2 struck"]}
relations:
  - {id: all, title: All, sum: [dead, hurt], is: struck}
"""
CALM = "Boats searched all night. Divers came. The wind rose. The mayor waited. Nobody slept. Then it was day. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Six people died. Four people were hurt. Nine people were struck.", 1, id="of one event"),
        pytest.param(
            "Six people died. Four people were hurt. In Norwick nine people were struck.", 0, id="of two towns"
        ),
        pytest.param(
            "In 1998 six people died. Four people were hurt. Nine people were struck.", 0, id="of another year"
        ),
    ],
)
def test_what_is_of_two_events_or_times_is_not_reckoned_with(text, expected):
    ruleset = load_texts("rules", {"a.yaml": TOLLS}).ruleset
    page = article("a", f"The ferry sank off Kellmouth. {CALM}{text}", "Ferry sinks off Kellmouth", "2024-03-03")
    made = report([Read(page, Extractor(ruleset).extract(page))], ruleset, engine="test", how="one")
    assert len([note for note in made.notes if note.kind == "relation"]) == expected
