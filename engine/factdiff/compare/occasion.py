"""What two sentences say of when and how it happened, where names do not tell two events of one place apart.

Only what is stated speaks: a day, a storm's name, two tolls that both fell. We err on the side of one event.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import regex

from factdiff.compare.scale import is_above
from factdiff.compare.witness import Witness
from factdiff.model import Claim
from factdiff.values.date_pattern import WEEKDAYS

_DAYS_APART: Final = 2
"""A night has two days, and an outlet elsewhere has the next one already."""
_NEAR: Final = 40
"""Characters between a toll and its day: further off stands the day on which somebody was charged."""
_WHOLE_DATE: Final = len("2025-07-15")

_TOLD: Final = regex.compile(
    r"""
    \b (?: said | says | told | reported | reports | announced | confirmed | according | statement | briefing
         | conference | interview | tweeted | wrote ) \b
    (?: \W+ \w+ ){0,4}? \W+ (?: on \s+ )?         # who, or to whom
    (?: \p{Lu}\p{Ll}+day | today | yesterday ) \b    # the day on which it was said, not that on which it happened
    """,
    regex.VERBOSE,
)
_DAY: Final = regex.compile(
    r"""
    \b (?:
        (?P<last> last \s )? (?P<weekday> (?: Mon | Tues | Wednes | Thurs | Fri | Satur | Sun ) day )
          (?! ,? \s (?: \p{Lu}\p{Ll}{2,8}\.? \s \d | \d ) )      # not Sunday, Nov. 22: that is another week's, maybe
      | (?P<today> today | tonight | this \s (?: morning | afternoon | evening ) )
      | (?P<yesterday> yesterday | last \s night )
    ) \b
    """,
    regex.VERBOSE,
)
_STORM: Final = regex.compile(
    r"""
    \b (?: [Hh]urricane | [Tt]yphoon | [Cc]yclone | [Ss]uperstorm | (?: [Tt]ropical | [Ww]inter ) \s+ [Ss]torm ) \s+
    (?P<name> \p{Lu}\p{Ll}+ )
    """,
    regex.VERBOSE,
)


def told_apart(a: Claim, b: Claim, first: Witness, second: Witness) -> bool:
    """Whether what is stated beside two tolls speaks against one event; symmetric."""
    return (
        _on_other_days(a, b, first, second)
        or _of_other_storms(a, b)
        or _both_fell(a, b, first, second)
        or _both_fell(b, a, second, first)
    )


def _on_other_days(a: Claim, b: Claim, first: Witness, second: Witness) -> bool:
    """Both name days far from each other, or one names a day on which the other was written already."""
    one, other = _day(a, first), _day(b, second)
    if one is not None and other is not None:
        return abs((one - other).days) >= _DAYS_APART
    return _is_before(second, one) or _is_before(first, other)


def _is_before(witness: Witness, day: date | None) -> bool:
    return day is not None and witness.moment is not None and (day - witness.moment.day).days >= _DAYS_APART


def _day(claim: Claim, witness: Witness) -> date | None:
    """The one day that a sentence names for what happened; None where it names none, or several."""
    if claim.when and len(claim.when) == _WHOLE_DATE and not _DAY.search(claim.sentence):
        return date.fromisoformat(claim.when)
    if witness.moment is None:
        return None
    written = witness.moment.day
    first = claim.start - claim.sentence_start
    near = claim.sentence[max(0, first - _NEAR) : first + len(claim.words) + _NEAR]
    days = {_settled(found, written) for found in _DAY.finditer(_TOLD.sub(" ", near))}
    return days.pop() if len(days) == 1 else None


def _settled(found: regex.Match[str], written: date) -> date:
    """The last such day before an article was written, or its own: tolls are of the past."""
    if found["weekday"]:
        back = (written.weekday() - WEEKDAYS.index(found["weekday"].lower())) % 7
        return written - timedelta(days=back or (7 if found["last"] else 0))
    return written if found["today"] else written - timedelta(days=1)


def _of_other_storms(a: Claim, b: Claim) -> bool:
    one, other = (_storms(claim) for claim in (a, b))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _storms(claim: Claim) -> frozenset[str]:
    return frozenset(found["name"] for found in _STORM.finditer(claim.sentence))


def _both_fell(newer: Claim, older: Claim, later: Witness, earlier: Witness) -> bool:
    """Dead and hurt are both fewer in the later article: a toll that is put right seldom falls in both."""
    if later.moment is None or earlier.moment is None or later.moment.day <= earlier.moment.day:
        return False
    if len(newer.beside) != 1 or len(older.beside) != 1 or newer.beside[0] <= 0:
        return False
    return is_above(older.value, newer.value) and newer.beside[0] < older.beside[0]
