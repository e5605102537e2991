"""Counts and their nouns: parts of a whole, ordinals of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import regex

from factdiff.extract.coordination import SUM
from factdiff.model import Value
from factdiff.values.common import Found

ORDINAL = "ordinal"
"""Grain of a count read from an ordinal: "the 12th victim" is a running total of twelve."""


def with_noun(found: Found, noun: str, words: str, parts: regex.Pattern[str] | None) -> Value:
    """A count with its noun; of a noun narrower than the list's it is that many of the whole, or more."""
    value = replace(found.value, text=words, noun=noun)
    if parts is not None and value.grain != SUM and value.low is not None and parts.match(f" {noun} "):
        # No words state this bound, so the form stays: nothing "overtakes" it.
        return replace(value, high=None, high_open=False)
    return value


_PART_FOLLOWS = regex.compile(
    r"""
    \b (?: including | among \s (?: them | those | the \s \p{L}+ ) | of \s (?: them | whom | which ) )
    [\s,]+ (?: (?: were | was | are | at \s least | some | about ) \s )* \Z
    """,
    regex.VERBOSE,
)
"""Ten people, including *eight* sailors; of whom *eight* were sailors."""
_PART_ENDS = regex.compile(r"\s (?: \p{L}+ \s )? of \s (?: them | whom | which | those )\b", regex.VERBOSE)
"""*Eight* of them sailors."""
_LOOK = 40


def named_parts(text: str, value: Value, others: Sequence[Found]) -> tuple[Decimal, ...]:
    """Which of the other counts of a sentence its words give as a part of a value."""
    return tuple(
        number
        for one in others
        if (number := one.value.number) is not None
        and value.number is not None
        and number < value.number
        and (_PART_FOLLOWS.search(text, max(0, one.start - _LOOK), one.start) or _PART_ENDS.match(text, one.end))
    )
