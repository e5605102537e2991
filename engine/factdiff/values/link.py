"""Marks -> values in one or two ends: ranges, lists that share a unit, changes that keep the older number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from factdiff.values.join import joined, shares_currency
from factdiff.values.mark import Mark
from factdiff.values.numeral import Numeral, rounded
from factdiff.values.units import Unit
from factdiff.values.words import either


@dataclass(frozen=True, slots=True)
class Linked:
    """A mark, or two that are a range; `was` is the older number of a change, in the same unit."""

    start: int
    end: int
    first: Mark
    last: Mark
    is_range: bool = False
    was: Decimal | None = None


_DASHES = "- – — ‑ ‐ -to- to- ~".split()
_HEDGES = "about|around|roughly|approximately|nearly|almost|some|as many as|as much as|up to|at least|~"
_RANGE = frozenset(_DASHES) | {"- to -", "to -", "- to", "- and", "- ~", "through", "till", "until", "up to", "or even"}
_RANGE |= {f"{word} {hedge}".strip() for word in ("to", "and") for hedge in ("", *_HEDGES.split("|"))}
"""What stands between the ends of a range; "and" only behind "between"."""
_LIST = frozenset((",", "or", ", and", ", or", "and/or", "or even", "and then", "&", "- or", "or about"))
"""What stands between numbers that share the unit of the last."""
_SOFT = either(
    "about|around|roughly|nearly|approximately|just|an?|an estimated|a record|record|over|under|the|some|more than|"
    "less than|almost|at least"
)
_BETWEEN_WORDS = either(
    "between|from|of between|ranging from|ranged from|ranges from|range from|varied from|anywhere from|"
    "anywhere between|somewhere between"
)
_BETWEEN = regex.compile(rf"\b{_BETWEEN_WORDS}\s(?:{_SOFT}\s)?$", regex.IGNORECASE)
_CHANGE_WORDS = either(
    "rais(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|cut(?:s|ting)?|ris(?:e[sn]?|ing)|rose|fall(?:s|en|ing)?|fell|drop\\w*|gr[eo]w\\w*|"
    "climb\\w*|jump\\w*|increas\\w*|decreas\\w*|declin\\w*|lower\\w*|reduc\\w*|slash\\w*|doubl\\w*|tripl\\w*|quadrupl\\w*|"
    "widen\\w*|narrow\\w*|soar\\w*|surg\\w*|plung\\w*|plummet\\w*|slip\\w*|slid\\w*|edg(?:e[sd]?|ing)|up|down|revis\\w*|"
    "chang\\w*|go|goes|going|went|gone|mov(?:e[sd]?|ing)|expand\\w*|shr[aiu]nk\\w*|boost\\w*|upgrad\\w*|downgrad\\w*|trim\\w*|"
    "sw[eo]ll\\w*|eas(?:e[sd]?|ing)|dip\\w*|tumbl\\w*|s[aiu]nk\\w*|improv\\w*|lift\\w*|push\\w*|bring\\w*|brought|adjust\\w*|"
    "recover\\w*|rebound\\w*|accelerat\\w*|slow\\w*|mount\\w*|skyrocket\\w*|balloon\\w*|extend\\w*|scal(?:e[sd]?|ing)|gain\\w*|"
    "advanc\\w*"
)
_CHANGE = regex.compile(rf"\b{_CHANGE_WORDS}\b", regex.IGNORECASE)
_RANGED = regex.compile(r"\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying))\s$", regex.IGNORECASE)
_FROM_BEFORE = regex.compile(rf"\bfrom\s(?:{_SOFT}\s)*$", regex.IGNORECASE)
_TO_BEFORE = regex.compile(rf"\b(?:to|at)\s(?:{_SOFT}\s)*$", regex.IGNORECASE)
_THEN_TO = regex.compile(
    rf"""
    (?: \s (?: [^.;:()] | \.\d ){{0,60}} )?   # in May, at 10.45pm
    \s to \s (?:{_SOFT}\s)* $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_THEN_FROM = regex.compile(
    rf"""
    (?: \s [^.;:()\d]{{0,40}}? )? ,?        # in June,
    \s \(? (?P<updown> up\s | down\s )? from \s (?:{_SOFT}\s)* $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_GOES_ON = regex.compile(r"\s\p{Ll}")
_BY_WORDS = either(
    "rose|fell|rises?|falls?|dropped|drops?|climbed|gained|lost|up|down|jumped|slipped|slid|grew|added|adding"
)
_CHANGE_BY = regex.compile(rf"\b{_BY_WORDS}\s$", regex.IGNORECASE)
_SHARES_BELOW = Decimal(1000)
_LOOK = 70
"""How far before "from" a verb of change may stand, in code points."""


def link(text: str, marks: list[Mark]) -> list[Linked]:
    """Join, share and pair marks, by start."""
    marks = joined(text, marks)
    marks = _shared(text, marks)
    found: list[Linked] = []
    at = 0
    while at < len(marks):
        one = marks[at]
        two = marks[at + 1] if at + 1 < len(marks) else None
        linked = _pair(text, one, two) if two is not None else None
        found.append(linked or Linked(one.start, one.end, one, one))
        at += 2 if linked else 1
    return found


# --- shared units: 20 and 30 percent, $5-7 million --------------------------------------------


def _shared(text: str, marks: list[Mark]) -> list[Mark]:
    """Units and magnitudes that the last of a list says for all."""
    found = list(marks)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        gap = text[one.end : two.start].strip().lower()
        if (gap not in _LIST and gap not in _RANGE) or (gap == "," and not _alike(one.numeral, two.numeral)):
            continue
        is_between = gap == "and" and _BETWEEN.search(text, max(0, one.start - _LOOK), one.start) is not None
        opens_range = gap in _RANGE and (gap != "and" or is_between)
        if _may_share(text, one, two):
            found[at] = replace(one, units=two.units, per=two.per, numeral=_scaled(one.numeral, two.numeral))
        elif opens_range and one.prefixed and (not two.units or two.prefixed) and two.numeral.digits:
            found[at] = replace(one, numeral=_scaled(one.numeral, two.numeral), per=one.per or two.per)
            if not two.units and not two.numeral.part and not text[two.end : two.end + 1].isalnum():
                found[at + 1] = replace(two, units=one.units)
        elif gap in _RANGE and one.unit("age") is not None and not two.units and two.numeral.number is not None:
            found[at + 1] = replace(two, units=one.units)
        elif opens_range and not one.units and not two.units:
            found[at] = replace(one, numeral=_scaled(one.numeral, two.numeral))
    return found


def _may_share(text: str, one: Mark, two: Mark) -> bool:
    if (
        one.units
        or not two.units
        or two.prefixed
        or one.numeral.ordinal
        or one.numeral.no
        or one.numeral.bare
        or one.numeral.vague
    ):
        return False
    before = text[max(0, one.start - 1) : one.start]
    number = one.numeral.number
    is_year = (
        number is not None
        and 1900 <= number <= 2100
        and two.unit("duration") is None
        and two.numeral.magnitude == 1
        and two.numeral.low < 1000
    )
    return not before.isalnum() and before not in ("^", "_", "@", "#") and not is_year


def _alike(one: Numeral, two: Numeral) -> bool:
    """Whether a comma may join two numbers to a list: "5, 10 and 15 percent", not "16,644, 16 per cent"."""
    if not one.number or not two.number or one.digits != two.digits:
        return False
    return Decimal("0.05") <= abs(one.number / two.number) <= 20


def _scaled(one: Numeral, two: Numeral) -> Numeral:
    """5-7 million: five million. 900,000 to 1.2 million stays as it is."""
    if (
        one.magnitude != 1
        or two.magnitude == 1
        or one.number is None
        or not 0 < one.mantissa < two.mantissa
        or one.mantissa >= _SHARES_BELOW
    ):
        return one
    return rounded(one.start, one.end, one.mantissa, two.magnitude, digits=one.digits)


# --- ranges and changes -----------------------------------------------------------------------


def _pair(text: str, one: Mark, two: Mark) -> Linked | None:
    a, b = one.numeral.number, two.numeral.number
    if a is None or b is None:
        return None
    if one.numeral.ordinal or two.numeral.ordinal or one.numeral.no or two.numeral.no:
        return None
    if not _same_unit(one, two):
        return _from_bare(text, one, two) if one.units and not two.units else None
    gap = text[one.end : two.start].strip().lower()
    tight = gap in _RANGE and not gap.startswith("and")
    before = text[max(0, one.start - _LOOK) : one.start]
    if tight or _THEN_TO.fullmatch(text, one.end, two.start):
        origin = _FROM_BEFORE.search(before)
        if origin and tight and _RANGED.search(before, 0, origin.start()) and a > b:
            return Linked(one.start, two.end, two, one, is_range=True)  # ranged from 30 to 10
        if origin and (a > b or _CHANGE.search(before, 0, origin.start())) and (tight or one.units):
            return Linked(two.start, two.end, two, two, was=a)
    if change := _THEN_FROM.fullmatch(text, one.end, two.start):
        aimed = _TO_BEFORE.search(before)
        if (change.group("updown") or (aimed and _CHANGE.search(before, 0, aimed.start()))) and (
            one.units or not two.units
        ):
            return Linked(one.start, one.end, one, one, was=b)
    if gap in _RANGE or gap == "or":
        return _range(text, one, two, gap.partition(" ")[0], before)
    return None


def _from_bare(text: str, one: Mark, two: Mark) -> Linked | None:
    """Fell to 12 barrels from 15: the older number without its unit, where it is of the same size."""
    a, b = one.numeral.number or Decimal(0), two.numeral.number or Decimal(0)
    before = text[max(0, one.start - _LOOK) : one.start]
    aimed = _TO_BEFORE.search(before)
    if not b or not aimed or not Decimal("0.2") < a / b < 5 or not _CHANGE.search(before, 0, aimed.start()):
        return None
    goes_on = _GOES_ON.match(text, two.end)
    if goes_on or text[one.end : two.start].strip().lower() != "from":
        return None
    return Linked(one.start, one.end, one, one, was=b)


def _range(text: str, one: Mark, two: Mark, gap: str, before: str) -> Linked | None:
    a, b = one.numeral.number or Decimal(0), two.numeral.number or Decimal(0)
    if a >= b:
        return None
    opening = _BETWEEN.search(before)
    if gap == "and" and (opening is None or "between" not in opening.group().lower()):
        return None
    if gap == "or" and ((b - a > 1 and b - a > b / 5) or one.prefixed or a > 20):
        return None
    if gap not in ("and", "or") and opening is None:
        if gap == "-" and one.numeral.digits and not two.numeral.digits and text[two.start].isupper():
            return None  # 7-Eleven
        if one.units and _CHANGE_BY.search(before) and gap == "to":
            return None  # "rose 2 percent to 30 percent": by two, to thirty
        if not one.units and _is_telephone(text, one, two, gap):
            return None
    start = one.start if opening is None else one.start - len(before) + opening.start()
    return Linked(start, two.end, one, two, is_range=True)


def _is_telephone(text: str, one: Mark, two: Mark, gap: str) -> bool:
    """Groups of digits tied by hyphens, years (2018-19), letters before (F-16-20)."""
    if gap not in ("-", "–", "‑", "‐"):
        return False
    before, after = text[max(0, one.start - 1) : one.start], text[two.end : two.end + 2]
    chained = after[:1] in ("-", "–", "‑", ".") and after[1:].isalnum()
    chained = chained or (before in ("-", "/", "(", "–") and text[one.start - 2 : one.start - 1].isalnum())
    lengths = (one.end - one.start, two.end - two.start)
    chained = chained or (lengths == (3, 4) and (two.numeral.number or 0) > 10 * (one.numeral.number or 0))
    number = one.numeral.number or 0
    year = one.end - one.start == 4 and 1500 <= number <= 2100
    zero = text[two.start] == "0" or (text[one.start] == "0" and number != 0)
    return chained or year or zero or before.isalnum()


def _same_unit(one: Mark, two: Mark) -> bool:
    if one.count_too or two.count_too:
        return one.count_too and two.count_too
    if not one.units or not two.units:
        return one.units == two.units
    names = {unit.name for unit in one.units}
    return any(unit.name in names for unit in two.units) or _both_dollars(one.units[0], two.units[0])


def _both_dollars(one: Unit, two: Unit) -> bool:
    """Whether both may be one currency: "US$5 to $7 million": the sign is said in full once."""
    return (
        one.kind == two.kind == "money"
        and shares_currency(one, two)
        and one.meanings[0].factor == two.meanings[0].factor
    )
