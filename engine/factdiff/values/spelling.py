"""How units are spelled behind a number: the longest spelling there, and what an amount is counted per."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import regex

from factdiff.values.currencies import CURRENCIES
from factdiff.values.units import PER_WORDS, UNITS, Unit

WORDLIKE = (
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
NEEDS_SIZE = ("PS", "R", "G$", "B$", "Ft", "DH", "Dh", "kr", "K", "RM")
"""Signs that are also letters of names (PS5): read only where the number is large or has decimals."""


_W = r"""(?: (?:\p{L}\.){2,}                                  # U.S.
           | [$€£]? \p{L}+ (?:/\p{L}+)* [²³]?  (?:(?<=[kcm]m|m|ft|in|yd)[23])? (?!\p{N})  # km/h, m2
           | [°º]\s?[CFK]\b | [°º℃℉%¢] | \p{Sc} | [′″](?!\p{L}) )"""
_TAIL = regex.compile(
    rf"""
    (?P<gap> [\s]{{0,2}} [-‐‑]? [ ]? )    # a space, a hyphen, or nothing
    (?P<word> {_W} )
    """,
    regex.VERBOSE,
)
_OPENING = regex.compile(r"\s?[(\[{<](?=\p{L}{2})")
_NEXT = regex.compile(rf"(?P<gap>[\s-‐‑]{{1,2}}|(?<=%)\s?)(?P<word>{_W})", regex.VERBOSE)
_PER = regex.compile(
    r"""
    (?: [\s-]{1,2} (?: per | an? | each | every )[\s-] | \s?/\s? | [ ]?p/ )   # per, a, /
    (?P<word> \p{L}+ (?: [ ] (?: ft|feet|foot|m|metre|meter|mile|km)s? (?=\b) )? [²³]? )
    (?! [\s-](?:after|later|earlier|ago|before|half|old|and[ ]a|from\s(?:now|today|tomorrow|then|here|the)) )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


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
    replace(unit, symbols=tuple(s for s in unit.symbols if s not in (*WORDLIKE, *NEEDS_SIZE))) for unit in CURRENCIES
)
SYMBOLS, SPELLED, _LONGEST = _index((*UNITS, *_SUFFIX_CURRENCIES))


def shared_money(text: str, end: int) -> tuple[tuple[Unit, ...], int]:
    """The currency whose name stands here, and where it ends."""
    tail = _TAIL.match(text, end)
    units = SPELLED.get(tail.group("word").lower(), ()) if tail else ()
    return (units, tail.end()) if tail and units and units[0].kind == "money" else ((), end)


def known_unit(word: str) -> tuple[Unit, ...]:
    """The units that a spelling may mean."""
    return SYMBOLS.get(word) or SPELLED.get(" ".join(word.lower().replace("-", " ").split())) or ()


def spellings() -> list[str]:
    """All spellings, for "did you mean"."""
    return [*SYMBOLS, *SPELLED]


@dataclass(frozen=True, slots=True)
class Behind:
    """The units that words behind a number may mean, the words, what stands before them, where they end."""

    units: tuple[Unit, ...]
    word: str
    gap: str
    end: int


def unit_at(text: str, end: int, *, of: bool = False) -> Behind | None:
    """The longest unit that begins here; `of` may stand before it behind a vague word ("dozens of miles")."""
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
    return Behind(best, text[tail.start("word") : stop], tail.group("gap"), stop)


def in_brackets(text: str, end: int) -> Behind | None:
    """20 (kg), as tables write it; longer than a letter, and nothing else in the brackets."""
    opening = _OPENING.match(text, end)
    behind = unit_at(text, opening.end()) if opening else None
    if behind is None or len(behind.word) < 2 or text[behind.end : behind.end + 1] not in ("]", ")", "}", ">"):
        return None
    return Behind(behind.units, behind.word, "", behind.end + 1)


def _lookup(word: str) -> tuple[Unit, ...]:
    plain = word.replace(".", "") if word.count(".") > 1 else word
    return SYMBOLS.get(plain) or SPELLED.get(plain.lower()) or ()


def per_at(text: str, end: int) -> tuple[str | None, int]:
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
