"""What is told of a rule: sentences, each about one key, some with a list below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence, and what is listed below it. `key` is the key of the rule language that it reads back."""

    key: str
    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """A rule or a list read back; `name` is its id."""

    name: str
    title: str
    sentences: tuple[Told, ...]


def joined(items: Iterable[str], word: str = "or") -> str:
    """`a`, `a or b`, `a, b or c`."""
    *before, last = items
    return f"{', '.join(before)} {word} {last}" if before else last


def quoted(text: str) -> str:
    """In quotation marks, as a person would write it."""
    return f"“{text}”"


def capital(text: str) -> str:
    """With a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


SHORT = 240
"""Characters up to which a list is said in one breath; longer ones stand below the sentence."""


def said_or_listed(key: str, before: str, options: Sequence[str], after: str = "") -> Told:
    """`before a, b or c after.` where that is short; else the options below the sentence."""
    plain = all("," not in one and " or " not in one for one in options)
    if len(options) == 1 or (plain and sum(map(len, options)) < SHORT):
        return Told(key, f"{before} {joined(options)}{after}.")
    return Told(key, f"{before} one of these{after}:", tuple(options))
