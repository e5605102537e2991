"""Slots -> names: from the phrase, else the sentence, else the sentences before; several names fill nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from factdiff.extract.candidates import Candidate
from factdiff.extract.compiled import CompiledRule, CompiledSlot
from factdiff.extract.page import Page, Sheet
from factdiff.model import Fill
from factdiff.phrases.marks import NameFound
from factdiff.phrases.names import NameFinder
from factdiff.ruleset.rule import SPEECH_SLOTS


def fills(rule: CompiledRule, page: Page, index: int, candidate: Candidate) -> Iterator[tuple[Fill, ...]]:
    """The fills of a candidate's slots; one row for each name where a phrase caught several."""
    rows = [_fill(one, rule, page, index, candidate) for one in rule.slots if one.slot.list_id not in SPEECH_SLOTS]
    yield from product(*rows)


def _fill(slot: CompiledSlot, rule: CompiledRule, page: Page, index: int, candidate: Candidate) -> list[Fill]:
    """How one slot is filled: one fill, or one for each name that the phrase caught."""
    name, finder = slot.slot.name, slot.finder
    caught = _caught(name, candidate)
    if caught:
        return caught
    if finder is None or slot.slot.fill == "phrase":
        return [_default(slot)]
    sheet = page.sheets[index]
    found = [one for one in sheet.names(slot.slot.list_id, finder) if not _within(one, candidate.mark)]
    if found:
        return [_nearest(name, found, candidate) if slot.slot.fill == "nearest" else _only(slot, found, "sentence")]
    return [_look_back(slot, finder, page.before(index, rule.rule.look_back))]


def _within(name: NameFound, mark: tuple[int, int] | None) -> bool:
    return mark is not None and name.start < mark[1] and mark[0] < name.end


def _caught(slot: str, candidate: Candidate) -> list[Fill]:
    """Each name once, in the order of the text; who is not told apart has none."""
    named: dict[str, Fill] = {}
    for one in candidate.caught:
        if one.slot == slot and one.name:
            named.setdefault(one.name, Fill(slot, one.name, "phrase", one.start, one.end))
    return list(named.values())


def _only(slot: CompiledSlot, found: list[NameFound], how: str) -> Fill:
    """The name, if it is the only one; several fill nothing, not even with the default."""
    if len({one.canonical for one in found}) != 1:
        return _undecided(slot.slot.name, found)
    first = found[0]
    if how == "sentence":
        return Fill(slot.slot.name, first.canonical, "sentence", first.start, first.end)
    return Fill(slot.slot.name, first.canonical, "look_back", first.start, first.end)


def _undecided(slot: str, found: list[NameFound]) -> Fill:
    return Fill(slot, None, "none", among=tuple(dict.fromkeys(one.canonical for one in found)))


def _nearest(slot: str, found: list[NameFound], candidate: Candidate) -> Fill:
    """The name with the fewest characters between it and the value; a tie of two names fills nothing."""
    gaps = sorted((max(one.start - candidate.end, candidate.start - one.end, 0), one.canonical) for one in found)
    if len({name for gap, name in gaps if gap == gaps[0][0]}) != 1:
        return _undecided(slot, found)
    name = gaps[0][1]
    first = next(one for one in found if one.canonical == name)
    how = "nearest" if len({one.canonical for one in found}) > 1 else "sentence"
    return Fill(slot, name, "nearest" if how == "nearest" else "sentence", first.start, first.end)


def _look_back(slot: CompiledSlot, finder: NameFinder, sheets: list[Sheet]) -> Fill:
    """From the nearest sentence before that names any, if it names exactly one."""
    for sheet in sheets:
        found = sheet.names(slot.slot.list_id, finder)
        if found:
            return _only(slot, found, "look_back")
    return _default(slot)


def _default(slot: CompiledSlot) -> Fill:
    name = slot.slot.default
    return Fill(slot.slot.name, name, "default" if name else "none")
