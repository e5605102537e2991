"""The nearest misses of a sentence: the phrases that nearly hold, and the word that failed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factdiff.explain.alignment import Alignment, Line, Span, Step, align
from factdiff.explain.elements import Cutter, Element, other_ending
from factdiff.explain.mending import mended
from factdiff.explain.nouns import Near, PhraseTold, Piece
from factdiff.explain.saying import failures
from factdiff.extract.page import SheetView
from factdiff.phrases.grammar import Phrase, Ref
from factdiff.phrases.match import Limit, find
from factdiff.ruleset.common_words import COMMON
from factdiff.text import Token, fold_words

NEAR_IN_AN_ARTICLE = 3.6
"""Alignments that cost more have little in common with the phrase: one word of content may be missing, or the value,
or two things stand too far apart. Found on the seeds: at 4.5 two in three named words that merely occur."""
NEAR_IN_A_SENTENCE = 6.0
"""Who tries a sentence expects it to match, and is told of more."""
MOST_TOLD = 2
"""Misses that are told of a sentence, the nearest first: more would bury the one that matters."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as the phrases see it, and how to tell pieces of it."""

    view: SheetView
    limit: Limit
    free: tuple[int, ...]
    """Values (by number) that no phrase holds."""
    lacking: str
    """What is told where a phrase finds no value."""
    near: float = NEAR_IN_AN_ARTICLE
    """What an alignment may cost."""
    numbers: bool = False
    """Whether the sentence holds values of another kind."""
    outside: str | None = None
    """What is told where the words of a phrase all stand, and not where they should: outside of a quotation."""
    held: bool = False
    """Whether phrases hold values of this sentence already."""

    def piece(self, span: Span) -> Piece:
        """Words of the sentence."""
        at = self.view.sheet.sentence.start
        return Piece(*span, self.view.sheet.text[span[0] - at : span[1] - at])

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The folded words, with the values as one mark each."""
        return self.view(()).tokens


@dataclass(frozen=True, slots=True)
class Miss:
    """A phrase laid along a sentence, with the value (by number) that it would hold."""

    phrase: Phrase
    value: int | None
    alignment: Alignment

    @property
    def lacks_value(self) -> bool:
        """Whether there is no value that the phrase could hold."""
        return any(step.span is None and step.element.is_value for step in self.alignment.steps)

    @property
    def reaches_value(self) -> bool:
        """Whether it would hold a value; a phrase that stands for one holds none."""
        return any(step.span is not None and step.element.is_value for step in self.alignment.steps)

    @property
    def anchors(self) -> frozenset[Span]:
        """Where its own words stand."""
        return frozenset(step.span for step in self.alignment.steps if step.span and not step.element.is_value)


def nearest(cutter: Cutter, phrases: Sequence[Phrase], scene: Scene) -> tuple[Near, ...]:
    """The misses worth telling, nearest first. Raises TimeoutError past the limit."""
    misses = [
        miss
        for phrase in phrases
        for elements in cutter.cut(phrase)
        for miss in _misses(phrase, elements, scene)
        if miss.alignment.cost <= scene.near and _tells(miss, scene)
    ]
    misses.sort(key=lambda miss: (miss.alignment.cost, -_words(miss, scene), miss.phrase.text))
    told: list[Miss] = []
    for miss in misses:
        if len(told) < MOST_TOLD and not any(_covered(miss, other) for other in told):
            told.append(miss)
    return tuple(_near(cutter, miss, scene) for miss in told)


def _tells(miss: Miss, scene: Scene) -> bool:
    """Whether the words found are more than a coincidence."""
    words = _words(miss, scene)
    if scene.near > NEAR_IN_AN_ARTICLE:
        return bool(words) or (bool(miss.anchors) and not miss.lacks_value)
    if not words or not miss.reaches_value:
        # Single words of phrases stand in many sentences; a number that is of another kind makes one worth telling.
        return not scene.held and (words > 1 or (bool(words) and scene.numbers and miss.lacks_value))
    return True


def _words(miss: Miss, scene: Scene) -> int:
    """Of how many elements of content it found words of content, be it with another ending."""
    return sum(_found(step, scene) for step in miss.alignment.steps if step.element.telling)


def _found(step: Step, scene: Scene) -> bool:
    if step.span is None:
        return _has_ending(step.element, scene)
    return isinstance(step.element.node, Ref) or not COMMON.issuperset(fold_words(scene.piece(step.span).text))


def _has_ending(element: Element, scene: Scene) -> bool:
    return any(other_ending(element.node, token.word) for token in scene.tokens)


def _covered(miss: Miss, other: Miss) -> bool:
    """Whether one that is told already speaks of the same value, or of the same words."""
    return (miss.value is not None and miss.value == other.value) or bool(miss.anchors & other.anchors)


def _misses(phrase: Phrase, elements: tuple[Element, ...], scene: Scene) -> Iterator[Miss]:
    """One for each value that the phrase could hold, or one without a value."""
    spans: dict[int, list[Span]] = {}
    values: dict[int, list[tuple[int | None, Span]]] = {}
    for number, element in enumerate(elements):
        if element.is_value:
            values[number] = _value_places(element, scene)
        else:
            spans[number] = _places(element, scene)
    if not any(spans.values()) and not any(_has_ending(element, scene) for element in elements):
        return
    line = Line(scene.view(()))
    held = {value for own in values.values() for value, _ in own}
    targets: list[int | None] = [value for value in scene.free if value in held]
    for value in targets or [None]:
        own = {number: [span for one, span in found if one == value] for number, found in values.items()}
        yield Miss(phrase, value, align(elements, _by_nearness(spans, own), line))


def _by_nearness(spans: dict[int, list[Span]], own: dict[int, list[Span]]) -> dict[int, list[Span]]:
    """All places; those of words the nearest to the value first, because only so many are tried."""
    aim = next((found[0][0] for found in own.values() if found), None)
    if aim is not None:
        spans = {number: sorted(found, key=lambda span: abs(span[0] - aim)) for number, found in spans.items()}
    return {**spans, **own}


def _places(element: Element, scene: Scene) -> list[Span]:
    """Where an element stands by itself, each place once, the longest of those that begin together."""
    longest: dict[int, int] = {}
    for match in find([element.pattern], scene.view, limit=scene.limit):
        longest[match.start] = max(match.end, longest.get(match.start, 0))
    return sorted(longest.items())


def _value_places(element: Element, scene: Scene) -> list[tuple[int | None, Span]]:
    """Each value with its noun, as the phrase would take it."""
    return [(match.value, (match.start, match.end)) for match in find([element.pattern], scene.view, limit=scene.limit)]


def _near(cutter: Cutter, miss: Miss, scene: Scene) -> Near:
    reached = [step.span for step in miss.alignment.steps if step.span is not None]
    told = tuple(failures(miss.alignment, scene.piece, scene.tokens, scene.lacking))
    instead = None if scene.outside else mended(cutter, miss.alignment, miss.value, scene.view, scene.limit)
    return Near(
        PhraseTold(miss.phrase.text, miss.phrase.at),
        tuple(scene.piece(span) for span in sorted(set(reached))),
        (scene.outside,) if scene.outside and not miss.alignment.cost else told,
        instead,
    )
