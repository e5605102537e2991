"""Whether two articles tell the same event: how alike their terms are, rare ones first, and how far apart in time."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

from factdiff.stories.keys import Keys
from factdiff.stories.terms import expected

Weigh = Callable[[str], float]
"""Term -> how much sharing it tells."""

ENOUGH: Final = 0.10
"""So alike are two articles of one event, as a cosine; set on half of the labelled events, where 98 of 100 joined
articles are right. On the other half 92 are: attacks of one kind in one region and week come too close. We err on
the side of apart where names tell events apart, and cannot where they do not."""
NEAR_DAYS: Final = 7
"""Up to so many days apart, time does not speak against one event."""
PER_TENFOLD: Final = 0.08
"""Beyond, this is taken from the likeness for each tenfold of the distance."""
UNDATED: Final = 0.08
"""Taken where a date is missing: words alone must tell more."""
PRIOR: Final = 500
"""The tables speak with the voice of so many articles; a run that has read more of them speaks louder."""
TOO_COMMON: Final = 1.0
"""A term in more than a third of the articles (e to the power of -1) tells nothing; others count from there …"""
STEEP: Final = 1.5
"""… and the rarer the more steeply: else a president's name would outweigh a village's."""
ALONE: Final = 8
"""One shared term joins nothing alone, however rare: the others must hold an eighth of the likeness, or more."""


def weigher(counts: Mapping[str, int], read: int) -> Weigh:
    """How much each term tells, by the tables and what was read; what is asked once is kept."""
    known: dict[str, float] = {}

    def weigh(term: str) -> float:
        value = known.get(term)
        if value is None:
            share = (PRIOR * expected(term) + counts.get(term, 0)) / (PRIOR + read)
            value = known[term] = max(0.0, -math.log(share) - TOO_COMMON) ** STEEP
        return value

    return weigh


def same_event(a: Keys, b: Keys, weigh: Weigh, *, limit_days: int) -> bool:
    """Whether two articles, seen alone, tell the same event; symmetric."""
    alike = likeness(weighed(a, weigh), weighed(b, weigh))
    return alike - distance(a, b, limit_days) >= ENOUGH


def likeness(a: Weighed, b: Weighed) -> float:
    """0 to 1: the cosine of two articles' weighed terms, less where one term alone makes it; symmetric."""
    (one, long), (other, wide) = a, b
    shared = [one[term] * other[term] for term in one.keys() & other.keys()]
    if not shared or not long or not wide:
        return 0.0
    whole = math.fsum(shared)
    return min(whole, ALONE * max(0.0, whole - max(shared))) / (long * wide)


def weighed(one: Keys, weigh: Weigh) -> Weighed:
    """(terms as a vector, its length)."""
    vector = {term: weight * weigh(term) for term, weight in one.terms.items()}
    return vector, math.sqrt(math.fsum(value * value for value in vector.values()))


Weighed = tuple[dict[str, float], float]


def distance(a: Keys, b: Keys, limit_days: int) -> float:
    """What two articles' times speak against one event; infinite beyond the limit in days."""
    if a.day is None or b.day is None:
        return UNDATED
    days = abs(a.day - b.day)
    if days > limit_days:
        return math.inf
    return PER_TENFOLD * math.log10(days / NEAR_DAYS) if days > NEAR_DAYS else 0.0


def is_near(a: Keys, b: Keys) -> bool:
    """Whether two articles are dated and at most `NEAR_DAYS` apart."""
    return a.day is not None and b.day is not None and abs(a.day - b.day) <= NEAR_DAYS
