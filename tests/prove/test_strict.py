"""What no example needs: each piece of a rule is taken out in turn."""

from __future__ import annotations

import pytest

from desk import ruleset
from factdiff.doubts.needless import needless_pieces
from factdiff.doubts.places import Files
from factdiff.prove.mutants import mutants
from factdiff.prove.strict import unneeded
from factdiff.ruleset.loading import load_texts

RULE = """\
lists:
  towns: {{Easton: [Easton], Weston: [Weston]}}
rules:
  - id: fare
    title: Fare of the ferry
    value: money
    {body}
    examples:
{examples}
"""


def told(body: str, *examples: str) -> list[tuple[int, int, str]]:
    """(line, column, what is marked there) of each warning."""
    text = RULE.format(body=body, examples="\n".join(f"      - {one}" for one in examples))
    loaded = load_texts("rules", {"x.yaml": text})
    assert not loaded.faults, loaded.faults
    faults = needless_pieces(unneeded(loaded.ruleset), loaded.ruleset.rules, Files(loaded.files))
    lines = text.splitlines()
    return [(one.line, one.column, lines[one.line - 1][one.column - 1 :][: one.length]) for one in faults]


FIRES = '{text: "The fare is $5.", gives: {value: $5}}'
QUIET = '{text: "The old fare is $5.", gives: nothing}'


@pytest.mark.parametrize(
    ("caption", "body", "examples", "marked"),
    [
        ("all is needed", 'find: ["fare is {value}"]', [FIRES], []),
        ("a phrase of find", 'find: ["fare is {value}", "fee is {value}"]', [FIRES], ["fee is {value}"]),
        ("an alternative", 'find: ["(fare|fee) is {value}"]', [FIRES], ["fee"]),
        ("two alternatives are told once, at the first", 'find: ["(fee|fare|toll) is {value}"]', [FIRES], ["fee"]),
        ("an alternative in another", 'find: ["((bus|boat) fee|fare) is {value}"]', [FIRES], ["(bus|boat) fee"]),
        ("what may be left out", 'find: ["[single] fare is {value}"]', [FIRES], ["single"]),
        ("and is not", 'find: ["[the] fare is {value}", "fare is now {value}"]', ['{text: "The fare is now $5.", gives: {value: $5}}'], ["[the] fare is {value}"]),
        ("a not that is needed", 'find: ["fare is {value}"]\n    not: ["old"]', [FIRES, QUIET], []),
        ("a not that is not", 'find: ["fare is {value}"]\n    not: ["old"]', [FIRES], ["old"]),
        ("an alternative of a not", 'find: ["fare is {value}"]\n    not: ["(old|former)"]', [FIRES, QUIET], ["former"]),
        ("a where that is needed", 'find: ["fare is {value}"]\n    where: ["ferry"]', ['{text: "The ferry fare is $5.", gives: {value: $5}}', '{text: "The fare is $5.", gives: nothing}'], []),
        ("a slot that is named", 'find: ["fare to {town} is {value}"]\n    depends_on: {town: towns}', ['{text: "The fare to Easton is $5.", gives: {value: $5, town: Easton}}'], []),
        ("a slot that is not", 'find: ["fare to {town} is {value}"]\n    depends_on: {town: towns}', ['{text: "The fare to Easton is $5.", gives: {value: $5}}'], ["town"]),
        ("a slot that decides a class", 'find: ["fare to {town} is {value}"]\n    depends_on: {town: towns}', ['{pair: ["The fare to Easton is $5.", "The fare to Weston is $7."], class: explained}'], []),
        ("what only a failing example would need", 'find: ["fare is {value}", "fee is {value}"]', [FIRES, '{text: "The fee is $5.", gives: {value: $6}}'], ["fee is {value}"]),
        ("what only a known gap would need", 'find: ["fare is {value}", "fee is {value}"]', [FIRES, '{todo: "The fee is $5.", gives: {value: $5}}'], ["fee is {value}"]),
        ("implies", 'find: ["fare is {value}"]\n    implies: [{find: "sails for free", value: $0}]', [FIRES], ["sails for free"]),
    ],
)  # fmt: skip
def test_what_no_example_needs(caption, body, examples, marked):
    assert [words for _, _, words in told(body, *examples)] == marked, caption


def test_every_choice_can_be_missed():
    text = """
lists: {}
rules:
  - id: answer
    title: Answer
    about: [harbour]
    value: choice
    choices: {yes: ["will sail", "sets sail"], no: ["will not sail"]}
    examples:
      - {text: "It will sail.", gives: {value: yes}}
      - {text: "It will not sail.", gives: {value: no}}
""".replace("lists: {}\n", "")
    loaded = load_texts("rules", {"x.yaml": text})
    faults = list(needless_pieces(unneeded(loaded.ruleset), loaded.ruleset.rules, Files(loaded.files)))
    assert ["`choices`" in fault.what for fault in faults] == [True]
    assert faults[0].source[faults[0].column - 1 :].startswith("sets sail")


BOTH = """
- id: fare
  title: Fare
  value: money
  find: ["(fare|fee) is {value}", "[a] ticket costs {value}"]
  examples:
    - {text: "The fare is $5.", gives: {value: $5}}
- id: toll
  title: Toll
  value: money
  find: ["(toll|price) is {value}"]
  examples:
    - {text: "The toll is $5.", gives: {value: $5}}
- id: bare
  title: No example
  value: money
  find: ["(tax|duty) is {value}"]
"""


def test_in_several_processes_the_same_comes_out():
    rules = ruleset(BOTH)
    watched: list[int] = []
    alone = unneeded(rules, watch=watched.append)
    assert alone == unneeded(rules, jobs=2)
    assert [one.rule for one in alone] == ["fare", "toll"]
    assert sum(watched) == sum(one.tried for one in alone) > 0


def test_only_the_rules_named_are_tried():
    assert [one.rule for one in unneeded(ruleset(BOTH), ["toll"])] == ["toll"]


def test_what_there_was_no_time_for_is_counted_and_not_told_as_needless():
    (fare, _) = unneeded(ruleset(BOTH), seconds_all=-1)
    assert fare.tried == 0
    assert fare.untried == len(list(mutants(ruleset(BOTH).rules[1])))
    assert fare.pieces == ()


def test_a_mutant_lacks_its_piece_and_nothing_else():
    rule = ruleset(BOTH).rules[1]
    found = {
        (one.phrase.text, one.phrase.text[slice(*one.option.span)] if one.option else None): one.rule
        for one in mutants(rule)
    }
    assert set(found) == {
        ("(fare|fee) is {value}", None),
        ("(fare|fee) is {value}", "fare"),
        ("(fare|fee) is {value}", "fee"),
        ("[a] ticket costs {value}", None),
        ("[a] ticket costs {value}", "a"),
    }
    assert all(one.examples == rule.examples and one.id == rule.id for one in found.values())
    assert found["(fare|fee) is {value}", None].find == rule.find[1:]
