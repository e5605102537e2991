"""What stands under Problems, and how it is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdiff.model import Article, ArticleEntry, Coverage, Problem, Report, RulesUsed
from factdiff.render import tally

BARE = Report("factdiff 0.0", RulesUsed("rules", 1, "00"))


def report(*articles: Article, problems: tuple[Problem, ...] = ()) -> Report:
    return replace(BARE, articles=tuple(ArticleEntry(one, one.id) for one in articles), problems=problems)


@pytest.mark.parametrize(
    ("caption", "id_", "path", "where"),
    [
        ("a file of a folder", "a.txt", "news/a.txt", "news/a.txt"),
        ("a file that was renamed", "a.txt#2", "late/a.txt", "late/a.txt, article a.txt#2"),
        ("a line without an id of its own", "a.jsonl:3", "a.jsonl", "a.jsonl:3"),
        ("a line of a folder without an id of its own", "a.jsonl:3", "news/a.jsonl", "news/a.jsonl, article a.jsonl:3"),
        ("a line with an id", "q-1", "a.jsonl", "a.jsonl, article q-1"),
        ("standard input", "stdin", "-", "-, article stdin"),
        ("no path", "q-1", None, "q-1"),
    ],
)
def test_where_a_remark_belongs(caption, id_, path, where):
    [told] = tally.troubles(report(Article(id_, "It shut.", path=path, problems=("is odd",))))
    assert told == (where, "is odd"), caption


def test_problems_come_before_remarks():
    made = report(Article("a", "", problems=("is odd", "is old")), problems=(Problem("b", "is empty", "remove it"),))
    assert list(tally.troubles(made)) == [("b", "is empty; remove it"), ("a", "is odd"), ("a", "is old")]


@pytest.mark.parametrize(
    ("problems", "remarks", "words"),
    [
        (0, 0, "no problem"),
        (2, 0, "2 problems"),
        (0, 1, "no problem, 1 remark on an article"),
        (1, 2, "1 problem, 2 remarks on articles"),
    ],
)
def test_problems_and_remarks_are_counted_apart(problems, remarks, words):
    made = report(
        Article("a", "", problems=("is odd",) * remarks),
        problems=tuple(Problem(f"{n}", "is empty", "") for n in range(problems)),
    )
    assert tally.what_was_read(made).endswith(f"found no claim, {words}")


def test_rules_that_met_nothing_in_the_same_way_are_told_together_and_none_is_left_out():
    coverage = (
        Coverage("alpha", 4, 0, 0, 0, 0),
        Coverage("bravo", 0, 0, 0, 0, 0),
        Coverage("charlie", 4, 0, 0, 0, 0),
        Coverage("delta", 4, 0, 2, 1, 0),
        Coverage("echo", 4, 3, 0, 0, 0),
    )
    assert tally.silence(replace(report(), coverage=coverage)) == {
        "bravo": "no article names what it is about",
        "delta": "looked at 4 articles, 2 near misses, 1 refused value",
        "alpha, charlie": "looked at 4 articles, found nothing",
    }
