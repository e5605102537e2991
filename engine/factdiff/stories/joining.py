"""State and new articles -> state: each new article joins a story, opens one, or brings two together.

The work for an article does not grow with what was read: it is held against the articles that share
its heaviest terms, a bounded number of them, and through them against a bounded number of stories.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from statistics import fmean
from typing import Final

from factdiff.stories.event import ENOUGH, Weigh, Weighed, distance, is_near, likeness, weighed, weigher
from factdiff.stories.keys import Keys
from factdiff.stories.state import Known, State, age

LIMIT_DAYS: Final = 365
"""Articles further apart than this never join by being alike: a trial may come a year after the crime."""
ENOUGH_FOR_MANY: Final = 0.08
"""So alike on average to the articles of a story that holds `MANY` or more: with several outlets at hand, an
average below what two articles need is surer than one pair above it."""
MANY: Final = 3
ENOUGH_TO_MERGE: Final = 0.15
"""So alike on average are two stories that a new article shows to be one."""
RARE_NAMES: Final = 3
"""Beyond `NEAR_DAYS`, or without a date, so many names must be shared that hardly any other story holds, and one
pair of names that follow each other (a person's, a place's): topics (an election, a disease, a country) come back
for years with the same common names, events do not."""
RARE: Final = 2
"""A name that so many articles of other stories hold, at most, is rare."""

_TERMS_ASKED: Final = 20
_ARTICLES_A_TERM: Final = 40
_ARTICLES_HELD: Final = 30
_STORIES_HELD: Final = 8
_MEMBERS_FIRST, _MEMBERS_LAST = 5, 10
_MEMBERS_MERGED: Final = 6


def add(state: State, articles: Iterable[Keys], *, limit_days: int = LIMIT_DAYS) -> State:
    """The state with more articles in it; the one handed in is left as it was.

    Articles of one call are taken in time order, undated last, so their order does not matter, and
    one call with all gives what calls in time order give. An article that is known stays where it is.
    """
    joiner = _Joiner(state, limit_days)
    for one in sorted(articles, key=age):
        joiner.add(one)
    return joiner.state()


class _Joiner:
    """Copies of a state's tables, changed article by article."""

    def __init__(self, state: State, limit_days: int) -> None:
        self._limit = limit_days
        self._read = state.read
        self._articles = dict(state.articles)
        self._story_of = dict(state.story_of)
        self._stories = dict(state.stories)
        self._counts = dict(state.counts)
        self._index = dict(state.index)

    def state(self) -> State:
        return State(self._read, self._articles, self._story_of, self._stories, self._counts, self._index)

    def add(self, one: Keys) -> None:
        if one.article in self._articles:
            return
        self._read += 1
        for term in one.terms:
            self._counts[term] = self._counts.get(term, 0) + 1
        scales = _Scales(weigher(self._counts, self._read))
        own = scales.of(one)
        heavy = sorted((term for term in own[0] if own[0][term] > 0), key=lambda term: (-own[0][term], term))
        asked = heavy[:_TERMS_ASKED]
        found = self._fitting(one, asked, scales)
        self._put(one, found[0] if found else one.article)
        for other in found[1:]:
            if self._are_one(found[0], other, scales):
                self._merge(found[0], other)
        for term in asked:
            self._index[term] = (*self._index.get(term, ())[1 - _ARTICLES_A_TERM :], one.article)

    def _fitting(self, one: Keys, asked: Sequence[str], scales: _Scales) -> list[str]:
        """Keys of the stories that an article may join, the likest first."""
        fits = []
        for story in self._candidates(one, asked, scales):
            alike = self._fit(one, story, scales)
            if alike is not None:
                fits.append((-alike, self._stories[story].id, story))
        return [story for _, _, story in sorted(fits)]

    def _candidates(self, one: Keys, asked: Sequence[str], scales: _Scales) -> list[str]:
        """Stories of the articles that share the most of what the new one tells."""
        shared: dict[str, float] = {}
        weights = scales.of(one)[0]
        for term in asked:
            for name in self._index.get(term, ()):
                shared[name] = shared.get(name, 0.0) + weights[term]
        nearest = sorted(shared, key=lambda name: (-shared[name], name))[:_ARTICLES_HELD]
        return list(dict.fromkeys(self._story_of[name] for name in nearest))[:_STORIES_HELD]

    def _fit(self, one: Keys, story: str, scales: _Scales) -> float | None:
        """How alike an article is to a story on average; None where that is not enough."""
        members = self._seen(story)
        alike = fmean(self._alike(one, other, scales) for other in members)
        if alike < (ENOUGH if len(members) < MANY else ENOUGH_FOR_MANY):
            return None
        if not any(is_near(one, other) for other in members) and not self._shares_rare_names(one, story):
            return None
        return alike

    def _alike(self, a: Keys, b: Keys, scales: _Scales) -> float:
        return likeness(scales.of(a), scales.of(b)) - distance(a, b, self._limit)

    def _seen(self, story: str) -> list[Keys]:
        """The first and the last articles of a story: what it is about, and where it stands."""
        names = self._stories[story].articles
        if len(names) > _MEMBERS_FIRST + _MEMBERS_LAST:
            names = names[:_MEMBERS_FIRST] + names[-_MEMBERS_LAST:]
        return [self._articles[name] for name in names]

    def _shares_rare_names(self, one: Keys, story: str) -> bool:
        own = self._stories[story].names
        kinds = [term[0] for term in one.terms if term in own and self._counts[term] - own[term] - 1 <= RARE]
        return kinds.count("n") >= RARE_NAMES and "b" in kinds

    def _put(self, one: Keys, story: str) -> None:
        names = {term: 1 for term in one.terms if term[0] in "nb"}
        new = Known((one.article,), age(one), frozenset(), names)
        self._articles[one.article] = one
        self._story_of[one.article] = story
        self._stories[story] = together(self._stories[story], new) if story in self._stories else new

    def _are_one(self, a: str, b: str, scales: _Scales) -> bool:
        pairs = product(self._seen(a)[-_MEMBERS_MERGED:], self._seen(b)[-_MEMBERS_MERGED:])
        return fmean(self._alike(one, other, scales) for one, other in pairs) >= ENOUGH_TO_MERGE

    def _merge(self, into: str, story: str) -> None:
        gone = self._stories.pop(story)
        self._story_of.update(dict.fromkeys(gone.articles, into))
        known = together(self._stories[into], gone)
        self._stories[into] = replace(known, aliases=(known.aliases | {gone.id}) - {known.id})


class _Scales:
    """Articles weighed by what is known at one moment; each once."""

    def __init__(self, weigh: Weigh) -> None:
        self._weigh = weigh
        self._known: dict[str, Weighed] = {}

    def of(self, one: Keys) -> Weighed:
        found = self._known.get(one.article)
        if found is None:
            found = self._known[one.article] = weighed(one, self._weigh)
        return found


def together(a: Known, b: Known) -> Known:
    """Two stories as one, or a story and an article; an id by which the first was known stays as an alias."""
    earliest = min(a.earliest, b.earliest)
    aliases = (a.aliases | b.aliases | {a.id}) - {earliest[2]}
    names = dict(a.names)
    for term, count in b.names.items():
        names[term] = names.get(term, 0) + count
    return Known(a.articles + b.articles, earliest, aliases, names)
