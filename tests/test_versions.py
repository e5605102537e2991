"""Which version of an article stands."""

from __future__ import annotations

from itertools import permutations

import pytest

from factdiff.model import Article
from factdiff.versions import standing


def one(text, name="a", **more):
    return Article(name, text, "Ferry sinks", **more)


def page(text, **more):
    return one(text, name=text, source="Easton Echo", url="https://example.org/ferry", **more)


@pytest.mark.parametrize(
    ("caption", "articles", "kept"),
    [
        ("two articles", [one("Old.", "a"), one("New.", "b")], ["Old.", "New."]),
        ("the later update", [one("Old.", updated="2025-03-01"), one("New.", updated="2025-03-02")], ["New."]),
        ("published, where nothing was updated", [one("Old.", published="2025-03-01"), one("New.", published="2025-03-02")], ["New."]),
        (
            "updated goes before published",
            [one("Old.", published="2025-03-05", updated="2025-03-05"), one("New.", published="2025-03-01", updated="2025-03-06")],
            ["New."],
        ),
        ("by the hour", [one("Old.", updated="2025-03-01T09:00:00+00:00"), one("New.", updated="2025-03-01T10:00:00+00:00")], ["New."]),
        ("the same time", [one("Old.", updated="2025-03-01"), one("New.", updated="2025-03-01")], []),
        ("one undated", [one("Old.", updated="2025-03-01"), one("New.")], []),
        ("the same words twice", [one("Old."), one("Old.")], ["Old."]),
        ("the same words, one undated", [one("Old.", updated="2025-03-01"), one("Old.")], ["Old."]),
        ("the newest is there twice", [one("Old.", updated="2025-03-01"), *[one("New.", updated="2025-03-02")] * 2], ["New."]),
        ("one page", [page("Old.", updated="2025-03-01"), page("New.", updated="2025-03-02")], ["New."]),
        ("pages of two sources", [page("Old."), one("New.", "n", source="Echo", url="https://example.org/ferry")], ["Old.", "New."]),
        ("a source without pages", [one("Old.", "a", source="Echo"), one("New.", "b", source="Echo")], ["Old.", "New."]),
        (
            "by id with one and by page with another",
            [
                page("Older.", updated="2025-03-01"),
                one("Old.", "New.", updated="2025-03-02"),
                page("New.", updated="2025-03-03"),
            ],
            ["New."],
        ),
        (
            "an id that a reader made distinct",
            [one("Old.", "x", updated="2025-03-01"), one("New.", "x-2", updated="2025-03-02", extra=(("id", "x"),))],
            ["New."],
        ),
    ],
)  # fmt: skip
def test_the_newest_alone_stands(caption, articles, kept):
    for order in permutations(articles):
        found, problems = standing(order)
        assert sorted(article.text for article in found) == sorted(kept), caption
        assert len(problems) == (0 if kept else 1), caption


def test_what_cannot_be_decided_is_told_alike_in_any_order():
    versions = [page("Old."), page("New.")]
    assert standing(versions)[1] == standing(versions[::-1])[1]
    assert "2 versions" in standing(versions)[1][0].what
