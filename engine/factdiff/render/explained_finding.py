"""How a finding came about, as text for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from factdiff.explain.nouns import ClaimTold, FindingTold, PairTold, SideTold
from factdiff.render.exactjson import written
from factdiff.render.explanation import WIDTH, broken, slot_line
from factdiff.render.safe import visible
from factdiff.render.underline import Mark, underlined
from factdiff.render.words import moment_in_words, plural, shortened

_SHOWN = 3
"""Claims of a side whose sentences are shown; the rest are counted."""


def as_json(told: FindingTold) -> str:
    """The explanation as data."""
    return written(asdict(told))


def as_text(told: FindingTold, *, width: int = WIDTH, colour: bool = False) -> str:
    """The explanation for a person, lines about `width` columns long."""
    lines = [*_head(told)]
    for number, side in enumerate(told.sides, 1):
        lines += ["", *_side(number, side, width, colour)]
    for pair in told.pairs:
        lines += ["", *_pair(pair, told)]
    lines += _internal(told)
    lines += _beside(told, width, colour)
    return "\n".join(one.rstrip() for line in lines for one in broken(line, width)) + "\n"


def _head(told: FindingTold) -> Iterator[str]:
    yield f"{visible(told.id)}: {visible(told.title)}"
    yield f"  rule {told.rule} ({visible(told.at)})"
    kind = [f"class {told.kind}"] if told.kind else []
    weight = [f"weight {told.weight}"] if told.weight else []
    yield f"  {', '.join([told.state, *kind, *weight])}"
    yield f"  {visible(told.reason)}"


def _side(number: int, side: SideTold, width: int, colour: bool) -> Iterator[str]:
    yield f"side {number}: {visible(side.value)} ({visible(side.meaning)})"
    if side.reference is not None:
        yield f"  {visible(side.reference)}"
        return
    counts = (plural(side.articles, "article"), plural(side.outlets, "outlet"), plural(side.origins, "origin"))
    yield f"  {', '.join(counts)}; {f'earliest {side.time}' if side.time else 'all undated'}"
    for line in side.joined:
        yield f"  one origin: {visible(line)}"
    for claim in side.claims[:_SHOWN]:
        yield from _claim(claim, width, colour)
    if len(side.claims) > _SHOWN:
        yield f"  and {plural(len(side.claims) - _SHOWN, 'claim')} more"


def _claim(claim: ClaimTold, width: int, colour: bool) -> Iterator[str]:
    when = moment_in_words(claim.published) or "undated"
    yield f"  {visible(claim.article)} ({visible(claim.outlet)}, {when}, {claim.place})"
    at = claim.sentence.find(claim.words)
    marks = [Mark(at, at + len(claim.words), "^")] if at >= 0 else []
    yield from underlined(claim.sentence, marks, indent="    | ", width=width, colour=colour)
    yield f"    “{shortened(visible(claim.words))}”: {visible(claim.meaning)}"
    for slot in claim.slots:
        yield f"    {slot_line(slot)}"
    if claim.said:
        yield f"    {visible(claim.said)}"
    if not claim.position:
        yield f"    no position: {visible(claim.stands)}"


def _pair(pair: PairTold, told: FindingTold) -> Iterator[str]:
    first, second = pair.sides
    values = f"{visible(told.sides[first].value)} | {visible(told.sides[second].value)}"
    yield f"sides {first + 1} and {second + 1} ({values}): {pair.relation}"
    if pair.why:
        yield f"  {visible(pair.why)}"
    for number, one in enumerate(pair.classes, 1):
        yield f"  {number}. {one.name}: {'yes' if one.holds else 'no'}; {visible(one.why)}"
    if pair.cause:
        yield f"  cause: {pair.cause}"
    if pair.weight is not None:
        yield f"  weight: {pair.weight}{_capped(pair)}"


def _capped(pair: PairTold) -> str:
    """Which caps set the weight."""
    by = [visible(cap.by).rstrip(".") for cap in pair.caps if cap.most == pair.weight]
    return f", set by {'; '.join(by)}" if by else ""


def _internal(told: FindingTold) -> Iterator[str]:
    if told.internal:
        yield ""
        yield "within one article"
        yield from (f"  {visible(line)}" for line in told.internal)


def _beside(told: FindingTold, width: int, colour: bool) -> Iterator[str]:
    """Claims that stand on no side."""
    if told.beside:
        yield ""
        yield "on no side"
        for claim in told.beside:
            yield from _claim(claim, width, colour)
