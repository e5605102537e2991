"""What an article is recognised by; made once, kept between runs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Final

from factdiff.model import Article, Moment
from factdiff.stories.terms import WORD, expected, small_letters, terms
from factdiff.text import sentences

BODY_WORDS: Final = 600
"""So much of the body is read: what comes later is background more often than event."""
MOST_TERMS: Final = 100
"""An article keeps so many terms, the heaviest by the tables; it bounds the work of holding two together."""
_WEIGHT: Final = {"title": 3.0, "lead": 2.0, "body": 1.0}
"""A term weighs by the best place it stands in: headline and lead tell the event, the body also its history."""
_KIND: Final = {"n": 1.0, "b": 0.6, "w": 0.45, "#": 0.6, "d": 0.8}
"""… and by its kind: two events of one sort share words and numbers, names seldom."""


@dataclass(frozen=True, slots=True)
class Keys:
    """An article's terms with their weights, its time and its title. Plain data, JSON throughout."""

    article: str
    terms: Mapping[str, float]
    day: int | None = None
    """Day of publication, else of the update, counted as `date.toordinal` does; None where undated."""
    published: str | None = None
    """Instant of publication, ISO 8601 in Greenwich time; a bare day is its midnight."""
    title: str = ""


def keys(article: Article) -> Keys:
    """The keys of one article; depends on nothing else."""
    moment = Moment.of(article.published or article.updated)
    return Keys(
        article.id,
        _heaviest(_weights(article)),
        None if moment is None else moment.day.toordinal(),
        instant(article.published),
        " ".join(article.title.split()),
    )


def instant(published: str | None) -> str | None:
    """A time as text that sorts: Greenwich's, which also stands in for an offset that is not given."""
    moment = Moment.of(published)
    if moment is None:
        return None
    at = moment.at or datetime.combine(moment.day, time.min)
    try:
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="microseconds")
    except OverflowError:  # an offset on the first or last day that there is
        return at.replace(tzinfo=UTC).isoformat(timespec="microseconds")


def _weights(article: Article) -> dict[str, float]:
    """Term -> how much the article is about it: by place, kind and, slowly, how often."""
    ordinary = small_letters(article.text)
    times: Counter[str] = Counter()
    best: dict[str, float] = {}
    for place, stretch in _stretches(article):
        for term in terms(stretch, ordinary):
            times[term] += 1
            best[term] = max(best.get(term, 0.0), _WEIGHT[place])
    return {term: best[term] * _KIND[term[0]] * (1 + math.log(count)) for term, count in times.items()}


def _stretches(article: Article) -> list[tuple[str, str]]:
    """(place, text) of headline, lead and the first of the body; related links and captions tell other events."""
    found = []
    left = BODY_WORDS
    for one in sentences(article):
        stretch = getattr(article, one.field)[one.start : one.end]
        if one.place == "headline":
            found.append(("title", stretch))
        elif one.lead:
            found.append(("lead", stretch))
        elif one.place != "related" and left > 0:
            left -= len(WORD.findall(stretch))
            found.append(("body", stretch))
    return found


def _heaviest(weights: Mapping[str, float]) -> dict[str, float]:
    """The terms that tell most by the tables, sorted; rounded, so that a state written and read is the same."""
    kept = sorted(weights, key=lambda term: (-weights[term] * -math.log(expected(term)), term))[:MOST_TERMS]
    return {term: round(weights[term], 4) for term in sorted(kept)}
