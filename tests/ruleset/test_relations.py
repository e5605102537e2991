"""Relations as they are read: typed, in the schema, and part of what the rules are."""

from __future__ import annotations

from decimal import Decimal

import jsonschema
import pytest
from ruamel.yaml import YAML

from factdiff.ruleset import load_texts
from factdiff.ruleset.relations import RELATION, RELATION_EXAMPLE, SECOND
from factdiff.ruleset.schema import json_schema

RULES = """
rules:
  - {id: arms, title: Arms, value: money, about: [aid], find: ["{value} in arms"]}
  - {id: food, title: Food, value: money, about: [aid], find: ["{value} in food"]}
  - {id: package, title: Package, value: money, about: [aid], find: ["package of {value}"]}
  - {id: years, title: Years, value: duration, about: [aid], find: ["for {value}"]}
  - {id: rate, title: Share, value: percent, about: [aid], find: ["{value} of it"]}
  - {id: begun, title: First day, value: date, about: [aid], find: ["begun on {value}"]}
  - {id: over, title: Last day, value: date, about: [aid], find: ["over on {value}"]}
"""
SUM = """
relations:
  - id: adds-up
    title: Parts of the aid
    why: The parts get lost.
    owner: foreign desk
    link: https://example.org/memo
    status: live
    sum: [arms, food]
    is: package
    tolerance: 5%
    examples:
      - {text: "An aid package of $9.0 billion has $4.0 billion in arms and $5.0 billion in food.", gives: holds}
      - {text: "An aid package of $9.0 billion has $4.0 billion in arms and $3.0 billion in food.", gives: fails}
      - {article: {title: Aid, text: "An aid package of $9 billion was signed."}, gives: nothing}
      - {pair: ["Aid of $1 in arms.", {text: "An aid package of $3."}], gives: nothing}
"""
OTHERS = """
  - {id: share, title: Share, percent: rate, of: package, is: arms}
  - {id: ends, title: Days, start: begun, plus: years, at_most: over}
  - {id: rent, title: Rent, rate: arms, over: years, per: month, is: package}
"""


def relations(text: str):
    loaded = load_texts("rules", {"a.yaml": text})
    assert [fault for fault in loaded.faults if fault.level == "error"] == []
    return {one.id: one for one in loaded.ruleset.relations}


def test_a_sum_is_typed():
    one = relations(RULES + SUM)["adds-up"]
    assert (one.form, one.parts, one.whole, one.bound) == ("sum", ("arms", "food"), "package", "is")
    assert one.tolerance.share == Decimal("0.05")
    assert (one.status, one.why, one.owner) == ("live", "The parts get lost.", "foreign desk")
    assert [(example.form, example.gives) for example in one.examples] == [
        ("text", "holds"),
        ("text", "fails"),
        ("article", "nothing"),
        ("pair", "nothing"),
    ]


@pytest.mark.parametrize(
    ("name", "form", "parts", "whole", "bound"),
    [
        pytest.param("share", "percent", ("rate", "package"), "arms", "is", id="a percentage of a base"),
        pytest.param("ends", "start", ("begun", "years"), "over", "at_most", id="a date and a length of time"),
        pytest.param("rent", "rate", ("arms", "years"), "package", "is", id="so much a month over so long"),
    ],
)
def test_each_other_form_is_typed(name, form, parts, whole, bound):
    one = relations(RULES + SUM + OTHERS)[name]
    assert (one.form, one.parts, one.whole, one.bound) == (form, parts, whole, bound)
    assert one.status == "trial"


def test_what_a_rate_is_per_is_the_year_unless_written():
    text = RULES + SUM + OTHERS
    assert relations(text)["rent"].per == "month"
    assert relations(text.replace("per: month, ", ""))["rent"].per == "year"


def test_a_relation_may_name_rules_of_another_file():
    loaded = load_texts("rules", {"z.yaml": RULES.strip(), "a.yaml": SUM.strip()})
    assert [one.id for one in loaded.ruleset.relations] == ["adds-up"]
    assert [one for one in loaded.faults if one.level == "error"] == []


def test_the_hash_of_the_rules_knows_relations_and_not_their_order():
    def sha(text: str) -> str:
        return load_texts("rules", {"a.yaml": text}).ruleset.sha256

    assert len({sha(RULES), sha(RULES + SUM), sha(RULES + SUM.replace("5%", "6%"))}) == 3
    assert sha(RULES + SUM) == sha(SUM.lstrip() + RULES)


def test_a_file_with_relations_is_valid_by_the_schema():
    validator = jsonschema.Draft7Validator(json_schema())
    written = YAML(typ="safe", pure=True).load(RULES + SUM + OTHERS)
    assert [error.message for error in validator.iter_errors(written)] == []
    assert list(validator.iter_errors(YAML(typ="safe", pure=True).load(RULES + SUM.replace("tolerance", "tolerence"))))


def test_every_key_of_the_tables_is_in_the_schema():
    schema = json_schema()["definitions"]["relation"]["properties"]
    assert set(schema) == set(RELATION.names())
    assert set(schema["examples"]["items"]["properties"]) == set(RELATION_EXAMPLE.names())
    assert {*SECOND, *SECOND.values(), "sum", "is", "at_most"} < set(schema)
