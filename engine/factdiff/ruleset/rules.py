"""The table of a rule's keys: one small reader each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, cast, get_args

import regex

from factdiff.model import SEVERITIES, Severity, Status
from factdiff.ruleset.accidents import refuse_accident
from factdiff.ruleset.compare import COMPARE, read_compare
from factdiff.ruleset.draft import RuleDraft
from factdiff.ruleset.examples import EXAMPLE, read_examples
from factdiff.ruleset.keys import JsonSchema, Key, Table, one_of
from factdiff.ruleset.phrase_reading import PHRASES, read_phrases
from factdiff.ruleset.rule import DEFAULT_PLACES
from factdiff.ruleset.shapes import TEXT, read_listing, read_mapping, read_text, read_word
from factdiff.ruleset.sides import IMPLIES, REFERENCE, read_implies, read_reference
from factdiff.ruleset.slots import FILL, SLOTS, read_depends_on, read_fill, read_subject
from factdiff.ruleset.suggest import did_you_mean, listed, nearest
from factdiff.ruleset.written_values import known_kinds
from factdiff.ruleset.yaml_positions import Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    from factdiff.ruleset.faults import FaultBook

ID: Final = regex.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
FURTHEST_BACK: Final = 5
"""Sentences; further back a name seldom belongs to the value."""
STATUSES: Final = get_args(Status)
_PER: Final = ("story", "event", "world")


def _id(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.id = read_id(node, book)


def read_id(node: Node, book: FaultBook) -> Scalar | None:
    """The id of a rule or a relation; one that cannot be one is told and given all the same."""
    written = read_text(node, "id", book, "tariff-rate")
    if written is not None and not ID.fullmatch(written.text):
        book.error(
            written.spot,
            f"`{written.text}` cannot be an id",
            f"write lower-case words joined by hyphens{_likely_id(written.text)}",
        )
    return written


def _likely_id(text: str) -> str:
    likely = "-".join(regex.findall(r"[a-z0-9]+", text.lower()))
    return f": `{likely}`" if ID.fullmatch(likely) else ", a letter first"


def _title(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.title = read_plain(node, "title", book)


def _why(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.why = read_plain(node, "why", book)


def _owner(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.owner = read_plain(node, "owner", book)


def _link(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.link = read_link(node, book) or draft.link


def read_link(node: Node, book: FaultBook) -> str | None:
    """Links are shown in reports, so nothing but a web address may stand there."""
    written = read_text(node, "link", book, "https://example.org/memo")
    if written is None or written.text.startswith(("https://", "http://")):
        return written.text if written else None
    book.error(written.spot, f"`{written.text}` is no web address", "write `link: https://...`")
    return None


def read_plain(node: Node, name: str, book: FaultBook) -> str | None:
    """A text without the white space around it."""
    written = read_text(node, name, book)
    return written.text.strip() if written else None


def _status(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.status = cast("Status", read_word(node, "status", STATUSES, book) or draft.status)


def _severity(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.severity = cast("Severity", read_word(node, "severity", SEVERITIES, book) or draft.severity)


def _per(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.per = cast("Literal['story', 'event', 'world']", read_word(node, "per", _PER, book) or draft.per)


def _value(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.kind = written = read_text(node, "value", book, "percent")
    kinds = known_kinds()
    if written is not None and written.text not in kinds:
        near = nearest(written.text, kinds)
        what = f"there is no kind of value `{written.text}`{did_you_mean(written.text, kinds)}"
        book.error(written.spot, what, f"write `value: {near}`" if near else f"write {listed(kinds)}")


def _of(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    if isinstance(node, Listing) and refuse_accident(node, book):
        return
    draft.of = read_text(node, "of", book, "people")


def _about(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    if isinstance(node, Mapping):
        mapping = read_mapping(node, "about", book, "about: {all: [...], any: [...]}")
        _ABOUT.fill(draft, mapping or node, book)
    else:
        draft.about_any = read_phrases(node, "about", book)


def _about_all(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.about_all = read_phrases(node, "all", book)


def _about_any(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.about_any = read_phrases(node, "any", book)


_ABOUT: Final[Table[RuleDraft]] = Table(
    "`about`",
    (
        Key("all", _about_all, PHRASES, "The article holds all of these"),
        Key("any", _about_any, PHRASES, "The article holds one of these"),
    ),
)


def _choices(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    mapping = read_mapping(node, "choices", book, 'choices: {pledged: ["will send"], refused: ["will not send"]}')
    draft.choices = tuple((entry.key, read_phrases(entry.value, entry.key.text, book)) for entry in mapping or ())


def _ladder(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    items = (
        read_text(item, "ladder", book, "[asked, agreed]") for item in read_listing(node, "ladder", book, "labels")
    )
    draft.ladder = tuple(item for item in items if item is not None)


def _holds(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.holds = read_phrases(node, "holds", book)


def _pattern(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.pattern = read_text(node, "pattern", book, "'No\\. (?P<value>\\d+)'")


def _find(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.find = read_phrases(node, "find", book)


def _near(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.near = read_phrases(node, "near", book)


def _not(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.reject = read_phrases(node, "not", book)


def _where(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.where = read_phrases(node, "where", book)


def _in(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    items = read_listing(node, "in", book, "places")
    read = {read_word(item, "in", DEFAULT_PLACES, book) for item in items}
    draft.places = tuple(place for place in DEFAULT_PLACES if place in read)


def _plausible(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    draft.plausible = read_text(node, "plausible", book, "20 to 500")


def _look_back(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    written = read_text(node, "look_back", book, "1")
    if written is None:
        return
    if written.text not in map(str, range(FURTHEST_BACK + 1)):
        what = f"`look_back` cannot be `{written.text}`"
        book.error(written.spot, what, f"write how many sentences to look back, 0 to {FURTHEST_BACK}")
        return
    draft.look_back = int(written.text)


def _list_of(table: JsonSchema) -> JsonSchema:
    return {"type": "array", "minItems": 1, "items": table}


_CHOICES: Final[JsonSchema] = {"type": "object", "minProperties": 1, "additionalProperties": PHRASES}
_PLACES: Final[JsonSchema] = _list_of(one_of(DEFAULT_PLACES))
_LOOK_BACK: Final[JsonSchema] = {"type": "integer", "minimum": 0, "maximum": FURTHEST_BACK}

RULE: Final[Table[RuleDraft]] = Table(
    "a rule",
    (
        Key(
            "id",
            _id,
            {"type": "string", "pattern": f"^{ID.pattern}$"},
            "Stable for ever, such as tariff-rate",
            required=True,
            more="History, judgements and links hang on it. Lower-case words joined by hyphens.",
        ),
        Key("title", _title, TEXT, "What the fact is, in a line", required=True),
        Key("why", _why, TEXT, "Why a difference matters", more="Reports show it beside each finding."),
        Key("owner", _owner, TEXT, "Who answers for the rule"),
        Key("link", _link, {"type": "string", "pattern": "^https?://"}, "Where more is told, a web address"),
        Key(
            "status",
            _status,
            one_of(STATUSES),
            "A `trial` rule is shown and never fails a check; `live` rules may",
            more="A live rule needs one example that fires and one that gives nothing.",
            default="trial",
        ),
        Key("severity", _severity, one_of(SEVERITIES), "The most that a difference may weigh", default="warning"),
        Key(
            "about",
            _about,
            {"anyOf": [PHRASES, _ABOUT.schema()]},
            "The article names one of these, else the rule is not run",
            more="`{all: [...], any: [...]}` asks for all of the first and one of the second.",
        ),
        Key(
            "value",
            _value,
            one_of(known_kinds()),
            "The kind of value, such as percent or count",
            required=True,
            more="`count` and `name` need `of`, `choice` needs `choices`, `text` `pattern`.",
        ),
        Key(
            "of",
            _of,
            {"type": "string", "minLength": 1},
            "For `count` and `name`: the list of nouns or names",
            more='`"[people]"` lets the noun be missing.',
        ),
        Key(
            "choices",
            _choices,
            _CHOICES,
            "For `choice`: each label and the phrases that say it",
            more="They stand in place of `find`, and hold no `{value}`.",
        ),
        Key(
            "ladder",
            _ladder,
            _list_of(TEXT),
            "For `choice`: labels that follow each other in time",
            more="A later article with a later label is an update.",
        ),
        Key("holds", _holds, PHRASES, "For `quote`: the quotation holds one of these"),
        Key("pattern", _pattern, TEXT, "For `text`: a regular expression with a group named value"),
        Key(
            "find",
            _find,
            PHRASES,
            "Phrases in which `{value}` stands",
            more="Put each in quotes. Three or four catch what any outlet writes.",
        ),
        Key(
            "near",
            _near,
            PHRASES,
            "Words near which the value stands",
            more="Short for `find` with `...` on either side; the value nearest to the word is taken.",
        ),
        Key("not", _not, PHRASES, "Phrases that drop a value, or without `{value}` the sentence"),
        Key("where", _where, PHRASES, "The sentence, or one before it, holds one of these"),
        Key("in", _in, _PLACES, "Where in the article to look", more="Everywhere, where it does not stand."),
        Key(
            "plausible",
            _plausible,
            TEXT,
            "A value outside is refused: 20 to 500",
            more="The cheapest guard against background numbers.",
        ),
        Key(
            "look_back",
            _look_back,
            _LOOK_BACK,
            "How many sentences back names and `where` are looked for",
            default=1,
        ),
        Key(
            "subject",
            read_subject,
            SLOTS,
            "Which thing the value is of; different things are never compared",
            more="A value whose thing is not named makes no claim.",
        ),
        Key(
            "depends_on",
            read_depends_on,
            SLOTS,
            "Circumstances that explain a difference",
            more="A slot and the list that fills it: `{proposer: proposers}`, or the list itself.",
        ),
        Key(
            "fill",
            read_fill,
            FILL,
            "How a slot is filled: `nearest` or only from the `phrase`",
            more="Else by a name that stands alone in the sentence or shortly before.",
        ),
        Key("implies", read_implies, _list_of(IMPLIES.schema()), "Phrases without a value that stand for one"),
        Key(
            "reference",
            read_reference,
            _list_of(REFERENCE.schema()),
            "What the desk itself holds to be right",
            more="One more side, compared with articles dated inside `from` to `until`.",
        ),
        Key("compare", read_compare, COMPARE.schema(), "What counts as the same, and what time may change"),
        Key(
            "per",
            _per,
            one_of(_PER),
            "Compared within a story, only where it may be one event's, or as a fact of the world",
            default="story",
        ),
        Key(
            "examples",
            read_examples,
            _list_of(EXAMPLE.schema()),
            "What the rule must and must not find",
            more="`factdiff rules test` runs them.",
        ),
    ),
    elsewhere=(
        *tuple((name, "under `compare:`") for name in COMPARE.names()),
        ("gives", "in an example"),
        ("text", "in an example"),
        ("pair", "in an example"),
        ("else", "in a list"),
    ),
)


def read_rule(node: Node, book: FaultBook) -> RuleDraft | None:
    """One item of `rules`; None where it is no rule at all."""
    if isinstance(node, Scalar) and not node.empty and not node.refused:
        do = "a rule begins with `- id: ...`; what belongs to the rule above stands further in"
        book.error(node.spot, "a rule is not written as one text", do)
        return None
    mapping = read_mapping(node, "a rule", book, "- id: tariff-rate")
    if mapping is None:
        return None
    draft = RuleDraft(mapping, book.path, mapping.end_line)
    RULE.fill(draft, mapping, book)
    return draft
