"""What a person is quoted as saying: one utterance told differently, and no two utterances held against each other."""

from __future__ import annotations

from itertools import permutations

from desk import article, claims, compared, group
from factdiff.compare import pairing

SAID = """
- {id: said, title: What was said, about: [said], value: quote, subject: {speaker: speaker}}
"""
ONE = article("a", "“We will raise the fee once the pier stands,” Ada Quill said.")
CHANGED = article("b", "“We will not raise the fee once the pier stands,” Ada Quill said.")
OTHER = article("c", "“The ferry was old and nobody wanted to sail on it,” Ada Quill said.")


def test_without_holds_any_long_quotation_of_a_named_speaker_is_a_claim():
    found = claims(
        SAID,
        "“We will raise the fee this year,” Ada Quill said. “No way,” Ada Quill said. “We will not go there again,” officials said.",
    )
    assert [one.words for one in found] == ["We will raise the fee this year,"]


def test_one_utterance_told_differently_is_wording_with_its_cause():
    found = group(SAID, ONE, CHANGED)
    assert (found.kind, found.differences[0].cause, found.weight) == ("wording", "negation", "warning")


def test_utterances_that_one_outlet_alone_quotes_are_no_fact_and_are_counted():
    report = compared(SAID, ONE, OTHER)
    assert report.groups == ()
    assert [one.claims for one in report.coverage] == [2]


def test_in_a_group_stand_only_utterances_that_several_outlets_tell():
    found = group(SAID, ONE, CHANGED, OTHER)
    assert {claim.article for claim in found.claims} == {"a", "b"}
    assert len(found.sides) == 2


def test_the_same_words_in_two_outlets_agree_and_in_one_are_no_fact():
    same = article("d", "“We will raise the fee once the pier stands,” Ada Quill said.")
    twice = article("e", "“We will raise the fee once the pier stands,” Ada Quill said.", source="a")
    assert group(SAID, ONE, same).state == "agrees"
    assert compared(SAID, ONE, twice).groups == ()


def test_an_article_against_itself_is_told_though_nobody_else_quotes_it():
    text = "“We will not raise the fee once the pier stands,” Ada Quill said."
    found = group(SAID, article("a", text, title="“We will raise the fee once the pier stands,” Ada Quill said"))
    assert found.kind == "internal"


def test_two_utterances_of_a_rule_with_holds_are_no_difference():
    rule = SAID.replace("value: quote,", "value: quote, holds: [fee, ferry],")
    found = group(rule, ONE, OTHER)
    assert (found.state, found.differences) == ("not comparable", ())
    assert found.reason == "No two of these are the same words told differently."


def test_a_surname_and_its_full_name_are_one_speaker():
    short = article("d", "“We will raise the fees once the pier stands,” Quill said.")
    assert group(SAID, ONE, short).kind == "wording"


def test_quotations_without_end_are_found_by_their_words_and_not_by_trying_all_pairs(monkeypatch):
    words = ["tide", "mast", "rope", "keel", "sail", "hull", "deck", "bow"]
    told = [f"{a} and {b} and then {c} before {d}" for a, b, c, d in permutations(words, 4)][:400]
    many = article("m", " ".join(f"“{one},” Ada Quill said." for one in told))
    asked = []
    true_pairs = pairing.to_compare
    monkeypatch.setattr(
        "factdiff.compare.differences.to_compare", lambda *a: asked.extend(found := list(true_pairs(*a))) or found
    )
    compared(SAID, many, ONE, CHANGED)
    assert len(asked) < 400 * 40  # of 80,000


def test_no_order_of_articles_changes_the_findings():
    told = {tuple(one.reason for one in compared(SAID, *order).groups) for order in permutations([ONE, CHANGED, OTHER])}
    assert len(told) == 1
