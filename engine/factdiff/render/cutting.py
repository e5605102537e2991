"""A claim's sentence cut into pieces: the value, the words that are the reason for a difference, and the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from factdiff.render import outline
from factdiff.render.line import deciding, slots_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdiff.model import Claim, Group
    from factdiff.render.outline import Outline

What = Literal["value", "reason", ""]
Span = tuple[int, int]


class Cut(NamedTuple):
    """A run of words of a sentence and what it is; all of them joined are the sentence."""

    words: str
    what: What


def cuts(view: Outline, group: Group, claim: Claim) -> list[Cut]:
    """The sentence in pieces. Where value and reason overlap the words count as the value."""
    mark = outline.marked(claim)
    value = (len(mark.before), len(mark.before) + len(mark.words))
    spans: list[tuple[int, int, What]] = [(*value, "value")] if mark.words else []
    for start, end in _reasons(view, group, claim):
        if mark.words and start < value[1] and value[0] < end:
            continue
        spans.append((start, end, "reason"))
    return list(_cut(claim.sentence, sorted(spans)))


def _cut(sentence: str, spans: Sequence[tuple[int, int, What]]) -> Iterator[Cut]:
    done = 0
    for start, end, what in spans:
        if start < done:
            continue
        if start > done:
            yield Cut(sentence[done:start], "")
        yield Cut(sentence[start:end], what)
        done = end
    if done < len(sentence):
        yield Cut(sentence[done:], "")


def _reasons(view: Outline, group: Group, claim: Claim) -> Iterator[Span]:
    """Where the words of the circumstance or the speaker that tell the sides apart stand in the sentence."""
    told = deciding(group)
    if told is None:
        return
    apart = slots_apart(view, group, told)
    for fill in claim.fills:
        if fill.slot in apart and fill.start is not None and fill.end is not None:
            start, end = fill.start - claim.sentence_start, fill.end - claim.sentence_start
            if 0 <= start < end <= len(claim.sentence):
                yield start, end
    if told.kind == "contested" and claim.speaker:
        at = claim.sentence.find(claim.speaker.name)
        if at >= 0:
            yield at, at + len(claim.speaker.name)
