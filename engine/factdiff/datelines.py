"""A dateline ("Jul 15 2025 | 4:37 PM IST") -> ISO 8601; and the names of the months, which prose shares.

Only a full date counts: day, month and a year of four digits. Nothing is guessed: 07/08/2025 is nobody's
date, a time without a zone stays without an offset, and so does a zone whose name is not in the table.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import regex

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""English names of the months and their short forms, lower case, without the dot."""

# Names of zones as newspapers print them, in minutes east of Greenwich. Where a name means several places,
# the one whose press prints it most: IST is India (not Ireland or Israel), BST British summer (not
# Bangladesh), CST North America's centre (not China), AST the Atlantic (not Arabia), GST the Gulf.
ZONES = {
    "z": 0, "gmt": 0, "utc": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "wat": 60, "cest": 120,
    "eet": 120, "cat": 120, "sast": 120, "eest": 180, "msk": 180, "eat": 180, "trt": 180, "idt": 180,
    "irst": 210, "gst": 240, "pkt": 300, "ist": 330, "npt": 345, "ict": 420, "wib": 420, "sgt": 480,
    "hkt": 480, "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "aest": 600, "acdt": 630,
    "aedt": 660, "nzst": 720, "nzdt": 780, "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "brt": -180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600,
}  # fmt: skip
AMERICAN = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
"""Zones named without saying whether summer time holds; the date decides, by the law in force since 2007."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_CLOCK = r"""
    (?P<hour> [01]?\d | 2[0-4] )                        # 4, 16
    (?: [:.h] (?P<minute> [0-5]\d ) (?: : (?P<second> [0-5]\d ) (?: [.]\d+ )? )? )?   # :37, .37, :37:05.123
    (?! \d )
    \s* (?P<half> [ap] \.? m \b \.? )?                  # PM, p.m.
    (?: [\s(]* (?:                                      # the zone
          (?: UTC | GMT )? (?P<sign> [+\-−] ) (?P<east> \d{1,2} (?: :? \d\d )? ) (?! [\d-] )   # +05:30, GMT+3
        | (?P<zone> \p{L}{1,5} ) \b )
    )?
"""
_CLOCK_PATTERN = regex.compile(_CLOCK, regex.VERBOSE | regex.IGNORECASE)
_DATE = regex.compile(
    rf"""
    (?<! [\d/.\-] )
    (?:
        (?P<y> \d{{4}} ) (?P<sep> [-/.] ) (?P<m> \d\d? ) (?P=sep) (?P<d> \d\d? )   # 2025-07-15, 2025/07/15
      | (?P<a> \d\d? ) (?P<sep> [-/.] ) (?P<b> \d\d? ) (?P=sep) (?P<y> \d{{4}} )   # 15/07/2025, 07.15.2025
      | (?P<d> \d\d? ) (?: st | nd | rd | th )? [\s\-]* (?: of \s+ )?                 # 15th of
        (?P<month> {_MONTH} ) \b \.? ,? [\s\-]* (?: of \s+ )? (?P<y> \d{{4}} )        # July, 2025
      | \b (?P<month> {_MONTH} ) \.? [\s\-]* (?P<d> \d\d? ) (?: st | nd | rd | th )?  # July 15th
        ,? [\s\-]* (?: of \s+ )? (?P<y> \d{{4}} )                                     # , 2025
    )
    (?= \D | \Z )                                                                     # "2025T…" may follow
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_AFTER = regex.compile(rf"(?: T | [\s,|·•@–—\-/;(]* (?: \b at \s+ )? ) {_CLOCK}", regex.VERBOSE | regex.IGNORECASE)
_BEFORE = regex.compile(
    rf"""
    (?<! [\d:.] ) {_CLOCK}
    [\s,|·•–—\-/;)]* (?: \b on \s+ )?                                                # between time and date
    (?: (?: mon | tue | wed | thu | fri | sat | sun ) \p{{L}}* \.? [\s,]* )? (?: the \s+ )? \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_LOOK_BACK = 48
"""Characters before a date in which its time may stand: "4:37 p.m. (UTC+05:30), on Wednesday, "."""


def read_timestamp(text: str) -> str | None:
    """The first full date in a dateline, with the time that stands at it, as ISO 8601.

    Args:
        text: a line or a part of one; never raises, whatever it holds.

    Returns:
        "2025-07-15", "2025-07-15T16:37:00" or "2025-07-15T16:37:00+05:30"; None without a full date.
    """
    for match in _DATE.finditer(text):
        day = _day(match)
        if day is not None:
            return _with_time(text, match, day)
    return None


def _day(match: regex.Match[str]) -> date | None:
    year = int(match["y"])
    if match["month"]:
        return calendar_day(year, MONTHS[match["month"].lower()], int(match["d"]))
    if match["m"]:
        return calendar_day(year, int(match["m"]), int(match["d"]))
    return unambiguous_day(year, int(match["a"]), int(match["b"]))


def calendar_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def unambiguous_day(year: int, first: int, second: int) -> date | None:
    """The day of 15/07/2025 or 07/15/2025; None where either number could be the month."""
    days = {calendar_day(year, first, second), calendar_day(year, second, first)} - {None}
    return days.pop() if len(days) == 1 else None


def _with_time(text: str, match: regex.Match[str], day: date) -> str:
    after = _AFTER.match(text, match.end())
    before = _BEFORE.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    for clock in (after, before):
        at = _time(clock, day) if clock else None
        if at is not None:
            return at.isoformat()
    return day.isoformat()


def _time(clock: regex.Match[str], day: date) -> datetime | None:
    """None where a bare number is no time of day ("15 July 2025, 3 min read")."""
    half = (clock["half"] or "").lower()[:1]
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if not (half or clock["minute"]) or hour > (12 if half else 23) or (half and not hour):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    second = int(clock["second"] or 0)
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(clock, day))


def _zone(clock: regex.Match[str], day: date) -> timezone | None:
    minutes = _stated_offset(clock) if clock["sign"] else _named_offset((clock["zone"] or "").lower(), day)
    return None if minutes is None or abs(minutes) > 15 * 60 else timezone(timedelta(minutes=minutes))


def _stated_offset(clock: regex.Match[str]) -> int:
    digits = clock["east"].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
    return (60 * hours + minutes) * (1 if clock["sign"] == "+" else -1)


def _named_offset(name: str, day: date) -> int | None:
    if name in AMERICAN:
        return AMERICAN[name] + (60 if _american_summer(day) else 0)
    return ZONES.get(name)


def _american_summer(day: date) -> bool:
    """From March's second Sunday to November's first; on those two days the hour is not looked at."""
    return _sunday(day.year, 3, nth=2) <= day < _sunday(day.year, 11, nth=1)


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=6 - first.weekday() + 7 * (nth - 1))
