"""Examples inside rules: which hold and which do not."""

from __future__ import annotations

import pytest

from desk import ruleset
from factdiff.prove import prove

FARE = """
- id: fare
  title: Fare of the ferry
  value: money
  severity: error
  about: [harbour]
  find: ["fare* ...6 {value}"]
  depends_on: {town: towns}
  examples:
    - """
SAILING = """
- id: sailing
  title: When the ferry sails
  value: date
  about: [harbour]
  find: ["sails {value}", "sails on {value}"]
  examples:
    - """
ANSWER = """
- id: answer
  title: Who answered
  value: choice
  about: [harbour]
  choices: {silent: ["did not answer"], answered: ["in a statement"]}
  examples:
    - """


def outcome(rule, example):
    (one,) = prove(ruleset(rule + example + "\n"))
    return one


@pytest.mark.parametrize(
    ("caption", "rule", "example", "holds"),
    [
        ("the value", FARE, '{text: "The fare is $5.", gives: {value: $5}}', True),
        ("another value", FARE, '{text: "The fare is $5.", gives: {value: $6}}', False),
        ("another unit", FARE, '{text: "The fare is $5.", gives: {value: €5}}', False),
        ("a bound", FARE, '{text: "The fare is more than $5.", gives: {value: "> $5"}}', True),
        ("is no single number", FARE, '{text: "The fare is more than $5.", gives: {value: $5}}', False),
        ("a range", FARE, '{text: "The fare is $5 to $7.", gives: {value: $5 to $7}}', True),
        ("its slot", FARE, '{text: "The fare from Easton is $5.", gives: {value: $5, town: Easton}}', True),
        ("another slot", FARE, '{text: "The fare from Easton is $5.", gives: {value: $5, town: Weston}}', False),
        ("a slot that is not filled", FARE, '{text: "The fare is $5.", gives: {value: $5, town: Weston}}', False),
        ("two claims", FARE, '{text: "The fare is $5. The fare is $7.", gives: [{value: $7}, {value: $5}]}', True),
        ("one too many", FARE, '{text: "The fare is $5. The fare is $7.", gives: {value: $5}}', False),
        ("one too few", FARE, '{text: "The fare is $5.", gives: [{value: $5}, {value: $7}]}', False),
        ("said twice is said", FARE, '{text: "The fare is $5. The fare is $5.", gives: {value: $5}}', True),
        ("nothing", FARE, '{text: "The fee is $5.", gives: nothing}', True),
        ("nothing, but something", FARE, '{text: "The fare is $5.", gives: nothing}', False),
        ("a pair of a class", FARE, '{pair: ["The fare is $5.", "The fare is $7."], class: conflict}', True),
        ("of another class", FARE, '{pair: ["The fare is $5.", "The fare is $7."], class: explained}', False),
        ("no class", FARE, '{pair: ["The fare is $5.", "The fare is $5."], class: none}', True),
        ("no class, but one", FARE, '{pair: ["The fare is $5.", "The fare is $7."], class: none}', False),
        ("a state", FARE, '{pair: ["The fare is $5.", "The fare is $5."], state: agrees}', True),
        ("another state", FARE, '{pair: ["The fare is $5.", "The fare is $7."], state: agrees}', False),
        ("an article against itself", FARE, '{article: {title: "The fare is $5", text: "The fare is $7."}, class: internal}', True),
        ("a day", SAILING, '{text: "It sails on May 4, 2025.", gives: {value: "2025-05-04"}}', True),
        ("another day", SAILING, '{text: "It sails on May 4, 2025.", gives: {value: "2025-05-05"}}', False),
        ("a weekday", SAILING, '{text: "It sails on Monday.", gives: {value: Monday}}', True),
        ("another weekday", SAILING, '{text: "It sails on Monday.", gives: {value: Tuesday}}', False),
        ("two relative days", SAILING, '{text: "It sails tomorrow.", gives: {value: yesterday}}', False),
        ("a label", ANSWER, '{text: "They did not answer.", gives: {value: silent}}', True),
        ("another label", ANSWER, '{text: "They did not answer.", gives: {value: answered}}', False),
    ],
)  # fmt: skip
def test_examples(caption, rule, example, holds):
    one = outcome(rule, example)
    assert one.holds is holds, (caption, one.actual)
    assert one.failed is not holds


def test_a_pair_may_be_dated_and_of_one_outlet():
    dated = '{pair: [{title: A, text: "The fare is $5.", published: 2025-03-01, source: Echo}, {title: B, text: "The fare is $7.", published: 2025-03-02, source: Post}], class: update}'  # fmt: skip
    assert outcome(FARE.replace("  examples", "  compare: {changes: up}\n  examples"), dated).holds
    assert not outcome(FARE.replace("  examples", "  compare: {changes: down}\n  examples"), dated).holds


def test_a_gap_that_is_known_is_no_failure_and_one_that_closed_is_told():
    known = outcome(FARE, '{todo: "It costs $5 to sail.", gives: {value: $5}}')
    assert (known.holds, known.failed, known.closed_gap) == (False, False, False)
    closed = outcome(FARE, '{todo: "The fare is $5.", gives: {value: $5}}')
    assert (closed.failed, closed.closed_gap) == (False, True)


def test_only_the_rules_named_are_run():
    known = ruleset(
        FARE + '{text: "It rains.", gives: nothing}\n' + SAILING.lstrip("\n") + '{text: "It rains.", gives: nothing}\n'
    )
    assert [one.rule for one in prove(known, ["sailing"])] == ["sailing"]
    assert [one.rule for one in prove(known)] == ["fare", "sailing"]
