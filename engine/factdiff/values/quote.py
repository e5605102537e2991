"""Quotations: the same words, a part of them, or other words; and which sort of word changed."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from factdiff.values.common import Found, Options, Relation
from factdiff.values.spoken import Words, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.model import Value

MODALS = frozenset(("can", "could", "will", "would", "may", "might", "must", "should", "shall"))
_NUMBER_WORDS = frozenset(
    (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
        "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
        "half", "twice",
    )
)  # fmt: skip
_ALIKE = 0.6
"""Of the shorter quotation's words, how many must stand in both, in order, for the two to be one utterance told
differently: well over half. Below, they are two different things said, and no difference."""
_RUN = 3
"""Words in a row that two long quotations of one utterance share; they also tell where in the longer it stands."""
LONG = 6
"""Words of a quotation long enough to be told from others by its words alone."""


class QuoteKind:
    """The kind `quote`; its words are found by speech and phrases, not read here."""

    name = "quote"
    reads = False

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:  # noqa: ARG002 - the protocol's
        """Nothing: a quotation is caught, not read."""
        return []

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: ARG002, B008
        """The same words or a part of them agree; other words of one utterance differ; two utterances are neither.

        What is in brackets, case and punctuation do not count.
        """
        words_a, words_b = words(a.text), words(b.text)
        if words_a.plain == words_b.plain or _is_part(words_a, words_b) or _is_part(words_b, words_a):
            return Relation.AGREE
        return Relation.DIFFER if _is_one_utterance(words_a, words_b) else Relation.INCOMPARABLE

    def show(self, value: Value) -> str:
        """The words, in quotation marks."""
        return f"“{value.text}”"

    def cause(self, a: Value, b: Value) -> str | None:
        """Which sort of word changed, of those that change what was said: `negation`, `modal`, `number`."""
        return _cause(words(a.text), words(b.text))


KIND = QuoteKind()


def _matcher(a: Words, b: Words) -> SequenceMatcher[str]:
    return SequenceMatcher(None, a.plain, b.plain, autojunk=False)


def _is_part(part: Words, whole: Words) -> bool:
    """Each piece between ellipses stands in the whole, unbroken, in this order."""
    at = 0
    for piece in part.pieces:
        found = _find(piece, whole.plain, at)
        if found is None:
            return _find(part.plain, whole.plain, 0) is not None
        at = found + len(piece)
    return bool(part.pieces)


def _find(piece: tuple[str, ...], words: tuple[str, ...], start: int) -> int | None:
    last = len(words) - len(piece)
    return next((at for at in range(start, last + 1) if words[at : at + len(piece)] == piece), None)


# --- one utterance or two --------------------------------------------------------------------------


def runs(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of words by which quotations of one utterance are found among many; none of a short one."""
    told = words(text)
    if told.written < LONG:
        return frozenset()
    return frozenset(told.plain[at : at + _RUN] for at in range(len(told.plain) - _RUN + 1))


def is_long(text: str) -> bool:
    """Whether a quotation can be told from others by its words alone."""
    return words(text).written >= LONG


def _is_one_utterance(a: Words, b: Words) -> bool:
    """Well over half of the shorter stands in the longer, in order and at one place, and something was changed.

    Where one merely begins earlier and the other ends later, each tells a piece of it, and nothing differs.
    """
    changed = _told_differently(a, b)
    return changed is not None and any(changed)


def _told_differently(a: Words, b: Words) -> tuple[list[str], list[str]] | None:
    """The words that stand in one alone, if the two are one utterance."""
    short, long = sorted((a, b), key=lambda one: (len(one.plain), one.plain))
    needed = _ALIKE * len(short.plain)
    if not short.plain or (Counter(short.plain) & Counter(long.plain)).total() < needed:
        return None  # what the matcher would find too, with far more work
    near = _near(short, long)
    matcher = _matcher(short, near)
    if sum(block.size for block in matcher.get_matching_blocks()) < needed:
        return None
    return _changed(matcher, short, near)


_FEW, _MOST = 5, 0.75
"""So few words in common are met in two sentences of one person by chance, if they are not three quarters …"""
_BETWEEN = 0.75
"""… and where that share of what lies between the first and the last common word is not in both, the speaker has said
something like it twice: a stock phrase, said again on another occasion, stands among other words."""


def is_said_twice(one: str, other: str) -> bool:
    """Whether two quotations that differ may as well be two utterances of one person; asked where any is compared."""
    short, long = sorted((words(one), words(other)), key=lambda told: (len(told.plain), told.plain))
    matcher = _matcher(short, _near(short, long))
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks or not _is_one_utterance(short, long):
        return False
    common = sum(block.size for block in blocks)
    first, last = blocks[0], blocks[-1]
    between = last.a + last.size - first.a + last.b + last.size - first.b
    return (common < _FEW and common < _MOST * len(short.plain)) or 2 * common < _BETWEEN * between


def _near(short: Words, long: Words) -> Words:
    """The stretch of the longer in which the shorter would stand, by the runs that both hold."""
    at = {short.plain[i : i + _RUN]: i for i in range(len(short.plain) - _RUN + 1)}
    begins = Counter(j - at[run] for j in range(len(long.plain)) if (run := long.plain[j : j + _RUN]) in at)
    if not begins:
        return long
    begin = max(begins, key=lambda one: (begins[one], -one))
    slack = max(_RUN, len(short.plain) // 4)
    first, last = max(0, begin - slack), min(len(long.plain), begin + len(short.plain) + slack)
    if last - first == len(long.plain):
        return long
    return long.part(first, last)


# --- what changed --------------------------------------------------------------------------------


def _cause(a: Words, b: Words) -> str | None:
    changed = _told_differently(a, b)
    if changed is None:
        return None
    only_a, only_b = changed
    if _negations(only_a) != _negations(only_b):
        return "negation"
    if Counter(_modals(only_a)) != Counter(_modals(only_b)):
        return "modal"
    if Counter(filter(_is_number, only_a)) != Counter(filter(_is_number, only_b)):
        return "number"
    return None


def _changed(matcher: SequenceMatcher[str], a: Words, b: Words) -> tuple[list[str], list[str]]:
    """Words of one side alone; one that merely starts earlier or ends later has not changed anything.

    Nor has an ellipsis, or what was put in brackets: before and behind it there may stand other words.
    """
    only_a: list[str] = []
    only_b: list[str] = []
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    for op, a1, a2, b1, b2 in codes:
        at_an_end = (a1 == b1 == 0) or (a2 == len(a.tokens) and b2 == len(b.tokens))
        cut = any(a1 <= place <= a2 for place in a.cuts) or any(b1 <= place <= b2 for place in b.cuts)
        if not cut and (op == "replace" or not at_an_end):
            only_a += a.plain[a1:a2]
            only_b += b.plain[b1:b2]
    return only_a, only_b


def _negations(words: Iterable[str]) -> int:
    return sum(word in {"not", "never"} for word in words)


def _modals(words: Iterable[str]) -> list[str]:
    return [word for word in words if word in MODALS]


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in _NUMBER_WORDS
