"""docs/tutorial.md: followed from top to bottom in an empty folder, it shows what its commands print.

Its blocks are, by their kind: `text`, an article, saved under the path that stands before it; `diff`, an edit of the rule file;
`yaml`, the rule file as it stands there; `console`, commands and what they print. `--update-golden` writes the last two anew.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest

from factdiff.cli.main import main

PAGE = Path(__file__).parents[1] / "docs" / "tutorial.md"
RULE = Path("rules/merrow-buses.yaml")
BLOCK = re.compile(r"(?:`(?P<path>[\w./]+)`:\n\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (?P<words>.+)\n", re.MULTILINE)


def saved(block: re.Match[str]) -> str:
    """An article is written where the page says."""
    path = Path(block["path"])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block["text"], encoding="utf-8")
    return block["text"]


def edited(block: re.Match[str]) -> str:
    """The lines of the rule file without `+` become those without `-`; they stand there once."""
    lines = block["text"].splitlines(keepends=True)
    assert {line[0] for line in lines} <= set(" +-"), "a line of a diff begins with a sign or a space"
    old, new = ("".join(line[1:] for line in lines if line[0] != sign) for sign in "+-")
    rule = RULE.read_text(encoding="utf-8")
    assert rule.count(old) == 1, f"stands {rule.count(old)} times in the rule file:\n{old}"
    RULE.write_text(rule.replace(old, new), encoding="utf-8")
    return block["text"]


def shown(_block: re.Match[str]) -> str:
    """The rule file, as a reader sees it there."""
    return RULE.read_text(encoding="utf-8")


def ran(block: re.Match[str]) -> str:
    """Each command of the block with what it prints, as a terminal shows it: both streams in one order."""
    said = io.StringIO()
    for command in COMMAND.finditer(block["text"]):
        said.write(command[0])
        program, *words = shlex.split(command["words"])
        assert program == "factdiff"
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            main(words)
    return said.getvalue()


STEPS = {"text": saved, "diff": edited, "yaml": shown, "console": ran}


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


@pytest.fixture
def followed(page, tmp_path, monkeypatch) -> str:
    """The page with its answers made anew, and the working folder as it is at the end."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return BLOCK.sub(_anew, page)


def _anew(block: re.Match[str]) -> str:
    """A block with what its step gives."""
    return block[0].removesuffix(block["text"] + "```") + STEPS[block["kind"]](block) + "```"


def test_the_page_shows_what_its_commands_print(page, followed, request):
    if request.config.getoption("--update-golden"):
        PAGE.write_text(followed, encoding="utf-8")
    else:
        assert page == followed, "run this test with --update-golden"


def test_at_the_end_the_rule_is_live_and_proved(followed, capsys):
    assert "    status: live\n" in RULE.read_text(encoding="utf-8")
    assert main(["rules", "test"]) == 0
    assert main(["rules", "check", "--strict"]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    assert main(["report", "news", "--fail-on", "warning", "--format", "none"]) == 1, (
        "what the page promises at the end"
    )


def test_no_command_of_the_page_is_refused(followed):
    assert "\nfactdiff: " not in followed


def test_the_page_has_steps_of_every_kind(page):
    kinds = [block["kind"] for block in BLOCK.finditer(page)]
    assert set(kinds) == set(STEPS)
    assert kinds.count("console") >= 10
    assert page.count("\n```") == 2 * len(kinds), "every block is a step of a known kind"
