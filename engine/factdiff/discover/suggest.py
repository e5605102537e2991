"""Articles -> suggestions: what two outlets tell that no rule reads, the plainest contradictions first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from factdiff import lineage, stories
from factdiff.discover.alike import Rarity
from factdiff.discover.comparing import Covered, Desk
from factdiff.discover.draft import Draft, free_id
from factdiff.discover.drafting import drafted
from factdiff.discover.facts import LEAST_OUTLETS, Fact, facts
from factdiff.discover.finishing import finished, reason
from factdiff.discover.proof import load_all
from factdiff.discover.ranking import Found, ranked
from factdiff.discover.writing import written
from factdiff.model import Article, Claim, Group
from factdiff.versions import standing

SHOWN: Final = 5
"""Suggestions of one story; an editor reads no more of them at once."""
_SPARE: Final = 3
"""So many more are finished than shown, because a finished rule may read less than its candidate and rank lower."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One fact that no rule covers: what the articles say, and the rule that reads it."""

    story: str
    story_name: str
    draft: Draft
    text: str
    """The rule file."""
    group: Group


def suggest(
    articles: Sequence[Article],
    *,
    how: str = "auto",
    covered: Iterable[Claim] = (),
    taken: Iterable[str] = (),
    limit: int = SHOWN,
    head: str = "",
) -> tuple[Suggestion, ...]:
    """Suggestions by story, the most telling first; pure, and the same whatever the order of the articles.

    Args:
        articles: all of a folder.
        how: how they become stories, see `stories.join`.
        covered: claims of existing rules: a value in one of them is passed over.
        taken: ids that rules have already.
        limit: the most for one story.
        head: comment lines at the top of each rule file.

    Raises:
        UsageError: `how` is no way to make stories.
    """
    used = {one.id: one for one in standing(articles)[0]}
    told = [one for one in stories.join(list(used.values()), how).told if _outlets(one, used) >= LEAST_OUTLETS]
    passed = Covered.by(covered)
    known = lineage.lineage(lineage.Index(map(lineage.keys, used.values())), used)
    desks = [Desk.of(one.id, (used[name] for name in one.articles), passed, known) for one in told]
    rarity = Rarity(frozenset(near.concept for mention in desk.new for near in mention.near) for desk in desks)
    ids = set(taken)
    found: list[Suggestion] = []
    for story, desk in zip(told, desks, strict=True):
        candidates = facts(desk.new, rarity)
        for one in _best(desk, candidates, rarity, limit):
            draft = replace(one.draft, id=free_id(one.draft.id, ids))
            ids.add(draft.id)
            group = replace(one.group, rule=draft.id)
            found.append(Suggestion(story.id, story.name, draft, written(draft, head), group))
    return tuple(found)


def _outlets(story: stories.Story, used: dict[str, Article]) -> int:
    return len({used[name].source or name for name in story.articles})


@dataclass(frozen=True, slots=True)
class _Finished:
    draft: Draft
    group: Group


def _best(desk: Desk, candidates: Sequence[Fact], rarity: Rarity, limit: int) -> list[_Finished]:
    """The candidates as rules, read and compared; the best of them finished, read again and ranked by that."""
    facts_of = {f"c{number}": fact for number, fact in enumerate(candidates)}
    first = _ranked(desk, [drafted(fact, name) for name, fact in facts_of.items()], facts_of, rarity, about_is_met=True)
    made = ((one.group.rule, draft) for one in first if (draft := finished(one, desk)) is not None)
    drafts = dict(islice(made, limit + _SPARE))
    again = _ranked(desk, [replace(draft, id=name) for name, draft in drafts.items()], facts_of, rarity)
    return [_of(drafts[one.group.rule], one.group) for one in again[:limit]]


def _ranked(
    desk: Desk, drafts: Iterable[Draft], facts_of: Mapping[str, Fact], rarity: Rarity, *, about_is_met: bool = False
) -> list[Found]:
    """What the rules of some candidates find, each under the candidate's name."""
    groups = desk.groups(load_all(drafts), about_is_met=about_is_met)
    return ranked([Found(facts_of[group.rule], group) for group in groups], rarity)


def _of(draft: Draft, group: Group) -> _Finished:
    return _Finished(replace(draft, why=reason(group)), replace(group, title=draft.title))
