"""The JSON Schema says what the loader says, as far as a schema can."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from factdiff.ruleset import load_texts
from factdiff.ruleset.compare import COMPARE
from factdiff.ruleset.examples import ARTICLE, EXAMPLE
from factdiff.ruleset.rules import RULE
from factdiff.ruleset.schema import json_schema
from factdiff.ruleset.sides import IMPLIES, REFERENCE
from ruleset.sound import ALL, changed
from ruleset.test_messages import CASES, texts


class _Json(SafeConstructor):
    """As an editor's tool reads YAML: days are texts."""


_Json.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def data(text: str) -> Any:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Json
    return yaml.load(text)


@pytest.fixture(scope="module")
def validator():
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_sound_file_is_valid(validator):
    assert [error.message for error in validator.iter_errors(data(ALL))] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_the_loader_takes_the_schema_takes(validator, case):
    for name, text in texts(case).items():
        faults = [one for one in load_texts("rules", texts(case)).faults if one.path == f"rules/{name}"]
        if all(fault.level == "warning" for fault in faults) and faults:
            assert [error.message for error in validator.iter_errors(data(text))] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("severity: error", "severity: eror", id="a word that is none of the set"),
        pytest.param("severity: error", "severty: error", id="an unknown key"),
        pytest.param("tolerance: 5%", "tolerence: 5%", id="an unknown key further in"),
        pytest.param("    title: Toll on the new bridge\n", "", id="a missing key"),
        pytest.param("near: [crossing]", "near: crossing", id="a text for a list"),
        pytest.param("near: [crossing]", "near: []", id="an empty list"),
        pytest.param("look_back: 2", "look_back: 9", id="too far back"),
        pytest.param("value: money", "value: mony", id="an unknown kind"),
        pytest.param("id: bridge-toll", "id: Bridge_Toll", id="an id in capitals"),
        pytest.param("owners:\n", "speaker:\n", id="a reserved name"),
    ],
)
def test_what_the_schema_refuses_the_loader_refuses(validator, old, new):
    text = changed(old, new)
    assert list(validator.iter_errors(data(text)))
    assert [fault for fault in load_texts("rules", {"a.yaml": text}).faults if fault.level == "error"]


def test_every_key_of_the_tables_is_in_the_schema_and_says_what_it_is_for():
    rule = json_schema()["$defs"]["rule"]["properties"]
    inner = {
        "compare": (COMPARE, rule["compare"]),
        "implies": (IMPLIES, rule["implies"]["items"]),
        "reference": (REFERENCE, rule["reference"]["items"]),
        "examples": (EXAMPLE, rule["examples"]["items"]),
        "article": (ARTICLE, rule["examples"]["items"]["properties"]["article"]),
    }
    assert set(rule) == set(RULE.names())
    for table, schema in inner.values():
        assert set(schema["properties"]) == set(table.names())
    assert all(key["description"] for key in rule.values())


def test_every_key_of_the_table_stands_in_the_sound_file():
    """So that each reader is run at least once with something sound."""
    rules = data(ALL)["rules"]
    assert {key for rule in rules for key in rule} == set(RULE.names())
