"""Words by which values are told apart: which ones say the same, and how rare each is.

Two outlets seldom use one verb: what one calls killed the other calls dead. The groups are of news in general and
short on purpose; a word in none of them stands for itself and its own endings.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from factdiff.stories.terms import SMALL, expected, stem

_GROUPS: Final = """
    killed: kill* dead death deaths die dies died dying slain murder* massacr* fatal* fatalit* perish*
    killed: toll slaughter* lives
    injured: injur* wound* hurt hurts
    missing: missing unaccounted
    arrested: arrest* detain* custody apprehend*
    hospital: hospital*
    displaced: displac* evacuat* fled flee homeless
    rescued: rescu* freed saved
    hostage: hostage* abduct* kidnap* captive*
    destroyed: destroy* flatten* collaps* demolish*
    damaged: damag*
    infected: infect* sicken* cases
    flight: flew flown flight travel*
    fall: fell fall falls falling landed landing land crash*
    range: range ranges reach reaches fly flies
    rate: tariff* dut* levy levies tax taxes
    price: price* cost costs
    pay: pay pays paid salary wage wages
    fine: fine fines fined penalty
    sentence: sentenc* jail* prison imprison*
    loss: lost loss losses losing
    growth: grew grow grows growth expand*
    worth: worth value* valued
    spend: spend* spent budget*
    aid: aid donat* pledg* grant*
    vote: vote* voted ballot*
    margin: margin lead leads led
    speed: speed winds gusts
    depth: depth deep
    height: height tall high
    strength: magnitude strength
    wait: wait* delay*
    deadline: deadline expir*
    march: march* protest* rall* demonstrat* crowd*
    fire: fired fire shot shots rounds
    burn: burn* scorch* blaze
    jobs: jobs layoff* workforce employ*
    build: build* built construct*
"""


def _table() -> tuple[Mapping[str, str], tuple[tuple[str, str], ...]]:
    whole: dict[str, str] = {}
    begun: list[tuple[str, str]] = []
    for line in _GROUPS.strip().splitlines():
        name, _, words = line.strip().partition(": ")
        for word in words.split():
            if word.endswith("*"):
                begun.append((word[:-1], name))
            else:
                whole[word] = name
    return whole, tuple(begun)


_WHOLE, _BEGUN = _table()
_NOT_MEANT: Final = frozenset(
    """
    killer killers deadline deadlines deadly hospitality landmark travelers travellers traveler
    traveller murderer murderers injurious employee employer employees employers valueless
    """.split()
)
_NO_ADVERBS: Final = frozenset("ally assembly family fly monopoly rally reply supply".split())
_EMPTY: Final = SMALL | frozenset(
    """
    according added told reported reportedly report reports including include included includes others other total
    people person man woman men women am pm mr mrs percent per cent number numbers million billion thousand hundred
    dozen dozens hundreds thousands monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    unless past early earlier amid outside inside along toward towards despite per via plus because since until
    came come comes coming went goes going gone made makes
    don't didn't isn't wasn't weren't won't can't it's that's he's she's they're we're i'm i've you're
    """.split()
) - frozenset(("march",))
"""Words that tell nothing of what a value is of."""


@lru_cache(maxsize=50_000)
def concept(word: str) -> str | None:
    """What a folded word stands for: its group, else its stem; None for a word that tells nothing."""
    if word in _NOT_MEANT or word in _EMPTY or len(word) < 3 or not word[0].isalpha():
        return None
    if word in _WHOLE:
        return f"={_WHOLE[word]}"
    group = next((name for begin, name in _BEGUN if word.startswith(begin)), None)
    if group:
        return f"={group}"
    return None if word.endswith("ly") and word not in _NO_ADVERBS else stem(word)


class Rarity:
    """How much a shared word tells: the rarer in the folder and in the news, the more."""

    def __init__(self, stories: Iterable[frozenset[str]]) -> None:
        """`stories`: the concepts of each. Counted by story: what all articles of one share is its subject."""
        told = list(stories)
        self._of = len(told)
        self._held = Counter(word for words in told for word in words)

    def of(self, word: str) -> float:
        """Minus the logarithm of the share of stories that hold it; groups count as rare."""
        prior = _OF_A_GROUP if word.startswith("=") else expected(f"w:{word}")
        return -math.log((self._held[word] + prior * _TRUST) / (self._of + _TRUST))


_OF_A_GROUP: Final = 0.005
"""A group of words was chosen because it says what a value is of: it counts as a rare word does."""
_TRUST: Final = 40
"""So many stories a folder needs until it counts for as much as the tables of ordinary words."""
