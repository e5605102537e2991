"""What kind of difference stands between two sides, and how much it weighs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

import regex

from factdiff.compare import reasons
from factdiff.compare.pairing import to_compare
from factdiff.compare.positions import rung
from factdiff.compare.scale import is_above, on_one_scale
from factdiff.compare.sides import Stand, dated_inside
from factdiff.compare.whereabouts import may_be_one_event
from factdiff.compare.witness import Witnesses, earliest
from factdiff.model import SEVERITIES, Claim, Class, Difference, Severity, Speaker, Value, order
from factdiff.ruleset.rule import ReferenceSide, Rule
from factdiff.values import KINDS
from factdiff.values.common import Options, Relation
from factdiff.values.name import same_name

OVERTAKEN_SHARE = Decimal("0.2")
"""A bound whose number lies further than a fifth of the larger from the other's still agrees, but
an editor would not print it: "at least 29" beside 61."""

BOUNDS = ("at least", "at most")

_OTHERS = regex.compile(r"\bothers?\b", regex.IGNORECASE)
"""Others come beside those already told, so they are no sum: "killed one and hurt five others" are six."""

_ROSE = regex.compile(
    r"""
    \b (?: ris(?:e|es|en|ing) | rose | climb(?:s|ed|ing)? | jump(?:s|ed)? | soar(?:s|ed)? | grow(?:s|n)? | grew
      | mount(?:s|ed)? | increas(?:es|ed) | up | hits? )
    \b (?: \s+ \p{L}+ )? \s+ to \b                                               # rose to, climbs further to
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
ROSE_WITHIN = 80
"""How many characters before a value its verb is looked for, as far as the words of an update are."""

MOST_ADDED = 4
"""Among more numbers in a sentence some always add up."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides that are held against each other, and the claims of different articles on them."""

    rule: Rule
    a: Stand
    b: Stand
    witnesses: Witnesses

    def claims(self) -> Iterator[tuple[Claim, Claim]]:
        """Pairs of claims of two articles."""
        for one in self.a.compared:
            for other in self.b.compared:
                if one.article != other.article:
                    yield one, other

    @property
    def reference(self) -> ReferenceSide | None:
        """The desk's side, where one is."""
        return self.a.reference or self.b.reference

    def articles(self) -> tuple[Claim, ...]:
        """The claims of articles on either side."""
        return (*self.a.compared, *self.b.compared)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A class, its cap and the sentence that says why."""

    kind: Class
    cap: Severity
    reason: str


def lighter(*weights: Severity) -> Severity:
    """The lowest of some weights."""
    return min(weights, key=SEVERITIES.index)


def options(rule: Rule) -> Options:
    """The part of `compare:` that two values need."""
    return Options(rule.compare.tolerance, rule.compare.take)


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


def asked(pair: Pair) -> Iterator[tuple[Class, Verdict | None]]:
    """The classes in the order in which they are asked, each with its verdict; the first that holds stands."""
    yield "explained", explained(pair)
    yield "update", update(pair)
    yield "contested", contested(pair)
    yield "wording", _wording(pair)
    yield "conflict", _conflict(pair)


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


# --- classes, in the order in which they are asked ---------------------------------------------


def explained(pair: Pair) -> Verdict | None:
    """A declared circumstance is known on both sides and no value of it is on both; or a sum."""
    apart = [slot for slot in circumstances_of(pair) if _apart(pair, slot)]
    if apart:
        told = [(slot, known_names(pair.a, slot), known_names(pair.b, slot)) for slot in apart]
        return Verdict("explained", "note", reasons.circumstances(told, pair.a.value, pair.b.value))
    for whole, part in ((pair.a, pair.b), (pair.b, pair.a)):
        parts = _sum(whole, part)
        if parts:
            return Verdict("explained", "note", reasons.total(whole.value, part.value, parts))
        if part.value.form == "single" and any(_is_named(part.value, claim) for claim in whole.compared):
            return Verdict("explained", "note", reasons.part(whole.value, part.value))
    return None


def circumstances_of(pair: Pair) -> list[str]:
    return [slot.name for slot in pair.rule.slots if not slot.subject]


def known_names(stand: Stand, slot: str) -> list[str]:
    """The values of a circumstance on a side, each once."""
    return sorted({name for claim in stand.compared for key, name in claim.circumstances if key == slot and name})


def _apart(pair: Pair, slot: str) -> bool:
    a, b = set(known_names(pair.a, slot)), set(known_names(pair.b, slot))
    return bool(a) and bool(b) and not a & b


def _sum(whole: Stand, part: Stand) -> tuple[Decimal, ...]:
    """The numbers in one claim's sentence that add up to the other side's: "three dead, two hurt"."""
    total, own = whole.value.number, part.value.number
    if total is None or own is None or whole.value.kind != "count":
        return ()
    if any(_OTHERS.search(claim.words) for claim in whole.compared):
        return ()
    for claim in part.compared:
        beside = [one for one in claim.beside if one > 0][:MOST_ADDED]
        for size in range(1, len(beside) + 1):
            for others in combinations(beside, size):
                if own + sum(others) == total:
                    return own, *others
    return ()


def _is_named(part: Value, whole: Claim) -> bool:
    """Whether a claim names a part of that number and noun: "including two children" does not explain any two dead."""
    noun = (part.noun or "").strip()
    return part.number in whole.named_parts and bool(noun) and noun.casefold() in whole.sentence.casefold()


def update(pair: Pair) -> Verdict | None:
    """Times differ and the later value is allowed; or the words of one side say so."""
    for newer, older in ((pair.a, pair.b), (pair.b, pair.a)):
        if any(came_from(claim.value, older.value) for claim in (*newer.compared, *newer.repeated)):
            return Verdict("update", "note", reasons.was(newer.value, older.value))
    for newer, older in ((pair.a, pair.b), (pair.b, pair.a)):
        if any(says_so(claim, older.value) for claim in (*newer.compared, *newer.repeated)):
            return Verdict("update", "note", reasons.update_words(newer.value, older.value))
    later = in_time(pair)
    if later is None or not may_follow(pair.rule, later[1], later[0]):
        return None
    times = later[0].moment, later[1].moment
    return Verdict("update", "note", reasons.later(later[0].value, later[1].value, times, pair.rule))


def says_so(claim: Claim, older: Value) -> bool:
    """Whether the words of a claim say that it replaces an older value; what rose to 30 did not replace 41."""
    if not claim.update_words:
        return False
    at = claim.start - claim.sentence_start
    rose = _ROSE.search(claim.sentence, max(0, at - ROSE_WITHIN), at)
    return rose is None or not is_above(older, claim.value)


def came_from(newer: Value, older: Value) -> bool:
    """Whether a value is given as a change from another: its `was` is the number that the other states."""
    if newer.was is None or older.number is None:
        return False
    was = replace(newer, number=newer.was, low=newer.was, high=newer.was, form="single")
    both = on_one_scale(was, older)
    return both is not None and both[0] == both[1]


def in_time(pair: Pair) -> tuple[Stand, Stand] | None:
    """(later, earlier), where both times are known and differ."""
    a, b = pair.a.moment, pair.b.moment
    if a is None or b is None or order(a, b) == 0:
        return None
    return (pair.a, pair.b) if order(a, b) > 0 else (pair.b, pair.a)


def may_follow(rule: Rule, earlier: Stand, later: Stand) -> bool:
    """Whether a later article may rightly have this value."""
    if rule.ladder:
        return (
            rung(later.claims[0], rule) > rung(earlier.claims[0], rule) >= 0
            if later.claims and earlier.claims
            else False
        )
    match rule.compare.changes:
        case "yes":
            return True
        case "up":
            return is_above(later.value, earlier.value)
        case "down":
            return is_above(earlier.value, later.value)
        case _:
            return False


def contested(pair: Pair) -> Verdict | None:
    """Each side is given by speakers of its own, and one holds nothing in an article's own voice."""
    if pair.rule.kind == "quote":
        return None
    if not (all_spoken(pair.a) or all_spoken(pair.b)):
        return None
    a, b = speakers(pair.a), speakers(pair.b)
    if not a or not b or any(same_speaker(one, other) for one in a for other in b):
        return None
    return Verdict("contested", "warning", reasons.contested(pair.a.value, a, pair.b.value, b))


def speakers(stand: Stand) -> list[Speaker]:
    return sorted({claim.speaker for claim in stand.compared if claim.speaker}, key=lambda one: one.name)


def all_spoken(stand: Stand) -> bool:
    return all(claim.speaker for claim in stand.compared)


@lru_cache(maxsize=65_536)
def same_speaker(a: Speaker, b: Speaker) -> bool:
    """Unnamed sources equal nobody; a surname alone is the person of the full name, "police" those of Easton."""
    if not (a.named and b.named):
        return False
    one, other = a.name.casefold().split(), b.name.casefold().split()
    return same_name(a.name, b.name, surname=True) or one[-len(other) :] == other or other[-len(one) :] == one


def _wording(pair: Pair) -> Verdict | None:
    if pair.rule.kind != "quote":
        return None
    return Verdict("wording", pair.rule.severity, reasons.wording(pair.a.value, pair.b.value))


def _conflict(pair: Pair) -> Verdict:
    return Verdict("conflict", pair.rule.severity, reasons.conflict(pair.a, pair.b, pair.witnesses))


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


# --- bounds that another value has left behind ---------------------------------------------------


def overtaken(pair: Pair) -> bool:
    """The sides agree only because one is a bound in words, far from the other's number."""
    a, b = _stated(pair.a), _stated(pair.b)
    if a is None or b is None or not any(one.form in BOUNDS for one in (a, b)):
        return False
    both = on_one_scale(a, b)
    if both is None or a.number is None or b.number is None:
        return False
    if abs(both[0] - both[1]) <= max(map(abs, both)) * OVERTAKEN_SHARE:
        return False
    # Without the bound they would differ: a tolerance as wide as that overtakes nothing.
    return KINDS[pair.rule.kind].relate(_point(a), _point(b), options(pair.rule)) is Relation.DIFFER


def _stated(stand: Stand) -> Value | None:
    """What a side states in words, a bound before anything else; None of what is implied or the desk's."""
    values = [claim.value for claim in stand.compared if not claim.implied]
    return min(values, key=lambda value: value.form not in BOUNDS, default=None)


def _point(value: Value) -> Value:
    return replace(value, low=value.number, high=value.number, high_open=False, form="single")


def _overtaken(pair: Pair, sides: tuple[int, int]) -> Difference:
    reason = reasons.overtaken(pair.a.value, pair.b.value)
    return Difference(sides, "overtaken", None, lighter(pair.rule.severity, "note"), reason, _shown(pair))
