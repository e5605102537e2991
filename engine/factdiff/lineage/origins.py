"""Claims -> origins: what the sentence or the lead credits, else whom the article copies, else its outlet.

An origin belongs to a claim. Articles whose claims go back to a common source are joined when a side is counted, so
every article also stands under a mark of its own, which the copies of it carry too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from factdiff.lineage.copying import Overlap, holds
from factdiff.lineage.index import Index, Link
from factdiff.lineage.keys import Keys
from factdiff.lineage.times import later
from factdiff.model import Article, Claim, Copy

REPRINT_DAYS = 30
"""A reprint comes within so many days; what two articles share that lie further apart, a page's forms and notices or a
standing paragraph, makes neither of them a copy as a whole."""
NEAR_THE_BEST = 0.1
"""Of the earlier articles that share this much less than the best or more, the earliest is the one copied: forty
reprints are shown as reprints of the first and not of each other."""
SHOWN_WORDS = 24
"""Words of the longest passage that are shown as evidence."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Which articles hold passages of which earlier ones."""

    keys: Mapping[str, Keys]
    links: Mapping[str, tuple[Link, ...]]
    """Article -> the earlier ones that it shares passages with."""
    copied: Mapping[str, Link] = field(default_factory=dict)
    """Article -> the one that it is a copy of as a whole; never in a circle."""

    def ancestors(self, article: str) -> Iterator[str]:
        """The article itself, the one that it is a copy of, the one that that is a copy of, and so on."""
        yield article
        while article in self.copied:
            article = self.copied[article].of
            yield article

    def holding(self, article: str, start: int, end: int) -> Iterator[Link]:
        """The earlier articles to which the sentence text[start:end] goes back."""
        own = self.keys[article]
        return (link for link in self.links[article] if holds(link.overlap, own, start, end))


def lineage(index: Index, articles: Iterable[str]) -> Lineage:
    """Who copied whom among articles; all of them stand in the index. Their order does not matter."""
    links = {name: index.earlier(index.keys[name]) for name in sorted(articles)}
    whole = {name: [link for link in own if _is_reprint(link, index.keys)] for name, own in links.items()}
    direct = {name: _best(own, index.keys) for name, own in whole.items() if own}
    return Lineage(index.keys, links, _without_circles(direct))


def _is_reprint(link: Link, keys: Mapping[str, Keys]) -> bool:
    mine, theirs = keys[link.overlap.article].moment, keys[link.of].moment
    apart = abs((mine.day - theirs.day).days) if mine and theirs else 0
    return link.overlap.is_copy and apart <= REPRINT_DAYS


def _best(whole: Sequence[Link], keys: Mapping[str, Keys]) -> Link:
    """The article that another is a copy of: with nearly the best share, rather surely earlier, the earliest."""
    least = max(one.overlap.share for one in whole) - NEAR_THE_BEST
    near = [one for one in whole if one.overlap.share >= least]
    return min(near, key=lambda one: (one.basis == "id", keys[one.of].seniority))


def _without_circles(direct: Mapping[str, Link]) -> dict[str, Link]:
    """Where times are equal or unknown, three may each pass for a copy of the next: then the smallest id is first."""
    kept = dict(direct)
    for name in sorted(direct):
        path = [name]
        while path[-1] in kept and kept[path[-1]].of not in path:
            path.append(kept[path[-1]].of)
        if path[-1] in kept:
            circle = path[path.index(kept[path[-1]].of) :]
            del kept[min(circle)]
    return kept


def origins(claims: Iterable[Claim], lead: frozenset[str], known: Lineage) -> Mapping[str, frozenset[str]]:
    """Claim id -> what it goes back to. `lead`: the outlets that the article's title and lead credit."""
    return {claim.id: frozenset(_origins(claim, lead, known)) for claim in claims}


def _origins(claim: Claim, lead: frozenset[str], known: Lineage) -> Iterator[str]:
    """Outlets by name, articles by a mark.

    The mark of the article copied stands beside a credit in the lead, which the copy mostly took over with the rest,
    but not beside one in a sentence that is the article's own: that sentence is news from elsewhere.
    """
    credits_ = {*claim.credits, *lead}
    sources = {link.of for link in _sentence_sources(claim, known)}
    if claim.article in known.copied and (sources or not claim.credits):
        sources.add(known.copied[claim.article].of)
    yield from credits_ or (() if sources else (known.keys[claim.article].outlet,))
    yield _mark(claim.article)
    for source in sources:
        yield from map(_mark, known.ancestors(source))


def _sentence_sources(claim: Claim, known: Lineage) -> Iterator[Link]:
    if claim.field == "text":
        yield from known.holding(claim.article, claim.sentence_start, claim.sentence_start + len(claim.sentence))


def _mark(article: str) -> str:
    return f"\0{article}"


# --- the evidence ---------------------------------------------------------------------------------


def copies(articles: Mapping[str, Article], claims: Iterable[Claim], known: Lineage) -> tuple[Copy, ...]:
    """What is told of articles that hold others' words: whole copies, and excerpts that a claim goes back to."""
    told = {(name, link.of): (link, True) for name, link in known.copied.items()}
    for claim in claims:
        if claim.article not in known.copied:
            for link in list(_sentence_sources(claim, known))[:1]:
                told.setdefault((claim.article, link.of), (link, False))
    found = (told[key] for key in sorted(told))
    return tuple(_copy(articles, link, whole=whole) for link, whole in found)


def _copy(articles: Mapping[str, Article], link: Link, *, whole: bool) -> Copy:
    found = link.overlap
    article, of = articles[found.article], articles[found.other]
    return Copy(
        article=article.id,
        of=of.id,
        whole=whole,
        share=Decimal(round(found.share * 100)) / 100,
        words=found.shared,
        basis=link.basis,
        passage=_longest(article, found),
        later=later(article, of) if link.basis == "time" else None,
    )


def _longest(article: Article, found: Overlap) -> str:
    """The beginning of the longest passage that both hold, as the copy has it."""
    longest = max(found.passages, key=lambda one: (one.words, -one.start))
    words = article.text[longest.start : longest.end].split()
    return " ".join(words[:SHOWN_WORDS]) + (" …" if len(words) > SHOWN_WORDS else "")
