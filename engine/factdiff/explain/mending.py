"""A phrase changed by as little as makes it hold, tried by the matcher before it is proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factdiff.explain.alignment import Alignment, Step
from factdiff.explain.elements import Cutter, other_ending, stem
from factdiff.extract.page import SheetView
from factdiff.phrases.compile import NO_WORD
from factdiff.phrases.grammar import GAP_DEFAULT, GAP_MOST, Alternatives, Gap, Node, Phrase, Word
from factdiff.phrases.grammar import Sequence as Parts
from factdiff.phrases.marks import MARK
from factdiff.phrases.match import Limit, find
from factdiff.phrases.writing import written
from factdiff.ruleset.common_words import COMMON
from factdiff.text import Token


def mended(cutter: Cutter, alignment: Alignment, value: int | None, view: SheetView, limit: Limit) -> str | None:
    """The text of a phrase that holds in this sentence, at this value; None where none was found.

    Raises TimeoutError past the limit.
    """
    if any(step.span is None and step.element.is_value for step in alignment.steps):
        return None  # no phrase can hold a value that is not there
    parts = _parts(alignment, view(()).tokens)
    if parts is None:
        return None
    phrase = Phrase(written(Parts(tuple(parts))), Parts(tuple(parts)))
    matches = find([cutter.compiler.compile(phrase)], view, limit=limit)
    return phrase.text if any(match.value == value for match in matches) else None


def _parts(alignment: Alignment, tokens: Sequence[Token]) -> list[Node] | None:
    """The parts of the changed phrase, in the order in which they stand in the sentence; None where one has no word."""
    placed: list[tuple[Step, Node]] = []
    for number, step in enumerate(alignment.steps):
        if step.span is not None:
            placed.append((step, step.element.node))
        elif step.element.optional or (alignment.turned and not step.element.telling):
            placed += [] if alignment.turned else [(step, step.element.node)]
        elif (other := stand_in(number, alignment.steps, tokens)) is not None:
            placed.append((step, _with(step.element.node, other)))
        else:
            return None
    return list(_with_gaps(placed, turned=alignment.turned))


def _with_gaps(placed: Sequence[tuple[Step, Node]], *, turned: bool) -> Iterator[Node]:
    """The nodes with gaps between them as wide as the sentence needs; turned round, `...` says it best."""
    for number, (step, node) in enumerate(placed):
        gap = max(step.element.gap, 0 if step.sound else max(step.words, int(step.mark)))
        if turned and gap:
            gap = max(gap, GAP_DEFAULT)
        if number and gap:
            yield Gap(min(gap, GAP_MOST))
        yield node


def _with(node: Node, token: Token) -> Node:
    """The node that takes this word too: any ending of its own word, else one alternative more."""
    match node:
        case Word(text) if stem(text, token.word):
            return Word(text, open_ended=True)
        case Alternatives(options, optional):
            return Alternatives((*options, Parts((Word(token.word),))), optional)
        case _:
            return Alternatives((Parts((node,)), Parts((Word(token.word),))))


def stand_in(number: int, steps: Sequence[Step], tokens: Sequence[Token]) -> Token | None:
    """The word that stands where an element should: its own word with another ending, else the neighbour's next."""
    node = steps[number].element.node
    for token in tokens:
        if other_ending(node, token.word):
            return token
    found = _behind(number, steps, tokens) or _before(number, steps, tokens)
    if found is None or found.word[0] in NO_WORD or found.word in (MARK, "'s"):
        return None
    if any(step.span is not None and step.span[0] <= found.start < step.span[1] for step in steps):
        return None  # the phrase has this word for another element
    return None if steps[number].element.telling and found.word in COMMON else found


def _behind(number: int, steps: Sequence[Step], tokens: Sequence[Token]) -> Token | None:
    """The word next behind the element before."""
    before = steps[number - 1].span if number else None
    if before is None or steps[number].element.gap:
        return None
    return next((token for token in tokens if token.start >= before[1]), None)


def _before(number: int, steps: Sequence[Step], tokens: Sequence[Token]) -> Token | None:
    """The word next before the element behind."""
    behind = steps[number + 1].span if number + 1 < len(steps) else None
    if behind is None or steps[number + 1].element.gap:
        return None
    return next((token for token in reversed(tokens) if token.end <= behind[0]), None)
