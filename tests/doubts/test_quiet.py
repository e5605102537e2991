"""What is not doubtful is not told: too many warnings, and none is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.doubts import doubts
from factdiff.doubts.examples import doubts_by_examples
from factdiff.ruleset import load_texts
from factdiff.ruleset.folder import load_folder

ROOT = Path(__file__).parents[2]
RULE = """
rules:
  - id: bridge-toll
    title: Toll
    about: [bridge]
    value: {kind}
    {more}
lists:
  cars: ["car*", "lorr*"]
"""


@pytest.mark.parametrize(
    ("caption", "kind", "more"),
    [
        ("a unit that could be meant is a word", "length", 'find: ["{value} in width"]'),
        ("a word beside the value", "money", 'find: ["{value} a car", "toll of {value}"]'),
        ("a not that drops some", "money", 'find: ["toll of {value}"]\n    not: ["old toll of {value}"]'),
        ("a not behind a gap", "money", 'find: ["toll ...8 {value}"]\n    not: ["toll of {value}"]'),
        ("a noun that may be missing", "count", 'of: "[cars]"\n    find: ["{value} cars cross"]'),
        ("an age before its word", "age", 'find: ["{value} driver"]'),
        ("a repeated group of one reading", "text", "pattern: '(?P<value>(?:ab)+)$'"),
        ("what repeats in what repeats, harmless", "text", "pattern: '(?P<value>(?:\\d+,?)+) tonnes'"),
        ("many narrow gaps", "money", 'find: ["toll ...2 on ...2 bridge ...2 is {value}"]'),
    ],
)
def test_it_is_sound(caption, kind, more):
    loaded = load_texts("rules", {"x.yaml": RULE.format(kind=kind, more=more)})
    assert loaded.ruleset.rules
    assert [fault.what for fault in doubts(loaded)] == []


@pytest.mark.parametrize(
    ("caption", "other"),
    [
        ("other words", '["fee of {value}"]'),
        ("it asks of what", '["toll of {value}"]\n    subject: {way: {bridge: [bridge], tunnel: [tunnel]}}'),
        ("another article", '["toll of {value}"]\n    about: [tunnel]'),
    ],
)
def test_rules_side_by_side_do_not_overlap(caption, other):
    text = f"""
rules:
  - id: bridge-toll
    title: Toll
    value: money
    about: [bridge]
    find: ["toll of {{value}}"]
    examples:
      - {{text: "The bridge has a toll of $5.", gives: {{value: $5}}}}
      - {{text: "The bridge has a toll of $6.", gives: {{value: $6}}}}
  - id: other
    title: Other
    value: money
    find: {other}
"""
    assert [fault.what for fault in doubts_by_examples(load_texts("rules", {"x.yaml": text}))] == []


def test_the_shipped_rules_raise_no_doubt():
    loaded = load_folder(ROOT / "rules")
    told = [*loaded.faults, *doubts(loaded), *doubts_by_examples(loaded)]
    assert [f"{fault.path}:{fault.line}: {fault.what}" for fault in told] == []
