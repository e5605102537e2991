"""Copy or not: which passages of one article stand in another one, and which of two came first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factdiff.lineage.keys import SHINGLE, Keys, Run
from factdiff.model import order

Basis = Literal["time", "credit", "id"]
"""By what one of two articles is held to be the first; by its id where nothing tells."""

PASSAGE = 8
"""Words in a row, at least, that are a passage and no turn of phrase."""
COPY_SHARE = 0.5
"""An article of whose words so many stand in an earlier one is a copy of it …"""
COPY_WORDS = 40
"""… if they are as many as this: a brief of two sentences comes to the same words by chance."""
SENTENCE_SHARE = 0.8
"""A sentence of whose words so many stand in an earlier article, goes back to it …"""
SENTENCE_WORDS = 20
"""… if the passages that touch it have so many words: "at least 12 people were killed, police said" is anybody's."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a row that another article holds too: text[start:end], up to the next word, and how many they are."""

    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of an article stands in another one."""

    article: str
    other: str
    words: int
    """The article's words outside of quotations."""
    passages: tuple[Passage, ...]

    @property
    def shared(self) -> int:
        """How many of its words stand in the other."""
        return sum(one.words for one in self.passages)

    @property
    def share(self) -> float:
        """Which part of its words stands in the other; an excerpt of a longer article has all of them there."""
        return self.shared / self.words if self.words else 0.0

    @property
    def is_copy(self) -> bool:
        """Whether the article as a whole is taken from the other."""
        return self.share >= COPY_SHARE and self.shared >= COPY_WORDS


def overlap(article: Keys, other: Keys, *, common: Callable[[Sequence[int]], bool] = lambda _: False) -> Overlap:
    """Which passages of `article` stand in `other`; `common` tells of shingles whether they are everybody's."""
    theirs = other.shingles
    passages = tuple(one for run in article.runs for one in _passages(run, theirs, common))
    return Overlap(article.article, other.article, article.words, passages)


def _passages(run: Run, theirs: frozenset[int], common: Callable[[Sequence[int]], bool]) -> Iterator[Passage]:
    for low, high in _stretches([one in theirs for one in run.shingles]):
        words = high - low + SHINGLE - 1
        if words >= PASSAGE and not common(run.shingles[low:high]):
            yield Passage(run.starts[low], run.starts[low + words], words)


def _stretches(hits: list[bool]) -> Iterator[tuple[int, int]]:
    """Runs of True, half open; those that lie within a shingle of each other would overlap, so they are joined."""
    low = None
    last = -1
    for at, hit in enumerate(hits):
        if not hit:
            continue
        if low is None:
            low = at
        elif at - last >= SHINGLE:
            yield low, last + 1
            low = at
        last = at
    if low is not None:
        yield low, last + 1


def holds(found: Overlap, keys: Keys, start: int, end: int) -> bool:
    """Whether the sentence text[start:end] of an article goes back to the other one.

    Most of its words outside of quotations stand there, in passages long enough to be nobody's turn of phrase; those
    of the sentences around it count for the length alone.
    """
    own = [at for run in keys.runs for at in run.starts[:-1] if start <= at < end]
    near = _touching(found, start, end)
    inside = sum(any(one.start <= at < one.end for one in near) for at in own)
    return bool(own) and inside >= SENTENCE_SHARE * len(own) and touching(found, start, end) >= SENTENCE_WORDS


def touching(found: Overlap, start: int, end: int) -> int:
    """How many words the passages have that touch the sentence text[start:end]."""
    return sum(one.words for one in _touching(found, start, end))


def _touching(found: Overlap, start: int, end: int) -> list[Passage]:
    return [one for one in found.passages if one.start < end and start < one.end]


def first(a: Keys, b: Keys) -> tuple[Keys, Basis]:
    """Which of two articles came first: by time; where that is equal or unknown, the one that the other credits."""
    told = order(a.moment, b.moment) if a.moment is not None and b.moment is not None else 0
    if told:
        return (a if told < 0 else b), "time"
    a_credits, b_credits = b.outlet in a.credits, a.outlet in b.credits
    if a_credits != b_credits:
        return (b if a_credits else a), "credit"
    return min(a, b, key=lambda one: one.article), "id"
