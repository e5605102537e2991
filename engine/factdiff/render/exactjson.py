"""Writing JSON without losing a digit: the standard library would turn a decimal into a float."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from factdiff.render.words import exact


def written(data: object) -> str:
    """JSON of mappings, sequences, text, numbers, days and None; one space a level, newline at the end."""
    return _node(data, "\n") + "\n"


def line(data: object) -> str:
    """The same on one line, as in a file of JSON lines."""
    return _node(data, None) + "\n"


def _node(data: object, margin: str | None) -> str:
    """One value; `margin` is the break and indent of the line that it begins on, None: all on one line."""
    inner = None if margin is None else margin + " "
    match data:
        case str():
            return json.dumps(data, ensure_ascii=False)
        case Mapping():
            items = [f"{_node(str(key), None)}: {_node(value, inner)}" for key, value in data.items()]
            return _bracketed("{", items, "}", margin)
        case Sequence():
            return _bracketed("[", [_node(value, inner) for value in data], "]", margin)
        case _:
            return _scalar(data)


def _bracketed(opening: str, items: list[str], closing: str, margin: str | None) -> str:
    if not items:
        return opening + closing
    if margin is None:
        return f"{opening}{', '.join(items)}{closing}"
    inner = margin + " "
    return f"{opening}{inner}{f',{inner}'.join(items)}{margin}{closing}"


def _scalar(data: object) -> str:
    """A number that is not finite is no bound, which is what null says."""
    if isinstance(data, Decimal):
        return exact(data) or "null"
    if isinstance(data, date):
        return f'"{data.isoformat()}"'
    return json.dumps(data)
