"""Fingerprints -> the articles that hold them, so that no article is ever held against all others."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factdiff.lineage.copying import Basis, Overlap, first, overlap
from factdiff.lineage.keys import Keys, winnowed

CAP = 24
"""Holders of one fingerprint that are looked at, the earliest: an origin is among the first of its reprints, and the
cost of one article stays the same however many reprints there are."""
CANDIDATES = 24
"""Articles that are read against one, those with the most fingerprints in common."""
SHARED = 2
"""Fingerprints in common, at least, before two articles are read against each other."""
COMMON_DAYS = 12
"""A passage whose fingerprints stand in articles of more than so many days is everybody's: reprints of one story come
within a few days of each other, while standing paragraphs and an agency's terms of use come every week."""
COMMON_HOLDERS = 400
"""The same by the number of articles, which counts where they are undated."""

Senior = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """An earlier article that holds passages of an article, and by what it is held to be the earlier one."""

    of: str
    basis: Basis
    overlap: Overlap


class Index:
    """Keys of articles, findable by their fingerprints. What it finds hangs on what it holds, never on the order."""

    def __init__(self, kept: Iterable[Keys] = ()) -> None:
        self._keys: dict[str, Keys] = {}
        self._holders: dict[int, list[Senior]] = {}
        for one in kept:
            self.add(one)

    @property
    def keys(self) -> Mapping[str, Keys]:
        """All that it holds, by article: what a later run starts from."""
        return self._keys

    def add(self, keys: Keys) -> None:
        """Take an article in; one that is known by its id takes the place of the older."""
        self._forget(keys.article)
        self._keys[keys.article] = keys
        senior = keys.seniority
        for one in keys.fingerprints:
            insort(self._holders.setdefault(one, []), senior)

    def _forget(self, article: str) -> None:
        old = self._keys.pop(article, None)
        if old is not None:
            for one in old.fingerprints:
                self._holders[one].remove(old.seniority)

    def earlier(self, keys: Keys) -> tuple[Link, ...]:
        """The articles of other outlets that came before and hold passages of this one, most shared words first."""
        links = []
        for name in self._near(keys):
            other = self._keys[name]
            senior, basis = first(keys, other)
            if senior is keys or other.outlet == keys.outlet:
                continue
            found = overlap(keys, other, common=self._common)
            if found.passages:
                links.append(Link(name, basis, found))
        return tuple(sorted(links, key=lambda one: (-one.overlap.shared, self._keys[one.of].seniority)))

    def _near(self, keys: Keys) -> list[str]:
        """The articles with the most fingerprints in common; of equals, the earlier."""
        shared = Counter(holder for one in keys.fingerprints for holder in self._holders.get(one, ())[:CAP])
        others = ((count, holder) for holder, count in shared.items() if holder[2] != keys.article)
        near = sorted((-count, holder) for count, holder in others if count >= SHARED)
        return [holder[2] for _, holder in near[:CANDIDATES]]

    def _common(self, shingles: Sequence[int]) -> bool:
        """Whether most fingerprints of a passage are everybody's."""
        told = [self._everybodys(one) for one in set(winnowed(shingles)) if one in self._holders]
        return sum(told) * 2 > len(told)

    def _everybodys(self, fingerprint: int) -> bool:
        holders = self._holders[fingerprint]
        if len(holders) <= COMMON_DAYS:
            return False
        return len(holders) > COMMON_HOLDERS or len({holder[0] for holder in holders}) > COMMON_DAYS
