"""Why several articles count as one origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from factdiff import lineage
from factdiff.model import Claim, Copy
from factdiff.pipeline import Joined

MOST = 12
"""Pairs that are told of a side; a hundred reprints need no hundred lines."""
PERCENT = 100


def joined_origins(claims: Iterable[Claim], ready: Joined) -> tuple[str, ...]:
    """One line for each two articles of a side that go back to a common source."""
    own: dict[str, set[str]] = {}
    told = list(claims)
    for claim in told:
        witness = ready.witnesses[claim.article]
        own.setdefault(claim.article, set()).update(witness.origins.get(claim.id) or {witness.outlet})
    articles = {article.id: article for article in ready.articles}
    copies = {(one.article, one.of): one for one in lineage.copies(articles, told, ready.known)}
    found = [
        line
        for a, b in combinations(sorted(own), 2)
        if (shared := own[a] & own[b])
        for line in _why(a, b, shared, copies, ready)
    ]
    return tuple(found[:MOST]) + ((f"and {len(found) - MOST} more pairs",) if len(found) > MOST else ())


def _why(a: str, b: str, shared: set[str], copies: dict[tuple[str, str], Copy], ready: Joined) -> Iterator[str]:
    """The plainest of the reasons that hold."""
    one, other = ready.witnesses[a].outlet, ready.witnesses[b].outlet
    names = sorted(name for name in shared if not name.startswith("\0"))
    copy = copies.get((a, b)) or copies.get((b, a))
    if copy is not None:
        yield _copied(copy)
    elif one == other and one in names:
        yield f"{a} and {b} are both of {one}"
    elif names:
        yield f"{a} and {b} both go back to {' and '.join(names)}"
    else:
        source = min(name.removeprefix("\0") for name in shared)
        yield f"{a} and {b} both hold the words of {source}"


def _copied(copy: Copy) -> str:
    how = "is a copy of" if copy.whole else "holds passages of"
    first = {
        "time": f"{copy.later} later" if copy.later else "the later",
        "credit": "credits it",
        "id": "which came first is not known",
    }
    return f"{copy.article} {how} {copy.of} ({copy.share * PERCENT:.0f} % of its words; {first[copy.basis]})"
