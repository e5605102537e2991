"""The elements of a phrase laid along a sentence: which stand, which miss, and how far apart they are.

This looks for the least that would have to be otherwise. It decides nothing: what is proposed from it is tried by
the matcher itself before it is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factdiff.explain.elements import Element, other_ending
from factdiff.phrases.compile import NO_WORD
from factdiff.phrases.grammar import GAP_MOST, Node
from factdiff.phrases.marks import Marked

Span = tuple[int, int]

MISSING, MISSING_SMALL, MISSING_VALUE = 3.0, 1.5, 2.5
"""A word of content that is nowhere weighs twice a small one ("of"); the value a little less than a word, because
a sentence with all the words and no value of the kind is what an editor asks about most."""
MISSING_ENDING = 1.0
"""The word stands there with another ending: the commonest slip, and the easiest to mend."""
FAR, FAR_A_WORD = 1.0, 0.1
BESIDE = 0.8
"""A comma or bracket where the phrase wants the next word."""
TURNED, TURNED_SMALL, TURNED_A_WORD = 2.0, 0.5, 0.1
"""All elements in the other order ("rescued 40" for "40 were rescued"): small words fall away then, and how far apart
the rest may stand is for the editor to say, so neither weighs much."""
TOO_FAR = 4.0
MOST_PLACES = 12
"""Places of one element that are tried, nearest to the value first."""


@dataclass(frozen=True)
class Line:
    """A sentence as a row of words, to count what stands between two places."""

    sentence: Marked

    def has_other_ending(self, node: Node) -> bool:
        """Whether the sentence has the word of a part with an ending that the part does not take."""
        return any(other_ending(node, token.word) for token in self.sentence.tokens)

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
    """Between it and the element before."""
    allowed: int = 0
    mark: bool = False

    @property
    def sound(self) -> bool:
        """Whether the phrase may have it there."""
        if self.span is None:
            return self.element.optional
        return self.words <= self.allowed and not (self.mark and not self.allowed)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One way to lay a phrase along a sentence, and how much would have to be otherwise."""

    cost: float
    steps: tuple[Step, ...]
    turned: bool = False
    """Whether the phrase has them the other way round."""

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
    forward = _best(elements, places, _Way(line))
    if len(elements) < 2:
        return forward
    last = len(elements) - 1
    gaps = [0, *(element.gap for element in reversed(elements[1:]))]
    back = [replace(element, gap=gap) for element, gap in zip(reversed(elements), gaps, strict=True)]
    turned = _best(back, {last - number: spans for number, spans in places.items()}, _Way(line, turned=True))
    found = sum(step.span is not None for step in turned.steps)
    if found < 2 or turned.cost + TURNED >= forward.cost:
        return forward
    return Alignment(turned.cost + TURNED, turned.steps, turned=True)


@dataclass(frozen=True, slots=True)
class _Way:
    """One direction along a sentence, and what its faults weigh."""

    line: Line
    turned: bool = False

    def missing(self, element: Element) -> float:
        """The price of an element that is nowhere."""
        if element.optional:
            return 0.0
        if element.is_value:
            return MISSING_VALUE
        if self.line.has_other_ending(element.node):
            return MISSING_ENDING
        small = TURNED_SMALL if self.turned else MISSING_SMALL
        return MISSING if element.telling else small

    def distance(self, step: Step) -> float:
        """The price of what stands between an element and the one before."""
        if step.sound:
            return 0.0
        excess = max(0, step.words - step.allowed)
        too_far = TOO_FAR if step.words > GAP_MOST else 0.0
        if self.turned:
            return TURNED_A_WORD * excess + too_far
        beside = BESIDE if step.mark and not step.allowed else 0.0
        return (FAR + FAR_A_WORD * excess if excess else 0.0) + beside + too_far


def _best(elements: Sequence[Element], places: Mapping[int, Sequence[Span]], way: _Way) -> Alignment:
    states = [_State(0.0, None, 0, ())]
    for number, element in enumerate(elements):
        following = [_without(state, element, way) for state in states]
        for span in places.get(number, ())[:MOST_PLACES]:
            placed = [one for state in states if (one := _placed(state, element, span, way)) is not None]
            if placed:
                following.append(min(placed, key=lambda one: one.cost))
        states = following
    best = min(states, key=lambda one: one.cost)
    return Alignment(best.cost, best.steps)


def _without(state: _State, element: Element, way: _Way) -> _State:
    # Another word may stand in its place, which is then not one too many.
    room = 0 if element.optional or element.is_value else 1
    step = Step(element, None)
    skipped = state.skipped + element.gap + room
    return _State(state.cost + way.missing(element), state.last, skipped, (*state.steps, step))


def _placed(state: _State, element: Element, span: Span, way: _Way) -> _State | None:
    """The state with the element there; None where that is not behind the one before."""
    if state.last is None:
        return _State(state.cost, span, 0, (*state.steps, Step(element, span)))
    if span[0] < state.last[1]:
        return None
    words, mark = way.line.between(state.last, span)
    step = Step(element, span, words, state.skipped + element.gap, mark)
    return _State(state.cost + way.distance(step), span, 0, (*state.steps, step))
