"""Which sentences of which articles are held side by side: those of articles that share an origin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factdiff.lineage.alignment import OWN_WORDS, Line, Page, Pair, aligned
from factdiff.lineage.copying import SENTENCE_WORDS, first, overlap, touching
from factdiff.lineage.index import CANDIDATES, Link
from factdiff.lineage.keys import Keys
from factdiff.lineage.origins import Lineage
from factdiff.model import Article


@dataclass(frozen=True)
class Desk:
    """The articles of a run, and who may have taken a sentence from whom."""

    articles: Mapping[str, Article]
    stories: Mapping[str, str]
    known: Lineage
    _pages: dict[str, Page] = field(default_factory=dict)

    def pairs(self, name: str) -> Iterator[tuple[Link, Pair]]:
        """The sentences of an article that are not quite those of an earlier one that it shares an origin with."""
        if name in self.known.copied:
            link = self.known.copied[name]
            yield from ((link, pair) for pair in aligned(self._page(name).lines, self._page(link.of)))
            return
        links = self._sources(name)
        if not links:
            return
        taken = set().union(*(self._page(link.of).words for link in links))
        own = [line for line in self._page(name).lines if len(line.words) >= OWN_WORDS]
        for link in links:
            for pair in aligned([line for line in own if line.words not in taken], self._page(link.of)):
                if self._one_origin(link, pair.copy):
                    taken.add(pair.copy.words)
                    yield link, pair

    def _page(self, name: str) -> Page:
        """The sentences of an article, cut once."""
        if name not in self._pages:
            self._pages[name] = Page(self.articles[name])
        return self._pages[name]

    @cached_property
    def _of_outlet(self) -> Mapping[tuple[str, str], list[Keys]]:
        """Story and outlet -> its articles."""
        found: dict[tuple[str, str], list[Keys]] = defaultdict(list)
        for name in sorted(self.known.links):
            keys = self.known.keys[name]
            found[self.stories[name], keys.outlet].append(keys)
        return found

    def _sources(self, name: str) -> list[Link]:
        """The earlier articles of the same story that share passages with an article, or whose outlet it credits."""
        own, story = self.known.keys[name], self.stories[name]
        links = [link for link in self.known.links[name] if self.stories[link.of] == story]
        credited = [one for outlet in sorted(own.credits) for one in self._of_outlet.get((story, outlet), ())]
        for other in credited[:CANDIDATES]:
            senior, basis = first(own, other)
            if senior is other and other.outlet != own.outlet and all(link.of != other.article for link in links):
                links.append(Link(other.article, basis, overlap(own, other)))
        return links

    def _one_origin(self, link: Link, line: Line) -> bool:
        """Whether a sentence comes from the other article, or both articles credit one source."""
        own, other = self.known.keys[link.overlap.article], self.known.keys[link.of]
        if own.credits & {other.outlet, *other.credits}:
            return True
        return line.field == "text" and touching(link.overlap, line.start, line.end) >= SENTENCE_WORDS
