"""A `plausible` that no example tries: nobody has seen it refuse anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import process_time

from factdiff.doubts.places import Files
from factdiff.extract import Extractor
from factdiff.model import Fault
from factdiff.prove.runner import article_of
from factdiff.ruleset.rule import Rule, Ruleset


def untried_ranges(ruleset: Ruleset, files: Files, seconds: float) -> Iterator[Fault]:
    """A warning for each `plausible` of a rule with examples that refuses no value of any of them."""
    for rule in ruleset.rules:
        if rule.plausible is None or not rule.examples or _refuses(rule, ruleset, seconds):
            continue
        shown = rule.plausible.text
        yield files.at_key(
            rule,
            "plausible",
            f"no example tries `plausible: {shown}`: none holds a value outside of it",
            'write `- text: "..."` with such a value, and `gives: nothing` below it',
        )


def _refuses(rule: Rule, ruleset: Ruleset, seconds: float) -> bool:
    extractor = Extractor(replace(ruleset, rules=(rule,)), rule_seconds=seconds, clock=process_time)
    # Examples that give nothing come first: there a refusal is looked for, and mostly found.
    ordered = sorted(rule.examples, key=lambda example: example.gives != ())
    return any(
        extractor.extract(article_of(text, number), about_is_met=True).trace.refusals
        for example in ordered
        for number, text in enumerate(example.texts)
    )
