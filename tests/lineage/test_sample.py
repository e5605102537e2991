"""The sample story: the reprint in it is one origin with its source, and nobody else is taken for a copy."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from factdiff.run import make_report
from factdiff.settings import Settings

ROOT = Path(__file__).parents[2]


@cache
def made():
    paths = [str(path) for path in (ROOT / "seeds").glob("*.md") if path.name != "README.md"]
    return make_report(paths, ROOT / "rules", settings=Settings(), how="one").report


def test_the_reprint_is_told_with_its_evidence():
    (copy,) = made().copies
    outlets = {entry.article.id: entry.article.source for entry in made().articles}
    assert (outlets[copy.article], outlets[copy.of]) == ("Tarnhollow Ledger", "Norrisk Wire")
    assert (copy.whole, copy.basis, copy.later) == (True, "time", "4 hours")
    assert copy.share > 0.9


def test_the_reprint_has_no_origin_of_its_own():
    (copy,) = made().copies
    both = [
        side
        for group in made().groups
        for side in group.sides
        if {claim.article for claim in group.claims if claim.id in side.claims} == {copy.article, copy.of}
    ]
    assert both
    assert {(side.counts.outlets, side.counts.origins) for side in both} == {(2, 1)}


def test_nothing_is_told_of_words_that_were_kept():
    assert made().notes == ()
