"""What the reader refuses by choice: the categories of refusals.yaml, and which rows of a suite fall in one.

A row is recognised by what it says, never by its number: each pattern is searched in the row written as

    its text => the value and unit of each item it expects; ...

with `nothing` where it expects none. Each category states how many rows it may match at most, so that a pattern that
swallows more than was looked at is told, and the run fails.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex
from ruamel.yaml import YAML

FILE = Path(__file__).with_name("refusals.yaml")


@dataclass(frozen=True, slots=True)
class Category:
    """Rows that are read otherwise on purpose: why, in which suites, how they are known, how many at most."""

    name: str
    reason: str
    suites: regex.Pattern[str]
    row: regex.Pattern[str]
    most: int


def categories() -> list[Category]:
    """All of them, in the order in which a row is held against them."""
    entries = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    return [
        Category(
            name,
            one["reason"],
            regex.compile(one.get("suites", "")),
            regex.compile(one["row"], regex.VERBOSE),
            one["most"],
        )
        for name, one in entries.items()
    ]


def category_of(known: list[Category], item: dict[str, Any]) -> Category | None:
    """The first category that a row falls in."""
    row = written(item)
    return next((one for one in known if one.suites.search(item["suite"]) and one.row.search(row)), None)


def written(item: dict[str, Any]) -> str:
    """A row in one line: text => expected items."""
    return f"{item['text'].strip()} => {'; '.join(map(_item, item['spans'])) or 'nothing'}"


def _item(span: dict[str, Any]) -> str:
    number = span["value"] if span.get("value") is not None else f"{span.get('low')}..{span.get('high')}"
    return f"{span.get('timex') or number} {span.get('unit') or ''}".strip()


def told(known: list[Category], verdicts: Counter[tuple[str, str]]) -> list[list[object]]:
    """Rows of each category, and how they would have come out."""
    rows: list[list[object]] = []
    for one in known:
        counts = [verdicts[one.name, verdict] for verdict in ("right", "left out", "wrong")]
        rows.append([one.name, sum(counts), one.most, *counts, one.reason])
    return rows


def too_many(known: list[Category], verdicts: Counter[tuple[str, str]]) -> list[str]:
    """Categories that match more rows than they say."""
    sizes: Counter[str] = Counter()
    for (name, _), count in verdicts.items():
        sizes[name] += count
    return [
        f"{one.name} matches {sizes[one.name]} rows, at most {one.most} were looked at"
        for one in known
        if sizes[one.name] > one.most
    ]
