"""`implies` and `reference`: values that stand in the rule and not in an article."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from factdiff.ruleset.draft import ImpliedDraft, ReferenceDraft, RuleDraft
from factdiff.ruleset.keys import JsonSchema, Key, Table
from factdiff.ruleset.phrase_reading import PHRASE, read_phrase
from factdiff.ruleset.rule import Implied, ReferenceSide
from factdiff.ruleset.shapes import TEXT, read_listing, read_mapping, read_text
from factdiff.ruleset.slots import names_of
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.ruleset.written_values import read_value
from factdiff.ruleset.yaml_positions import Entry, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Collection

    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.known import Known

_SUBJECT: Final[JsonSchema] = {"type": "object", "minProperties": 1, "additionalProperties": TEXT}


def _implied_find(draft: ImpliedDraft, node: Node, book: FaultBook) -> None:
    draft.find = read_phrase(node, book)


def _implied_value(draft: ImpliedDraft, node: Node, book: FaultBook) -> None:
    draft.value = read_text(node, "value", book, "a value as in an article")


IMPLIES: Final[Table[ImpliedDraft]] = Table(
    "an item of `implies`",
    (
        Key("find", _implied_find, PHRASE, "The phrase that holds no value", required=True),
        Key("value", _implied_value, TEXT, "The value that it stands for", required=True),
    ),
)


def _value(draft: ReferenceDraft, node: Node, book: FaultBook) -> None:
    draft.value = read_text(node, "value", book, "a value as in an article")


def _source(draft: ReferenceDraft, node: Node, book: FaultBook) -> None:
    found = read_text(node, "source", book, "where the desk has it from")
    draft.source = found.text if found else None


def _reference_subject(draft: ReferenceDraft, node: Node, book: FaultBook) -> None:
    mapping = read_mapping(node, "subject", book, "subject: {missile: ATACMS}")
    draft.subject = mapping.entries if mapping else ()


def _since(draft: ReferenceDraft, node: Node, book: FaultBook) -> None:
    draft.since = _read_day(node, "from", book)


def _until(draft: ReferenceDraft, node: Node, book: FaultBook) -> None:
    draft.until = _read_day(node, "until", book)


def _read_day(node: Node, name: str, book: FaultBook) -> Scalar | None:
    written = read_text(node, name, book, "2025-07-15")
    if written is None:
        return None
    try:
        day = date.fromisoformat(written.text).isoformat()
    except ValueError:
        day = ""
    if day == written.text:
        return written
    book.error(written.spot, f"`{written.text}` is no day", "write year, month and day: `2025-07-15`")
    return None


REFERENCE: Final[Table[ReferenceDraft]] = Table(
    "an item of `reference`",
    (
        Key("value", _value, TEXT, "What the desk holds to be right", required=True),
        Key("source", _source, TEXT, "Where the desk has it from", required=True),
        Key("subject", _reference_subject, _SUBJECT, "Which thing it is of, by slot"),
        Key("from", _since, TEXT, "The first day on which it holds: 2025-07-15"),
        Key("until", _until, TEXT, "The last day on which it holds: 2025-07-15"),
    ),
)


def read_implies(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`implies: [{find: "...", value: "< 500 km"}]`."""
    for item in read_listing(node, "implies", book, "items with `find` and `value`"):
        mapping = read_mapping(
            item, "an item of `implies`", book, '- {find: "falls short of Moscow", value: "< 500 km"}'
        )
        if mapping is not None:
            implied = ImpliedDraft()
            IMPLIES.fill(implied, mapping, book)
            draft.implies.append(implied)


def read_reference(draft: RuleDraft, node: Node, book: FaultBook) -> None:
    """`reference: [{value: 300 km, source: "..."}]`."""
    for item in read_listing(node, "reference", book, "items with `value` and `source`"):
        mapping = read_mapping(item, "an item of `reference`", book, "- {value: 300 km, source: our handbook}")
        if mapping is not None:
            reference = ReferenceDraft(mapping)
            REFERENCE.fill(reference, mapping, book)
            draft.references.append(reference)


def made_implies(draft: RuleDraft, labels: Collection[str], book: FaultBook) -> tuple[Implied, ...]:
    """The typed phrases with the values that they stand for."""
    made = []
    for implied in draft.implies:
        value = read_value(draft.kind_name, implied.value, book, labels) if implied.value else None
        if value is not None and implied.find is not None:
            made.append(Implied(implied.find.phrase, value))
    return tuple(made)


def made_references(
    draft: RuleDraft, labels: Collection[str], known: Known, book: FaultBook
) -> tuple[ReferenceSide, ...]:
    """The typed sides of the desk."""
    made = []
    for reference in draft.references:
        _check_days(reference, book)
        _check_subject(draft, reference, known, book)
        value = read_value(draft.kind_name, reference.value, book, labels) if reference.value else None
        if value is not None and reference.source is not None:
            subject = tuple(
                (one.key.text, one.value.text) for one in reference.subject if isinstance(one.value, Scalar)
            )
            since, until = (day.text if day else None for day in (reference.since, reference.until))
            made.append(ReferenceSide(value, reference.source, subject, since, until))
    return tuple(made)


def _check_days(reference: ReferenceDraft, book: FaultBook) -> None:
    since, until = reference.since, reference.until
    if since is not None and until is not None and since.text > until.text:
        book.error(until.spot, f"`until` lies before `from`, {since.text}", "write the earlier day under `from`")


def _check_subject(draft: RuleDraft, reference: ReferenceDraft, known: Known, book: FaultBook) -> None:
    """A reference is compared only with the same subject, so it must name all of it."""
    subjects = {slot.key.text: slot for slot in draft.slots if slot.subject}
    for entry in reference.subject:
        slot = subjects.get(entry.key.text)
        if slot is None:
            _unknown_slot(entry, tuple(subjects), book)
        else:
            check_name_of_slot(entry, names_of(draft, slot, known), book)
    missing = [name for name in subjects if name not in {entry.key.text for entry in reference.subject}]
    if missing:
        what = f"the rule's values are of a {listed(missing, 'and')}, and this reference does not say of which"
        book.error(reference.node.spot, what, f"write `subject: {{{missing[0]}: ...}}`")


def _unknown_slot(entry: Entry, subjects: tuple[str, ...], book: FaultBook) -> None:
    name = entry.key.text
    do = f"write {listed(subjects)}" if subjects else "declare it under the rule's `subject`, or take it out"
    book.error(entry.key.spot, f"`{name}` is no subject of this rule{did_you_mean(name, subjects)}", do)


def check_name_of_slot(entry: Entry, names: tuple[str, ...] | None, book: FaultBook) -> None:
    """A slot holds one of its list's names."""
    written = read_text(entry.value, entry.key.text, book, "a name of the list")
    if written is None or names is None or written.text in names:
        return
    what = f"`{written.text}` is no name that `{entry.key.text}` can hold{did_you_mean(written.text, names)}"
    book.error(written.spot, what, _write_names(names))


def _write_names(names: tuple[str, ...]) -> str:
    shown = listed(names[:8])
    return f"write {shown}" + (f", or one of {len(names) - 8} more" if len(names) > 8 else "")
