"""Suggestions: what is found, what is passed over, and that each rule holds what it was made from."""

from __future__ import annotations

from dataclasses import replace

import pytest

import newsroom
from factdiff.discover import suggest
from factdiff.doubts import doubts
from factdiff.errors import UsageError
from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.prove import prove
from factdiff.ruleset.loading import load_texts
from factdiff.ruleset.schema import editor_lines


def values(one):
    """The sides of a suggestion, as the articles put them."""
    return [side.value.text for side in one.group.sides]


def loaded(one):
    return load_texts("rules", {f"{one.draft.id}.yaml": one.text})


def flood(*, how="one", **more):
    return suggest(newsroom.FLOOD, how=how, **more)


def about(word, found):
    return next((one for one in found if word in one.draft.title), None)


def test_what_two_papers_tell_otherwise_is_found_with_its_sides():
    found = flood()
    assert values(about("injured", found)) == ["Six people", "nine"]
    assert values(about("buses", found)) == ["40", "Some 55"]
    assert values(about("cost", found)) == ["$12 million", "$21 million"]


def test_words_that_say_the_same_are_one_fact():
    one = about("injured", flood())
    assert [claim.words for claim in one.group.claims] == ["nine", "Six people", "Six people"]
    assert len(one.group.sides) == 2


def test_plain_contradictions_stand_before_what_agrees():
    kinds = [one.group.kind for one in flood()]
    assert kinds[0] == "conflict"
    assert kinds == sorted(kinds, key=lambda kind: kind is None)


@pytest.mark.parametrize("words", ["1931", "93", "555", "3 boats"])
def test_years_ages_phone_numbers_and_what_one_paper_tells_are_no_fact(words):
    assert all(words not in text for one in flood() for text in values(one))


@pytest.mark.parametrize("one", flood(head=editor_lines()), ids=lambda one: one.draft.id)
def test_a_suggested_rule_is_sound_proves_its_examples_and_fires_where_it_was_made_from(one):
    made = loaded(one)
    assert made.faults == ()
    assert doubts(made) == []
    (rule,) = made.ruleset.rules
    assert rule.status == "trial"
    outcomes = list(prove(made.ruleset))
    assert outcomes
    assert [outcome for outcome in outcomes if outcome.failed] == []
    extractor = Extractor(made.ruleset)
    read = {(c.article, c.field, c.start) for page in newsroom.FLOOD for c in extractor.extract(page).claims}
    assert {(c.article, c.field, c.start) for c in one.group.claims} <= read


def test_its_examples_are_the_sentences_a_pair_and_one_that_gives_nothing():
    (rule,) = loaded(about("injured", flood())).ruleset.rules
    forms = [example.form for example in rule.examples]
    assert forms.count("pair") == 1
    assert next(one for one in rule.examples if one.form == "pair").kind == "conflict"
    assert any(one.gives == () for one in rule.examples)
    texts = {text.text for one in rule.examples for text in one.texts}
    assert "Six people were injured when a footbridge gave way." in texts


def test_what_a_rule_reads_already_is_passed_over_unless_asked_for():
    first = about("injured", flood())
    (rule,) = loaded(first).ruleset.rules
    extractor = Extractor(loaded(first).ruleset)
    covered = [claim for page in newsroom.FLOOD for claim in extractor.extract(page).claims]
    left = flood(covered=covered, taken=[rule.id])
    assert about("injured", left) is None
    assert about("buses", left) is not None


def test_an_id_that_a_rule_has_is_not_given_again():
    first = about("buses", flood())
    again = about("buses", flood(taken=[first.draft.id]))
    assert again.draft.id == f"{first.draft.id}-2"
    assert loaded(again).faults == ()


def test_limit_counts_by_story():
    assert len(flood(limit=1)) == 1


def test_one_outlet_alone_contradicts_nobody():
    own = [replace(page, source="Gazette") for page in newsroom.FLOOD]
    assert suggest(own, how="one") == ()


def test_other_stories_are_not_held_together():
    alone = [replace(page, extra=(("desk", page.id),)) for page in newsroom.FLOOD]
    assert suggest(alone, how="field:desk") == ()


def test_the_order_of_the_articles_changes_nothing():
    assert suggest(newsroom.FLOOD[::-1], how="one") == flood()


def test_a_reprint_alone_is_no_agreement():
    text = newsroom.GAZETTE.text
    copy = Article("copy", text, newsroom.GAZETTE.title, source="Copy", published="2024-03-06")
    assert suggest([newsroom.GAZETTE, copy], how="one") == ()


def test_no_way_to_make_stories_is_refused():
    with pytest.raises(UsageError):
        suggest(newsroom.FLOOD, how="two")
