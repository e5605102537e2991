"""What an article says against itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby

import regex

from factdiff.compare import reasons
from factdiff.compare.classes import came_from, same_speaker, says_so
from factdiff.compare.differences import borrowed, lighter
from factdiff.compare.pairs import options
from factdiff.compare.positions import comparable, reading_order, rung
from factdiff.compare.scale import is_above, on_one_scale
from factdiff.compare.sides import meaning
from factdiff.compare.utterances import any_quotation
from factdiff.compare.whole import rounded, same_whole
from factdiff.model import Claim, Internal, Severity
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS
from factdiff.values.common import Relation

MEASURED = frozenset("length area volume mass speed energy power data duration".split())
"""Kinds of which one thing has one value: unlike counts and sums they have no parts, so the body is compared too.
Not temperature and magnitude, whose scales are short: two days or two quakes lie within a fifth of each other."""
CLOSE = Decimal("0.1")
"""Two measures of a body in one unit that lie within a tenth of the larger are of one thing measured twice; what lies
further apart is as likely of two things (on 5,000 articles a fifth held two years and 30 months of two prisoners)."""


def internal(claims: Iterable[Claim], rule: Rule, background: frozenset[str]) -> list[Internal]:
    """Headline against lead (or the body's first), two claims of the lead, two measures of the body; by article."""
    compared = [claim for claim in claims if comparable(claim, rule) and claim.id not in background]
    compared.sort(key=lambda claim: (claim.article, reading_order(claim)))
    found: list[Internal] = []
    for _, own in groupby(compared, lambda claim: claim.article):
        found.extend(_of_article(list(own), rule))
    return found


def _of_article(claims: Sequence[Claim], rule: Rule) -> Iterator[Internal]:
    """Each claim is told at most once as the first of a pair, and no two values twice."""
    told: set[object] = set()
    lead = next((claim.id for claim in claims if claim.lead and not claim.implied), None)
    for first, second in _pairs(claims, rule):
        values = frozenset((meaning(first.value), meaning(second.value)))
        if told & {first.id, values} or not _against(first, second, rule):
            continue
        if same_whole(first, second, leads=first.place == "headline" and second.id == lead):
            told |= {first.id, values}
            yield _internal(first, second, rule)


def _pairs(claims: Sequence[Claim], rule: Rule) -> Iterator[tuple[Claim, Claim]]:
    headline = [claim for claim in claims if claim.place == "headline"]
    lead = [claim for claim in claims if claim.lead]
    body = [claim for claim in claims if claim.place == "body" and not claim.lead]
    # What words imply ("a man was killed": one or more) stands in for no number: the body's first is still asked.
    stated = [claim for claim in body if not claim.implied] or body
    told = lead if any(not claim.implied for claim in lead) else [*lead, *stated[:1]]
    for first in headline:
        for second in told:
            yield first, second
    if not any_quotation(rule):  # who is quoted twice in a row says what he means in other words
        yield from combinations(lead, 2)
    if rule.kind in MEASURED:
        for first, second in combinations([*lead, *body], 2):
            if not second.lead and _close(first, second):
                yield first, second


def _close(first: Claim, second: Claim) -> bool:
    """Two exact measures so near to each other that they are of one thing; at different times they are not."""
    both = on_one_scale(first.value, second.value)
    if both is None or first.value.unit != second.value.unit or {first.value.form, second.value.form} != {"single"}:
        return False
    if first.when and second.when and first.when != second.when:
        return False
    return abs(both[0] - both[1]) <= max(map(abs, both)) * CLOSE


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
    if _contested(first, second, rule) and not (rule.kind in MEASURED and _close(first, second)):
        return False
    return not (_replaces(first, second) or _replaces(second, first) or _adds_up(first, second))


def _contested(first: Claim, second: Claim, rule: Rule) -> bool:
    """Two speakers, each given as saying it, contradict each other; the article does not."""
    a, b = first.speaker, second.speaker
    return rule.kind != "quote" and a is not None and b is not None and not same_speaker(a, b)


def _replaces(newer: Claim, older: Claim) -> bool:
    return says_so(newer, older.value) or came_from(newer.value, older.value)


def _adds_up(first: Claim, second: Claim) -> bool:
    """One is the sum of what stands beside the other, or a part that it names."""
    a, b = first.value.number, second.value.number
    if a is None or b is None or first.value.kind != "count":
        return False
    if b in first.named_parts or (a in second.named_parts and _may_be_a_part(first, second)):
        return True
    if any(b + other == a or rounded(first, b + other) for other in second.beside):
        return True
    return any(a + other == b for other in first.beside)


def _may_be_a_part(first: Claim, second: Claim) -> bool:
    """A headline tells the whole: "two dead" is no part of "five, including two children", "two children dead" is."""
    noun = first.value.noun
    if first.place != "headline":
        return True
    return noun is not None and noun != second.value.noun and _holds(second.sentence, noun)


def _holds(sentence: str, word: str) -> bool:
    return regex.search(rf"\b{regex.escape(word)}\b", sentence, regex.IGNORECASE) is not None


# --- how it is told -------------------------------------------------------------------------------


def _internal(first: Claim, second: Claim, rule: Rule) -> Internal:
    cause = KINDS[rule.kind].cause(first.value, second.value)
    stale = first.place == "headline" and _is_later(second, first, rule)
    doubts = list(_doubts(first, second))
    weight = lighter(*_caps(first, second, rule, cause))
    if doubts:
        weight = lighter(weight, "warning")
    told = [reasons.internal(first.value, second.value, (_where(first), _where(second)), stale=stale)]
    if _contested(first, second, rule) and first.speaker and second.speaker:
        told = [reasons.contested(first.value, [first.speaker], second.value, [second.speaker])]
    told += [reasons.cause(cause)] if cause else []
    return Internal(first.article, cause, weight, " ".join([*told, *doubts]), (first.id, second.id))


def _caps(first: Claim, second: Claim, rule: Rule, cause: str | None) -> Iterator[Severity]:
    """What it may weigh at most."""
    yield rule.severity
    if rule.kind == "quote" and cause is None:
        yield "warning"
    if _contested(first, second, rule):
        yield "note"
    elif _where(first) == _where(second) == "body":
        # Readers may not see two numbers deep in a text; whether they are of one thing is less sure there.
        yield "warning"


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
