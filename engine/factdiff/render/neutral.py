"""A sentence that an editor may use where sources disagree: it takes no side and adds no word of fact.

It is made from captured words alone: what each side says, and who says it. It is a suggestion beside a finding, and
never goes into an article by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.render import outline
from factdiff.render.safe import visible
from factdiff.render.words import listed, plural, quotation, value_in_words

if TYPE_CHECKING:
    from factdiff.model import Claim, Group, Side
    from factdiff.render.outline import Outline

_KINDS = ("conflict", "contested")
"""Other classes are explained, have moved on, or are one outlet's own: there is nothing to balance."""
_SIDES_SAID = 4
"""Values that one sentence can carry; a reader of five has lost the first."""
_NAMES_SAID = 3
_OWN_WORDS = ("choice", "text")
"""Kinds whose label is the desk's: what the sources said are the words themselves."""


SUGGESTED = "Suggested wording, to be checked"
"""How every format marks the sentence, so that nobody takes it for one of an article."""


def neutral_wording(view: Outline, group: Group) -> str | None:
    """`Reports differ: 12 people, according to the ministry; 9, according to the Daily.`; None where none is due."""
    sides = _apart(group)
    if group.kind not in _KINDS or len(sides) < 2:
        return None
    said = [f"{_value(view, group, side)}, according to {_who(view, group, side)}" for side in sides[:_SIDES_SAID]]
    rest = len(sides) - _SIDES_SAID
    more = f"; {plural(rest, 'other account')} differ{'s' if rest == 1 else ''} again" if rest > 0 else ""
    return f"Reports differ: {'; '.join(said)}{more}."


def _apart(group: Group) -> list[Side]:
    """Sides that stand against another one without an explanation; the desk's own value is no report."""
    against = {side for one in group.differences if one.kind in _KINDS for side in one.sides}
    return [side for number, side in enumerate(group.sides) if number in against and not side.reference]


def _value(view: Outline, group: Group, side: Side) -> str:
    """The value as one of its side puts it; in quotation marks where it is a phrase."""
    claims = view.positions(group, side)
    if not claims or side.value.kind not in _OWN_WORDS:
        return value_in_words(side.value)
    return f"“{visible(quotation(claims[0].value) if claims[0].quoted else claims[0].words).strip()}”"


def _who(view: Outline, group: Group, side: Side) -> str:
    """Those whom the articles name for it, else the outlets; each once, in the order of the side."""
    names = list(dict.fromkeys(_source(view, claim) for claim in view.positions(group, side)))
    rest = len(names) - _NAMES_SAID
    return listed([*names[:_NAMES_SAID], plural(rest, "other")] if rest > 0 else names)


def _source(view: Outline, claim: Claim) -> str:
    outlet = outline.outlet(view.article(claim))
    if claim.speaker is None:
        return visible(claim.via or outlet)
    if not claim.speaker.named:
        return visible(f"{claim.speaker.name} cited by {claim.via or outlet}")
    return visible(claim.speaker.name)
