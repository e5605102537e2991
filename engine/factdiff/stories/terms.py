"""A text -> the terms by which its event is told: names, words, numbers with their neighbour.

A term is a string: `n:` and a name, `b:` and two names that follow each other, `w:` and a word's
stem, `#:` a number with the word behind it, `d:` a longer number alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import regex

from factdiff.stories import common

WORD: Final = regex.compile(
    r"""
      \p{L}[\p{L}\p{M}]*          # a word …
        (?: ['’] \p{L}{2,} )?     # … O'Brien
        (?: - \p{L}+ )*           # … ground-level
    | \d [\d.,]* \d | \d          # a number
    """,
    regex.VERBOSE,
)
_CLOCK: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_CALLED: Final = frozenset("mr mrs ms dr sgt lt capt gov sen rep st".split())
SMALL: Final = frozenset(
    """
    a about above according across after again against ago all almost also although always am among an and another any
    are around as at away back be because been before being below between both but by can could did do does done down
    during each either even ever every far few first for former from get give go got had has have he her here him his
    how however i if in including into is it its just last late later least less like long made make many may me might
    more most much must my near never new next no nor not now of off often on once one only or other our out over own
    per put same say says said see several she should since small so some still such take than that the their them then
    there these they this those though three through time to today too took two under until up upon us use very was way
    we week well went were what when where whether which while who whole whom whose why will with within without would
    year years yesterday yet you your
    """.split()
)
"""Words that tell nothing of an event, also in a title."""

_SHORT_NUMBER, _LONG_NUMBER = 4, 3


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A small word without its ending, so that "shooting", "shootings" and "shoots" are one; crude on purpose.

    Two words that fall together wrongly weigh little; a library's stem costs more time than it gains here.
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending, least in (("ing", 5), ("ed", 4), ("es", 4), ("s", 3)):
        if len(word) > least and word.endswith(ending) and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def small_letters(text: str) -> frozenset[str]:
    """The words that stand in small letters in a text: in capitals elsewhere, they are no names."""
    return frozenset(word.lower() for word in WORD.findall(text) if word[0].islower())


def terms(text: str, ordinary: frozenset[str]) -> Iterator[str]:
    """The terms of a stretch of text. `ordinary`: words that are no names, whatever their first letter."""
    words = list(WORD.finditer(text))
    before, end = "", -2
    for place, match in enumerate(words):
        shown = match.group()
        word = shown.lower().replace("’", "'").removesuffix("'s")
        if shown[0].isdigit():
            yield from _number(shown, words[place + 1].group().lower() if place + 1 < len(words) else "")
        elif word in _CLOCK or word in SMALL or word in _CALLED or len(word) < 2:
            pass
        elif shown[0].isupper() and word not in ordinary and stem(word) not in _LIKELY_WORDS:
            yield f"n:{word}"
            if before and text[end : match.start()].strip(" .") == "":
                yield f"b:{before} {word}"
            before, end = word, match.end()
            continue
        elif len(word) > 2:
            yield f"w:{stem(word)}"
        before = ""


def _number(shown: str, after: str) -> Iterator[str]:
    """`5 dead` and `6.1`; a year and a clock's time tell no event."""
    if len(shown) <= _SHORT_NUMBER and after[:1].isalpha() and after not in SMALL and after not in _CLOCK:
        yield f"#:{shown} {stem(after)}"
    if len(shown) >= _LONG_NUMBER and "," not in shown and not shown.startswith("20"):
        yield f"d:{shown}"


def _rates() -> dict[str, float]:
    """Term -> the share of articles that hold it, before any was read."""
    found: dict[str, float] = {}
    for words, share in ((common.MOST, 0.45), (common.MANY, 0.17), (common.SOME, 0.07), (common.FEW, 0.038)):
        for word in words.split():
            found.setdefault(f"w:{stem(word)}", share)
    found.update((f"n:{name.lower()}", _OF_A_COMMON_NAME) for name in common.NAMES.split())
    return found


_OF_A_COMMON_NAME = 0.05
EXPECTED: Final = _rates()
"""What the tables say of ordinary words and common names."""
UNKNOWN: Final = {"n": 0.0015, "b": 0.0005, "w": 0.006, "#": 0.001, "d": 0.003}
"""What is expected of a term that no table holds, by its kind: names are rarer than words."""
_LIKELY_WORDS: Final = frozenset(term[2:] for term in EXPECTED if term.startswith("w:")) - frozenset(
    stem(name.lower()) for name in common.NAMES.split()
)
"""Stems of ordinary words: capitals of a title make no name of them."""


def expected(term: str) -> float:
    """The share of articles in which a term stands, by the tables alone."""
    return EXPECTED.get(term) or UNKNOWN[term[0]]
