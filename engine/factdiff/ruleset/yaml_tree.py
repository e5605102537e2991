"""YAML text -> a tree with places. Strict: what could mean two things to an editor is refused.

Only the parser of ruamel.yaml is used, never its constructor: every scalar stays the text that was
written, so nothing turns into a number, a date or a truth value behind the editor's back.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Any, Final

import regex
from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from factdiff.ruleset.accidents import item_at, unquoted, written_at
from factdiff.ruleset.faults import FaultBook, Spot
from factdiff.ruleset.yaml_positions import Entry, Listing, Mapping, Node, Scalar, Style

DEEPEST: Final = 12
"""A rule needs seven levels; more is a slip, and bounds what a hostile file can ask for."""

BREAK = regex.compile(r"\r\n|\n|\r")
_STYLES: Final[dict[str, Style]] = {"'": "single", '"': "double", "|": "block", ">": "block"}


class TooDeep(Exception):
    """More levels than any rule has; `spot` is where."""

    def __init__(self, spot: Spot) -> None:
        super().__init__("too deep")
        self.spot = spot


@dataclass(slots=True)
class _Open:
    """A mapping or listing that is still being read."""

    start: Spot
    flow: bool
    mapping: bool
    children: list[Node] = field(default_factory=list)


class TreeBuilder:
    """One pass over the parser's events; `text` must have no byte order mark."""

    def __init__(self, text: str, book: FaultBook) -> None:
        self.text = text
        self.book = book
        self.last_quoted: tuple[Scalar, int] | None = None
        """The last quoted text that went over several lines, and the line in which it ended."""
        self._breaks = [0, *(found.end() for found in BREAK.finditer(text))]
        self._stack: list[_Open] = []
        self._anchors: set[str] = set()
        self._documents = 0
        self._root: Node | None = None

    def build(self) -> Node | None:
        """The tree, None for an empty file. Raises what the parser raises, and `TooDeep`."""
        for event in YAML(typ="safe", pure=True).parse(self.text):
            self._take(event)
        return self._root

    def spot(self, index: int, length: int = 1) -> Spot:
        """Line and column of an offset in the text."""
        line = bisect_right(self._breaks, index)
        return Spot(line, index - self._breaks[line - 1] + 1, length)

    def _take(self, event: Any) -> None:
        match event:
            case DocumentStartEvent():
                self._document(event)
            case ScalarEvent():
                self._add(self._scalar(event))
            case AliasEvent():
                self._add(self._alias(event))
            case MappingStartEvent() | SequenceStartEvent():
                self._open(event)
            case MappingEndEvent() | SequenceEndEvent():
                self._close()
            case _:
                pass

    def _document(self, event: Any) -> None:
        self._documents += 1
        spot = self.spot(event.start_mark.index, 3)
        if event.version or event.tags:
            self.book.error(Spot(1, 1), "a line that begins with `%` gives orders to the reader", "take it out")
        if self._documents > 1:
            self.book.error(spot, "a second file begins at `---`", "take the line out, or make it a file of its own")

    def _open(self, event: Any) -> None:
        self._refuse_marks(event)
        spot = self.spot(event.start_mark.index)
        if len(self._stack) >= DEEPEST:
            raise TooDeep(spot)
        mapping = isinstance(event, MappingStartEvent)
        self._stack.append(_Open(spot, bool(event.flow_style), mapping))

    def _close(self) -> None:
        top = self._stack.pop()
        line, column = top.start.line, top.start.column
        if top.mapping:
            entries, twice = self._entries(top.children)
            last = max([line, *(child.end_line for child in top.children)])
            self._add(Mapping(entries, line, column, top.flow, twice, last))
        else:
            self._add(Listing(tuple(top.children), line, column, top.flow))

    def _add(self, node: Node) -> None:
        if self._stack:
            self._stack[-1].children.append(node)
        elif self._root is None:
            self._root = node

    def _scalar(self, event: Any) -> Scalar:
        refused = self._refuse_marks(event)
        start, end = event.start_mark.index, event.end_mark.index
        spot = self.spot(start)
        written = self.text[start:end]
        style = _STYLES.get(event.style or "", "plain")
        raw = "" if BREAK.search(written) or style == "block" else written
        scalar = Scalar(event.value, spot.line, spot.column, style, raw, refused)
        if not raw and style in {"single", "double"}:
            self.last_quoted = (scalar, self.spot(end).line)
        return scalar

    def _refuse_marks(self, event: Any) -> bool:
        spot = self.spot(event.start_mark.index)
        if event.anchor:
            self._anchors.add(event.anchor)
            self._refuse_sign(spot, "&", "names a piece of the file for use elsewhere")
        elif event.tag:
            self._refuse_sign(spot, "!", "tells the reader how to take the text")
        return bool(event.anchor or event.tag)

    def _refuse_sign(self, spot: Spot, sign: str, does: str) -> None:
        self.book.error(
            spot,
            f"`{sign}` at the start of an unquoted text {does}; rules have no such thing",
            f"write the text itself; one that begins with `{sign}` goes in quotes",
        )

    def _alias(self, event: Any) -> Scalar:
        spot = self.spot(event.start_mark.index)
        if event.anchor in self._anchors:
            self._refuse_sign(spot, "*", "repeats another piece of the file")
        else:
            unquoted(self.book, spot, "*", item_at(self.book, spot))
        return Scalar(f"*{event.anchor}", spot.line, spot.column, refused=True)

    def _entries(self, children: list[Node]) -> tuple[tuple[Entry, ...], frozenset[str]]:
        """Pairs of key and value; a key that is no text, a merge or written twice is told and left out."""
        kept: dict[str, Entry] = {}
        twice: set[str] = set()
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                sign = "{" if isinstance(key, Mapping) else "["
                unquoted(self.book, key.spot, sign, written_at(self.book, key.spot))
            elif key.text == "<<" and key.style == "plain":
                self.book.error(
                    key.spot,
                    "`<<` takes over another piece of the file; rules have no such thing",
                    "write it out",
                )
            elif key.text in kept:
                self._twice(key, kept[key.text].key)
                twice.add(key.text)
            else:
                kept[key.text] = Entry(key, _beside(key, value))
        return tuple(kept.values()), frozenset(twice)

    def _twice(self, second: Scalar, first: Scalar) -> None:
        self.book.error(
            second.spot,
            f"`{second.text}` stands twice here; the first is in line {first.line}",
            "keep one of them",
        )


def _beside(key: Scalar, value: Node) -> Node:
    """What was not written has no place of its own, and is told at its key."""
    if isinstance(value, Scalar) and not value.text and value.style == "plain" and not value.refused:
        return replace(value, line=key.line, column=key.column, raw=key.raw)
    return value
