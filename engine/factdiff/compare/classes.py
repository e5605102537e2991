"""The classes of a difference: which of them holds between two sides, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

import regex

from factdiff.compare import reasons
from factdiff.compare.pairs import Pair
from factdiff.compare.positions import rung
from factdiff.compare.scale import is_above, on_one_scale
from factdiff.compare.sides import Stand
from factdiff.model import Claim, Class, Severity, Speaker, Value, order
from factdiff.ruleset.rule import Rule
from factdiff.values.name import same_name

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
class Verdict:
    """A class, its cap and the sentence that says why."""

    kind: Class
    cap: Severity
    reason: str


def asked(pair: Pair) -> Iterator[tuple[Class, Verdict | None]]:
    """The classes in the order in which they are asked, each with its verdict; the first that holds stands."""
    yield "explained", explained(pair)
    yield "update", update(pair)
    yield "contested", contested(pair)
    yield "wording", _wording(pair)
    yield "conflict", _conflict(pair)


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
    """The slots that tell no subject."""
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
    """Who is given as saying it on a side, each once."""
    return sorted({claim.speaker for claim in stand.compared if claim.speaker}, key=lambda one: one.name)


def all_spoken(stand: Stand) -> bool:
    """Whether a side holds nothing in an article's own voice."""
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
