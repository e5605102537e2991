"""Inches and feet by signs, and `in`, which is a preposition unless nothing but an end or a dimension follows."""

from __future__ import annotations

import regex

from factdiff.values.spelling import Behind, known_unit

_DIMENSION = r"\s(?:thick|long|wide|tall|high|deep|across|in\s(?:diameter|length|height|width)|of\s(?:rain|snow|ice))\b"
_IN = regex.compile(
    rf"""
      (?P<word> (?: \s | [-‐] )? in ) (?= {_DIMENSION} | \.? \s* $ )        # 2 in thick
    | (?P<sign> \s? ["″] | '' ) (?= {_DIMENSION} )                        # 2" thick
    | (?P<alone> " | '' ) (?! [\p{{L}}\p{{N}}] )                           # a 9" pipe
    | (?P<feet> '  ) (?= \s? \d{{1,2}} \s? (?: ["″] | '' ) )               # 6'2"
    """,
    regex.VERBOSE,
)


def inches_at(text: str, end: int) -> Behind | None:
    """The unit that a sign or `in` behind digits means; a sign that may close a quotation means none."""
    match = _IN.match(text, end)
    if match is None:
        return None
    if match.group("alone") and text.count('"', 0, end) % 2:
        return None
    return Behind(known_unit("ft" if match.group("feet") else "inch"), match.group().strip(), "", match.end())
