"""The numeral: a number as written, and the interval it means before hedges and units."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: text[start:end], and the interval it means.

    `number` is None for vague words. `mantissa` times `magnitude` is the number. `bare` is a numeral
    that says something only beside a unit ("a" day, "half" an hour).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    high_open: bool = False
    number: Decimal | None = None
    mantissa: Decimal = Decimal(0)
    magnitude: Decimal = Decimal(1)
    digits: bool = False
    vague: bool = False
    ordinal: bool = False
    part: bool = False
    bare: bool = False
    no: bool = False


def exactly(start: int, end: int, number: Decimal, **flags: bool) -> Numeral:
    """A numeral that means itself."""
    return Numeral(start, end, number, number, False, number, number, **flags)  # type: ignore[arg-type]


def rounded(start: int, end: int, mantissa: Decimal, magnitude: Decimal, *, digits: bool) -> Numeral:
    """A numeral that means what rounds to it where it holds decimals or a magnitude word."""
    number = mantissa * magnitude
    exponent = mantissa.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if not places and magnitude == 1:
        return Numeral(start, end, number, number, False, number, mantissa, magnitude, digits)
    half = magnitude.scaleb(-places) / 2
    return Numeral(start, end, number - half, number + half, True, number, mantissa, magnitude, digits)


def share_of(start: int, end: int, share: Decimal, *, bare: bool = False) -> Numeral:
    """A part of a whole ("half", "two-thirds"): as its decimals would mean, so that it is shown and read alike."""
    digits = round(share, 4).normalize()
    return replace(rounded(start, end, digits, Decimal(1), digits=False), part=True, bare=bare)


def negative(numeral: Numeral, start: int) -> Numeral:
    """The numeral with a minus, which begins at `start`."""
    return replace(
        numeral,
        start=start,
        low=-numeral.high,
        high=-numeral.low,
        number=None if numeral.number is None else -numeral.number,
        mantissa=-numeral.mantissa,
    )
