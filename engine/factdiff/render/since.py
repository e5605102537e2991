"""A report and an earlier one -> which findings are new, changed or as before, and which are gone.

A finding is known again by its rule, its subject and its story. A story's id hangs on its earliest article, so that
of the earlier report is followed by its articles: else one more article would make everything new and everything gone.
Where we cannot tell we say `new` or `not checked`, never that something was resolved.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from factdiff.former import Gone, Since
from factdiff.render import contract
from factdiff.render.safe import encodable, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factdiff import model
    from factdiff.former import Change

    AnyGroup = model.Group | contract.Group
    AnyValue = model.Value | contract.Value

_NO_DIFFERENCE: Mapping[model.State, tuple[str, bool]] = {
    "agrees": ("its sources agree now", True),
    "one source": ("it stands on one source now", True),
    "not comparable": ("not checked: it could not be compared", False),
    "differs": ("it is told without a difference", True),
}
"""A group that is no finding any more -> why, and whether that is an answer."""


class Key(NamedTuple):
    """By what a fact is known again: its story is the one of the report at hand, or none of it."""

    rule: str
    story: str | None
    subject: tuple[tuple[str, str], ...]


# --- reading ------------------------------------------------------------------------------------


def read_former(data: bytes) -> contract.Report:
    """What a report.json holds. Raises ValueError, in words, for anything but a report of version 1."""
    try:
        made = json.loads(data, parse_float=Decimal, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is no JSON: {visible(str(error))}") from error
    if not isinstance(made, dict) or "schema" not in made:
        raise ValueError("is no report of factdiff: it has no `schema`")
    if made["schema"] != contract.VERSION:
        version = visible(str(made["schema"]))[:_SHOWN]
        raise ValueError(f"is of version {version}, and only version {contract.VERSION} can be compared")
    try:
        return contract.Report.model_validate(made)
    except ValidationError as error:
        raise ValueError(f"is no report of factdiff, version {contract.VERSION}: {_first(error)}") from error


_SHOWN = 80
"""Characters of a file's own words in a message."""


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number in JSON")


def _first(error: ValidationError) -> str:
    """`groups.3.id: Field required`."""
    one = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(part) for part in one["loc"])
    return visible(f"{place[:_SHOWN]}: {one['msg']}")


# --- comparing ----------------------------------------------------------------------------------


def since(report: model.Report, former: contract.Report, path: str) -> Since:
    """How the findings stand to those of an earlier report.

    Args:
        report: of this run.
        former: of the earlier one.
        path: how its file is called.
    """
    stories = Stories.of(report, former)
    known: dict[Key, list[contract.Group]] = {}
    for old in former.groups:
        if _is_finding(old):
            known.setdefault(_key(old, stories.now(old)), []).append(old)
    now = {_key(group, group.story): group for group in report.groups}
    changes = {group.id: _change(group, known.get(key, [])) for key, group in now.items() if _is_finding(group)}
    gone = [
        _gone(report, old, now.get(key))
        for key, olds in known.items()
        if key not in now or not _is_finding(now[key])
        for old in olds
    ]
    return Since(path, dict(sorted(changes.items())), tuple(sorted(gone, key=lambda one: (one.title, one.id))))


class Stories(NamedTuple):
    """Where the articles stand now, and which story of this run goes on with one of the earlier report."""

    of_article: Mapping[str, str]
    of_story: Mapping[str, str]

    @classmethod
    def of(cls, report: model.Report, former: contract.Report) -> Stories:
        """Follow each earlier story by its articles; left out where they do not stand in one story now."""
        now = {entry.article.id: entry.story for entry in report.articles}
        held: dict[str, set[str]] = {}
        for one in former.articles:
            if one.id in now:
                held.setdefault(one.story, set()).add(now[one.id])
        return cls(now, {story: min(found) for story, found in held.items() if len(found) == 1})

    def now(self, old: contract.Group) -> str | None:
        """The story of an earlier group, by its own articles first; one that is not known again is of no article."""
        if old.story is None:
            return None
        found = {self.of_article[claim.article] for claim in old.claims if claim.article in self.of_article}
        return min(found) if len(found) == 1 else self.of_story.get(old.story, _LOST)


_LOST = "\0"
"""A story that no article stands in."""


def _is_finding(group: AnyGroup) -> bool:
    return bool(group.differences or group.internal)


def _key(group: AnyGroup, story: str | None) -> Key:
    pairs = dict(group.subject).items()
    subject = sorted((encodable(slot), encodable(name)) for slot, name in pairs)
    return Key(group.rule, story, tuple(subject))


def _change(group: model.Group, known: list[contract.Group]) -> Change:
    """Two earlier findings are one now where their stories were joined: as one of them it is as before."""
    if not known:
        return "new"
    return "as before" if _values(group) in [_values(old) for old in known] else "changed"


def _values(group: AnyGroup) -> frozenset[tuple[object, ...]]:
    """What the sides say that take part in a difference, and the claims in one of an article with itself."""
    claims = {claim.id: claim.value for claim in group.claims}
    inside = (claims[name] for one in group.internal for name in one.claims if name in claims)
    return frozenset(_meaning(value) for value in (*(side.value for side in _sides(group)), *inside))


def _sides(group: AnyGroup) -> Iterator[model.Side | contract.Side]:
    taking_part = {place for one in group.differences for place in one.sides}
    return (group.sides[place] for place in sorted(taking_part) if place < len(group.sides))


def _meaning(value: AnyValue) -> tuple[object, ...]:
    """What makes a value another one; its words alone only where there is nothing else to compare."""
    label = None if value.label is None else _folded(value.label)
    says_more = value.low is not None or value.high is not None or label is not None
    words = None if says_more else _folded(value.text)
    return value.kind, value.low, value.high, value.high_open, value.unit, label, words


def _folded(words: str) -> str:
    return visible(words).strip().casefold()


# --- what is gone -------------------------------------------------------------------------------


def _gone(report: model.Report, old: contract.Group, now: model.Group | None) -> Gone:
    subject = ", ".join(old.subject.values())
    why = _not_checked(report, old)
    if why:
        why, checked = f"not checked: {why}", False
    elif now is not None:
        why, checked = _NO_DIFFERENCE[now.state]
    elif _told_elsewhere(report, old):
        why, checked = "not checked: its articles tell it under another story or subject now", False
    else:
        why, checked = "its articles were read, and no claim of it was found", True
    return Gone(old.id, f"{old.title}: {subject}" if subject else old.title, why, checked)


def _not_checked(report: model.Report, old: contract.Group) -> str:
    """Why nothing is known of it; empty where its rule ran and each of its sides was read again."""
    ran = next((one for one in report.coverage if one.rule == old.rule), None)
    read = {entry.article.id for entry in report.articles}
    lost = [articles.isdisjoint(read) for articles in _told_by(old)]
    if ran is None:
        return "its rule was not run"
    if lost and all(lost):
        return "none of its articles was read"
    if any(lost):
        return "no article of one of its sides was read"
    if not ran.articles_run:
        return "its rule ran on no article"
    return "its rule ran out of time" if ran.timeouts else ""


def _told_elsewhere(report: model.Report, old: contract.Group) -> bool:
    """Whether an article that took part makes a claim of the rule after all, in a group of another name."""
    articles = set[str]().union(*_told_by(old))
    return any(claim.article in articles for one in report.groups if one.rule == old.rule for claim in one.claims)


def _told_by(old: contract.Group) -> Iterator[set[str]]:
    """The articles of each side that took part; of the desk's own reference there are none."""
    articles = {claim.id: claim.article for claim in old.claims}
    for side in _sides(old):
        if side.claims:
            yield _of(articles, side.claims)
    for one in old.internal:
        yield {one.article}


def _of(articles: Mapping[str, str], claims: Iterable[str]) -> set[str]:
    return {articles[name] for name in claims if name in articles}
