"""`subject`, `depends_on` and `fill`: the slots of a rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal, cast

from factdiff.ruleset.draft import RuleDraft, SlotDraft
from factdiff.ruleset.keys import JsonSchema, one_of
from factdiff.ruleset.lists import LIST_SCHEMA, NAME, RESERVED, check_name, read_body
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Slot, WordList
from factdiff.ruleset.shapes import read_mapping, read_text, read_word
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.ruleset.yaml_positions import Entry, Node, Scalar

if TYPE_CHECKING:
    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.known import Known

SLOTS: Final[JsonSchema] = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": {
        "pattern": f"^{NAME.pattern}$",
        "not": {"enum": [name for name in RESERVED if name not in SPEECH_SLOTS]},
    },
    "additionalProperties": {"anyOf": [{"type": "string", "minLength": 1}, LIST_SCHEMA]},
}
FILL: Final[JsonSchema] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": one_of(("nearest", "phrase")),
}


def read_subject(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`subject: {missile: missiles}`."""
    _read_slots(draft, node, "subject", book)


def read_depends_on(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`depends_on: {proposer: proposers}`."""
    _read_slots(draft, node, "depends_on", book)


def _read_slots(draft: RuleDraft, node: Node, name: str, book: FaultBook) -> None:
    mapping = read_mapping(node, name, book, f"{name}: {{party: parties}}")
    for entry in mapping or ():
        draft.slots.append(_read_slot(entry, name == "subject", book))


def _read_slot(entry: Entry, subject: bool, book: FaultBook) -> SlotDraft:
    if entry.key.text not in SPEECH_SLOTS:
        check_name(entry.key, "slot", book)
    slot = SlotDraft(entry.key, subject)
    if isinstance(entry.value, Scalar):
        slot.list_name = read_text(entry.value, entry.key.text, book, "the name of a list")
    else:
        slot.inline, slot.inline_phrases = read_body(entry.key.text, entry.value, book)
    return slot


def read_fill(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`fill: {missile: nearest}`."""
    mapping = read_mapping(node, "fill", book, "fill: {missile: nearest}")
    for entry in mapping or ():
        word = read_word(entry.value, entry.key.text, ("nearest", "phrase"), book)
        if word:
            draft.fills.append((entry.key, cast("Literal['nearest', 'phrase']", word)))


def check_slots(draft: RuleDraft, known: Known, book: FaultBook) -> None:
    """Each slot has a list that exists and fits, and stands once."""
    seen: dict[str, Scalar] = {}
    for slot in draft.slots:
        first = seen.setdefault(slot.key.text, slot.key)
        if first is not slot.key:
            book.error(
                slot.key.spot,
                f"the slot `{slot.key.text}` stands under `subject` and under `depends_on`",
                "keep it under one of them: what the value is of, or what explains a difference",
            )
        _check_list(slot, known, book)
    _check_fills(draft, book)


def _check_list(slot: SlotDraft, known: Known, book: FaultBook) -> None:
    if slot.key.text in SPEECH_SLOTS or (slot.list_name and slot.list_name.text in SPEECH_SLOTS):
        _check_speech(slot, book)
    elif slot.inline is not None:
        for one in slot.inline_phrases:
            known.check_refs(one, (), book)
        if slot.inline.phrasal:
            _refuse_phrasal(slot.key, slot.key.text, book)
    elif slot.list_name is not None and slot.list_name.text != ANYONE:
        found = known.require(slot.list_name.text, slot.list_name.spot, book)
        if found is not None and found.list.phrasal:
            _refuse_phrasal(slot.list_name, slot.list_name.text, book)


def _refuse_phrasal(at: Scalar, name: str, book: FaultBook) -> None:
    book.error(
        at.spot,
        f"`{name}` is a list of whole phrases, and a slot needs names",
        "write a list of names, without `{ }`",
    )


def _check_speech(slot: SlotDraft, book: FaultBook) -> None:
    right = slot.list_name.text if slot.list_name else ""
    if slot.key.text not in SPEECH_SLOTS or right == slot.key.text:
        return
    name = slot.key.text
    book.error(
        slot.key.spot,
        f"`{name}` is found by how a sentence says it, so a slot of that name takes no list",
        f"write `{name}: {name}`, or call the slot otherwise than {listed(RESERVED)}",
    )


def _check_fills(draft: RuleDraft, book: FaultBook) -> None:
    names = [slot.key.text for slot in draft.slots]
    for key, how in draft.fills:
        if key.text not in names:
            book.error(
                key.spot,
                f"`fill` names `{key.text}`, which is no slot of this rule{did_you_mean(key.text, names)}",
                f"write {listed(names)}" if names else "declare the slot under `subject` or `depends_on`",
            )
        elif key.text in _spoken(draft):
            book.error(key.spot, f"`{key.text}` is never filled from other sentences", "take it out of `fill`")
        elif key.text in open_slots(draft) and how != "phrase":
            what = f"`{key.text}` may be anyone, so only its place in a phrase tells who is meant"
            book.error(key.spot, what, f"take it out of `fill`, or give `{key.text}` a list")


def _spoken(draft: RuleDraft) -> set[str]:
    """The slots that speech fills."""
    return {slot.key.text for slot in draft.slots if slot.list_name and slot.list_name.text in SPEECH_SLOTS}


def open_slots(draft: RuleDraft) -> set[str]:
    """The slots that whoever is named may fill."""
    return {slot.key.text for slot in draft.slots if slot.list_name and slot.list_name.text == ANYONE}


def inline_list(draft: RuleDraft, slot: SlotDraft) -> WordList | None:
    """A slot's own list, under an id that no editor can write."""
    if slot.inline is None or draft.id is None:
        return None
    return replace(slot.inline, id=f"{draft.id.text}/{slot.key.text}")


def made_slots(draft: RuleDraft, known: Known) -> tuple[Slot, ...]:
    """The typed slots of a sound draft."""
    fills = {key.text: how for key, how in draft.fills}
    return tuple(_made_slot(draft, slot, fills.get(slot.key.text, "auto"), known) for slot in draft.slots)


def _made_slot(draft: RuleDraft, slot: SlotDraft, fill: Literal["auto", "nearest", "phrase"], known: Known) -> Slot:
    words = slot_list(draft, slot, known)
    named = slot.list_name.text if slot.list_name else slot.key.text
    fill = "phrase" if named == ANYONE else fill
    return Slot(slot.key.text, words.id if words else named, slot.subject, fill, words.default if words else None)


def slot_list(draft: RuleDraft, slot: SlotDraft, known: Known) -> WordList | None:
    """The list that fills a slot; None for speech and for faults."""
    if slot.inline is not None:
        return inline_list(draft, slot)
    found = known.find(slot.list_name.text) if slot.list_name else None
    return found.list if found else None


def names_of(draft: RuleDraft, slot: SlotDraft, known: Known) -> tuple[str, ...] | None:
    """The names that a slot may hold; None where any may."""
    words = slot_list(draft, slot, known)
    return tuple(name.canonical for name in words.names) if words else None
