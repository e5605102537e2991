"""Which of the candidates of a story are worth an editor's look, the plainest contradictions first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from factdiff.compare.scale import on_one_scale
from factdiff.discover.alike import Rarity
from factdiff.discover.facts import LEAST_OUTLETS, OF_KIND, Fact
from factdiff.model import Claim, Group

_OF_CLASS: Final[dict[str | None, float]] = {
    "conflict": 1.0,
    "contested": 0.8,
    "update": 0.7,
    "overtaken": 0.6,
    "internal": 0.4,
    "explained": 0.3,
    None: 0.4,
}
"""How much a class is worth: a plain contradiction most, agreement least."""
_FAR_APART: Final = 0.4
"""What is left of a candidate's worth where no two values are near each other."""
_HELD: Final = 12
"""Sides that are held side by side; more are of no one fact anyway."""
_SAME: Final = 0.5
"""Two candidates that share so much of the smaller one's claims tell one fact."""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate and what its rule read."""

    fact: Fact
    group: Group


def ranked(found: Iterable[Found], rarity: Rarity) -> list[Found]:
    """By worth; of those that tell one fact the best alone."""
    kept: list[Found] = []
    worth = {one.group.rule: score(one, rarity) for one in found if one.group.counts.outlets >= LEAST_OUTLETS}
    by_rule = {one.group.rule: one for one in found}
    for rule in sorted(worth, key=lambda name: (-worth[name], name)):
        one = by_rule[rule]
        if worth[rule] > 0 and not any(_overlap(one, other) >= _SAME for other in kept):
            kept.append(one)
    return kept


def score(one: Found, rarity: Rarity) -> float:
    """How strongly the words agree, times how plainly the values differ, times how many sources tell it."""
    group = one.group
    positions = [claim for claim in group.claims if claim.position]
    if len({claim.article for claim in positions}) < LEAST_OUTLETS or group.state == "not comparable":
        return 0.0
    if group.kind is None and group.counts.origins < LEAST_OUTLETS:
        return 0.0  # one source, however many print it
    return (
        rarity.of(one.fact.concept)
        * _closeness(one.fact, positions)
        * _OF_CLASS[group.kind]
        * OF_KIND.get(one.fact.kind, 1.0)
        * _nearness_of_values(group)
        * _steadiness(group)
        * math.sqrt(group.counts.outlets + group.counts.origins)
        * (1 + 0.5 * _prominence(positions))
    )


def _closeness(fact: Fact, positions: Sequence[Claim]) -> float:
    at = {(use.mention.article, use.mention.field, use.mention.start): use.closeness for use in fact.uses}
    near = [at.get((claim.article, claim.field, claim.start), 0.3) for claim in positions]
    return sum(near) / len(near)


def _nearness_of_values(group: Group) -> float:
    """Values that lie far apart are more often of two things: 11 and 13 contradict, 11 and 4,000 pass each other by."""
    ratios = [
        float(min(both) / max(both))
        for a, b in combinations(group.sides[:_HELD], 2)
        if (both := on_one_scale(a.value, b.value)) is not None and min(both) > 0
    ]
    return _FAR_APART + (1 - _FAR_APART) * max(ratios) if ratios else 1.0


def _steadiness(group: Group) -> float:
    """Where one article states many values beside the same words, the words do not tell one fact."""
    values: dict[str, set[object]] = {}
    for claim in group.claims:
        values.setdefault(claim.article, set()).add((claim.value.low, claim.value.high, claim.value.unit))
    return len(values) / sum(len(own) for own in values.values())


def _prominence(positions: Sequence[Claim]) -> float:
    return sum(claim.lead or claim.place == "headline" for claim in positions) / len(positions)


def _overlap(one: Found, other: Found) -> float:
    mine = {(claim.article, claim.field, claim.start) for claim in one.group.claims}
    theirs = {(claim.article, claim.field, claim.start) for claim in other.group.claims}
    return len(mine & theirs) / min(len(mine), len(theirs))
