"""The commands on rules know relations: they are listed, read back, proven, and told where a rule is wanted."""

from __future__ import annotations

import pytest

from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_USAGE

DOCKS = """\
rules:
  - id: dock-day
    title: Boats by day
    about: [dock]
    value: number
    find: ["{value} by day"]
  - id: dock-night
    title: Boats by night
    about: [dock]
    value: number
    find: ["{value} by night"]
  - id: dock-all
    title: Boats in all
    about: [dock]
    value: number
    find: ["{value} in all"]
relations:
  - id: dock-adds-up
    title: Boats of the dock
    why: Somebody counts the ferries twice.
    sum: [dock-day, dock-night]
    is: dock-all
    examples:
      - text: "The dock saw 70 by day and 40 by night, 110 in all."
        gives: holds
      - text: "The dock saw 70 by day and 40 by night, 140 in all."
        gives: fails
      - text: "The dock saw 70 by day."
        gives: nothing
"""
WRONG = DOCKS.replace("140 in all", "110 in all")


@pytest.fixture
def docks(town):
    def build(text: str = DOCKS, news: str = "") -> None:
        town(**{"rules/dock.yaml": text, **({"news/dock.txt": news} if news else {})})

    return build


def test_the_list_tells_relations_below_the_rules(factdiff, docks):
    docks()
    run = factdiff("rules", "list")
    assert run.code == EXIT_OK
    row = next(line for line in run.out.splitlines() if line.startswith("dock-adds-up"))
    assert row.split() == [
        *["dock-adds-up", "trial", "dock-day", "+", "dock-night", "=", "dock-all", "3"],
        *["Boats", "of", "the", "dock"],
    ]


def test_check_counts_them(factdiff, docks):
    docks()
    run = factdiff("rules", "check")
    assert run.code == EXIT_OK
    assert "4 sound rules, 1 sound relation, 0 errors" in run.out


def test_describe_reads_one_back(factdiff, docks):
    docks()
    run = factdiff("rules", "describe", "dock-adds-up")
    words = " ".join(run.out.split())
    assert run.code == EXIT_OK
    assert (
        "“Boats by day” (dock-day) and “Boats by night” (dock-night) together must make “Boats in all” (dock-all)."
        in words
    )
    assert "It carries 3 examples, 1 of which must fail." in words


def test_test_runs_its_examples(factdiff, docks):
    docks()
    run = factdiff("rules", "test", "dock-adds-up")
    assert (run.code, run.out) == (EXIT_OK, "3 examples of 1 relation: 3 hold, 0 fail, 0 known gaps\n")


def test_an_example_that_fails_tells_why(factdiff, docks):
    docks(WRONG)
    run = factdiff("rules", "test", "dock-adds-up")
    assert run.code == EXIT_FOUND
    assert "rules/dock.yaml:26: dock-adds-up: a text example fails" in run.out
    assert "expected: fails" in run.out
    assert "but read: holds" in run.out


def test_an_example_that_should_hold_tells_the_arithmetic(factdiff, docks):
    docks(DOCKS.replace("gives: fails", "gives: holds"))
    run = factdiff("rules", "test", "dock-adds-up")
    assert "but read: fails: Boats of the dock: in text 1 70 (Boats by day) and 40 (Boats by night) make 110" in run.out


def test_update_leaves_it_to_the_editor(factdiff, docks):
    docks(WRONG)
    run = factdiff("rules", "test", "dock-adds-up", "--update", "--yes")
    assert run.code == EXIT_FOUND
    assert "dock-adds-up: left as it is: it is an example of a relation" in run.err


@pytest.mark.parametrize("line", [("rules", "explain", "dock-adds-up", "--text", "x")], ids=["explain"])
def test_where_a_rule_is_wanted_its_rules_are_named(factdiff, docks, line):
    docks()
    run = factdiff(*line)
    assert run.code == EXIT_USAGE
    assert "dock-adds-up: is a relation, not a rule" in run.err
    assert "name one of its rules: dock-day, dock-night, dock-all" in run.err


def test_a_note_does_not_fail_a_run(factdiff, docks):
    docks(
        DOCKS.replace("    sum:", "    status: live\n    sum:"),
        "A long day at the dock\nThe dock saw 70 by day and 40 by night, 140 in all, the harbour master wrote.\n",
    )
    run = factdiff("report", "news/dock.txt", "--fail-on", "note", "--format", "md")
    assert run.code == EXIT_OK
    assert "relation: Boats of the dock: in dock 70 (Boats by day)" in run.out
