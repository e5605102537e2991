"""Laws of the whole: never raises, spans are faithful, order and workers change no byte, a second run changes nothing."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.pipeline import Read, report
from factdiff.readers import read_paths
from factdiff.render import FORMATS
from factdiff.ruleset.folder import load_folder
from factdiff.workers import extract_all

ROOT = Path(__file__).parents[2]

# Pieces of news, so that random texts meet rules, and marks that break offsets.
PIECES = [
    "Trump", "Zelensky’s", "the White House", "Kyiv", "Moscow", "ATACMS", "Tomahawk", "tariffs", "a bill", "sanctions",
    "100 percent", "500%", "$10 billion", "300 km", "186 miles", "at least 12 aircraft", "50 days", "July 4", "Monday",
    "did not respond to a request for comment", "said", "“Can you hit Moscow?”", "“", "”", '"', "(", ")", "—", "...",
    ", ", ". ", "\n", "\n\n", "\u2009", "\u00a0", "é", "e\u0301", "\U0001f600", "\u202e", "range", "falls short of",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))


@cache
def extractor():
    return Extractor(load_folder(ROOT / "rules").ruleset)


@given(title=TEXTS, text=TEXTS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_never_raises_and_every_claim_keeps_its_words(title, text):
    article = Article("a", text, title, published="2025-07-15")
    found = extractor().extract(article, about_is_met=True)
    for claim in found.claims:
        field = getattr(article, claim.field)
        assert field[claim.start : claim.end] == claim.words
        assert claim.words
        assert field[claim.sentence_start :].startswith(claim.sentence)
        assert claim.sentence_start <= claim.start
        assert claim.end <= claim.sentence_start + len(claim.sentence)


@cache
def sample():
    return read_paths([str(ROOT / "seeds")], max_bytes=5_000_000).articles


@cache
def sample_report(jobs, seed):
    """All formats of a report of the sample story, its articles and rules shuffled."""
    ruleset = load_folder(ROOT / "rules").ruleset
    articles = list(sample())
    random.Random(seed).shuffle(articles)  # noqa: S311 - no secret
    read = extract_all(articles, ruleset, seconds=5, jobs=jobs).read
    made = report(read, ruleset, engine="test", how="one")
    return {name: one.render(made) for name, one in FORMATS.items()}


@pytest.mark.parametrize(("caption", "jobs", "seed"), [("another order", 1, 2), ("two workers", 2, 1), ("both", 2, 3)])
def test_order_and_workers_change_no_byte(caption, jobs, seed):
    assert sample_report(jobs, seed) == sample_report(1, 1), caption


def test_the_order_of_rules_changes_no_claim():
    ruleset = load_folder(ROOT / "rules").ruleset
    turned = Extractor(type(ruleset)(ruleset.folder, ruleset.sha256, ruleset.rules[::-1], ruleset.lists))
    straight = Extractor(ruleset)
    for article in sample():
        one = report([Read(article, straight.extract(article))], ruleset, engine="test", how="one")
        other = report([Read(article, turned.extract(article))], ruleset, engine="test", how="one")
        assert FORMATS["json"].render(one) == FORMATS["json"].render(other)
