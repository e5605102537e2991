"""The claims that a relation holds against each other."""

from __future__ import annotations

from dataclasses import dataclass

from factdiff.compare.arithmetic import Reckoned
from factdiff.compare.sides import meaning
from factdiff.model import Claim
from factdiff.ruleset.rule import Relation


@dataclass(frozen=True, slots=True)
class Case:
    """The claims of a relation's parts, and of its whole: of one article, or the whole of another."""

    relation: Relation
    parts: tuple[Claim, ...]
    whole: Claim
    reckoned: Reckoned

    @property
    def within(self) -> bool:
        """Whether one article says it all."""
        return self.parts[0].article == self.whole.article

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All of them, the whole's last."""
        return (*self.parts, self.whole)

    @property
    def key(self) -> tuple[object, ...]:
        """What is alike in articles that say the same."""
        return self.within, *((claim.rule, *meaning(claim.value)) for claim in self.claims)
