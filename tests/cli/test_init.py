"""`factdiff init`: the starter folder runs at once, every command in it does what it says, and nothing is lost."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_USAGE
from factdiff.ruleset.schema import schema_text
from factdiff.shipped import shipped_texts
from factdiff.starter import starter_files

SHELL = re.compile(r"^```sh\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def started(town, factdiff, monkeypatch):
    """The working folder is a starter folder."""
    assert factdiff("init", "newsroom").code == EXIT_OK
    monkeypatch.chdir("newsroom")


def test_it_says_what_was_written_and_what_to_type(town, factdiff):
    run = factdiff("init", "the newsroom")
    assert run.code == EXIT_OK
    assert run.out.splitlines() == [f"the newsroom/{name}" for name in starter_files()]
    assert all(Path(name).is_file() for name in run.out.splitlines())
    assert "cd 'the newsroom'\n    factdiff report articles\n" in run.err


def test_here_is_the_working_folder(town, factdiff):
    run = factdiff("init")
    assert run.out.splitlines() == list(starter_files())
    assert "cd " not in run.err


def test_the_planted_difference_is_found_at_once(started, factdiff):
    run = factdiff("report", "articles", "--format=json", "--fail-on=error")
    assert run.code == EXIT_FOUND
    made = json.loads(run.out)
    [group] = made["groups"]
    assert (group["rule"], group["class"], group["weight"]) == ("library-cost", "conflict", "error")
    assert made["rules"]["folder"] == "rules"
    assert made["problems"] == []


def commands() -> list[str]:
    """Every command that the folder's README tells to type."""
    blocks = [block["text"] for block in SHELL.finditer(starter_files()["README.md"])]
    return [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]


@pytest.mark.parametrize("line", commands())
def test_every_command_of_its_readme_runs(line, started, factdiff):
    command, *arguments = shlex.split(line)
    assert command == "factdiff"
    assert factdiff(*arguments).code == EXIT_OK


def test_the_readme_tells_commands():
    assert {"factdiff report articles", "factdiff rules test"} <= set(commands())


def test_every_file_is_told_in_the_readme():
    told = set(re.findall(r"^\| `([^`]+)` \|", starter_files()["README.md"], re.MULTILINE))
    missing = [
        name for name in starter_files() if name not in told and not any(name.startswith(one) for one in told if one.endswith("/"))
    ]  # fmt: skip
    assert missing == [".gitignore", "README.md"]


def test_the_general_rules_and_the_schema_are_those_that_came_with_factdiff(started):
    assert Path("rules/rules.schema.json").read_text(encoding="utf-8") == schema_text()
    for name, text in shipped_texts().items():
        assert Path("rules", name).read_text(encoding="utf-8") == text


def test_the_rule_names_the_schema_that_lies_beside_it():
    head = starter_files()["rules/library.yaml"].splitlines()[:2]
    assert head == ["# yaml-language-server: $schema=rules.schema.json", "# $schema: rules.schema.json"]


def test_its_rule_raises_no_warning(started, factdiff):
    assert "library" not in factdiff("rules", "check", "--strict").out


def test_the_recipe_for_github_runs_commands_that_are_there(started, factdiff):
    steps = YAML(typ="safe").load(Path(".github/workflows/rules.yml"))["jobs"]["rules"]["steps"]
    lines = [step["run"] for step in steps if step.get("run", "").startswith("factdiff ")]
    assert len(lines) == 3
    for line in set(lines) - set(commands()):  # those of the README are run above
        assert factdiff(*line.split()[1:]).code == EXIT_OK


@pytest.mark.skipif(os.name != "posix", reason="cron and its shell are there on Unix alone")
def test_the_line_for_cron_tells_of_a_conflict(town, factdiff, tmp_path):
    factdiff("init", "newsroom")
    command = Path("newsroom/.venv/bin/factdiff")
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from factdiff.cli.main import run; run()" "$@"\n')
    command.chmod(0o755)
    line = Path("newsroom/crontab.example").read_text(encoding="utf-8").splitlines()[-1]
    shell = line.removeprefix("5 6 * * * ").replace("\\%", "%")
    run = subprocess.run(
        ["sh", "-c", shell], env={**os.environ, "HOME": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert "Cost of the new library" in run.stdout, run.stderr
    [report] = Path("newsroom/reports").glob("2*/report.html")
    assert report.stat().st_size > 0


# --- nothing is lost -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "told"),
    [
        pytest.param("README.md", "README.md", id="a file of that name"),
        pytest.param(".github/workflows/rules.yml", ".github/workflows/rules.yml", id="one further in"),
        pytest.param("rules/mine.yaml", "rules/", id="rules of one's own"),
        pytest.param("articles/mine.txt", "articles/", id="articles of one's own"),
        pytest.param("rules", "rules", id="a file where a folder must be"),
        pytest.param(".github", ".github", id="the same, hidden"),
    ],
)
def test_what_is_there_is_never_overwritten(path, told, town, factdiff, tmp_path):
    mine = tmp_path / path
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    run = factdiff("init")
    assert (run.code, run.out) == (EXIT_USAGE, "")
    assert run.err.startswith(f"factdiff: .: nothing was written, for there is already {told}\n")
    assert sorted(tmp_path.rglob("*")) == before
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_second_time_it_names_what_is_there(town, factdiff):
    factdiff("init")
    run = factdiff("init")
    assert run.code == EXIT_USAGE
    assert "already articles/, rules/, .github/workflows/rules.yml, .gitignore, README.md and 1 more" in run.err


def test_a_folder_that_holds_other_things_is_no_hindrance(town, factdiff, tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    assert factdiff("init").code == EXIT_OK


def test_a_file_is_no_folder(town, factdiff, tmp_path):
    (tmp_path / "newsroom").write_text("mine", encoding="utf-8")
    run = factdiff("init", "newsroom")
    assert (run.code, run.err) == (EXIT_USAGE, "factdiff: newsroom is a file, not a folder\nname another folder\n")


def test_a_folder_that_cannot_be_written_is_told(town, factdiff, monkeypatch):
    usual = Path.open

    def full(path, mode="r", *arguments, **more):
        if mode == "x":
            raise OSError(28, "No space left on device")
        return usual(path, mode, *arguments, **more)

    monkeypatch.setattr(Path, "open", full)
    run = factdiff("init", "newsroom")
    assert run.code == EXIT_USAGE
    assert "cannot be written: No space left on device" in run.err
