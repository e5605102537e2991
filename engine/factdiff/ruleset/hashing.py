"""What a rule says, as a hash: the key of what is kept between runs."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final

from factdiff.phrases.grammar import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.ruleset.rule import Relation, Rule, WordList

_LEFT_OUT: Final = frozenset({"examples", "path", "line", "sha256"})
"""What may change without a change of what the rule finds."""
_UNORDERED: Final = frozenset({"slots", "choices", "names", "subject"})
"""What editors write as keys, whose order means nothing."""


def rule_sha256(rule: Rule, lists: Iterable[WordList]) -> str:
    """Hash of a rule with the lists that it uses, whatever the order of keys."""
    content = {name: value for name, value in _plain(rule).items() if name not in _LEFT_OUT}
    resolved = sorted((_plain(one) for one in lists), key=lambda one: str(one["id"]))
    return _sha256({"rule": content, "lists": resolved})


def ruleset_sha256(rules: Iterable[Rule], relations: Iterable[Relation] = ()) -> str:
    """Hash over all rules, relations and their examples, whatever the order of rules and files."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    told = [[rule.id, rule.sha256, [_without_line(one) for one in rule.examples]] for rule in ordered]
    return _sha256([*told, *map(_relation, sorted(relations, key=lambda one: one.id))])


def _relation(relation: Relation) -> dict[str, Any]:
    plain: dict[str, Any] = {name: value for name, value in _plain(relation).items() if name not in _LEFT_OUT}
    return plain | {"examples": [_without_line(one) for one in relation.examples]}


def _without_line(example: Any) -> dict[str, Any]:
    plain: dict[str, Any] = _plain(example)
    return {name: value for name, value in plain.items() if name != "line"}


def _sha256(content: Any) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _plain(thing: Any) -> Any:
    """Data that JSON can hold; a phrase is its text."""
    if isinstance(thing, Phrase):
        return thing.text
    if is_dataclass(thing):
        return {field.name: _field(field.name, getattr(thing, field.name)) for field in fields(thing)}
    if isinstance(thing, tuple):
        return [_plain(one) for one in thing]
    return thing if thing is None or isinstance(thing, bool | int | str) else str(thing)


def _field(name: str, thing: Any) -> Any:
    plain = _plain(thing)
    if name not in _UNORDERED or not isinstance(plain, list):
        return plain
    return sorted(plain, key=lambda one: json.dumps(one, sort_keys=True))
