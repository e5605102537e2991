"""What kind of difference stands between two sides, and how much it weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factdiff.compare import reasons
from factdiff.compare.classes import Verdict, asked, circumstances_of, in_time, known_names
from factdiff.compare.overtaken import overtaken
from factdiff.compare.pairing import to_compare
from factdiff.compare.pairs import Pair, options
from factdiff.compare.sides import Stand, dated_inside
from factdiff.compare.whereabouts import may_be_one_event
from factdiff.compare.witness import Witnesses, earliest
from factdiff.model import SEVERITIES, Claim, Difference, Severity
from factdiff.ruleset.rule import ReferenceSide, Rule
from factdiff.values import KINDS
from factdiff.values.common import Relation


def lighter(*weights: Severity) -> Severity:
    """The lowest of some weights."""
    return min(weights, key=SEVERITIES.index)


def differences(stands: Sequence[Stand], rule: Rule, witnesses: Witnesses) -> list[Difference]:
    """One for each two sides that do not agree; behind them those that agree only by an overtaken bound."""
    found, left_behind = [], []
    for i, j in to_compare(stands, rule):
        pair = meeting(Pair(rule, stands[i], stands[j], witnesses))
        if pair is None:
            continue
        relation = KINDS[rule.kind].relate(pair.a.value, pair.b.value, options(rule))
        if relation is Relation.DIFFER:
            found.append(_difference(pair, (i, j)))
        elif relation is Relation.AGREE and overtaken(pair):
            left_behind.append(_overtaken(pair, (i, j)))
    return found + left_behind


def meeting(pair: Pair) -> Pair | None:
    """What on two sides is to be compared: claims of two articles, or of articles while a reference holds."""
    if pair.a.reference is not None and pair.b.reference is not None:
        return None
    if pair.reference is None:
        near = _of_one_event(pair)
        return near if next(near.claims(), None) is not None else None
    a, b = (_while_it_holds(one, pair.reference, pair.witnesses) for one in (pair.a, pair.b))
    return replace(pair, a=a, b=b) if a.compared or b.compared else None


def elsewhere(stands: Iterable[Stand], rule: Rule, witnesses: Witnesses) -> bool:
    """Whether two sides could be compared, were it not that they may tell of two events."""
    pairs = [Pair(rule, a, b, witnesses) for a, b in combinations(stands, 2)]
    return any(next(pair.claims(), None) is not None and meeting(pair) is None for pair in pairs)


def _of_one_event(pair: Pair) -> Pair:
    """The sides without the claims that name another event than all of the other side's; see `per: event`."""
    if pair.rule.per != "event":
        return pair
    near = [both for both in pair.claims() if may_be_one_event(*both, pair.witnesses)]
    a, b = (_only(stand, (both[i] for both in near), pair) for i, stand in enumerate((pair.a, pair.b)))
    return replace(pair, a=a, b=b)


def _only(stand: Stand, kept: Iterable[Claim], pair: Pair) -> Stand:
    ids = {claim.id for claim in kept}
    inside = tuple(one for one in stand.compared if one.id in ids)
    return replace(stand, compared=inside, moment=earliest(inside, pair.witnesses))


def _while_it_holds(stand: Stand, reference: ReferenceSide, witnesses: Witnesses) -> Stand:
    inside = tuple(one for one in stand.compared if dated_inside(witnesses[one.article].moment, reference))
    return replace(stand, compared=inside, moment=earliest(inside, witnesses))


def _difference(pair: Pair, sides: tuple[int, int]) -> Difference:
    """The first class that holds, then what lightens it."""
    verdict = next(verdict for _, verdict in asked(pair) if verdict is not None)
    cause = KINDS[pair.rule.kind].cause(pair.a.value, pair.b.value)
    doubts = list(doubts_of(pair, verdict))
    weight = lighter(*(most for most, _ in caps(pair, verdict, cause, doubts)))
    reason = " ".join([verdict.reason, *([reasons.cause(cause)] if cause else []), *doubts])
    return Difference(sides, verdict.kind, cause, weight, reason, _shown(pair))


def caps(pair: Pair, verdict: Verdict, cause: str | None, doubts: Sequence[str]) -> Iterator[tuple[Severity, str]]:
    """What a difference may weigh at most, and by what; the lowest is its weight."""
    yield pair.rule.severity, "the rule's severity"
    yield verdict.cap, f"the class `{verdict.kind}`"
    if verdict.kind == "wording" and cause is None:
        yield "warning", "no word that changes the sense"
    for doubt in doubts:
        yield "warning", doubt


def _shown(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Each claim of either side in at least one pair, and no more pairs than that takes."""
    shown = []
    left = {claim.id for claim in pair.b.compared}
    for one in pair.a.compared:
        alone = True
        for other in pair.b.compared:
            if one.article != other.article and (alone or other.id in left):
                shown.append((one.id, other.id))
                left.discard(other.id)
                alone = False
            if not alone and not left:
                break
    return tuple(sorted(shown))


def _overtaken(pair: Pair, sides: tuple[int, int]) -> Difference:
    reason = reasons.overtaken(pair.a.value, pair.b.value)
    return Difference(sides, "overtaken", None, lighter(pair.rule.severity, "note"), reason, _shown(pair))


# --- what lightens a difference ----------------------------------------------------------------


def doubts_of(pair: Pair, verdict: Verdict) -> Iterator[str]:
    """Sentences, each of which keeps the weight at a warning."""
    if verdict.kind in ("explained", "update"):
        return
    if _may_be_update(pair):
        yield reasons.MAY_BE_UPDATE
    for slot in circumstances_of(pair):
        a, b = known_names(pair.a, slot), known_names(pair.b, slot)
        if bool(a) != bool(b):
            yield reasons.known_once(slot, a or b)
    lent = _rests_on(pair)
    if lent is not None:
        yield reasons.borrowed(lent)
    if pair.reference is not None and all(pair.witnesses[one.article].moment is None for one in pair.articles()):
        yield reasons.UNDATED_REFERENCE


def _rests_on(pair: Pair) -> str | None:
    """The borrowed slot without which nothing would differ; None where two claims differ without one."""
    lent = [slot for one in pair.articles() if (slot := borrowed(one)) is not None]
    if not lent:
        return None
    own = replace(pair, a=_own(pair.a), b=_own(pair.b))
    rests = meeting(own) is None
    return lent[0] if rests else None


def _own(stand: Stand) -> Stand:
    """The side without the claims that rest on a borrowed slot."""
    return replace(stand, compared=tuple(one for one in stand.compared if borrowed(one) is None))


def _may_be_update(pair: Pair) -> bool:
    """`changes` or the ladder would allow an update, but the times are equal or unknown."""
    if pair.rule.ladder:
        allowed = all(stand.value.label in pair.rule.ladder for stand in (pair.a, pair.b))
    else:
        allowed = pair.rule.compare.changes != "no"
    return allowed and in_time(pair) is None


def borrowed(claim: Claim) -> str | None:
    """The slot of a claim that was filled from another sentence or as the nearest of several."""
    return next((fill.slot for fill in claim.fills if fill.how in ("look_back", "nearest")), None)
