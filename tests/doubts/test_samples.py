"""Sentences made from a phrase: each holds it, and its value is read as it was put there."""

from __future__ import annotations

import pytest

from desk import ruleset
from factdiff.doubts.samples import VALUES, Sampler
from factdiff.extract.candidates import candidates
from factdiff.extract.compiled import RuleCompiler
from factdiff.extract.page import Page
from factdiff.model import Article
from factdiff.phrases.grammar import Alternatives, walk
from factdiff.values import KINDS

READ = [kind.name for kind in KINDS.values() if kind.reads]
BEFORE = {"age": ("aged ",), "magnitude": ("magnitude ",), "date": ("in ",)}
"""Words without which a bare number is none of its kind."""
RULE = """
- id: fare
  title: Fare
  value: money
  find: ['{phrase}']
  subject: {{town: towns}}
"""


@pytest.mark.parametrize("kind", READ)
def test_every_kind_that_is_read_has_samples(kind):
    assert VALUES[kind]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in READ for text in VALUES[kind]])
def test_each_sample_is_read_as_one_value(kind, text):
    sentences = [f"The vex {word}{text} vex." for word in ("", *BEFORE.get(kind, ()))]
    assert [text] in [[one[found.start : found.end] for found in KINDS[kind].read(one)] for one in sentences]


@pytest.mark.parametrize(
    ("caption", "phrase"),
    [
        ("words", "fare of {value}"),
        ("any ending", "fare* of {value}"),
        ("a gap", "fare ...3 {value}"),
        ("alternatives", "(fare|ticket price) (of|is) {value}"),
        ("what may be left out", "[single] fare [of] {value}"),
        ("one in another", "(fare|(low|high) [ticket] price) of {value}"),
        ("a slot", "fare to {town} ...6 {value}"),
        ("several names", "fare to {town+} is {value}"),
    ],
)
def test_a_sample_fires(caption, phrase):
    rules = ruleset(RULE.format(phrase=phrase))
    (rule,) = rules.rules
    compiled = RuleCompiler(rules).compile(rule)
    sampler = Sampler(rule, {words.id: words for words in rules.lists})
    options = [option for part in walk(rule.find[0].root) if isinstance(part, Alternatives) for option in part.options]
    for option in [None, *options]:
        sample = next(sampler.samples(rule.find[0], option))
        page = Page(Article("a", sample.text))
        (found,) = candidates(compiled, page, 0, lambda: 1.0)
        assert (found.start, found.end) == sample.value, (caption, sample.text)
        if option is not None:
            words = rule.find[0].text[slice(*option.span)].split()[0].rstrip("*").lstrip("([")
            assert words.split("|")[0] in sample.text
