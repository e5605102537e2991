"""Versions of an article: the newest alone stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factdiff.model import Article, Moment, Problem, order


def standing(articles: Sequence[Article]) -> tuple[list[Article], list[Problem]]:
    """Articles without those that a newer version replaces, by id; told where that cannot be decided.

    Versions have the same id, or the same source and url.
    """
    kept: list[Article] = []
    problems: list[Problem] = []
    for versions in _together(sorted(articles, key=repr)):
        newest = _newest(versions)
        if newest is None:
            problems.append(_undecided(versions))
        else:
            kept.append(newest)
    return sorted(kept, key=lambda article: article.id), problems


def _together(articles: Iterable[Article]) -> list[list[Article]]:
    """Versions of one article; two that share an id and two that share a page are all one."""
    groups: list[list[Article]] = []
    at: dict[tuple[str, ...], int] = {}
    for article in articles:
        shared = {at[key] for key in _keys(article) if key in at}
        home = min(shared, default=len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(article)
        for other in shared - {home}:
            groups[home] += groups[other]
            groups[other] = []
        at |= {key: home for one in (groups[home] if len(shared) > 1 else [article]) for key in _keys(one)}
    return [group for group in groups if group]


def _keys(article: Article) -> list[tuple[str, ...]]:
    """A reader that meets an id twice makes it distinct and keeps the stated one under `extra`."""
    keys: list[tuple[str, ...]] = [("id", dict(article.extra).get("id", article.id))]
    if article.source and article.url:
        keys.append(("page", article.source, article.url))
    return keys


def _newest(versions: Sequence[Article]) -> Article | None:
    """The one that is later than all others; of those that say the same, whichever it is."""
    if len({(one.title, one.text) for one in versions}) == 1:
        return next((one for one in versions if _is_newest(one, versions)), versions[0])
    return next((one for one in versions if _is_newest(one, versions)), None)


def _is_newest(one: Article, versions: Iterable[Article]) -> bool:
    return all(other is one or _same(one, other) or _later(one, other) for other in versions)


def _same(a: Article, b: Article) -> bool:
    return (a.title, a.text, a.updated, a.published) == (b.title, b.text, b.updated, b.published)


def _later(a: Article, b: Article) -> bool:
    first, second = Moment.of(a.updated or a.published), Moment.of(b.updated or b.published)
    return first is not None and second is not None and order(first, second) > 0


def _undecided(versions: Sequence[Article]) -> Problem:
    return Problem(
        min(one.id for one in versions),
        f"{len(versions)} versions of one article; their dates do not say which is the newest, so none is used",
        "give each its `updated` time, or take the older ones out",
    )
