"""A report in every format that it is written in; formats know only the model.

A new format is one file with `render` and one line here.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from factdiff.render import csv, github, html, json, jsonl, junit, markdown, sarif, terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factdiff.model import Report


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a report; `suffix` is how the name of its file ends."""

    name: str
    suffix: str
    render: Callable[[Report], str]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("text", ".txt", terminal.render),
            Format("md", ".md", markdown.render),
            Format("html", ".html", html.render),
            Format("json", ".json", json.render),
            Format("jsonl", ".jsonl", jsonl.render),
            Format("csv", ".csv", csv.render),
            Format("sarif", ".sarif", sarif.render),
            Format("junit", ".junit.xml", junit.render),
            Format("github", ".github.txt", github.render),
        )
    }
)
