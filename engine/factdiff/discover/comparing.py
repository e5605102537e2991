"""A story's articles, ready to be read by any rules and compared as a report would."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factdiff import lineage
from factdiff.compare import Witness, compare
from factdiff.discover.about import names_in
from factdiff.discover.mentions import Mention, mentions
from factdiff.discover.proof import numbered
from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Group
from factdiff.ruleset.rule import Ruleset


@dataclass(frozen=True, slots=True)
class Covered:
    """Where existing rules made claims."""

    of: Mapping[tuple[str, str], Sequence[tuple[int, int]]]

    @classmethod
    def by(cls, claims: Iterable[Claim]) -> Covered:
        """By these claims."""
        found: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for claim in claims:
            found.setdefault((claim.article, claim.field), []).append((claim.start, claim.end))
        return cls(found)

    def holds(self, one: Mention | Claim) -> bool:
        """Whether a claim stands on these words."""
        return any(start < one.end and one.start < end for start, end in self.of.get((one.article, one.field), ()))


@dataclass(frozen=True, slots=True)
class Desk:
    """One story: its articles, what rules read in them already, and who has whose words."""

    story: str
    pages: tuple[Article, ...]
    covered: Covered
    known: lineage.Lineage
    read: Mapping[str, Sequence[Mention]]
    """Article -> its values, those that are covered too."""
    names: Mapping[str, Mapping[str, float]]
    """Article -> the names in it, each with how much the article is about it."""

    @classmethod
    def of(cls, story: str, pages: Iterable[Article], covered: Covered, known: lineage.Lineage) -> Desk:
        """Everything in the articles is read once."""
        told = tuple(pages)
        return cls(
            story,
            told,
            covered,
            known,
            {page.id: mentions(page) for page in told},
            {page.id: names_in(page) for page in told},
        )

    @property
    def new(self) -> Iterator[Mention]:
        """The values that no rule covers."""
        return (one for page in self.pages for one in self.read[page.id] if not self.covered.holds(one))

    def groups(self, ruleset: Ruleset, *, about_is_met: bool = False) -> tuple[Group, ...]:
        """What some rules find in the story, without what is covered."""
        extractor = Extractor(ruleset)
        read = {page.id: extractor.extract(page, about_is_met=about_is_met) for page in self.pages}
        new = [one for name in sorted(read) for one in read[name].claims if not self.covered.holds(one)]
        of: dict[str, list[Claim]] = {page.id: [] for page in self.pages}
        for claim in numbered(new):
            of[claim.article].append(claim)
        witnesses = {
            page.id: Witness.of(page, self.story, lineage.origins(of[page.id], read[page.id].credits, self.known))
            for page in self.pages
        }
        claims = [claim for own in of.values() for claim in own]
        return compare(claims, {rule.id: rule for rule in ruleset.rules}, witnesses)
