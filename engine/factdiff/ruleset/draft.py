"""A rule as it was read and before it was checked: what was written, with its places."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from factdiff.ruleset.rule import DEFAULT_PLACES, ExampleText, WordList

if TYPE_CHECKING:
    from factdiff.model import Place, Severity, Status
    from factdiff.ruleset.faults import Spot
    from factdiff.ruleset.phrase_reading import Written
    from factdiff.ruleset.yaml_positions import Entry, Mapping, Scalar


@dataclass(slots=True)
class SlotDraft:
    """A slot and what stands right of it: the name of a list, or the list itself."""

    key: Scalar
    subject: bool
    list_name: Scalar | None = None
    inline: WordList | None = None
    inline_phrases: tuple[Written, ...] = ()


@dataclass(slots=True)
class ImpliedDraft:
    """One item of `implies`."""

    find: Written | None = None
    value: Scalar | None = None


@dataclass(slots=True)
class ReferenceDraft:
    """One item of `reference`."""

    node: Mapping
    value: Scalar | None = None
    source: str | None = None
    subject: tuple[Entry, ...] = ()
    since: Scalar | None = None
    until: Scalar | None = None


@dataclass(slots=True)
class CompareDraft:
    """What stands under `compare`."""

    tolerance: Scalar | None = None
    changes: Scalar | None = None
    take: Scalar | None = None
    approx: Scalar | None = None


@dataclass(slots=True)
class ExampleDraft:
    """One example; a sound one has exactly one form."""

    node: Mapping
    forms: list[tuple[Literal["text", "article", "pair", "todo"], Scalar | None, tuple[ExampleText, ...]]] = field(
        default_factory=list
    )
    gives: tuple[Mapping, ...] | None = None
    kind: str | None = None
    state: str | None = None


@dataclass(slots=True)
class RuleDraft:
    """One rule; what is missing or had a fault is None or empty."""

    node: Mapping
    path: str
    last_line: int
    """Its own last line, or that of items after it that slipped out of it."""
    id: Scalar | None = None
    title: str | None = None
    why: str | None = None
    owner: str | None = None
    link: str | None = None
    status: Status = "trial"
    severity: Severity = "warning"
    about_all: tuple[Written, ...] = ()
    about_any: tuple[Written, ...] = ()
    kind: Scalar | None = None
    of: Scalar | None = None
    choices: tuple[tuple[Scalar, tuple[Written, ...]], ...] = ()
    ladder: tuple[Scalar, ...] = ()
    holds: tuple[Written, ...] = ()
    pattern: Scalar | None = None
    find: tuple[Written, ...] = ()
    near: tuple[Written, ...] = ()
    reject: tuple[Written, ...] = ()
    where: tuple[Written, ...] = ()
    places: tuple[Place, ...] = DEFAULT_PLACES
    plausible: Scalar | None = None
    look_back: int = 1
    slots: list[SlotDraft] = field(default_factory=list)
    fills: list[tuple[Scalar, Literal["nearest", "phrase"]]] = field(default_factory=list)
    implies: list[ImpliedDraft] = field(default_factory=list)
    references: list[ReferenceDraft] = field(default_factory=list)
    compare: CompareDraft = field(default_factory=CompareDraft)
    per: Literal["story", "event", "world"] = "story"
    examples: list[ExampleDraft] = field(default_factory=list)

    def key_spot(self, name: str) -> Spot:
        """Where a key of the rule stands; the rule's start where it does not."""
        entry = self.node.get(name)
        return entry.key.spot if entry else self.node.spot

    def has(self, name: str) -> bool:
        """Whether the key stands in the rule, sound or not."""
        return self.node.get(name) is not None

    @property
    def kind_name(self) -> str:
        """The kind of value as written; empty where there is none."""
        return self.kind.text if self.kind else ""
