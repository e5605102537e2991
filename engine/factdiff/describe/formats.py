"""Descriptions as text for a terminal, Markdown for a page, JSON for a program."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Final, Protocol

import regex

from factdiff.describe.told import Description

WIDTH: Final = 100
_MARKS: Final = regex.compile(r"[\\`*_\[\]<>#|~]")
"""What Markdown would take for its own."""


class Render(Protocol):
    """Rules, and the lists that they use, as one text."""

    def __call__(self, rules: Sequence[Description], lists: Sequence[Description]) -> str:
        """Make the text."""
        ...


def text(rules: Sequence[Description], lists: Sequence[Description]) -> str:
    """As wide as a page is read."""
    return "\n".join(map(_text_of, [*rules, *lists])) + _legend(rules)


def _text_of(one: Description) -> str:
    head = one.title if one.title.endswith(one.name) else f"{one.name}: {one.title}"
    lines = [head, ""]
    for told in one.sentences:
        lines += _wrapped(told.text, "  ", "  ")
        for item in told.items:
            lines += _wrapped(item, "    - ", "      ")
    return "\n".join(lines) + "\n"


def _wrapped(words: str, first: str, then: str) -> list[str]:
    return textwrap.wrap(
        words, WIDTH, initial_indent=first, subsequent_indent=then, break_long_words=False, break_on_hyphens=False
    )


def _legend(rules: Sequence[Description]) -> str:
    holds = any("…" in part for one in rules for told in one.sentences for part in (told.text, *told.items))
    return "\n“word…” is the word with any ending.\n" if holds else ""


def markdown(rules: Sequence[Description], lists: Sequence[Description]) -> str:
    """A section for each rule, and one for the lists."""
    parts = [_section(one, f"## {_escaped(one.title)}\n\n`{one.name}`\n\n") for one in rules]
    if lists:
        parts += ["## Lists\n", *(_section(one, f"### {_escaped(one.name)}\n\n") for one in lists)]
    return "\n".join(parts)


def _section(one: Description, head: str) -> str:
    blocks: list[str] = []
    run: list[str] = []
    for told in one.sentences:
        run.append(_escaped(told.text))
        if told.items:
            blocks += [" ".join(run), "\n".join(f"- {_escaped(item)}" for item in told.items)]
            run = []
    blocks += [" ".join(run)] if run else []
    return head + "\n\n".join(blocks) + "\n"


def _escaped(words: str) -> str:
    return _MARKS.sub(r"\\\g<0>", words)


def as_json(rules: Sequence[Description], lists: Sequence[Description]) -> str:
    """The same sentences, each with the key that it reads back."""
    told = {"rules": [asdict(one) for one in rules], "lists": [asdict(one) for one in lists]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


FORMATS: Final[Mapping[str, Render]] = {"text": text, "md": markdown, "json": as_json}
