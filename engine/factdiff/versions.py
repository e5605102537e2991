"""Versions of an article: the newest alone stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from factdiff.model import Article, Moment, Problem, order


def standing(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """Articles without those that a newer version replaces; told where that cannot be decided.

    Versions have the same id, else the same source and url.
    """
    groups: dict[tuple[str, ...], list[Article]] = defaultdict(list)
    ids = Counter(map(_stated_id, articles))
    for article in articles:
        groups[_key(article, ids)].append(article)
    kept: list[Article] = []
    problems: list[Problem] = []
    for versions in groups.values():
        newest = _newest(versions)
        if newest is not None:
            kept.append(newest)
            continue
        problems.append(
            Problem(
                versions[0].id,
                f"{len(versions)} versions of one article; their dates do not say which is the newest, so none is used",
                "give each its `updated` time, or take the older ones out",
            )
        )
    return sorted(kept, key=lambda article: article.id), problems


def _stated_id(article: Article) -> str:
    """The id as stated: a reader that meets one twice makes it distinct and keeps it under `extra`."""
    return dict(article.extra).get("id", article.id)


def _key(article: Article, ids: Counter[str]) -> tuple[str, ...]:
    """What versions of one article share."""
    stated = _stated_id(article)
    if ids[stated] > 1 or not (article.source and article.url):
        return "id", stated
    return "page", article.source, article.url


def _newest(versions: Sequence[Article]) -> Article | None:
    """The one that is later than all others, or the only one; identical texts are one."""
    distinct = list({(one.title, one.text, one.updated, one.published): one for one in versions}.values())
    if len(distinct) == 1:
        return min(versions, key=lambda one: one.id)
    for one in distinct:
        if all(other is one or _later(one, other) for other in distinct):
            return one
    return None


def _later(a: Article, b: Article) -> bool:
    first, second = Moment.of(a.updated or a.published), Moment.of(b.updated or b.published)
    return first is not None and second is not None and order(first, second) > 0
