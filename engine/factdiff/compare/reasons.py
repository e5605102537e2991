"""Verdicts in sentences that an editor would accept. They say that sources disagree, never who is right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factdiff.compare.witness import Witnesses
from factdiff.model import Moment, Speaker, Value
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS

if TYPE_CHECKING:
    from decimal import Decimal

    from factdiff.compare.sides import Stand

QUOTED_AT_MOST = 60

ELSEWHERE = "By the names around it, one of them may be told of another event."
MAY_BE_UPDATE = "It may be an update: the times of the articles are equal or unknown."
UNDATED_REFERENCE = "No article of this side is dated, so the reference may not apply to it."
STALE = "The headline may be stale."
CAUSES = {
    "power of ten": "The digits are the same and the magnitude is not: a slip of a power of ten is likely.",
    "unit": "With the other's unit the numbers would fit: a slip in the unit is likely.",
    "currency": "The number is the same in another currency: a slip in the currency is likely.",
    "negation": "A negation stands in one of them only.",
    "modal": "They differ in a modal verb (can, would, must …).",
    "number": "They differ in a number.",
}


def said(value: Value) -> str:
    """A value in a sentence: a quotation in quotes, shortened, a choice's label in quotes; else as it is shown."""
    if value.kind == "quote":
        text = " ".join(value.text.split()).rstrip(",")
        short = text if len(text) <= QUOTED_AT_MOST else f"{text[:QUOTED_AT_MOST].rsplit(' ', 1)[0]} …"
        return f"“{short}”"
    shown = KINDS[value.kind].show(value)
    return f"“{shown}”" if value.kind == "choice" else shown


def listed(names: Sequence[str], most: int = 3) -> str:
    """A, B and C; past `most` names the rest is counted."""
    shown = list(names[:most])
    if len(names) > most:
        shown.append(f"{len(names) - most} more")
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


def _begun(sentence: str) -> str:
    """With a capital: "at least 29" may be the first that is said."""
    return sentence[0].upper() + sentence[1:]


def cause(name: str) -> str:
    """The likely slip in words."""
    return CAUSES[name]


def circumstances(told: Sequence[tuple[str, list[str], list[str]]], a: Value, b: Value) -> str:
    """The circumstance differs and is named."""
    parts = [f"the {slot} differs: {listed(x)} for {said(a)}, {listed(y)} for {said(b)}" for slot, x, y in told]
    text = "; ".join(parts)
    return f"{_begun(text)}."


def total(whole: Value, part: Value, parts: Sequence[Decimal]) -> str:
    """One side is the sum of what the other's sentence holds."""
    shown = listed([f"{one:,}" for one in parts], len(parts))
    return _begun(f"{said(whole)} is the sum of {shown}; where {said(part)} stands they are told apart.")


def part(whole: Value, own: Value) -> str:
    """One side is what the other names as a part."""
    return _begun(f"{said(own)} is a part: the words beside {said(whole)} name it as one.")


def was(newer: Value, older: Value) -> str:
    """One side names the other's value as the one before."""
    return _begun(f"{said(newer)} is told as the new value, {said(older)} as the old.")


def update_words(newer: Value, older: Value) -> str:
    """The words of one side say that it replaces an older value."""
    return f"The words beside {said(newer)} say that it replaces an older value; the other side has {said(older)}."


def later(newer: Value, older: Value, times: tuple[Moment | None, Moment | None], rule: Rule) -> str:
    """The later article may rightly differ."""
    first, second = (_time(one) for one in times)
    told = _begun(f"{said(older)} stands in an article of {second}, {said(newer)} in one of {first}")
    return f"{told}: it may have {'moved on' if rule.ladder else 'changed'} in between."


def _time(moment: Moment | None) -> str:
    if moment is None:
        return "undated"
    return moment.day.isoformat() if moment.at is None else f"{moment.at:%Y-%m-%d %H:%M %Z}".strip()


def contested(a: Value, by_a: Sequence[Speaker], b: Value, by_b: Sequence[Speaker]) -> str:
    """Each side has speakers of its own."""
    return (
        f"Different speakers: {listed([one.name for one in by_a])} for {said(a)}, "
        f"{listed([one.name for one in by_b])} for {said(b)}."
    )


def wording(a: Value, b: Value) -> str:
    """Two quotations of the same words, as it seems, that differ."""
    return f"The quotation is worded differently: {said(a)} and {said(b)}."


def conflict(a: Stand, b: Stand, witnesses: Witnesses) -> str:
    """Nothing explains it."""
    one, other = (f"{_who(side, witnesses)} {said(side.value)}" for side in (a, b))
    # A list of outlets holds commas of its own.
    return f"{one}{'; ' if ',' in one + other else ', '}{other}; nothing explains the difference."


def _who(stand: Stand, witnesses: Witnesses) -> str:
    if stand.reference is not None:
        return f"the desk's reference ({stand.reference.source}) has"
    outlets = sorted({witnesses[claim.article].outlet for claim in stand.compared})
    return f"{listed(outlets, 2)} {'has' if len(outlets) == 1 else 'have'}"


def known_once(slot: str, names: Sequence[str]) -> str:
    """A circumstance is known on one side only."""
    return f"The {slot} is known on one side only ({listed(names)})."


def borrowed(slot: str) -> str:
    """A slot was filled from another sentence, or with the nearest of several names."""
    return f"The {slot} was taken from another sentence, or as the nearest of several names."


def overtaken(a: Value, b: Value) -> str:
    """The bound still holds, and lies far from the other's number."""
    return _begun(
        f"{said(a)} and {said(b)} do not contradict each other, but the bound lies far from the other number."
    )


def internal(first: Value, second: Value, where: tuple[str, str], *, stale: bool) -> str:
    """An article against itself."""
    if where[0] == where[1]:
        text = f"The {where[0]} has {said(first)} in one place and {said(second)} in another."
    else:
        text = f"The {where[0]} has {said(first)}, the {where[1]} {said(second)}."
    return f"{text} {STALE}" if stale else text


def agreement(values: Sequence[Value], outlets: int, *, desk: bool) -> str:
    """All that can be compared agrees; `desk`: one outlet, and the desk's reference."""
    shown = listed(list(dict.fromkeys(said(value) for value in values)))
    return f"One outlet and the desk's reference agree: {shown}." if desk else f"{outlets} outlets agree: {shown}."


def one_source(values: Sequence[Value], outlet: str | None) -> str:
    """Nobody else says it."""
    shown = listed(list(dict.fromkeys(said(value) for value in values)))
    return f"Only {outlet or 'one outlet'} gives it: {shown}."


def not_comparable(values: Sequence[Value]) -> str:
    """Several outlets, nothing to hold side by side."""
    if all(value.kind == "quote" for value in values):
        return "No two of these are the same words told differently."
    shown = listed(list(dict.fromkeys(said(value) for value in values)))
    return f"No two of these can be held against each other: {shown}."
