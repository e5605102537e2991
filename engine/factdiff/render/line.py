"""A finding in one line: what each side says, who stands behind it, and what makes them differ.

`Tariff on buyers of oil: 100 % (2 articles, 1 origin) or 500 % (1 article); the proposer differs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.model import SEVERITIES
from factdiff.render import outline
from factdiff.render.words import listed, plural, value_in_words

if TYPE_CHECKING:
    from factdiff.model import Difference, Group, Side
    from factdiff.render.outline import Outline

_SIDES_SAID = 4
"""Values in one line; a reader of five has lost the first. The rest is counted."""
_CAUSES = {
    "power of ten": "a slip of a power of ten is likely",
    "unit": "a slip in the unit is likely",
    "currency": "a slip in the currency is likely",
    "negation": "by a negation",
    "modal": "by a modal verb",
    "number": "by a number",
}
_KINDS = {
    "conflict": "nothing explains it",
    "update": "it may have moved on",
    "contested": "different speakers",
    "wording": "worded differently",
    "explained": "explained",
    "overtaken": "a bound that may be overtaken",
    "internal": "within one article",
}


def line_in_words(view: Outline, group: Group) -> str:
    """The sides of a group with what stands behind them, and in few words why they differ."""
    tail = why_in_short(view, group)
    return f"{_sides(group)}; {tail}" if tail else _sides(group)


def why_in_short(view: Outline, group: Group) -> str:
    """`the proposer differs`, `a slip in the unit is likely`; nothing where there is no difference."""
    if group.kind is None:
        return ""
    told = deciding(group)
    slots = [slot.replace("_", " ") for slot in slots_apart(view, group, told)] if told else []
    if slots:
        return f"the {listed(slots)} differ{'s' if len(slots) == 1 else ''}"
    same = [one for one in group.differences if one.kind == group.kind]
    causes = [one.cause for one in (told, *same, *group.internal) if one and one.cause]
    short = _CAUSES.get(causes[0], causes[0]) if causes else ""
    if group.kind == "wording" and short:
        return f"{_KINDS['wording']}, {short}"
    return short or _KINDS[group.kind]


def deciding(group: Group) -> Difference | None:
    """The heaviest difference of the group's class: the one that gave the class."""
    same = [one for one in group.differences if one.kind == group.kind]
    return max(same, key=lambda one: SEVERITIES.index(one.weight), default=None)


def slots_apart(view: Outline, group: Group, told: Difference) -> list[str]:
    """The circumstances that explain a difference: known on both its sides, with no name in common."""
    if told.kind != "explained" or max(told.sides) >= len(group.sides):
        return []
    a, b = (_names(view, group.sides[side]) for side in told.sides)
    return [slot for slot in a if slot in b and not a[slot] & b[slot]]


def _names(view: Outline, side: Side) -> dict[str, set[str]]:
    """Circumstances of a side: slot -> its names, where any is known."""
    found: dict[str, set[str]] = {}
    for claim in view.of_ids(side.claims):
        for slot, name in claim.circumstances:
            if name:
                found.setdefault(slot, set()).add(name)
    return found


def _sides(group: Group) -> str:
    if group.internal and not outline.sides_to_show(group):
        return outline.group_in_words(group)
    said = [f"{value_in_words(side.value)} ({_behind(side)})" for side in group.sides]
    if not said:
        return "no article takes a position"
    joint = " or " if group.state == "differs" else ", "
    rest = len(said) - _SIDES_SAID
    shown = [*said[:_SIDES_SAID], f"{rest} more"] if rest > 0 else said
    return joint.join(shown)


def _behind(side: Side) -> str:
    """`2 articles, 1 origin`; the origins only where they are fewer, because then the articles say too much."""
    if side.reference:
        return "the desk’s reference"
    counts = side.counts
    articles = plural(counts.articles, "article")
    return articles if counts.origins >= counts.articles else f"{articles}, {plural(counts.origins, 'origin')}"


def what_is_underlined(view: Outline, group: Group) -> str:
    """What the page underlines in the sentences of a group: `the proposer`; nothing where nothing is."""
    told = deciding(group)
    if told is None:
        return ""
    if told.kind == "contested":
        return "who says it"
    slots = [slot.replace("_", " ") for slot in slots_apart(view, group, told)]
    return f"the {listed(slots)}" if slots else ""
