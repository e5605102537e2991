"""A draft of a relation -> a typed one, or its faults: what it asks of the rules that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from factdiff.ruleset.relations import SECOND
from factdiff.ruleset.rule import Bound, Form, Relation
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.ruleset.written_values import read_tolerance
from factdiff.values.common import Tolerance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factdiff.model import Status
    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.relations import RelationDraft
    from factdiff.ruleset.rule import Rule
    from factdiff.ruleset.yaml_positions import Scalar

ADDITIVE: Final = (
    "money", "count", "number", "length", "area", "volume", "mass", "energy", "power", "data", "duration", "percent",
)  # fmt: skip
"""Kinds of which parts make a whole; two temperatures, ages, speeds or magnitudes make nothing."""
_NUMBERS: Final = ("count", "number")
"""Kinds that are numbers of things without a unit, so that one may be a part of the other."""


def relate(
    draft: RelationDraft, rules: Mapping[str, Rule], written: frozenset[str], book: FaultBook
) -> Relation | None:
    """The relation; None where any of its lines holds an error.

    Args:
        draft: as read.
        rules: the sound rules of all files, by id.
        written: the ids of all rules, broken ones too.
        book: takes the faults.
    """
    named = _named(draft)
    _check_rules(named, rules, written, book)
    if book.has_error(draft.node.line, draft.node.end_line):
        return None
    _check_kinds(draft, rules, book)
    _check_subjects(named, rules, book)
    _check_live(draft, book)
    relation = _made(draft, rules, book)
    return None if book.has_error(draft.node.line, draft.node.end_line) else relation


def _named(draft: RelationDraft) -> list[Scalar]:
    """All rules as written, those of the sum first and the whole last."""
    keys = ("percent", "of", "start", "plus", "rate", "over", "is", "at_most")
    return [*draft.sum, *(draft.named[key] for key in keys if key in draft.named)]


def _check_rules(named: list[Scalar], rules: Mapping[str, Rule], written: frozenset[str], book: FaultBook) -> None:
    """Each is a sound rule, and none stands there twice."""
    seen: set[str] = set()
    for one in named:
        if one.text in seen:
            what = f"`{one.text}` stands twice in this relation"
            book.error(one.spot, what, "a rule is a part or the whole, and only once; name another rule")
        elif one.text in written - set(rules):
            what = f"the rule `{one.text}` has a fault, so what uses it is left out"
            book.error(one.spot, what, "mend the rule first")
        elif one.text not in rules:
            what = f"there is no rule `{one.text}`{did_you_mean(one.text, rules)}"
            book.error(one.spot, what, "write the id of a rule; `factdiff rules list` lists them")
        seen.add(one.text)


def _check_kinds(draft: RelationDraft, rules: Mapping[str, Rule], book: FaultBook) -> None:
    """The kinds that can be reckoned with so."""
    whole = draft.named.get("is") or draft.named["at_most"]
    match draft.forms[0]:
        case "sum":
            for one in draft.sum:
                _additive(one, rules, book)
                _same(one, whole, rules, book)
        case "percent":
            _wanted(draft.named["percent"], "percent", "`percent`", rules, book)
            _additive(draft.named["of"], rules, book)
            _same(draft.named["of"], whole, rules, book)
        case "start":
            _wanted(draft.named["start"], "date", "`start`", rules, book)
            _wanted(draft.named["plus"], "duration", "`plus`", rules, book)
            _wanted(whole, "date", "the end", rules, book)
        case "rate":
            _additive(draft.named["rate"], rules, book)
            _wanted(draft.named["over"], "duration", "`over`", rules, book)
            _same(draft.named["rate"], whole, rules, book)


def _wanted(one: Scalar, kind: str, place: str, rules: Mapping[str, Rule], book: FaultBook) -> None:
    own = rules[one.text].kind
    if own != kind:
        what = f"{place} takes a rule of kind {kind}, and `{one.text}` is of kind {own}"
        book.error(one.spot, what, f"name a rule with `value: {kind}`")


def _additive(one: Scalar, rules: Mapping[str, Rule], book: FaultBook) -> None:
    own = rules[one.text].kind
    if own not in ADDITIVE:
        what = f"`{one.text}` is of kind {own}, and values of that kind cannot be reckoned with so"
        book.error(one.spot, what, f"name a rule of kind {listed(ADDITIVE)}")


def _same(one: Scalar, whole: Scalar, rules: Mapping[str, Rule], book: FaultBook) -> None:
    own, other = rules[one.text].kind, rules[whole.text].kind
    if own != other and not (own in _NUMBERS and other in _NUMBERS):
        what = f"`{one.text}` is of kind {own} and `{whole.text}` of kind {other}, which do not fit together"
        book.error(one.spot, what, "name rules of one kind")


def _check_subjects(named: list[Scalar], rules: Mapping[str, Rule], book: FaultBook) -> None:
    """All split their fact by the same subject or none does: else parts of one thing would be held against another."""
    first = named[0]
    for one in named[1:]:
        own, other = _subject(rules[first.text]), _subject(rules[one.text])
        if own != other:
            what = f"`{first.text}` {_has(own)} and `{one.text}` {_has(other)}, so their values are of different things"
            book.error(one.spot, what, "name rules that have the same slots under `subject`")


def _subject(rule: Rule) -> tuple[str, ...]:
    return tuple(sorted(slot.name for slot in rule.slots if slot.subject))


def _has(slots: tuple[str, ...]) -> str:
    return f"has the subject {listed(slots, 'and')}" if slots else "has no subject"


def _check_live(draft: RelationDraft, book: FaultBook) -> None:
    """A live relation shows that it can fail and that it can hold."""
    if draft.texts.get("status") != "live":
        return
    given = {one.gives for one in draft.examples}
    for verdict in ("fails", "holds"):
        if verdict not in given:
            what = f"a relation that is `live` needs two examples, and one that {verdict} is missing"
            book.error(
                draft.key_spot("status"), what, f"write `- text: ...` with `gives: {verdict}`, or `status: trial`"
            )


def _made(draft: RelationDraft, rules: Mapping[str, Rule], book: FaultBook) -> Relation:
    form: Form = draft.forms[0]
    bound: Bound = "is" if "is" in draft.named else "at_most"
    whole = draft.named[bound].text
    parts = draft.sum if form == "sum" else (draft.named[form], draft.named[SECOND[form]])
    tolerance = read_tolerance(rules[whole].kind, draft.tolerance, book) if draft.tolerance else None
    texts = draft.texts
    return Relation(
        id=draft.id.text if draft.id else "",
        title=texts.get("title", ""),
        path=draft.path,
        line=draft.node.line,
        form=form,
        parts=tuple(one.text for one in parts),
        whole=whole,
        bound=bound,
        per=texts.get("per", "year"),
        tolerance=tolerance or Tolerance(),
        why=texts.get("why"),
        owner=texts.get("owner"),
        link=texts.get("link"),
        status=cast("Status", texts.get("status", "trial")),
        examples=tuple(draft.examples),
    )
