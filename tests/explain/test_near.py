"""The nearest miss of a sentence: which phrase, the word that failed, and a phrase that does hold."""

from __future__ import annotations

import pytest

from desk import article, ruleset
from factdiff.explain.rule import Time, explain_rule
from factdiff.extract import Extractor

RULE = """
- id: rescued
  title: People rescued
  value: {kind}
  {of}
  find: ["{phrase}"]
"""


def rules(phrase, kind="count", of="of: people"):
    return ruleset(RULE.replace("{kind}", kind).replace("{of}", of).replace("{phrase}", phrase))


def explained(known, text):
    return explain_rule(known, known.rules[0], article("a", text), Time(5.0))


@pytest.mark.parametrize(
    ("caption", "phrase", "text", "failed", "instead"),
    [
        (
            "words between where none may stand",
            "{value} rescued",
            "Ten people, it was said, were rescued.",
            "between “Ten people” and “rescued” stand 4 words, none is allowed",
            "{value} ...4 rescued",
        ),
        (
            "more words than the gap takes",
            "{value} ...2 rescued",
            "Ten people were at long last rescued.",
            "between “Ten people” and “rescued” stand 4 words, 2 are allowed",
            "{value} ...4 rescued",
        ),
        (
            "one word more than a gap of one",
            "{value} ...1 rescued",
            "Ten people were then rescued.",
            "between “Ten people” and “rescued” stand 2 words, 1 is allowed",
            "{value} ...2 rescued",
        ),
        (
            "a comma where the next word should stand",
            "{value} rescued alive",
            "Ten people rescued, alive and well.",
            "a comma, a colon or a bracket stands between “rescued” and “alive”; only `...` goes over it",
            "{value} rescued ...1 alive",
        ),
        (
            "a word of any ending that stands too far away",
            "rescue* {value}",
            "They rescued, in a storm, ten people.",
            "between “rescued” and “ten people” stand 3 words, none is allowed",
            "rescue* ...3 {value}",
        ),
        (
            "a word with another ending",
            "{value} were rescue",
            "Ten people were rescued.",
            "`rescue` is that word alone; the sentence has “rescued”",
            "{value} were rescue*",
        ),
        (
            "another word in its place",
            "{value} were rescued",
            "Ten people were saved.",
            "`rescued` does not stand behind “were”; “saved” does",
            "{value} were (rescued|saved)",
        ),
        (
            "another word in the place of an alternative",
            "{value} (were|was) rescued",
            "Ten people got rescued.",
            "`(were|was)` does not stand between “Ten people” and “rescued”; “got” does",
            "{value} (were|was|got) rescued",
        ),
        (
            "the next word is the phrase's own and stands in for nothing",
            "{value} safely rescued",
            "Ten people rescued.",
            "`safely` does not stand between “Ten people” and “rescued”",
            None,
        ),
        (
            "the other order",
            "{value} rescued",
            "Rescued were ten people.",
            "the sentence has them in another order: “Rescued”, “ten people”",
            "rescued ... {value}",
        ),
        (
            "an optional word stays in the phrase that is proposed",
            "{value} [safely] rescued",
            "Ten people were rescued.",
            "between “Ten people” and “rescued” stands 1 word, none is allowed",
            "{value} [safely] ...1 rescued",
        ),
        (
            "words are there and the value is of no noun of the list",
            "{value} were rescued",
            "Ten parrots were rescued.",
            "no word of the list `people` stands behind “Ten”; “parrots” does",
            None,
        ),
        (
            "words are there and no number at all",
            "{value} were rescued",
            "Passengers were rescued.",
            "no value of kind count stands in the sentence",
            None,
        ),
        (
            "a slip of the pen is named",
            "{value} were ... lighthouse",
            "Ten people were near the lighthuose.",
            "`lighthouse` does not stand behind “were”; the nearest word is “lighthuose”",
            None,
        ),
    ],
)
def test_the_word_that_failed_is_named(caption, phrase, text, failed, instead):
    told = explained(rules(phrase), text)
    (near,) = told.sentences[0].near
    assert failed in near.failed, caption
    assert near.instead == instead, caption
    assert near.phrase.text == phrase
    assert near.phrase.at.startswith("rules/r.yaml:")


def test_a_phrase_that_is_proposed_does_hold():
    told = explained(rules("{value} were rescue"), "Ten people were rescued.")
    mended = rules(told.sentences[0].near[0].instead)
    assert [claim.words for claim in Extractor(mended).extract(article("a", "Ten people were rescued.")).claims]


def test_a_number_of_another_kind_is_named():
    told = explained(rules("{value} were rescued", "percent", ""), "Ten people were rescued.")
    assert told.sentences[0].others == ("“Ten” was read as a count",)
    assert told.sentences[0].near[0].failed == ("no value of kind percent stands in the sentence",)


def test_in_an_article_a_number_whose_noun_is_in_no_list_is_near_by_one_word():
    text = "The harbour was calm. Ten parrots rescued the cook. It rained. Nobody came. The rescued dog slept."
    told = explained(rules("{value} rescued"), text)
    assert [[near.failed for near in sentence.near] for sentence in told.sentences] == [
        [],
        [("no word of the list `people` stands behind “Ten”; “parrots” does",)],
        [],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("of", "text", "lacks"),
    [
        ("of: people", "Ten parrots flew.", "no word of the list `people` behind it"),
        ("of: people", "Ten people sang.", None),
        ('of: "[people]"', "Ten parrots flew.", None),
    ],
    ids=["another noun", "a noun of the list", "the noun may be missing"],
)
def test_a_number_that_no_phrase_holds_is_told_with_the_noun_it_lacks(of, text, lacks):
    told = explained(rules("{value} rescued", of=of), text)
    assert [value.lacks for value in told.sentences[0].values] == [lacks]


def test_each_value_of_a_sentence_may_have_its_miss():
    told = explained(rules("{value} rescued"), "Ten people rescued and six sailors now rescued.")
    (sentence,) = told.sentences
    assert [hit.words.text for hit in sentence.hits] == ["Ten people"]
    assert ["six sailors", "rescued"] in [[piece.text for piece in near.reached] for near in sentence.near]


def test_the_alternatives_of_a_phrase_with_gaps_are_each_tried():
    told = explained(rules("({value} saved|rescued ...2 {value})"), "They rescued in a bad storm ten people.")
    (near,) = told.sentences[0].near
    assert "between “rescued” and “ten people” stand 4 words, 2 are allowed" in near.failed


def test_words_of_a_phrase_that_merely_occur_in_an_article_are_no_near_miss():
    text = "The harbour was calm. The rescued dog slept. It rained. Nobody came."
    told = explained(rules("{value} were rescued"), text)
    assert [sentence.near for sentence in told.sentences] == [()] * 4


def test_what_is_matched_is_no_near_miss():
    told = explained(rules("{value} were rescued"), "Ten people were rescued.")
    assert told.sentences[0].near == ()
    assert told.claims == 1
