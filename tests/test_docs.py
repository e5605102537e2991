"""The documentation holds what the program has: nothing undocumented, no dead link, no example that does not load.

`--update-golden` writes the help blocks of docs/commands.md anew.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer.main

import factdiff.errors
from factdiff.cli.app import app
from factdiff.cli.main import EXIT_STOPPED, main
from factdiff.prove import prove
from factdiff.render import FORMATS
from factdiff.ruleset import load_texts
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.schema import json_schema
from factdiff.settings import PREFIX, Settings

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md"), *ROOT.glob("[!.]*/README.md")])
COMMANDS = DOCS / "commands.md"
HELP = re.compile(r"(?P<head><!-- help:(?P<words>[a-z ]*)-->\n)(?P<block>.*?)(?P<end><!-- end -->)", re.DOTALL)
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"``.+?``|`[^`\n]+`")
LINK = re.compile(r"\]\(<?(?P<target>[^)>\s]+)>?\)")
HEADING = re.compile(r"^#+ (?P<words>.+)$", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def code_in(text: str) -> str:
    """What stands in code blocks and code spans."""
    blocks = [block["text"] for block in BLOCK.finditer(text)]
    return "\n".join([*blocks, *SPAN.findall(BLOCK.sub("", text))])


def named(word: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text) is not None


def commands(command=None, path=()) -> list[tuple[tuple[str, ...], typer.core.TyperCommand]]:
    """(words, command) of the whole tree, groups too."""
    command = command or typer.main.get_command(app)
    below = getattr(command, "commands", {})
    return [(path, command), *(found for name, one in below.items() for found in commands(one, (*path, name)))]


# --- commands ----------------------------------------------------------------------------------------


def test_help_in_the_docs_is_what_the_commands_print(request, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")

    def printed(block: re.Match[str]) -> str:
        assert main([*block["words"].split(), "--help"]) == 0
        return f"{block['head']}\n```\n{capsys.readouterr().out.strip()}\n```\n\n{block['end']}"

    text = read(COMMANDS)
    fresh = HELP.sub(printed, text)
    if request.config.getoption("--update-golden"):
        COMMANDS.write_text(fresh, encoding="utf-8")
    else:
        assert text == fresh, "run this test with --update-golden"


def test_every_command_has_its_help_block_and_none_is_left_over():
    blocks = {tuple(block["words"].split()) for block in HELP.finditer(read(COMMANDS))}
    assert blocks == {path for path, _ in commands()}


@pytest.mark.parametrize(("path", "command"), commands(), ids=[" ".join(path) for path, _ in commands()])
def test_every_option_is_told_outside_the_help_blocks(path, command):
    told = code_in(HELP.sub("", read(COMMANDS)))
    for parameter in command.params:
        for option in parameter.opts:
            if option.startswith("--"):
                assert named(option, told), f"{' '.join(path)} {option}"


def test_every_format_is_told():
    told = code_in(read(COMMANDS))
    assert [name for name in FORMATS if not named(name, told)] == []


def test_every_exit_code_is_told_and_no_other():
    codes = {value for name, value in vars(factdiff.errors).items() if name.startswith("EXIT_")}
    table = read(COMMANDS).partition("## Exit codes")[2].partition("## ")[0]
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == {*codes, EXIT_STOPPED}


def test_every_setting_is_told_with_its_default_and_no_other():
    rows = re.findall(r"^\| `(FACTDIFF_\w+)` \| .* \| (\S+) \|$", read(COMMANDS), re.MULTILINE)
    assert dict(rows) == {PREFIX + name.upper(): str(one.default) for name, one in Settings.model_fields.items()}


# --- rules -------------------------------------------------------------------------------------------


def keys(schema: object) -> set[str]:
    """Every key that a rule file may hold."""
    if isinstance(schema, list):
        return {key for one in schema for key in keys(one)}
    if not isinstance(schema, dict):
        return set()
    own = {name for name, value in schema.get("properties", {}).items() if value is not False}
    return own | {key for value in schema.values() for key in keys(value)}


def test_every_key_of_the_rule_language_is_told():
    known = keys(json_schema())
    assert {"find", "tolerance", "gives", "reference", "lists"} <= known
    told = code_in(read(DOCS / "reference.md"))
    assert sorted(key for key in known if not named(key, told)) == []


def rule_files() -> list[tuple[str, str]]:
    """(page and line, text) of every code block that is a rule file."""
    found = []
    for page in PAGES:
        for block in BLOCK.finditer(read(page)):
            if re.match(r"(lists|rules):", block["text"]):
                line = read(page).count("\n", 0, block.start()) + 1
                found.append((f"{page.relative_to(ROOT)}:{line}", block["text"]))
    return found


@pytest.mark.parametrize(("place", "text"), rule_files(), ids=[place for place, _ in rule_files()])
def test_a_rule_file_in_the_docs_loads_without_faults(place, text):
    loaded = load_texts("docs", {"rules.yaml": text})
    assert loaded.faults == ()
    assert loaded.ruleset.rules
    assert [outcome for outcome in prove(loaded.ruleset) if outcome.failed or outcome.closed_gap] == []


def test_there_are_rule_files_in_the_docs():
    assert {place.partition(":")[0] for place, _ in rule_files()} >= {"README.md", "docs/rules.md"}


def test_every_rule_that_is_shipped_says_why():
    rules = load_folder(ROOT / "rules").ruleset.rules
    assert [rule.id for rule in rules if not rule.why] == []


# --- pages -------------------------------------------------------------------------------------------


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    return {
        re.sub(r"[^\w\- ]", "", heading["words"].lower()).replace(" ", "-")
        for heading in HEADING.finditer(BLOCK.sub("", text))
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    dead = []
    for link in LINK.finditer(BLOCK.sub("", read(page))):
        target, _, anchor = link["target"].partition("#")
        if "://" in target:
            continue
        place = (page.parent / target).resolve() if target else page
        if not place.exists() or (anchor and anchor not in anchors(read(place))):
            dead.append(link["target"])
    assert dead == []


def test_every_page_is_listed():
    listed = {link["target"] for link in LINK.finditer(read(DOCS / "README.md"))}
    assert {path.name for path in DOCS.glob("*.md")} - {"README.md"} <= listed


def test_the_workflow_of_the_readme_is_two_commands():
    blocks = [block["text"].strip() for block in BLOCK.finditer(read(ROOT / "README.md")) if block["kind"] == "sh"]
    assert len(blocks) == 2
    assert all("\n" not in block and "pip install" in block for block in blocks)
    assert "factdiff report seeds" in blocks[0]
    assert "pytest" in blocks[1]


def test_the_picture_of_the_readme_is_small():
    picture = DOCS / "report.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 300_000
