"""Runs the examples inside rules: each says what its texts must give, or how they must differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from time import process_time

from factdiff.compare.sides import meaning
from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Group
from factdiff.pipeline import Read, report
from factdiff.ruleset.rule import Example, ExampleText, Expected, Rule, Ruleset
from factdiff.values import KINDS, parse

LABELLED = ("choice", "name")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example: what was expected beside what came. A `todo` that holds has become a gap closed."""

    rule: str
    path: str
    line: int
    form: str
    text: str
    holds: bool
    expected: str
    actual: str

    @property
    def failed(self) -> bool:
        """Whether this is a fault; a known gap is none."""
        return not self.holds and self.form != "todo"

    @property
    def closed_gap(self) -> bool:
        """A `todo` that passes: it should become a plain example."""
        return self.holds and self.form == "todo"


def prove(ruleset: Ruleset, only: Sequence[str] = (), *, seconds: float = 2.0) -> Iterator[Outcome]:
    """Run the examples of all rules, or of those named; in the rules' order."""
    for rule in ruleset.rules:
        if only and rule.id not in only:
            continue
        alone = replace(ruleset, rules=(rule,))
        extractor = Extractor(alone, rule_seconds=seconds, clock=process_time)
        for example in rule.examples:
            yield _prove(rule, example, alone, extractor)


def _prove(rule: Rule, example: Example, alone: Ruleset, extractor: Extractor) -> Outcome:
    articles = [_article(one, number) for number, one in enumerate(example.texts)]
    read = [Read(article, extractor.extract(article, about_is_met=True)) for article in articles]
    claims = [claim for one in read for claim in one.extraction.claims]
    groups = report(read, alone, engine="", how="one").groups
    checks = [
        *([_gives(rule, example.gives, claims)] if example.gives is not None else []),
        *([_class(example.kind, groups)] if example.kind is not None else []),
        *([_state(example.state, groups)] if example.state is not None else []),
    ]
    return Outcome(
        rule.id,
        rule.path,
        example.line,
        example.form,
        " / ".join(filter(None, (part for one in example.texts for part in (one.title, one.text)))),
        all(holds for holds, _, _ in checks),
        "; ".join(expected for _, expected, _ in checks),
        "; ".join(actual for _, _, actual in checks),
    )


def _article(text: ExampleText, number: int) -> Article:
    """An example's text as an article; texts of a pair are of two outlets."""
    name = f"text {number + 1}"
    return Article(name, text.text, text.title, text.source or name, text.published)


def _gives(rule: Rule, expected: Sequence[Expected], claims: Sequence[Claim]) -> tuple[bool, str, str]:
    """Whether the claims are those expected, each once, whatever their order."""
    left = _distinct(claims)
    missing = []
    for one in expected:
        found = next((claim for claim in left if _fits(rule, one, claim)), None)
        if found is None:
            missing.append(one)
        else:
            left.remove(found)
    shown = "; ".join(map(_show_expected, expected)) or "nothing"
    return not missing and not left, shown, show_claims(claims)


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


def _class(wanted: str, groups: Sequence[Group]) -> tuple[bool, str, str]:
    kinds = sorted({group.kind or "none" for group in groups}) or ["none"]
    holds = kinds == ["none"] if wanted == "none" else wanted in kinds
    return holds, f"class {wanted}", f"class {' and '.join(kinds)}"


def _state(wanted: str, groups: Sequence[Group]) -> tuple[bool, str, str]:
    states = sorted({group.state for group in groups})
    return wanted in states, f"state {wanted}", f"state {' and '.join(states) or 'none: nothing was read'}"


def _show_expected(one: Expected) -> str:
    parts = [
        *([f"value: {one.value}"] if one.value is not None else []),
        *(f"{slot}: {name}" for slot, name in one.slots),
    ]
    return ", ".join(parts)


def show_claims(claims: Sequence[Claim]) -> str:
    """Claims as an example's `gives` would write them."""
    return "; ".join(_show_claim(claim) for claim in _distinct(claims)) or "nothing"


def _show_claim(claim: Claim) -> str:
    value = claim.value
    shown = value.label if value.kind in LABELLED else KINDS[value.kind].show(value)
    slots = [f"{slot}: {name}" for slot, name in (*claim.subject, *claim.circumstances) if name]
    return ", ".join([f"value: {shown}", *slots])
