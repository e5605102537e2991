"""Phrases that were not put in quotes, and so were read as something else.

One message, wherever it happens: a `{` makes a mapping of the phrase, a `[` a list, a `*` a
reference, a ` #` cuts it off. Editors cannot know that, so they are told to use quotes and shown how.
"""

from __future__ import annotations

import regex

from factdiff.ruleset.faults import FaultBook, Spot
from factdiff.ruleset.yaml_positions import Listing, Mapping, Node, Scalar

_LINE = regex.compile(
    r"""
    (?P<before>  \s* (?: -\s+ )*                       # indentation and dashes
                 (?: (?: \w[\w\ .-]* | "[^"]*" | '[^']*' ) : \s+ )?   # find:
                 (?: -\s+ )* )
    (?P<rest>    \S .* )                               # what should have been quoted
    """,
    regex.VERBOSE,
)
_ITEM = regex.compile(
    r"""
    (?: "[^"]*" | '[^']*'        # a quoted text with its commas
      | [^,"']                    # or whatever stands before the next comma
    )+
    """,
    regex.VERBOSE,
)
_SIGNS = "{[*&!%@`|>?"
_CUT = regex.compile(r"(?<=\s)\#(?=[^\s#])")
"""A `#` right before a word; a comment has a space there."""
_HASH_FIRST = regex.compile(r"(?:^|[-:,\[]\s)\s*+(?P<hash>\#(?=[^\s#]))")


def unquoted(book: FaultBook, spot: Spot, sign: str, text: str) -> None:
    """Tell the one message."""
    book.error(
        spot,
        f"the text is not in quotes, so its `{sign}` is read as something else",
        f"put the text in quotes: {in_quotes(text)}",
    )


def unquoted_item(book: FaultBook, start: Spot, text: str, near: int) -> None:
    """Tell it of one text of a list in `[ ]`; `near` is the column where reading stopped."""
    signs = [place for place, sign in enumerate(text) if sign in "{[*&#" and place and start.column + place <= near]
    at = max(signs, default=0)
    items = ", ".join(in_quotes(item.strip().strip("\"'")) for item in _ITEM.findall(text[1:-1]))
    book.error(
        Spot(start.line, start.column + at),
        f"a text of the list is not in quotes, so its `{text[at]}` is read as something else",
        f"put each text in quotes: [{items}]",
    )


def is_list(text: str) -> bool:
    """Whether a text is `[...]` from its first to its last character."""
    return text.endswith("]") and text.count("[") == text.count("]") and _closing(text) == len(text) - 1


def in_quotes(text: str) -> str:
    """A text as it can be written safely."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def refuse_accident(node: Node, book: FaultBook) -> bool:
    """Whether something else stands where a phrase should; told if so."""
    match node:
        case Scalar(refused=True):
            return True
        case Listing(flow=False):
            book.error(node.spot, "a list stands where one text should", "write one `- ` less, or take the text out")
            return True
        case Mapping(flow=flow) | Listing(flow=flow):
            spot = Spot(node.line, node.column)
            sign = ("{" if isinstance(node, Mapping) else "[") if flow else ":"
            unquoted(book, spot, sign, written_at(book, spot, bracketed=flow))
            return True
        case _:
            return _cut_off(node, book)


def _cut_off(node: Scalar, book: FaultBook) -> bool:
    """A `#` right before a word is part of the phrase; one before a space is a comment."""
    if node.style != "plain":
        return False
    line = book.line(node.line)
    start = _cut_in(line) if node.empty else _cut_behind(line, node)
    if start is None:
        return False
    text = line[start if node.empty else node.column - 1 :].strip()
    unquoted(book, Spot(node.line, start + 1), "#", text)
    return True


def _cut_in(line: str) -> int | None:
    found = _HASH_FIRST.search(line)
    return found.start("hash") if found else None


def _cut_behind(line: str, node: Scalar) -> int | None:
    end = node.column - 1 + len(node.raw)
    start = end + len(line[end:]) - len(line[end:].lstrip())
    return start if node.raw and _CUT.match(line, start) else None


def written_at(book: FaultBook, spot: Spot, *, bracketed: bool = False) -> str:
    """What is written from a place on, to the end of the line or, bracketed, to the bracket that closes it."""
    rest = book.line(spot.line)[spot.column - 1 :].rstrip()
    end = _closing(rest) if bracketed else None
    return rest if end is None else rest[: end + 1]


def item_at(book: FaultBook, spot: Spot) -> str:
    """What is written from a place on; inside of a list in `[ ]`, to the comma or bracket that ends the text."""
    rest = written_at(book, spot)
    depth = 0
    ends = len(rest)
    for place, sign in enumerate(rest):
        depth += (sign in "{[") - (sign in "}]")
        if sign == "," and not depth:
            ends = min(ends, place)
        if depth < 0:
            return rest[: min(ends, place)].rstrip()
    return rest


def _closing(text: str) -> int | None:
    """Where the bracket closes with which a text begins."""
    depth = 0
    for place, sign in enumerate(text):
        depth += (sign in "{[") - (sign in "}]")
        if not depth:
            return place
    return None


def quotable(line: str) -> tuple[str, str] | None:
    """What stands before a text that may lack its quotes, and the text; None where there is none."""
    found = _LINE.fullmatch(line.rstrip())
    return (found.group("before"), found.group("rest")) if found else None


def accident_in(line: str) -> tuple[int, str, str] | None:
    """Offset, sign and text of an unquoted phrase in a line that could not be read; None if there is none."""
    parts = quotable(line)
    if not parts:
        return None
    before, rest = parts
    cut = _CUT.search(line, len(before))
    if rest[0] == "#" or (cut and rest[0] == "["):
        start = len(before) if rest[0] == "#" else cut.start() if cut else 0
        return start, "#", line[start:].strip().rstrip("]")
    if rest[0] in _SIGNS:
        return len(before), rest[0], rest
    return (len(before), rest[0], rest) if rest[0] in "\"'" else None
