"""A value in plain words for a person, such that reading them gives the same meaning."""

from __future__ import annotations

from decimal import Decimal

from factdiff.model import Value
from factdiff.values.currencies import SHOWN
from factdiff.values.interval import number_of
from factdiff.values.lookup import split_unit, unit_named

_SIZES = (
    (Decimal(10) ** 15, "quadrillion"),
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
    (Decimal(10) ** 3, "thousand"),
)
_VAGUE = {
    (Decimal(2), Decimal(2)): "a couple of",
    (Decimal(2), Decimal(10)): "several",
    (Decimal(10), Decimal(100)): "tens of",
    (Decimal(24), Decimal(100)): "dozens of",
    (Decimal(40), Decimal(100)): "scores of",
    (Decimal(100), Decimal(1000)): "hundreds of",
    (Decimal(1000), Decimal(10000)): "thousands of",
    (Decimal(10) ** 6, Decimal(10) ** 7): "millions of",
    (Decimal(10) ** 9, Decimal(10) ** 10): "billions of",
    (Decimal(10) ** 12, Decimal(10) ** 13): "trillions of",
}


def show(value: Value) -> str:
    """The value in words: `300 km`, `at least 12`, `$10 billion`, `100 %`, `16 to 18`."""
    low, high = number_of(value.low), number_of(value.high)
    match value.form:
        case "vague":
            return _with_unit(_vague(value), value, Decimal(2))
        case "range" if low is not None and high is not None:
            return _with_unit(f"{plain(low)} to {plain(high)}", value, high)
        case "at least":
            word = "at least" if high is None else "just over"
            return f"{word} {_stated(value, low)}"
        case "at most":
            return f"up to {_stated(value, high)}"
        case "nearly":
            return f"nearly {_stated(value, high)}"
        case "approx":
            return f"around {_stated(value, high)}"
        case _:
            return _single(value)


def amount(value: Value, number: Decimal) -> str:
    """A number in a value's own unit, in short: `1.55 million`, `1,520 km`."""
    return _with_unit(_compact(number), value, number)


def plain(number: Decimal) -> str:
    """Digits with commas, no trailing zeros lost and none added."""
    return f"{number:,f}"


def _stated(value: Value, fallback: Decimal | None) -> str:
    number = value.number if value.number is not None else fallback
    return value.text if number is None else _with_unit(_compact(number), value, number)


def _compact(number: Decimal) -> str:
    """Millions in words where that is short: the same number either way behind a hedge."""
    for size, word in _SIZES[1:4]:
        short = number / size
        if abs(short) >= 1 and short == round(short, 3):
            return f"{plain(_trimmed(short))} {word}"
    return plain(_trimmed(number))


def _trimmed(number: Decimal) -> Decimal:
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _single(value: Value) -> str:
    number = value.number
    if number is None:
        return value.text
    if value.grain == "ordinal":
        return _ordinal(number)
    low, high = number_of(value.low), number_of(value.high)
    text = plain(_trimmed(number)) if low is None or high is None or low == high else _rounded(number, high - low)
    return _with_unit(text, value, number)


def _rounded(number: Decimal, step: Decimal) -> str:
    """A number that stands for what rounds to it: 1.6 million for a step of 100,000, 12.50 for 0.01."""
    for size, word in (*_SIZES, (Decimal(1), "")):
        places = (size / step).log10()
        if places < 0 or places != places.to_integral_value() or (abs(number) < size and word and places == 0):
            continue
        short = (number / size).quantize(Decimal(1).scaleb(-int(places)))
        if abs(number) >= size or not word:
            return f"{plain(short)} {word}".strip()
    return _smallest(number, step)


def _smallest(number: Decimal, step: Decimal) -> str:
    """0.5 million: below one of its magnitude word, so that the step stays what it was."""
    for size, word in reversed(_SIZES):
        places = (size / step).log10()
        if places >= 0 and places == places.to_integral_value():
            return f"{plain((number / size).quantize(Decimal(1).scaleb(-int(places))))} {word}"
    return plain(number)


def _ordinal(number: Decimal) -> str:
    tens, last = int(number) % 100, int(number) % 10
    ending = "th" if 10 <= tens <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(last, "th")
    return f"{plain(number)}{ending}"


_VAGUE_SIZES = (
    (Decimal(1), ""),
    (Decimal(1000), "thousand"),
    (Decimal(12), "dozen"),
    (Decimal(100), "hundred"),
    (Decimal(10) ** 5, "lakh"),
    (Decimal(10) ** 6, "million"),
    (Decimal(10) ** 7, "crore"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 12, "trillion"),
)


def _vague(value: Value) -> str:
    """Words with the same interval: "several hundred", "hundreds of thousands"."""
    low, high = number_of(value.low), number_of(value.high)
    if low is None or high is None:
        return value.text
    for size, name in _VAGUE_SIZES:
        word = _VAGUE.get((low / size, high / size))
        if word is not None and not (name in ("dozen", "hundred") and word.endswith("s of")):
            return _sized(word, name, value)
    return value.text


def _sized(word: str, size: str, value: Value) -> str:
    if word.endswith("s of") and size:
        word = f"{word} {size}s of"
    elif size:
        return f"{word.removesuffix(' of')} {size}"
    return word if value.unit else word.removesuffix(" of")


def _with_unit(text: str, value: Value, number: Decimal) -> str:
    base, per = split_unit(value.unit)
    if base is None:
        return text
    rate = f" per {per}" if per else ""
    if value.kind == "money":
        return _money(text, base, value) + rate
    if value.kind == "age":
        return f"{text} {_noun(base, number)} old"
    if value.kind == "magnitude":
        return f"magnitude {text}"
    return f"{text} {_noun(base, number)}{rate}"


def _noun(base: str, number: Decimal) -> str:
    unit = unit_named(base)
    if unit is None or unit.plural == base:
        return base
    return unit.words[0] if abs(number) == 1 and unit.words else unit.plural


def _money(text: str, base: str, value: Value) -> str:
    if base in SHOWN and value.form != "vague" and "-" not in text:  # "$-1" is nothing that news writes
        low, _, high = text.partition(" to ")
        sign = SHOWN[base]
        return f"{sign}{low} to {sign}{high}" if high else f"{sign}{text}"
    unit = unit_named(base)
    return f"{text} {unit.plural if unit is not None else base}"
