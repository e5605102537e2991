"""Classes, weights and states, a row a sentence of the rule language; neighbours differ in one thing."""

from __future__ import annotations

import pytest

from compare.facts import FARE, LADDER, TOLL, WORDS
from desk import article, group
from factdiff.model import Part

LENGTH = """
- id: length
  title: Length of the crossing
  severity: error
  value: length
  find: ["{value} crossing", "crossing ...6 {value}"]
"""
SAILING = """
- id: sailing
  title: When the ferry sails
  severity: error
  value: date
  find: ["sails on {value}"]
"""


def told(one):
    return one.state, one.kind, one.weight


def of_texts(rules, *texts):
    return group(rules, *[article(f"Outlet {at}", text) for at, text in enumerate(texts)])


def of_days(rules, *texts):
    return group(rules, *[article(f"Outlet {at}", text, day=day) for at, (text, day) in enumerate(texts)])


@pytest.mark.parametrize(
    ("caption", "changes", "older", "newer", "expected"),
    [
        ("up, and higher in its own unit", "up", "a 10 km crossing", "a 12 km crossing", ("update", "note")),
        ("up, but lower", "up", "a 12 km crossing", "a 10 km crossing", ("conflict", "error")),
        ("up, higher in another unit", "up", "a 12 km crossing", "a 10 mile crossing", ("update", "note")),
        ("up, lower in another unit", "up", "a 10 mile crossing", "a 12 km crossing", ("conflict", "error")),
        ("down, and lower", "down", "a 10 mile crossing", "a 12 km crossing", ("update", "note")),
        ("yes, whichever", "yes", "a 10 mile crossing", "a 12 km crossing", ("update", "note")),
        ("no", '"no"', "a 10 km crossing", "a 12 km crossing", ("conflict", "error")),
    ],
)
def test_changes(caption, changes, older, newer, expected):
    rules = f"{LENGTH}  compare: {{changes: {changes}}}\n".replace('"no"', "no")
    one = of_days(rules, (f"It is {newer}.", "2025-03-02"), (f"It is {older}.", "2025-03-01"))
    assert (one.kind, one.weight) == expected, caption


def test_a_later_day_is_up():
    rules = SAILING + "  compare: {changes: up}\n"
    one = of_days(rules, ("It sails on May 4, 2025.", "2025-03-01"), ("It sails on May 9, 2025.", "2025-03-02"))
    assert (one.kind, one.weight) == ("update", "note")


@pytest.mark.parametrize(
    ("caption", "first", "second", "expected"),
    [
        ("an hour later", "2025-03-01T10:00:00+00:00", "2025-03-01T11:00:00+00:00", "update"),
        ("the same instant elsewhere", "2025-03-01T10:00:00+00:00", "2025-03-01T11:00:00+01:00", "conflict"),
        ("a bare day against a time of it", "2025-03-01", "2025-03-01T11:00:00+00:00", "conflict"),
        ("without an offset only the day counts", "2025-03-01T10:00:00", "2025-03-01T11:00:00+00:00", "conflict"),
    ],
)
def test_times(caption, first, second, expected):
    rules = TOLL + "  compare: {changes: up}\n"
    assert of_days(rules, ("Seven people died.", first), ("8 people died.", second)).kind == expected, caption


def test_updated_goes_before_published():
    one = group(
        TOLL + "  compare: {changes: up}\n",
        article("A", "Seven people died.", day="2025-03-05", updated="2025-03-06"),
        article("B", "8 people died.", day="2025-03-01", updated="2025-03-07"),
    )
    assert one.kind == "update"


def test_a_sides_time_is_its_earliest_articles_whatever_their_names():
    days = ["2025-03-02", "2025-03-01T09:00:00+00:00", "2025-03-01"]
    for order in ([0, 1, 2], [2, 1, 0], [1, 2, 0]):
        older = [article(f"O{at}", "Seven people died.", day=days[number]) for at, number in enumerate(order)]
        one = group(TOLL + "  compare: {changes: up}\n", *older, article("N", "8 people died.", day="2025-03-01"))
        assert (one.kind, one.weight) == ("conflict", "warning"), order


@pytest.mark.parametrize(
    ("caption", "first", "second", "expected"),
    [
        ("its `was` is the other", "The crossing grew from 10 km to 14 km.", "It is a 10 km crossing.", "update"),
        ("its `was` is another's", "The crossing grew from 9 km to 14 km.", "It is a 10 km crossing.", "conflict"),
        ("the same number of another unit", "The crossing grew from 10 miles to 14 miles.", "It is a 10 km crossing.", "conflict"),
    ],
)  # fmt: skip
def test_was(caption, first, second, expected):
    assert of_texts(LENGTH, first, second).kind == expected, caption


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("rose to", "The toll rose to 8.", "update"),
        ("climbed to at least", "The toll climbed to at least 8.", "update"),
        ("now stands at", "The toll now stands at 8.", "update"),
        ("revised to", "The toll was revised to 8.", "update"),
        ("none of these", "The toll is 8.", "conflict"),
    ],
)
def test_words_of_an_update_need_no_times(caption, text, expected):
    one = of_texts(TOLL, "Seven people died.", text)
    assert one.kind == expected, caption


@pytest.mark.parametrize(
    ("caption", "texts", "expected"),
    [
        ("two numbers of a sentence", ("Nine dead.", "Seven people died and two ashore."), "explained"),
        ("three", ("Ten dead.", "Seven people died, two ashore and one in the air."), "explained"),
        ("no sum", ("Eleven dead.", "Seven people died and two ashore."), "conflict"),
        ("a part that the other names", ("Ten people died, eight of them at sea.", "Eight people died."), "explained"),
        ("before it", ("Ten people died, including eight sailors.", "Eight people died."), "explained"),
        ("a number beside it is no part", ("Ten people died and eight were hurt.", "Eight people died."), "conflict"),
        ("in another sentence", ("Nine dead.", "Seven people died. Two are ashore."), "conflict"),
    ],
)
def test_sums(caption, texts, expected):
    assert of_texts(TOLL, *texts).kind == expected, caption


@pytest.mark.parametrize(
    ("caption", "texts", "expected"),
    [
        ("each its own speaker", ("Seven people died, police said.", "Nine people died, the company said."), ("contested", "warning")),
        ("the same speaker", ("Seven people died, police said.", "Nine people died, police said."), ("conflict", "error")),
        ("an article's own voice on one side", ("Seven people died, police said.", "Nine people died."), ("conflict", "error")),
        ("unnamed sources equal nobody", ("Seven people died, officials said.", "Nine people died, officials said."), ("contested", "warning")),
    ],
)  # fmt: skip
def test_contested(caption, texts, expected):
    one = of_texts(TOLL, *texts)
    assert (one.kind, one.weight) == expected, caption


def test_quotations_of_two_speakers_are_not_contested():
    assert (
        of_texts(WORDS, "“We love the ferry,” the mayor said.", "“We need the ferry,” the captain said.").kind
        == "wording"
    )


@pytest.mark.parametrize(
    ("caption", "texts", "expected"),
    [
        ("a bound far below", ("At least 29 people died.", "61 people died."), True),
        ("a bound within a fifth", ("At least 50 people died.", "61 people died."), False),
        ("a bound far above", ("Up to 90 people died.", "61 people died."), True),
        ("two bounds", ("At least 29 people died.", "More than 61 people died."), True),
        ("a vague word has no number", ("At least 29 people died.", "Dozens died."), False),
        ("nearly is no bound", ("Nearly 62 people died.", "61 people died."), False),
        ("a part states no bound", ("Nine children died.", "61 people died."), False),
        ("a bound beside a part of the same meaning", ("Nine children died.", "At least nine people died.", "61 people died."), True),
    ],
)  # fmt: skip
def test_overtaken(caption, texts, expected):
    one = of_texts(TOLL, *texts)
    assert any(diff.kind == "overtaken" for diff in one.differences) is expected, caption
    assert one.state == "agrees", caption


def test_a_bound_in_another_unit_is_overtaken():
    one = of_texts(LENGTH, "It is an at least 10 km crossing.", "It is a 60 mile crossing.")
    assert told(one) == ("agrees", "overtaken", "note")


def test_what_is_implied_is_never_overtaken():
    rules = LENGTH + '  implies: [{find: "a short crossing", value: "< 100 km"}]\n'
    assert told(of_texts(rules, "It is a short crossing.", "It is a 10 km crossing.")) == ("agrees", None, None)


def test_nor_is_a_reference():
    rules = LENGTH + '  reference: [{value: "< 100 km", source: desk}]\n'
    assert told(of_texts(rules, "It is a 10 km crossing.")) == ("agrees", None, None)


def test_a_wide_tolerance_overtakes_nothing():
    rules = LENGTH + "  compare: {tolerance: 50%}\n"
    one = of_texts(rules, "It is an at least 10 km crossing.", "It is a 7 km crossing.")
    assert told(one) == ("agrees", None, None)


def test_what_is_overtaken_stands_last():
    one = of_texts(TOLL, "At least 9 people died.", "61 people died.", "80 people died.")
    assert [diff.kind for diff in one.differences] == ["conflict", "overtaken", "overtaken"]
    assert one.kind == "conflict"


REFERENCE = (
    LENGTH + '  reference: [{value: 16 km, source: "the harbour master", from: 2020-01-01, until: 2020-12-31}]\n'
)


@pytest.mark.parametrize(
    ("caption", "day", "length", "expected"),
    [
        ("inside", "2020-06-01", 25, ("differs", "conflict", "error")),
        ("on its first day", "2020-01-01", 25, ("differs", "conflict", "error")),
        ("on its last", "2020-12-31", 25, ("differs", "conflict", "error")),
        ("after it", "2021-01-01", 25, ("one source", None, None)),
        ("before it", "2019-12-31", 25, ("one source", None, None)),
        ("undated", None, 25, ("differs", "conflict", "warning")),
        ("inside and the same", "2020-06-01", 16, ("agrees", None, None)),
        ("outside and the same", "2021-06-01", 16, ("one source", None, None)),
    ],
)
def test_a_reference_holds_from_and_until(caption, day, length, expected):
    assert told(of_days(REFERENCE, (f"It is a {length} km crossing.", day))) == expected, caption


def test_only_articles_inside_are_held_against_a_reference():
    one = of_days(REFERENCE, ("It is a 25 km crossing.", "2020-06-01"), ("It is a 25 km crossing.", "2023-06-01"))
    assert (one.state, one.weight) == ("differs", "error")
    assert "Outlet 0" in one.reason
    assert "Outlet 1" not in one.reason


def test_a_reference_of_another_subject_is_no_side():
    rules = LENGTH + "  subject: {town: towns}\n  reference: [{value: 16 km, source: desk, subject: {town: Weston}}]\n"
    assert len(of_texts(rules, "From Easton it is a 25 km crossing.").sides) == 1


def test_a_borrowed_slot_lightens_against_a_reference_too():
    rules = LENGTH + "  subject: {town: towns}\n  reference: [{value: 16 km, source: desk, subject: {town: Easton}}]\n"
    one = of_days(rules, ("We go to Easton. It is a 25 km crossing.", "2025-03-01"))
    assert (one.kind, one.weight) == ("conflict", "warning")


def test_one_claim_without_a_borrowed_slot_is_enough():
    one = of_texts(
        FARE, "The fare from Easton is $5.", "In Easton. The fare is $7.", "The fare from Easton is $7.",
    )  # fmt: skip
    assert (one.kind, one.weight) == ("conflict", "error")


@pytest.mark.parametrize(
    ("caption", "title", "text", "expected", "stale"),
    [
        ("headline against lead, the body higher", "Seven dead", "Nine people died.", "error", True),
        ("the body lower", "Nine dead", "Seven people died.", "error", False),
        ("headline against the body's first", "Seven dead", "A. It sank. B. It blew. It rained. Nine people died.", "error", True),
        ("two claims of the lead", "Ferry sinks", "Seven people died. Nine people died.", "error", False),
        ("two claims of the body are none", "Ferry sinks", "It sank. It blew. It rained. Seven people died. Nine people died.", None, False),
        ("two speakers contradict each other, not the article", "Ferry sinks", "Seven people died, police said. Nine people died, the company said.", None, False),
        ("words of an update", "Ferry sinks", "Seven people died. The toll rose to 9.", None, False),
        ("a sum", "Nine dead", "Seven people died and two ashore.", None, False),
        ("what agrees", "Nine dead", "At least seven people died.", None, False),
    ],
)  # fmt: skip
def test_internal(caption, title, text, expected, stale):
    one = group(TOLL, article("A", text, title))
    assert [own.weight for own in one.internal] == ([expected] if expected else []), caption
    assert ("stale" in one.reason) is stale, caption
    assert one.differences == ()


def test_a_standfirst_is_the_lead():
    text = "Seven people died.\n\nNine people died."
    parts = (Part("standfirst", 0, 18),)
    assert len(group(TOLL, article("A", text)).internal) == 1
    assert group(TOLL, article("A", text, parts=parts)).internal == ()


@pytest.mark.parametrize(
    ("caption", "title", "text", "expected"),
    [
        ("other towns explain it", "Easton fare is $5", "The fare from Weston is $7.", []),
        ("the same town does not", "Easton fare is $5", "The fare from Easton is $7.", ["error"]),
        ("a town known once lightens", "Ferry fare is $5", "The fare from Easton is $7.", ["warning"]),
    ],
)
def test_circumstances_within_an_article(caption, title, text, expected):
    assert [own.weight for own in group(FARE, article("A", text, title)).internal] == expected, caption


@pytest.mark.parametrize(
    ("caption", "title", "text", "expected"),
    [
        ("a headline behind its text", "Company did not answer", "The company regretted it in a statement.", 1),
        ("a headline ahead of it", "Company regrets in a statement", "The company did not answer.", 0),
        ("both told in the lead", "Ferry", "The company did not answer. The company wrote in a statement.", 0),
    ],
)
def test_steps_within_an_article(caption, title, text, expected):
    assert len(group(LADDER, article("A", text, title)).internal) == expected, caption


def test_the_furthest_step_is_the_position():
    one = of_texts(
        LADDER, "The company did not answer. The company wrote in a statement.", "The company did not answer."
    )
    assert [len(side.claims) for side in one.sides] == [1, 1]
    assert sum(claim.position for claim in one.claims) == 2
    assert len(one.claims) == 3


def test_internal_names_the_class_only_where_articles_do_not_differ():
    one = group(TOLL, article("A", "Nine people died.", "Seven dead"), article("B", "8 people died."))
    assert one.kind == "conflict"
    assert one.internal
    one = group(TOLL, article("A", "Nine people died.", "Seven dead"), article("B", "7 people died."))
    assert (one.state, one.kind, one.weight) == ("differs", "internal", "error")


@pytest.mark.parametrize(
    ("caption", "title", "text", "expected"),
    [
        ("headline, then lead", "Seven dead", "Nine people died.", "Seven"),
        ("a vague headline is passed", "Dozens dead", "Ninety people died.", "Ninety people"),
        ("a denied one too", "Ferry", "Police denied that 7 people died. Ninety people died.", "Ninety people"),
        ("background too", "Ferry", "In 1999 some 400 people died. Ninety people died.", "Ninety people"),
        ("all are vague: the first", "Dozens dead", "Hundreds died.", "Dozens"),
    ],
)
def test_position(caption, title, text, expected):
    one = group(TOLL, article("A", text, title, day="2025-03-01"))
    assert [claim.words for claim in one.claims if claim.position] == [expected], caption


@pytest.mark.parametrize(
    ("caption", "rules", "when"),
    [
        ("a year long past is background", TOLL, "one source"),
        ("unless the rule has a slot for it", TOLL + "  depends_on: {when: when}\n", "explained"),
        ("of whatever name", TOLL + "  depends_on: {year: when}\n", "explained"),
        ("a fact of the world has no days", TOLL + "  per: world\n", "conflict"),
    ],
)
def test_background(caption, rules, when):
    one = of_days(rules, ("In 2025 some 7 people died.", "2025-03-01"), ("In 1999 some 90 people died.", "2025-03-01"))
    assert (one.kind or "one source") == when, caption


@pytest.mark.parametrize(
    ("caption", "articles", "expected"),
    [
        ("two outlets", (("A", "Seven people died."), ("B", "7 people died.")), "agrees"),
        ("two articles of one outlet", (("A", "Seven people died."), ("A", "7 people died.")), "one source"),
        ("two without a source are two outlets", ((None, "Seven people died."), (None, "7 people died.")), "agrees"),
        (
            "one, and a denial",
            (("A", "Seven people died."), ("B", "Police denied that 7 people died.")),
            "not comparable",
        ),
        (
            "two of one outlet, and a denial",
            (("A", "At least 7 people died."), ("A", "8 people died."), ("B", "Police denied that 8 people died.")),
            "not comparable",
        ),
        ("one", (("A", "Seven people died."),), "one source"),
    ],
)
def test_state(caption, articles, expected):
    one = group(TOLL, *[article(f"id{at}", text, source=source) for at, (source, text) in enumerate(articles)])
    assert one.state == expected, caption


def test_the_heaviest_difference_names_the_group():
    one = of_texts(FARE, "The fare from Easton is $5.", "The fare from Weston is $7.", "The fare from Easton is $9.")
    assert sorted(diff.kind for diff in one.differences) == ["conflict", "explained", "explained"]
    assert (one.kind, one.weight) == ("conflict", "error")


@pytest.mark.parametrize(("severity", "weight"), [("note", "note"), ("warning", "warning"), ("error", "error")])
def test_a_difference_weighs_no_more_than_its_rule(severity, weight):
    assert of_texts(TOLL.replace("error", severity), "Seven people died.", "8 people died.").weight == weight
