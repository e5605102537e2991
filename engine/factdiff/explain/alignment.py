"""The elements of a phrase laid along a sentence: which stand, which miss, and how far apart they are.

This looks for the least that would have to be otherwise. It decides nothing: what is proposed from it is tried by
the matcher itself before it is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from factdiff.explain.elements import Element
from factdiff.phrases.compile import NO_WORD
from factdiff.phrases.grammar import GAP_MOST
from factdiff.phrases.marks import Marked

Span = tuple[int, int]

MISSING, MISSING_SMALL, MISSING_VALUE = 3.0, 1.5, 2.5
"""A word of content that is nowhere weighs twice a small one ("of"); the value a little less than a word, because
a sentence with all the words and no value of the kind is what an editor asks about most."""
FAR, FAR_A_WORD = 1.0, 0.1
BESIDE = 0.8
"""A comma or bracket where the phrase wants the next word."""
TURNED = 2.0
"""Two elements in the other order."""
TOO_FAR = 4.0
MOST_PLACES = 12
"""Places of one element that are tried, nearest to the value first."""


@dataclass(frozen=True)
class Line:
    """A sentence as a row of words, to count what stands between two places."""

    sentence: Marked

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.sentence.tokens]

    def between(self, left: Span, right: Span) -> tuple[int, bool]:
        """How many words stand between two places, asides left out, and whether a comma or bracket does."""
        words, depth, mark = 0, 0, False
        for token in self.sentence.tokens:
            if token.start < left[1] or token.end > right[0]:
                continue
            if token.word in ("(", "⟨"):
                depth += 1
            elif token.word in (")", "⟩"):
                depth -= 1
            elif depth <= 0 and token.word == "'s":
                continue
            elif depth <= 0 and token.word[0] in NO_WORD:
                mark = mark or token.word != "–"
            elif depth <= 0:
                words += 1
        return words, mark


@dataclass(frozen=True, slots=True)
class Step:
    """One element on its place, and how it stands to the one before."""

    element: Element
    span: Span | None
    words: int = 0
    """Between it and the element before, or behind it where it is `turned`."""
    allowed: int = 0
    mark: bool = False
    turned: bool = False

    @property
    def sound(self) -> bool:
        """Whether the phrase may have it there."""
        if self.span is None:
            return self.element.optional
        return not self.turned and self.words <= self.allowed and not (self.mark and not self.allowed)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One way to lay a phrase along a sentence, and how much would have to be otherwise."""

    cost: float
    steps: tuple[Step, ...] = field(default=())

    @property
    def faults(self) -> list[int]:
        """The indexes of steps that do not hold."""
        return [number for number, step in enumerate(self.steps) if not step.sound]


@dataclass(frozen=True, slots=True)
class _State:
    cost: float
    last: Span | None
    skipped: int
    """Words that may stand since the last element that was placed."""
    steps: tuple[Step, ...]


def align(elements: Sequence[Element], places: Mapping[int, Sequence[Span]], line: Line) -> Alignment:
    """The cheapest way; `places` says where each element (by index) stands alone."""
    states = [_State(0.0, None, 0, ())]
    for number, element in enumerate(elements):
        following = [_without(state, element) for state in states]
        for span in places.get(number, ())[:MOST_PLACES]:
            placed = [one for state in states if (one := _placed(state, element, span, line)) is not None]
            if placed:
                following.append(min(placed, key=lambda one: one.cost))
        states = following
    best = min(states, key=lambda one: one.cost)
    return Alignment(best.cost, best.steps)


def _without(state: _State, element: Element) -> _State:
    cost = 0.0 if element.optional else _price(element)
    step = Step(element, None)
    return _State(state.cost + cost, state.last, state.skipped + element.gap, (*state.steps, step))


def _price(element: Element) -> float:
    if element.is_value:
        return MISSING_VALUE
    return MISSING if element.telling else MISSING_SMALL


def _placed(state: _State, element: Element, span: Span, line: Line) -> _State | None:
    """The state with the element there; None where it would lie over the one before."""
    allowed = state.skipped + element.gap
    if state.last is None:
        return _State(state.cost, span, 0, (*state.steps, Step(element, span)))
    if span[0] < state.last[1] and state.last[0] < span[1]:
        return None
    turned = span[0] < state.last[0]
    words, mark = line.between(*((span, state.last) if turned else (state.last, span)))
    step = Step(element, span, words, allowed, mark, turned)
    return _State(state.cost + _distance(step), span, 0, (*state.steps, step))


def _distance(step: Step) -> float:
    if step.sound:
        return 0.0
    excess = max(0, step.words - step.allowed)
    cost = TURNED if step.turned else 0.0
    cost += FAR + FAR_A_WORD * excess if excess else 0.0
    cost += BESIDE if step.mark and not step.allowed else 0.0
    return cost + (TOO_FAR if step.words > GAP_MOST else 0.0)
