"""The shared scan: a sentence -> every number in it with hedge, bound, range, change and unit.

Every numeric kind takes its readings from this one pass, which is kept by text, so that sixteen
kinds cost little more than one. A sentence without digits and number words costs one search.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

import regex

from factdiff.model import Form, Value
from factdiff.values.attach import attach
from factdiff.values.common import Found
from factdiff.values.context import Sense, hyphen_is_hedge, is_calendar, sense
from factdiff.values.hedges import Hedge, hedge_after, hedge_before
from factdiff.values.link import Linked, link
from factdiff.values.mark import Mark
from factdiff.values.numeral import Numeral, negative
from factdiff.values.numerals import numerals
from factdiff.values.special import as_age, as_magnitude
from factdiff.values.units import Unit

APPROX = Decimal("0.05")
_KEPT = 512
"""Sentences whose scan is kept: an article's worth, so that each rule that reads it again is free."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One number of a text and the kinds it may be read as, the most specific first.

    `units` runs beside `kinds`; `low` and `high` are what the words mean before the hedge.
    """

    start: int
    end: int
    kinds: tuple[str, ...]
    units: tuple[str | None, ...]
    low: Decimal
    high: Decimal
    high_open: bool
    number: Decimal | None
    hedge: Hedge | None
    form: Form
    was: Decimal | None
    ordinal: bool
    scales: tuple[Decimal, ...] = ()


@lru_cache(maxsize=_KEPT)
def scan(text: str) -> tuple[Reading, ...]:
    """All numbers of a text, by start, not overlapping."""
    found = numerals(text)
    if not found:
        return ()
    marks = [mark for numeral in found if (mark := _mark(text, numeral)) is not None]
    readings = [_reading(text, linked) for linked in link(text, marks)]
    return tuple(_apart(text, [reading for reading in readings if reading is not None]))


def _mark(text: str, numeral: Numeral) -> Mark | None:
    """A numeral with its unit, unless it is part of a word, a date or a time."""
    numeral = _signed(text, numeral)
    mark = _in_the_red(text, _colder(text, attach(text, numeral)))
    if not mark.units or mark.units[0].kind == "duration":
        if is_calendar(text, numeral):
            return None
        # An ordinal is neither: nobody is aged 26th.
        special = None if mark.numeral.ordinal else as_age(text, mark) or as_magnitude(text, mark)
        if special is not None:
            return special
    if mark.units and not mark.prefixed and _inside_word(text, numeral.start):
        return None
    return None if numeral.bare and not mark.units else mark


def _signed(text: str, numeral: Numeral) -> Numeral:
    """The number with its sign: "-10C", "minus 10 degrees"; a dash behind a word is no sign."""
    at = numeral.start
    if not at or numeral.number is None:
        return numeral
    sign = 0
    if (
        numeral.digits
        and text[at - 1] in "-−–"
        and (at == 1 or text[at - 2] in " (=:<>≤≥~")
        and not text[max(0, at - 4) : at - 1].rstrip()[-1:].isdigit()
    ):
        sign = 1
    elif text[at - 1] in " -" and (word := _MINUS.search(text, max(0, at - 10), at)):
        sign = at - word.start()
    if not sign:
        return numeral
    return negative(numeral, at - sign)


def _colder(text: str, mark: Mark) -> Mark:
    """A temperature behind a dash between spaces: "to - 20 degrees"; behind a word it is only a dash."""
    number = mark.numeral.number
    if not number or number < 0 or not mark.units or mark.units[0].kind != "temperature":
        return mark
    dash = _SPACED_MINUS.search(text, max(0, mark.start - 14), mark.start)
    if dash is None:
        return mark
    return replace(mark, start=dash.start("dash"), numeral=negative(mark.numeral, dash.start("dash")))


def _in_the_red(text: str, mark: Mark) -> Mark:
    """A sum with its sign before the currency's: -$4 million, minus $5; a dash behind a word or number is no sign."""
    number = mark.numeral.number
    if not mark.prefixed or not number or number < 0:
        return mark
    sign = _SIGN_BEFORE.search(text, max(0, mark.start - 10), mark.start)
    if sign is None:
        return mark
    return replace(mark, start=sign.start("sign"), numeral=negative(mark.numeral, mark.numeral.start))


_SIGN_BEFORE = regex.compile(r"(?:^|(?<=[\s(=:]))(?P<sign>[-−]|(?:minus|negative)\s)$", regex.IGNORECASE)
_SPACED_MINUS = regex.compile(
    r"(?:^|\b(?:to|of|at|from|between|and|was|is|below|reached|hit|convert)\s)(?P<dash>[-−–]\s)$", regex.IGNORECASE
)
_PERIOD = regex.compile(
    r"\b(?:first|second|third|fourth|latter|other|opening|final|last|next|this|each|every|top|bottom)[\s-]$",
    regex.IGNORECASE,
)
"""Words that make a half a stretch of time or a side: "the second half of the year"."""
_MINUS = regex.compile(r"\b(?:minus|negative)[\s-]$", regex.IGNORECASE)


def _inside_word(text: str, start: int) -> bool:
    """Whether digits are a part of a word or a longer number: MH17 km, 10:30 h, SCP-173C."""
    if not start:
        return False
    before = text[start - 1]
    if before in "-‐‑–−" and start > 1 and text[start - 2].isalnum():
        word = _WORD_BEFORE.search(text, max(0, start - 20), start - 1)
        if _POWER_BEFORE.search(text, max(0, start - 8), start):
            return True
        return word is not None and not word.group()[0].isdigit() and not hyphen_is_hedge(text, start)
    return before.isalnum() or before in ":_@#^=%&?±" or (before in ".,/" and start > 1 and text[start - 2].isdigit())


_WORD_BEFORE = regex.compile(r"[\p{L}\p{N}.,]+$")
_POWER_BEFORE = regex.compile(r"(?:[x×*]\s?10|\de)[-−–+]$")
"""5.5x10-3: the exponent of a formula."""


# --- one reading ------------------------------------------------------------------------------


def _reading(text: str, linked: Linked) -> Reading | None:
    kinds, units, scales = _kinds(text, linked)
    if not kinds:
        return None
    low, high, is_open, number, form = _meaning(linked)
    hedge, start, end = _hedge(text, linked)
    if hedge is None and units[0] == "%" and linked.first.numeral.part and not linked.first.units:
        hedge = "approx"
    return Reading(
        start,
        end,
        kinds,
        units,
        low,
        high,
        is_open,
        number,
        hedge,
        form,
        linked.was,
        linked.first.numeral.ordinal,
        scales,
    )


def _kinds(text: str, linked: Linked) -> tuple[tuple[str, ...], tuple[str | None, ...], tuple[Decimal, ...]]:
    mark = linked.last if linked.is_range else linked.first
    kinds: list[str] = [unit.kind for unit in mark.units]
    units: list[str | None] = [_named(unit, mark.per) for unit in mark.units]
    scales = [Decimal(1)] * len(kinds)
    if _is_share(text, linked):
        return ("percent", "number"), ("%", None), (Decimal(100), Decimal(1))
    if not mark.units or mark.count_too:
        bare, scale = _bare_kinds(text, linked)
        kinds += bare
        units += [None] * len(bare)
        scales += [scale] * len(bare)
    return tuple(kinds), tuple(units), tuple(scales)


_OF_WHOLE = regex.compile(r"\sof\s(?!an?\s)", regex.IGNORECASE)


def _is_share(text: str, linked: Linked) -> bool:
    """Two-thirds of the members: a share in per cent, said loosely."""
    mark = linked.first
    if not mark.numeral.part or mark.units or not _OF_WHOLE.match(text, linked.end):
        return False
    return not _PERIOD.search(text, max(0, mark.start - 12), mark.start)


def _named(unit: Unit, per: str | None) -> str:
    return f"{unit.name} per {per}" if per else unit.name


def _bare_kinds(text: str, linked: Linked) -> tuple[list[str], Decimal]:
    """What a number without a unit may be; `2.5m` counts millions."""
    if linked.first.count_too:
        return ["count", "number"], Decimal(10) ** 6
    numeral = linked.first.numeral
    if numeral.part:
        return [] if _PERIOD.search(text, max(0, numeral.start - 12), numeral.start) else ["number"], Decimal(1)
    what = Sense.COUNT if linked.is_range else sense(text, numeral)
    if what is Sense.NAME:
        return [], Decimal(1)
    if what is Sense.YEAR:
        return ["number"], Decimal(1)
    if numeral.number is not None and (numeral.number < 0 or (numeral.number % 1 and numeral.magnitude == 1)):
        return ["number"], Decimal(1)
    return ["count", "number"], Decimal(1)


def _meaning(linked: Linked) -> tuple[Decimal, Decimal, bool, Decimal | None, Form]:
    first, last = linked.first.numeral, linked.last.numeral
    if linked.is_range:
        low, high = first.number, last.number
        if low is not None and high is not None:
            return low, high, False, None, "range"
    return first.low, first.high, first.high_open, first.number, "vague" if first.vague else "single"


def _hedge(text: str, linked: Linked) -> tuple[Hedge | None, int, int]:
    """The hedge, and the stretch with it. "From 5 to about 10" keeps what stands inside."""
    before = hedge_before(text, linked.start)
    after, end = hedge_after(text, linked.end)
    if before.hedge is not None and (after is None or before.hedge in ("at least", "at most")):
        return before.hedge, before.start, linked.end
    if after is not None:
        return after, before.start, end
    return "approx" if linked.first.loose else None, linked.start, linked.end


def _apart(text: str, readings: list[Reading]) -> list[Reading]:
    """Readings that do not overlap; the first stands. Two bounds are one range, a number said twice is one."""
    found: list[Reading] = []
    for reading in readings:
        if not found:
            found.append(reading)
        elif reading.start >= found[-1].end and not _said_again(text, found[-1], reading):
            both = _bounded(text, found[-1], reading)
            found[-1:] = [both] if both else [found[-1], reading]
    return found


def _said_again(text: str, one: Reading, two: Reading) -> bool:
    """Forty-five (45)."""
    return (
        one.number is not None
        and (one.number, one.kinds) == (two.number, two.kinds)
        and text[one.end : two.start].strip() == "("
        and text[two.end : two.end + 1] == ")"
    )


_BOUNDS_JOINED = regex.compile(r",?\s(?:(?:and|but)\s)?", regex.IGNORECASE)


def _bounded(text: str, one: Reading, two: Reading) -> Reading | None:
    """More than 100 and fewer than 300."""
    if {one.hedge, two.hedge} != {"at least", "at most"} or one.number is None or two.number is None:
        return None
    if text[one.end : two.start] == " " or not _BOUNDS_JOINED.fullmatch(text, one.end, two.start):
        return None
    low, high = sorted((one.number, two.number))
    in_order = (one.number < two.number) == (one.hedge == "at least")
    if not in_order or low == high or (one.units != two.units and one.units[0] is not None):
        return None
    return replace(two, start=one.start, low=low, high=high, high_open=False, number=None, hedge=None, form="range")


# --- values -----------------------------------------------------------------------------------


def read(text: str, kind: str, approx: Decimal = APPROX) -> list[Found]:
    """The values of one kind."""
    return [
        found_of(text, reading, reading.kinds.index(kind), approx) for reading in scan(text) if kind in reading.kinds
    ]


def found_of(text: str, reading: Reading, which: int, approx: Decimal) -> Found:
    """The value of a reading as its kind number `which`."""
    scale = reading.scales[which]
    number = None if reading.number is None else reading.number * scale
    low, high, high_open, form = meant(
        reading.low * scale,
        reading.high * scale,
        reading.high_open,
        number,
        reading.hedge,
        reading.form,
        approx,
    )
    value = Value(
        kind=reading.kinds[which],
        text=text[reading.start : reading.end],
        low=low,
        high=high,
        high_open=high_open,
        unit=reading.units[which],
        grain="ordinal" if reading.ordinal else None,
        was=reading.was,
        form=form,
        number=number,
    )
    return Found(reading.start, reading.end, value)


def meant(
    low: Decimal,
    high: Decimal,
    high_open: bool,
    number: Decimal | None,
    hedge: Hedge | None,
    form: Form,
    approx: Decimal,
) -> tuple[Decimal | None, Decimal | None, bool, Form]:
    """The interval that a number means under its hedge. A bound holds its own number."""
    lowest, highest = (low, high) if number is None else (number, number)
    spread = abs(highest) * approx
    match hedge:
        case "at least":
            return lowest, None, False, "at least"
        case "at most":
            return None, highest, False, "at most"
        case "just over":
            return lowest, None if number is None else highest + spread, False, "at least"
        case "nearly" if form == "single":
            return lowest - spread, highest, False, "nearly"
        case "approx" if form == "single":
            return lowest - spread, highest + spread, False, "approx"
        case _:
            return low, high, high_open, form
