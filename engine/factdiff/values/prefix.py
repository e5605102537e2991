"""Currency before a number: $ 10, US$10bn, Rs 4,500 crore, AUD3.5m, US $58."""

from __future__ import annotations

import regex

from factdiff.values.currencies import PREFIXES
from factdiff.values.mark import Mark
from factdiff.values.numeral import Numeral, rounded
from factdiff.values.spelling import NEEDS_SIZE, WORDLIKE, per_at, shared_money
from factdiff.values.units import Unit
from factdiff.values.words import SUFFIXES

_BEFORE = {sign: unit for sign, unit in PREFIXES.items() if sign not in WORDLIKE}
_LONGEST_SIGN = max(map(len, _BEFORE))
_SIGN = regex.compile(
    r"""
    (?<![\p{L}\p{N}])
    (?P<sign> (?:U\.S\.|\p{L}{1,4})? \p{Sc} \p{L}{0,3}     # $, US$, $US, NT$, R$
            | \p{Lu}\p{L}{0,3} [.=]?                     # Rs. AUD, Y=
            | kr | zł )
    (?P<gap> \s? )$
    """,
    regex.VERBOSE,
)
_SPACED_SIGN = regex.compile(r"(?<![\p{L}\p{N}.])(?P<letters>U\.?S\.?|AU?|HK|NZ|NT|C|S|hk|nz|nt)\s$")
_COUNTRY = regex.compile(r"\s(?P<name>U\.S\.|US|USD|CAD|AUD|Canadian|Australian)(?!\w)")
_SIZE = regex.compile(r"\s?(?P<letters>[mMbBtTkK]|mil)\b(?![/²³'’])")


def may_be_sign(text: str, start: int) -> bool:
    """Whether the character before is a sign or a letter; most are spaces behind a lower-case word."""
    before = text[start - 1]
    if before == " " and start > 1:
        before = text[start - 2]
        return not (before.islower() and before not in "srńł") and not before.isdigit()
    return not before.isspace()


def money(text: str, numeral: Numeral) -> Mark | None:
    """The numeral with the currency before it, if one stands there."""
    found = _sign_before(text, numeral)
    if found is None:
        return None
    unit, start = found
    end = numeral.end
    if (size := _SIZE.match(text, end)) and numeral.magnitude == 1 and numeral.digits:
        letters = size.group("letters")
        numeral = rounded(numeral.start, size.end(), numeral.mantissa, SUFFIXES[letters], digits=True)
        end = size.end()
    if unit.name == "$" and (country := _country(text, end)):
        unit, end = country
    end = _word_again(text, end, unit)
    per, end = per_at(text, end)
    return Mark(start, end, numeral, (unit,), per, prefixed=True)


def _sign_before(text: str, numeral: Numeral) -> tuple[Unit, int] | None:
    window = text[max(0, numeral.start - _LONGEST_SIGN - 2) : numeral.start]
    sign = _SIGN.search(window)
    if sign is None:
        return None
    written = sign.group("sign")
    offset = numeral.start - len(window)
    if written[0].isalpha() and window[: sign.start()].rstrip()[-1:].isdigit():
        return None  # "3 CAD 3 cents": the code belongs to the number before it
    start = offset + sign.start()
    for cut in range(len(written)):
        unit = _BEFORE.get(written[cut:])
        if unit is None or (cut and written[cut - 1].isalpha() and written[cut].isalpha()):
            continue
        if written[cut:] in NEEDS_SIZE and (sign.group("gap") or not _is_sizeable(text, numeral)):
            continue
        if written[cut:] == "$" and not cut and (spaced := _SPACED_SIGN.search(window, 0, sign.start())):
            letters = spaced.group("letters").replace(".", "").upper()
            wider = _BEFORE.get(letters + "$")
            if wider is not None:
                return wider, offset + spaced.start()
        return unit, start + cut
    return None


def _is_sizeable(text: str, numeral: Numeral) -> bool:
    return numeral.magnitude > 1 or numeral.high >= 100 or bool(_SIZE.match(text, numeral.end)) or numeral.low % 1 != 0


def _country(text: str, end: int) -> tuple[Unit, int] | None:
    """$76 US a barrel, $75 U.S. per barrel, $5 million Canadian."""
    match = _COUNTRY.match(text, end)
    if match is None:
        return None
    code = {"C": "CAD", "A": "AUD"}.get(match.group("name")[0], "USD")
    after = text[match.end() : match.end() + 2]
    if code == "USD" and match.group("name") == "US" and after[1:2].isalpha() and after[1:2] not in "ap":
        return None  # "$10 million US aid": whose aid, not which dollar
    if code != "USD" and after.strip() and after.strip()[0].isalpha():
        return None
    return PREFIXES[code], match.end()


def _word_again(text: str, end: int, unit: Unit) -> int:
    """$10 dollars; €5 million euros: said twice, once is enough."""
    again, stop = shared_money(text, end)
    if not again or again[0].meanings[0].factor != 1:
        return end
    shared = {m.dimension for m in again[0].meanings} & {m.dimension for m in unit.meanings}
    return stop if shared else end
