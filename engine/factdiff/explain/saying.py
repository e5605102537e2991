"""What failed in a phrase, in the editor's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches

from factdiff.explain.alignment import Alignment, Span, Step
from factdiff.explain.elements import other_ending
from factdiff.explain.mending import stand_in
from factdiff.explain.nouns import Piece
from factdiff.phrases.grammar import Word, walk
from factdiff.text import Token

ALIKE = 0.75
"""How alike two words are that may be a slip of one another, as where the command line guesses."""
SHORTEST_SLIP = 4

Told = Callable[[Span], Piece]


def failures(alignment: Alignment, piece: Told, tokens: Sequence[Token], lacking: str) -> Iterator[str]:
    """Why a phrase does not hold, what stands nowhere first. `lacking`: what is told of a value that is not there."""
    if not alignment.turned and not alignment.faults:
        yield "all of it stands there, but an aside, a bracket or another value stands within it"
    steps = alignment.steps
    if alignment.turned:
        order = ", ".join(quoted(piece, step.span) for step in steps if step.span is not None)
        yield f"the sentence has them in another order: {order}"
    for number in sorted(alignment.faults, key=lambda number: (steps[number].span is not None, number)):
        step = steps[number]
        if step.span is not None:
            yield from [] if alignment.turned else [_misplaced(number, steps, piece)]
        elif step.element.is_value:
            yield lacking
        elif step.element.telling or not alignment.turned:
            yield _missing(number, steps, piece, tokens)


def _misplaced(number: int, steps: Sequence[Step], piece: Told) -> str:
    step = steps[number]
    before = next(one.span for one in reversed(steps[:number]) if one.span is not None)
    own, other = quoted(piece, step.span), quoted(piece, before)
    if step.words > step.allowed:
        allowed = f"{step.allowed} {_are(step.allowed)} allowed" if step.allowed else "none is allowed"
        return f"between {other} and {own} {_stand(step.words)}, {allowed}"
    return f"a comma, a colon or a bracket stands between {other} and {own}; only `...` goes over it"


def _missing(number: int, steps: Sequence[Step], piece: Told, tokens: Sequence[Token]) -> str:
    text = f"`{steps[number].element.text}`"
    where = _where(number, steps, piece)
    found = stand_in(number, steps, tokens)
    node = steps[number].element.node
    if found is not None and isinstance(node, Word) and other_ending(node, found.word):
        return f"`{node.text}` is that word alone; the sentence has “{found.word}”"
    if found is not None:
        return f"{text} does not stand {where}; “{found.word}” does"
    near = _slip(number, steps, tokens)
    return f"{text} does not stand {where}" + (f"; the nearest word is “{near}”" if near else "")


def _where(number: int, steps: Sequence[Step], piece: Told) -> str:
    before = next((one.span for one in reversed(steps[:number]) if one.span is not None), None)
    behind = next((one.span for one in steps[number + 1 :] if one.span is not None), None)
    if before is not None and behind is not None:
        return f"between {quoted(piece, before)} and {quoted(piece, behind)}"
    if before is not None:
        return f"behind {quoted(piece, before)}"
    return f"before {quoted(piece, behind)}" if behind is not None else "in the sentence"


def _slip(number: int, steps: Sequence[Step], tokens: Sequence[Token]) -> str | None:
    """A word of the sentence that is nearly one of the element's."""
    wanted = [one.text for one in walk(steps[number].element.node) if isinstance(one, Word)]
    words = sorted({token.word for token in tokens if len(token.word) >= SHORTEST_SLIP})
    for word in wanted:
        if len(word) >= SHORTEST_SLIP and (near := get_close_matches(word, words, n=1, cutoff=ALIKE)):
            return near[0]
    return None


def quoted(piece: Told, span: Span | None) -> str:
    """Words of the sentence in quotation marks."""
    return f"“{' '.join(piece(span).text.split())}”" if span is not None else "it"


def _stand(words: int) -> str:
    return f"stands {words} word" if words == 1 else f"stand {words} words"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
