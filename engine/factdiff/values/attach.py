"""Numerals -> marks: each numeral with the currency before it or the unit behind it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import regex

from factdiff.values.currencies import CODES
from factdiff.values.inches import inches_at
from factdiff.values.mark import Mark
from factdiff.values.numeral import Numeral, negative, rounded
from factdiff.values.pounds import is_money
from factdiff.values.prefix import may_be_sign, money
from factdiff.values.spelling import SPELLED, SYMBOLS, Behind, in_brackets, known_unit, per_at, unit_at
from factdiff.values.units import Unit
from factdiff.values.words import SUFFIXES, WORDS, either

_PER_KINDS = frozenset(("money", "length", "area", "volume", "mass", "energy", "data", "duration"))
_LONG_WORDS = (
    "tall|long|wide|high|deep|thick|away|above|below|across|sprint|hurdles|freestyle|dash|race|relay|radius|tower|"
    "waves?|x"
)
_LONG = regex.compile(rf"[\s-]{either(_LONG_WORDS)}\b", regex.IGNORECASE)
"""Words that make `2.1m` metres."""
_PREPOSITIONS = "of|in|from|to|at|and|or|for|by|on|with"
_FOLLOWS = regex.compile(rf"\s(?!(?:{either(_PREPOSITIONS)}|isn|was|wasn|are|were|has|had|will)\b)\p{{Ll}}{{3,}}")
"""A noun, which makes `2.7m` millions."""
_SIZE_BEFORE_UNIT = regex.compile(r"(?P<letters>[mMbBkK]|mil)\b(?=\s)")
_MILLIONS_OF = regex.compile(rf"\s?(?P<size>[mMkK])(?=(?:{'|'.join(code for code in CODES if len(code) == 3)})\b)")
"""120 MEUR: a million before a currency's code."""
_SIZE_AFTER = regex.compile(r"\s(?P<word>million|billion|trillion|thousand)\b", regex.IGNORECASE)
_POWER = regex.compile(r"\s(?:(?P<two>squared)|cubed)\b")
_BELOW_ZERO = regex.compile(r"\sbelow\szero\b", regex.IGNORECASE)
_ANGLE = regex.compile(
    r"[\s-](?:angle|turn|rotation|view|spin|bend|latitude|longitude|north|south|east|west)\b", regex.IGNORECASE
)
_TURNS = regex.compile(r"\b(?:rotat|turn|spin|spun|tilt)\w*\s(?:\w+\s)?$", regex.IGNORECASE)
"""Words that make degrees an angle."""
_ARTICLE = regex.compile(r"\s(?:of\s)?an?\s", regex.IGNORECASE)
_NAME_GOES_ON = regex.compile(r"[-‐]\w|(?<=[CF])/(?!\s?\d)|\s\p{Lu}")
_NAMES = frozenset(("13D", "13F", "13G", "2K", "4K", "5K", "8K", "10K"))
"""Filings, screens and races that end in a unit's letter."""
_HOTTEST = 600
"""Degrees by a letter alone; Boeing 777F is no temperature."""
_LETTERS = frozenset(symbol for symbol in SYMBOLS if len(symbol) == 1 and symbol.isalpha())
_CLOSE_LETTERS = frozenset(("h", "t", "l", "J", "K"))
"""One-letter units that must touch their digits."""
_VERBS = frozenset(
    ("won", "real", "sol", "sols", "kip", "sum", "crown", "crowns", "rand", "colon", "lei", "lev", "sterling")
)
"""Currencies that are other words as well: "three won" are no South Korean money."""


def attach(text: str, numeral: Numeral) -> Mark:
    """The numeral with its currency or unit."""
    if numeral.ordinal or numeral.no:
        return Mark(numeral.start, numeral.end, numeral)
    if numeral.start and not numeral.bare and may_be_sign(text, numeral.start):
        amount = money(text, numeral)
        if amount is not None:
            return amount
    numeral, end = _with_size(text, numeral)
    mark = _behind(text, numeral, end)
    return _sized(text, mark) if mark.numeral.digits else mark


def _with_size(text: str, numeral: Numeral) -> tuple[Numeral, int]:
    """1.2m tons: `m` is a magnitude where a unit follows."""
    if numeral.magnitude == 1 and numeral.number is not None and (millions := _MILLIONS_OF.match(text, numeral.end)):
        size_of = Decimal(10) ** 6 if millions.group("size") in "mM" else Decimal(1000)
        scaled = rounded(numeral.start, millions.end(), numeral.mantissa, size_of, digits=True)
        return scaled, millions.end()
    if not numeral.digits or numeral.magnitude != 1:
        return numeral, numeral.end
    size = _SIZE_BEFORE_UNIT.match(text, numeral.end)
    behind = unit_at(text, size.end()) if size else None
    if size is None or behind is None or behind.units[0].kind == "duration":
        return numeral, numeral.end
    magnitude = SUFFIXES[size.group("letters")]
    return rounded(numeral.start, size.end(), numeral.mantissa, magnitude, digits=True), size.end()


def _behind(text: str, numeral: Numeral, end: int) -> Mark:
    """The numeral with the unit behind it, or as a bare number."""
    behind = unit_at(text, end, of=numeral.vague)
    if behind is None and numeral.part and (article := _ARTICLE.match(text, end)):
        behind = unit_at(text, article.end() - 1)  # half an hour
    if behind is None and numeral.digits:
        behind = inches_at(text, end) or in_brackets(text, end)
    if behind is None or not _fits(text, numeral, behind):
        return Mark(numeral.start, end, numeral)
    units = _prefer(text, behind, numeral)
    units, stop = _raised(text, units, behind.end)
    numeral, stop = _larger_or_lower(text, numeral, units[0], stop)
    per = None
    if units[0].kind in _PER_KINDS:
        per, stop = per_at(text, stop)
    return Mark(numeral.start, stop, numeral, units, per, hyphen="-" in behind.gap)


def _raised(text: str, units: tuple[Unit, ...], end: int) -> tuple[tuple[Unit, ...], int]:
    """4 km squared is an area."""
    power = _POWER.match(text, end)
    raised = known_unit(units[0].name + ("²" if power.group("two") else "³")) if power else ()
    return (raised, power.end()) if power and raised else (units, end)


def _larger_or_lower(text: str, numeral: Numeral, unit: Unit, end: int) -> tuple[Numeral, int]:
    """What words behind the unit do to the number: 75 USD million, 12 degrees below zero."""
    if unit.kind == "money" and (size := _SIZE_AFTER.match(text, end)):
        magnitude = WORDS[size.group("word").lower()].value
        return rounded(numeral.start, size.end(), numeral.mantissa, magnitude, digits=True), size.end()
    if unit.kind == "temperature" and numeral.number and (below := _BELOW_ZERO.match(text, end)):
        return negative(numeral, numeral.start), below.end()
    return numeral, end


def _fits(text: str, numeral: Numeral, behind: Behind) -> bool:
    """Whether letters behind a number can be its unit: one letter needs digits, most must touch."""
    word = behind.word
    if word in _LETTERS:
        rate = text[behind.end : behind.end + 1] == "/"
        tons = word == "t" and numeral.high >= 1000
        touches = numeral.digits and not (behind.gap and word in _CLOSE_LETTERS and not rate and not tons)
        cool = word not in "CF" or abs(numeral.high) < _HOTTEST
        named = text[numeral.start : behind.end] in _NAMES
        return touches and cool and not named and not _NAME_GOES_ON.match(text, behind.end)
    if behind.units[0].name == "degree" and (
        _ANGLE.match(text, behind.end) or _TURNS.search(text, max(0, numeral.start - 16), numeral.start)
    ):
        return False
    if numeral.bare and word in SYMBOLS and word not in SPELLED:
        return False
    return word.lower() not in _VERBS or numeral.high >= 1000


def _prefer(text: str, behind: Behind, numeral: Numeral) -> tuple[Unit, ...]:
    """The likelier of several kinds first; what hangs on a hyphen is a weight: a 500-pound bomb."""
    units = behind.units
    if len(units) < 2:
        return units
    if "-" in behind.gap and any(unit.kind == "mass" for unit in units):
        return tuple(unit for unit in units if unit.kind == "mass")
    money_first = is_money(text, numeral, behind.end)
    return tuple(sorted(units, key=lambda unit: (unit.kind == "money") != money_first))


def _sized(text: str, mark: Mark) -> Mark:
    """Settle `2.5m`: a length beside "tall", millions beside a noun, else both."""
    unit = mark.units[0] if mark.units else None
    if unit is None or unit.name not in ("m", "t") or mark.per or text[mark.end - 1] not in "mtb":
        return mark
    touching = text[mark.end - 2].isdigit()
    if _LONG.match(text, mark.end) or not touching or text[mark.end - 1] != "m":
        return mark
    if _FOLLOWS.match(text, mark.end):
        numeral = rounded(mark.start, mark.end, mark.numeral.mantissa, Decimal(10) ** 6, digits=True)
        return Mark(mark.start, mark.end, numeral, ())
    return replace(mark, count_too=True)


# --- ages and magnitudes ----------------------------------------------------------------------
