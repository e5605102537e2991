"""Relative dates -> days, as far as the article's date and the text before them allow."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import regex

from factdiff.values.date_pattern import WEEKDAYS

if TYPE_CHECKING:
    from factdiff.model import Moment, Value

_STEP = regex.compile(r"(?P<sign> [+\-] ) (?P<n> \d{1,3} ) (?P<unit> [dwmy] ) (?P<day> \d\d? )?", regex.VERBOSE)
_LABEL_DAY = "--MM-DD"


def settle(value: Value, published: Moment | None, previous: Value | None, ahead: bool) -> Value:
    """The day that a relative date means; the value itself where that is not certain.

    Args:
        value: a date as read.
        published: the article's `published`, else `updated`; the day in its own offset counts.
        previous: the nearest date before it in the text, itself settled.
        ahead: whether its verb looks ahead (`is_ahead`), for a weekday that does not say so itself.
    """
    if value.anchor is None or value.low is not None:
        return value
    scheme, _, how = value.anchor.partition(":")
    try:
        if scheme == "text":
            return _from_text(value, how, previous)
        if published is None:
            return value
        if scheme == "article":
            return _moved(value, published.day, how)
        if scheme == "month":
            return _month_named(value, published.day, how)
        if scheme == "day":
            return _day_of_month(value, published.day, ahead=ahead)
        return _weekday(value, published.day, how, ahead=ahead)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return value


def _step(how: str) -> tuple[int, str, int]:
    match = _STEP.fullmatch(how)
    if match is None:
        raise ValueError(how)
    return int(match["sign"] + match["n"]), match["unit"], int(match["day"] or 0)


# --- from the article's day ----------------------------------------------------------------------


def _moved(value: Value, start: date, how: str) -> Value:
    """Days are counted; of weeks, months and years only the one that holds the day is meant."""
    steps, unit, day = _step(how)
    if unit == "d":
        return _one_day(value, start + timedelta(days=steps))
    if unit == "w":
        return _week(value, start + timedelta(days=7 * steps))
    if unit == "y":
        year = start.year + steps
        return replace(value, label=f"{year:04}", low=date(year, 1, 1), high=date(year, 12, 31))
    year, month = divmod(12 * start.year + start.month - 1 + steps, 12)
    last = date(year, month + 1, monthrange(year, month + 1)[1])
    if day:
        return _one_day(value, last.replace(day=day))
    return replace(value, label=f"{year:04}-{month + 1:02}", low=last.replace(day=1), high=last)


def _one_day(value: Value, day: date) -> Value:
    return replace(value, label=value.label or day.isoformat(), low=day, high=day)


def _week(value: Value, day: date) -> Value:
    """From the Sunday before its Monday to the Sunday after: both habits of counting weeks."""
    monday = day - timedelta(days=day.weekday())
    return replace(value, low=monday - timedelta(days=1), high=monday + timedelta(days=6))


def _month_named(value: Value, today: date, how: str) -> Value:
    """Last July, next July: of the year beside; where this year's month fits as well, neither is taken."""
    month, step = int((value.label or "")[2:]), -1 if how == "past" else 1
    either = month < today.month if how == "past" else month > today.month
    return value if either else _whole_month(value, today.year + step, month)


def _whole_month(value: Value, year: int, month: int) -> Value:
    last = date(year, month, monthrange(year, month)[1])
    return replace(value, label=f"{year:04}-{month:02}", low=last.replace(day=1), high=last)


def _day_of_month(value: Value, today: date, *, ahead: bool) -> Value:
    """The nearest such day in the direction of the verb, today included; months without it are passed over."""
    number = int((value.label or "")[3:])
    one = timedelta(days=1 if ahead else -1)
    day = today
    while day.day != number:
        day += one
    return _one_day(value, day)


# --- weekdays ------------------------------------------------------------------------------------


def _weekday(value: Value, today: date, how: str, *, ahead: bool) -> Value:
    target = WEEKDAYS.index(value.label or "")
    to_go, since = (target - today.weekday()) % 7, (today.weekday() - target) % 7
    match how:
        case "tense":
            return _one_day(value, today + timedelta(days=to_go if ahead else -since))
        case "this":
            return _one_day(value, today + timedelta(days=target - today.weekday()))
        case "next":
            return _one_or_the_other(value, today, today + timedelta(days=to_go or 7), 7)
        case "past":
            return _one_or_the_other(value, today, today - timedelta(days=since or 7), -7)
        case _:
            steps, _, _ = _step(how)
            return _one_day(value, today + timedelta(days=7 * steps + target - today.weekday()))


def _one_or_the_other(value: Value, today: date, nearest: date, turn: int) -> Value:
    """In the same week "next Friday" and "last Friday" are said of either; then both days stand."""
    same_week = nearest - timedelta(days=nearest.weekday()) == today - timedelta(days=today.weekday())
    ends = sorted((nearest, nearest + timedelta(days=turn))) if same_week else (nearest, nearest)
    return replace(value, low=ends[0], high=ends[-1])


# --- from the date before it in the text ---------------------------------------------------------


def _from_text(value: Value, how: str, previous: Value | None) -> Value:
    if previous is None:
        return value
    if isinstance(previous.low, date) and previous.low == previous.high:
        return _from_day(value, previous.low, how)
    if how in {"next", "past"}:
        return value
    steps, unit, _ = _step(how)
    label = _moved_label(previous.label or "", steps) if unit == "d" else None
    return replace(value, label=label) if label else value


def _from_day(value: Value, day: date, how: str) -> Value:
    if how in {"next", "past"}:
        return _weekday(value, day + timedelta(days=1 if how == "next" else -1), "tense", ahead=how == "next")
    return _moved(value, day, how)


def _moved_label(label: str, steps: int) -> str | None:
    """A day earlier than July 4, of whatever year; None where a leap day may lie between."""
    if label in WEEKDAYS:
        return WEEKDAYS[(WEEKDAYS.index(label) + steps) % 7]
    if not (label.startswith("--") and len(label) == len(_LABEL_DAY)):
        return None
    month, day = int(label[2:4]), int(label[5:7])
    ends = {f"--{moved:%m-%d}" for moved in _in_both_years(month, day, steps)}
    return ends.pop() if len(ends) == 1 else None


def _in_both_years(month: int, day: int, steps: int) -> list[date]:
    if (month, day) == (2, 29):
        return [date(2024, 2, 29) + timedelta(days=steps)]
    return [date(year, month, day) + timedelta(days=steps) for year in (2023, 2024)]


# --- tense ---------------------------------------------------------------------------------------

_VERB = regex.compile(
    r"""
    (?P<ahead>
        (?<! \p{L} ) (?: will | shall | won['’]t | would | begins? | starts? | upcoming ) (?! \p{L} )
      | ['’]ll (?! \p{L} )
      | (?<! \p{L} ) (?: set | due | expected | scheduled | slated | going | about | plans? | planning | aims?
          | hopes? | wants? | intends? | prepares? | preparing | poised | likely ) \s to \s \p{Ll}+
      | (?<! \p{L} ) (?: due | scheduled | slated ) (?! \p{L} )                  # due on Friday
      | (?<= \p{Lu} \p{L}+ \s ) to \s (?! the | a | an | be? \b ) \p{Ll}{2,} (?<! ing | ed )  # Smith to visit
    )
  | (?P<past>
        (?<! \p{L} ) (?: was | were | had | did | said | told | met | took | gave | made | went | came | held
          | began | saw | spoke | wrote | won | lost | left | sent | struck | shot | fell | rose | found
          | brought | got | ran | stood | became | drew | flew | kept | led | paid | sold | has | have )
        (?! \p{L} )
      | (?<! \b (?: be | being ) \s ) (?<! \p{L} ) \p{Ll}{2,} (?<! e ) ed (?! \p{L} )            # announced
    )
    """,
    regex.VERBOSE,
)
_CLAUSE_END = regex.compile(r"[;:—]|\s[-–]\s|\b(?:but|while|although|after|before|and)\b")


def is_ahead(sentence: str, start: int) -> bool:
    """Whether the verb of the date at `start` looks ahead: the nearest before it in its clause, else after.

    Errs on the past side, because news mostly tells what was.
    """
    clause = max((match.end() for match in _CLAUSE_END.finditer(sentence, 0, start)), default=0)
    before = [match for match in _VERB.finditer(sentence) if clause <= match.start() < start]
    after = next(_VERB.finditer(sentence, start), None)
    nearest = before[-1] if before else after
    return nearest is not None and nearest["ahead"] is not None
