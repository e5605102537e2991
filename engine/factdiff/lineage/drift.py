"""Copy drift: what an article has lost or changed of the words of another one that it shares an origin with.

Told of sentences that are the same but for a few words, with both wordings, and never as an accusation: the first
article may have been put right since, and the later one may be the better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factdiff.lineage.alignment import Line, Pair
from factdiff.lineage.changes import Change, changes, losses
from factdiff.lineage.desk import Desk
from factdiff.lineage.origins import Lineage
from factdiff.lineage.times import later
from factdiff.model import Article, Claim, Group, Note

_NAMED = 3
"""Outlets that a note names before it counts the rest."""


def drift(
    articles: Mapping[str, Article], stories: Mapping[str, str], groups: Iterable[Group], known: Lineage
) -> tuple[Note, ...]:
    """One note a change; articles that changed the same sentence of the same article alike share one.

    Where it is not known which of two came first, what either of them lacks is told.

    Args:
        articles: by id.
        stories: article id -> story id; what is no copy as a whole is held against its own story alone.
        groups: whose claims the notes name, where a sentence holds any.
        known: who copied whom.
    """
    desk = Desk(articles, stories, known)
    same: dict[tuple[tuple[str, str, int], Change], list[Pair]] = defaultdict(list)
    for name in sorted(known.links):
        for link, pair in desk.pairs(name):
            for change in changes(pair):
                same[_sentence(pair.of), change].append(pair)
            for change in losses(pair.turned) if link.basis == "id" else ():
                same[_sentence(pair.copy), change].append(pair.turned)
    told = _Told.of(groups)
    found = sorted(same.items(), key=lambda one: (one[0][0], one[0][1].kind, one[0][1].copy))
    return tuple(_note(change, pairs, told) for (_, change), pairs in found)


def _sentence(line: Line) -> tuple[str, str, int]:
    return line.article.id, line.field, line.start


# --- notes ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """The claims of a report by article, and the group of each."""

    claims: Mapping[str, Sequence[Claim]]
    groups: Mapping[str, str]

    @classmethod
    def of(cls, groups: Iterable[Group]) -> _Told:
        claims: dict[str, list[Claim]] = defaultdict(list)
        group_of = {}
        for group in groups:
            for claim in group.claims:
                claims[claim.article].append(claim)
                group_of[claim.id] = group.id
        return cls(claims, group_of)

    def about(self, pair: Pair) -> list[str]:
        """The claims of both sentences of which the other holds one of the same rule and subject too."""
        mine, theirs = self._within(pair.copy), self._within(pair.of)
        facts = {_fact(one) for one in mine} & {_fact(one) for one in theirs}
        return [one.id for one in (*mine, *theirs) if _fact(one) in facts]

    def _within(self, line: Line) -> list[Claim]:
        own = self.claims.get(line.article.id, ())
        return [one for one in own if one.field == line.field and line.start <= one.start < line.end]


def _fact(claim: Claim) -> tuple[str, tuple[tuple[str, str], ...]]:
    return claim.rule, claim.subject


def _note(change: Change, pairs: Sequence[Pair], told: _Told) -> Note:
    claims = sorted({claim for pair in pairs for claim in told.about(pair)})
    articles = {article.id for pair in pairs for article in (pair.copy.article, pair.of.article)}
    return Note(
        kind="copy drift",
        articles=tuple(sorted(articles)),
        groups=tuple(sorted({told.groups[claim] for claim in claims})),
        claims=tuple(claims),
        reason=_reason(change, pairs),
    )


def _reason(change: Change, pairs: Sequence[Pair]) -> str:
    """Both wordings in a sentence; who is right is not said."""
    names = _listed([_outlet(pair.copy.article) for pair in pairs])
    has = "has" if len(pairs) == 1 else "have"
    of = pairs[0].of.article
    gap = later(pairs[0].copy.article, of) if len(pairs) == 1 else None
    source = f"{_outlet(of)}, {gap} earlier, has" if gap else f"{_outlet(of)} has"
    here, there = f"“{change.copy}”", f"“{change.of}”"
    return {
        "hedge": f"{names} {has} {here} without “{change.was}”: {source} {there}.",
        "attribution": f"{names} {has} {here} without “{change.was}”: {source} {there}.",
        "negation lost": f"{names} {has} {here} without “{change.was}”: {source} {there}.",
        "negation gained": f"{names} {has} “{change.now}” in {here}: {source} {there}.",
        "number": f"{names} {has} {here}: {source} {there} in a sentence otherwise alike. It may be an update.",
    }[change.kind]


def _outlet(article: Article) -> str:
    return article.source or article.id


def _listed(names: Sequence[str]) -> str:
    """A, B and C; past `_NAMED` names the rest is counted."""
    shown = list(dict.fromkeys(names))
    if len(shown) > _NAMED:
        shown = [*shown[:_NAMED], f"{len(shown) - _NAMED} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
