"""How a value's interval was made from its words, in a line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factdiff.model import Value
from factdiff.values.show import amount

_PERCENT = Decimal(100)


def meaning(value: Value, approx: Decimal, *, implied: bool = False) -> str:
    """What the words are taken to mean, and by which reading. `approx`: what the rule lets `around` leave open."""
    told = _of_kind(value, approx)
    if implied:
        return f"no value stands there; the phrase stands for it: {told}"
    return told if value.was is None else f"{told}; given as a change from {amount(value, value.was)}"


def _of_kind(value: Value, approx: Decimal) -> str:
    match value.kind:
        case "choice" | "name":
            return f"{value.kind} `{value.label}`"
        case "quote" | "text":
            return "taken word for word"
        case "date":
            return _date(value)
        case _:
            return _number(value, approx)


def _date(value: Value) -> str:
    low, high = value.low, value.high
    if not isinstance(low, date) or not isinstance(high, date):
        label = f" (`{value.label}`)" if value.label else ""
        return f"a day whose year is not known{label}" if value.anchor is None else f"a day that nothing settles{label}"
    return low.isoformat() if low == high else f"{low.isoformat()} to {high.isoformat()}"


def _number(value: Value, approx: Decimal) -> str:
    match value.form:
        case "at least" | "at most":
            return f"a bound: {interval(value)}"
        case "nearly":
            return f"a little below: {interval(value)}"
        case "approx":
            return f"± {(approx * _PERCENT).normalize():f} %: {interval(value)}"
        case "range":
            return f"a range: {interval(value)}"
        case "vague":
            return f"a vague word: {interval(value)}"
        case _:
            return _single(value)


def _single(value: Value) -> str:
    if value.grain == "sum":
        return f"a list that adds up: {interval(value)}"
    if value.low is not None and value.high is None:
        return f"“{value.noun}” is a part of what is counted: {interval(value)}"
    if value.low == value.high:
        return f"exactly {interval(value)}"
    return f"what rounds to it: {interval(value)}"


def interval(value: Value) -> str:
    """`12 or more`, `1,520 to 1,680 km`, `1.55 million to below 1.65 million`."""
    low, high = _end(value, value.low), _end(value, value.high)
    if low is None and high is None:
        return f"“{value.text}”"
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"{high} or less"
    if low == high:
        return low
    return f"{low} to {'below ' if value.high_open else ''}{high}"


def _end(value: Value, end: Decimal | date | None) -> str | None:
    return amount(value, end) if isinstance(end, Decimal) else None
