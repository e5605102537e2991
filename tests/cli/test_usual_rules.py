"""Where no rules are named: those of the working folder, else the general ones, and the person is told."""

from __future__ import annotations

import json

import pytest

from cli import harbour
from factdiff.errors import EXIT_OK, EXIT_USAGE
from factdiff.shipped import SHIPPED, shipped_rules

TOLD = (
    f"there is no folder rules, so the {len(shipped_rules().ruleset.rules)} general rules "
    "that come with factdiff are used\n"
)


@pytest.fixture
def bare(town, tmp_path):
    """The town without its rules."""
    town()
    (tmp_path / "rules" / "fare.yaml").unlink()
    (tmp_path / "rules").rmdir()


def test_a_report_without_a_rules_folder_uses_the_general_rules_and_names_them(bare, factdiff):
    run = factdiff("report", "news", "--format=json")
    assert run.code == EXIT_OK
    assert run.err.startswith(TOLD)
    assert json.loads(run.out)["rules"] == {
        "folder": SHIPPED,
        "count": len(shipped_rules().ruleset.rules),
        "sha256": shipped_rules().ruleset.sha256,
    }


@pytest.mark.parametrize("line", ["extract news", "rules list"])
def test_other_commands_do_so_too(line, bare, factdiff):
    run = factdiff(*line.split())
    assert (run.code, run.err) == (EXIT_OK, TOLD)


def test_rules_list_lists_them(bare, factdiff):
    listed = [row.split()[0] for row in factdiff("rules", "list").out.splitlines()[2:]]
    assert listed == [rule.id for rule in shipped_rules().ruleset.rules]


def test_rules_of_ones_own_go_first(town, factdiff):
    town()
    run = factdiff("report", "news", "--format=json")
    assert json.loads(run.out)["rules"]["folder"] == "rules"
    assert "general" not in run.err


def test_a_folder_that_is_named_and_missing_is_a_slip(bare, factdiff):
    assert factdiff("report", "news", "--rules=rulez").code == EXIT_USAGE


def test_an_empty_rules_folder_is_a_slip_too(bare, factdiff):
    harbour.build({"rules": None})
    assert factdiff("report", "news").code == EXIT_USAGE
