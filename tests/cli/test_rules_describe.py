"""`factdiff rules describe` and `rules schema`: what they print, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli import harbour
from factdiff.errors import EXIT_OK, EXIT_PARTIAL, EXIT_USAGE
from factdiff.shipped import shipped_rules

DOCS = Path(__file__).parents[2] / "docs"


def test_the_description_in_the_docs_is_what_is_printed(town, factdiff):
    town()
    run = factdiff("rules", "describe")
    assert (run.code, run.err) == (EXIT_OK, "")
    assert f"```\n{run.out}```\n" in (DOCS / "commands.md").read_text(encoding="utf-8")


def test_only_the_rules_that_are_named(town, factdiff):
    town(**{"rules/seats.yaml": harbour.SEATS})
    run = factdiff("rules", "describe", "ferry-seats")
    assert run.out.startswith("ferry-seats: ")
    assert "List seats" in run.out
    assert "ferry-fare" not in run.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("rules describe ferry-fair", "did you mean ferry-fare?", id="a rule with a slip"),
        pytest.param("rules describe --format yaml", "write one of text, md, json", id="a format that is none"),
        pytest.param("rules describe --rules nowhere", "the rules folder nowhere does not exist", id="no folder"),
    ],
)
def test_what_cannot_be_described(line, said, town, factdiff):
    town()
    run = factdiff(*line.split())
    assert (run.code, run.out) == (EXIT_USAGE, "")
    assert said in run.err


def test_a_broken_rule_is_told_and_the_sound_ones_are_described(town, factdiff):
    town(**{"rules/quay.yaml": harbour.BROKEN})
    run = factdiff("rules", "describe", "--format=json")
    assert run.code == EXIT_PARTIAL
    assert [rule["name"] for rule in json.loads(run.out)["rules"]] == ["ferry-fare"]
    assert "unknown key `fnd`" in run.err


def test_without_rules_of_ones_own_the_general_ones_are_described(town, factdiff):
    run = factdiff("rules", "describe", "--format=json")
    assert run.code == EXIT_OK
    told = [rule["name"] for rule in json.loads(run.out)["rules"]]
    assert told == [rule.id for rule in shipped_rules().ruleset.rules]


def test_the_schema_is_printed_as_it_is_kept(town, factdiff):
    run = factdiff("rules", "schema")
    assert (run.code, run.err) == (EXIT_OK, "")
    assert run.out == (DOCS / "rules.schema.json").read_text(encoding="utf-8")
