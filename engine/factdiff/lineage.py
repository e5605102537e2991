"""Articles -> origins: who credits whom. Forty articles that credit one outlet are one origin with it.

An origin belongs to a claim: what its sentence and the article's lead credit, else the article's
own outlet. Articles whose claims go back to a common source are joined when a side is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factdiff.model import Article, Claim


def origins(article: Article, claims: Iterable[Claim], lead: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """Claim id -> the outlets it goes back to. `lead`: what the article's title and lead credit."""
    own = frozenset({article.source or article.id})
    return {claim.id: frozenset(claim.credits) | lead or own for claim in claims}
