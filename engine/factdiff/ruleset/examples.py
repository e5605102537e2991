"""`examples`: what a rule must and must not find, written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

import regex

from factdiff.model import Class, Moment, State
from factdiff.ruleset.draft import ExampleDraft, RuleDraft
from factdiff.ruleset.keys import JsonSchema, Key, Table, one_of
from factdiff.ruleset.rule import Example, ExampleText, Expected
from factdiff.ruleset.shapes import TEXT, read_listing, read_mapping, read_text, read_word
from factdiff.ruleset.sides import check_name_of_slot
from factdiff.ruleset.slots import names_of
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.ruleset.written_values import read_value
from factdiff.ruleset.yaml_positions import Entry, Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Collection

    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.known import Known

CLASSES: Final = (*get_args(Class), "none")
STATES: Final = get_args(State)
_FORMS: Final = ("text", "article", "pair", "todo")
_GIVES: Final = "gives: {value: 50 %}"
_CUT_NUMBER: Final = regex.compile(r"\d{3}\b")
"""What a comma leaves of `1,600 km` where the text is not in quotes."""


@dataclass(slots=True)
class _ArticleDraft:
    """An article of an example."""

    title: str = ""
    text: str | None = None
    published: str | None = None
    source: str | None = None


def _title(draft: _ArticleDraft, node: Node, book: FaultBook) -> None:
    draft.title = _plain(node, "title", book) or ""


def _article_text(draft: _ArticleDraft, node: Node, book: FaultBook) -> None:
    draft.text = _plain(node, "text", book)


def _article_source(draft: _ArticleDraft, node: Node, book: FaultBook) -> None:
    draft.source = _plain(node, "source", book)


def _published(draft: _ArticleDraft, node: Node, book: FaultBook) -> None:
    written = read_text(node, "published", book, "2025-07-15")
    if written is None:
        return
    try:
        Moment.of(written.text)
    except ValueError:
        book.error(
            written.spot,
            f"`{written.text}` is no day or time",
            "write `2025-07-15` or `2025-07-15T16:22:00+05:30`",
        )
    else:
        draft.published = written.text


def _plain(node: Node, name: str, book: FaultBook) -> str | None:
    written = read_text(node, name, book)
    return written.text if written else None


ARTICLE: Final[Table[_ArticleDraft]] = Table(
    "an article of an example",
    (
        Key("title", _title, TEXT, "Its headline", default=""),
        Key("text", _article_text, TEXT, "What it says", required=True),
        Key("published", _published, TEXT, "When: 2025-07-15 or 2025-07-15T16:22:00+05:30"),
        Key("source", _article_source, TEXT, "The outlet"),
    ),
)


def read_article(node: Node, name: str, book: FaultBook) -> ExampleText | None:
    """`{title: ..., text: ..., published: ..., source: ...}`; None where it has no text."""
    mapping = read_mapping(node, name, book, f"{name}: {{title: ..., text: ...}}")
    if mapping is None:
        return None
    draft = _ArticleDraft()
    ARTICLE.fill(draft, mapping, book)
    return ExampleText(draft.text, draft.title, draft.published, draft.source) if draft.text else None


def _text(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    found = _plain(node, "text", book)
    draft.forms.append(("text", _key(draft, "text"), (ExampleText(found),) if found else ()))


def _article(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    found = read_article(node, "article", book)
    draft.forms.append(("article", _key(draft, "article"), (found,) if found else ()))


def _todo(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    found = _plain(node, "todo", book)
    draft.forms.append(("todo", _key(draft, "todo"), (ExampleText(found),) if found else ()))


def _pair(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    draft.forms.append(("pair", _key(draft, "pair"), read_pair(node, book)))


def read_pair(node: Node, book: FaultBook) -> tuple[ExampleText, ...]:
    """Two texts, or two articles."""
    items = read_listing(node, "pair", book, "two texts")
    if items and len(items) != 2:
        book.error(node.spot, f"`pair` holds two articles, not {len(items)}", 'write `pair: ["one text", "another"]`')
    return tuple(text for item in items if (text := _read_member(item, book)) is not None)


def _read_member(node: Node, book: FaultBook) -> ExampleText | None:
    if isinstance(node, Mapping):
        return read_article(node, "pair", book)
    found = _plain(node, "pair", book)
    return ExampleText(found) if found else None


def _key(draft: ExampleDraft, name: str) -> Scalar | None:
    entry = draft.node.get(name)
    return entry.key if entry else None


def _gives(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    match node:
        case Scalar(text="nothing"):
            draft.gives = ()
        case Listing():
            items = (read_mapping(item, "gives", book, _GIVES) for item in read_listing(node, "gives", book, "values"))
            draft.gives = tuple(item for item in items if item is not None) or None
        case Scalar(refused=False):
            _refuse_gives(node, book)
        case _:
            item = read_mapping(node, "gives", book, _GIVES)
            draft.gives = (item,) if item else None


_NOTHING: Final = ("no", "none", "null", "~", "false", "never", "0")
"""What editors write for nothing."""


def _refuse_gives(node: Scalar, book: FaultBook) -> None:
    do = f"write `{_GIVES}` or `gives: nothing`"
    if node.text.lower() in _NOTHING:
        do = "write `gives: nothing`"
    elif any(letter.isdigit() for letter in node.text):
        do = f"write `gives: {{value: {node.text}}}`"
    book.error(node.spot, f"`gives` cannot be `{node.text}`" if node.text else "`gives` is empty", do)


def _class(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    draft.kind = read_word(node, "class", CLASSES, book)


def _state(draft: ExampleDraft, node: Node, book: FaultBook) -> None:
    draft.state = read_word(node, "state", STATES, book)


_GIVEN: Final[JsonSchema] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": {"type": ["string", "number", "null"]},
}

EXAMPLE: Final[Table[ExampleDraft]] = Table(
    "an example",
    (
        Key("text", _text, TEXT, "A sentence or more; needs `gives`", more="`about` is taken as met."),
        Key("article", _article, ARTICLE.schema(), "An article with a headline; needs `class` or `state`"),
        Key(
            "pair",
            _pair,
            {"type": "array", "minItems": 2, "maxItems": 2, "items": {"anyOf": [TEXT, ARTICLE.schema()]}},
            "Two articles of two outlets; needs `class` or `state`",
        ),
        Key(
            "todo",
            _todo,
            TEXT,
            "A known gap; needs `gives`",
            more="It is no fault; once it holds, `rules test` tells so.",
        ),
        Key(
            "gives",
            _gives,
            {"anyOf": [{"const": "nothing"}, _GIVEN, {"type": "array", "minItems": 1, "items": _GIVEN}]},
            "The value and slots that must be found, or `nothing`",
            more="The value is written as in an article, or with `<`, `>`, `a to b`; an unfilled slot is `null`.",
        ),
        Key("class", _class, one_of(CLASSES), "The class of the difference, `none` where there must be none"),
        Key("state", _state, one_of(STATES), "The state of the group"),
    ),
)


def read_examples(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`examples: [{text: "...", gives: {value: 50 %}}]`."""
    for item in read_listing(node, "examples", book, "examples"):
        mapping = read_mapping(item, "an example", book, 'text: "..."')
        if mapping is not None:
            example = ExampleDraft(mapping)
            EXAMPLE.fill(example, mapping, book)
            _check_form(example, book)
            draft.examples.append(example)


def _check_form(example: ExampleDraft, book: FaultBook) -> None:
    """One form, with what that form must say."""
    if len(example.forms) != 1:
        what = "an example holds one of " + listed(_FORMS) if not example.forms else "an example has two forms"
        book.error(example.node.spot, what, 'write `text: "..."` and below it `gives: ...`')
        return
    form = example.forms[0][0]
    needed, wrong = (("gives",), ("class", "state")) if form in {"text", "todo"} else (("class", "state"), ("gives",))
    misspelt = any(entry.key.text not in EXAMPLE.names() for entry in example.node)
    if not misspelt and not any(example.node.get(name) for name in needed):
        book.error(example.node.spot, f"an example with `{form}` needs {listed(needed)}", f"write {_hint(form)}")
    for name in wrong:
        entry = example.node.get(name)
        if entry:
            book.error(entry.key.spot, f"an example with `{form}` has no `{name}`", f"write {_hint(form)} instead")


def _hint(form: str) -> str:
    return (
        "`gives: {value: ...}` or `gives: nothing`"
        if form in {"text", "todo"}
        else "`class: conflict` or `state: agrees`"
    )


def made_examples(draft: RuleDraft, labels: Collection[str], known: Known, book: FaultBook) -> tuple[Example, ...]:
    """The typed examples; slots and values that they name are checked."""
    made = []
    for example in draft.examples:
        gives = None
        if example.gives is not None:
            gives = tuple(_expected(draft, given, labels, known, book) for given in example.gives)
        if len(example.forms) == 1:
            form, _, texts = example.forms[0]
            made.append(Example(form, texts, gives, example.kind, example.state, example.node.line))
    return tuple(made)


def _expected(draft: RuleDraft, given: Mapping, labels: Collection[str], known: Known, book: FaultBook) -> Expected:
    value: str | None = None
    slots: list[tuple[str, str | None]] = []
    for entry in given:
        if entry.key.text == "value":
            value = _expected_value(draft, entry, labels, book)
        else:
            slots.append((entry.key.text, _expected_slot(draft, entry, known, book)))
    return Expected(value, tuple(slots))


def _expected_value(draft: RuleDraft, entry: Entry, labels: Collection[str], book: FaultBook) -> str | None:
    written = read_text(entry.value, "value", book, "a value as in an article")
    if written is None:
        return None
    read_value(draft.kind_name, written, book, labels)
    return written.text


def _expected_slot(draft: RuleDraft, entry: Entry, known: Known, book: FaultBook) -> str | None:
    """A name of the slot's list; `null` where it must stay unfilled."""
    slot = next((slot for slot in draft.slots if slot.key.text == entry.key.text), None)
    if slot is None:
        _unknown_slot(draft, entry, book)
        return None
    if not isinstance(entry.value, Scalar) or entry.value.text == "" or not entry.value.empty:
        check_name_of_slot(entry, names_of(draft, slot, known), book)
        return entry.value.text if isinstance(entry.value, Scalar) else None
    return None


def _unknown_slot(draft: RuleDraft, entry: Entry, book: FaultBook) -> None:
    name, slots = entry.key.text, [slot.key.text for slot in draft.slots]
    if _CUT_NUMBER.match(name):
        what = f"the comma before `{name}` ends the value"
        book.error(entry.key.spot, what, 'put the value in quotes: {value: "1,600 km"}')
        return
    what = f"`{name}` is no slot of this rule{did_you_mean(name, [*slots, 'value'])}"
    book.error(entry.key.spot, what, f"write {listed(['value', *slots])}, or declare the slot under `depends_on`")


def check_live(draft: RuleDraft, examples: Collection[Example], book: FaultBook) -> None:
    """A live rule shows that it fires and that it keeps quiet."""
    if draft.status != "live":
        return
    fires = any(one.gives or one.form in {"article", "pair"} for one in examples if one.form != "todo")
    quiet = any(one.gives == () for one in examples if one.form == "text")
    for sound, what, do in (
        (fires, "one that fires", "write `- text: ...` with `gives: {value: ...}`, or `status: trial`"),
        (quiet, "one that must not fire", "write `- text: ...` with `gives: nothing`, or `status: trial`"),
    ):
        if not sound:
            book.error(
                draft.key_spot("status"),
                f"a rule that is `live` needs two examples, and {what} is missing",
                do,
            )
