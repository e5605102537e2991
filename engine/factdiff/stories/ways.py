"""The ways in which articles become stories: all one, by a field, or by their event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factdiff.errors import UsageError
from factdiff.model import Article, StoryEntry
from factdiff.stories.joining import LIMIT_DAYS, add
from factdiff.stories.keys import Keys, instant, keys
from factdiff.stories.naming import name
from factdiff.stories.state import State, age

_FIELDS = ("source", "title", "published", "updated", "url", "byline", "language")
"""Fields of an article's own by which stories may be made, beside what its reader keeps in `extra`."""


Story = StoryEntry


@dataclass(frozen=True, slots=True)
class Stories:
    """All stories, by id, and the story of each article."""

    told: tuple[Story, ...]
    of: Mapping[str, str]
    """Article id -> story id."""

    @classmethod
    def made(cls, told: Iterable[Story]) -> Stories:
        """From stories in any order."""
        stories = tuple(sorted(told, key=lambda one: one.id))
        return cls(stories, {article: story.id for story in stories for article in story.articles})


def join(articles: Sequence[Article], how: str, *, limit_days: int = LIMIT_DAYS) -> Stories:
    """The stories of some articles. `how`: "one", "auto" or "field:NAME". Raises UsageError on anything else."""
    refuse_unknown(how)
    if how == "auto":
        return tell(add(State(), map(keys, articles), limit_days=limit_days))
    groups = [list(articles)] if how == "one" else _by_field(articles, how.removeprefix("field:"))
    return Stories.made(_story(group) for group in groups if group)


def tell(state: State) -> Stories:
    """The stories of a state, named."""
    return Stories.made(
        _named(known.id, [state.articles[article] for article in known.articles], known.aliases)
        for known in state.stories.values()
    )


def _named(story: str, articles: Iterable[Keys], aliases: Iterable[str] = ()) -> Story:
    told = sorted(articles, key=age)
    return Story(
        story, name([one.title for one in told]) or story, tuple(one.article for one in told), tuple(sorted(aliases))
    )


def _story(articles: Sequence[Article]) -> Story:
    """A story that is not made by its words; it needs none of them."""
    told = [Keys(one.id, {}, None, instant(one.published), " ".join(one.title.split())) for one in articles]
    return _named(min(told, key=age).article, told)


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


def _by_field(articles: Iterable[Article], name: str) -> list[list[Article]]:
    """Articles of one value of a field; one without it is a story of its own."""
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        value = field_of(article, name)
        groups[f"={value}" if value else f"#{article.id}"].append(article)
    return list(groups.values())
