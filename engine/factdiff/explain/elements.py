"""A phrase cut into what may match or miss on its own: words, alternatives, names, the value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factdiff.phrases.compile import Compiler, Pattern
from factdiff.phrases.grammar import Alternatives, Gap, Node, Phrase, Ref, Sequence, Word, walk
from factdiff.phrases.writing import written
from factdiff.ruleset.common_words import COMMON
from factdiff.ruleset.phrase_reading import needs_words

MOST_VARIANTS = 12
"""Ways through the alternatives that hold a value or a gap of their own; those behind them are not looked at."""

SHORTEST_STEM = 3
"""Letters that a word must share with one of the sentence before its ending alone is held to be the fault."""


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a phrase that stands or fails as a whole."""

    node: Node
    text: str
    pattern: Pattern
    gap: int
    """How many words may stand before it: 0 where it must follow the one before."""

    @property
    def is_value(self) -> bool:
        """Whether this is `{value}`."""
        return isinstance(self.node, Ref) and self.node.is_value

    @property
    def optional(self) -> bool:
        """Whether the phrase holds without it."""
        return isinstance(self.node, Alternatives) and self.node.optional

    @property
    def telling(self) -> bool:
        """Whether it is more than `of`, `the` and the like, which stand in any sentence."""
        return not self.is_value and any(
            isinstance(one, Ref) or (isinstance(one, Word) and one.text not in COMMON) for one in walk(self.node)
        )


class Cutter:
    """Cuts the phrases of one rule; an element that stands in several phrases is compiled once."""

    def __init__(self, compiler: Compiler) -> None:
        self.compiler = compiler
        self._known: dict[str, Pattern] = {}

    def cut(self, phrase: Phrase) -> list[tuple[Element, ...]]:
        """The elements of a phrase, once for each way through what holds a value or a gap."""
        return [self._elements(parts) for parts in _ways(phrase.root)]

    def pattern(self, node: Node) -> Pattern:
        """A node on its own."""
        text = written(node)
        if text not in self._known:
            self._known[text] = self.compiler.compile(Phrase(text, Sequence((node,))))
        return self._known[text]

    def _elements(self, parts: tuple[Node, ...]) -> tuple[Element, ...]:
        found: list[Element] = []
        gap = 0
        for part in parts:
            if isinstance(part, Gap):
                gap += part.most
                continue
            firm = _firm(part)
            if firm is not None:
                found.append(Element(part, written(part), self.pattern(firm), gap if found else 0))
                gap = 0
        return tuple(found)


def stem(text: str, word: str) -> bool:
    """Whether a word of the sentence is this one with another ending."""
    return len(text) >= SHORTEST_STEM and word != text and word.startswith(text)


def other_ending(node: Node, word: str) -> bool:
    """Whether a word of the sentence is a part's only word with an ending that it does not take; `word*` takes any."""
    return isinstance(node, Word) and not node.open_ended and stem(node.text, word)


def _firm(part: Node) -> Node | None:
    """The part as it matches where it stands at all; None where it may always be nothing."""
    if not isinstance(part, Alternatives):
        return part
    options = tuple(one for one in part.options if needs_words(one))
    return Alternatives(options) if options else None


def _ways(root: Node) -> list[tuple[Node, ...]]:
    """The sequences that a tree stands for, with what holds neither a value nor a gap left whole."""
    ways: list[tuple[Node, ...]] = [()]
    for part in root.parts if isinstance(root, Sequence) else (root,):
        ways = [(*way, *rest) for way in ways for rest in _options(part)][:MOST_VARIANTS]
    return ways


def _options(part: Node) -> Iterator[tuple[Node, ...]]:
    if not isinstance(part, Alternatives) or not any(map(_composed, walk(part))):
        yield (part,)
        return
    for option in part.options:
        yield from _ways(option)
    if part.optional:
        yield ()


def _composed(node: Node) -> bool:
    return isinstance(node, Gap) or (isinstance(node, Ref) and node.is_value)
