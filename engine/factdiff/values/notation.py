"""The notation of rules: `300 km`, `< 500 km`, `10 to 1000`, a tolerance; faults in an editor's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches

import regex

from factdiff.model import Value
from factdiff.values.common import Kind, Tolerance
from factdiff.values.quantity import Quantity
from factdiff.values.scan import read as read_numbers
from factdiff.values.spelling import known_unit, spellings

_SIGN = regex.compile(r"\s*(?P<sign><=|>=|<|>|≤|≥)\s*")
_ANNOUNCED = regex.compile(r"(?:(?:an? )?magnitude[ -](?:of )?|aged? )?", regex.IGNORECASE)
"""What an article puts before a value that is told by it: magnitude 6.3, aged 47."""
_BARE = regex.compile(
    r"""
    \s* (?P<low> [-−]? [\d.,]*\d )                 # 10
    (?: \s* (?:to|-|–|—) \s* (?P<high> [-−]? [\d.,]*\d ) )?   # to 1000
    \s*
    """,
    regex.VERBOSE,
)
_TAIL = regex.compile(r"[-−]?[\d.,]*\d\s*-?(?P<unit>\D*)")
_TOLERANCE = regex.compile(r"\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>\D*?)\s*")


def parse(kinds: Mapping[str, Kind], kind: str, text: str) -> Value:
    """A value as a rule writes it. Raises ValueError in an editor's words."""
    if kind not in kinds:
        raise ValueError(f"`{kind}` is no kind of value{_did_you_mean(kind, list(kinds))}")
    if not kinds[kind].reads:
        return Value(kind, text.strip(), label=text.strip())
    sign = _SIGN.match(text)
    value = _plain(kinds[kind], text[sign.end() :] if sign else text)
    if sign is None:
        return value
    return _bounded(value, sign.group("sign"), text)


def _plain(kind: Kind, text: str) -> Value:
    """A value as in an article, or bare numbers in the value's own unit."""
    whole = text.strip()
    found = kind.read(whole)
    if len(found) == 1 and _ANNOUNCED.fullmatch(whole, 0, found[0].start) and found[0].end == len(whole):
        return found[0].value
    if not isinstance(kind, Quantity):
        raise ValueError(f"`{whole}` is no {kind.name} as an article would write it")  # noqa: TRY004 -- about the text
    bare = _BARE.fullmatch(whole)
    if bare is None:
        return _in_own_unit(kind.name, whole)
    return _bare(kind.name, whole, bare)


def _in_own_unit(kind: str, text: str) -> Value:
    """As in "10 to 12 billion": a number with a magnitude word, in whatever unit an article states."""
    found = read_numbers(text, "number")
    if len(found) != 1 or found[0].value.text != text:
        raise ValueError(_fault(kind, text))
    return replace(found[0].value, kind=kind)


def _bare(kind: str, text: str, match: regex.Match[str]) -> Value:
    low = _number(match.group("low"))
    if match.group("high") is None:
        return Value(kind, text, low=low, high=low, number=low)
    high = _number(match.group("high"))
    if high < low:
        raise ValueError(
            f"`{text}` runs from the larger number to the smaller; write `{match['high']} to {match['low']}`"
        )
    return Value(kind, text, low=low, high=high, form="range")


def _number(text: str) -> Decimal:
    plain = text.replace(",", "").replace("−", "-")
    if not regex.fullmatch(r"-?\d{1,24}(?:\.\d{1,24})?", plain):
        raise ValueError(f"`{text}` is no number; write digits as in 1,600 or 2.5")
    return Decimal(plain)


def _fault(kind: str, text: str) -> str:
    tail = _TAIL.match(text)
    unit = tail.group("unit").strip() if tail else ""
    if not tail or not unit:
        return f"`{text}` is no {kind}; write it as in an article, as `< X`, `> X` or as `A to B`"
    others = known_unit(unit)
    if others:
        return f"`{unit}` is a unit of {others[0].kind}, not of {kind}"
    return f"`{unit}` is no unit that is known{_did_you_mean(unit, spellings())}"


def _did_you_mean(word: str, options: list[str]) -> str:
    close = get_close_matches(word.lower(), options, n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def _bounded(value: Value, sign: str, text: str) -> Value:
    """A bound holds its own number, whether it is strict or not."""
    if value.number is None or value.form != "single":
        raise ValueError(f"`{text.strip()}`: `{sign}` wants one plain number behind it")
    if sign in ("<", "<=", "≤"):
        return replace(value, text=text.strip(), low=None, high=value.number, high_open=False, form="at most")
    return replace(value, text=text.strip(), low=value.number, high=None, high_open=False, form="at least")


def parse_tolerance(text: str) -> Tolerance:
    """`exact`, `5%`, `10 km`, `2 points`, `2 days`. Raises ValueError in an editor's words."""
    if text.strip().lower() == "exact":
        return Tolerance()
    match = _TOLERANCE.fullmatch(text)
    if match is None:
        raise ValueError(f"`{text.strip()}` is no tolerance; write `exact`, `5%` or an amount such as `10 km`")
    amount, unit = _number(match.group("number")), match.group("unit")
    if unit.lower() in ("%", "percent", "per cent"):
        return Tolerance(share=amount / 100)
    if unit.lower() in ("", "point", "points"):
        return Tolerance(amount=amount, unit="points" if unit else None)
    units = known_unit(unit)
    if not units:
        raise ValueError(f"`{unit}` is no unit that is known{_did_you_mean(unit, spellings())}")
    return Tolerance(amount=amount, unit=units[0].name)
