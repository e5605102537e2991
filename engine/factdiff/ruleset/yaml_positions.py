"""What stands in a rule file, as a tree in which every text knows its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

from factdiff.ruleset.faults import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

Style = Literal["plain", "single", "double", "block"]

_ESCAPE = regex.compile(
    r"""
      \\ (?: x [0-9A-Fa-f]{2}       # \x41
           | u [0-9A-Fa-f]{4}       # \u0041
           | U [0-9A-Fa-f]{8}       # \U00000041
           | . )                    # \" \\ \n
    | .                             # any other character is itself
    """,
    regex.VERBOSE | regex.DOTALL,
)
_DOUBLED = regex.compile(r"''|.", regex.DOTALL)
_EMPTY = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text. `raw` is how it stands in its line, quotes included; empty if it goes over several."""

    text: str
    line: int
    column: int
    style: Style = "plain"
    raw: str = ""
    refused: bool = False
    """Already told as a fault; nothing more is said about it."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written."""
        return self.style == "plain" and self.text in _EMPTY

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return Spot(self.line, self.column, max(1, len(self.raw)))

    @property
    def end_line(self) -> int:
        """Its last line, as near as matters: texts over several lines count by their line breaks."""
        return self.line + (0 if self.raw else self.text.count("\n"))

    def at(self, start: int, length: int = 1) -> Spot:
        """The place of text[start:start + length] in the file; of the whole where it cannot be told."""
        columns = self._columns()
        if start >= len(columns) - 1 or len(columns) != len(self.text) + 1:
            return self.spot if start < len(self.text) or not self.raw else self._after()
        end = columns[min(start + max(1, length), len(columns) - 1)]
        return Spot(self.line, self.column + columns[start], end - columns[start])

    def _after(self) -> Spot:
        return Spot(self.line, self.column + len(self.raw))

    def _columns(self) -> list[int]:
        """For each character of `text`, and its end, the offset in `raw`."""
        match self.style:
            case "plain":
                return list(range(len(self.raw) + 1))
            case "single":
                return _offsets(_DOUBLED, self.raw)
            case "double":
                return _offsets(_ESCAPE, self.raw)
            case _:
                return []


def _offsets(character: regex.Pattern[str], raw: str) -> list[int]:
    inner = raw[1:-1]
    return [1 + found.start() for found in character.finditer(inner)] + [1 + len(inner)]


@dataclass(frozen=True, slots=True)
class Listing:
    """Items one after the other; `flow` where they are written in `[ ]`."""

    items: tuple[Node, ...]
    line: int
    column: int
    flow: bool = False

    @property
    def spot(self) -> Spot:
        """Where it begins."""
        return Spot(self.line, self.column)

    @property
    def end_line(self) -> int:
        """Its last line."""
        return max([self.line, *(item.end_line for item in self.items)])


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and what stands right of it."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values; `flow` where they are written in `{ }`.

    Of a key that was written twice the first stands here; `twice` names it, so that nothing runs on a guess.
    """

    entries: tuple[Entry, ...]
    line: int
    column: int
    flow: bool = False
    twice: frozenset[str] = frozenset()
    end_line: int = 0
    """Its last line, what was refused in it included: a fault there is a fault of the whole."""

    @property
    def spot(self) -> Spot:
        """Its first key, or its brace."""
        return self.entries[0].key.spot if self.entries and not self.flow else Spot(self.line, self.column)

    def get(self, name: str) -> Entry | None:
        """The entry of that key."""
        return next((entry for entry in self.entries if entry.key.text == name), None)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


Node = Scalar | Listing | Mapping
