"""Two quotations held side by side, word by word.

Neither is the original of the other, so nothing is "removed" or "added": in each, the words that the
other does not have are marked.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from factdiff.render.words import quotation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.model import Difference, Group


class Piece(NamedTuple):
    """A run of words, and whether only this quotation has them."""

    words: str
    only_here: bool


def pieces(group: Group, one: Difference) -> tuple[list[Piece], list[Piece]] | None:
    """The quotations of a difference in wording, cut into pieces; None for any other difference."""
    if one.kind != "wording" or max(one.sides) >= len(group.sides):
        return None
    left, right = (group.sides[side].value for side in one.sides)
    return side_by_side(quotation(left), quotation(right))


def side_by_side(left: str, right: str) -> tuple[list[Piece], list[Piece]]:
    """Cut two texts into runs of words that both have and runs that only one has."""
    a, b = left.split(), right.split()
    codes = SequenceMatcher(None, [_same(w) for w in a], [_same(w) for w in b], autojunk=False).get_opcodes()
    return (
        _joined((a[i:j], tag != "equal") for tag, i, j, _, _ in codes),
        _joined((b[i:j], tag != "equal") for tag, _, _, i, j in codes),
    )


def _same(word: str) -> str:
    """Case and punctuation make no difference between quotations."""
    return "".join(letter for letter in word.casefold() if letter.isalnum()) or word


def _joined(runs: Iterable[tuple[list[str], bool]]) -> list[Piece]:
    return [Piece(" ".join(words), only_here) for words, only_here in runs if words]
