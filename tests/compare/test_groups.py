"""Sides and groups: what is one side, in which order sides stand, by what a group is known."""

from __future__ import annotations

from compare.facts import FARE, TOLL, WORDS
from desk import article, compared, group


def of_texts(rules, *texts):
    return group(rules, *[article(f"Outlet {at}", text) for at, text in enumerate(texts)])


def test_quotations_that_differ_in_punctuation_are_one_side():
    one = of_texts(
        WORDS, "“We love the ferry – all of us,” he said.", "“We love, the ferry, all (or most) of us!” he said."
    )
    assert len(one.sides) == 1


def test_a_bracket_that_never_closes_hides_no_words():
    one = of_texts(WORDS, "“(We love the ferry,” he said.", "“(They hate the ferry,” he said.")
    assert len(one.sides) == 2


def test_a_sum_and_a_number_are_one_side():
    one = of_texts(TOLL, "A sailor, two tourists and a child died.", "Four people died.")
    assert len(one.sides) == 1


def test_sides_stand_by_size_and_number():
    one = of_texts(TOLL, "100 people died.", "99 people died.", "8 people died.", "12 people died.", "12 people died.")
    assert [side.value.low for side in one.sides] == [12, 8, 99, 100]


def test_every_claim_of_two_sides_is_shown_and_few_pairs():
    texts = ["Seven people died."] * 40 + ["8 people died."] * 30
    (diff,) = of_texts(TOLL, *texts).differences
    assert len({one for one, _ in diff.claims} | {other for _, other in diff.claims}) == 70
    assert len(diff.claims) <= 70


def test_groups_are_rule_story_and_subject():
    rules = FARE.replace("depends_on", "subject")
    made = compared(rules, article("A", "The fare from Weston is $5."), article("B", "The fare from Easton is $5."))
    assert [one.id for one in made.groups] == ["fare@A[town=Easton]", "fare@A[town=Weston]"]


def test_the_order_of_slots_changes_no_id():
    two = "{town: towns, way: {out: [out], back: [back]}}"
    turned = "{way: {out: [out], back: [back]}, town: towns}"
    text = "The fare out from Easton is $5."
    ids = {
        group(FARE.replace("depends_on: {town: towns}", f"subject: {slots}"), article("A", text)).id
        for slots in (two, turned)
    }
    assert len(ids) == 1
