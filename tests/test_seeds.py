"""The sample story and, where it is at hand, the documents it was made after: what a report of them must find."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

import expected
from factdiff.readers import read_paths
from factdiff.render import FORMATS
from factdiff.run import make_report
from factdiff.settings import Settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "seeds"
SETS = {"sample": (ROOT / "seeds", "*.md"), "shared": (SHARED, "*.txt")}


@cache
def made(name):
    """(report.json, what is expected, short names) of one set of articles."""
    folder, pattern = SETS[name]
    if not folder.is_dir():
        pytest.skip("../shared is not at hand")
    paths = sorted(str(path) for path in folder.glob(pattern) if path.name != "README.md")
    result = make_report(paths, ROOT / "rules", settings=Settings(), how="one")
    report = json.loads(FORMATS["json"].render(result.report), parse_float=Decimal)
    articles = read_paths(paths, max_bytes=5_000_000).articles
    ids = {f"s{number}": article.id for number, article in enumerate(articles)}
    return report, expected.load(folder / "expected.yaml"), ids


def rows(name):
    """One test a row, so that a fact that is lost is named."""
    path = SETS[name][0] / "expected.yaml"
    if not path.is_file():
        return []
    table = expected.load(path)
    return [
        (name, key, number)
        for key in ("facts", "never")
        for number in range(len(table[key]))
    ]  # fmt: skip


ALL = [*rows("sample"), *rows("shared")]


@pytest.mark.parametrize(("name", "key", "number"), ALL, ids=[f"{name}-{key}-{number}" for name, key, number in ALL])
def test_a_fact_is_found_as_an_editor_reads_it(name, key, number):
    report, table, ids = made(name)
    one = {"facts": [], "never": [], key: [table[key][number]]}
    assert expected.faults(report, one, ids) == []


def test_the_shared_documents_are_held():
    if not SHARED.is_dir():
        pytest.skip("../shared is not at hand")
    assert any(name == "shared" for name, _, _ in ALL)


@pytest.mark.parametrize(
    ("caption", "key", "value"),
    [
        ("another state", "state", "not comparable"),
        ("another class", "classes", ["internal"]),
        ("another weight", "weight", "error"),
        ("an article too many", "articles", ["s0", "s1", "s2", "s3", "s4", "s5"]),
        ("another value", "sides", [{"value": "77 %", "articles": ["s0"]}]),
        ("agreement that is none", "agree", ["s0", "s3"]),
        ("a difference that is none", "against", ["s0"]),
    ],
)
def test_the_check_itself_finds_faults(caption, key, value):
    report, _, ids = made("sample")
    row = {"rule": "tariff-rate", key: value} if key != "against" else {"rule": "putin-call-before", key: ["s1"]}
    assert expected.faults(report, {"facts": [row], "never": []}, ids), caption


def test_the_check_finds_what_must_never_be_claimed():
    report, _, ids = made("sample")
    row = {"rule": "tariff-rate", "value": "100 %"}
    assert expected.faults(report, {"facts": [], "never": [row]}, ids)
