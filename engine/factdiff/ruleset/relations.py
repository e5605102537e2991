"""`relations`: the table of a relation's keys, one small reader each. What they ask of the rules: `relating`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, get_args

from factdiff.ruleset.examples import ARTICLE, read_article, read_pair
from factdiff.ruleset.keys import JsonSchema, Key, Table, one_of
from factdiff.ruleset.rule import ExampleText, Form, RelationExample, Verdict
from factdiff.ruleset.rules import ID, STATUSES, read_id, read_link, read_plain
from factdiff.ruleset.shapes import TEXT, read_listing, read_mapping, read_text, read_word
from factdiff.ruleset.suggest import listed
from factdiff.ruleset.yaml_positions import Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdiff.ruleset.faults import FaultBook, Spot

SECOND: Final[dict[Form, str]] = {"percent": "of", "start": "plus", "rate": "over"}
"""The key of the second rule, by the key of the first, which is the form."""
TIMES: Final = ("year", "month", "week", "day", "hour")
"""What a rate may be per."""
_GIVES: Final = get_args(Verdict)
_FORMS: Final = get_args(Form)
_RULE_ID: Final[JsonSchema] = {"type": "string", "pattern": f"^{ID.pattern}$"}


# --- as it was read ---------------------------------------------------------------------------------


@dataclass(slots=True)
class RelationExampleDraft:
    """One example; a sound one has exactly one form."""

    node: Mapping
    forms: list[tuple[Literal["text", "article", "pair"], tuple[ExampleText, ...]]] = field(default_factory=list)
    gives: Verdict | None = None


@dataclass(slots=True)
class RelationDraft:
    """One relation; what is missing or had a fault is None or empty."""

    node: Mapping
    path: str
    id: Scalar | None = None
    texts: dict[str, str] = field(default_factory=dict)
    """Title, why, owner, link, status and per, as far as they are written."""
    sum: tuple[Scalar, ...] = ()
    named: dict[str, Scalar] = field(default_factory=dict)
    """The rules that stand under keys of their own, by key."""
    tolerance: Scalar | None = None
    examples: list[RelationExample] = field(default_factory=list)

    def key_spot(self, name: str) -> Spot:
        """Where a key of the relation stands; the relation's start where it does not."""
        entry = self.node.get(name)
        return entry.key.spot if entry else self.node.spot

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms whose first key stands there."""
        return tuple(form for form in _FORMS if self.node.get(form) is not None)


# --- its keys ---------------------------------------------------------------------------------------


def _id(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    draft.id = read_id(node, book)


def _title(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "title", read_plain(node, "title", book))


def _why(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "why", read_plain(node, "why", book))


def _owner(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "owner", read_plain(node, "owner", book))


def _link(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "link", read_link(node, book))


def _status(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "status", read_word(node, "status", STATUSES, book))


def _per(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    _keep(draft, "per", read_word(node, "per", TIMES, book))


def _keep(draft: RelationDraft, name: str, text: str | None) -> None:
    if text is not None:
        draft.texts[name] = text


def _sum(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    items = (
        read_text(item, "sum", book, "[first-rule, second-rule]") for item in read_listing(node, "sum", book, "rules")
    )
    draft.sum = tuple(item for item in items if item is not None)


def _rule(key: str) -> Callable[[RelationDraft, Node, FaultBook], None]:
    """What reads a key that names one rule."""

    def read(draft: RelationDraft, node: Node, book: FaultBook) -> None:
        written = read_text(node, key, book, "the-id-of-a-rule")
        if written is not None:
            draft.named[key] = written

    return read


def _tolerance(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    draft.tolerance = read_text(node, "tolerance", book, "5%")


# --- examples ---------------------------------------------------------------------------------------


def _text(draft: RelationExampleDraft, node: Node, book: FaultBook) -> None:
    written = read_text(node, "text", book)
    draft.forms.append(("text", (ExampleText(written.text),) if written else ()))


def _article(draft: RelationExampleDraft, node: Node, book: FaultBook) -> None:
    found = read_article(node, "article", book)
    draft.forms.append(("article", (found,) if found else ()))


def _pair(draft: RelationExampleDraft, node: Node, book: FaultBook) -> None:
    draft.forms.append(("pair", read_pair(node, book)))


def _gives(draft: RelationExampleDraft, node: Node, book: FaultBook) -> None:
    word = read_word(node, "gives", _GIVES, book)
    draft.gives = next((verdict for verdict in _GIVES if verdict == word), None)


RELATION_EXAMPLE: Final[Table[RelationExampleDraft]] = Table(
    "an example of a relation",
    (
        Key("text", _text, TEXT, "What one article says", more="`about` of all rules is taken as met."),
        Key("article", _article, ARTICLE.schema(), "One article with a headline"),
        Key(
            "pair",
            _pair,
            {"type": "array", "minItems": 2, "maxItems": 2, "items": {"anyOf": [TEXT, ARTICLE.schema()]}},
            "Two articles of two outlets, of which one gives the parts and the other the whole",
        ),
        Key(
            "gives",
            _gives,
            one_of(_GIVES),
            "Whether the relation `holds`, `fails`, or has `nothing` that it could check",
            required=True,
        ),
    ),
    elsewhere=(("class", "in an example of a rule"), ("state", "in an example of a rule")),
)


def _examples(draft: RelationDraft, node: Node, book: FaultBook) -> None:
    for item in read_listing(node, "examples", book, "examples"):
        mapping = read_mapping(item, "an example", book, 'text: "..."')
        if mapping is not None:
            example = RelationExampleDraft(mapping)
            RELATION_EXAMPLE.fill(example, mapping, book)
            draft.examples += _made_example(example, book)


def _made_example(draft: RelationExampleDraft, book: FaultBook) -> list[RelationExample]:
    if len(draft.forms) != 1:
        what = "an example of a relation holds one of `text`, `article` or `pair`"
        book.error(draft.node.spot, what, 'write `text: "..."` and below it `gives: fails`')
        return []
    form, texts = draft.forms[0]
    if draft.gives is None or not texts:
        return []
    return [RelationExample(form, texts, draft.gives, draft.node.line)]


_EXAMPLES: Final[JsonSchema] = {"type": "array", "minItems": 1, "items": RELATION_EXAMPLE.schema()}

RELATION: Final[Table[RelationDraft]] = Table(
    "a relation",
    (
        Key("id", _id, _RULE_ID, "Stable for ever, such as aid-adds-up", required=True, more="No rule has the same."),
        Key("title", _title, TEXT, "What must fit together, in a line", required=True),
        Key("why", _why, TEXT, "Why it matters"),
        Key("owner", _owner, TEXT, "Who answers for it"),
        Key("link", _link, {"type": "string", "pattern": "^https?://"}, "Where more is told, a web address"),
        Key(
            "status",
            _status,
            one_of(STATUSES),
            "A relation on `trial` says so in its notes",
            more="A live one needs an example that holds and one that fails.",
            default="trial",
        ),
        Key(
            "sum",
            _sum,
            {"type": "array", "minItems": 1, "items": _RULE_ID},
            "The rules of the parts, by id",
            more="What they give together `is`, or is `at_most`, what another rule gives. They are of one kind.",
        ),
        Key("percent", _rule("percent"), _RULE_ID, "The rule of a percentage", more="Goes with `of`."),
        Key("of", _rule("of"), _RULE_ID, "The rule of what `percent` is a percentage of"),
        Key("start", _rule("start"), _RULE_ID, "The rule of a first date", more="Goes with `plus`."),
        Key("plus", _rule("plus"), _RULE_ID, "The rule of the length of time after `start`"),
        Key("rate", _rule("rate"), _RULE_ID, "The rule of so much a year", more="Goes with `over`."),
        Key("over", _rule("over"), _RULE_ID, "The rule of the length of time for which `rate` runs"),
        Key(
            "per",
            _per,
            one_of(TIMES),
            "What `rate` is per, where its words do not say so",
            default="year",
        ),
        Key("is", _rule("is"), _RULE_ID, "The rule whose value that makes: the whole, the part, the end or the total"),
        Key(
            "at_most",
            _rule("at_most"),
            _RULE_ID,
            "In place of `is`: the rule whose value that may not exceed",
            more="Then the parts that are known must not exceed the whole, whatever the others are.",
        ),
        Key(
            "tolerance",
            _tolerance,
            TEXT,
            "How far the two may lie apart: `exact`, `5%`, `10 km`",
            more="Roundings and words such as about are respected without it.",
            default="exact",
        ),
        Key(
            "examples",
            _examples,
            _EXAMPLES,
            "What must hold, what must fail, and what cannot be checked",
            more="`factdiff rules test` runs them.",
        ),
    ),
    elsewhere=(
        ("severity", "in a rule"),
        ("compare", "in a rule"),
        ("gives", "in an example"),
        ("text", "in an example"),
        ("pair", "in an example"),
    ),
)


def read_relations(node: Node, book: FaultBook) -> list[RelationDraft]:
    """The items of `relations`."""
    drafts = []
    for item in read_listing(node, "relations", book, "relations"):
        mapping = read_mapping(item, "a relation", book, "- id: aid-adds-up")
        if mapping is not None:
            draft = RelationDraft(mapping, book.path)
            RELATION.fill(draft, mapping, book)
            _check_form(draft, book)
            drafts.append(draft)
    return drafts


def _check_form(draft: RelationDraft, book: FaultBook) -> None:
    """One way to reckon with both its keys, and one of `is` and `at_most`."""
    forms = draft.forms
    if len(forms) != 1:
        what = f"a relation reckons in one of the ways {listed(_FORMS)}"
        told = what if not forms else f"{what}, and here stand {listed(forms, 'and')}"
        book.error(draft.node.spot if not forms else draft.key_spot(forms[1]), told, _LIKE)
        return
    form = forms[0]
    for first, second in SECOND.items():
        if first == form and draft.node.get(second) is None:
            book.error(draft.key_spot(form), f"`{form}` goes with `{second}`", f"write `{second}:` and a rule below it")
        elif first != form and draft.node.get(second) is not None:
            book.error(draft.key_spot(second), f"`{second}` goes with `{first}`, not with `{form}`", "take it out")
    if form != "rate" and draft.node.get("per") is not None:
        book.error(draft.key_spot("per"), f"`per` goes with `rate`, not with `{form}`", "take it out")
    _check_bound(draft, book)


_LIKE: Final = "write `sum: [one-rule, another]` and below it `is: a-third`"


def _check_bound(draft: RelationDraft, book: FaultBook) -> None:
    stand = [name for name in ("is", "at_most") if draft.node.get(name) is not None]
    if not stand:
        what = "a relation needs `is` or `at_most`, the rule that its parts are held against"
        book.error(draft.node.spot, what, "write `is:` and the id of that rule")
    elif len(stand) == 2:
        book.error(draft.key_spot("at_most"), "`is` and `at_most` stand both here", "keep one of them")
    elif stand == ["is"] and draft.forms == ("sum",) and len(draft.sum) == 1:
        what = "`sum` has one rule, and one part makes no sum"
        book.error(draft.key_spot("sum"), what, "write two rules or more, or `at_most` in place of `is`")
