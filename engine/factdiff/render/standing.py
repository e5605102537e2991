"""Who stands where in a group: its sides with their letters, and which articles only repeat another one.

A side's letter is the same in the picture, the matrix and the articles, so that a reader can follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdiff.render.outline import outlet
from factdiff.render.words import plural

if TYPE_CHECKING:
    from factdiff.model import Claim, Group, Side
    from factdiff.render.outline import Outline

COLOURS = 6
"""Sides with a colour of their own; more could not be told apart by colour, and the letter tells them anyway."""
_ALPHABET = 26


class Source(NamedTuple):
    """One article of a side."""

    article: str
    outlet: str
    copy: bool
    """Whether it only repeats another: its words are copied, or what it says is credited to another outlet."""


class Standing(NamedTuple):
    """One side of a group as it is drawn."""

    side: Side
    letter: str
    colour: str
    """A class of the style: `s0` to `s5`, `sx` for every further side, `desk` for the desk's own."""
    sources: tuple[Source, ...]
    """Originals first, then copies, each by outlet."""


def letter(place: int) -> str:
    """A to Z, then AA, AB and so on."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, _ALPHABET)
        name = chr(ord("A") + rest) + name
    return name


def colour(place: int, side: Side) -> str:
    """The style's class of a group's side at this place."""
    if side.reference:
        return "desk"
    return f"s{place}" if place < COLOURS else "sx"


def standings(view: Outline, group: Group) -> tuple[Standing, ...]:
    """The sides of a group in its own order."""
    return tuple(
        Standing(side, letter(place), colour(place, side), _sources(view, side))
        for place, side in enumerate(group.sides)
    )


def sides_of(group: Group) -> dict[str, int]:
    """Claim id -> the place of the side in which it stands."""
    return {name: place for place, side in enumerate(group.sides) for name in side.claims}


def counted(sources: tuple[Source, ...]) -> str:
    """`3 articles, 2 of them repeating others`."""
    copies = sum(one.copy for one in sources)
    told = plural(len(sources), "article")
    if not copies:
        return told
    if copies == len(sources):
        return f"{told}, repeating another" if copies == 1 else f"{told}, all repeating others"
    return f"{told}, {copies} of them repeating {'another' if copies == 1 else 'others'}"


def _sources(view: Outline, side: Side) -> tuple[Source, ...]:
    """One entry an article."""
    claims: dict[str, Claim] = {}
    for claim in view.of_ids(side.claims):
        claims.setdefault(claim.article, claim)
    copies = view.copies.union(side.repeating)
    told = (Source(name, outlet(view.article(claim)), name in copies) for name, claim in claims.items())
    return tuple(sorted(told, key=lambda one: (one.copy, one.outlet, one.article)))
