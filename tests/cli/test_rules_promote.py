"""`rules promote`: what a rule finds over articles is read before it is made live."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_USAGE

FILE = Path("rules/fare.yaml")
RULE = """\
# What it costs.
rules:
  - id: ferry-fare   # for ever
    title: Fare of the ferry
{status}    about: ["ferr*"]
    value: money
    find: ["(cost|costs) {{value}}"]
    examples:
      - {{text: "The ferry costs €4.", gives: {{value: €4}}}}
      - {{text: "The ferry is blue.", gives: {quiet}}}
"""
ON_TRIAL = RULE.format(status="    status: trial  # still\n", quiet="nothing")
NAMES = "Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ivy Juniper Kauri Larch".split()


def line(month: int, name: str, price: int) -> str:
    """An article as a line of JSON; those of one month and name tell one story."""
    text = (
        f"The ferry of {name} Bay costs €{price}. Mayor {name} Harrow of {name} Bay spoke with captain {name} Willow."
    )
    head = {"id": f"{month}-{price}", "source": f"paper {price}", "published": f"2025-{month:02}-01"}
    return json.dumps({**head, "title": f"Ferry of {name} Bay", "text": text}) + "\n"


def news(names: list[str]) -> str:
    return "".join(line(month, name, price) for month, name in enumerate(names, 1) for price in (4, 6))


@pytest.fixture
def promote(factdiff, town):
    """Run it on a rule file over the town's news."""

    def run(text: str, *options: str, ends: str = "\n", over: str = "news"):
        town()
        FILE.write_bytes(text.replace("\n", ends).encode())
        return factdiff("rules", "promote", "ferry-fare", "--over", over, *options)

    return run


@pytest.mark.parametrize(
    ("caption", "before", "after"),
    [
        ("from trial", "    status: trial  # still\n", "    status: live  # still\n"),
        ("in quotes", '    status: "trial"\n', "    status: live\n"),
        ("where nothing is said", "", "    status: live\n"),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_status_is_changed_and_nothing_else(promote, caption, before, after, ends):
    text = RULE.format(status=before, quiet="nothing")
    assert promote(text, "--yes", ends=ends).code == EXIT_OK
    wanted = text.replace(before, after) if before else text.replace("# for ever\n", f"# for ever\n{after}")
    assert FILE.read_bytes() == wanted.replace("\n", ends).encode(), caption


def test_a_rule_in_braces_is_changed_too(promote):
    text = 'rules:\n  - {id: ferry-fare, title: Fare, value: money, find: ["costs {value}"], examples: [{text: "It costs €4.", gives: {value: €4}}, {text: "It is blue.", gives: nothing}]}\n'  # fmt: skip
    assert promote(text, "--yes").code == EXIT_OK
    assert FILE.read_text() == text.replace("{id:", "{status: live, id:")


def test_what_it_finds_is_shown_with_both_sentences(promote, town):
    town(**{"all/news.jsonl": news(NAMES[:1])})
    run = promote(ON_TRIAL, over="all")
    assert "2 articles, 2 claims, 1 finding: 500.0 findings in 1,000 articles" in run.out
    assert "    1-4: The ferry of Alder Bay costs €4.\n    1-6: The ferry of Alder Bay costs €6.\n" in run.out
    assert "-    status: trial  # still\n+    status: live  # still\n" in run.out
    assert run.code == EXIT_FOUND
    assert FILE.read_text() == ON_TRIAL


def test_no_more_than_ten_findings_are_shown(promote, town):
    town(**{"all/news.jsonl": news(NAMES)})
    run = promote(ON_TRIAL, over="all")
    assert "24 articles, 24 claims, 12 findings: 500.0 findings in 1,000 articles" in run.out
    assert run.out.count("conflict (") == 10
    assert "and 2 more" in run.out


@pytest.mark.parametrize(
    ("caption", "text", "said"),
    [
        ("live already", RULE.format(status="    status: live\n", quiet="nothing"), "is live already"),
        ("no quiet example", RULE.format(status="", quiet="{value: €4}"), "one that must not fire is missing"),
        ("a failing example", ON_TRIAL.replace('"The ferry costs €4."', '"The ferry costs €5."'), "1 of its examples fail"),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_fit_is_refused_before_any_article_is_read(promote, caption, text, said):
    run = promote(text, "--yes", over="nowhere")
    assert run.code == EXIT_USAGE
    assert said in run.err, caption
    assert FILE.read_text() == text
