"""What a number counts: the noun behind it, and whether it is one for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factdiff.discover.alike import concept
from factdiff.stories.terms import SMALL, stem
from factdiff.text import Token
from factdiff.values import Found

PEOPLE: Final = frozenset(
    """
    people persons person others civilians civilian victims victim residents citizens passengers individuals souls
    casualties lives folks locals villagers
    """.split()
)
"""Nouns for anyone: two outlets use them for the same people. Narrower ones (children, officers) are a part."""
_ODD_PLURALS: Final = frozenset("men women children police staff crew aircraft troops cattle sheep fish".split())
_SINGULARS: Final = frozenset("man woman child boy girl soldier officer suspect gunman student worker guard".split())
_NO_PLURALS: Final = ("ss", "us", "is", "ous", "'s")
_BETWEEN: Final = 2
"""Words that may stand between a number and its noun, as in a rule."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun: the folded word, what it stands for, and how many words stand before it."""

    word: str
    concept: str
    gap: int


def noun_behind(tokens: Sequence[Token], one: Found, text: str, ordinary: frozenset[str]) -> Noun | None:
    """The first noun in the plural behind a number, no word of grammar or mark between.

    Args:
        tokens: the sentence's.
        one: the number.
        text: the sentence.
        ordinary: words that the article writes in small letters; others with a capital name people of a land or town.
    """
    behind = [token for token in tokens if token.start >= one.end][: _BETWEEN + 1]
    for gap, token in enumerate(behind):
        word = token.word
        if not word[0].isalpha() or (word in SMALL and word not in PEOPLE):
            return None
        if _is_noun(word, one):
            name = text[token.start].isupper() and word not in ordinary
            return Noun(word, "people" if word in PEOPLE or name else stem(word), gap)
        if (concept(word) or "").startswith("="):
            return None  # "150 injured after trains collide": what happened to them has been said
    return None


def _is_noun(word: str, one: Found) -> bool:
    if word in PEOPLE or word in _ODD_PLURALS:
        return True
    if one.value.number == 1:
        return word in _SINGULARS
    return word.endswith("s") and len(word) > 3 and not word.endswith(_NO_PLURALS)
