"""Numerals -> marks: each numeral with the currency before it or the unit behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from factdiff.values.currencies import CURRENCIES, PREFIXES
from factdiff.values.numerals import Numeral, rounded
from factdiff.values.units import AGE_UNITS, MAGNITUDE, PER_WORDS, UNITS, Unit
from factdiff.values.words import SUFFIXES, WORDS


@dataclass(frozen=True, slots=True)
class Mark:
    """A numeral with what it is counted in: text[start:end], without its hedge.

    `units` holds one unit a kind that may be meant, the likeliest first; empty for a bare number.
    `count_too` says that it may be a bare number all the same ("2.5m" is a length or millions).
    """

    start: int
    end: int
    numeral: Numeral
    units: tuple[Unit, ...] = ()
    per: str | None = None
    count_too: bool = False
    prefixed: bool = False
    hyphen: bool = False
    """Whether the unit hangs on a hyphen ("a 50-day deadline")."""
    loose: bool = False
    """Whether the number only comes close ("one in three")."""

    def unit(self, kind: str) -> Unit | None:
        """The unit of that kind, if it may be meant."""
        return next((unit for unit in self.units if unit.kind == kind), None)


_WORDLIKE = (
    "ALL",
    "BAM",
    "COP",
    "CUP",
    "GEL",
    "LAK",
    "MAD",
    "MOP",
    "PEN",
    "SOS",
    "TOP",
    "TRY",
    "Re.",
    "Re",
    "Fr",
    "LE",
    "Sh",
)
"""Codes and signs that are English words in capitals; they are not read, since TOP 10 is no money."""
_NEEDS_SIZE = ("PS", "R", "G$", "B$", "Ft", "DH", "Dh", "kr", "K", "RM")
"""Signs that are also letters of names (PS5): read only where the number is large or has decimals."""

_BEFORE = {sign: unit for sign, unit in PREFIXES.items() if sign not in _WORDLIKE}
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
_SPACED_SIGN = regex.compile(r"(?<![\p{L}\p{N}.])(?P<letters>U\.?S\.?|AU?|HK|NZ|NT|C|S)\s$")
_ENDS_IN_SIGN = regex.compile(r"[\p{Sc}\p{L}.=]\s?$")

_W = r"""(?: (?:\p{L}\.){2,}                                  # U.S.
           | [$€£]? \p{L}+ (?:/\p{L}+)* [²³]?  (?:(?<=[kcm]m|m|ft|in|yd)[23])? (?!\p{N})  # km/h, m2
           | [°º]\s?[CFK]?\b | [°º℃℉%¢] | \p{Sc} | [′″](?!\p{L}) )"""
_TAIL = regex.compile(
    rf"""
    (?P<gap> [\s]{{0,2}} [-‐‑]? [ ]? )    # a space, a hyphen, or nothing
    (?P<word> {_W} )
    """,
    regex.VERBOSE,
)
_NEXT = regex.compile(rf"(?P<gap>[\s-‐‑]{{1,2}}|(?<=%)\s?)(?P<word>{_W})", regex.VERBOSE)
_PER = regex.compile(
    r"""
    (?: [\s-]{1,2} (?: per | an? | each | every )[\s-] | \s?/\s? | [ ]?p/ )   # per, a, /
    (?P<word> \p{L}+ (?: [ ] (?: ft|feet|foot|m|metre|meter|mile|km)s? (?=\b) )? [²³]? )
    (?! [\s-](?:after|later|earlier|ago|before|from|half|old|and[ ]a) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_PER_KINDS = frozenset(("money", "length", "area", "volume", "mass", "energy", "data", "duration"))
_LONG = regex.compile(
    r"[\s-](?:tall|long|wide|high|deep|thick|away|above|below|across|sprint|hurdles|freestyle|dash|race|relay|radius|tower|wave|waves|x)\b",
    regex.IGNORECASE,
)
_FOLLOWS = regex.compile(r"\s(?!of\b|in\b|from\b|to\b|at\b|and\b|or\b|for\b|by\b|on\b|with\b)\p{Ll}{3,}")
_COUNTRY = regex.compile(r"\s(?P<name>U\.S\.|US|USD|CAD|AUD|Canadian|Australian)(?!\w)")
_SIZE_BEFORE_UNIT = regex.compile(r"(?P<letters>[mMbBkK]|mil)\b(?=\s)")
_SIZE_AFTER = regex.compile(r"\s(?P<word>million|billion|trillion|thousand)\b", regex.IGNORECASE)
_BELOW_ZERO = regex.compile(r"\sbelow\szero\b", regex.IGNORECASE)
_WEIGHS = regex.compile(
    r"\b(?:weigh|weight|lost|lose|losing|shed|gain|gained|heav|drop|lift|carr)\w*\s(?:[\p{L}]+\s){0,2}$",
    regex.IGNORECASE,
)
_ARTICLE = regex.compile(r"\san?\s", regex.IGNORECASE)
_NAME_GOES_ON = regex.compile(r"[-‐/]\w|\s\p{Lu}")
_HOTTEST = 600
"""Degrees by a letter alone; Boeing 777F is no temperature."""
_SIZE = regex.compile(r"\s?(?P<letters>[mMbBtTkK]|mil)\b(?![/²³'’])")


def _index(
    units: Iterable[Unit],
) -> tuple[dict[str, tuple[Unit, ...]], dict[str, tuple[Unit, ...]], dict[str, int]]:
    symbols: dict[str, tuple[Unit, ...]] = {}
    words: dict[str, tuple[Unit, ...]] = {}
    longest: dict[str, int] = {}
    for unit in units:
        for symbol in unit.symbols:
            symbols[symbol] = (*symbols.get(symbol, ()), unit)
            first = symbol.lower().split()[0]
            longest[first] = max(longest.get(first, 1), len(symbol.split()))
        for word in unit.words:
            key = word.lower()
            words[key] = (*words.get(key, ()), unit)
            first = key.split()[0]
            longest[first] = max(longest.get(first, 1), len(key.split()))
    return symbols, words, longest


_SUFFIX_CURRENCIES = tuple(
    replace(unit, symbols=tuple(s for s in unit.symbols if s not in (*_WORDLIKE, *_NEEDS_SIZE)))
    for unit in CURRENCIES
)
_SYMBOLS, _SPELLED, _LONGEST = _index((*UNITS, *_SUFFIX_CURRENCIES))
_LETTERS = frozenset(symbol for symbol in _SYMBOLS if len(symbol) == 1 and symbol.isalpha())
_CLOSE_LETTERS = frozenset(("h", "t", "l", "J", "K"))
"""One-letter units that must touch their digits."""
_VERBS = frozenset(
    ("won", "real", "sol", "sols", "kip", "sum", "crown", "crowns", "rand", "colon", "lei", "lev", "sterling")
)
"""Currencies that are other words as well: "three won" are no South Korean money."""


def known_unit(word: str) -> tuple[Unit, ...]:
    """The units that a spelling may mean."""
    return _SYMBOLS.get(word) or _SPELLED.get(" ".join(word.lower().replace("-", " ").split())) or ()


def spellings() -> list[str]:
    """All spellings, for "did you mean"."""
    return [*_SYMBOLS, *_SPELLED]


def attach(text: str, numeral: Numeral) -> Mark:
    """The numeral with its currency or unit."""
    if numeral.ordinal or numeral.no:
        return Mark(numeral.start, numeral.end, numeral)
    if numeral.start and not numeral.bare and _may_be_sign(text, numeral.start):
        money = _money(text, numeral)
        if money is not None:
            return money
    numeral, end = _with_size(text, numeral)
    mark = _behind(text, numeral, end)
    return _sized(text, mark) if mark.numeral.digits else mark


def _may_be_sign(text: str, start: int) -> bool:
    """Whether the character before is a sign or a letter; most are spaces behind a lower-case word."""
    before = text[start - 1]
    if before == " " and start > 1:
        before = text[start - 2]
        return not (before.islower() and before not in "srńł") and not before.isdigit()
    return not before.isspace()


# --- currency before the number ---------------------------------------------------------------


def _money(text: str, numeral: Numeral) -> Mark | None:
    found = _sign_before(text, numeral)
    if found is None:
        return None
    unit, start = found
    end = numeral.end
    if (size := _SIZE.match(text, end)) and numeral.magnitude == 1 and numeral.digits:
        letters = size.group("letters")
        numeral = rounded(numeral.start, size.end(), numeral.mantissa, SUFFIXES[letters], digits=True)
        end = size.end()
    if unit.name in ("$",) and (country := _country(text, end)):
        unit, end = country
    end = _word_again(text, end, unit)
    per, end = _per(text, end)
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
        if written[cut:] in _NEEDS_SIZE and (sign.group("gap") or not _is_sizeable(text, numeral)):
            continue
        if written[cut:] == "$" and not cut and (spaced := _SPACED_SIGN.search(window, 0, sign.start())):
            letters = spaced.group("letters").replace(".", "")
            wider = _BEFORE.get(letters + "$")
            if wider is not None:
                return wider, offset + spaced.start()
        return unit, start + cut
    return None


def _is_sizeable(text: str, numeral: Numeral) -> bool:
    return (
        numeral.magnitude > 1
        or numeral.high >= 100
        or bool(_SIZE.match(text, numeral.end))
        or numeral.low % 1 != 0
    )


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
    tail = _TAIL.match(text, end)
    if tail and (again := _SPELLED.get(tail.group("word").lower())) and again[0].kind == "money":
        shared = {m.dimension for m in again[0].meanings} & {m.dimension for m in unit.meanings}
        if shared and again[0].meanings[0].factor == 1:
            return tail.end()
    return end


# --- unit behind the number -------------------------------------------------------------------


def _with_size(text: str, numeral: Numeral) -> tuple[Numeral, int]:
    """1.2m tons, 2.7m sales: `m` is a magnitude where a unit or a plural noun follows."""
    end = numeral.end
    if not numeral.digits or numeral.magnitude != 1:
        return numeral, end
    size = _SIZE_BEFORE_UNIT.match(text, end)
    if size is None:
        return numeral, end
    tail = _unit_at(text, size.end())
    if tail is not None and tail[0][0].kind != "duration":
        return rounded(
            numeral.start, size.end(), numeral.mantissa, SUFFIXES[size.group("letters")], digits=True
        ), size.end()
    return numeral, end


def _behind(text: str, numeral: Numeral, end: int) -> Mark:
    tail = _unit_at(text, end, of=numeral.vague)
    if tail is None and numeral.part and (article := _ARTICLE.match(text, end)):
        tail = _unit_at(text, article.end() - 1)  # half an hour
    if tail is None or not _fits(text, numeral, tail):
        return Mark(numeral.start, end, numeral)
    units, _, gap, stop = tail
    if units[0].kind == "money" and (size := _SIZE_AFTER.match(text, stop)):  # 75 USD million
        numeral = rounded(
            numeral.start, size.end(), numeral.mantissa, WORDS[size.group("word").lower()].value, digits=True
        )
        stop = size.end()
    if "-" in gap and any(unit.kind == "mass" for unit in units):
        units = tuple(unit for unit in units if unit.kind == "mass")
    units = _prefer(text, units, numeral, stop)
    if (below := _BELOW_ZERO.match(text, stop)) and units[0].kind == "temperature" and numeral.number:
        numeral, stop = negative(numeral, numeral.start), below.end()
    per = None
    if units[0].kind in _PER_KINDS:
        per, stop = _per(text, stop)
    return Mark(numeral.start, stop, numeral, units, per, hyphen="-" in gap)


def _unit_at(text: str, end: int, *, of: bool = False) -> tuple[tuple[Unit, ...], str, str, int] | None:
    """The longest unit that begins here: which, as written, what stood before it, where it ends."""
    if of and text.startswith(" of ", end):
        end += 3
    tail = _TAIL.match(text, end)
    if tail is None:
        return None
    first = tail.group("word")
    longest = _LONGEST.get(first.lower().replace(".", "")) or _LONGEST.get(first.partition("/")[0].lower())
    if longest is None:
        return None
    best, stop = _lookup(first), tail.end()
    if not best and "/" in first:  # kg/ha: the unit, and what it is per
        first = first.partition("/")[0]
        best, stop = _lookup(first), tail.start("word") + len(first)
    key = first
    at = stop
    for _ in range(longest - 1):
        more = _NEXT.match(text, at)
        if more is None:
            break
        key, at = f"{key} {more.group('word')}", more.end()
        if found := _lookup(key):
            best, stop = found, at
    if not best or text.startswith("^", stop):
        return None
    return best, text[tail.start("word") : stop], tail.group("gap"), stop


def _lookup(word: str) -> tuple[Unit, ...]:
    plain = word.replace(".", "") if word.count(".") > 1 else word
    return _SYMBOLS.get(plain) or _SPELLED.get(plain.lower()) or ()


def _fits(text: str, numeral: Numeral, tail: tuple[tuple[Unit, ...], str, str, int]) -> bool:
    """Whether letters behind a number can be its unit: one letter needs digits, most must touch."""
    _, word, gap, _ = tail
    if word in _LETTERS:
        free = (
            numeral.digits and not (gap and word in _CLOSE_LETTERS) and not _NAME_GOES_ON.match(text, tail[3])
        )
        return free and (word not in "CF" or abs(numeral.high) < _HOTTEST)
    if numeral.bare and word in _SYMBOLS and word not in _SPELLED:
        return False
    return word.lower() not in _VERBS or numeral.high >= 1000


def _prefer(text: str, units: tuple[Unit, ...], numeral: Numeral, end: int) -> tuple[Unit, ...]:
    """The likelier of several kinds first: millions of pounds are money, pounds of meat and pounds lost are not."""
    if len(units) < 2:
        return units
    weighs = text.startswith(" of ", end) or _WEIGHS.search(text, max(0, numeral.start - 24), numeral.start)
    money = numeral.high >= 100_000 or not weighs
    return tuple(sorted(units, key=lambda unit: (unit.kind == "money") != money))


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


def _per(text: str, end: int) -> tuple[str | None, int]:
    """What the amount is counted per ("a day", "per barrel"), and where that ends."""
    match = _PER.match(text, end)
    if match is None:
        return None, end
    word = match.group("word")
    name = per_name(word)
    if name is None and " " in word:
        word = word.partition(" ")[0]
        name = per_name(word)
    return (None, end) if name is None else (name, match.start("word") + len(word))


def per_name(word: str) -> str | None:
    """The canonical name of what something is counted per."""
    if word.lower() in PER_WORDS:
        return PER_WORDS[word.lower()]
    units = [unit for unit in known_unit(word) if unit.kind != "money"]
    return units[0].name if units else None


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

_OLD = regex.compile(r"[\s-]olds?\b | [\s-]of[\s-]age\b", regex.VERBOSE | regex.IGNORECASE)
_SHORT_AGE = regex.compile(r"[\s-]?(?:yo|y/o|y\.o\.)(?!\w)", regex.IGNORECASE)
_AGED = regex.compile(
    r"\b(?:aged|ages?|age\sof)[:\s]\s?(?:between\s|about\s|around\s|over\s|under\s|just\s|from\s)?$",
    regex.IGNORECASE,
)
_NAME_COMMA = regex.compile(r"\p{Lu}[\p{L}'’.-]+,?\s?[,(]\s?$")
_AGE_ENDS = regex.compile(r"\s?(?:,|\)|and\s\p{Lu}|of\s\p{Lu}|from\s\p{Lu}|[.;]?$)")
_MAGNITUDE_BEHIND = regex.compile(r"[\s-](?:magnitude|on\sthe\sRichter)\b", regex.IGNORECASE)
_MAGNITUDE_BEFORE = regex.compile(
    r"\bmagnitude(?:\s(?:of|was|is|at|stood\sat|reached|earthquake\sof))?[\s-](?:about\s|around\s|a\s|at\sleast\s)?$|(?<!\w)M[\s-]?$|\bmeasur(?:ed|ing)\s(?=\d\.\d\s(?:on|in\smagnitude))$",
    regex.IGNORECASE,
)


def as_age(text: str, mark: Mark) -> Mark | None:
    """The mark as an age, if its words make it one: 26-year-old, aged 26, "Smith, 26,"."""
    duration = mark.unit("duration")
    if duration is not None:
        old = _OLD.match(text, mark.end)
        return replace(mark, end=old.end(), units=(AGE_UNITS[duration.name],)) if old else None
    if mark.units or not mark.numeral.number or not 0 < mark.numeral.number < 125 or mark.numeral.number % 1:
        return None
    if short := _SHORT_AGE.match(text, mark.end):
        return replace(mark, end=short.end(), units=(AGE_UNITS["year"],))
    window = text[max(0, mark.start - 30) : mark.start]
    if _AGED.search(window) or (
        mark.numeral.digits and _NAME_COMMA.search(window) and _AGE_ENDS.match(text, mark.end)
    ):
        return replace(mark, units=(AGE_UNITS["year"],))
    return None


def as_magnitude(text: str, mark: Mark) -> Mark | None:
    """The mark as an earthquake's magnitude: 6.4-magnitude, magnitude 6.4, M6.4."""
    number = mark.numeral.number
    if mark.units or number is None or not 0 < number < 11 or not mark.numeral.digits:
        return None
    if behind := _MAGNITUDE_BEHIND.match(text, mark.end):
        return replace(mark, end=behind.end(), units=(MAGNITUDE,))
    before = _MAGNITUDE_BEFORE.search(text[max(0, mark.start - 40) : mark.start])
    return replace(mark, units=(MAGNITUDE,)) if before else None
