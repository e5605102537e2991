"""Why a class of difference does not hold of two sides: asked of the same conditions that decide, for explanations."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.compare import reasons
from factdiff.compare.classes import (
    all_spoken,
    circumstances_of,
    in_time,
    known_names,
    same_speaker,
    speakers,
)
from factdiff.compare.pairs import Pair
from factdiff.compare.sides import Stand
from factdiff.model import Class, Moment


def declined(pair: Pair, kind: Class) -> str:
    """In the editor's words, why a class was asked and did not hold."""
    match kind:
        case "explained":
            return "; ".join(_not_explained(pair))
        case "update":
            return "; ".join(_not_update(pair))
        case "contested":
            return _not_contested(pair)
        case "wording":
            return "it is for quotations alone"
        case _:
            return "it is asked where nothing else holds"


def _not_explained(pair: Pair) -> Iterator[str]:
    slots = circumstances_of(pair)
    if not slots:
        yield "the rule declares no circumstance (`depends_on`)"
    for slot in slots:
        a, b = known_names(pair.a, slot), known_names(pair.b, slot)
        if a and b:
            both = [name for name in a if name in b]
            yield f"the {slot} is {reasons.listed(both)} on both sides"
        elif a or b:
            yield f"the {slot} is known on one side only ({reasons.listed(a or b)})"
        else:
            yield f"the {slot} is known on neither side"
    if pair.rule.kind == "count":
        yield "neither is the sum or a named part of what stands beside the other"


def _not_update(pair: Pair) -> Iterator[str]:
    """The words come first, as when it is decided; then what the rule allows, then the times."""
    yield "no words around either value say that it replaces the other"
    if pair.rule.ladder:
        yield from _not_further(pair)
    elif pair.rule.compare.changes == "no":
        yield "the rule has `changes: no`, so no later value may differ"
    elif in_time(pair) is None:
        yield _times(pair)
    else:
        yield f"the rule has `changes: {pair.rule.compare.changes}`, and the later value goes the other way"


def _not_further(pair: Pair) -> Iterator[str]:
    labels = [one.value.label for one in (pair.a, pair.b)]
    beside = [f"`{label}`" for label in labels if label not in pair.rule.ladder]
    if beside:
        yield f"{' and '.join(beside)} is not on the ladder"
    elif in_time(pair) is None:
        yield _times(pair)
    else:
        yield "the later article does not stand further along the ladder"


def _times(pair: Pair) -> str:
    a, b = _time(pair.a), _time(pair.b)
    if pair.a.moment is not None and pair.b.moment is not None:
        return f"it is not known which is later: {a} and {b}" if a != b else f"both are of {a}"
    return f"the times are not known: {a} and {b}"


def _time(stand: Stand) -> str:
    if stand.reference is not None:
        return "the desk's reference, undated"
    return shown_moment(stand.moment)


def shown_moment(moment: Moment | None) -> str:
    """A time as far as it is known."""
    if moment is None:
        return "undated"
    return moment.day.isoformat() if moment.at is None else moment.at.isoformat(" ", "minutes")


def _not_contested(pair: Pair) -> str:
    if pair.rule.kind == "quote":
        return "of a quotation the speaker is part of what is quoted"
    if not (all_spoken(pair.a) or all_spoken(pair.b)):
        return "both sides hold a claim in an article's own voice"
    a, b = speakers(pair.a), speakers(pair.b)
    if not a or not b:
        return "on one side nobody is given as saying it"
    same = [one.name for one in a for other in b if same_speaker(one, other)]
    return f"{reasons.listed(same)} is given as saying both" if same else "no two speakers are told apart"
