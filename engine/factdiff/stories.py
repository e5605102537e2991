"""Articles -> stories: which tell the same event. Three pure functions: keys, same event or not, join.

A story's id is its earliest article's id (by `published`, undated last, then id).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import regex

from factdiff.errors import UsageError
from factdiff.model import Article, Moment
from factdiff.text import LEAD_SENTENCES, sentences

STORY_DAYS = 4
"""Articles further apart than this do not join by their words alone."""
SHARED_WORDS = 5
"""So many key words, at least, tell the same event …"""
SHARED_SHARE = 0.3
"""… and this share of the shorter article's. Both were set low enough to keep one event's outlets
together and high enough that two quakes of one week stay apart; we err on the side of apart."""
COMMON = 0.1
"""A word in more than this share of the articles (and in more than `COMMON_FEW`) tells no event …"""
COMMON_FEW = 10
ALL_SHARED_WORDS = 6
"""… unless so many words are shared, common ones counted in …"""
ALL_SHARED_SHARE = 0.5
"""… and this share of the shorter article's: else a folder that tells one event alone would fall apart,
because all its words are common in it. On 22 labelled events of real news no two were joined by this."""
LOOK_BACK = 50
"""Through a common word an article is held against so many before it in time; the others it meets through these."""

_FIELDS = ("source", "title", "published", "updated", "url", "byline", "language")
"""Fields of an article's own by which stories may be made, beside what its reader keeps in `extra`."""

_KEY = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]{2,} | \d[\d.,]*\d | \d", regex.VERBOSE)
_STOP = frozenset(
    "The This That These Those There They Their Then And But For From With When Where What Who Why How His Her "
    "Its Our Your You She Not Are Was Were Has Have Had Will Would Could Should May Might After Before While "
    "During Over Under Into Also More Most Some Many Other According Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday January February March April June July August September October November December".split()
)


@dataclass(frozen=True, slots=True)
class Keys:
    """What an article is recognised by: the names and numbers of its title and lead."""

    article: str
    words: frozenset[str]
    moment: Moment | None


def keys(article: Article) -> Keys:
    """The keys of one article; depends on nothing else, so it can be kept between runs."""
    told = [s for s in sentences(article) if s.place == "headline" or s.lead][: LEAD_SENTENCES + 2]
    text = " ".join(getattr(article, one.field)[one.start : one.end] for one in told)
    words = frozenset(word.casefold() for word in _KEY.findall(text) if word not in _STOP)
    return Keys(article.id, words, Moment.of(article.published or article.updated))


def same_event(a: Keys, b: Keys, common: frozenset[str] = frozenset()) -> bool:
    """Whether two articles tell the same event; symmetric."""
    if a.moment and b.moment and abs(a.moment.day - b.moment.day) > timedelta(days=STORY_DAYS):
        return False
    shared, least = len(a.words & b.words), min(len(a.words), len(b.words))
    if shared >= ALL_SHARED_WORDS and shared >= ALL_SHARED_SHARE * least:
        return True
    rare = len((a.words & b.words) - common)
    least = min(len(a.words - common), len(b.words - common))
    return rare >= SHARED_WORDS and rare >= SHARED_SHARE * least


def join(articles: Sequence[Article], how: str) -> Mapping[str, str]:
    """Article id -> story id. `how`: "one", "auto" or "field:NAME". Raises UsageError on anything else."""
    refuse_unknown(how)
    if how == "one":
        together = [list(articles)]
    elif how == "auto":
        together = _by_event(articles)
    else:
        together = _by_field(articles, how.removeprefix("field:"))
    named = [(_story_id(group), group) for group in together]
    return {article.id: story for story, group in named for article in group}


def refuse_unknown(how: str) -> None:
    """Raise UsageError where `how` is no way to make stories: before any work, not after it."""
    if how not in ("one", "auto") and not (how.startswith("field:") and len(how) > len("field:")):
        raise UsageError(f"--stories {how}: no such way to make stories", "write auto, one or field:NAME")


def field_of(article: Article, name: str) -> str | None:
    """The value of a field by which `--stories field:NAME` joins; None where the article has none."""
    value = dict(article.extra).get(name)
    if value is None and name in _FIELDS:
        value = getattr(article, name)
    return value or None


def _story_id(articles: Iterable[Article]) -> str:
    return min(articles, key=_age).id


def _age(article: Article) -> tuple[bool, datetime, str]:
    """Undated last; a bare day is its midnight, and a time without an offset counts as Greenwich's."""
    moment = Moment.of(article.published)
    if moment is None:
        return True, datetime.max.replace(tzinfo=UTC), article.id
    at = moment.at or datetime.combine(moment.day, time.min)
    return False, at if at.tzinfo else at.replace(tzinfo=UTC), article.id


def _by_field(articles: Iterable[Article], name: str) -> list[list[Article]]:
    """Articles of one value of a field; one without it is a story of its own."""
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        value = field_of(article, name)
        groups[f"={value}" if value else f"#{article.id}"].append(article)
    return list(groups.values())


def _by_event(articles: Sequence[Article]) -> list[list[Article]]:
    """Joined through an index of words: only articles that share one are held together."""
    known = {article.id: keys(article) for article in articles}
    counts = Counter(word for one in known.values() for word in one.words)
    most = max(COMMON_FEW, COMMON * len(articles))
    common = frozenset(word for word, count in counts.items() if count > most)
    index: dict[str, list[str]] = defaultdict(list)
    parent = {article.id: article.id for article in articles}
    for article in sorted(articles, key=_age):
        own = known[article.id]
        near = Counter(
            other for word in own.words for other in (index[word][-LOOK_BACK:] if word in common else index[word])
        )
        for other, shared in near.items():
            if shared >= SHARED_WORDS and same_event(own, known[other], common):
                parent[_root(parent, article.id)] = _root(parent, other)
        for word in own.words:
            index[word].append(article.id)
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[_root(parent, article.id)].append(article)
    return list(groups.values())


def _root(parent: dict[str, str], one: str) -> str:
    while parent[one] != one:
        parent[one] = parent[parent[one]]
        one = parent[one]
    return one
