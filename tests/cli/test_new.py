"""`rules new` on a terminal, and what it and `rules suggest` leave on disk."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from factdiff.cli.main import main
from factdiff.errors import EXIT_OK, EXIT_USAGE
from factdiff.prove import prove
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.schema import schema_text


class Terminal(io.StringIO):
    """Somebody who types."""

    def isatty(self):
        return True


@pytest.fixture
def typed(town, capsys, monkeypatch):
    """Run a command line while these lines are typed; its exit code and what it said."""

    def run(lines, *arguments):
        monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))
        code = main(list(arguments))
        return code, capsys.readouterr()

    return run


def test_answers_on_a_terminal_make_a_rule_that_is_sound_and_proved(typed, town):
    town()
    code, said = typed(["Seats of the ferry", "", "seats", "has", "news", "", ""], "rules", "new")
    assert code == EXIT_OK
    assert "What do you want to check?" in said.err
    assert "examples hold" in said.out
    assert "a rule of common words without `about`" in said.err
    loaded = load_folder(Path("rules"))
    rule = next(one for one in loaded.ruleset.rules if one.id == "seats-of-the-ferry")
    assert rule.kind == "count"
    assert [one.failed for one in prove(loaded.ruleset, [rule.id])] == [False, False]


def test_an_answer_that_cannot_be_used_is_asked_again(typed, town):
    town()
    answers = ["", "Fare", "mony", "money", "the cost", "costs", "news", "", "ferry"]
    code, said = typed(answers, "rules", "new")
    assert code == EXIT_OK
    assert "did you mean money?" in said.err
    assert "`the cost` is not one word" in said.err
    assert said.err.count("What do you want to check?") == 2
    assert (
        'about: ["ferry"]' in Path("rules/fare.yaml").read_text(encoding="utf-8") or Path("rules/fare-2.yaml").exists()
    )


def test_an_answer_to_about_is_a_list_of_names(typed, town):
    town()
    code, _ = typed(["Seats", "", "seats", "has", "news", "", "ferry, harbour"], "rules", "new")
    assert code == EXIT_OK
    assert load_folder(Path("rules")).faults == ()
    assert 'about: ["ferry", "harbour"]' in Path("rules/seats.yaml").read_text(encoding="utf-8")


def test_what_an_option_says_is_not_asked(typed, town):
    town()
    code, said = typed(
        ["", ""], "rules", "new", "--title", "Price", "--value", "money", "--words", "costs", "--article", "news"
    )
    assert code == EXIT_OK
    assert "What do you want to check?" not in said.err
    assert "What is its id?" in said.err


def test_answers_that_end_early_write_nothing(typed, town):
    town()
    before = sorted(Path().rglob("*"))
    code, said = typed(["Fare"], "rules", "new")
    assert code == EXIT_USAGE
    assert "the answers ended before the last question" in said.err
    assert sorted(Path().rglob("*")) == before


def test_a_new_rule_begins_with_the_lines_that_editors_read(factdiff, town):
    town()
    line = "rules new --title Price --value money --words costs --article news --out mine/price.yaml"
    assert factdiff(*line.split()).code == EXIT_OK
    text = Path("mine/price.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")


def test_a_second_rule_of_one_title_is_refused(factdiff, town):
    town()
    line = "rules new --title Price --value money --words costs --article news"
    assert factdiff(*line.split()).code == EXIT_OK
    before = Path("rules/price.yaml").read_bytes()
    again = factdiff(*line.split())
    assert again.code == EXIT_USAGE
    assert "price-2" in again.err
    assert Path("rules/price.yaml").read_bytes() == before


def test_suggestions_are_saved_one_a_file_and_never_over_another(factdiff, town):
    town()
    line = "rules suggest news --stories one --covered --save found"
    assert factdiff(*line.split()).code == EXIT_OK
    (path,) = Path("found").glob("*.yaml")
    assert Path("found/rules.schema.json").read_text(encoding="utf-8") == schema_text()
    assert load_folder(Path("found")).faults == ()
    path.write_text("# my own work\n", encoding="utf-8")
    again = factdiff(*line.split())
    assert f"kept as it is: {path.as_posix()}" in again.err
    assert path.read_text(encoding="utf-8") == "# my own work\n"


def test_a_saved_suggestion_is_covered_from_then_on(factdiff, town):
    town()
    Path("rules/fare.yaml").unlink()
    Path("rules/own.yaml").write_text(
        'rules:\n  - {id: other, title: Other, value: length, find: ["quay of {value}"]}\n', encoding="utf-8"
    )
    first = factdiff(*"rules suggest news --stories one --save rules".split())
    assert "1. Money" in first.out
    assert "Money" not in factdiff(*"rules suggest news --stories one".split()).out


def test_without_rules_the_general_ones_count(factdiff, town):
    town()
    Path("rules/fare.yaml").unlink()
    Path("rules").rmdir()
    run = factdiff(*"rules suggest news --stories one".split())
    assert run.code == EXIT_OK
    assert "general rules that come with factdiff are used" in run.err
    assert "1. Money" in run.out
