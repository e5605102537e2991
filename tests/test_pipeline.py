"""The stages together: ids, versions, coverage, problems."""

from __future__ import annotations

from dataclasses import replace

from desk import article, compared, ruleset
from factdiff.extract import Extractor
from factdiff.pipeline import Read, identified, report

FARE = """
- id: fare
  title: Fare of the ferry
  value: money
  find: ["fare* ...4 {value}", "{value} from {town+}"]
  depends_on: {town: towns}
"""
WORLD = FARE + "  per: world\n"


def test_ids_are_unique_and_last():
    one = article("A", "The fare is $5 from Easton and Weston, and the fare is $5.")
    found = Extractor(ruleset(FARE)).extract(one).claims
    ids = [claim.id for claim in identified(found)]
    assert len(ids) == len(set(ids)) == 3
    assert ids == [claim.id for claim in identified(found)]
    assert identified([found[0]])[0].id == ids[0]


def test_the_same_words_of_two_articles_are_two_claims():
    made = compared(FARE, article("A", "The fare is $5."), article("B", "The fare is $5."))
    ids = [claim.id for group in made.groups for claim in group.claims]
    assert len(ids) == len(set(ids)) == 2


def test_an_older_version_leaves_no_trace():
    old = article("A", "The fare is $5.", day="2025-03-01")
    new = replace(old, text="The fare is $7.", updated="2025-03-02")
    made = compared(FARE, old, new)
    assert [claim.words for group in made.groups for claim in group.claims] == ["$7"]
    assert [line.claims for line in made.coverage] == [1]
    assert made.problems == ()


def test_versions_that_cannot_be_told_apart_are_used_by_none():
    one = article("A", "The fare is $5.")
    made = compared(FARE, one, replace(one, text="The fare is $7."))
    assert made.groups == ()
    assert [problem.where for problem in made.problems] == ["A"]


def test_stories_are_not_compared_with_each_other_but_facts_of_the_world_are():
    pages = [
        article("A", "The fare is $5.", extra=(("section", "north"),)),
        article("B", "The fare is $7.", extra=(("section", "south"),)),
    ]
    for rules, states in ((FARE, ["one source", "one source"]), (WORLD, ["differs"])):
        assert [one.state for one in compared(rules, *pages, how="field:section").groups] == states


def test_a_rule_past_its_time_is_a_problem_of_that_article():
    known, one = ruleset(FARE), article("A", "The fare is $5.")
    ticks = iter(range(100))
    extraction = Extractor(known, rule_seconds=2, clock=lambda: next(ticks)).extract(one)
    made = report([Read(one, extraction)], known, engine="test", how="one")
    assert [line.timeouts for line in made.coverage] == [1]
    assert "time limit" in made.problems[0].what
    assert "`fare`" in made.problems[0].what


def test_coverage_counts_what_made_no_claim():
    rules = FARE.replace("depends_on", "subject") + "  plausible: $2 to $20\n  about: [fare]\n"
    made = compared(
        rules, article("A", "The fare from Easton is $500."), article("B", "The fare is $5."), article("C", "It rains.")
    )
    (line,) = made.coverage
    assert (line.articles_run, line.claims, line.near_misses, line.refused) == (2, 0, 1, 1)
