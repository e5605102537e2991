"""JSON Schema of a rule file, for editors that complete and check while one types.

Made from the tables of keys that also read the files, so it cannot fall behind them. It is a little
wider than the loader: what one key asks of another is told by the loader alone. Draft-07, because that is
what yaml-language-server and JetBrains both read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from factdiff.ruleset.lists import LIST_SCHEMA, NAME, RESERVED
from factdiff.ruleset.phrase_reading import PHRASE_SHAPE
from factdiff.ruleset.relations import RELATION
from factdiff.ruleset.rules import RULE

if TYPE_CHECKING:
    from factdiff.ruleset.keys import JsonSchema

SCHEMA_FILE: Final = "rules.schema.json"
"""What the schema is called where it stands beside rule files."""


def json_schema() -> JsonSchema:
    """The schema as data."""
    names: JsonSchema = {"pattern": f"^{NAME.pattern}$", "not": {"enum": list(RESERVED)}}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factdiff rules",
        "description": "Checkable facts, and the lists of names and words that they use.",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "lists": {
                "title": "lists",
                "description": "Names and how each is called, or plain words. Those of lists.yaml are for all files.",
                "type": "object",
                "minProperties": 1,
                "propertyNames": names,
                "additionalProperties": LIST_SCHEMA,
            },
            "rules": {
                "title": "rules",
                "description": "Checkable facts, each beginning with `- id:`.",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/definitions/rule"},
            },
            "relations": {
                "title": "relations",
                "description": "What the values of several rules must make together, each beginning with `- id:`.",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/definitions/relation"},
            },
        },
        "definitions": {"phrase": PHRASE_SHAPE, "rule": RULE.schema(), "relation": RELATION.schema()},
    }


def schema_text() -> str:
    """The schema as the file that editors read."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def editor_lines(schema: str = SCHEMA_FILE) -> str:
    """The comment lines with which a rule file begins, so that editors know its schema.

    The first is read by yaml-language-server (VS Code, Neovim and others), the second by JetBrains' editors.

    Args:
        schema: where the schema stands, seen from the rule file; or its web address.
    """
    return f"# yaml-language-server: $schema={schema}\n# $schema: {schema}\n"
