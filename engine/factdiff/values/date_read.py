"""Words of a text -> dates as stated, still relative where the text is (see `factdiff.values.date`)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import regex

from factdiff.datelines import MONTHS, calendar_day, unambiguous_day
from factdiff.model import Value
from factdiff.values.common import Found
from factdiff.values.date_pattern import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    COUNTED,
    DAY_WORDS,
    NOT_A_DAY_AFTER,
    NOT_A_DAY_BEFORE,
    NUMBERS,
    PATTERN,
    may_hold_dates,
)

PROSE_MONTHS = frozenset({"march", "april", "may", "june", "august"})
"""Months that are also verbs, adjectives or first names."""
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
ARTICLE_DAYS = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1,
                "the day after tomorrow": 2}  # fmt: skip
TURNS = {"last": "past", "past": "past", "next": "next", "coming": "next", "this": "this"}
BASES = {"now": 0, "today": 0, "tomorrow": 1, "yesterday": -1}
_LONGER = regex.compile(r"(?: day | week | month | year ) s? ,? \s (?: and \s )? \Z", regex.VERBOSE | regex.IGNORECASE)
WHICH = {"last": -1, "this": 0, "next": 1}
_LOOK_BACK = 24
"""Characters before a match that the guards look at; longer than any of their words."""


def read_dates(text: str) -> list[Found]:
    """All dates of a text, by start, not overlapping; never raises."""
    if not may_hold_dates(text):
        return []
    found = []
    for match in PATTERN.finditer(text):
        value = _value(match)
        if value is not None:
            found.append(Found(match.start(), match.end(), value))
    return found


def _value(match: regex.Match[str]) -> Value | None:
    kinds = (
        ("weekday", _weekday),
        ("turned", _turned),
        ("half", _half),
        ("decade", _decade),
        ("far", _far),
        ("on", _day_of_month),
        ("of_month", _of_month),
        ("off", _off),
        ("named", _named),
        ("which", _which),
        ("step", _step),
        ("way", _way),
        ("n", _ago),
        ("quarter", _quarter),
        ("q", _quarter),
        ("season", _season),
        ("a", _slashed),
        ("bare", _bare_month),
        ("m", _calendar),
        ("y", _bare_year),
    )
    for group, build in kinds:
        if match[group]:
            return build(match)
    return None


# --- stated by the calendar ---------------------------------------------------------------------


def stated(text: str, label: str, grain: str, low: date | None = None, high: date | None = None) -> Value:
    """A date as the calendar names it; `low` and `high` only where its year is known."""
    return Value("date", text, low=low, high=high, label=label, grain=grain)


def stated_day(text: str, day: date) -> Value:
    """One day of a known year."""
    return stated(text, day.isoformat(), "day", day, day)


def stated_month(text: str, year: int, month: int) -> Value:
    """A month of a known year."""
    last = monthrange(year, month)[1]
    return stated(text, f"{year:04}-{month:02}", "month", date(year, month, 1), date(year, month, last))


def stated_year(text: str, year: int) -> Value:
    """A year."""
    return stated(text, f"{year:04}", "year", date(year, 1, 1), date(year, 12, 31))


def _slashed(match: regex.Match[str]) -> Value | None:
    day = unambiguous_day(int(match["y"]), int(match["a"]), int(match["b"]))
    return stated_day(match.group(), day) if day else None


def _calendar(match: regex.Match[str]) -> Value | None:
    month = _month(match["m"])
    year = int(match["y"]) if match["y"] else None
    first = _day_number(match)
    if not first:
        return _month_alone(match, year, month)
    if match["m"].islower() and match["m"].lower() in PROSE_MONTHS and not (year or match["ordinal"]):
        return None  # "they march 4 abreast"
    days = [first, int(match["d2"])] if match["d2"] else [first]
    return _days(match.group(), year, month, days)


def _month(word: str) -> int:
    return int(word) if word.isdigit() else MONTHS[word.lower()]


def _day_number(match: regex.Match[str]) -> int:
    return DAY_WORDS[_hyphened(match["ordinal"])] if match["ordinal"] else int(match["d"] or 0)


def _hyphened(word: str) -> str:
    return "-".join(word.lower().replace("-", " ").split())


def _days(text: str, year: int | None, month: int, days: list[int]) -> Value | None:
    """One day or two ends; without a year the label leaves it out. A day that no calendar has is no date."""
    calendar = [calendar_day(year or 2024, month, day) for day in days]  # 2024 has a 29th of February
    whole = [day for day in calendar if day is not None]
    if len(whole) < len(days) or whole != sorted(whole):
        return None
    if year:
        return stated(text, "/".join(day.isoformat() for day in whole), "day", whole[0], whole[-1])
    return stated(text, "/".join(f"--{day:%m-%d}" for day in whole), "day")


def _month_alone(match: regex.Match[str], year: int | None, month: int) -> Value | None:
    if year:
        return stated_month(match.group(), year, month) if 1 <= month <= 12 else None
    return stated(match.group(), f"--{month:02}", "month")


def _bare_month(match: regex.Match[str]) -> Value | None:
    word = match["bare"]
    if not word[0].isupper():
        return None
    if word.lower() in PROSE_MONTHS and not _is_a_month(match):
        return None
    return stated(match.group(), f"--{MONTHS[word.lower()]:02}", "month")


def _is_a_month(match: regex.Match[str]) -> bool:
    """By a preposition before it; before a capital it is a first name (and June Smith)."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    if match.string.strip() == match.group():
        return True
    after = match.string[match.end() : match.end() + 2]
    return bool(BEFORE_MONTH.search(before)) and not (after[:1].isspace() and after[1:].isupper())


def _bare_year(match: regex.Match[str]) -> Value | None:
    """Beside a preposition or alone; "2000 soldiers" and "killed 2000" are no years."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    if not (BEFORE_YEAR.search(before) or not before.strip()):
        return None
    sure = before.lower().endswith(("in ", "since ", "during ", "the ", "his ", "her ", "its ", "their ", "'s ", "’s "))
    if not sure and COUNTED.match(match.string, match.end()):
        return None
    return stated_year(match.group(), int(match["y"]))


def _quarter(match: regex.Match[str]) -> Value:
    quarter = int(match["q"]) if match["q"] else QUARTERS[match["quarter"].lower()]
    if not match["y"]:
        return stated(match.group(), f"--Q{quarter}", "quarter")
    year, last = int(match["y"]), 3 * quarter
    low, high = date(year, last - 2, 1), date(year, last, monthrange(year, last)[1])
    return stated(match.group(), f"{year:04}-Q{quarter}", "quarter", low, high)


def _half(match: regex.Match[str]) -> Value:
    year, half = int(match["y"]), 1 if match["half"].lower() in {"1", "first"} else 2
    low, high = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    return stated(match.group(), f"{year:04}-H{half}", "half", low, high)


def _decade(match: regex.Match[str]) -> Value:
    year = int(match["decade"])
    return stated(match.group(), f"{year}s", "decade", date(year, 1, 1), date(year + 9, 12, 31))


def _season(match: regex.Match[str]) -> Value:
    """Anywhere in its year, because half of the world has it at another time; winter runs into the next."""
    year = int(match["y"])
    season = "autumn" if match["season"].lower() == "fall" else match["season"].lower()
    high = date(year + 1, 3, 31) if season == "winter" else date(year, 12, 31)
    return stated(match.group(), f"{year:04}-{season}", "season", date(year, 1, 1), high)


# --- counted from somewhere else ----------------------------------------------------------------


def _relative(text: str, grain: str, anchor: str) -> Value:
    return Value("date", text, grain=grain, anchor=anchor)


def _named(match: regex.Match[str]) -> Value | None:
    """A capital after a capital is a name: USA Today."""
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()].split()
    if match["named"][0].isupper() and before and before[-1][0].isupper() and before[-1][-1].isalnum():
        return None
    steps = ARTICLE_DAYS.get(" ".join(match["named"].lower().split()), 0)
    return _relative(match.group(), "day", f"article:{steps:+d}d")


def _turned(match: regex.Match[str]) -> Value | None:
    """Last July: which year's, the article's date says; "last march" is a walk."""
    if not match["month"][0].isupper():
        return None
    month = MONTHS[match["month"].lower()]
    how = "past" if match["turned"].lower() == "last" else "next"
    return Value("date", match.group(), label=f"--{month:02}", grain="month", anchor=f"month:{how}")


def _far(match: regex.Match[str]) -> Value:
    """The week after next."""
    unit = match["unit"].lower()
    return _relative(match.group(), unit, f"article:+2{unit[0]}")


def _which(match: regex.Match[str]) -> Value:
    unit = match["unit"].lower()
    return _relative(match.group(), unit, f"article:{WHICH[match['which'].lower()]:+d}{unit[0]}")


def _step(match: regex.Match[str]) -> Value:
    steps = {"following": 1, "next": 1, "same": 0}.get(match["step"].lower(), -1)
    unit = match["unit"].lower()
    return _relative(match.group(), unit, f"text:{steps:+d}{unit[0]}")


def _way(match: regex.Match[str]) -> Value | None:
    if match["n"] and _goes_on(match):
        return None
    back = match["way"].lower() in {"earlier", "before"}
    unit = match["unit"].lower()
    return _relative(match.group(), unit, f"text:{'-' if back else '+'}{_count(match)}{unit[0]}")


def _ago(match: regex.Match[str]) -> Value | None:
    if _goes_on(match):
        return None
    unit = match["unit"].lower()
    return _relative(match.group(), unit, f"article:-{_count(match)}{unit[0]}")


def _goes_on(match: regex.Match[str]) -> bool:
    """The end of a longer time: a year and two days ago."""
    return bool(_LONGER.search(match.string[max(0, match.start() - _LOOK_BACK) : match.start()]))


def _off(match: regex.Match[str]) -> Value | None:
    """Two days from tomorrow; of weeks and longer the day in between does not matter."""
    if _goes_on(match):
        return None
    unit = match["unit"].lower()
    steps = _count(match) * (-1 if match["off"].lower() == "before" else 1)
    base = BASES[match["base"].lower()] if unit == "day" else 0
    return _relative(match.group(), unit, f"article:{steps + base:+d}{unit[0]}")


def _of_month(match: regex.Match[str]) -> Value:
    """The 20th of next month."""
    return _relative(match.group(), "day", f"article:{WHICH[match['of_month'].lower()]:+d}m{_day_number(match)}")


def _day_of_month(match: regex.Match[str]) -> Value:
    """Friday the 11th; of which month, the article's date says."""
    return Value("date", match.group(), label=f"---{_day_number(match):02}", grain="day", anchor="day:tense")


def _count(match: regex.Match[str]) -> int:
    word = (match["n"] or "one").lower()
    return int(word) if word.isdigit() else NUMBERS[word]


def _weekday(match: regex.Match[str]) -> Value | None:
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    if NOT_A_DAY_BEFORE.search(before) or NOT_A_DAY_AFTER.match(match.string, match.end("weekday")):
        return None
    return Value("date", match.group(), label=match["weekday"].lower(), grain="weekday", anchor=_turn(match))


def _turn(match: regex.Match[str]) -> str:
    turn = (match["turn"] or "").lower()
    week = match["turn_after"] or match["turn_before"]
    if week:
        which = next(word for word in WHICH if word in week.lower().split())
        return f"weekday:{WHICH[which]:+d}w"
    if turn in {"following", "previous", "preceding"}:
        return "text:next" if turn == "following" else "text:past"
    return f"weekday:{TURNS.get(turn, 'tense')}"
