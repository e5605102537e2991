"""docs/reference.md, made from the tables of keys that read rule files and the JSON Schema that they give.

Each key is shown as it stands in `reference.yaml`, a rule file that is loaded and whose examples are run.
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from factdiff.ruleset.lists import LIST_SCHEMA
from factdiff.ruleset.rules import RULE
from factdiff.ruleset.schema import json_schema

SAMPLE = Path(__file__).with_name("reference.yaml")
HEAD = """\
# Reference of the rule language

Every key, what it takes, what holds where it does not stand, and how it is written. Made from the tables that read the files; a test keeps it current. How to think in rules is told in
[rules.md](rules.md); the same texts appear in an editor that knows the [schema](rules.schema.json) ([how](commands.md#factdiff-rules-schema)). Settings stand under
[environment](commands.md#environment), exit codes under [exit codes](commands.md#exit-codes). All examples are cut out of [one file](#the-file-of-the-examples), which is run.
"""
FORMS = (
    ({"$ref": "#/definitions/phrase"}, "a phrase"),
    ({"type": ["string", "number"]}, "a text"),
    ({"type": ["string", "number", "null"]}, "a text or `null`"),
    ({"type": "string"}, "a text"),
)
"""The plain shapes and their words, the most telling first."""


PLAIN = '`[ferry, "boat*"]`'
MANY = {"a phrase": "phrases", "a text": "texts"}


def page() -> str:
    """The whole page."""
    keys = json_schema()["definitions"]["rule"]["properties"]
    required = {key.name for key in RULE.keys if key.required}
    sections = [section(name, keys[name], needed=name in required) for name in RULE.names()]
    sample = SAMPLE.read_text(encoding="utf-8")
    return "\n".join(
        [HEAD, top(), "## Keys of a rule", "", *sections, related(), "## The file of the examples", "", block(sample)]
    )


def top() -> str:
    """The three keys of a file."""
    keys = json_schema()["properties"]
    rows = [f"| `{name}` | {cell(one['description'])} |" for name, one in keys.items()]
    forms = [f"- {told}:\n\n{block(lines_of(name, 2))}" for name, told in LISTS]
    table = "\n".join(["| key | what it holds |", "|---|---|", *rows])
    return (
        f"## Keys of a file\n\n{table}\n\nA list is one of four:\n\n- plain words, as phrases: {PLAIN}\n\n"
        + "\n".join(forms)
    )


def related() -> str:
    """The keys of a relation in one table, and one of each form as it is written."""
    schema = json_schema()["definitions"]["relation"]
    needed = schema["required"]
    rows = [
        f"| `{path}` | {cell(one['description'])} | {takes(one)} | {'needed' if path in needed else written(one.get('default', ''))} |"
        for path, one in inner(schema)
    ]
    sample = SAMPLE.read_text(encoding="utf-8").partition("\nrelations:")[2]
    table = "\n".join(["| key | | takes | default |", "|---|---|---|---|", *rows])
    return f"## Keys of a relation\n\n{table}\n\n{block(f'relations:{sample}')}"


LISTS = (
    ("firms", "names, each with how it is called; `else` is the name where none is found"),
    ("riders", "nouns for `count`, under `words`; `parts` are narrower ones, of which so many are that many or more"),
    ("openings", 'whole phrases with `{value}`, named alone in `find`: `"{openings}"`'),
)
"""A list of each form in the sample; plain words are the simplest and need no picture."""


def section(name: str, schema: dict[str, Any], *, needed: bool) -> str:
    """One key: what it is for, what it takes, its default, how it is written, and the keys inside."""
    default = (
        "needed" if needed else f"default: {written(schema['default'])}" if "default" in schema else "may be missing"
    )
    inside = [nested(schema)] if nested(schema) else []
    lines = [f"### {name}", "", cell(schema["description"]), "", f"Takes {takes(schema)}; {default}.", ""]
    return "\n".join([*lines, block(lines_of(name, 4)), *inside])


def takes(schema: dict[str, Any]) -> str:
    """The shape in words."""
    if "allOf" in schema:
        return takes(schema["allOf"][0])
    if schema == LIST_SCHEMA:
        return "a [list](#keys-of-a-file)"
    if "anyOf" in schema:
        return ", or ".join(dict.fromkeys(takes(one) for one in schema["anyOf"]))
    if "enum" in schema:
        return "one of " + ", ".join(f"`{word}`" for word in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if schema.get("type") == "array":
        return array(schema)
    if schema.get("type") == "object":
        return mapping(schema)
    if schema.get("type") == "integer":
        return f"a whole number, {schema['minimum']} to {schema['maximum']}"
    return next(words for form, words in FORMS if form.items() <= schema.items())


def array(schema: dict[str, Any]) -> str:
    """A list: of two, or of one or more."""
    if schema.get("maxItems") == 2:
        return f"two, each {takes(schema['items'])}"
    item = takes(schema["items"])
    if item.startswith("one of "):
        return item.replace("one of", "one or more of", 1)
    return f"a list of {MANY.get(item, f'items with {item}')}"


def mapping(schema: dict[str, Any]) -> str:
    """Keys that are known, or names that the editor chooses."""
    known = [name for name in schema.get("properties", {}) if name != "else"]
    if known:
        return "the keys " + ", ".join(f"`{name}`" for name in known)
    return f"names, each with {takes(schema['additionalProperties'])}"


def nested(schema: dict[str, Any]) -> str:
    """The keys inside, one row each; of keys inside these too."""
    rows = [
        f"| `{path}` | {cell(one['description'])} | {takes(one)} | {written(one.get('default', ''))} |"
        for path, one in inner(schema)
    ]
    return "\n".join(["| inside | | takes | default |", "|---|---|---|---|", *rows, ""]) if rows else ""


def inner(schema: Any, above: str = "") -> list[tuple[str, dict[str, Any]]]:
    """(path, schema) of each key inside; the forms of a list written in place are told with the lists."""
    if isinstance(schema, list):
        return [found for one in schema for found in inner(one, above)]
    if not isinstance(schema, dict) or "propertyNames" in schema:
        return []
    found = []
    for name, one in schema.get("properties", {}).items():
        found += [(f"{above}{name}", one), *inner(one, f"{above}{name}.")]
    return list({path: (path, one) for path, one in [*found, *inner(below(schema), above)]}.values())


def below(schema: dict[str, Any]) -> list[Any]:
    return [*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])]


def written(value: object) -> str:
    return f"`{value}`" if value != "" else ""


def cell(text: str) -> str:
    return text.replace("|", "\\|")


def block(yaml: str) -> str:
    return f"```yaml\n{yaml.rstrip()}\n```\n"


def lines_of(key: str, indent: int) -> str:
    """How a key stands in the sample: its line, and those that belong to it."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    starts = [
        number
        for number, line in enumerate(lines)
        if line[indent:].startswith(f"{key}:") and line[:indent].strip(" -") == ""
    ]
    first = starts[0]
    end = next(
        (n for n in range(first + 1, len(lines)) if len(lines[n]) - len(lines[n].lstrip()) <= indent), len(lines)
    )
    dashed = lines[first].replace("- ", "  ", 1) if lines[first].lstrip().startswith("- ") else lines[first]
    return textwrap.dedent("\n".join([dashed, *lines[first + 1 : end]]))
