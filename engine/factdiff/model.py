"""The nouns. All frozen: a change is a new thing, so a claim in a report can be trusted.

Offsets are code points in the article's field as read, half open: for every claim
``getattr(article, claim.field)[claim.start:claim.end] == claim.words``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from factdiff.former import Since

Field = Literal["title", "text"]
Place = Literal["headline", "standfirst", "body", "caption", "related"]
Severity = Literal["note", "warning", "error"]
Status = Literal["trial", "live"]
Modality = Literal["asserted", "planned", "threatened", "denied", "asked"]
State = Literal["agrees", "differs", "one source", "not comparable"]
Class = Literal["explained", "update", "contested", "wording", "conflict", "overtaken", "internal"]
Form = Literal["single", "at least", "at most", "nearly", "approx", "range", "vague"]
"""How a number is stated. `single`: without hedge, bound, range or vague word (rounded or not)."""

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")


# --- articles ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article's text that is not its body."""

    place: Literal["standfirst", "caption", "related"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a field of an article begins in its file; lines and columns count from 1.

    With a column the field stands there line for line; without one (a JSON line) all of it stands in that line.
    """

    line: int
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a reader made it; `text` starts after the title.

    `published` and `updated` are ISO 8601, a day ("2025-07-15") or a time with or without an offset
    ("2025-07-15T16:22:00+05:30"), exactly as far as the source states them, else None. Nothing is guessed.
    """

    id: str
    text: str
    title: str = ""
    source: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    parts: tuple[Part, ...] = ()
    path: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    """Other fields of a JSON line or front matter as text, sorted, for `--stories field:NAME`."""
    problems: tuple[str, ...] = ()
    title_at: Spot | None = field(default=None, compare=False)
    text_at: Spot | None = field(default=None, compare=False)
    """Where title and text begin in the file at `path`; None where that is not known. An article is the same
    wherever it stands."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as far as it is known: a day, or a day with a time."""

    day: date
    at: datetime | None

    @classmethod
    def of(cls, text: str | None) -> Moment | None:
        """Read ISO 8601; None for None. Raises ValueError on anything else."""
        if text is None:
            return None
        if len(text) == len("2025-07-15"):
            return cls(date.fromisoformat(text), None)
        at = datetime.fromisoformat(text)
        return cls(at.date(), at)


def order(a: Moment, b: Moment) -> int:
    """-1, 0 or 1: which is earlier as far as both are known; a day and a time within it are equal."""
    if a.at is not None and b.at is not None and (a.at.tzinfo is None) == (b.at.tzinfo is None):
        return (a.at > b.at) - (a.at < b.at)
    return (a.day > b.day) - (a.day < b.day)


# --- values -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Value:
    """What a text states (`text`, exact words) and what that means (an interval).

    `low` and `high` are None where the interval is unbounded or the value has no number; a number's interval is
    [low, high], or [low, high) where `high_open`. Dates hold days, both inclusive, where the year is known.
    """

    kind: str
    text: str
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    high_open: bool = False
    unit: str | None = None  # as stated, by its canonical name
    label: str | None = None
    grain: str | None = None
    was: Decimal | None = None
    noun: str | None = None
    form: Form = "single"
    number: Decimal | None = None
    """The number stated, in its own unit; None for ranges, vague words and what has no number."""
    anchor: str | None = None
    """For dates that are still relative: see `factdiff.values.date`."""


# --- claims -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is given as saying something. Unnamed sources equal nobody else, not even themselves."""

    name: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class Fill:
    """How one slot of a claim was filled, and from which words."""

    slot: str
    name: str | None
    how: Literal["phrase", "sentence", "nearest", "look_back", "default", "speech", "none"]
    start: int | None = None
    end: int | None = None
    among: tuple[str, ...] = ()
    """The names between which nothing told, where several stood there and so none fills the slot."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one article says of one fact, with its exact words and place."""

    rule: str
    article: str
    field: Field
    place: Place
    start: int
    end: int
    words: str
    sentence: str
    sentence_start: int
    value: Value
    quoted: bool = False
    lead: bool = False
    implied: bool = False
    subject: tuple[tuple[str, str], ...] = ()
    circumstances: tuple[tuple[str, str | None], ...] = ()
    fills: tuple[Fill, ...] = ()
    speaker: Speaker | None = None
    via: str | None = None
    credits: tuple[str, ...] = ()
    """All outlets that the sentence credits, `via` among them."""
    modality: Modality = "asserted"
    when: str | None = None
    """ISO year, month or day that the sentence names for the event."""
    update_words: bool = False  # the words say that the value replaces an older one ("rose to", "revised")
    beside: tuple[Decimal, ...] = ()  # other counts stated in the same sentence, for sums ("three dead, two hurt")
    named_parts: tuple[Decimal, ...] = ()  # those given as a part of this one ("ten dead, eight of them sailors")
    id: str = ""
    position: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """The names by which a claim's event is told, in small letters; not in report.json.

    `own`: those of its sentence that tell one event from another. `near`: such names of who says it, and of the
    sentence before where its own names nothing: they may only speak for. `names`: all, large lands and bodies among
    them: the sentence's, and the head's where it speaks for it. `head`, `headline`: the telling names of its article's
    beginning, and of the headline alone; `title`: the headline's words, as stems. `officials`: to whom the article
    gives an office: they are named with many events. `at_head`: the claim stands in headline or lead.
    """

    own: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    head: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    at_head: bool = False


# --- trace ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Words that almost made a claim, and what was missing."""

    rule: str
    article: str
    field: Field
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A value that matched and was refused, and by what."""

    rule: str
    article: str
    field: Field
    start: int
    end: int
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What the extraction of one article saw and did not make a claim of."""

    near_misses: tuple[NearMiss, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    timeouts: tuple[str, ...] = ()  # ids of rules that ran into their time limit
    ran: tuple[str, ...] = ()  # ids of rules whose `about` held, so that they were run


# --- the report -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reference:
    """A side that the desk itself states in a rule."""

    source: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Sources, counted three ways."""

    articles: int
    outlets: int
    origins: int


@dataclass(frozen=True, slots=True)
class Side:
    """Positions that mean the same."""

    value: Value
    counts: Counts
    claims: tuple[str, ...]
    reference: Reference | None = None
    repeating: tuple[str, ...] = ()
    """Its articles that credit another outlet with it, or copy. Not in report.json."""
    on_scale: Value | None = None
    """The same in the unit of the group's first side, where its own is another that converts. Not in report.json."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sides that do not agree (or agree only by a bound), its class and why."""

    sides: tuple[int, int]
    kind: Class
    cause: str | None
    weight: Severity
    reason: str
    claims: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Internal:
    """Two claims of one article that do not agree."""

    article: str
    cause: str | None
    weight: Severity
    reason: str
    claims: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one fact in one story."""

    id: str
    rule: str
    title: str
    severity: Severity
    status: Status
    story: str | None
    subject: tuple[tuple[str, str], ...]
    state: State
    kind: Class | None
    weight: Severity | None
    reason: str
    counts: Counts
    claims: tuple[Claim, ...]
    sides: tuple[Side, ...]
    differences: tuple[Difference, ...]
    internal: tuple[Internal, ...]
    why: str | None = None
    """The rule's own words on why it matters; shown, not in report.json."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something told beside the groups."""

    kind: Literal["copy drift", "stale correction", "relation", "borrowed number"]
    articles: tuple[str, ...]
    groups: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that holds the words of another one that came first, with the evidence; not in report.json."""

    article: str
    of: str
    whole: bool
    """Whether the article as a whole is a copy; else passages of it are, and claims in them."""
    share: Decimal
    """Which part of the article's words outside of quotations stands in the other, 0 to 1."""
    words: int
    basis: Literal["time", "credit", "id"]
    """By what the other is held to be the first; by its id where neither times nor credits tell."""
    passage: str
    """The beginning of the longest passage that both hold."""
    later: str | None = None
    """By how much the article is later, in words."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one rule did in the whole run; a rule without a claim stands here all the same."""

    rule: str
    articles_run: int
    claims: int
    near_misses: int
    refused: int
    timeouts: int
    unchecked: str | None = None  # of a relation that was never checked: why; not in report.json


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be done: where, what, and what to do."""

    where: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a rule file, told in the editor's words.

    `line` and `column` count from 1; `source` is the line itself, the caret underlines `length` characters of it.
    """

    path: str
    line: int
    column: int
    what: str
    do: str
    source: str = ""
    length: int = 1
    level: Literal["error", "warning"] = "error"


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as the report lists it, with the story it was put into."""

    article: Article
    story: str


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """Articles that tell one event, in time order, undated last; `id` is the earliest's, `name` for people."""

    id: str
    name: str
    articles: tuple[str, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesUsed:
    """Which rules made a report."""

    folder: str
    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one run found. `render` turns it into files; it knows only this."""

    engine: str
    rules: RulesUsed
    articles: tuple[ArticleEntry, ...] = ()
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    problems: tuple[Problem, ...] = ()
    traces: tuple[tuple[str, Trace], ...] = field(default=())
    """(article id, trace) pairs, for `explain`; not in report.json."""
    stories: tuple[StoryEntry, ...] = ()
    """By id; every article stands in one."""
    copies: tuple[Copy, ...] = ()
    """Who has whose words: why origins are fewer than outlets; not in report.json."""
    texts: bool = False
    """Whether the articles' whole texts may be shown; else only the sentences of claims. Not in report.json."""
    since: Since | None = None
    """What of it is new, where an earlier report is known. Not in report.json."""
