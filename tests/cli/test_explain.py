"""`rules explain` and `explain` on the command line: what they print, from where they read, what they refuse."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from cli import harbour
from factdiff.errors import EXIT_OK, EXIT_PARTIAL, EXIT_USAGE

GOLDEN = Path(__file__).parent / "explained"
EXPLAIN = ("rules", "explain", "ferry-fare")
FINDING = "ferry-fare@early.txt"

CASES = {
    # a rule on a text
    "a claim": (*EXPLAIN, "--text", "The ferry costs at least €4, the harbour said."),
    "a near miss": (*EXPLAIN, "--text", "A ticket of the ferry costs on a Sunday €4."),
    "no value of the kind": (*EXPLAIN, "--text", "The ferry costs 4 hours."),
    "about is not met": (*EXPLAIN, "--text", "The boat costs €4."),
    "nothing near": (*EXPLAIN, "--text", "The ferry is blue."),
    "an empty text": (*EXPLAIN, "--text", ""),
    "an article": (*EXPLAIN, "--article", "news/early.txt"),
    "two articles": (*EXPLAIN, "--article", "news/early.txt", "--article", "news/late.txt"),
    "a long article": (*EXPLAIN, "--article", "long.txt"),
    "a long article with all": (*EXPLAIN, "--article", "long.txt", "--all"),
    "as JSON": (*EXPLAIN, "--text", "The ferry costs around €400.", "--format", "json"),
    # a finding
    "a finding": ("explain", FINDING, "news", "--stories", "one"),
    "a finding as JSON": ("explain", FINDING, "news", "--stories", "one", "--format", "json"),
    # what is refused
    "a rule that is not there": ("rules", "explain", "ferry-fair", "--text", "x"),
    "a rule that is broken": ("rules", "explain", "quay-length", "--text", "x"),
    "no text": EXPLAIN,
    "a text and an article": (*EXPLAIN, "--text", "x", "--article", "news/early.txt"),
    "an article that is not there": (*EXPLAIN, "--article", "news/none.txt"),
    "a format that is none": (*EXPLAIN, "--text", "x", "--format", "html"),
    "a finding for a rule": ("rules", "explain", FINDING, "--text", "x"),
    "a finding without a place": ("explain", FINDING),
    "a finding with a slip": ("explain", "fery-fare", "news"),
    "a finding that is not there": ("explain", "quay-depth", "news"),
    "a finding that several are": ("explain", "fare", "news"),
    "a report that is none": ("explain", FINDING, "package.json"),
    "a report that is no JSON": ("explain", FINDING, "torn.json"),
    "a report that is not there": ("explain", FINDING, "reports/news/report.json"),
    "a report beside articles": ("explain", FINDING, "package.json", "news"),
    "a link into a report that is not there": ("explain", "reports/news/report.html#ferry-fare-12345678"),
}
LONG = "Harbour news\nIt rained.\nThe ferry costs €4.\nA ferry is blue.\nNobody came.\nIt has 9 masts."
FILES = {"long.txt": LONG, "rules/quay.yaml": harbour.BROKEN, "package.json": "{}", "torn.json": "{"}


@pytest.mark.parametrize("name", CASES)
def test_what_is_told_is_what_was_read_and_approved(name, factdiff, town, golden):
    town(**FILES)
    run = factdiff(*CASES[name])
    said = "".join(f"--- {stream} ---\n{text}" for stream, text in (("stdout", run.out), ("stderr", run.err)) if text)
    line = " ".join(word if word.strip() and " " not in word else f'"{word}"' for word in CASES[name])
    golden(GOLDEN / f"{name.replace(' ', '-')}.txt", f"$ factdiff {line}\n{said}--- exit {run.code} ---\n")


def test_every_golden_file_has_its_case():
    assert {path.stem for path in GOLDEN.iterdir()} == {name.replace(" ", "-") for name in CASES}


@pytest.mark.parametrize(
    ("caption", "stdin", "claims"),
    [
        ("a plain sentence", b"The ferry costs \xe2\x82\xac4.", 1),
        ("an article with a headline", harbour.EARLY.encode(), 1),
        ("JSON lines", harbour.LINES.encode(), 2),
    ],
)
def test_a_text_may_come_from_standard_input(caption, stdin, claims, factdiff, town):
    town()
    run = factdiff(*EXPLAIN, "--text", "-", "--format", "json", stdin=stdin)
    told = json.loads(run.out)
    assert run.code == EXIT_OK
    assert sum(len(one["hits"]) for article in told for one in article["sentences"]) == claims, caption


def test_the_rules_may_lie_elsewhere(factdiff, town):
    town(**{"desk/seats.yaml": harbour.SEATS})
    run = factdiff("rules", "explain", "ferry-seats", "--text", "The ferry has 90 seats.", "--rules", "desk")
    assert run.code == EXIT_OK
    assert "claim: “90 seats”, exactly 90" in run.out


def test_an_article_that_cannot_be_read_is_told_and_the_rest_explained(factdiff, town):
    town(**{"news/picture.txt": b"GIF89a\0\1\2"})
    run = factdiff(*EXPLAIN, "--article", "news")
    assert run.code == EXIT_PARTIAL
    assert run.out.count("ferry-fare: Fare of the harbour ferry") == 2
    assert "news/picture.txt" in run.err


# --- findings ------------------------------------------------------------------------------------------


@pytest.fixture
def reported(factdiff, town):
    """A report of the town's articles, as one story."""
    town()
    factdiff("report", "news", "--stories", "one", "--format", "none")
    return json.loads(Path("reports/news/report.json").read_text(encoding="utf-8"))


def anchor():
    page = Path("reports/news/report.html").read_text(encoding="utf-8")
    return page.partition('id="ferry-fare-')[2].partition('"')[0]


@pytest.mark.parametrize(
    ("caption", "arguments"),
    [
        ("its id", (FINDING, "news")),
        ("the rule, which has only one", ("ferry-fare", "news")),
        ("a part of its id", ("fare@ea", "news")),
        ("the report instead of the articles", (FINDING, "reports/news/report.json")),
        ("the link to it", ("reports/news/report.html#ferry-fare-{anchor}",)),
        ("the anchor and the articles", ("ferry-fare-{anchor}", "news")),
    ],
)
def test_a_finding_is_named_by_what_an_editor_has_at_hand(caption, arguments, reported, factdiff):
    words = [word.replace("{anchor}", anchor()) for word in arguments]
    run = factdiff("explain", *words, "--stories", "one", "--format", "json")
    assert run.code == EXIT_OK, caption
    told = json.loads(run.out)
    (group,) = reported["groups"]
    assert (told["id"], told["reason"], told["kind"]) == (group["id"], group["reason"], group["class"]), caption


def test_a_report_keeps_the_ids_of_articles_in_folders(factdiff, town):
    town(**{"news/deep/late.txt": harbour.LATE.replace("6", "8")})
    factdiff("report", "news", "--stories", "one", "--format", "none")
    made = json.loads(Path("reports/news/report.json").read_text(encoding="utf-8"))
    run = factdiff("explain", "ferry-fare", "reports/news/report.json", "--stories", "one", "--format", "json")
    told = json.loads(run.out)
    assert {claim["article"] for side in told["sides"] for claim in side["claims"]} == {
        article["id"] for article in made["articles"]
    }


def test_a_report_whose_articles_are_gone_says_which(reported, factdiff):
    Path("news/late.txt").unlink()
    run = factdiff("explain", FINDING, "reports/news/report.json")
    assert run.code == EXIT_USAGE
    assert "reports/news/report.json: its article news/late.txt is not there" in run.err


# --- on a terminal ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "variable", "colour"), [("as it is", {}, True), ("without", {"NO_COLOR": "1"}, False)]
)
def test_a_terminal_underlines_unless_it_is_told_not_to(caption, variable, colour, factdiff, town, monkeypatch):
    town()
    for name, value in {"TERM": "xterm", **variable}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)
    run = factdiff(*EXPLAIN, "--text", "The ferry costs €4.")
    assert ("\x1b[" in run.out) == colour, caption
    assert ("^^" in run.out) != colour, caption
