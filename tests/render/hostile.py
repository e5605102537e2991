"""A report in which every free text was written by somebody who means harm."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from render.sample_report import REPORT

PAYLOADS = {
    "a script": "<script>alert(1)</script>",
    "the end of an attribute": '"\' onmouseover=alert(1) x="><img src=x onerror=alert(1)>',
    "the end of a comment and of character data": "--> ]]> </style></template></script><!--",
    "an entity": "&lt;script&gt; &#60;b&#62; &",
    "a link of Markdown": "[click](javascript:alert(1)) ![x](http://a.example/p.png) <http://a.example>",
    "a table and a heading": "| a | b |\n|---|---|\n# heading\n- item\n> quote\n```\ncode",
    "a formula": "=cmd|' /C calc'!A0",
    "formulas behind a blank": "\t=1+1 \r\n@SUM(A1) +1 -1",
    "a workflow command": "x\n::error file=a::boo\r::set-output name=a::b %0A::warning::c",
    "a message's own signs": "[text](1) {0} {{1}} \\[ ${HOME} %s %(a)s {% raw %}",
    "control codes of a terminal": "\x1b]0;title\x07\x1b[31mred\x9b2J\x08\x08\x7f",
    "marks that turn the text round": "\u202egnp.exe\u2066\u2069\u200f\u061c",
    "characters that files cannot hold": "\ud800 \x00 \ufffe \uffff \x0b",
    "tags and invisible letters": "\U000e0041\u00ad\u2060\ufeff",
    "emoji and combining marks": "👩‍👩‍👧 e\u0301\u0301\u0301 ﷽",
}
_CLOSED = frozenset(("field", "place", "state", "kind", "weight", "severity", "status", "modality", "form", "how"))
"""Fields with a fixed set of words; the model lets nothing else into them."""
_POINTERS = frozenset(("id", "claims", "article", "articles", "groups", "story", "of", "unit", "grain", "basis"))
"""What other parts of the report point to, or what names a unit."""
_TIMES = frozenset(("published", "updated", "since", "until"))


def poisoned(payload: str, report: Any = REPORT) -> Any:
    """The sample report with the payload behind every text that articles, rules or paths may fill."""
    return _poison(report, payload)


def _poison(noun: Any, payload: str) -> Any:
    if not is_dataclass(noun) or isinstance(noun, type):
        return noun
    changes = {one.name: _changed(one.name, getattr(noun, one.name), payload) for one in fields(noun)}
    return replace(noun, **changes)


def _changed(name: str, value: Any, payload: str) -> Any:
    if isinstance(value, str):
        return value if name in _CLOSED | _POINTERS | _TIMES else _spoilt(name, value, payload)
    if isinstance(value, tuple) and name not in _POINTERS - {"articles", "groups", "claims"}:
        return tuple(_item(one, payload) for one in value)
    return _poison(value, payload)


def _item(item: Any, payload: str) -> Any:
    """Nouns in a list; pairs of (slot, name) keep their slot; ids in lists stay."""
    if isinstance(item, tuple) and len(item) == 2 and isinstance(item[1], str) and ":" not in item[1]:
        return item[0], item[1] + payload
    return _poison(item, payload)


def _spoilt(name: str, value: str, payload: str) -> str:
    """An address becomes one that runs; in a sentence and at the start of a cell the payload stands first."""
    if name == "url":
        return f"javascript:alert(1)//{payload}"
    return f"{payload}{value}" if name in ("sentence", "title", "source") else f"{value}{payload}"
