"""What digits spell: 1,600 and 1,70,000 and 10 000, .08, 3½; None for versions, dates and identifiers."""

from __future__ import annotations

from decimal import Decimal

import regex

LONGEST = 24
"""More digits than this are an identifier, not a number."""

FRACTION_SIGNS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.3333", "⅔": "0.6667"}
_GROUPED = regex.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?")
_PLAIN = regex.compile(r"\d+(?:\.\d+)?")
_MORE_ZEROS = regex.compile(
    r"(?:,?[ ]000)+(?!\d) | (?:[ ]\d{3}){2,}(?!\d) | (?:[\u00a0\u2009\u202f]\d{3})+(?!\d)", regex.VERBOSE
)
_FRACTION = regex.compile(r"[ ]{0,2}(?P<top>\d{1,2})?[/⁄](?P<below>\d{1,2})(?![\d/])|(?P<sign>[½¼¾⅓⅔])")
_LEADING_DOT = regex.compile(r"(?:^|[^\p{L}\p{N}.])\.$")


def decimal_at(text: str, digits: str, end: int) -> tuple[Decimal | None, int]:
    """The number that digits spell, and where they end; None for versions, dates, identifiers."""
    if digits in FRACTION_SIGNS:
        return Decimal(FRACTION_SIGNS[digits]), end
    if len(digits) > LONGEST or not digits.isascii():
        return None, end
    if _GROUPED.fullmatch(digits):
        return Decimal(digits.replace(",", "")), end
    if not _PLAIN.fullmatch(digits):
        return None, end
    if len(digits) <= 3 and (zeros := _MORE_ZEROS.match(text, end)):
        return Decimal(digits + "".join(filter(str.isdigit, zeros.group()))), zeros.end()
    return Decimal(digits), end


def with_fraction(text: str, end: int, number: Decimal) -> tuple[Decimal, int]:
    """3½, 3 1/2, 1/2."""
    fraction = _FRACTION.match(text, end)
    if fraction is None or number != number.to_integral_value():
        return number, end
    if fraction.group("sign"):
        return number + Decimal(FRACTION_SIGNS[fraction.group("sign")]), fraction.end()
    top, below = fraction.group("top"), Decimal(fraction.group("below"))
    if below not in (2, 3, 4, 5, 8, 10, 16):
        return number, end
    share = (Decimal(top) if top else number) / below
    if share >= 1 or (top and fraction.group()[0] != " "):
        return number, end
    return round(share + (number if top else 0), 4), fraction.end()


def leading_dot(text: str, start: int) -> bool:
    """Whether ".08" begins with its dot here."""
    return start > 0 and text[start - 1] == "." and _LEADING_DOT.search(text, max(0, start - 2), start) is not None
