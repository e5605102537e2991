"""The words of a sentence, lower case: one pass tells the readers that find nothing in most sentences."""

from __future__ import annotations

from functools import lru_cache

import regex

_WORD = regex.compile(r"\w+")
_KEPT = 512
"""Sentences whose words are kept; numbers and dates look at the same one after another."""


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> frozenset[str]:
    """All words of a text, lower case; what hyphens and apostrophes tie is apart."""
    return frozenset(_WORD.findall(text.lower()))
