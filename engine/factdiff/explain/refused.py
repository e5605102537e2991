"""What a phrase holds and what makes no claim all the same, and why: asked from the steps that decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from factdiff.explain.nouns import PhraseTold, Piece, Refused
from factdiff.explain.slots import slots_told
from factdiff.extract.candidates import Candidate, candidates, dropped, plain, rejecting, with_values
from factdiff.extract.compiled import CompiledRule
from factdiff.extract.counts import ORDINAL
from factdiff.extract.extractor import stands_where
from factdiff.extract.page import Page
from factdiff.extract.slots import fills
from factdiff.model import Place, Trace
from factdiff.phrases.compile import Pattern
from factdiff.phrases.match import Limit, Match, find, settle

PHRASELESS = ("choice", "quote", "text")
"""Kinds whose `find` holds no value that is read before."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One sentence of an article, as one rule reads it."""

    rule: CompiledRule
    page: Page
    index: int
    limit: Limit

    def piece(self, start: int, end: int) -> Piece:
        """Words of the field in which the sentence stands."""
        text: str = getattr(self.page.article, self.page.sheets[self.index].sentence.field)
        return Piece(start, end, text[start:end])


def phrase_told(pattern: Pattern | None) -> PhraseTold | None:
    """A pattern as its rule has it."""
    return PhraseTold(pattern.phrase.text, pattern.phrase.at) if pattern is not None else None


def refused(spot: Spot, own: list[Candidate], trace: Trace, claimed: set[tuple[int, int]]) -> Iterator[Refused]:
    """All that was held in the sentence and refused. Raises TimeoutError past the limit.

    Args:
        spot: the sentence.
        own: the candidates that were settled in it.
        trace: what the extraction told.
        claimed: where its claims stand.
    """
    yield from _by_sentence(spot)
    yield from _by_value(spot)
    yield from _by_label(spot, own)
    for candidate in own:
        if (candidate.start, candidate.end) not in claimed:
            yield _candidate(spot, candidate, trace)


def elsewhere(spot: Spot) -> Iterator[Refused]:
    """What a phrase holds in a place that the rule does not look at. Raises TimeoutError past the limit."""
    place = spot.page.sheets[spot.index].sentence.place
    known = ", ".join(spot.rule.rule.places)
    allowed = f"add it to `in: [{known}]`" if place in _open_places() else "links to other articles are never read"
    for one in candidates(spot.rule, spot.page, spot.index, spot.limit):
        why = f"it stands in the {place}, and the rule looks at {known}"
        yield Refused(spot.piece(one.start, one.end), _phrase_of(one), why, allowed)


def _open_places() -> tuple[str, ...]:
    return tuple(place for place in get_args(Place) if place != "related")


def _phrase_of(candidate: Candidate) -> PhraseTold | None:
    return phrase_told(candidate.match.pattern if candidate.match else None)


# --- `not` ----------------------------------------------------------------------------------------


def _by_sentence(spot: Spot) -> Iterator[Refused]:
    """A `not` without a value drops every claim of its sentence: those that there would be."""
    sheet = spot.page.sheets[spot.index]
    found = rejecting(spot.rule, sheet, spot.limit)
    if not found:
        return
    without = replace(spot.rule, reject=tuple(one for one in spot.rule.reject if one.has_value))
    why = f"{_holds(spot, found[0])} drops every claim of the sentence"
    for one in candidates(without, spot.page, spot.index, spot.limit):
        yield Refused(spot.piece(one.start, one.end), _phrase_of(one), why)


def _holds(spot: Spot, match: Match) -> str:
    words = " ".join(spot.piece(match.start, match.end).text.split())
    return f"the `not` phrase `{match.pattern.phrase.text}` ({match.pattern.phrase.at}) holds “{words}” and"


def _by_value(spot: Spot) -> Iterator[Refused]:
    """A `not` with a value, an ordinal without its noun, and words that a nearer value has."""
    sheet = spot.page.sheets[spot.index]
    if spot.rule.rule.kind in PHRASELESS or rejecting(spot.rule, sheet, spot.limit):
        return
    view = with_values(spot.rule, sheet)
    out = dropped(spot.rule, view, spot.limit)
    matches = find(spot.rule.find, view, limit=spot.limit)
    kept = {match.value: match for match in settle(matches)}
    best: dict[int, Match] = {}
    for match in sorted(matches, key=lambda one: (one.distance, one.start)):
        if match.value is not None:
            best.setdefault(match.value, match)
    for value, match in sorted(best.items()):
        why = _why(spot, value, match, out, kept)
        if why is not None:
            found = view.found[value]
            yield Refused(spot.piece(found.start, found.end), phrase_told(match.pattern), why)


def _why(
    spot: Spot, value: int, match: Match, out: dict[int | None, Match], kept: dict[int | None, Match]
) -> str | None:
    """Why a value that a phrase holds is no candidate; None where it is one."""
    if value not in kept:
        taker = next((one for one in kept.values() if one.anchors & match.anchors), None)
        nearer = with_values(spot.rule, spot.page.sheets[spot.index]).found
        if taker is None or taker.value is None:
            return "another value stands nearer to these words"
        words = nearer[taker.value].value.text
        return f"“{words}” stands nearer to these words, so they are its own"
    if value in out:
        return f"{_holds(spot, out[value])} drops the claim"
    found = with_values(spot.rule, spot.page.sheets[spot.index]).found[value]
    if kept[value].noun is None and found.value.grain == ORDINAL:
        return "an ordinal without a noun of the list is no count"
    return None


def _by_label(spot: Spot, own: list[Candidate]) -> Iterator[Refused]:
    """A choice's phrase whose words another label's has, because it holds more of them."""
    sheet = spot.page.sheets[spot.index]
    if not spot.rule.choices or rejecting(spot.rule, sheet, spot.limit):
        return
    told: set[tuple[int, int, str]] = {(one.start, one.end, one.value.label or "") for one in own}
    for label, patterns in spot.rule.choices:
        for match in find(patterns, plain(spot.rule, sheet), limit=spot.limit):
            over = [one for one in own if one.start < match.end and match.start < one.end]
            if (match.start, match.end, label) in told or not over or over[0].value.label == label:
                continue
            told.add((match.start, match.end, label))
            why = f"`{label}`: the phrase of `{over[0].value.label}` holds more of these words, so they are its own"
            yield Refused(spot.piece(match.start, match.end), phrase_told(match.pattern), why)


# --- candidates that made no claim ----------------------------------------------------------------


def _candidate(spot: Spot, one: Candidate, trace: Trace) -> Refused:
    """The words and what stood against them, in the order in which it is asked."""
    field = spot.page.sheets[spot.index].sentence.field
    at = (field, one.start, one.end)
    why, do = "these words gave a claim already", None
    for refusal in trace.refusals:
        if (refusal.field, refusal.start, refusal.end) == at:
            why, do = refusal.why, None
    for miss in trace.near_misses:
        if (miss.field, miss.start, miss.end) == at:
            why, do = miss.why, _remedy(spot, one)
    return Refused(spot.piece(one.start, one.end), _phrase_of(one), why, do)


def _remedy(spot: Spot, one: Candidate) -> str | None:
    """More of a near miss: which `where` phrases were looked for, or why the subject stayed empty."""
    subjects = {slot.slot.name for slot in spot.rule.slots if slot.slot.subject}
    rows = list(fills(spot.rule, spot.page, spot.index, one))
    told = [slot for row in rows for slot in slots_told(spot.rule, spot.page, spot.index, row)]
    empty = [f"`{slot.slot}`: {slot.how}" for slot in told if slot.slot in subjects and slot.name is None]
    if spot.rule.where and not stands_where(spot.rule, spot.page, spot.index, spot.limit):
        phrases = ", ".join(f"`{pattern.phrase.text}`" for pattern in spot.rule.where)
        return f"looked for in the sentence and {spot.rule.rule.look_back} before it: {phrases}"
    return "; ".join(dict.fromkeys(empty)) or None
