"""One unusual figure given to two facts by different outlets: one of them may have borrowed it.

A round number, a year or a small number turns up everywhere. A figure of three digits or more that mean something
stands for one thing as a rule; where it stands for two, somebody's eye may have slipped a line. We err towards
silence: nothing is told where both facts may rightly be equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import Final

import regex

from factdiff.compare.positions import comparable
from factdiff.compare.reasons import listed, said
from factdiff.compare.witness import Witnesses
from factdiff.model import Claim, Group, Note, Value
from factdiff.ruleset.rule import Rule

DIGITS: Final = 3
"""Significant digits from which on a number is no round one …"""
ROUND: Final = 25
"""… unless they are a multiple of this: 125, 1,750 and 2.25 are round to whoever writes them."""
FIRST_YEAR, LAST_YEAR = 1500, 2100
"""Bare numbers between are years for all that can be told."""
STORIES: Final = 2
"""A figure that stands in more stories of the run than this is in everybody's mouth (911, 365, 747)."""
FAR: Final = timedelta(days=90)
"""Dates nearer to their story than this are shared by many facts of it."""
ALIKE: Final = 3
"""Two sentences that share so many words beside the figure tell of one thing, whichever rules read them."""
OUTLETS: Final = 3

_NUMBERS: Final = ("count", "number")
_WITHOUT: Final = ("name", "choice", "quote", "text", "duration", "age", "temperature", "magnitude")
"""Kinds that hold no figure, or whose figures are small and everywhere."""
_WORD: Final = regex.compile(r"\p{L}{4,}")
Figure = tuple[str, str | None, Decimal | date]
"""Dimension, unit and number as stated: 1,234 km and 767 miles are two figures."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a figure is given to, and the claims that give it."""

    group: Group
    claims: tuple[Claim, ...]


def borrowed(groups: Iterable[Group], rules: Mapping[str, Rule], witnesses: Witnesses) -> tuple[Note, ...]:
    """A note for each figure and two facts of one story that outlets of different origins give it to.

    Args:
        groups: as compared; claims that are no position tell that both facts are rightly equal.
        rules: by id.
        witnesses: the articles as sources.
    """
    told = sorted(groups, key=lambda one: one.id)
    figures = _figures(told, rules, witnesses)
    same = _read_twice(told)
    notes = []
    for _, facts in sorted(figures.items(), key=lambda one: str(one[0])):
        for one, other in combinations(facts, 2):
            if frozenset((one.group.rule, other.group.rule)) in same or not _apart(one, other, witnesses):
                continue
            notes.append(_note(one, other, witnesses))
    return tuple(notes)


def unusual(value: Value, days: tuple[date, date] | None = None) -> Figure | None:
    """The figure of a value where it is one that is not come by twice; else None.

    Args:
        value: as stated.
        days: the first and last day of the articles of its story, for dates.
    """
    if value.kind in _WITHOUT or value.form != "single":
        return None
    if value.kind == "date":
        return _odd_day(value, days)
    number = value.number
    if number is None or value.grain == "ordinal" or not _exact(number, value):
        return None
    return ("number" if value.kind in _NUMBERS else value.kind), value.unit, number


def _exact(number: Decimal, value: Value) -> bool:
    digits = int("".join(map(str, number.normalize().as_tuple().digits)))
    if len(str(digits)) < DIGITS or digits % ROUND == 0:
        return False
    return not (value.kind in _NUMBERS and number == number.to_integral_value() and FIRST_YEAR <= number <= LAST_YEAR)


def _odd_day(value: Value, days: tuple[date, date] | None) -> Figure | None:
    """A day of another time than the story's, and no first or last of a month."""
    day = value.low
    if days is None or not isinstance(day, date) or day != value.high:
        return None
    turn = day.day == 1 or (day + timedelta(days=1)).day == 1
    near = days[0] - FAR <= day <= days[1] + FAR
    return None if turn or near else ("date", None, day)


# --- which facts ------------------------------------------------------------------------------------


def _figures(
    groups: Sequence[Group], rules: Mapping[str, Rule], witnesses: Witnesses
) -> Mapping[tuple[str, Figure], Sequence[_Fact]]:
    """(story, figure) -> the facts that it is given to, of figures that stand in few stories."""
    days = _days(witnesses)
    found: dict[tuple[str, Figure], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    stories: dict[Figure, set[str]] = defaultdict(set)
    for group in groups:
        for claim in group.claims:
            story = witnesses[claim.article].story
            figure = unusual(claim.value, days.get(story))
            if figure is not None and comparable(claim, rules[group.rule]):
                found[story, figure][group.id].append(claim)
                stories[figure].add(story)
    by_id = {group.id: group for group in groups}
    return {
        (story, figure): [_Fact(by_id[name], tuple(claims)) for name, claims in sorted(facts.items())]
        for (story, figure), facts in found.items()
        if len(facts) > 1 and len(stories[figure]) <= STORIES
    }


def _days(witnesses: Witnesses) -> Mapping[str, tuple[date, date]]:
    told: dict[str, list[date]] = defaultdict(list)
    for witness in witnesses.values():
        if witness.moment is not None:
            told[witness.story].append(witness.moment.day)
    return {story: (min(days), max(days)) for story, days in told.items()}


def _read_twice(groups: Iterable[Group]) -> frozenset[frozenset[str]]:
    """Pairs of rules that claim the same words anywhere in the run: what they read is one fact."""
    spans: dict[tuple[str, str], list[tuple[int, int, str]]] = defaultdict(list)
    for group in groups:
        for claim in group.claims:
            spans[claim.article, claim.field].append((claim.start, claim.end, claim.rule))
    found = set()
    for own in spans.values():
        own.sort()
        for at, (_, end, rule) in enumerate(own):
            for start, _, other in own[at + 1 :]:
                if start >= end:
                    break
                found.add(frozenset((rule, other)))
    return frozenset(pair for pair in found if len(pair) > 1)


def _apart(one: _Fact, other: _Fact, witnesses: Witnesses) -> bool:
    """Whether different outlets give it, none both, none by the other's copy, and not of what is worded alike."""
    if _outlets(one, witnesses) & _outlets(other, witnesses) or _origins(one, witnesses) & _origins(other, witnesses):
        return False
    return all(len(_words(a) & _words(b)) < ALIKE for a in one.claims for b in other.claims)


def _outlets(fact: _Fact, witnesses: Witnesses) -> set[str]:
    return {witnesses[claim.article].outlet for claim in fact.claims}


def _origins(fact: _Fact, witnesses: Witnesses) -> set[str]:
    return {name for claim in fact.claims for name in witnesses[claim.article].origins.get(claim.id, ())}


def _words(claim: Claim) -> set[str]:
    """The words of its sentence that mean something, as near as their first letters tell."""
    return {word[:6].casefold() for word in _WORD.findall(claim.sentence)} - _EMPTY


_EMPTY: Final = frozenset(
    word[:6]
    for word in """
    about after also been before could from have here into just more most much only other over said says such than that
    their them then there these they this those were what when where which while will with would year years month months
    million billion thousand people
    """.split()
)


# --- notes ------------------------------------------------------------------------------------------


def _note(one: _Fact, other: _Fact, witnesses: Witnesses) -> Note:
    claims = (*one.claims, *other.claims)
    return Note(
        kind="borrowed number",
        articles=tuple(sorted({claim.article for claim in claims})),
        groups=tuple(sorted((one.group.id, other.group.id))),
        claims=tuple(sorted(claim.id for claim in claims)),
        reason=(
            f"{said(one.claims[0].value)} is given to two facts: {_who(one, witnesses)}, and {_who(other, witnesses)}. "
            "One of them may have borrowed it from the other."
        ),
    )


def _who(fact: _Fact, witnesses: Witnesses) -> str:
    outlets = sorted(_outlets(fact, witnesses))
    about = ", ".join(name for _, name in fact.group.subject)
    title = f"{fact.group.title}: {about}" if about else fact.group.title
    return f"{listed(outlets, OUTLETS)} {'has' if len(outlets) == 1 else 'have'} it as “{title}”"
