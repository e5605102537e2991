"""A rule, a list and a relation, as the engine uses them: typed, resolved and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from factdiff.values.common import Tolerance

if TYPE_CHECKING:
    from factdiff.model import Place, Severity, Status, Value
    from factdiff.phrases.grammar import Phrase

SPEECH_SLOTS = ("speaker", "modality", "when")
"""What a sentence says of a claim itself: a slot may be filled by these as by a list."""

ANYONE = "anyone"
"""Whoever is named at a slot's place in a phrase, read from the text itself: stands where a list's name does."""

WHOEVER = (ANYONE, "speaker")
"""What fills a slot with a name that stands in no list."""

DEFAULT_PLACES: tuple[Place, ...] = ("headline", "standfirst", "body", "caption")


@dataclass(frozen=True, slots=True)
class Name:
    """One canonical name of a list and how it is called."""

    canonical: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """A list. In a plain one every item is its own name; `parts` are nouns narrower than the list's.

    `phrasal` lists hold whole phrases with `{value}` or `{name}` and stand only for `{list}` alone.
    """

    id: str
    names: tuple[Name, ...]
    plain: bool = False
    phrasal: bool = False
    parts: tuple[Phrase, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A circumstance or subject, and the list (by id) or the one of `SPEECH_SLOTS` that fills it, or `ANYONE`."""

    name: str
    list_id: str
    subject: bool
    fill: Literal["auto", "nearest", "phrase"] = "auto"
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Implied:
    """A phrase without a value that stands for one."""

    find: Phrase
    value: Value


@dataclass(frozen=True, slots=True)
class ReferenceSide:
    """One more side, stated by the desk; `since` and `until` are ISO days."""

    value: Value
    source: str
    subject: tuple[tuple[str, str], ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Compare:
    """What counts as the same, and what time may change."""

    tolerance: Tolerance = field(default_factory=Tolerance)
    changes: Literal["no", "up", "down", "yes"] = "no"
    take: Literal["any", "low", "high", "ends"] = "any"
    approx: Decimal = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Choice:
    """One label of a closed set and the phrases that say it."""

    label: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class ExampleText:
    """One article of an example; `None` is not stated."""

    text: str
    title: str = ""
    published: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim that an example must give: the value as written and the slots named."""

    value: str | None
    slots: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A specification inside a rule, in one of the forms `text`, `article`, `pair`, `todo`.

    `gives` is None where the form has none, empty for `nothing`; `kind` and `state` are the class
    and state that a pair or an article must have ("none" for no difference).
    """

    form: Literal["text", "article", "pair", "todo"]
    texts: tuple[ExampleText, ...]
    gives: tuple[Expected, ...] | None = None
    kind: str | None = None
    state: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class About:
    """Which articles a rule is run on: all of `all_of`, and one of `any_of` where there are any."""

    all_of: tuple[Phrase, ...] = ()
    any_of: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One checkable fact."""

    id: str
    title: str
    kind: str
    path: str
    line: int
    sha256: str
    """Of the rule's content with its lists resolved, without examples, path and line."""
    why: str | None = None
    owner: str | None = None
    link: str | None = None
    status: Status = "trial"
    severity: Severity = "warning"
    about: About | None = None
    of: str | None = None
    """The list of a count's nouns or of a name kind's names, by id."""
    noun_optional: bool = False
    choices: tuple[Choice, ...] = ()
    ladder: tuple[str, ...] = ()
    holds: tuple[Phrase, ...] = ()
    pattern: str | None = None
    find: tuple[Phrase, ...] = ()
    near: tuple[Phrase, ...] = ()
    """Phrases of `near`, without `{value}`: the value nearest to each is taken."""
    reject: tuple[Phrase, ...] = ()
    """`not`."""
    where: tuple[Phrase, ...] = ()
    places: tuple[Place, ...] = DEFAULT_PLACES
    plausible: Value | None = None
    look_back: int = 1
    slots: tuple[Slot, ...] = ()
    implies: tuple[Implied, ...] = ()
    references: tuple[ReferenceSide, ...] = ()
    compare: Compare = Compare()
    per: Literal["story", "event", "world"] = "story"
    examples: tuple[Example, ...] = ()


Form = Literal["sum", "percent", "start", "rate"]
"""What a relation reckons: parts, a percentage of a base, a date and a length of time, so much a year over so long."""
Bound = Literal["is", "at_most"]
Verdict = Literal["holds", "fails", "nothing"]
"""`nothing`: it could not be checked, for a value is missing or does not fit the others."""


@dataclass(frozen=True, slots=True)
class RelationExample:
    """An article or a pair of articles, and what the relation must say of them."""

    form: Literal["text", "article", "pair"]
    texts: tuple[ExampleText, ...]
    gives: Verdict
    line: int = 0


@dataclass(frozen=True, slots=True)
class Relation:
    """What the values of some rules make together, and the rule whose value that must be."""

    id: str
    title: str
    path: str
    line: int
    form: Form
    parts: tuple[str, ...]
    """Ids of rules, as written; of all forms but `sum` they are two."""
    whole: str
    """The id of the rule under `is` or `at_most`."""
    bound: Bound = "is"
    per: str = "year"
    """Of a rate whose words do not say per what."""
    tolerance: Tolerance = field(default_factory=Tolerance)
    why: str | None = None
    owner: str | None = None
    link: str | None = None
    status: Status = "trial"
    examples: tuple[RelationExample, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        """All rules whose values it needs, the whole's last."""
        return (*self.parts, self.whole)


@dataclass(frozen=True, slots=True)
class Ruleset:
    """All sound rules of a folder, by id, with the lists they use."""

    folder: str
    sha256: str
    rules: tuple[Rule, ...]
    lists: tuple[WordList, ...]
    """Inline lists stand here too, under ids that cannot be written (`rule-id/slot`)."""
    relations: tuple[Relation, ...] = ()
    """What sound rules must make together, by id."""
