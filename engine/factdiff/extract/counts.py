"""Counts and their nouns: parts of a whole, lists that add up, ordinals of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

import regex

from factdiff.model import Value
from factdiff.phrases.compile import BETWEEN, END
from factdiff.phrases.marks import MARK, Marked, marked
from factdiff.text import Token
from factdiff.values.common import Found

SUM = "sum"
"""Grain of a count that a list adds up to: it is the whole, whatever its last noun."""
ORDINAL = "ordinal"
"""Grain of a count read from an ordinal: "the 12th victim" is a running total of twelve."""

JOINTS = (" and ", " as well as ", "\nand ", " and\n")
SINGULAR = "(?: (?:an?|his|her|their|its))"


class Coordination:
    """Lists of people or things that add up: "a man, his wife and two sons" are four.

    `nouns` is the expression of the rule's nouns, parts included. The last two items are joined
    by "and"; where the first is the sum of the rest ("two people, a man and a woman") it is the whole.
    """

    def __init__(self, nouns: str) -> None:
        self._nouns = nouns

    @cached_property
    def _expression(self) -> regex.Pattern[str]:
        words = rf"{BETWEEN}{{0,2}}?(?:{self._nouns}){END}"
        item = rf"(?P<I> {MARK}|{SINGULAR}{END}){words}"
        return regex.compile(rf"{item}(?: ,{item})*(?: ,)?(?: and| as well as){END}{item}")

    def add_up(self, text: str, at: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
        """The counts of a sentence (offsets in it) with each list that adds up as one count.

        A list ends where its last noun begins, so that phrases find the noun behind the count.
        `at` is where the sentence begins in the field in which `tokens` count.
        """
        if not any(joint in text for joint in JOINTS):
            return list(found)
        spans = [(one.start + at, one.end + at) for one in found]
        sentence = marked(tokens, spans)
        kept = list(found)
        for match in self._expression.finditer(sentence.string):
            total = self._total(sentence, match, at, found)
            if total is None:
                continue
            start, end, number = total
            value = Value("count", text[start:end], number, number, number=number, grain=SUM)
            kept = [one for one in kept if one.end <= start or one.start >= end]
            kept.append(Found(start, end, value))
        return sorted(kept, key=lambda one: one.start)

    def _total(
        self, sentence: Marked, match: regex.Match[str], at: int, found: Sequence[Found]
    ) -> tuple[int, int, Decimal] | None:
        """Start, end and sum of a list; None where a number in it is no plain one."""
        by_start = {one.start + at: one for one in found}
        numbers: list[Decimal] = []
        places = match.spans("I")
        for begin, stop in places:
            start, _ = sentence.span(begin, stop)
            one = by_start.get(start)
            number = _plain(one.value) if one is not None else Decimal(1)
            if number is None:
                return None
            numbers.append(number)
        if all(sentence.span(*place)[0] not in by_start for place in places):
            return None
        rest = sum(numbers[1:], Decimal(0))
        first, _ = sentence.span(*places[0])
        _, last = sentence.span(*places[-1])
        return first - at, last - at, rest if numbers[0] == rest else numbers[0] + rest


def _plain(value: Value) -> Decimal | None:
    """A whole number without hedge, bound or range."""
    return value.number if value.form == "single" and value.low == value.high and value.grain is None else None


def with_noun(found: Found, noun: str, words: str, parts: regex.Pattern[str] | None) -> Value:
    """A count with its noun; of a noun narrower than the list's it is that many of the whole, or more."""
    value = replace(found.value, text=words, noun=noun)
    if parts is not None and value.grain != SUM and value.low is not None and parts.match(f" {noun} "):
        # No words state this bound, so the form stays: nothing "overtakes" it.
        return replace(value, high=None, high_open=False)
    return value


_PART_FOLLOWS = regex.compile(
    r"""
    \b (?: including | among \s (?: them | those | the \s \p{L}+ ) | of \s (?: them | whom | which ) )
    [\s,]+ (?: (?: were | was | are | at \s least | some | about ) \s )* \Z
    """,
    regex.VERBOSE,
)
"""Ten people, including *eight* sailors; of whom *eight* were sailors."""
_PART_ENDS = regex.compile(r"\s (?: \p{L}+ \s )? of \s (?: them | whom | which | those )\b", regex.VERBOSE)
"""*Eight* of them sailors."""
_LOOK = 40


def named_parts(text: str, value: Value, others: Sequence[Found]) -> tuple[Decimal, ...]:
    """Which of the other counts of a sentence its words give as a part of a value."""
    return tuple(
        number
        for one in others
        if (number := one.value.number) is not None
        and value.number is not None
        and number < value.number
        and (_PART_FOLLOWS.search(text, max(0, one.start - _LOOK), one.start) or _PART_ENDS.match(text, one.end))
    )
