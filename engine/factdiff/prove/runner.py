"""Runs the examples inside rules: each says what its texts must give, or how they must differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from time import process_time

from factdiff.compare.sides import meaning
from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Group
from factdiff.pipeline import Read, check_relations, report
from factdiff.ruleset.rule import Example, ExampleText, Expected, Relation, Rule, Ruleset
from factdiff.values import KINDS, parse

LABELLED = ("choice", "name")
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was expected beside what was read for it; None where one of them is missing."""

    expected: str | None
    read: str | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example: what was expected beside what came. A `todo` that holds has become a gap closed."""

    rule: str
    path: str
    line: int
    form: str
    text: str
    holds: bool
    rows: tuple[Row, ...]
    gives: tuple[Expected, ...] = ()
    """What was read, as `gives` would write it."""
    kind: str = "none"
    """The class that came; of several the first by name that is none of "none"."""
    state: str | None = None

    @property
    def failed(self) -> bool:
        """Whether this is a fault; a known gap is none."""
        return not self.holds and self.form != "todo"

    @property
    def closed_gap(self) -> bool:
        """A `todo` that passes: it should become a plain example."""
        return self.holds and self.form == "todo"

    @property
    def expected(self) -> str:
        """All that was expected, in a line."""
        return "; ".join(row.expected for row in self.rows if row.expected is not None)

    @property
    def actual(self) -> str:
        """All that came, in a line."""
        return "; ".join(row.read for row in self.rows if row.read is not None)


def prove(ruleset: Ruleset, only: Sequence[str] = (), *, seconds: float = 2.0) -> Iterator[Outcome]:
    """Run the examples of all rules and relations, or of those named; in their order, relations last."""
    for rule in ruleset.rules:
        if only and rule.id not in only:
            continue
        alone = replace(ruleset, rules=(rule,))
        extractor = Extractor(alone, rule_seconds=seconds, clock=process_time)
        for example in rule.examples:
            yield prove_one(rule, example, alone, extractor)
    for relation in ruleset.relations:
        if not only or relation.id in only:
            yield from _relation(relation, ruleset, seconds)


def _relation(relation: Relation, ruleset: Ruleset, seconds: float) -> Iterator[Outcome]:
    """The examples of a relation, read by its rules alone."""
    rules = tuple(rule for rule in ruleset.rules if rule.id in relation.rules)
    alone = replace(ruleset, rules=rules, relations=(relation,))
    extractor = Extractor(alone, rule_seconds=seconds, clock=process_time)
    for example in relation.examples:
        read = _read(example.texts, extractor)
        told = check_relations(read, alone)
        came = told.verdicts[relation.id]
        why = next((note.reason for note in told.notes), told.coverage[0].unchecked)
        agrees = example.gives == came
        row = Row(example.gives, came if agrees or why is None else f"{came}: {why}", agrees)
        yield Outcome(relation.id, relation.path, example.line, example.form, _all(example.texts), row.agrees, (row,))


def _read(texts: Sequence[ExampleText], extractor: Extractor) -> list[Read]:
    articles = [article_of(one, number) for number, one in enumerate(texts)]
    return [Read(article, extractor.extract(article, about_is_met=True)) for article in articles]


def _all(texts: Sequence[ExampleText]) -> str:
    """All that an example says, in a line."""
    return " / ".join(filter(None, (part for one in texts for part in (one.title, one.text))))


def prove_one(rule: Rule, example: Example, alone: Ruleset, extractor: Extractor) -> Outcome:
    """One example of a rule; `alone` holds that rule only, and the extractor is made of it."""
    read = _read(example.texts, extractor)
    claims = _distinct([claim for one in read for claim in one.extraction.claims])
    groups = report(read, alone, engine="", how="one").groups if example.kind or example.state else ()
    kinds, states = _kinds(groups), sorted({group.state for group in groups})
    rows = (
        *(_gives(rule, example.gives, claims) if example.gives is not None else ()),
        *(_class(example.kind, kinds) if example.kind is not None else ()),
        *(_state(example.state, states) if example.state is not None else ()),
    )
    return Outcome(
        rule.id,
        rule.path,
        example.line,
        example.form,
        _all(example.texts),
        all(row.agrees for row in rows),
        rows,
        tuple(map(_as_expected, claims)),
        next((kind for kind in kinds if kind != "none"), "none"),
        states[0] if states else None,
    )


def article_of(text: ExampleText, number: int) -> Article:
    """An example's text as an article; texts of a pair are of two outlets."""
    name = f"text {number + 1}"
    return Article(name, text.text, text.title, text.source or name, text.published)


def _gives(rule: Rule, expected: Sequence[Expected], claims: Sequence[Claim]) -> Iterator[Row]:
    """Whether the claims are those expected, each once, whatever their order; what differs stands side by side."""
    left = list(claims)
    missing: list[Expected] = []
    for one in expected:
        found = next((claim for claim in left if _fits(rule, one, claim)), None)
        if found is None:
            missing.append(one)
        else:
            left.remove(found)
            yield Row(_show(one), _show(_as_expected(found)), agrees=True)
    if not expected and not left:
        yield Row(NOTHING, NOTHING, agrees=True)
    for wanted, claim in zip_longest(missing, left):
        told = _show(wanted) if wanted is not None else None if expected else NOTHING
        came = _show(_as_expected(claim)) if claim is not None else None if claims else NOTHING
        yield Row(told, came, agrees=False)


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """One claim for each meaning and set of slots: saying a thing twice is saying it."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        seen.setdefault((meaning(claim.value), claim.subject, claim.circumstances), claim)
    return list(seen.values())


def _fits(rule: Rule, expected: Expected, claim: Claim) -> bool:
    slots = {**dict(claim.subject), **dict(claim.circumstances)}
    if any(slots.get(slot) != name for slot, name in expected.slots):
        return False
    return expected.value is None or same_value(rule.kind, expected.value, claim)


def same_value(kind: str, written: str, claim: Claim) -> bool:
    """Whether a claim's value is the one written in an example."""
    value = claim.value
    if kind in LABELLED:
        return value.label == written
    if not KINDS[kind].reads:
        return meaning(replace(value, text=written)) == meaning(value)
    stated = parse(kind, written)
    if kind == "date":
        if stated.label is not None and stated.label == value.label:
            return True
        return value.low is not None and (stated.low, stated.high) == (value.low, value.high)
    if stated.unit is None and value.unit is not None and stated.number is not None:
        return (stated.number, stated.form) == (value.number, value.form)  # "6.3" is a magnitude of 6.3
    return (stated.low, stated.high, stated.high_open, stated.unit) == (
        value.low,
        value.high,
        value.high_open,
        value.unit,
    )


def _kinds(groups: Sequence[Group]) -> list[str]:
    return sorted({group.kind or "none" for group in groups}) or ["none"]


def _class(wanted: str, kinds: Sequence[str]) -> Iterator[Row]:
    holds = list(kinds) == ["none"] if wanted == "none" else wanted in kinds
    yield Row(f"class {wanted}", f"class {' and '.join(kinds)}", holds)


def _state(wanted: str, states: Sequence[str]) -> Iterator[Row]:
    yield Row(f"state {wanted}", f"state {' and '.join(states) or 'none: nothing was read'}", wanted in states)


def _as_expected(claim: Claim) -> Expected:
    """A claim as an example's `gives` would write it."""
    value = claim.value
    shown = value.label if value.kind in LABELLED else KINDS[value.kind].show(value)
    slots = [(slot, name) for slot, name in (*claim.subject, *claim.circumstances) if name]
    return Expected(shown, tuple(slots))


def _show(one: Expected) -> str:
    parts = [
        *([f"value: {one.value}"] if one.value is not None else []),
        *(f"{slot}: {name}" for slot, name in one.slots),
    ]
    return ", ".join(parts)


def show_claims(claims: Sequence[Claim]) -> str:
    """Claims as an example's `gives` would write them."""
    return "; ".join(_show(_as_expected(claim)) for claim in _distinct(claims)) or NOTHING
