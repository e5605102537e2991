"""What is drawn side by side must not overlap: things on a scale are put into lanes, one below the other.

Places are in percent of a drawing's width, words and marks in pixels. What does not touch in the narrowest drawing
does not touch in a wider one either, because pixels stay and percents grow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple
from unicodedata import combining, east_asian_width

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST = 240.0
"""Width of a drawing, in pixels, inside a finding on a screen of 320."""
WIDEST_WORDS = 158.0
"""Pixels that words may take: at any place of the narrowest drawing so many fit to its left, its right or around it."""
_GAP = 8.0
_PIXELS = {"wide": 14.0, "broad": 10.5, "narrow": 4.5, "usual": 7.3}
"""Of a letter at 13 pixels; rather too wide, so that words do not touch."""
_NARROW = frozenset(" .,:;'’|!()[]ijlIft")
_BROAD = frozenset("mwMW@%—…QOGDNHCU&")

Anchor = Literal["start", "middle", "end"]


class Room(NamedTuple):
    """How much room a thing takes: its place, its ends (in percent), half its marks and its words (in pixels)."""

    at: float
    low: float
    high: float
    half: float
    words: float


def measured(text: str) -> float:
    """About how wide words are, in pixels."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if combining(letter):
        return 0.0
    if east_asian_width(letter) in "WF":
        return _PIXELS["wide"]
    if letter in _NARROW:
        return _PIXELS["narrow"]
    return _PIXELS["broad" if letter in _BROAD or letter.isupper() or ord(letter) > 0x590 else "usual"]


def fitted(text: str, room: float) -> str:
    """Words cut with an ellipsis where they are wider than the room."""
    if measured(text) <= room:
        return text
    left = room - measured("…")
    for place, letter in enumerate(text):
        left -= _letter(letter)
        if left < 0:
            return text[:place].rstrip() + "…"
    return text


def anchor(room: Room, width: float = NARROWEST) -> Anchor:
    """Where words stand: around their place, else to the side that has room for them."""
    x = room.at * width / 100
    if room.words / 2 <= min(x, width - x):
        return "middle"
    return "start" if x < width / 2 else "end"


def edges(room: Room, width: float, side: Anchor) -> tuple[float, float]:
    """Left and right end of a thing with its words, in pixels."""
    x = room.at * width / 100
    left = {"start": x - room.half, "middle": x - room.words / 2, "end": x + room.half - room.words}[side]
    marks = x - room.half, x + room.half
    ends = room.low * width / 100, room.high * width / 100
    return min(left, marks[0], ends[0]), max(left + room.words, marks[1], ends[1])


def lanes(rooms: Sequence[Room], width: float = NARROWEST) -> list[int]:
    """The lane of each thing, in the order given: the first in which it touches nothing.

    Args:
        rooms: what is to be drawn, by place, from the left.
        width: the narrowest drawing, in pixels.
    """
    found: list[int] = []
    taken: list[list[tuple[float, float]]] = []
    for room in rooms:
        left, right = edges(room, width, anchor(room, width))
        lane = next((n for n, own in enumerate(taken) if _free(own, left, right)), len(taken))
        if lane == len(taken):
            taken.append([])
        taken[lane].append((left, right))
        found.append(lane)
    return found


def apart(rooms: Sequence[Room], width: float = NARROWEST) -> list[bool]:
    """Which of some things, from the left, can stand in one lane: each that touches none before it."""
    found = []
    end = -_GAP
    for room in rooms:
        left, right = edges(room, width, anchor(room, width))
        fits = left >= end + _GAP
        found.append(fits)
        end = right if fits else end
    return found


def _free(taken: Sequence[tuple[float, float]], left: float, right: float) -> bool:
    return all(right + _GAP <= one or other + _GAP <= left for one, other in taken)
