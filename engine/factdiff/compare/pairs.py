"""Two sides that are held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factdiff.compare.sides import Stand
from factdiff.compare.witness import Witnesses
from factdiff.model import Claim
from factdiff.ruleset.rule import ReferenceSide, Rule
from factdiff.values.common import Options


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides that are held against each other, and the claims of different articles on them."""

    rule: Rule
    a: Stand
    b: Stand
    witnesses: Witnesses

    def claims(self) -> Iterator[tuple[Claim, Claim]]:
        """Pairs of claims of two articles."""
        for one in self.a.compared:
            for other in self.b.compared:
                if one.article != other.article:
                    yield one, other

    @property
    def reference(self) -> ReferenceSide | None:
        """The desk's side, where one is."""
        return self.a.reference or self.b.reference

    def articles(self) -> tuple[Claim, ...]:
        """The claims of articles on either side."""
        return (*self.a.compared, *self.b.compared)


def options(rule: Rule) -> Options:
    """The part of `compare:` that two values need."""
    return Options(rule.compare.tolerance, rule.compare.take)
