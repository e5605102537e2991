"""Laws of what an article says against itself: two claims of that article that do not agree, and never in one sentence."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk import article, ruleset
from factdiff.extract import Extractor
from factdiff.pipeline import Read, report
from factdiff.values import KINDS
from factdiff.values.common import Options, Relation

RULES = """
- id: dead
  title: Dead
  severity: error
  value: count
  of: "[people]"
  find: ["{value} ...2 (dead|died|killed|drowned)", "(killed|killing|leaving|left) {value}"]
- id: flight
  title: Time in the air
  severity: error
  value: duration
  find: ["(flew|airborne|aloft) ...4 {value}"]
"""
NUMBERS = st.integers(min_value=2, max_value=400)

PIECES = [
    "nine people", "12 others", "at least 7", "dozens", "died", "were killed", "killed", "dead", "including", "two children",
    "the gunman", "himself", "since Monday", "charged with", "flew for", "39 minutes", "42 minutes", "an hour", "said Anna Berg",
    "in the cabin", "off Weston", "of the crew", "also", ", ", ". ", "\n\n", "“", "”", "and", "3 hurt", "\u00a0", "é",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


@cache
def known():
    rules = ruleset(RULES)
    return rules, Extractor(rules)


def groups(title, text):
    rules, extractor = known()
    one = article("A", text, title)
    return report([Read(one, extractor.extract(one))], rules, engine="test", how="one").groups


@given(title=TEXTS, text=TEXTS)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
def test_two_claims_that_do_not_agree_and_not_of_one_sentence(title, text):
    for group in groups(title, text):
        claims = {claim.id: claim for claim in group.claims}
        for told in group.internal:
            first, second = (claims[one] for one in told.claims)
            kind = KINDS[first.value.kind]
            assert kind.relate(first.value, second.value, Options()) is Relation.DIFFER
            assert (first.field, first.sentence_start) != (second.field, second.sentence_start)
            assert told.reason.endswith(".")


@given(first=NUMBERS, second=NUMBERS)
@settings(max_examples=100)
def test_a_bare_headline_and_a_bare_lead_contradict_each_other_where_their_numbers_differ(first, second):
    (group,) = groups(f"{first} dead", f"In the storm {second} people died.")
    rounded = first % 10 == 0 and abs(first - second) * 50 <= max(first, second)
    assert len(group.internal) == (first != second and not rounded)
    assert ("stale" in group.reason) == (bool(group.internal) and second > first)
