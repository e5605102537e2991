"""The words of a sentence, lower case: one pass tells the readers that find nothing in most sentences."""

from __future__ import annotations

from functools import lru_cache

import regex

from factdiff.values.words import AFTER_ARTICLE, ORDINALS, PARTS, WORDS

_WORD = regex.compile(r"\w+")
_ARTICLES = frozenset(("a", "an"))
_NUMBER_WORDS = frozenset((*WORDS, *ORDINALS, *PARTS)) - _ARTICLES
_DIGIT = regex.compile(r"[\d½¼¾⅓⅔]")
_KEPT = 512
"""Sentences whose words are kept; numbers and dates look at the same one after another."""


@lru_cache(maxsize=_KEPT)
def words_of(text: str) -> frozenset[str]:
    """All words of a text, lower case; what hyphens and apostrophes tie is apart."""
    return frozenset(_WORD.findall(text.lower()))


def may_hold_numbers(text: str) -> bool:
    """Whether a digit or a number word stands in a text; it is five times as fast as looking for numerals."""
    words = words_of(text)
    if not _NUMBER_WORDS.isdisjoint(words) or _DIGIT.search(text):
        return True
    return not _ARTICLES.isdisjoint(words) and not AFTER_ARTICLE.isdisjoint(words)
