"""A sentence with some of its words underlined: by signs in a line below, or by the terminal itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factdiff.render.safe import visible

_STYLES = {"^": "\x1b[1;4m", "~": "\x1b[4m"}
_PLAIN = "\x1b[0m"


class Mark(NamedTuple):
    """Words to underline, text[start:end], and the sign for it: `^` or `~`."""

    start: int
    end: int
    sign: str


def underlined(text: str, marks: Iterable[Mark], *, indent: str, width: int, colour: bool) -> Iterator[str]:
    """Lines of a text, at most `width` columns long where its words allow it; later marks lie under earlier ones."""
    shown, signs = _seen(text, _signs(text, marks))
    room = max(width - len(indent), 20)
    for start, end in _lines(shown, room):
        line, below = shown[start:end], signs[start:end].rstrip()
        if colour:
            yield indent + _coloured(line, signs[start:end])
            continue
        yield indent + line
        if below:
            yield indent + below


def _signs(text: str, marks: Iterable[Mark]) -> str:
    signs = [" "] * len(text)
    for mark in marks:
        for place in range(max(0, mark.start), min(mark.end, len(text))):
            if signs[place] == " ":
                signs[place] = mark.sign
    return "".join(signs)


def _seen(text: str, signs: str) -> tuple[str, str]:
    """The text on one line without what cannot be seen, and the signs that are left below it."""
    shown: list[str] = []
    kept: list[str] = []
    for letter, sign in zip(text, signs, strict=True):
        one = visible(letter)
        if not one or (one.isspace() and shown and shown[-1].isspace()):
            continue
        shown.append(one)
        kept.append(sign)
    return "".join(shown), "".join(kept)


def _lines(text: str, room: int) -> Iterator[tuple[int, int]]:
    """Start and end of each line, broken at spaces."""
    start = 0
    while len(text) - start > room:
        space = text.rfind(" ", start + 1, start + room + 1)
        end = space if space > start else start + room
        yield start, end
        start = end + (space > start)
    yield start, len(text)


def _coloured(line: str, signs: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(line):
        end = at + 1
        while end < len(line) and signs[end] == signs[at]:
            end += 1
        style = _STYLES.get(signs[at])
        parts.append(f"{style}{line[at:end]}{_PLAIN}" if style else line[at:end])
        at = end
    return "".join(parts)
