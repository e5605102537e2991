"""A rule file -> a tree, with all its faults: what cannot be read is told, left out, and the rest read.

An unquoted phrase is put in quotes, in memory alone; if that does not help, the rule or list around the
trouble is left out. So one slip does not hide the faults of the other rules.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from factdiff.ruleset.accidents import quotable
from factdiff.ruleset.faults import FaultBook, Spot
from factdiff.ruleset.yaml_errors import UNREADABLE, tell
from factdiff.ruleset.yaml_tree import BREAK, TreeBuilder

if TYPE_CHECKING:
    from factdiff.ruleset.yaml_positions import Node

LARGEST: Final = 1_000_000
"""Bytes in a rule file; a rule is about a thousand."""
_MENDS: Final = 10
"""Lines put in quotes in one rule; after that it is left out, and the rest told when these are mended."""

_SECTION = regex.compile(r"(?P<name>lists|rules)\s*:")
_RULE_START = regex.compile(r"\s*-\s*(?:\w+\s*:|$)")
_LIST_NAME = regex.compile(r"\s*[\"']?(?P<name>[^\"':]+)")


@dataclass(slots=True)
class Read:
    """What could be read. `lost` says that something was left out, `lost_lists` which lists."""

    root: Node | None = None
    lost: bool = False
    lost_lists: set[str] = field(default_factory=set)


def split_lines(text: str) -> list[str]:
    """Lines as an editor counts them, without a byte order mark."""
    return BREAK.split(text.removeprefix("\ufeff"))


def read_yaml(text: str, book: FaultBook) -> Read:
    """Read a file; its faults go into the book."""
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        book.error(Spot(1, 1), "the file is larger than 1 MB", "split it by topic into several files")
        return Read(lost=True)
    read = Read()
    _read_and_mend(list(book.lines), book, read)
    return read


def _read_and_mend(lines: list[str], book: FaultBook, read: Read) -> None:
    """Quote or leave out what cannot be read, until the rest can be; no root where that fails.

    After a slip, what stands before it is not read again until all of the rest is: the time grows with
    the size of the file, not with its size times its slips. Each round mends a line or empties a block.
    """
    done = 0
    mends: Counter[int] = Counter()
    while True:
        builder = TreeBuilder("\n".join(_from(lines, done)), book)
        try:
            root = builder.build()
        except UNREADABLE as error:
            number, may_quote = tell(error, builder, book)
        else:
            if not done:
                read.root = root
                return
            done = 0
            continue
        read.lost = True
        block = _block_around(lines, min(number, len(lines)) - 1)
        if block is None:
            return
        done = block.start
        mends[done] += 1
        quoted = may_quote and mends[done] <= _MENDS and _put_in_quotes(lines, number, book)
        if not quoted and not _leave_out(lines, block, read):
            return


def _from(lines: list[str], done: int) -> list[str]:
    """The lines with those before `done` emptied, but for the two top keys."""
    return [line if at >= done or _SECTION.match(line) else "" for at, line in enumerate(lines)]


def _put_in_quotes(lines: list[str], number: int, book: FaultBook) -> bool:
    """Quote the text of a line; False where that was done before or cannot be done."""
    parts = quotable(lines[number - 1]) if number <= len(lines) else None
    if number in book.mended or not parts:
        return False
    doubled = parts[1].replace("'", "''")
    lines[number - 1] = f"{parts[0]}'{doubled}'"
    book.mended.add(number)
    return True


def _leave_out(lines: list[str], block: range, read: Read) -> bool:
    """Empty a rule or list; False where nothing is left of it."""
    if not any(line.strip() for line in lines[block.start : block.stop]):
        return False
    first = lines[block.start]
    if not first.lstrip().startswith("-") and (name := _LIST_NAME.match(first)):
        read.lost_lists.add(name.group("name").strip())
    lines[block.start : block.stop] = [""] * len(block)
    return True


def _block_around(lines: list[str], at: int) -> range | None:
    """The lines of the rule or list that holds the line at that offset."""
    top = next((place for place in range(at, -1, -1) if _SECTION.match(lines[place])), None)
    if top is None or top == at:
        return None
    end = next((place for place in range(at + 1, len(lines)) if _SECTION.match(lines[place])), len(lines))
    body = [place for place in range(top + 1, end) if _starts_text(lines[place])]
    if not body:
        return None
    indent = _indent(lines[body[0]])
    # In `rules` only `- key:` begins a rule: what slipped to the left is left out with its rule, not alone.
    begins = _RULE_START if lines[top].startswith("rules") else _LIST_NAME
    starts = [place for place in body if _indent(lines[place]) <= indent and begins.match(lines[place])]
    first = max((place for place in starts if place <= at), default=None)
    if first is None:
        return None
    return range(first, min((place for place in starts if place > at), default=end))


def _starts_text(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indent(line: str) -> int:
    """Tabs count as eight, so that a line indented with one belongs to what stands above."""
    spread = line.expandtabs()
    return len(spread) - len(spread.lstrip())
