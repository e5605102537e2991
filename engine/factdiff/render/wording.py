"""Two quotations held side by side, word by word.

Neither is the original of the other, so nothing is "removed" or "added": in each, the words that the
other does not have are marked.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from factdiff.render.standing import colour, letter
from factdiff.render.words import plural, quotation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.model import Difference, Group


_SHOWN = 3
"""Pairs of quotations set side by side; a group of many sides has very many."""


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


def picture(group: Group) -> Markup | None:
    """The quotations of a group's differences in wording, each pair side by side; None where there is none."""
    told = [(one, both) for one in group.differences if (both := pieces(group, one)) is not None]
    if not told:
        return None
    more = len(told) - _SHOWN
    rest = Markup("\n<p>and {}</p>").format(plural(more, "more pair")) if more > 0 else ""
    pairs = Markup("\n").join(_pair(group, one, both) for one, both in told[:_SHOWN])
    return Markup(
        '<figure class="picture">\n{}{}\n<figcaption>Marked: words that only one of the two has.</figcaption></figure>'
    ).format(pairs, rest)


def _pair(group: Group, one: Difference, both: tuple[list[Piece], list[Piece]]) -> Markup:
    """Two quotations beside each other, and once more in words what only one of them has."""
    columns = (_column(group, place, own) for place, own in zip(one.sides, both, strict=True))
    told = "; ".join(f"only in {letter(place)}: {_only(own)}" for place, own in zip(one.sides, both, strict=True))
    return Markup('<div class="wordings">{}</div>\n<p class="unseen">{}</p>').format(Markup("").join(columns), told)


def _column(group: Group, place: int, own: list[Piece]) -> Markup:
    words = Markup(" ").join(
        Markup("<mark>{}</mark>").format(piece.words) if piece.only_here else Markup("{}").format(piece.words)
        for piece in own
    )
    name = Markup('<b class="letter {}">{}</b>').format(colour(place, group.sides[place]), letter(place))
    return Markup("<blockquote><p>{} “{}”</p></blockquote>").format(name, words)


def _only(own: list[Piece]) -> str:
    return ", ".join(piece.words for piece in own if piece.only_here) or "nothing"


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
