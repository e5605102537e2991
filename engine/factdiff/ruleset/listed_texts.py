"""Slips in a list of texts, `["...", "..."]`: a comma or a quote that is missing, the quotes of a word processor.

Editors who put every text in quotes are not helped by "put it in quotes"; they are told what is missing where.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex

_WORD_PROCESSOR: Final = "“”„‟‘’‚«»"
_QUOTED: Final = r"""(?: "[^"]*+" | '[^']*+' )"""
_BUT_FOR_COMMAS: Final = regex.compile(
    rf"""
    \[ \s*+ {_QUOTED}               # the first text
    (?: \s*+ ,?+ \s*+ {_QUOTED} )*+  # all others, with a comma before them or without
    \s*+ ,?+ \s*+ \]?+
    """,
    regex.VERBOSE,
)
_NO_COMMA: Final = regex.compile(rf"{_QUOTED} \s*+ (?P<next>[\"'])", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a list; `at` is the offset in its text, as long as `length`."""

    at: int
    length: int
    what: str
    do: str


def slip(text: str) -> Slip | None:
    """The slip in a list that begins with `[`; None where it is another."""
    return _no_comma(text) or _word_processor(text) or _lost_quote(text)


def lacks_only_its_end(text: str) -> bool:
    """Whether a list of texts in quotes is sound but for its `]`."""
    return not text.rstrip().endswith("]") and _BUT_FOR_COMMAS.fullmatch(text.rstrip()) is not None


def without_quotes(text: str) -> str:
    """A text with quotes inside, without the quote at either end; as it is where these do not belong together.

    In `"a" and "b"` the first ends a word, in `"The "a" came"` another begins one.
    """
    sign = text[0]
    if len(text) < 3 or text[-1] != sign:
        return text
    inner = text[1:-1]
    at = inner.find(sign)
    ends_a_word = at > 0 and not inner[at - 1].isspace() and not inner[at + 1 : at + 2].isalnum()
    return text if ends_a_word else inner


def _no_comma(text: str) -> Slip | None:
    found = _NO_COMMA.search(text, 1) if _BUT_FOR_COMMAS.fullmatch(text) else None
    if found is None:
        return None
    return Slip(
        found.start("next"), 1, "a comma is missing between two texts of the list", "write `,` before this text"
    )


def _word_processor(text: str) -> Slip | None:
    """A curly quote where a text begins: to YAML it is a letter."""
    for at, piece in _pieces(text):
        if piece[0] in _WORD_PROCESSOR:
            inner = piece.strip(_WORD_PROCESSOR + "\"'")
            return Slip(at, 1, f"`{piece[0]}` is no quote in a rule file", f'write straight quotes: "{inner}"')
    return None


def _lost_quote(text: str) -> Slip | None:
    """The first piece between commas with a `"` at one end alone."""
    if text.count('"') % 2 == 0:
        return None
    for at, piece in _pieces(text):
        if piece.count('"') == 1 and (piece[0] == '"' or piece[-1] == '"'):
            end = "end" if piece[0] == '"' else "beginning"
            return Slip(at, len(piece), f"the quote at the {end} of this text is missing", f"write {_quoted(piece)}")
    return None


def _quoted(piece: str) -> str:
    bare = piece.strip('"')
    return f'"{bare}"'


def _pieces(text: str) -> list[tuple[int, str]]:
    """What stands between the commas, each with its offset; a comma inside a text cuts it, which finds no slip."""
    found: list[tuple[int, str]] = []
    at = 1
    for part in text[1:].removesuffix("]").split(","):
        if part.strip():
            found.append((at + len(part) - len(part.lstrip()), part.strip()))
        at += len(part) + 1
    return found
