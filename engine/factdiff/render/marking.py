"""A text with every claim marked in place; claims may overlap, lie in one another or share their words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from factdiff.render.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Span(NamedTuple):
    """Words of a text that a claim is made of; `tag` stands behind them and says which."""

    start: int
    end: int
    colour: str
    tag: Markup


class Run(NamedTuple):
    """A stretch of a text in which nothing begins or ends."""

    text: str
    inside: tuple[Span, ...]
    """What it belongs to, the longest first."""
    done: tuple[Span, ...]
    """What ends with it."""


def runs(text: str, spans: Sequence[Span]) -> Iterator[Run]:
    """Cut a text at every end of a span, in order; joined, the runs are the text. Spans outside of it are left out."""
    sound = [one for one in spans if 0 <= one.start < one.end <= len(text)]
    begins, ends = defaultdict(list), defaultdict(list)
    for one in sound:
        begins[one.start].append(one)
        ends[one.end].append(one)
    live: list[Span] = []
    at = 0
    for cut in sorted({*begins, *ends, len(text)}):
        if cut > at:
            inside = tuple(sorted(live, key=lambda one: (one.start - one.end, one.start)))
            yield Run(text[at:cut], inside, tuple(ends[cut]))
        live = [one for one in live if one.end != cut] + begins[cut]
        at = cut


def marked(text: str, spans: Sequence[Span]) -> Markup:
    """The text, escaped, with its claims marked; line breaks stay, what acts instead of being seen does not."""
    return Markup("").join(map(_drawn, runs(text, spans)))


def _drawn(run: Run) -> Markup:
    words: Markup = _lines(run.text)
    for one in reversed(run.inside):
        words = Markup('<mark class="{}">{}</mark>').format(one.colour, words)
    return words + Markup("").join(one.tag for one in run.done)


def _lines(text: str) -> Markup:
    lines = text.replace("\r\n", "\n").split("\n")
    return Markup("\n").join(escape(visible(line)) for line in lines)
