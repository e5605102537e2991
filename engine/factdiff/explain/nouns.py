"""What an explanation holds, in plain data: `render` turns it into text and JSON, and knows only this.

Offsets count in the article's field, as everywhere: ``getattr(article, field)[start:end] == text``.
"""

from __future__ import annotations

from dataclasses import dataclass

from factdiff.model import Class, Field, Place, Severity, Status

SHORT = 3
"""A text of so few sentences is somebody trying them: it is told whole."""

# --- a rule on an article ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an article and where they stand."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class PhraseTold:
    """A phrase of the rule and its line, `path:line`."""

    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A value as it was read, and how its meaning was made."""

    words: Piece
    meaning: str
    lacks: str | None = None
    """What must stand beside it and does not: of a count, its noun."""


@dataclass(frozen=True, slots=True)
class SlotTold:
    """What fills a slot and from where; `name` None: nothing, and `how` says why."""

    slot: str
    name: str | None
    how: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim: its words, its phrase, what it means, and whether its article stands by it."""

    words: Piece
    meaning: str
    phrase: PhraseTold | None
    carried: tuple[Piece, ...]
    """The words of the sentence that the phrase's own words hold."""
    slots: tuple[SlotTold, ...]
    said: str | None
    """Who says it, and how, where that is not the article asserting it."""
    position: bool
    stands: str
    """Why the article stands by it, or does not."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that a phrase holds and that made no claim, and why."""

    words: Piece
    phrase: PhraseTold | None
    why: str
    do: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A phrase that nearly holds: the words it reached and what failed."""

    phrase: PhraseTold
    reached: tuple[Piece, ...]
    failed: tuple[str, ...]
    instead: str | None = None
    """A phrase that does hold here: it was tried."""


@dataclass(frozen=True, slots=True)
class SentenceTold:
    """One sentence and all that the rule made of it."""

    number: int
    """Counted from 1 over the whole article, the headline first."""
    field: Field
    place: Place
    start: int
    end: int
    text: str
    looked_at: bool
    hits: tuple[Hit, ...] = ()
    refused: tuple[Refused, ...] = ()
    near: tuple[Near, ...] = ()
    values: tuple[Reading, ...] = ()
    """Values of the rule's kind that no phrase took."""
    others: tuple[str, ...] = ()
    """What was read as another kind, where there is no value of the rule's."""

    @property
    def tells(self) -> bool:
        """Whether anything was matched here, or nearly."""
        return bool(self.hits or self.refused or self.near)


@dataclass(frozen=True, slots=True)
class AboutTold:
    """One phrase of `about`: the article's words that it holds, else the nearest to them."""

    phrase: PhraseTold
    words: str | None
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule on one article, sentence by sentence."""

    rule: str
    title: str
    kind: str
    status: Status
    at: str
    article: str
    headline: str
    about_met: bool
    about_all: tuple[AboutTold, ...]
    about_any: tuple[AboutTold, ...]
    phrases: int
    sentences: tuple[SentenceTold, ...]
    out_of_time: bool = False

    @property
    def claims(self) -> int:
        """How many claims the sentences hold; where `about` is not met, how many they would."""
        return sum(len(one.hits) for one in self.sentences)


# --- a finding ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """One claim on a side."""

    article: str
    outlet: str
    published: str | None
    place: str
    words: str
    sentence: str
    meaning: str
    slots: tuple[SlotTold, ...]
    said: str | None
    position: bool
    stands: str


@dataclass(frozen=True, slots=True)
class SideTold:
    """A side: what it says, when, by whom, and how its sources were counted."""

    value: str
    meaning: str
    time: str | None
    articles: int
    outlets: int
    origins: int
    joined: tuple[str, ...]
    """Why some of its articles count as one origin."""
    claims: tuple[ClaimTold, ...]
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class ClassTold:
    """One class that was asked: whether it holds, and why or why not."""

    name: Class
    holds: bool
    why: str


@dataclass(frozen=True, slots=True)
class CapTold:
    """What a difference may weigh at most, and by what."""

    most: Severity
    by: str


@dataclass(frozen=True, slots=True)
class PairTold:
    """Two sides held against each other: the relation of their values, and the classes asked in order."""

    sides: tuple[int, int]
    relation: str
    why: str
    classes: tuple[ClassTold, ...] = ()
    caps: tuple[CapTold, ...] = ()
    weight: Severity | None = None
    cause: str | None = None


@dataclass(frozen=True, slots=True)
class FindingTold:
    """A group and how each word of its verdict was reached."""

    id: str
    rule: str
    title: str
    at: str
    state: str
    kind: Class | None
    weight: Severity | None
    reason: str
    sides: tuple[SideTold, ...]
    pairs: tuple[PairTold, ...]
    internal: tuple[str, ...]
    beside: tuple[ClaimTold, ...]
    """Claims of the group that stand on no side."""
