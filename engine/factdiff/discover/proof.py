"""A drafted rule held against sentences: whether it loads without a word, and what it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factdiff.compare import Witness, compare
from factdiff.compare.sides import meaning
from factdiff.discover.draft import Draft, Example
from factdiff.discover.writing import written
from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Fault, Group
from factdiff.ruleset.loading import load_texts
from factdiff.ruleset.rule import Ruleset
from factdiff.values import KINDS, parse

FOLDER = "suggested"


@dataclass(frozen=True, slots=True)
class Proof:
    """A draft that loads, ready to read."""

    draft: Draft
    ruleset: Ruleset
    extractor: Extractor

    @classmethod
    def of(cls, draft: Draft, *, warned: bool = False) -> Proof | None:
        """None where the loader finds anything to say, be it a warning; those pass where `warned`."""
        ruleset, faults = load(draft)
        said = [fault for fault in faults if not warned or fault.level == "error"]
        return None if said or not ruleset.rules else cls(draft, ruleset, Extractor(ruleset))

    def claims(self, *texts: str) -> list[Claim]:
        """What the rule reads in texts, each an article of an outlet of its own."""
        pages = [Article(f"text {n}", text, source=f"text {n}") for n, text in enumerate(texts, 1)]
        found = [one for page in pages for one in self.extractor.extract(page, about_is_met=True).claims]
        return numbered(found)

    def example(self, text: str) -> Example | None:
        """The text with what is read in it; None where no words of the notation mean the same."""
        gives: dict[tuple[object, ...], str] = {}
        for claim in self.claims(text):
            shown = as_written(claim)
            if shown is None:
                return None
            gives.setdefault(meaning(claim.value), shown)
        return Example((text,), tuple(gives.values()))

    def pair(self, first: str, second: str) -> Example | None:
        """Two texts with how they differ, or that they agree; None where nothing of both is compared."""
        claims = self.claims(first, second)
        witnesses = {
            name: Witness.of(Article(name, "", source=name), "pair", {}) for name in {one.article for one in claims}
        }
        groups = compare(claims, {one.id: one for one in self.ruleset.rules}, witnesses)
        if len(witnesses) < 2 or len(groups) != 1:
            return None
        return _judged(groups[0], (first, second))


def load(draft: Draft) -> tuple[Ruleset, tuple[Fault, ...]]:
    """The draft as the loader reads it."""
    loaded = load_texts(FOLDER, {f"{draft.id}.yaml": written(draft)})
    return loaded.ruleset, loaded.faults


def load_all(drafts: Iterable[Draft]) -> Ruleset:
    """All drafts that load, as one set of rules."""
    return load_texts(FOLDER, {f"{draft.id}.yaml": written(draft) for draft in drafts}).ruleset


def numbered(claims: Sequence[Claim]) -> list[Claim]:
    """Claims with ids, as comparing needs them."""
    return [replace(claim, id=f"c{number}") for number, claim in enumerate(claims)]


def as_written(claim: Claim) -> str | None:
    """A claim's value as an example states it; None where reading that would not give the same."""
    shown = KINDS[claim.value.kind].show(claim.value)
    try:
        read = parse(claim.value.kind, shown)
    except ValueError:
        return None
    return shown if _same(claim, read) else None


def _same(claim: Claim, read: object) -> bool:
    value = claim.value
    names = ("label",) if value.kind == "date" and value.low is None else ("low", "high", "high_open", "unit")
    return all(getattr(value, name) == getattr(read, name) for name in names)


def _judged(group: Group, texts: tuple[str, str]) -> Example | None:
    if group.kind:
        return Example(texts, kind=group.kind)
    return Example(texts, state=group.state) if group.state in ("agrees", "differs") else None
