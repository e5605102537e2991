"""One sentence: what the rule matched in it, what it refused, and what nearly held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from factdiff.explain.elements import Cutter
from factdiff.explain.meaning import meaning
from factdiff.explain.near import Scene, nearest
from factdiff.explain.nouns import Hit, Near, Piece, Reading, SentenceTold
from factdiff.explain.refused import PHRASELESS, Spot, elsewhere, phrase_told, refused
from factdiff.explain.slots import said, slots_told
from factdiff.extract.candidates import Candidate, candidates, plain, values_read, with_values
from factdiff.extract.page import SheetView
from factdiff.model import Claim, Trace
from factdiff.phrases.compile import Pattern
from factdiff.phrases.grammar import Phrase, parse
from factdiff.phrases.marks import quoted_words
from factdiff.phrases.match import find, holds
from factdiff.text import loosely
from factdiff.values import Found, read

MATCHED_ABOVE = ("name", "choice", "quote", "text", "number")
"""Kinds without a reader of their own, or that read whatever is a number: nothing was "read as another"."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is the same for all sentences of an article: the rule's phrases, and what the extraction found."""

    cutter: Cutter
    phrases: tuple[Phrase, ...]
    claims: Sequence[Claim]
    trace: Trace
    stands: Mapping[str, tuple[bool, str]]
    """Claim id -> whether its article stands by it, and why."""
    near: float
    """What a near miss may cost, see `near`."""


def sentence_told(spot: Spot, case: Case) -> SentenceTold:
    """All of one sentence. Raises TimeoutError past the limit."""
    sheet = spot.page.sheets[spot.index]
    sentence = sheet.sentence
    looked_at = sentence.place in spot.rule.rule.places
    hits: tuple[Hit, ...] = ()
    near: tuple[Near, ...] = ()
    if looked_at:
        own = list(candidates(spot.rule, spot.page, spot.index, spot.limit))
        mine = [one for one in case.claims if one.field == sentence.field and _within(spot, one)]
        hits = tuple(_hit(spot, one, own, case) for one in mine)
        against = tuple(refused(spot, own, case.trace, {(one.start, one.end) for one in mine}))
        taken = [*(hit.words for hit in hits), *(one.words for one in against)]
        near = _near(spot, case, taken)
    else:
        against = tuple(elsewhere(spot))
        taken = [one.words for one in against]
    return SentenceTold(
        spot.index + 1,
        sentence.field,
        sentence.place,
        sentence.start,
        sentence.end,
        sheet.text,
        looked_at,
        hits,
        against,
        near,
        _values(spot, case, taken),
        _others(spot),
    )


def _within(spot: Spot, claim: Claim) -> bool:
    """Whether a claim begins in the sentence."""
    sentence = spot.page.sheets[spot.index].sentence
    return claim.sentence_start == sentence.start


def _hit(spot: Spot, claim: Claim, own: Sequence[Candidate], case: Case) -> Hit:
    caught = {(fill.slot, fill.name) for fill in claim.fills if fill.how == "phrase"}
    same = [one for one in own if (one.start, one.end) == (claim.start, claim.end)]
    candidate = max(same, key=lambda one: len({(it.slot, it.name) for it in one.caught} & caught), default=None)
    match = candidate.match if candidate else None
    position, stands = case.stands.get(claim.id, (False, ""))
    return Hit(
        Piece(claim.start, claim.end, claim.words),
        meaning(claim.value, spot.rule.rule.compare.approx, implied=claim.implied),
        phrase_told(match.pattern if match else _holding(spot, claim)),
        _carried(spot, match.anchors if match else frozenset()),
        slots_told(spot.rule, spot.page, spot.index, claim.fills),
        said(claim),
        position,
        stands,
    )


def _holding(spot: Spot, claim: Claim) -> Pattern | None:
    """The phrase for which a quotation was taken."""
    for pattern in spot.rule.holds:
        if holds([pattern], loosely(claim.words), partial(quoted_words, claim.words), limit=spot.limit):
            return pattern
    return None


def _carried(spot: Spot, anchors: frozenset[int]) -> tuple[Piece, ...]:
    """The words that a phrase's own words hold, by where their tokens begin."""
    tokens = [token for token in spot.page.sheets[spot.index].tokens if token.start in anchors]
    return tuple(spot.piece(token.start, token.end) for token in tokens)


def _near(spot: Spot, case: Case, taken: Sequence[Piece]) -> tuple[Near, ...]:
    """The nearest misses; where something was matched, only those that speak of other words."""
    if spot.rule.rule.kind == "text":
        return ()
    view = _view(spot)
    free = tuple(
        number
        for number, one in enumerate(view.found)
        if not any(one.start < piece.end and piece.start < one.end for piece in taken)
    )
    if taken and not free:
        return ()
    numbers = bool(_others(spot)) or bool(_counts(spot))
    outside = "these words stand in no quotation that begins here" if spot.rule.rule.kind == "quote" else None
    scene = Scene(view, spot.limit, free, _lacking(spot), case.near, numbers, outside, held=bool(taken))
    found = nearest(case.cutter, case.phrases, scene)
    return tuple(one for one in found if not any(_overlap(piece, own) for piece in one.reached for own in taken))


def _lacking(spot: Spot) -> str:
    """What is told of a phrase that finds no value: of a count, the number may be there and its noun not."""
    rule, sheet, found = spot.rule.rule, spot.page.sheets[spot.index], _counts(spot)
    if not found:
        return f"no value of kind {rule.kind} stands in the sentence"
    behind = next((token.word for token in sheet.tokens if token.start >= found[0].end), "nothing")
    return f"no word of the list `{rule.of}` stands behind “{found[0].value.text}”; “{behind}” does"


def _counts(spot: Spot) -> Sequence[Found]:
    """Numbers that a count could be made of: whether their noun is in the list, a phrase finds out."""
    return values_read(spot.rule, spot.page.sheets[spot.index]) if spot.rule.rule.kind == "count" else ()


def _overlap(a: Piece, b: Piece) -> bool:
    return a.start < b.end and b.start < a.end


def _view(spot: Spot) -> SheetView:
    sheet = spot.page.sheets[spot.index]
    return plain(spot.rule, sheet) if spot.rule.rule.kind in PHRASELESS else with_values(spot.rule, sheet)


def _values(spot: Spot, case: Case, taken: Sequence[Piece]) -> tuple[Reading, ...]:
    """Values of the rule's kind that nothing took."""
    if spot.rule.rule.kind in PHRASELESS:
        return ()
    approx = spot.rule.rule.compare.approx
    found = values_read(spot.rule, spot.page.sheets[spot.index])
    bare = _without_noun(spot, case)
    lacks = f"no word of the list `{spot.rule.rule.of}` behind it"
    told = [
        Reading(spot.piece(one.start, one.end), meaning(one.value, approx), lacks if number in bare else None)
        for number, one in enumerate(found)
    ]
    return tuple(one for one in told if not any(_overlap(one.words, own) for own in taken))


def _without_noun(spot: Spot, case: Case) -> frozenset[int]:
    """The numbers of a count (by their place) behind which no noun of its list stands, where one must."""
    found = _counts(spot)
    if not found or spot.rule.rule.noun_optional:
        return frozenset()
    alone = case.cutter.compiler.compile(parse("{value}"))
    held = {
        match.value for match in find([alone], with_values(spot.rule, spot.page.sheets[spot.index]), limit=spot.limit)
    }
    return frozenset(range(len(found))).difference(one for one in held if one is not None)


def _others(spot: Spot) -> tuple[str, ...]:
    """What was read as another kind, where no value of the rule's kind stands."""
    sheet, kind = spot.page.sheets[spot.index], spot.rule.rule.kind
    if kind in MATCHED_ABOVE or values_read(spot.rule, sheet):
        return ()
    return tuple(f"“{one.value.text}” was read as {_kind(one.value.kind)}" for one in read(sheet.text))


def _kind(name: str) -> str:
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
