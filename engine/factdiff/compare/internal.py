"""What an article says against itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby

from factdiff.compare import reasons
from factdiff.compare.differences import lighter, options
from factdiff.compare.positions import comparable, reading_order
from factdiff.model import Claim, Internal
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS
from factdiff.values.common import Relation


def internal(claims: Iterable[Claim], rule: Rule, background: frozenset[str]) -> list[Internal]:
    """Headline against lead (or the body's first), or two claims of the lead, by article."""
    compared = [claim for claim in claims if comparable(claim, rule) and claim.id not in background]
    compared.sort(key=lambda claim: (claim.article, reading_order(claim)))
    found: list[Internal] = []
    for _, own in groupby(compared, lambda claim: claim.article):
        found.extend(_of_article(list(own), rule))
    return found


def _of_article(claims: Sequence[Claim], rule: Rule) -> Iterator[Internal]:
    """Each claim of the headline or lead is told at most once as the first of a pair."""
    told: set[str] = set()
    for first, second in _pairs(claims):
        if first.id in told or not _against(first, second, rule):
            continue
        told.add(first.id)
        yield _internal(first, second, rule)


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    headline = [claim for claim in claims if claim.place == "headline"]
    lead = [claim for claim in claims if claim.lead]
    body = [claim for claim in claims if claim.place == "body" and not claim.lead]
    for first in headline:
        for second in lead or body[:1]:
            yield first, second
    yield from combinations(lead, 2)


def _against(first: Claim, second: Claim, rule: Rule) -> bool:
    """They do not agree, their slots are the same, and nothing explains it."""
    if KINDS[rule.kind].relate(first.value, second.value, options(rule)) is not Relation.DIFFER:
        return False
    known = dict(first.circumstances)
    if any(name and known.get(slot) and known[slot] != name for slot, name in second.circumstances):
        return False
    if rule.ladder and {first.value.label, second.value.label} <= set(rule.ladder):
        return False  # steps that follow each other, both told
    return not (_replaces(first, second) or _replaces(second, first) or _adds_up(first, second))


def _replaces(newer: Claim, older: Claim) -> bool:
    was = newer.value.was
    return newer.update_words or (was is not None and was == older.value.number)


def _adds_up(first: Claim, second: Claim) -> bool:
    """One is the sum of what stands beside the other."""
    a, b = first.value.number, second.value.number
    if a is None or b is None or first.value.kind != "count":
        return False
    return any(b + other == a for other in second.beside) or any(a + other == b for other in first.beside)


def _internal(first: Claim, second: Claim, rule: Rule) -> Internal:
    cause = KINDS[rule.kind].cause(first.value, second.value)
    where = _where(first), _where(second)
    stale = first.place == "headline" and _higher(second, first)
    weight = rule.severity
    if rule.kind == "quote" and cause is None:
        weight = lighter(weight, "warning")
    borrowed = [fill.slot for claim in (first, second) for fill in claim.fills if fill.how in ("look_back", "nearest")]
    reason = reasons.internal(first.value, second.value, where, stale=stale)
    if cause:
        reason = f"{reason} {reasons.cause(cause)}"
    if borrowed:
        weight = lighter(weight, "warning")
        reason = f"{reason} {reasons.borrowed(borrowed[0])}"
    return Internal(first.article, cause, weight, reason, (first.id, second.id))


def _where(claim: Claim) -> str:
    if claim.place == "headline":
        return "headline"
    return "lead" if claim.lead else claim.place


def _higher(claim: Claim, than: Claim) -> bool:
    a, b = claim.value.number, than.value.number
    return isinstance(a, Decimal) and isinstance(b, Decimal) and a > b
