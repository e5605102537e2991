"""The words that numbers are written with, and what each may stand beside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Role = Literal["unit", "teen", "tens", "hundred", "magnitude", "dozen", "part", "vague", "plural", "article", "no"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """What a word adds to a numeral; vague words have a `high` end, which is open."""

    role: Role
    value: Decimal
    high: Decimal | None = None


def _words(role: Role, text: str, first: int = 1, step: int = 1) -> dict[str, NumberWord]:
    return {word: NumberWord(role, Decimal(first + step * i)) for i, word in enumerate(text.split())}


def _same(role: Role, value: str, text: str, high: str | None = None) -> dict[str, NumberWord]:
    upper = None if high is None else Decimal(high)
    return {word: NumberWord(role, Decimal(value), upper) for word in text.split()}


THOUSAND = Decimal(1000)
MILLION = Decimal(10) ** 6
DOZEN = Decimal(12)
NOUGHT = frozenset(("nought", "naught"))
"""Numbers only before a point: "nought point two"."""

WORDS: dict[str, NumberWord] = {
    **_words("unit", "zero one two three four five six seven eight nine", first=0),
    **_words("unit", "nought naught", first=0, step=0),
    **_words("teen", "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", first=10),
    **_words("tens", "twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10),
    **_same("tens", "40", "fourty"),
    **_same("hundred", "100", "hundred"),
    **_same("magnitude", "1E+3", "thousand"),
    **_same("magnitude", "1E+5", "lakh lac lakhs"),
    **_same("magnitude", "1E+6", "million mln"),
    **_same("magnitude", "1E+7", "crore crores"),
    **_same("magnitude", "1E+9", "billion bln"),
    **_same("magnitude", "1E+12", "trillion trln tln"),
    **_same("magnitude", "1E+15", "quadrillion"),
    **_same("dozen", "12", "dozen"),
    **_same("part", "0.5", "half"),
    **_same("part", "0.25", "quarter quarters"),
    # Vague words: the intervals of the rule language; what it does not name follows the same steps of ten.
    **_same("vague", "2", "couple", high="2"),
    **_same("vague", "2", "few several multiple", high="10"),
    **_same("plural", "10", "tens", high="100"),
    **_same("plural", "24", "dozens", high="100"),
    **_same("plural", "40", "scores", high="100"),
    **_same("plural", "1E+2", "hundreds", high="1E+3"),
    **_same("plural", "1E+3", "thousands", high="1E+4"),
    **_same("plural", "1E+6", "millions", high="1E+7"),
    **_same("plural", "1E+9", "billions", high="1E+10"),
    **_same("plural", "1E+12", "trillions", high="1E+13"),
    **_same("article", "1", "a an"),
    **_same("no", "0", "no"),
}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=2,
    )
}
"""`first` is left out: it is hardly ever a running total."""

PARTS: dict[str, Decimal] = {
    word: Decimal(1) / Decimal(divisor)
    for divisor, words in (
        (2, "half halves"),
        (3, "third thirds"),
        (4, "quarter quarters fourth fourths"),
        (5, "fifth fifths"),
        (6, "sixth sixths"),
        (7, "seventh sevenths"),
        (8, "eighth eighths"),
        (9, "ninth ninths"),
        (10, "tenth tenths"),
    )
    for word in words.split()
}

SUFFIXES: dict[str, Decimal] = {
    "k": THOUSAND,
    "m": MILLION,
    "M": MILLION,
    "K": THOUSAND,
    "mn": MILLION,
    "mln": MILLION,
    "mil": MILLION,
    "mio": MILLION,
    "b": Decimal(10) ** 9,
    "B": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "Bn": Decimal(10) ** 9,
    "BN": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
    "t": Decimal(10) ** 12,
    "T": Decimal(10) ** 12,
    "cr": Decimal(10) ** 7,
    "Cr": Decimal(10) ** 7,
}
"""Letters behind digits. `m`, `b`, `t` and their capitals are also units: money settles them."""

UNAMBIGUOUS_SUFFIXES = frozenset(SUFFIXES) - {"m", "M", "b", "B", "t", "T", "mil", "K"}


AFTER_ARTICLE = frozenset(
    "half quarter third hundred thousand million billion trillion dozen couple few lakh crore fifth tenth "
    "day week month year decade century fortnight hour minute kilometre kilometer mile metre meter foot inch "
    "tonne ton percentage pound dollar euro gallon litre liter barrel hectare degree cent full whole single "
    "megawatt gigawatt terabyte gigabyte square nautical light".split()
)
"""What "a" and "an" are one of: "a day", "a hundred"; before any other word they count nothing."""


def either(words: str) -> str:
    """A group of these words for a verbose expression: "about|more than" with its spaces kept."""
    return "(?:" + "|".join(word.strip().replace(" ", r"\s") for word in words.split("|")) + ")"


def trie(words: Iterable[str]) -> str:
    """A regular expression of these words that shares their beginnings: three times as fast as a list."""
    root: dict[str, dict[str, object]] = {}
    for word in words:
        node: dict[str, object] = root  # type: ignore[assignment]
        for letter in word:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    return _branch(root)  # type: ignore[arg-type]


def _branch(node: dict[str, object]) -> str:
    options = [letter + _branch(below) for letter, below in node.items() if letter]  # type: ignore[arg-type]
    if not options:
        return ""
    group = options[0] if len(options) == 1 and "" not in node else f"(?:{'|'.join(options)})"
    return f"{group}?" if "" in node else group
