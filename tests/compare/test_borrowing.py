"""One unusual figure given to two facts: what is unusual, and where both facts may rightly be equal."""

from __future__ import annotations

from datetime import date

import pytest

from desk import article, compared
from factdiff.compare.borrowing import unusual
from factdiff.values import read

RULES = """
- {id: bridge, title: Cost of the bridge, value: money, find: ["bridge ...3 costs {value}"]}
- {id: tunnel, title: Cost of the tunnel, value: money, find: ["tunnel ...3 costs {value}"]}
- {id: toll, title: Paid for the bridge, value: money, find: ["bridge costs {value} at least"]}
- {id: fare, title: Fare, value: money, subject: {town: towns}, find: ["fare in {town} is {value}"]}
- {id: opened, title: Opening, value: date, find: ["opened on {value}"]}
- {id: burnt, title: Fire, value: date, find: ["burnt on {value}"]}
- {id: length, title: Length, value: length, find: ["{value} long"]}
- {id: depth, title: Depth, value: length, find: ["{value} deep"]}
"""
BRIDGE = "In that town a bridge costs {}."
TUNNEL = "Elsewhere the tunnel then costs {}."


def notes(*articles):
    return [one for one in compared(RULES, *articles).notes if one.kind == "borrowed number"]


def both(figure: str, other: str | None = None):
    return notes(article("Star", BRIDGE.format(figure)), article("Sun", TUNNEL.format(other or figure)))


# --- what is unusual --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        pytest.param("money", "$137", True, id="three digits that mean something"),
        pytest.param("money", "$4.81 billion", True, id="before a magnitude word"),
        pytest.param("money", "$137,000", True, id="zeros behind them"),
        pytest.param("percent", "2.37 percent", True, id="decimals"),
        pytest.param("money", "$37", False, id="two digits"),
        pytest.param("money", "$130", False, id="two digits and a zero"),
        pytest.param("money", "$125", False, id="an eighth of a thousand is round"),
        pytest.param("money", "$1,750", False, id="a multiple of 25"),
        pytest.param("money", "about $137", False, id="with a hedge"),
        pytest.param("money", "at least $137", False, id="a bound"),
        pytest.param("number", "1987", False, id="may be a year"),
        pytest.param("number", "2187", True, id="can be no year"),
        pytest.param("money", "$1,987", True, id="a sum is no year"),
        pytest.param("duration", "137 days", False, id="a length of time"),
        pytest.param("age", "aged 101", False, id="an age"),
    ],
)
def test_unusual(kind, text, expected):
    (found,) = read(text, [kind])
    assert (unusual(found.value) is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("May 14, 1998", True, id="a day long ago"),
        pytest.param("May 1, 1998", False, id="the first of a month"),
        pytest.param("May 31, 1998", False, id="the last of a month"),
        pytest.param("February 28, 1998", False, id="the last of a short month"),
        pytest.param("July 20, 2025", False, id="a day of the story"),
        pytest.param("May 1998", False, id="a month"),
    ],
)
def test_an_odd_day(text, expected):
    (found,) = read(text, ["date"])
    assert (unusual(found.value, (date(2025, 7, 14), date(2025, 7, 16))) is not None) is expected
    assert unusual(found.value) is None  # of articles without a date nothing is odd


# --- when it is told --------------------------------------------------------------------------------


def test_one_figure_of_two_facts_by_two_outlets():
    (note,) = both("$137 million")
    assert note.reason == (
        "$137 million is given to two facts: Star has it as “Cost of the bridge”, and Sun has it as "
        "“Cost of the tunnel”. One of them may have borrowed it from the other."
    )
    assert note.articles == ("Star", "Sun")
    assert len(note.groups) == len(note.claims) == 2


def test_a_day_long_ago():
    one = article("Star", "The town hall opened on May 14, 1998.", day="2025-07-14")
    other = article("Sun", "Its mill was burnt on May 14, 1998.", day="2025-07-15")
    assert len(notes(one, other)) == 1


def test_two_subjects_of_one_rule():
    one = article("Star", "A fare in Easton is $1.37 this summer.")
    other = article("Sun", "Commuters grumble: a fare in Weston is $1.37 already.")
    (note,) = notes(one, other)
    assert "“Fare: Easton”" in note.reason
    assert "“Fare: Weston”" in note.reason


@pytest.mark.parametrize(
    ("figure", "other"),
    [
        pytest.param("$130 million", None, id="a round figure"),
        pytest.param("$137 million", "$138 million", id="another figure"),
        pytest.param("$137 million", "€137 million", id="another currency"),
        pytest.param("$137 million", "$137", id="another magnitude"),
    ],
)
def test_other_figures_are_no_loan(figure, other):
    assert both(figure, other) == []


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param((BRIDGE, TUNNEL, f"{BRIDGE} {TUNNEL}"), id="a third outlet gives it to both"),
        pytest.param((f"{BRIDGE} {TUNNEL}",), id="one outlet gives it to both"),
        pytest.param(
            ("The long wooden bridge now costs {}.", "The long wooden tunnel now costs {}."),
            id="the sentences are worded alike",
        ),
        pytest.param(
            ("In that town a bridge costs {}, Reuters reported.", "Elsewhere the tunnel then costs {}, Reuters says."),
            id="both go back to one outlet",
        ),
        pytest.param(("In that town a bridge costs {} at least.",), id="two rules read the same words"),
    ],
)
def test_both_may_rightly_be_equal(articles):
    made = [article(f"outlet {at}", text.replace("{}", "$137 million")) for at, text in enumerate(articles)]
    assert notes(*made) == []


def test_two_rules_that_read_the_same_words_are_one_fact_elsewhere_too():
    third = article("Post", "In that town a bridge costs $137 million at least.")
    one, other = (
        article("Star", "The new bridge costs $991 million."),
        article("Sun", "A bridge costs $991 million at least."),
    )
    assert notes(one, other, third) == []


def test_two_articles_of_one_outlet():
    one = article("a", BRIDGE.format("$137 million"), source="Star")
    assert notes(one, article("b", TUNNEL.format("$137 million"), source="Star")) == []


def test_what_is_denied_is_given_to_nothing():
    one = article("Star", "Nobody denied anything. In that town a bridge costs $137 million.")
    assert notes(one, article("Sun", "She denied that the tunnel costs $137 million.")) == []


@pytest.mark.parametrize(("stories", "expected"), [(2, 2), (3, 0)])
def test_a_figure_of_many_stories_is_in_everybodys_mouth(stories, expected):
    made = []
    for at in range(stories):
        field = (("desk", f"story {at}"),)
        made += [article(f"Star {at}", BRIDGE.format("$137 million"), extra=field)]
        made += [article(f"Sun {at}", TUNNEL.format("$137 million"), extra=field)]
    found = compared(RULES, *made, how="field:desk").notes
    assert len([one for one in found if one.kind == "borrowed number"]) == expected


def test_a_length_in_other_units_is_another_figure():
    one = article("Star", "The weir is 137 km long.")
    assert notes(one, article("Sun", "The canal is 137 km deep.")) != []
    assert notes(one, article("Sun", "The canal is 137 miles deep.")) == []
