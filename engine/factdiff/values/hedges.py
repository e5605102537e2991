"""What stands before or after a number and says how it is meant: about, at least, up to, nearly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import regex

Hedge = Literal["at least", "at most", "nearly", "approx", "just over"]

_BEFORE: Mapping[Hedge, str] = {
    "approx": (
        "about|around|roughly|approximately|approx|approx.|circa|ca.|c.|some|an estimated|estimated|estimated at|"
        "in the region of|on the order of|of the order of|in the vicinity of|close to|somewhere around|"
        "somewhere near|more or less|give or take|broadly|in the neighborhood of|in the neighbourhood of|~|≈|∼|"
        "maybe|perhaps"
    ),
    "nearly": (
        "nearly|almost|approaching|just under|just below|just shy of|shy of|just short of|a little under|"
        "slightly under|slightly below|slightly less than|a little less than|little less than|not quite|"
        "virtually|just less than|a shade under|a bit less than|close on"
    ),
    "just over": (
        "just over|just above|just more than|slightly more than|slightly over|slightly above|a little over|"
        "a little more than|little more than|a bit over|a bit more than|a shade over|barely more than|"
        "marginally more than"
    ),
    "at least": (
        "at least|at the least|more than|over|no fewer than|no less than|not fewer than|not less than|upwards of|"
        "upward of|in excess of|above|exceeding|exceeds|exceeded|exceed|greater than|larger than|higher than|"
        "a minimum of|minimum of|minimum|beyond|north of|well over|far more than|well more than|well above|"
        "much more than|surpassing|surpassed|topped|topping|as few as|as little as|over and above|longer than|"
        "bigger than|older than|heavier than|faster than|>|≥|>=|a good|over than|more then|far over|way over|"
        "way more than|considerably more than|significantly more than|substantially more than|"
        "greater than or equal to|more than or equal to|bigger than or equal to|greater or equal than|"
        "bigger or equal than|higher or equal than|more or equal than|greater or equal to"
    ),
    "at most": (
        "at most|at the most|up to|upto|no more than|not more than|less than|fewer than|under|below|a maximum of|"
        "maximum of|a maximum|maximum|as many as|as much as|as high as|as long as|as far as|not exceeding|"
        "no greater than|no higher than|lower than|smaller than|shorter than|younger than|no longer than|"
        "no later than|well under|well below|far less than|far fewer than|much less than|south of|<|≤|<=|"
        "no older than|inside of|sub|a little as|less than or equal to|fewer than or equal to|"
        "smaller than or equal to|less or equal than|lower or equal than|smaller or equal than|less or equal to"
    ),
}
_FILLERS = frozenset(("another", "further", "additional", "a", "an", "other", "just", "only"))
_REACH = 44
"""Code points before a number in which its hedge may stand; the longest has 26, twice."""


def _by_last() -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    """Hedges by their last word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in _BEFORE.items():
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            table.setdefault(words[-1], []).append((words, hedge))
    return {last: tuple(sorted(entries, key=lambda e: -len(e[0]))) for last, entries in table.items()}


_TABLE = _by_last()
_WORD = regex.compile(r"[\p{L}][\p{L}'’]*\.?|[~≈∼<>≤≥]=?")
_BREAK = regex.compile(r"[^\s\-(\"“‘'’\[~≈∼<>≤≥=]")
_AFTER = regex.compile(
    r"""
      (?P<least>  \s? \+ (?!\d)                                                     # 100+
                | [\s-] plus \b (?! \s (?: the | an? | one | two | \d | \p{Lu} ) )      # 100-plus, not "plus the"
                | \s or \s (?: more | higher | above | greater | over | older | longer | better ) \b (?! \s than ) )
    | (?P<most>   \s or \s (?: less | fewer | lower | under | below | younger | shorter ) \b (?! \s than ) )
    | (?P<approx> \s or \s so \b | [\s-] odd \b | -ish \b | \s or \s thereabouts \b )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hedged:
    """A hedge and the stretch that number and hedge take together."""

    hedge: Hedge | None
    start: int


def hedge_before(text: str, start: int) -> Hedged:
    """The hedge that ends where a number starts; of several ("up to around 30") the outer bound counts."""
    lower = max(0, start - _REACH)
    tokens = [
        (m.group().lower().replace("’", "'"), lower + m.start(), lower + m.end())
        for m in _WORD.finditer(text[lower:start])
    ]
    found, at = _nearest(text, tokens, start)
    if found is None:
        return Hedged(None, start)
    outer, further = _nearest(text, [token for token in tokens if token[2] <= at], at)
    if outer in ("at least", "at most", "nearly", "approx"):
        return Hedged(outer if found == "approx" or outer != "approx" else found, further)
    return Hedged(found, at)


def _nearest(text: str, tokens: list[tuple[str, int, int]], start: int) -> tuple[Hedge | None, int]:
    """The hedge that ends at the end of these tokens, past at most one word such as "another"."""
    for _ in range(2):
        if not tokens or _BREAK.search(text, tokens[-1][2], start):
            return None, start
        for words, hedge in _TABLE.get(tokens[-1][0], ()):
            if len(words) <= len(tokens) and tuple(t[0] for t in tokens[-len(words) :]) == words:
                if _joined(text, tokens[-len(words) :]) and not _is_other_sense(words, tokens):
                    return hedge, tokens[-len(words)][1]
                break
        if tokens[-1][0] not in _FILLERS:
            return None, start
        start = tokens[-1][1]
        tokens = tokens[:-1]
    return None, start


def _joined(text: str, tokens: list[tuple[str, int, int]]) -> bool:
    """Whether only white space stands between these words."""
    return all(text[a[2] : b[1]].isspace() for a, b in pairwise(tokens))


def _is_other_sense(words: tuple[str, ...], tokens: list[tuple[str, int, int]]) -> bool:
    """The few places where a hedge's word is none: "comes under 3 headings", "all over 3 states"."""
    before = tokens[-len(words) - 1][0] if len(tokens) > len(words) else ""
    return (words == ("under",) and before in ("comes", "came", "falls")) or (words == ("over",) and before == "all")


def hedge_after(text: str, end: int) -> tuple[Hedge | None, int]:
    """The hedge that directly follows a number or its unit: "or more", "+", "or so"."""
    match = _AFTER.match(text, end)
    if match is None:
        return None, end
    kinds: dict[str, Hedge] = {"least": "at least", "most": "at most", "approx": "approx"}
    return kinds[str(match.lastgroup)], match.end()
