"""What comparison needs to know of an article beside its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from factdiff.model import Anchors, Article, Claim, Counts, Moment, order

EVENT_LEAD = timedelta(days=45)
"""A story tells of what happened up to this long before its first article; a claim whose own time
lies further back is background. Six weeks keeps "in early June" in a story of mid July and "last
year" out of it; we err on the side of not comparing."""


@dataclass(frozen=True, slots=True)
class Witness:
    """An article as a source: its outlet, its time, its story, and where each claim came from."""

    article: str
    outlet: str
    moment: Moment | None
    story: str
    origins: Mapping[str, frozenset[str]]
    """Claim id -> what it goes back to; see `factdiff.lineage`."""
    anchors: Callable[[Claim], Anchors] | None = None
    """By which names the event of one of its claims is told; see `factdiff.stories.anchors`. None: nothing is known."""
    credited_as: str | None = None
    """The name under which others credit its outlet, where that is another one than its own."""

    @classmethod
    def of(
        cls,
        article: Article,
        story: str,
        origins: Mapping[str, frozenset[str]],
        anchors: Callable[[Claim], Anchors] | None = None,
        credited_as: str | None = None,
    ) -> Witness:
        """From an article; one without a source is an outlet of its own."""
        return cls(
            article.id,
            article.source or article.id,
            Moment.of(article.updated or article.published),
            story,
            origins,
            anchors,
            credited_as,
        )


Witnesses = Mapping[str, Witness]


def count(claims: Iterable[Claim], witnesses: Witnesses) -> Counts:
    """Articles, outlets and origins behind claims; origins that share a source are one."""
    told = list(claims)
    outlets = {witnesses[claim.article].outlet for claim in told}
    return Counts(len({claim.article for claim in told}), len(outlets), _components(told, witnesses))


def repeating(claims: Iterable[Claim], witnesses: Witnesses) -> tuple[str, ...]:
    """Articles that do not tell it on their own: what they say of it is credited to another outlet, or copied."""
    told = list(claims)
    own = {claim.article for claim in told if _goes_back_to_itself(witnesses[claim.article], claim)}
    return tuple(sorted({claim.article for claim in told} - own))


def _goes_back_to_itself(witness: Witness, claim: Claim) -> bool:
    """Whether its own outlet is among its origins; where nothing is known of them it is."""
    origins = witness.origins.get(claim.id)
    return not origins or not origins.isdisjoint({witness.outlet, witness.credited_as})


def _components(claims: list[Claim], witnesses: Witnesses) -> int:
    """How many sets of articles are left when those that go back to a common source are joined."""
    keys: dict[str, set[str]] = {}
    for claim in claims:
        witness = witnesses[claim.article]
        keys.setdefault(claim.article, set()).update(witness.origins.get(claim.id) or {witness.outlet})
    joined: list[set[str]] = []
    for own in keys.values():
        touching = [group for group in joined if group & own]
        joined = [group for group in joined if not group & own]
        joined.append(own.union(*touching))
    return len(joined)


def earliest(claims: Iterable[Claim], witnesses: Witnesses) -> Moment | None:
    """A side's time: its earliest article's; None if all are undated.

    Times that cannot be ordered by the hour (a bare day among them, or one without an offset) are
    ordered by the day, and the earliest day is then all that is known.
    """
    known = {moment for claim in claims if (moment := witnesses[claim.article].moment) is not None}
    if not known:
        return None
    first = min(known, key=lambda moment: (moment.day, moment.at is not None, str(moment.at)))
    for moment in sorted(known, key=str):
        if order(moment, first) < 0:
            first = moment
    doubtful = any(order(moment, first) == 0 and moment != first for moment in known)
    return Moment(first.day, None) if doubtful and not _same_instant(known, first) else first


def _same_instant(known: Iterable[Moment], first: Moment) -> bool:
    """Whether all that tie with the first are the same point in time, written otherwise."""
    return all(moment.at is not None and moment.at == first.at for moment in known if order(moment, first) == 0)


def story_days(witnesses: Iterable[Witness]) -> tuple[date, date] | None:
    """First and last day of a story's articles, the events before them included; None if undated."""
    days = [witness.moment.day for witness in witnesses if witness.moment is not None]
    return (min(days) - EVENT_LEAD, max(days) + EVENT_LEAD) if days else None


def outside(when: str | None, days: tuple[date, date] | None) -> bool:
    """Whether a claim's own time (ISO year, month or day) lies outside a story's days."""
    if when is None or days is None:
        return False
    first = date.fromisoformat((when + "-01-01")[:10])
    last = date.fromisoformat(when) if len(when) == len("2025-07-15") else _last_day(when)
    return last < days[0] or first > days[1]


def _last_day(when: str) -> date:
    year, _, month = when.partition("-")
    following = date(int(year) + 1, 1, 1) if not month or month == "12" else date(int(year), int(month) + 1, 1)
    return following - timedelta(days=1)
