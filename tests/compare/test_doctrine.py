"""The doctrine of disagreement, a row a case; neighbours differ in one thing."""

from __future__ import annotations

import pytest

from compare.facts import FARE, LADDER, WORDS
from desk import article, compared, group

TOLL = """
- id: toll
  title: Dead in the ferry accident
  severity: error
  status: trial
  value: count
  of: "[people]"
  find: ["{value} (died|drowned|dead)", "(killed|toll) ...4 {value}"]
"""
RISING = TOLL + "  compare: {changes: up}\n"
LENGTH = """
- id: length
  title: Length of the crossing
  severity: error
  value: length
  find: ["{value} crossing", "crossing ...3 {value}"]
"""


def classes(rules, *articles):
    one = group(rules, *articles)
    return one.state, one.kind, one.weight


@pytest.mark.parametrize(
    ("caption", "rules", "texts", "expected"),
    [
        ("the same number agrees", TOLL, ("Seven people died.", "7 people died."), ("agrees", None, None)),
        (
            "another number conflicts",
            TOLL,
            ("Seven people died.", "8 people died."),
            ("differs", "conflict", "error"),
        ),
        (
            "a bound that holds agrees",
            TOLL,
            ("At least 7 people died.", "8 people died."),
            ("agrees", None, None),
        ),
        (
            "a bound left far behind is overtaken",
            TOLL,
            ("At least 7 people died.", "18 people died."),
            ("agrees", "overtaken", "note"),
        ),
        ("a vague word agrees", TOLL, ("Several people died.", "8 people died."), ("agrees", None, None)),
        (
            "but not with what lies outside",
            TOLL,
            ("Dozens died.", "8 people died."),
            ("differs", "conflict", "error"),
        ),
        ("a part agrees with a larger whole", TOLL, ("Two children died.", "8 people died."), ("agrees", None, None)),
        ("but not with a smaller", TOLL, ("Nine children died.", "8 people died."), ("differs", "conflict", "error")),
        ("one outlet is one source", TOLL, ("Seven people died.",), ("one source", None, None)),
        (
            "where time may change it and times are unknown it is at most a warning",
            RISING,
            ("Seven people died.", "8 people died."),
            ("differs", "conflict", "warning"),
        ),
        (
            "the words say it is an update",
            TOLL,
            ("Seven people died.", "The death toll rose to 8."),
            ("differs", "update", "note"),
        ),
        (
            "the sum of what the other names is explained",
            TOLL,
            ("Nine dead, the mayor said.", "Seven dead on board and 2 ashore, the mayor said."),
            ("differs", "explained", "note"),
        ),
        (
            "another town explains another fare",
            FARE,
            ("The fare from Easton is $5.", "The fare from Weston is $7."),
            ("differs", "explained", "note"),
        ),
        (
            "the same town does not",
            FARE,
            ("The fare from Easton is $5.", "The fare from Easton is $7."),
            ("differs", "conflict", "error"),
        ),
        (
            "a town known on one side explains nothing, and lightens",
            FARE,
            ("The fare is $5.", "The fare from Easton is $7."),
            ("differs", "conflict", "warning"),
        ),
        (
            "a town taken from the sentence before lightens",
            FARE,
            ("The fare from Easton is $5.", "We ask in Easton. The fare is $7."),
            ("differs", "conflict", "warning"),
        ),
        (
            "other currencies cannot be compared",
            FARE,
            ("The fare from Easton is $5.", "The fare from Easton is €7."),
            ("not comparable", None, None),
        ),
        (
            "the same number in another currency is a slip",
            FARE,
            ("The fare from Easton is €7.", "The fare from Easton is £7."),
            ("differs", "conflict", "error"),
        ),
        (
            "a unit converted agrees",
            LENGTH,
            ("It is a 10-mile crossing.", "It is a 16 km crossing."),
            ("agrees", None, None),
        ),
        (
            "quotations that differ are wording",
            WORDS,
            ("“We love the ferry,” he said.", "“We need the ferry,” he said."),
            ("differs", "wording", "warning"),
        ),
        (
            "a negation makes wording heavy",
            WORDS,
            ("“We can sell the ferry,” he said.", "“We can not sell the ferry,” he said."),
            ("differs", "wording", "error"),
        ),
        (
            "a part of a quotation agrees",
            WORDS,
            ("“We love the ferry,” he said.", "“We love the ferry and the sea,” he said."),
            ("agrees", None, None),
        ),
        (
            "steps of a ladder at unknown times weigh a warning",
            LADDER,
            ("The company did not answer.", "The company regretted it in a statement."),
            ("differs", "conflict", "warning"),
        ),
    ],
)
def test_class_and_weight(caption, rules, texts, expected):
    articles = [article(f"Outlet {number}", text) for number, text in enumerate(texts)]
    assert classes(rules, *articles) == expected, caption


@pytest.mark.parametrize(
    ("caption", "first", "second", "expected"),
    [
        ("later and higher", "2025-03-01", "2025-03-02", ("update", "note")),
        ("later and lower", "2025-03-02", "2025-03-01", ("conflict", "error")),
        ("the same day", "2025-03-01", "2025-03-01", ("conflict", "warning")),
        ("one unknown", "2025-03-01", None, ("conflict", "warning")),
        (
            "the same day, an hour later",
            "2025-03-01T10:00:00+00:00",
            "2025-03-01T11:00:00+00:00",
            ("update", "note"),
        ),
    ],
)
def test_a_later_toll_may_be_higher(caption, first, second, expected):
    one = group(RISING, article("A", "Seven people died.", day=first), article("B", "8 people died.", day=second))
    assert (one.kind, one.weight) == expected, caption


def test_a_later_step_of_the_ladder_is_an_update():
    one = group(
        LADDER,
        article("A", "The company did not answer.", day="2025-03-01"),
        article("B", "The company regretted it in a statement.", day="2025-03-02"),
    )
    assert (one.kind, one.weight) == ("update", "note")


def test_speakers_of_their_own_contest():
    one = group(
        TOLL,
        article("A", "Seven people died, the Interior Ministry said."),
        article("B", "Nine people died, according to the Harbour Authority."),
    )
    assert (one.kind, one.weight) == ("contested", "warning")
    assert "Interior Ministry" in one.reason
    assert "Harbour Authority" in one.reason


@pytest.mark.parametrize("slot", ["speaker", "who"])
def test_a_speaker_may_be_a_circumstance(slot):
    one = group(
        TOLL + f"  depends_on: {{{slot}: speaker}}\n",
        article("A", "Seven people died, the Interior Ministry said."),
        article("B", "Nine people died, police said."),
    )
    assert (one.kind, one.weight) == ("explained", "note")
    assert f"{slot} differs".lower() in one.reason.lower()


def test_the_headline_against_the_body_is_internal():
    one = group(TOLL, article("A", "Nine people died on Monday.", "Ferry sinks, 7 people dead"))
    assert (one.state, one.kind, one.weight) == ("differs", "internal", "error")
    assert "stale" in one.reason


def test_a_part_in_the_body_is_not_internal():
    one = group(
        TOLL,
        article("A", "It was a storm. It was dark. It was cold. Nine people died, 2 of them old.", "9 dead"),
    )
    assert one.internal == ()


def test_positions_of_one_article_make_no_difference():
    one = group(TOLL, article("A", "It sank. It rained. It blew. Nine people died. In May 70 people died."))
    assert one.differences == ()


def test_an_article_stands_by_its_first_firm_claim():
    one = group(
        TOLL,
        article("A", "Dozens died, it was feared. Then 31 people died."),
        article("B", "31 people died."),
    )
    assert one.state == "agrees"
    assert [claim.words for claim in one.claims if claim.position] == ["31 people", "31 people"]


def test_background_of_another_year_is_shown_and_not_compared():
    one = group(
        TOLL,
        article("A", "Seven people died.", day="2025-03-01"),
        article("B", "In 2008 some 90 people died.", day="2025-03-01"),
    )
    assert one.state == "not comparable"
    assert len(one.claims) == 2


def test_denied_claims_are_not_compared():
    one = group(
        TOLL,
        article("A", "Seven people died."),
        article("B", "The mayor denied that 9 people died."),
    )
    assert one.differences == ()
    assert one.state == "not comparable"


def test_sides_that_agree_stay_apart():
    one = group(
        TOLL,
        article("A", "At least 100 people died."),
        article("B", "126 people died."),
        article("C", "145 people died."),
    )
    assert len(one.sides) == 3
    assert sorted(diff.kind for diff in one.differences) == ["conflict", "overtaken", "overtaken"]


def test_a_reference_is_one_more_side():
    rules = LENGTH + '  reference: [{value: 16 km, source: "the harbour master"}]\n'
    one = group(rules, article("A", "It is a 25 km crossing.", day="2025-03-01"))
    assert one.state == "differs"
    assert one.sides[1].reference.source == "the harbour master"
    assert "harbour master" in one.reason


def test_a_reference_counts_only_in_its_time():
    rules = LENGTH + '  reference: [{value: 16 km, source: "the harbour master", until: 2020-01-01}]\n'
    assert group(rules, article("A", "It is a 25 km crossing.", day="2025-03-01")).state != "differs"


def test_subjects_are_never_compared():
    rules = FARE.replace("depends_on", "subject")
    made = compared(rules, article("A", "The fare from Easton is $5."), article("B", "The fare from Weston is $7."))
    assert [one.state for one in made.groups] == ["one source", "one source"]


def test_a_rule_without_a_claim_stands_in_the_coverage():
    (line,) = compared(TOLL, article("A", "Nothing of the kind.")).coverage
    assert (line.rule, line.articles_run, line.claims) == ("toll", 1, 0)


def test_reprints_are_one_origin():
    one = group(
        TOLL,
        article("A", "Seven people died, Reuters reported."),
        article("B", "Seven people died, according to Reuters."),
    )
    assert (one.sides[0].counts.outlets, one.sides[0].counts.origins) == (2, 1)


@pytest.mark.parametrize(
    ("caption", "texts", "cause"),
    [
        ("a power of ten", ("Seven people died.", "70 people died."), "power of ten"),
        ("none with a hedge", ("Seven people died.", "More than 70 people died."), None),
        ("none for other digits", ("Seven people died.", "80 people died."), None),
    ],
)
def test_cause(caption, texts, cause):
    one = group(TOLL, *[article(f"Outlet {number}", text) for number, text in enumerate(texts)])
    assert [diff.cause for diff in one.differences] == [cause], caption
