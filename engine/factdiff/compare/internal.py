"""What an article says against itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from factdiff.compare import reasons
from factdiff.compare.differences import borrowed, came_from, lighter, options, same_speaker, says_so
from factdiff.compare.positions import comparable, reading_order, rung
from factdiff.compare.scale import is_above
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
        # Steps that follow each other may both be told; a headline that has only the earlier is stale.
        return first.place == "headline" and _is_later(second, first, rule)
    if rule.kind != "quote" and _contested(first, second):
        return False
    return not (_replaces(first, second) or _replaces(second, first) or _adds_up(first, second))


def _contested(first: Claim, second: Claim) -> bool:
    """Two speakers, each given as saying it, contradict each other; the article does not."""
    a, b = first.speaker, second.speaker
    return a is not None and b is not None and not same_speaker(a, b)


def _replaces(newer: Claim, older: Claim) -> bool:
    return says_so(newer, older.value) or came_from(newer.value, older.value)


def _adds_up(first: Claim, second: Claim) -> bool:
    """One is the sum of what stands beside the other, or a part that it names."""
    a, b = first.value.number, second.value.number
    if a is None or b is None or first.value.kind != "count":
        return False
    if a in second.named_parts or b in first.named_parts:
        return True
    return any(b + other == a for other in second.beside) or any(a + other == b for other in first.beside)


def _internal(first: Claim, second: Claim, rule: Rule) -> Internal:
    cause = KINDS[rule.kind].cause(first.value, second.value)
    where = _where(first), _where(second)
    stale = first.place == "headline" and _is_later(second, first, rule)
    weight = rule.severity
    if rule.kind == "quote" and cause is None:
        weight = lighter(weight, "warning")
    doubts = list(_doubts(first, second))
    if doubts:
        weight = lighter(weight, "warning")
    told = [reasons.internal(first.value, second.value, where, stale=stale)]
    told += [reasons.cause(cause)] if cause else []
    return Internal(first.article, cause, weight, " ".join([*told, *doubts]), (first.id, second.id))


def _doubts(first: Claim, second: Claim) -> Iterator[str]:
    """Sentences, each of which keeps the weight at a warning."""
    known = dict(first.circumstances)
    for slot, name in second.circumstances:
        if bool(name) != bool(known.get(slot)):
            yield reasons.known_once(slot, [name or known.get(slot) or ""])
    lent = borrowed(first) or borrowed(second)
    if lent is not None:
        yield reasons.borrowed(lent)


def _where(claim: Claim) -> str:
    if claim.place == "headline":
        return "headline"
    return "lead" if claim.lead else claim.place


def _is_later(claim: Claim, than: Claim, rule: Rule) -> bool:
    """Higher, of a later day, or further along the ladder."""
    if rule.ladder:
        return rung(claim, rule) > rung(than, rule) >= 0
    return is_above(claim.value, than.value)
