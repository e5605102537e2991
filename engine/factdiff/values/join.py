"""Marks that are one value in two parts (6ft 2in, a year and a half, one in five), and rates, which are none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from factdiff.values.mark import Mark
from factdiff.values.numeral import Numeral, exactly, rounded
from factdiff.values.spelling import known_unit
from factdiff.values.units import Unit

_AND_PART = regex.compile(
    r"\sand\s(?: an?\s (?P<part> half | quarter ) \b | (?P<part> half ) (?= \s* (?: $ | [.,;] ) ) )",
    regex.VERBOSE | regex.IGNORECASE,
)
_COMPOUND = regex.compile(r"\s?|,\s|\sand\s|,\sand\s")
_IN = regex.compile(r"\s(?:in|(?P<sure>out\sof|in\severy|of\severy|out\sof\severy))\s", regex.IGNORECASE)
_WORD_AFTER = regex.compile(r"\s\p{Ll}{3,}")
_AND = regex.compile(r"\s(?:and\s)?")
_CLAUSE_ENDS = regex.compile(r"\s*(?:[.;:!?](?!\d)|$)")
_INCHES = regex.compile(r"\s?(?:ins?\b|[\"″])")
_C = regex.compile(r"\s?[c¢](?![\w/])")
_SMALLER = frozenset(
    tuple(pair.split("/"))
    for pair in (
        "ft/in yd/ft mi/ft mi/yd m/cm km/m lb/oz st/lb kg/g "
        "year/month week/day day/hour hour/minute hour/second minute/second"
    ).split()
)
"""Larger and smaller units that are said together."""
_RELATIVE = regex.compile(r"\s(?:ago|earlier|later|after|before|apart|old|away|from|and\sa)\b", regex.IGNORECASE)
_NOUNS = regex.compile(r"\)?[\s-](?:[\p{L}-]+\s){0,3}")
_PREPOSITIONS = frozenset(
    "for in within after to over than during by at about and or with under every just only last lasted took is "
    "was".split()
)


def joined(text: str, marks: list[Mark]) -> list[Mark]:
    """Marks by start, those of one value joined, rates and what overlaps left out."""
    found: list[Mark] = []
    for mark in marks:
        if found and (mark.start < found[-1].end or (mark.numeral.bare and _is_rate(text, found[-1], mark))):
            continue
        if found and (both := _compound(text, found[-1], mark) or _one_in_five(text, found[-1], mark)):
            found[-1] = both
        else:
            found.append(_and_part(text, mark))
    return found


def _is_rate(text: str, one: Mark, article: Mark) -> bool:
    """Whether "a year" says how often: "five percent a year", "3,000 tests a day", but not "a day earlier"."""
    gap = text[one.end : article.start]
    if _RELATIVE.match(text, article.end) or len(gap) > 30 or not _NOUNS.fullmatch(gap):
        return False
    return not _PREPOSITIONS.intersection(gap.lower().split())


def _and_part(text: str, mark: Mark) -> Mark:
    """A day and a half."""
    if (
        not mark.units
        or mark.numeral.number is None
        or mark.numeral.number % 1
        or not (part := _AND_PART.match(text, mark.end))
    ):
        return mark
    number = mark.numeral.number + (Decimal("0.5") if part.group("part").lower() == "half" else Decimal("0.25"))
    return replace(mark, end=part.end(), numeral=rounded(mark.start, part.end(), number, Decimal(1), digits=True))


def _compound(text: str, one: Mark, two: Mark) -> Mark | None:
    """6ft 2in is 74 inches; the smaller unit holds both exactly."""
    if one.unit("length") is not None and not two.units and (inches := _INCHES.match(text, two.end)):
        two = replace(two, end=inches.end(), units=known_unit("inch"))
    if one.unit("money") is not None and not two.units and (sign := _C.match(text, two.end)):
        two = replace(two, end=sign.end(), units=known_unit("cents"))
    if (spoken := _spoken(text, one, two)) is not None:
        return spoken
    if not one.units or not two.units or one.per or two.numeral.number is None or one.numeral.number is None:
        return None
    if not _COMPOUND.fullmatch(text, one.end, two.start) or one.numeral.number % 1 or two.numeral.number < 0:
        return None
    for large in one.units:
        small = two.unit(large.kind)
        if small is None:
            continue
        if (
            large.kind == "money"
            and small.meanings[0].factor != 1 == large.meanings[0].factor
            and shares_currency(large, small)
        ):
            return _dollars_and_cents(one, two)
        if (large.name, small.name) in _SMALLER:
            ratio = large.meanings[0].factor / small.meanings[0].factor
            number = one.numeral.number * ratio + two.numeral.number
            numeral = Numeral(one.start, two.end, number, number, False, number, number, digits=True)
            return Mark(one.start, two.end, numeral, (small,), hyphen=two.hyphen)
    return None


def shares_currency(one: Unit, two: Unit) -> bool:
    """Whether two names may be of one currency (dollars and cents)."""
    return bool({m.dimension for m in one.meanings} & {m.dimension for m in two.meanings})


def _spoken(text: str, one: Mark, two: Mark) -> Mark | None:
    """The smaller unit left out at the end of a clause: 15 dollars 50, an hour and thirty."""
    a, b = one.numeral.number, two.numeral.number
    if (
        two.units
        or two.numeral.bare
        or not a
        or not b
        or a % 1
        or b % 1
        or one.per
        or not _CLAUSE_ENDS.match(text, two.end)
    ):
        return None
    if not _AND.fullmatch(text, one.end, two.start) or one.numeral.magnitude != 1:
        return None
    if one.unit("money") is not None and one.unit("money") is one.units[0] and b < 100:
        return _dollars_and_cents(one, two)
    feet = one.unit("length")
    if feet is not None and feet.name == "ft" and b < 12:
        return Mark(one.start, two.end, exactly(one.start, two.end, 12 * a + b), known_unit("inch"))
    hour = one.unit("duration")
    if hour is None or hour.name != "hour" or b >= 60:
        return None
    numeral = exactly(one.start, two.end, 60 * a + b)
    return Mark(one.start, two.end, numeral, known_unit("minutes"))


def _one_in_five(text: str, one: Mark, two: Mark) -> Mark | None:
    """A share: one in five, nine out of 10. "Killed two in five attacks" is none, so most pairs are left."""
    a, b = one.numeral.number, two.numeral.number
    gap = _IN.fullmatch(text, one.end, two.start)
    if gap is None or one.units or two.units or not a or not b or not _WORD_AFTER.match(text, two.end):
        return None
    sure = gap.group("sure") or a == 1 or b == 10
    if not sure or not a < b <= 1000 or a % 1 or b % 1 or one.numeral.ordinal or two.numeral.ordinal:
        return None
    share = round(100 * a / b, 1)
    numeral = exactly(one.start, two.end, share if share % 1 else share.to_integral_value())
    return Mark(one.start, two.end, numeral, known_unit("%"), loose=share * b != 100 * a)


def _dollars_and_cents(one: Mark, two: Mark) -> Mark:
    number = (one.numeral.number or 0) + round((two.numeral.number or Decimal(0)) / 100, 2)
    return replace(one, end=two.end, numeral=rounded(one.start, two.end, number, Decimal(1), digits=True))
