"""The words of a quotation that count, as they were spoken: what the house style of an outlet sets is no other word.

One outlet writes *we've* and *Oct. 15th*, another *we have* and *October 15*; one cuts *you know* or the *but* at the
beginning, another leaves it. Nobody was misquoted. We err on the side of calling two ways of writing the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

import regex

from factdiff.text import Token, fold

_CUT: Final = regex.compile(
    r"""
      [\[(] \s* (?: … | \. \s? \. \s? \. ) \s* [\])]   # [...], (…)
    | … | \. \s? \. (?: \s? \. )+                      # …, ..., . . .
    """,
    regex.VERBOSE,
)
_INSERTED: Final = regex.compile(
    r"""
      \[ [^\[\]]* \]                                   # [the Russians]
    | \( [^()]* \)                                     # (the Russians)
    """,
    regex.VERBOSE,
)
_FILLER: Final = regex.compile(
    r"""
    , \s* (?: you \s know | I \s mean | uh | um ) \s* (?= , )   # the, you know, last debate
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_MARKS: Final = frozenset(",;:()[]…–")
OPENERS: Final = frozenset(("and", "but", "so", "well", "now", "look", "oh", "because"))
"""A quotation that begins with one of these has only been cut one word earlier than another."""

_MONTHS: Final = "january february march april august september october november december"
_WRITTEN: Final[Mapping[str, tuple[str, ...]]] = {
    **{month[:3]: (month,) for month in _MONTHS.split() if month != "march"},
    **{word: (str(number),) for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(), 1)},
    "sept": ("september",), "ft": ("fort",), "mt": ("mount",), "%": ("percent",),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"), "can't": ("can", "not"),
}  # fmt: skip
"""One word as it is written -> the words that were spoken."""
_ENDINGS: Final = (("n't", "not"), ("'ve", "have"), ("'re", "are"), ("'ll", "will"), ("'m", "am"))
_IS_AFTER: Final = frozenset("it he she that there here what who where how this everything nothing".split())
"""Behind these `'s` is short for `is` far more often than for `has`, and never says whose."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words that count, each with the place of the one written, and where one may have been left out."""

    tokens: tuple[Token, ...]
    plain: tuple[str, ...]
    cuts: frozenset[int]
    """Indices into the words: an ellipsis or words put in brackets stand before them."""

    @property
    def pieces(self) -> list[tuple[str, ...]]:
        """The words between cuts."""
        ends = [0, *sorted(self.cuts), len(self.tokens)]
        pieces = [self.plain[start:end] for start, end in pairwise(ends)]
        return [piece for piece in pieces if piece]

    @property
    def written(self) -> int:
        """How many words were written."""
        return len({token.start for token in self.tokens})

    def part(self, first: int, last: int) -> Words:
        """A stretch of it."""
        cuts = frozenset(place - first for place in self.cuts if first <= place <= last)
        return Words(self.tokens[first:last], self.plain[first:last], cuts)


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """The words of a quotation. Offsets stay true because what does not count is blanked, not cut out."""
    places = [match.start() for match in _CUT.finditer(text)]
    blanked = _blanked(_CUT, text)
    places += [match.start() for match in _INSERTED.finditer(blanked)]
    blanked = _blanked(_FILLER, _blanked(_INSERTED, blanked))
    tokens = tuple(_without_opener(_spoken(token for token in fold(blanked) if token.word not in _MARKS)))
    cuts = frozenset(sum(token.start < place for token in tokens) for place in places)
    return Words(tokens, tuple(token.word for token in tokens), cuts)


def _blanked(what: regex.Pattern[str], text: str) -> str:
    return what.sub(lambda match: " " * len(match.group()), text)


def _spoken(tokens: Iterable[Token]) -> Iterator[Token]:
    before = ""
    for token in tokens:
        if not (before.isdigit() and token.word in {"st", "nd", "rd", "th"}):
            for word in _as_spoken(token.word, before):
                yield Token(word, token.start, token.end)
        before = token.word


def _as_spoken(word: str, before: str) -> tuple[str, ...]:
    if word == "'s" and before in _IS_AFTER:
        return ("is",)
    if word in _WRITTEN:
        return _WRITTEN[word]
    for ending, full in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), full
    return (word,)


def _without_opener(tokens: Iterable[Token]) -> list[Token]:
    """At most one, and never all that there is."""
    told = list(tokens)
    return told[1:] if len(told) > 1 and told[0].word in OPENERS else told
