"""What is kept of the articles read so far. Plain data: it can be pickled, written as JSON and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from factdiff.stories.keys import Keys

Age = tuple[bool, str, str]
"""Sorts articles by publication, undated last, then id."""


def age(one: Keys) -> Age:
    """Where an article stands among the others in time."""
    return one.published is None, one.published or "", one.article


@dataclass(frozen=True, slots=True)
class Known:
    """One story so far."""

    articles: tuple[str, ...]
    """In the order in which they joined."""
    earliest: Age
    aliases: frozenset[str] = frozenset()
    names: Mapping[str, int] = field(default_factory=dict)
    """Name, or pair of names -> how many of its articles hold it."""

    @property
    def id(self) -> str:
        """Its earliest article's id."""
        return self.earliest[2]


@dataclass(frozen=True, slots=True)
class State:
    """The articles read, their stories, how often each term was met, and where."""

    read: int = 0
    articles: Mapping[str, Keys] = field(default_factory=dict)
    story_of: Mapping[str, str] = field(default_factory=dict)
    """Article id -> key of its story in `stories`; a key is no id, it never changes."""
    stories: Mapping[str, Known] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    index: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Term -> the articles that it tells most of, latest last, so many at most as are ever looked at."""


def forget(state: State, before: int) -> State:
    """Without the articles published before a day (as `Keys.day`); undated ones and what was counted stay.

    A story goes with its last article; one that stays keeps its id and its aliases.
    """
    gone = {name for name, one in state.articles.items() if one.day is not None and one.day < before}
    stories = {
        key: replace(known, articles=tuple(name for name in known.articles if name not in gone))
        for key, known in state.stories.items()
    }
    index = {term: tuple(name for name in told if name not in gone) for term, told in state.index.items()}
    return replace(
        state,
        articles={name: one for name, one in state.articles.items() if name not in gone},
        story_of={name: story for name, story in state.story_of.items() if name not in gone},
        stories={key: known for key, known in stories.items() if known.articles},
        index={term: told for term, told in index.items() if told},
    )


def plain(state: State) -> dict[str, Any]:
    """A state as JSON holds it."""
    told = asdict(state)
    for known in told["stories"].values():
        known["aliases"] = sorted(known["aliases"])
    return told


def restored(told: Mapping[str, Any]) -> State:
    """The state of which `plain` told. Raises KeyError or TypeError on anything else."""
    stories = {
        key: Known(
            tuple(one["articles"]),
            (bool(one["earliest"][0]), str(one["earliest"][1]), str(one["earliest"][2])),
            frozenset(one["aliases"]),
            dict(one["names"]),
        )
        for key, one in told["stories"].items()
    }
    return State(
        told["read"],
        {name: Keys(**one) for name, one in told["articles"].items()},
        dict(told["story_of"]),
        stories,
        dict(told["counts"]),
        {term: tuple(names) for term, names in told["index"].items()},
    )
