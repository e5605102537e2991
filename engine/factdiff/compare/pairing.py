"""Which two sides are held against each other: all, but of quotations without end those that may be one utterance.

A speaker of a big story is quoted hundreds of times, and all pairs of that would never end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from factdiff.compare.sides import Stand
from factdiff.ruleset.rule import Rule
from factdiff.values.quote import is_said_twice, runs

COMMON = 50
"""Words in a row that more quotations than this hold are a habit and tell of no utterance."""


def to_compare(stands: Sequence[Stand], rule: Rule) -> Iterable[tuple[int, int]]:
    """Pairs of sides, by index, the first before the second, in order."""
    if rule.kind != "quote" or rule.holds:
        return combinations(range(len(stands)), 2)
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, stand in enumerate(stands):
        for run in runs(stand.value.text):
            holders[run].append(at)
    met = {pair for held in holders.values() if len(held) <= COMMON for pair in combinations(held, 2)}
    return sorted(pair for pair in met if not is_said_twice(*(stands[at].value.text for at in pair)))
