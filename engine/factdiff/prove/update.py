"""Writes into a rule file what its examples really give, and nothing else: every other character stays as it was.

The file is not written anew from its data, which would lose its layout: the places of the texts to change are looked
up, and only these are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import regex
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from factdiff.prove.runner import Outcome
from factdiff.ruleset.rule import Expected

_PLAIN = regex.compile(
    r"""
    (?! (?: null | Null | NULL | ~ ) $ )    # these are no texts in YAML
    [\p{L}\p{N}$€£¥<>]                      # no sign that begins something else
    [\p{L}\p{N}$€£¥%.'/°\- ]*               # a comma or a colon would end the text
    (?<! [ ] )
    """,
    regex.VERBOSE,
)
"""A text that needs no quotes in `{ }`."""


@dataclass(frozen=True, slots=True)
class Change:
    """Text to put in the place of another, by offsets."""

    start: int
    end: int
    text: str


class CannotChange(ValueError):
    """Why an example is left as it is, in an editor's words."""


def updated(text: str, outcomes: Iterable[Outcome]) -> tuple[str, list[tuple[Outcome, str]]]:
    """A file's text with the results of failing examples in it, and those that were left, each with the reason.

    Args:
        text: the file as read.
        outcomes: examples of this file; only those that fail change anything.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    bare = text.removeprefix("\ufeff")
    changes: list[Change] = []
    left: list[tuple[Outcome, str]] = []
    examples = _examples(bare)
    for outcome in outcomes:
        if not outcome.failed:
            continue
        try:
            changes += _changes(bare, examples.get(outcome.line), outcome)
        except CannotChange as error:
            left.append((outcome, str(error)))
    return mark + exchanged(bare, changes), left


def exchanged(text: str, changes: Sequence[Change]) -> str:
    """The text with each change made; they do not overlap."""
    for change in sorted(changes, key=lambda one: -one.start):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def entries(node: Any) -> Iterator[tuple[str, ScalarNode, Any]]:
    """(key, its node, the node of its value) of a mapping; nothing of what is none."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                yield str(key.value), key, value


def rules_of(text: str) -> list[Any]:
    """The nodes of all rules; none where the text cannot be read."""
    try:
        root = YAML().compose(text)
    except YAMLError:
        return []
    found = next((value for key, _, value in entries(root) if key == "rules"), None)
    return list(found.value) if isinstance(found, SequenceNode) else []


def _examples(text: str) -> dict[int, Any]:
    """Line -> the node of the example that begins there."""
    lists = [value for rule in rules_of(text) for key, _, value in entries(rule) if key == "examples"]
    return {one.start_mark.line + 1: one for node in lists if isinstance(node, SequenceNode) for one in node.value}


def _changes(text: str, example: Any, outcome: Outcome) -> Iterator[Change]:
    if example is None:
        raise CannotChange("the example was not found in the file")
    for key, at, value in entries(example):
        match key:
            case "gives":
                yield _exchange(text, at, value, _gives(outcome.gives))
            case "class":
                yield _exchange(text, at, value, outcome.kind)
            case "state":
                if outcome.state is None:
                    raise CannotChange("nothing was read, so there is no state to write")
                yield _exchange(text, at, value, outcome.state)
            case _:
                pass


def _exchange(text: str, key: ScalarNode, value: Any, written: str) -> Change:
    """What stands right of a key; a block below it becomes text in its line."""
    start, end = value.start_mark.index, _end(value)
    if isinstance(value, ScalarNode) or value.flow_style:
        return Change(start, end, written)
    if "#" in text[key.end_mark.index : end]:
        raise CannotChange("a comment stands in what would be exchanged; write it by hand")
    return Change(key.end_mark.index, end, f": {written}")


def _end(node: Any) -> int:
    """Where a node ends; of a block the end of its last text, because its own end lies beyond the next blanks."""
    if isinstance(node, ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _gives(claims: Sequence[Expected]) -> str:
    shown = [_one(claim) for claim in claims]
    if not shown:
        return "nothing"
    return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def _one(claim: Expected) -> str:
    parts = [*([("value", claim.value)] if claim.value is not None else []), *claim.slots]
    return "{" + ", ".join(f"{_quoted(name)}: {_quoted(value or '')}" for name, value in parts) + "}"


def _quoted(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"
