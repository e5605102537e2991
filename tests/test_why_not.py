"""docs/why-not.md: the files that it shows are made, its commands are run, and what stands below them is what they print.

`--update-golden` writes the answers anew.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from factdiff.cli.main import main

PAGE = Path(__file__).parents[1] / "docs" / "why-not.md"
FILE = re.compile(r"`(?P<path>(?:rules|news)/[\w.]+)`:\n\n```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
CONSOLE = re.compile(r"^```console\n\$ (?P<command>.*)\n(?P<answer>(?:.*\n)*?)```$", re.MULTILINE)


@pytest.fixture
def answer(tmp_path, monkeypatch, capsys):
    """Run a command of the page beside the files that the page shows."""
    monkeypatch.chdir(tmp_path)
    for file in FILE.finditer(PAGE.read_text(encoding="utf-8")):
        Path(file["path"]).parent.mkdir(exist_ok=True)
        Path(file["path"]).write_text(file["text"], encoding="utf-8")

    def run(command: str) -> str:
        words = shlex.split(command)
        assert words[0] == "factdiff"
        main(words[1:])
        said = capsys.readouterr()
        return said.out + said.err

    return run


def test_the_page_shows_what_its_commands_print(answer, request):
    text = PAGE.read_text(encoding="utf-8")
    fresh = CONSOLE.sub(lambda one: f"```console\n$ {one['command']}\n{answer(one['command'])}```", text)
    if request.config.getoption("--update-golden"):
        PAGE.write_text(fresh, encoding="utf-8")
    else:
        assert text == fresh, "run this test with --update-golden"


def test_the_page_has_files_and_commands():
    text = PAGE.read_text(encoding="utf-8")
    assert {file["path"] for file in FILE.finditer(text)} == {"rules/ferry.yaml", "news/evening.txt", "news/night.txt"}
    assert len(list(CONSOLE.finditer(text))) > 8


def test_no_command_of_the_page_is_refused_but_the_misspelt_one(answer):
    told = {one["command"]: answer(one["command"]) for one in CONSOLE.finditer(PAGE.read_text(encoding="utf-8"))}
    assert [command for command, said in told.items() if said.startswith("factdiff: ")] == [
        'factdiff rules explain fery-rescued --text "Forty passengers were rescued."'
    ]
