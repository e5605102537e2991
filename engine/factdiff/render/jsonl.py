"""The report as JSON lines: for what reads line by line, and for reports too large to hold at once.

A line has `type` and then the keys that the same thing has in report.json. The first line is the `report` itself
with its engine and rules; then articles, groups, notes, coverage and problems.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdiff.render import exactjson, json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Report

_TYPES = {
    "articles": "article",
    "stories": "story",
    "groups": "group",
    "notes": "note",
    "coverage": "coverage",
    "problems": "problem",
}


def render(report: Report) -> str:
    """One line an object; together they hold what report.json holds."""
    return "".join(exactjson.line(one) for one in _objects(json.contents(report)))


def _objects(contents: dict[str, Any]) -> Iterator[dict[str, Any]]:
    head = {key: value for key, value in contents.items() if not isinstance(value, list)}
    yield {"type": "report", **head}
    for key, value in contents.items():
        if isinstance(value, list):
            yield from ({"type": _TYPES.get(key, key), **one} for one in value)
