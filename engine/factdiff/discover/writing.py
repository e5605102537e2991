"""A drafted rule -> YAML as an editor would write it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import regex
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.compat import StringIO
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from factdiff.discover.draft import Draft, Example

_PLAIN = regex.compile(r"[\p{L}\p{N}$€£][\p{L}\p{N} .%$€£'-]*(?<! )")
"""What needs no quotes anywhere in YAML, whatever stands around it."""
_WIDE = 10_000
"""Wider than any line: a folded text would be hard to read and to mend."""


def written(draft: Draft, head: str = "") -> str:
    """The whole file. `head`: comment lines at the top, each with its line feed."""
    root = CommentedMap()
    if draft.nouns:
        root["lists"] = CommentedMap({draft.list_id: _flow(map(_quoted, draft.nouns))})
    root["rules"] = [_rule(draft)]
    yaml = YAML()
    yaml.width = _WIDE
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    yaml.dump(root, stream)
    return head + stream.getvalue()


def _rule(draft: Draft) -> CommentedMap:
    rule = CommentedMap({"id": draft.id, "title": _plain(draft.title)})
    if draft.why:
        rule["why"] = _plain(draft.why)
    rule["status"] = "trial"
    rule["severity"] = "warning"
    if draft.about:
        rule["about"] = _flow(map(_quoted, draft.about))
    rule["value"] = draft.kind
    if draft.nouns:
        rule["of"] = _quoted(f"[{draft.list_id}]") if draft.noun_optional else draft.list_id
    rule["find"] = list(map(_quoted, draft.find))
    if draft.plausible:
        rule["plausible"] = _plain(draft.plausible)
    if draft.examples:
        rule["examples"] = [_example(one) for one in draft.examples]
    return rule


def _example(example: Example) -> CommentedMap:
    if len(example.texts) > 1:
        made = CommentedMap({"pair": list(map(_quoted, example.texts))})
        made["class" if example.kind else "state"] = example.kind or example.state
        return made
    made = CommentedMap({"text": _quoted(example.texts[0])})
    gives = [_value(one) for one in example.gives or ()]
    made["gives"] = "nothing" if not gives else gives[0] if len(gives) == 1 else gives
    return made


def _value(text: str) -> CommentedMap:
    made = CommentedMap({"value": _plain(text)})
    made.fa.set_flow_style()
    return made


def _flow(items: Iterable[Any]) -> CommentedSeq:
    made = CommentedSeq(items)
    made.fa.set_flow_style()
    return made


def _quoted(text: str) -> str:
    quoted: str = DoubleQuotedScalarString(text)
    return quoted


def _plain(text: str) -> str | int:
    if regex.fullmatch(r"[1-9]\d{0,17}", text, flags=regex.ASCII):
        return int(text)  # which needs no quotes
    return text if _PLAIN.fullmatch(text) and not regex.fullmatch(r"[\d.]+", text) else _quoted(text)
