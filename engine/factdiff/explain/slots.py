"""What filled a slot and from where; or why nothing did."""

from __future__ import annotations

from factdiff.explain.nouns import SlotTold
from factdiff.extract.compiled import CompiledRule
from factdiff.extract.page import Page
from factdiff.model import Claim, Fill
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Slot

_HEARD = {
    "speaker": "who is given as saying it",
    "modality": "how it is said",
    "when": "the time that the sentence names for the event",
}
_NOT_HEARD = {
    "speaker": "nobody by name is given as saying it",
    "modality": "how it is said is not told",
    "when": "the sentence names no one time for the event",
}


def slots_told(rule: CompiledRule, page: Page, index: int, fills: tuple[Fill, ...]) -> tuple[SlotTold, ...]:
    """The slots of a rule as one candidate of a sentence fills them."""
    declared = {one.slot.name: one.slot for one in rule.slots}
    return tuple(_told(declared[fill.slot], rule, page, index, fill) for fill in fills if fill.slot in declared)


def _told(slot: Slot, rule: CompiledRule, page: Page, index: int, fill: Fill) -> SlotTold:
    if fill.name is None:
        return SlotTold(fill.slot, None, _why_empty(slot, rule, fill))
    return SlotTold(fill.slot, fill.name, _how(slot, page, index, fill), _words(page, index, fill))


def _how(slot: Slot, page: Page, index: int, fill: Fill) -> str:
    match fill.how:
        case "phrase":
            return "caught by the phrase"
        case "sentence":
            return "the only one named in the sentence"
        case "nearest":
            return "the nearest of several in the sentence"
        case "look_back":
            back = _sentences_back(page, index, fill)
            return "named in the sentence before" if back == 1 else f"named {back} sentences before"
        case "default":
            return "none is named, so what `else` says"
        case _:
            return _HEARD.get(slot.list_id, "from how it is said")


def _why_empty(slot: Slot, rule: CompiledRule, fill: Fill) -> str:
    if fill.among:
        several = " and ".join([", ".join(fill.among[:-1]), fill.among[-1]])
        nearest = "" if slot.fill == "nearest" else f"; `fill: {{{slot.name}: nearest}}` would take the nearest"
        return f"{len(fill.among)} stand there, {several}, and several fill nothing{nearest}"
    if slot.list_id in SPEECH_SLOTS:
        return _NOT_HEARD[slot.list_id]
    if slot.list_id == ANYONE:
        return "the phrase caught nobody who can be told apart, and anyone is taken from the phrase alone"
    if slot.fill == "phrase":
        return f"the phrase caught none, and `fill: {{{slot.name}: phrase}}` looks nowhere else"
    return f"none is named in the sentence{_before(rule.rule.look_back)}"


def _before(look_back: int) -> str:
    match look_back:
        case 0:
            return ", and `look_back: 0` looks no further"
        case 1:
            return " or the one before"
        case _:
            return f" or the {look_back} before"


def _sentences_back(page: Page, index: int, fill: Fill) -> int:
    """How many sentences before this one the name stands."""
    field = page.sheets[index].sentence.field
    start = fill.start if fill.start is not None else 0
    between = [sheet for sheet in page.sheets[:index] if sheet.sentence.field == field and sheet.sentence.end > start]
    return len(between)


def _words(page: Page, index: int, fill: Fill) -> str | None:
    if fill.start is None or fill.end is None:
        return None
    text: str = getattr(page.article, page.sheets[index].sentence.field)
    return text[fill.start : fill.end]


def said(claim: Claim) -> str | None:
    """Who says it and how, where it is not the article that asserts it."""
    who = f"said by {claim.speaker.name}" if claim.speaker else None
    via = f"credited to {claim.via}" if claim.via else None
    mood = None if claim.modality == "asserted" else claim.modality
    return ", ".join(filter(None, (who, via, mood))) or None
