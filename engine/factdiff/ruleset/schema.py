"""JSON Schema of a rule file, for editors that complete and check while one types.

Made from the tables of keys that also read the files, so it cannot fall behind them. It is a little
wider than the loader: what one key asks of another is told by the loader alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.ruleset.lists import LIST_SCHEMA, NAME, RESERVED
from factdiff.ruleset.phrase_reading import PHRASE_SHAPE
from factdiff.ruleset.rules import RULE

if TYPE_CHECKING:
    from factdiff.ruleset.keys import JsonSchema


def json_schema() -> JsonSchema:
    """The schema, draft 2020-12."""
    names: JsonSchema = {"pattern": f"^{NAME.pattern}$", "not": {"enum": list(RESERVED)}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factdiff rules",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {
            "lists": {
                "description": "Names and how each is called, or words",
                "type": "object",
                "minProperties": 1,
                "propertyNames": names,
                "additionalProperties": LIST_SCHEMA,
            },
            "rules": {
                "description": "Checkable facts",
                "type": "array",
                "minItems": 1,
                "items": {"$ref": "#/$defs/rule"},
            },
        },
        "$defs": {"phrase": PHRASE_SHAPE, "rule": RULE.schema()},
    }
