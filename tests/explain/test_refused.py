"""What a phrase holds and what makes no claim: by whom it was refused, and where the words of it stand."""

from __future__ import annotations

from time import process_time

import pytest

from desk import article, ruleset
from factdiff.explain.rule import Time, explain_rule
from factdiff.model import Part

HEAD = """
- id: rescued
  title: People rescued
  value: count
  of: people
  find: ["{value} were rescued", "rescued ...6 {value}"]
"""


def explained(text, more="", title="", parts=()):
    known = ruleset(HEAD + "".join(f"  {line}\n" for line in more.split("\n") if line))
    return explain_rule(known, known.rules[0], article("a", text, title, parts=parts), Time(5.0))


def refused(text, more):
    return [
        (one.words.text, one.why, one.do) for sentence in explained(text, more).sentences for one in sentence.refused
    ]


@pytest.mark.parametrize(
    ("caption", "more", "text", "words", "why"),
    [
        ("outside of what is plausible", "plausible: 2 to 50", "Ninety people were rescued.", "Ninety people", "is outside of what is plausible (2 to 50)"),
        ("a `not` with a value", 'not: ["{value} were rescued last year"]', "Ten people were rescued last year.", "Ten", "the `not` phrase `{value} were rescued last year` (rules/r.yaml:8)"),
        ("a `not` for the sentence", "not: [drill]", "In a drill ten people were rescued.", "ten people", "holds “drill” and drops every claim of the sentence"),
        ("no `where` near", "where: [ferry]", "Ten people were rescued.", "Ten people", "none of the `where` phrases stands near"),
        ("an open subject", "subject: {town: towns}", "Ten people were rescued.", "Ten people", "no single name for `town`"),
        ("a nearer value", "", "They rescued six passengers, ten people said.", "ten", "“six” stands nearer to these words"),
    ],
)  # fmt: skip
def test_a_refusal_names_what_refused(caption, more, text, words, why):
    found = refused(text, more)
    assert [(one, words) for one, _, _ in found] == [(words, words)], caption
    assert why in found[0][1], caption


@pytest.mark.parametrize(
    ("caption", "more", "text", "do"),
    [
        ("of `where` the phrases", "where: [ferry, boat]", "Ten people were rescued.", "looked for in the sentence and 1 before it: `ferry`, `boat`"),
        ("several names", "subject: {town: towns}", "Between Easton and Weston ten people were rescued.", "`town`: 2 stand there, Easton and Weston, and several fill nothing; `fill: {town: nearest}` would take the nearest"),
        ("no name at all", "subject: {town: towns}", "Ten people were rescued.", "`town`: none is named in the sentence or the one before"),
        ("no looking back", "subject: {town: towns}\nlook_back: 0", "Ten people were rescued.", "`town`: none is named in the sentence, and `look_back: 0` looks no further"),
        ("only the phrase may fill it", "subject: {town: towns}\nfill: {town: phrase}", "In Easton ten people were rescued.", "`town`: the phrase caught none, and `fill: {town: phrase}` looks nowhere else"),
    ],
)  # fmt: skip
def test_a_refusal_tells_what_is_missing(caption, more, text, do):
    assert [one[2] for one in refused(text, more)] == [do], caption


def test_a_place_that_is_not_looked_at_is_told_with_what_it_holds():
    told = explained("Calm.", "in: [body]", title="Ten people were rescued")
    (headline, _) = told.sentences
    assert not headline.looked_at
    assert headline.hits == ()
    assert [(one.words.text, one.why) for one in headline.refused] == [
        ("Ten people", "it stands in the headline, and the rule looks at body")
    ]


def test_links_to_other_articles_are_never_read():
    text = "Calm. Ten people were rescued."
    told = explained(text, parts=(Part("related", 6, len(text)),))
    assert [one.do for sentence in told.sentences for one in sentence.refused] == [
        "links to other articles are never read"
    ]


def test_about_that_is_not_met_is_told_with_the_nearest_word():
    told = explained("The ferrry ran aground. Ten people were rescued.", 'about: ["ferry", harbour]')
    assert not told.about_met
    assert [(one.phrase.text, one.words, one.nearest) for one in told.about_any] == [
        ("ferry", None, "ferrry"),
        ("harbour", None, None),
    ]
    assert told.claims == 1  # what it would find


def test_about_that_is_met_is_told_with_its_words():
    told = explained("Two Ferries ran aground.", 'about: {all: ["ferr*"], any: [harbour, aground]}')
    assert told.about_met
    assert [one.words for one in (*told.about_all, *told.about_any)] == ["Ferries", None, "aground"]


@pytest.mark.parametrize(
    ("caption", "text", "name", "how", "words"),
    [
        ("from the phrase's sentence", "In Easton ten people were rescued.", "Easton", "the only one named in the sentence", "Easton"),
        ("from the sentence before", "Storm in Weston. Ten people were rescued.", "Weston", "named in the sentence before", "Weston"),
        ("from two before", "Storm in Weston. It rained. Ten people were rescued.", "Weston", "named 2 sentences before", "Weston"),
        ("from nowhere", "Ten people were rescued.", None, "none is named in the sentence or the 2 before", None),
    ],
)  # fmt: skip
def test_a_slot_tells_from_where_it_was_filled(caption, text, name, how, words):
    told = explained(text, "depends_on: {town: towns}\nlook_back: 2")
    (hit,) = [hit for sentence in told.sentences for hit in sentence.hits]
    (slot,) = hit.slots
    assert (slot.name, slot.how, slot.words) == (name, how, words), caption


def test_only_one_claim_is_the_position_and_the_others_say_why_not():
    told = explained("Dozens of people were rescued. Ten people were rescued. Six people were rescued.")
    assert [(hit.position, hit.stands) for one in told.sentences for hit in one.hits] == [
        (False, "a vague word: the article has a firmer claim elsewhere"),
        (True, "the article stands by it"),
        (False, "the article says it elsewhere first, or further along, and stands by that"),
    ]


def test_a_rule_that_never_ends_is_stopped_and_what_it_is_about_is_still_told():
    known = ruleset("""
    - id: endless
      title: Endless
      value: text
      pattern: '(?P<value>(a|aa)+)$'
      about: [ferry]
    """)
    told = explain_rule(known, known.rules[0], article("a", f"The ferry {'a' * 70}! x"), Time(0.2, process_time))
    assert told.out_of_time
    assert [one.words for one in told.about_any] == ["ferry"]
