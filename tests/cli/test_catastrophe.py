"""A pattern that would never end is stopped at its time, named, and costs nothing else of the run."""

from __future__ import annotations

import json

import pytest

from factdiff.errors import EXIT_OK, EXIT_PARTIAL

ENDLESS = r"""
rules:
  - id: endless
    title: A pattern with a choice in a choice
    about: ["ferr*"]
    value: text
    pattern: '(?P<value>(a|aa)+)$'
"""
TRAP = f"Ferry sails at last\nThe ferry costs €6 from Monday. It said {'a' * 60} and no more.\n"


@pytest.fixture
def report(factdiff, town, monkeypatch):
    """The report of the town with the endless rule and a text that traps it."""
    monkeypatch.setenv("FACTDIFF_RULE_SECONDS", "0.3")
    town(**{"rules/endless.yaml": ENDLESS, "news/late.txt": TRAP})

    def made(*more: str):
        run = factdiff("report", "news", "--stories", "one", "--format", "json", *more)
        return run, json.loads(run.out)

    return made


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_it_is_stopped_and_named_and_the_rest_is_complete(report, factdiff, jobs):
    run, made = report("--jobs", jobs)
    assert run.code == EXIT_PARTIAL
    timeouts = {row["rule"]: row["timeouts"] for row in made["coverage"]}
    assert timeouts == {"endless": 1, "ferry-fare": 0}
    (problem,) = made["problems"]
    assert "endless" in problem["what"] + problem["where"]
    assert "late.txt" in problem["what"] + problem["where"]
    assert "0.3" in problem["what"] or "time" in problem["what"]
    assert problem["do"]
    (group,) = made["groups"]
    assert (group["rule"], group["state"], group["articles"]) == ("ferry-fare", "differs", 2)


def test_the_text_report_says_so_too(factdiff, report):
    report()
    run = factdiff("report", "news", "--stories", "one")
    assert "endless" in run.out + run.err
    assert "partial" in run.err


def test_check_warns_of_it_before(factdiff, report):
    run = factdiff("rules", "check")
    assert "rules/endless.yaml:7:5: warning: the pattern can take for ever" in run.out
    assert run.code == EXIT_OK
