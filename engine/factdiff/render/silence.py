"""Who said nothing of a fact: outlets whose article names what a rule is about and in which it found no claim."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdiff.render.outline import outlet
from factdiff.render.words import listed, plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdiff.model import Group, Report

_NAMED = 6
"""Outlets that a line names; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Which articles a rule ran on, which of them belong to a story, and in which it found something."""

    ran: Mapping[str, frozenset[str]]
    stories: Mapping[str | None, frozenset[str]]
    told: Mapping[tuple[str, str | None], frozenset[str]]
    outlets: Mapping[str, str]

    @classmethod
    def of(cls, report: Report) -> Silence:
        """Index a report; without traces nobody is known to be silent."""
        ran: defaultdict[str, set[str]] = defaultdict(set)
        stories: defaultdict[str | None, set[str]] = defaultdict(set)
        told: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
        for name, trace in report.traces:
            for rule in trace.ran:
                ran[rule].add(name)
        for entry in report.articles:
            stories[entry.story].add(entry.article.id)
            stories[None].add(entry.article.id)
        for group in report.groups:
            told[group.rule, group.story].update(claim.article for claim in group.claims)
        return cls(
            {key: frozenset(names) for key, names in ran.items()},
            {key: frozenset(names) for key, names in stories.items()},
            {key: frozenset(names) for key, names in told.items()},
            {entry.article.id: outlet(entry.article) for entry in report.articles},
        )

    def on(self, group: Group) -> list[str]:
        """The outlets of its story that say nothing of the fact, by name.

        An outlet with a claim of the rule on another subject of the story is left out: it may have meant this one.
        """
        nobody: frozenset[str] = frozenset()
        spoke = self.told.get((group.rule, group.story), nobody)
        quiet = self.ran.get(group.rule, nobody) & self.stories.get(group.story, nobody) - spoke
        loud = {self.outlets.get(name) for name in spoke}
        return sorted({self.outlets[name] for name in quiet} - loud)

    def in_words(self, group: Group) -> str:
        """`Gazette, Herald and 3 more`; nothing where nobody is known to be silent."""
        names = self.on(group)
        rest = len(names) - _NAMED
        if not names:
            return ""
        return listed([*names[:_NAMED], f"{plural(rest, 'other')}"] if rest > 0 else names)
