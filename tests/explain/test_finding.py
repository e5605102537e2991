"""How a finding came about: the classes asked in order, what sets the weight, how sources were counted."""

from __future__ import annotations

import pytest

from desk import article, ruleset
from factdiff.explain.finding import Findings
from factdiff.extract import Extractor
from factdiff.pipeline import Read, report

RULE = """
- id: rescued
  title: People rescued
  severity: error
  value: count
  of: people
  find: ["{value} were rescued"]
"""


def findings(*articles, more="", rule=RULE):
    known = ruleset(rule + "".join(f"  {line}\n" for line in more.split("\n") if line))
    extractor = Extractor(known)
    read = [Read(one, extractor.extract(one)) for one in articles]
    return Findings(read, known, "one"), report(read, known, engine="test", how="one")


def told(*articles, more="", rule=RULE):
    found, _ = findings(*articles, more=more, rule=rule)
    return found.explain(found.ids[0])


TEN = article("a", "Ten people were rescued.", day="2025-03-04")
SIX = article("b", "Six people were rescued.", day="2025-03-04")


def classes(*articles, more=""):
    (pair,) = told(*articles, more=more).pairs
    return {one.name: (one.holds, one.why) for one in pair.classes}


def test_the_classes_are_told_in_the_order_in_which_they_are_asked():
    asked = classes(TEN, SIX)
    assert list(asked) == ["explained", "update", "contested", "wording", "conflict"]
    assert [name for name, (holds, _) in asked.items() if holds] == ["conflict"]


@pytest.mark.parametrize(
    ("caption", "more", "name", "why"),
    [
        ("no circumstance is declared", "", "explained", "the rule declares no circumstance (`depends_on`)"),
        ("one is declared and unknown", "depends_on: {town: towns}", "explained", "the town is known on neither side"),
        ("the rule allows no change", "", "update", "the rule has `changes: no`, so no later value may differ"),
        ("the articles are of one day", "compare: {changes: up}", "update", "both are of 2025-03-04"),
        ("nobody is given as saying it", "", "contested", "both sides hold a claim in an article's own voice"),
        ("a number is no quotation", "", "wording", "it is for quotations alone"),
    ],
)
def test_a_class_that_does_not_hold_says_why(caption, more, name, why):
    holds, said = classes(TEN, SIX, more=more)[name]
    assert not holds, caption
    assert why in said, caption


def test_a_circumstance_that_is_the_same_on_both_sides_is_named():
    one = article("a", "In Easton ten people were rescued.")
    other = article("b", "In Easton six people were rescued.")
    assert classes(one, other, more="depends_on: {town: towns}")["explained"][1].startswith(
        "the town is Easton on both sides"
    )


def test_a_circumstance_that_differs_explains_and_nothing_more_is_asked():
    one = article("a", "In Easton ten people were rescued.")
    other = article("b", "In Weston six people were rescued.")
    asked = classes(one, other, more="depends_on: {town: towns}")
    assert list(asked) == ["explained"]
    assert asked["explained"][0]


def test_a_later_value_that_goes_the_wrong_way_is_no_update():
    later = article("b", "Six people were rescued.", day="2025-03-05")
    _, why = classes(TEN, later, more="compare: {changes: up}")["update"]
    assert "the rule has `changes: up`, and the later value goes the other way" in why


def test_undated_articles_are_told_as_that():
    asked = classes(article("a", TEN.text), article("b", SIX.text), more="compare: {changes: up}")
    assert "the times are not known: undated and undated" in asked["update"][1]


def test_the_cap_that_set_the_weight_is_told():
    (pair,) = told(TEN, SIX, more="compare: {changes: up}").pairs
    assert pair.weight == "warning"
    assert [cap.by for cap in pair.caps if cap.most == "warning"] == [
        "It may be an update: the times of the articles are equal or unknown."
    ]
    assert [cap.by for cap in pair.caps if cap.most == "error"] == ["the rule's severity", "the class `conflict`"]


def test_values_that_agree_say_so_and_no_class_is_asked():
    (pair,) = told(TEN, article("b", "At least six people were rescued.")).pairs
    assert (pair.relation, pair.classes) == ("agree", ())
    assert "`overtaken`" in pair.why


def test_sides_of_one_article_are_not_held_against_each_other():
    rule = """
- id: answer
  title: Answer
  value: choice
  choices: {yes: [agreed], no: [refused]}
"""
    (pair,) = told(article("a", "He agreed. He refused."), rule=rule).pairs
    assert (pair.relation, pair.why) == ("not held against each other", "they are of one article")


def test_what_is_denied_stands_and_is_not_compared():
    denied = article("b", "The mayor denied that six people were rescued.")
    found = told(TEN, denied)
    assert any("denied" in claim.stands for side in found.sides for claim in side.claims)
    assert {pair.relation for pair in found.pairs} == {"not held against each other"}


def test_two_outlets_that_credit_a_third_are_one_origin_and_say_so():
    one = article("a", "Ten people were rescued, Reuters reported.")
    other = article("b", "Ten people were rescued, according to Reuters.")
    (side,) = told(one, other).sides
    assert (side.articles, side.outlets, side.origins) == (2, 2, 1)
    assert side.joined == ("a and b both go back to Reuters",)


def test_articles_of_their_own_are_joined_by_nothing():
    (side,) = told(TEN, article("b", "Ten people were rescued from the sea by a fishing boat.")).sides
    assert (side.origins, side.joined) == (2, ())


def test_claims_beside_the_position_are_told_with_the_reason():
    found = told(article("a", "Ten people were rescued. Six people were rescued."), SIX)
    assert [(claim.words, claim.position) for claim in found.beside] == [("Six people", False)]


def test_the_group_is_the_one_of_the_report():
    articles = (TEN, SIX, article("c", "Dozens of people were rescued.", day="2025-03-06"))
    found, made = findings(*articles)
    assert [found.group(name) for name in found.ids] == list(made.groups)
