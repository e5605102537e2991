"""Positions that mean the same are one side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factdiff.compare.positions import comparable, positions
from factdiff.compare.scale import middle
from factdiff.compare.witness import Witnesses, count, earliest, repeating
from factdiff.model import Claim, Counts, Moment, Reference, Side, Value
from factdiff.phrases.compile import NO_WORD
from factdiff.phrases.marks import Marked, mark_text, quoted_words
from factdiff.ruleset.rule import ReferenceSide, Rule


@dataclass(frozen=True, slots=True)
class Stand:
    """A side while it is compared: its positions, or the desk's reference."""

    value: Value
    claims: tuple[Claim, ...]
    compared: tuple[Claim, ...]
    """Those of its claims that may differ from others."""
    reference: ReferenceSide | None = None
    moment: Moment | None = None
    """Its time: that of its earliest article."""
    repeated: tuple[Claim, ...] = ()
    """Where its articles say the same elsewhere: the words there may tell that it replaces an older value."""


def meaning(value: Value) -> tuple[object, ...]:
    """What must be equal for two values to be one side."""
    match value.kind:
        case "quote":
            return "quote", *_words(quoted_words(value.text))
        case "text":
            return "text", *_words(mark_text(value.text))
        case "date":
            unsettled = value.anchor if value.low is None else None
            return "date", value.low, value.high, value.label, value.grain, unsettled
        case kind:
            return kind, value.low, value.high, value.high_open, value.unit, value.label


def _words(text: Marked) -> tuple[str, ...]:
    """Its words without the marks between them: punctuation does not count."""
    return tuple(token.word for token in text.tokens if token.word[0] not in NO_WORD)


def stands(
    claims: Iterable[Claim],
    rule: Rule,
    references: Sequence[ReferenceSide],
    background: frozenset[str],
    witnesses: Witnesses,
) -> list[Stand]:
    """The sides of a group: most articles first, then by what they say; references last. `claims`: all of it."""
    told = list(claims)
    said: dict[tuple[object, ...], list[Claim]] = {}
    for claim in told:
        if comparable(claim, rule) and claim.id not in background:
            said.setdefault((claim.article, *meaning(claim.value)), []).append(claim)
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in positions(told, rule, background):
        alike.setdefault(meaning(claim.value), []).append(claim)
    found = [
        replace(
            _stand(own, rule, background, witnesses),
            repeated=tuple(one for claim in own for one in said.get((claim.article, *key), ()) if one != claim),
        )
        for key, own in alike.items()
    ]
    found.sort(key=_order)
    return [*found, *(Stand(one.value, (), (), one) for one in references)]


def _stand(claims: Sequence[Claim], rule: Rule, background: frozenset[str], witnesses: Witnesses) -> Stand:
    compared = tuple(claim for claim in claims if comparable(claim, rule) and claim.id not in background)
    return Stand(claims[0].value, tuple(claims), compared, moment=earliest(compared, witnesses))


def _order(stand: Stand) -> tuple[object, ...]:
    value = stand.value
    number = middle(value)
    return (
        -len({claim.article for claim in stand.claims}),
        number is None,
        number or Decimal(0),
        value.label or "",
        value.text,
        stand.claims[0].id,
    )


def side(stand: Stand, witnesses: Witnesses) -> Side:
    """The side as the report shows it; the desk is the outlet of a reference."""
    if stand.reference is not None:
        one = stand.reference
        return Side(one.value, Counts(0, 1, 1), (), Reference(one.source, one.since, one.until))
    ids = tuple(claim.id for claim in stand.claims)
    return Side(stand.value, count(stand.claims, witnesses), ids, repeating=repeating(stand.claims, witnesses))


def dated_inside(moment: Moment | None, reference: ReferenceSide) -> bool:
    """Whether an article is compared with a reference: undated ones are."""
    if moment is None:
        return True
    day = moment.day.isoformat()
    return (reference.since or day) <= day <= (reference.until or day)
