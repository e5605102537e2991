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
                 (?: (?: [\w][\w\ .-]* | "[^"]*" | '[^']*' ) \s* : \s+ )?   # find:
                 (?: -\s+ )* )
    (?P<rest>    \S .*? )                              # what should have been quoted
    (?P<after>   \s* )
    """,
    regex.VERBOSE,
)
_SIGNS = "{[*&!%@`|>?"
_CUT = regex.compile(r"(?P<space>\s+)(?P<hash>\#(?=[^\s#]))")
_HASH_FIRST = regex.compile(r"(?:^|[-:,\[]\s+)(?P<hash>\#(?=[^\s#]).*?)\s*$")


def unquoted(book: FaultBook, spot: Spot, sign: str, text: str) -> None:
    """Tell the one message."""
    book.error(
        spot,
        f"the text is not in quotes, so its `{sign}` is read as something else",
        f"put the text in quotes: {in_quotes(text)}",
    )


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
        case Mapping(flow=flow) | Listing(flow=flow):
            sign = _sign_of(node)
            spot = Spot(node.line, node.column)
            text = written_at(book, spot, closing="}" if sign == "{" else "]" if flow else "")
            unquoted(book, spot, sign, text)
            return True
        case _:
            return _cut_off(node, book)


def _sign_of(node: Mapping | Listing) -> str:
    if isinstance(node, Mapping):
        return "{" if node.flow else ":"
    return "[" if node.flow else "-"


def _cut_off(node: Scalar, book: FaultBook) -> bool:
    """A `#` right before a word is part of the phrase; one before a space is a comment."""
    if node.style != "plain":
        return False
    line = book.line(node.line)
    cut = _HASH_FIRST.search(line) if node.empty else _CUT.match(line, node.column - 1 + len(node.raw))
    if not cut or (not node.empty and not node.raw):
        return False
    start = cut.start("hash")
    text = line[start:].strip() if node.empty else line[node.column - 1 :].strip()
    unquoted(book, Spot(node.line, start + 1), "#", text)
    return True


def written_at(book: FaultBook, spot: Spot, closing: str = "") -> str:
    """What is written from a place on, to the bracket that closes it or to the end of the line."""
    rest = book.line(spot.line)[spot.column - 1 :].rstrip()
    if not closing:
        return rest
    depth = 0
    for place, sign in enumerate(rest):
        depth += (sign in "{[") - (sign in "}]")
        if not depth:
            return rest[: place + 1]
    return rest


def quotable(line: str) -> tuple[str, str] | None:
    """What stands before a text that may lack its quotes, and the text; None where there is none."""
    found = _LINE.fullmatch(line)
    return (found.group("before"), found.group("rest")) if found else None


def accident_in(line: str) -> tuple[int, str, str] | None:
    """Offset, sign and text of an unquoted phrase in a line that could not be read; None if there is none."""
    parts = quotable(line)
    if not parts:
        return None
    before, rest = parts
    cut = _CUT.search(line, len(before))
    if rest[0] == "#" or (cut and rest[0] == "["):
        start = len(before) if rest[0] == "#" else cut.start("hash") if cut else 0
        return start, "#", line[start:].strip().rstrip("]")
    if rest[0] in _SIGNS:
        return len(before), rest[0], rest
    return (len(before), rest[0], rest.strip("\"'")) if rest[0] in "\"'" else None
