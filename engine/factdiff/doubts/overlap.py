"""Rules that read the same value in the same words, so that one difference would be told twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from time import process_time

from factdiff.doubts.places import Files
from factdiff.extract import Extractor
from factdiff.model import Claim, Fault
from factdiff.prove.runner import article_of
from factdiff.ruleset.rule import Example, Rule, Ruleset

_LEAST = 2
"""Examples of a rule that another must read too: one may be there to show where the two part."""


def overlapping_rules(ruleset: Ruleset, files: Files, seconds: float) -> Iterator[Fault]:
    """A warning for each rule most of whose examples another rule of its kind and subject reads too."""
    by_fact: dict[tuple[object, ...], list[Rule]] = {}
    for rule in ruleset.rules:
        # A rule that asks of whom and one that does not set different articles side by side.
        subject = tuple(sorted(slot.list_id for slot in rule.slots if slot.subject))
        by_fact.setdefault((rule.kind, subject), []).append(rule)
    for alike in by_fact.values():
        if len(alike) > 1:
            yield from _among(alike, ruleset, files, seconds)


def _among(alike: list[Rule], ruleset: Ruleset, files: Files, seconds: float) -> Iterator[Fault]:
    extractor = Extractor(replace(ruleset, rules=tuple(alike)), rule_seconds=seconds, clock=process_time)
    told: set[frozenset[str]] = set()
    for rule in alike:
        firing = [example for example in rule.examples if example.form == "text" and example.gives]
        shared = Counter(other for example in firing for other in _also_read(rule, example, extractor))
        for other, count in sorted(shared.items()):
            pair = frozenset((rule.id, other))
            if count >= _LEAST and count * 2 > len(firing) and pair not in told:
                told.add(pair)
                yield _fault(rule, next(one for one in alike if one.id == other), count, len(firing), files)


def _also_read(rule: Rule, example: Example, extractor: Extractor) -> set[str]:
    """The other rules that read the same words of an example as the rule itself, of whatever subject."""
    claims = [
        claim
        for number, text in enumerate(example.texts)
        for claim in extractor.extract(article_of(text, number)).claims
    ]
    own = {_words(claim) for claim in claims if claim.rule == rule.id}
    return {claim.rule for claim in claims if claim.rule != rule.id and _words(claim) in own}


def _words(claim: Claim) -> tuple[object, ...]:
    return claim.article, claim.field, claim.start, claim.end


def _fault(rule: Rule, other: Rule, count: int, of: int, files: Files) -> Fault:
    what = (
        f"`{rule.id}` overlaps `{other.id}` ({other.path}:{other.line}), which reads {count} of its {of} examples too"
    )
    do = "keep one of the two, or tell them apart: another `about`, or a `not` with the words of the other"
    return files.at_key(rule, "id", what, do)
