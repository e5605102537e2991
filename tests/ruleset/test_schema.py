"""The JSON Schema says what the loader says, as far as a schema can."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor
from ruamel.yaml.error import YAMLError

from factdiff.ruleset import load_texts
from factdiff.ruleset.compare import COMPARE
from factdiff.ruleset.examples import ARTICLE, EXAMPLE
from factdiff.ruleset.rules import RULE
from factdiff.ruleset.schema import editor_lines, json_schema, schema_text
from factdiff.ruleset.sides import IMPLIES, REFERENCE
from factdiff.values import Tolerance
from ruleset.sound import ALL, changed, load
from ruleset.test_messages import CASES, texts

ROOT = Path(__file__).parents[2]


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
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


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
    rule = json_schema()["definitions"]["rule"]["properties"]
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


# --- as editors get it -----------------------------------------------------------------------------


def test_the_committed_schema_is_the_one_that_is_made(golden):
    golden(ROOT / "docs" / "rules.schema.json", schema_text())


@pytest.mark.parametrize("path", sorted((ROOT / "rules").rglob("*.yaml")), ids=lambda path: path.name)
def test_every_shipped_rule_file_is_valid(validator, path):
    assert [error.message for error in validator.iter_errors(data(path.read_text(encoding="utf-8")))] == []


CATCHABLE = re.compile(
    r"""
      ^unknown\ key | ^a\ rule\ needs\ `(?:id|title|value)` | ^an\ (?:article|item)\ of\ .+\ needs            # keys that are not, keys that miss
    | \ (?: is\ an\ empty\ list | is\ one\ text,\ not | is\ a\ list\ of\ (?!whole) | is\ not\ written\ as\ one\ text )  # another shape
    | ^`(?:severity|status|per|take|changes|in|look_back|class|state)`\ cannot\ be    # a word of none of the sets
    | ^there\ is\ no\ kind\ of\ value | \ cannot\ be\ an\ id$ | \ is\ no\ web\ address | \ has\ a\ meaning\ of\ its\ own
    """,
    re.VERBOSE,
)
"""Faults of one place, as far as a schema goes; what one key asks of another is beyond it."""


def refused(validator, text: str) -> bool:
    try:
        return next(validator.iter_errors(data(text)), None) is not None
    except YAMLError:
        return True


def faulty() -> list[tuple[str, str]]:
    """(case, text) of each broken file with a fault that a schema can tell."""
    found = []
    for case in CASES:
        for name, text in texts(case).items():
            faults = [one for one in load_texts("rules", texts(case)).faults if one.path == f"rules/{name}"]
            if any(fault.level == "error" and CATCHABLE.search(fault.what) for fault in faults):
                found.append((case.name, text))
    return found


@pytest.mark.parametrize(("case", "text"), faulty(), ids=[case for case, _ in faulty()])
def test_what_a_schema_can_tell_it_tells(validator, case, text):
    assert refused(validator, text)


def test_there_is_much_that_a_schema_can_tell():
    assert len(faulty()) > 20


def properties(schema: Any) -> list[tuple[str, Any]]:
    """(key, its schema) of all mappings of the schema."""
    if isinstance(schema, list):
        return [found for one in schema for found in properties(one)]
    if not isinstance(schema, dict):
        return []
    own = [(name, one) for name, one in schema.get("properties", {}).items() if isinstance(one, dict)]
    return own + [found for one in schema.values() for found in properties(one)]


def test_hovering_over_any_key_says_something():
    silent = [name for name, one in properties(json_schema()) if not (one.get("description") and one.get("title"))]
    assert silent == []


def test_a_default_in_the_schema_is_what_a_bare_rule_has():
    rules, _ = load(
        "rules:\n  - {id: bare, title: Bare, value: percent, find: ['turnout of {value}'], about: [Oslo]}\n"
    )
    bare = rules["bare"]
    told = {
        name: one["default"] for name, one in properties(json_schema()["definitions"]["rule"]) if one.get("default")
    }
    assert told == {
        "status": bare.status,
        "severity": bare.severity,
        "look_back": bare.look_back,
        "per": bare.per,
        "tolerance": "exact" if bare.compare.tolerance == Tolerance() else None,
        "changes": bare.compare.changes,
        "take": bare.compare.take,
        "approx": f"{bare.compare.approx:.0%}",
    }


def test_the_schema_keeps_to_what_editors_read():
    """Draft-07 reads nothing beside a `$ref`, and knows no `$defs`."""
    text = schema_text()
    assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$defs" not in text
    assert all(set(one) == {"$ref"} for one in mappings(json_schema()) if "$ref" in one)


def mappings(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for one in schema for found in mappings(one)]
    if not isinstance(schema, dict):
        return []
    return [schema, *(found for one in schema.values() for found in mappings(one))]


def test_the_lines_for_editors_are_comments_that_name_the_schema():
    lines = editor_lines("../rules.schema.json")
    assert lines == "# yaml-language-server: $schema=../rules.schema.json\n# $schema: ../rules.schema.json\n"
    load(lines + ALL)
