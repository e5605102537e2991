"""Dates: what is stated is kept, and nothing is filled in.

`grain` is how far a date is stated: day, week, weekday, month, quarter, half, season, year or decade. `label` is what
is stated, in ISO 8601 where it has a form: `2025-07-04`, `2025-07`, `2025`, without a year `--07-04`, `--07`, two ends
`2025-07-04/2025-07-06`, a day of some month `---11`; and `2025-Q2`, `--Q2`, `2025-H1`, `2025-summer`, `1990s`,
`monday`.
`low` and `high` are the first and the last day it may mean, where the year is known.

`anchor` says how a relative date is settled, and is kept when it is:

    article:-1d      a day before the article's (yesterday); units d, w, m, y: last month is article:-1m
    text:+1d         a day after the nearest date before it in the text (the following day)
    text:next        the first such weekday after that date (the following Monday); text:past, before it
    weekday:past     last Friday        weekday:next   next Friday         weekday:this  this Friday
    weekday:tense    Friday: by the tense of its verb                      weekday:+1w   Friday next week
    day:tense        Friday the 11th: by the tense of its verb             article:+1m20 the 20th of next month
    month:past       last July, where this year's is still to come         month:next    next July
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from factdiff.values.common import Found, Options, Relation, Tolerance
from factdiff.values.date_pattern import SEASONS, WEEKDAYS
from factdiff.values.date_read import read_dates
from factdiff.values.date_settle import is_ahead, settle

if TYPE_CHECKING:
    from factdiff.model import Value

__all__ = ["KIND", "is_ahead", "settle"]

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DAYS_OF_UNIT = {None: 1, "day": 1, "days": 1, "d": 1, "week": 7, "weeks": 7}
_LEAP = 2024
"""A year that has every day, to lay dates without a year upon."""
_LONG = 366
"""An interval of so many days holds every date without a year."""


class DateKind:
    """The kind `date`."""

    name = "date"
    reads = True

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:  # noqa: ARG002 - the protocol's
        """All dates of a sentence, by start, not overlapping; relative ones unsettled."""
        return read_dates(text)

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: B008 - frozen
        """They differ only where what is stated cannot be the same day, within the tolerance."""
        if _same_words(a, b):
            return Relation.AGREE
        if not (_states(a) and _states(b)):
            return Relation.INCOMPARABLE
        agree = _may_be_one(a, b, _slack(options.tolerance))
        return Relation.AGREE if agree else Relation.DIFFER

    def show(self, value: Value) -> str:
        """As an editor writes it: July 4, 2025; Monday, July 14, 2025; a relative date in its own words."""
        if value.label is None:
            return value.text
        if value.label in WEEKDAYS:
            return _show_weekday(value)
        if value.label.startswith("---"):
            return _show_day_of_month(value)
        ends = [_show_label(part) for part in value.label.split("/")]
        return ends[0] if len(ends) == 1 else _show_range(value.label)

    def cause(self, a: Value, b: Value) -> str | None:  # noqa: ARG002 - the protocol's
        """None: no slip of a date is told apart."""
        return None


KIND = DateKind()


# --- relate --------------------------------------------------------------------------------------


def _same_words(a: Value, b: Value) -> bool:
    return (a.label, a.low, a.high) == (b.label, b.low, b.high) and (a.label is not None or a.anchor == b.anchor)


def _states(value: Value) -> bool:
    """False for a relative date that could not be settled."""
    return value.label is not None or value.low is not None


def _slack(tolerance: Tolerance) -> int:
    """Days; a share means nothing for dates."""
    if tolerance.amount is None or tolerance.unit not in _DAYS_OF_UNIT:
        return 0
    return int(tolerance.amount * _DAYS_OF_UNIT[tolerance.unit])


def _may_be_one(a: Value, b: Value, slack: int) -> bool:
    if a.grain == b.grain == "season" and a.label != b.label and _year(a) == _year(b):
        return False
    spans = _span(a), _span(b)
    if spans[0] and spans[1]:
        return _spans_meet(a, b, slack)
    if spans[0] or spans[1]:
        known, partial = (a, b) if spans[0] else (b, a)
        return _some_day_fits(known, partial, slack)
    return _partials_meet(a.label or "", b.label or "", slack)


def _year(value: Value) -> str:
    return (value.label or "")[:4]


def _span(value: Value) -> tuple[date, date] | None:
    if isinstance(value.low, date) and isinstance(value.high, date):
        return value.low, value.high
    return None


def _spans_meet(a: Value, b: Value, slack: int) -> bool:
    """A weekday that may be one of two days ("next Friday") is only those days."""
    if a.label in WEEKDAYS and a.low != a.high:
        return _some_day_fits(b, a, slack) and _overlap(a, b, slack)
    if b.label in WEEKDAYS and b.low != b.high:
        return _some_day_fits(a, b, slack) and _overlap(a, b, slack)
    return _overlap(a, b, slack)


def _overlap(a: Value, b: Value, slack: int) -> bool:
    (low_a, high_a), (low_b, high_b) = _span(a) or (date.min, date.max), _span(b) or (date.min, date.max)
    return (low_b - high_a).days <= slack and (low_a - high_b).days <= slack


def _some_day_fits(known: Value, partial: Value, slack: int) -> bool:
    low, high = _span(known) or (date.min, date.max)
    length = (high - low).days
    if length + 2 * slack >= _LONG:
        return True
    return any(_fits(low + timedelta(days=step), partial.label or "") for step in _steps(low, high, slack))


def _steps(low: date, high: date, slack: int) -> range:
    first = max(-slack, -(low - date.min).days)
    last = min((high - low).days + slack, (date.max - low).days)
    return range(first, last + 1)


def _fits(day: date, label: str) -> bool:
    if label in WEEKDAYS:
        return WEEKDAYS[day.weekday()] == label
    if label.startswith("---"):
        return day.day == int(label[3:])
    first, last = _ends_without_year(label)
    return first <= (day.month, day.day) <= last


def _ends_without_year(label: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last month and day of `--07-04`, `--07-04/--07-06`, `--07`, `--Q2`."""
    if label.startswith("--Q"):
        quarter = int(label[3])
        return (3 * quarter - 2, 1), (3 * quarter, 31)
    ends = [tuple(map(int, part.removeprefix("--").split("-"))) for part in label.split("/")]
    first, last = ends[0], ends[-1]
    return (first[0], first[1] if len(first) > 1 else 1), (last[0], last[1] if len(last) > 1 else 31)


def _partials_meet(a: str, b: str, slack: int) -> bool:
    if a in WEEKDAYS and b in WEEKDAYS:
        apart = abs(WEEKDAYS.index(a) - WEEKDAYS.index(b))
        return min(apart, 7 - apart) <= slack
    if a.startswith("---") and b.startswith("---"):
        return abs(int(a[3:]) - int(b[3:])) <= slack
    if a in WEEKDAYS or b in WEEKDAYS:
        return True  # in some year that day is a Monday
    if a.startswith("---") or b.startswith("---"):
        return _day_may_be(a, b, slack) if a.startswith("---") else _day_may_be(b, a, slack)
    (low_a, high_a), (low_b, high_b) = _day_numbers(a), _day_numbers(b)
    return any(low_b + turn - high_a <= slack and low_a - high_b - turn <= slack for turn in (-366, 0, 366))


def _day_may_be(day: str, other: str, slack: int) -> bool:
    """The 11th against July 4, or against July."""
    low, high = _day_numbers(other)
    start = date(_LEAP, 1, 1)
    return any(_fits(start + timedelta(days=step - 1), day) for step in range(low - slack, high + slack + 1))


def _day_numbers(label: str) -> tuple[int, int]:
    first, last = _ends_without_year(label)
    low, high = date(_LEAP, *first), _last_day(*last)
    return low.timetuple().tm_yday, high.timetuple().tm_yday


def _last_day(month: int, day: int) -> date:
    if day < 29:
        return date(_LEAP, month, day)
    after = date(_LEAP + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return min(after, date(_LEAP, month, 28) + timedelta(days=day - 28))


# --- show ----------------------------------------------------------------------------------------


def _show_weekday(value: Value) -> str:
    name = (value.label or "").capitalize()
    if isinstance(value.low, date) and value.low == value.high:
        return f"{name}, {_show_label(value.low.isoformat())}"
    return name if value.anchor == "weekday:tense" else value.text


def _show_day_of_month(value: Value) -> str:
    return _show_label(value.low.isoformat()) if isinstance(value.low, date) else value.text


def _show_label(label: str) -> str:
    if label.startswith("--"):
        return _show_without_year(label[2:])
    year, *rest = label.split("-")
    if not rest:
        return year
    if rest[0] in SEASONS:
        return f"{rest[0]} of {year}"
    if rest[0].startswith(("Q", "H")):
        return f"{rest[0]} {year}"
    month_and_day = _show_without_year("-".join(rest))
    return f"{month_and_day}, {year}" if len(rest) == 2 else f"{month_and_day} {year}"


def _show_without_year(rest: str) -> str:
    if rest.startswith("Q"):
        return rest
    month, *day = rest.split("-")
    return " ".join([_MONTH_NAMES[int(month) - 1], *(str(int(number)) for number in day)])


def _show_range(label: str) -> str:
    """July 4-6, 2025."""
    first, last = label.split("/")
    name, _, year = _show_label(first).partition(",")
    return f"{name}-{int(last.rsplit('-', 1)[1])}" + (f",{year}" if year else "")
