"""Values, dates and numbers in words, as every format shows them.

What is shown of one claim is its exact words (`Value.text`); what is here is for sides, whose
claims put the same thing in different words.
"""

from __future__ import annotations

import calendar
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from factdiff.render.safe import visible

if TYPE_CHECKING:
    from factdiff.model import Value

_MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"))
_LONGEST_PLAIN = 30
"""Digits before the point beyond which a number is shown as 1.5E+40."""
_DECIMALS_OF_A_MAGNITUDE = 3
_LONGEST_QUOTATION = 90
_QUOTATION_MARKS = " \"'“”‘’«»"
_SIGNS = frozenset("$€£¥₹₽₴₩₺₪฿")
_SIGN_OF = {"EUR": "€", "GBP": "£"}
"""Currencies that articles write with a sign that is theirs alone."""
_ODD_PLURALS = {
    "foot": "feet",
    "acre-foot": "acre-feet",
    "inch": "inches",
    "century": "centuries",
    "hertz": "hertz",
    "kelvin": "kelvin",
}
_SPELT_OUT = {"pp": "percentage point", "bp": "basis point"}
"""Abbreviations that a reader could take for percent."""
_FORMS = {"at least": "at least ", "at most": "at most ", "nearly": "nearly ", "approx": "about "}
_LABEL_DATE = regex.compile(
    r"""
    ^(?:(?P<year>\d{4})|-)                                     # a year, or that it is not stated
    (?:-(?P<part>0[1-9]|1[0-2]|Q[1-4]|\p{Ll}+)                 # a month, a quarter, a season
      (?:-(?P<day>0[1-9]|[12]\d|3[01]))?                       # a day
    )?$
    """,
    regex.VERBOSE,
)


def plural(number: int, one: str, many: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)


def value_in_words(value: Value) -> str:
    """A compact form of what a value means; its own words where it has no number, date or label."""
    if value.kind == "quote":
        return f"“{shortened(quotation(value))}”"
    if value.kind == "date":
        return _date_value(value)
    if value.label:
        return visible(value.label)
    return _in_its_words(value) if value.form == "vague" else _number_value(value)


def _in_its_words(value: Value) -> str:
    """Quoted, because they are an article's words and not ours."""
    return f"“{shortened(visible(value.text))}”"


def quotation(value: Value) -> str:
    """The words of a quotation without the marks around them."""
    return visible(value.label or value.text).strip(_QUOTATION_MARKS).rstrip(",")


def shortened(text: str, longest: int = _LONGEST_QUOTATION) -> str:
    """Cut at a word, with an ellipsis, where a text is longer than a line can hold."""
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def exact(number: Decimal) -> str | None:
    """Every digit of a number, none of them made up: 1550000, 0.1; None where it is not finite."""
    if not number.is_finite():
        return None
    if abs(number.adjusted()) > _LONGEST_PLAIN:
        return str(number)
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain in ("-0", "") else plain


def number_in_words(number: Decimal) -> str:
    """`1,600`, `0.1`, `1.6 million`: commas, and a magnitude word where that loses nothing."""
    for power, word in _MAGNITUDES:
        if power <= number.adjusted() < _LONGEST_PLAIN:
            scaled = exact(number.scaleb(-power)) or ""
            if len(scaled.partition(".")[2]) <= _DECIMALS_OF_A_MAGNITUDE:
                return f"{_with_commas(scaled)} {word}"
    return _with_commas(exact(number) or visible(str(number)))


def day_in_words(day: date) -> str:
    """`4 July 2025`: the month as a word, so that no reader takes it for the day."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def moment_in_words(stated: str | None) -> str | None:
    """A time of an article as far as its source states it; what is not ISO 8601 is shown as it is."""
    if stated is None:
        return None
    try:
        if len(stated) == len("2025-07-15"):
            return day_in_words(date.fromisoformat(stated))
        at = datetime.fromisoformat(stated)
    except ValueError:
        return visible(stated)
    zone = at.strftime("%z")
    offset = "" if at.tzinfo is None else " UTC" if zone == "+0000" else f" UTC{zone[:3]}:{zone[3:5]}"
    return f"{day_in_words(at.date())}, {at:%H:%M}{offset}"


def _with_commas(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.lstrip("-").isdigit() else digits


# --- numbers ------------------------------------------------------------------------------------


def _number_value(value: Value) -> str:
    if value.number is not None:
        return _FORMS.get(value.form, "") + _measured(number_in_words(value.number), value, value.number)
    low, high = value.low, value.high
    if not isinstance(low, Decimal) and not isinstance(high, Decimal):
        return _in_its_words(value)
    if not isinstance(high, Decimal):
        return f"at least {_end(low, value)}"
    if not isinstance(low, Decimal):
        return f"{'under' if value.high_open else 'at most'} {_end(high, value)}"
    if low == high:
        return _end(low, value)
    return _measured(f"{number_in_words(low)} to {number_in_words(high)}", value, high)


def _end(number: object, value: Value) -> str:
    assert isinstance(number, Decimal)  # noqa: S101 - the caller has looked; this tells the type checker
    return _measured(number_in_words(number), value, number)


def _measured(number: str, value: Value, size: Decimal) -> str:
    """A number with its unit and what is counted: `300 km`, `$10 billion`, `12 people`."""
    noun = f" {visible(value.noun)}" if value.noun else ""
    unit = _SIGN_OF.get(value.unit or "", visible(value.unit or ""))
    if value.kind == "percent" and unit in ("", "%", "percent"):
        return f"{number} %"
    if unit and unit[-1] in _SIGNS:
        return f"{unit}{number}"
    if value.kind == "money" and unit.isupper():
        return f"{unit} {number}"
    return f"{number}{' ' if unit else ''}{_unit(unit, size)}{noun}"


def _unit(unit: str, size: Decimal) -> str:
    """Spelt-out units take a plural; abbreviations (km, kWh, fl oz) do not."""
    unit = _SPELT_OUT.get(unit, unit)
    letters = unit.replace(" ", "").replace("-", "")
    if size.copy_abs() == 1 or len(unit) < len("day") or not letters.isalpha():
        return unit
    if unit in _ODD_PLURALS:
        return _ODD_PLURALS[unit]
    spelt_out = len(unit) > len("day") or unit == "day"
    return f"{unit}s" if spelt_out and unit.islower() and unit[-1] not in "sz" else unit


# --- dates --------------------------------------------------------------------------------------


def _date_value(value: Value) -> str:
    """What is stated, by the label; by its days only where there is no label."""
    low, high = value.low, value.high
    if value.label:
        named = f"{_stated_dates(value.label)}"
        one_day = isinstance(low, date) and low == high and value.label.isalpha()
        return f"{named}, {day_in_words(low)}" if one_day and isinstance(low, date) else named
    if isinstance(low, date) and isinstance(high, date):
        return day_in_words(low) if low == high else f"{day_in_words(low)} to {day_in_words(high)}"
    if isinstance(low, date):
        return f"{day_in_words(low)} or later"
    return f"by {day_in_words(high)}" if isinstance(high, date) else _in_its_words(value)


def _stated_dates(label: str) -> str:
    return " to ".join(_stated_date(end) for end in visible(label).split("/"))


def _stated_date(label: str) -> str:
    """`--07-04` is 4 July, `2025-Q2` the second quarter, `monday` Monday; anything else stays as it is."""
    found = _LABEL_DATE.match(label)
    if found is None:
        return label.capitalize() if label.isalpha() else label
    parts = (found["day"] and str(int(found["day"])), _part_of_year(found["part"]), found["year"])
    return " ".join(part for part in parts if part)


def _part_of_year(part: str | None) -> str | None:
    if part is None or part.islower():
        return part
    return f"quarter {part[1:]}" if part.startswith("Q") else calendar.month_name[int(part)]
