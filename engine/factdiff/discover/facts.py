"""Mentions of one story -> those that the same words tell in the same dimension: what may be one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factdiff.discover.alike import Rarity
from factdiff.discover.mentions import Mention, Near

FARTHEST: Final = 4
"""Words that a drafted phrase may jump over; a wider gap reads what a sentence says of something else."""
LEAST_OUTLETS: Final = 2
MOST: Final = 40
"""So many candidates of a story are tried as rules; what ranks lower by its words alone is seldom a fact."""
OF_PEOPLE: Final = frozenset(
    f"={name}" for name in "killed injured missing arrested hospital displaced rescued hostage infected".split()
)
"""What happens to people: "six injured" needs no noun."""
OF_KIND: Final[Mapping[str, float]] = {"date": 0.2, "percent": 0.7, "duration": 0.7, "money": 0.8}
"""Dates of publication, shares and spans of time are of many things: what stands beside one word is seldom one fact."""
_AT_A_DISTANCE: Final = 0.7
"""What is left of a word's worth with each word more between it and the value."""


@dataclass(frozen=True, slots=True)
class Use:
    """A mention and the word near it that makes it one of this fact."""

    mention: Mention
    near: Near

    @property
    def closeness(self) -> float:
        """1 beside the value, less with each word between."""
        return float(_AT_A_DISTANCE**self.near.cost)


@dataclass(frozen=True, slots=True)
class Fact:
    """Values of one dimension beside words of one meaning."""

    dimension: str
    concept: str
    uses: tuple[Use, ...]
    promise: float
    """How much its words alone make one expect that it is one fact."""

    @property
    def kind(self) -> str:
        """The kind of value."""
        return self.uses[0].mention.value.kind


def facts(mentions: Iterable[Mention], rarity: Rarity) -> list[Fact]:
    """What two outlets or more tell with the same words, the most promising first."""
    told: dict[tuple[str, str], list[Use]] = defaultdict(list)
    for mention in mentions:
        for near in _nearest(mention).values():
            if mention.value.kind == "count" and mention.noun is None and near.concept not in OF_PEOPLE:
                continue  # a number without a noun is of people only where something happened to them
            told[mention.dimension, near.concept].append(Use(mention, near))
    made = [_fact(key, uses, rarity) for key, uses in told.items() if _outlets(uses) >= LEAST_OUTLETS]
    return sorted(made, key=lambda one: (-one.promise, one.dimension, one.concept))[:MOST]


def _nearest(mention: Mention) -> Mapping[str, Near]:
    """Of each meaning the word that stands nearest to the value."""
    best: dict[str, Near] = {}
    for near in sorted(mention.near, key=lambda one: (one.cost, one.behind)):
        if near.gap <= FARTHEST:
            best.setdefault(near.concept, near)
    return best


def _outlets(uses: Sequence[Use]) -> int:
    return len({use.mention.outlet for use in uses})


def _fact(key: tuple[str, str], uses: Sequence[Use], rarity: Rarity) -> Fact:
    best: dict[str, float] = {}
    for use in uses:
        weight = use.closeness * (1.5 if use.mention.prominent else 1.0)
        best[use.mention.outlet] = max(best.get(use.mention.outlet, 0.0), weight)
    kind = uses[0].mention.value.kind
    return Fact(*key, tuple(uses), rarity.of(key[1]) * OF_KIND.get(kind, 1.0) * sum(best.values()))
