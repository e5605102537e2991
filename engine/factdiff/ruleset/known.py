"""Which lists a file may use, and the phrases that they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS
from factdiff.ruleset.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from factdiff.phrases.grammar import Phrase
    from factdiff.ruleset.faults import FaultBook, Spot
    from factdiff.ruleset.lists import ListDraft
    from factdiff.ruleset.phrase_reading import Written


@dataclass(frozen=True, slots=True)
class Known:
    """The lists that one file may use, by name; those of other topics; those that could not be read."""

    usable: dict[str, ListDraft]
    foreign: dict[str, ListDraft]
    lost: Collection[str] = ()

    def find(self, name: str) -> ListDraft | None:
        """A list that the file may use, sound or not."""
        return self.usable.get(name)

    def require(self, name: str, spot: Spot, book: FaultBook) -> ListDraft | None:
        """A sound list; whatever is wrong with it is told at the place that names it."""
        found = self.find(name)
        if found is not None and not found.broken:
            return found
        if found is not None or name in self.lost:
            what, do = f"the list `{name}` has a fault, so what uses it is left out", "mend the list first"
        elif name in self.foreign:
            what = f"the list `{name}` belongs to {self.foreign[name].path}, and only that file may use it"
            do = "move it to lists.yaml, which every file may use"
        elif name == ANYONE:
            what = "`anyone` is no list: it is whoever an article names, and only a slot is filled so"
            do = "write a list here, or `subject: {party: anyone}` with `{party}` in the phrases"
        else:
            what = f"there is no list `{name}`{did_you_mean(name, self.usable)}"
            do = "write the name of a list, or add it under `lists:`"
        book.error(spot, what, do)
        return None

    def check_refs(self, written: Written, slots: Collection[str], book: FaultBook) -> None:
        """Every `{name}` of a phrase is `{value}`, a slot of the rule or a list of words."""
        for ref in written.refs:
            spot = written.ref_spot(ref)
            if ref.name in SPEECH_SLOTS:
                what = f"`{{{ref.name}}}` cannot stand in a phrase: it is found by how a sentence says it"
                book.error(spot, what, "take it out")
            elif ref.name == ANYONE:
                what = "`{anyone}` cannot stand in a phrase: whoever is named there fills a slot"
                book.error(spot, what, "declare a slot, as in `subject: {party: anyone}`, and write `{party}` here")
            elif not ref.is_value and ref.name not in slots:
                self._check_list(ref.name, written, slots, spot, book)

    def _check_list(self, name: str, written: Written, slots: Collection[str], spot: Spot, book: FaultBook) -> None:
        if not any(name in names for names in (self.usable, self.foreign, self.lost)):
            meant = did_you_mean(name, [*self.usable, *slots, "value"])
            what = f"`{{{name}}}` is no list and no slot of this rule{meant}"
            book.error(spot, what, "write `{value}`, a list or a slot; a new list is added under `lists:`")
            return
        found = self.require(name, spot, book)
        if found is not None and found.list.phrasal and written.alone != name:
            book.error(
                spot,
                f"`{{{name}}}` is a list of whole phrases and stands inside another phrase",
                f'write "{{{name}}}" as a phrase of its own, or a list of words here',
            )

    def expand(self, written: Written, slots: Collection[str]) -> tuple[Phrase, ...]:
        """The phrases that a phrase stands for: of `{deaths}` alone those of that list."""
        name = written.alone
        found = self.find(name) if name and name not in slots else None
        if found is None or not found.list.phrasal:
            return (written.phrase,)
        return tuple(phrase for one in found.list.names for phrase in one.phrases)

    def expand_all(self, phrases: Iterable[Written], slots: Collection[str]) -> tuple[Phrase, ...]:
        """The same for a list of phrases; what stands twice is kept once."""
        return tuple(dict.fromkeys(phrase for written in phrases for phrase in self.expand(written, slots)))
