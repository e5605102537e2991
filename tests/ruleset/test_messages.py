"""Each message about a rule file is a golden file: one broken input, one exact text."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.doubts import doubts
from factdiff.doubts.examples import doubts_by_examples
from factdiff.model import Fault
from factdiff.ruleset import load_texts, show_fault
from factdiff.ruleset.faults import place_of

MESSAGES = Path(__file__).parents[1] / "messages"
CASES = sorted(path for path in MESSAGES.iterdir() if path.is_dir())


def texts(case: Path) -> dict[str, str]:
    # Read as bytes: reading as text would turn one kind of line end into another.
    return {path.name: path.read_bytes().decode("utf-8") for path in case.glob("*.yaml")}


def faults_of(case: Path) -> list[Fault]:
    """What loading tells, and of a case named `doubt-…` what `rules check --strict` tells beside it."""
    loaded = load_texts("rules", texts(case))
    more = [*doubts(loaded), *doubts_by_examples(loaded)] if case.name.startswith("doubt-") else []
    return sorted({*loaded.faults, *more}, key=place_of)


def shown(case: Path) -> str:
    return "\n\n".join(map(show_fault, faults_of(case))) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_message_is_the_one_that_was_read_and_approved(case, golden):
    golden(case / "expected.txt", shown(case))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_tells_something_and_points_into_its_file(case):
    lines = {f"rules/{name}": text.splitlines() for name, text in texts(case).items()}
    faults = faults_of(case)
    assert faults
    for fault in faults:
        written = lines[fault.path][fault.line - 1] if lines[fault.path] else ""
        assert fault.source == written
        assert 1 <= fault.column <= len(written) + 1
        assert fault.what
        assert fault.do


BESIDE = {"directive", "rules-not-a-list", "two-documents"}
"""Cases with a sound rule and a fault that is none of a rule or of a list that it uses."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_warning_keeps_its_rule_and_an_error_drops_it(case):
    loaded = load_texts("rules", texts(case))
    errors = [fault for fault in loaded.faults if fault.level == "error"]
    if not errors:
        assert loaded.ruleset.rules
    elif case.name.startswith("relation"):
        assert not loaded.ruleset.relations
        assert loaded.ruleset.rules or case.name == "relation-broken-rule"
    elif case.name not in BESIDE:
        assert not loaded.ruleset.rules or all(in_lists(case, fault) for fault in errors)


def in_lists(case: Path, fault: Fault) -> bool:
    """Whether a fault stands above the rules of its file, among the lists."""
    above = texts(case)[fault.path.removeprefix("rules/")].splitlines()[: fault.line]
    return "rules:" not in above


def test_there_are_messages_enough_to_matter():
    assert len(CASES) > 150


def test_a_caret_stands_below_its_character():
    fault = Fault(
        "rules/x.yaml",
        12,
        5,
        "unknown key `tolerence`; did you mean `tolerance`?",
        "write `tolerance:`",
        "    tolerence: 5%",
        9,
    )
    assert show_fault(fault).splitlines() == [
        "rules/x.yaml:12:5: unknown key `tolerence`; did you mean `tolerance`?",
        "    tolerence: 5%",
        "    ^^^^^^^^^",
        "write `tolerance:`",
    ]


@pytest.mark.parametrize(
    ("source", "column", "length", "line", "caret"),
    [
        pytest.param("\tkey: x", 2, 3, "\tkey: x", "\t^^^", id="a tab stays a tab"),
        pytest.param("key: x", 7, 1, "key: x", "      ^", id="behind the last character"),
        pytest.param("key: x", 6, 40, "key: x", "     ^", id="no longer than the line"),
        pytest.param("x" * 300, 200, 1, "x" * 140, " " * 70 + "^", id="a long line is cut around it"),
        pytest.param("x" * 300, 3, 2, "x" * 140, "  ^^", id="a long line is kept from its start"),
    ],
)
def test_the_caret_line(source, column, length, line, caret):
    fault = Fault("x.yaml", 1, column, "what", "do", source, length)
    assert show_fault(fault).splitlines() == [f"x.yaml:1:{column}: what", line, caret, "do"]
