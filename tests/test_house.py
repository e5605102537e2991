"""The house: its layers, its numbers, its silence about the machine it was built on."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "engine" / "factdiff"
COPIED = ROOT.parent / "shared" / "tools" / "copied.py"
LONGEST_FILE, MEDIAN_FILE = 450, 200
LONGEST_FUNCTION, MEDIAN_FUNCTION = 60, 8
LONG_FUNCTIONS: dict[str, str] = {}
"""`file:function` -> why it may be longer than 60 lines."""


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """(`file:function`, lines), decorators not counted."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT).as_posix()}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


# --- layers ----------------------------------------------------------------------------------------


def test_the_import_contracts_are_kept():
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_there_is_a_contract_that_is_exhaustive_and_one_for_the_pure_middle():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert any(one.get("exhaustive") for one in contracts)
    assert "factdiff.pipeline" in pure()


# --- numbers ---------------------------------------------------------------------------------------


def test_no_file_is_too_long():
    long = {str(path.relative_to(ROOT)): n for path in sources("engine", "tests") if (n := lines(path)) > LONGEST_FILE}
    assert not long, "has it grown two jobs?"


def test_the_median_file_is_short():
    assert statistics.median(map(lines, sources("engine"))) < MEDIAN_FILE


def test_no_function_is_too_long_without_a_reason():
    long = {name: n for path in sources("engine", "tests") for name, n in functions(path) if n > LONGEST_FUNCTION}
    assert set(long) == set(LONG_FUNCTIONS), long


def test_the_median_function_is_short():
    assert statistics.median(n for path in sources("engine") for _, n in functions(path)) <= MEDIAN_FUNCTION


# --- the pure middle -------------------------------------------------------------------------------

IMPURE = re.compile(
    r"""
      \. (?: now | today | utcnow | getenv | monotonic | perf_counter ) \(    # clock and environment, called
    | \. environ \Z                                                         # the environment, looked at
    | \A (?: time | time\.time | open | print | input ) \(                  # clock, files, talk
    """,
    re.VERBOSE,
)


def pure() -> list[str]:
    """The modules that the contract on the middle names."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [middle] = [one for one in contracts if "os" in one.get("forbidden_modules", ())]
    return [name for name in middle["source_modules"] if name.startswith("factdiff.")]


def calls(text: str) -> list[str]:
    """What a module's code calls (`name(`) and which attributes it reads; words in strings do not count."""
    nodes = list(ast.walk(ast.parse(text)))
    called = [f"{ast.unparse(node.func)}(" for node in nodes if isinstance(node, ast.Call)]
    return called + [ast.unparse(node) for node in nodes if isinstance(node, ast.Attribute)]


@pytest.mark.parametrize("module", pure())
def test_the_middle_reads_no_clock_no_environment_and_no_file(module):
    place = ENGINE / module.removeprefix("factdiff.").replace(".", "/")
    paths = [place.with_suffix(".py")] if place.with_suffix(".py").is_file() else sorted(place.rglob("*.py"))
    assert paths
    found = [
        f"{path.relative_to(ROOT)}: {call}"
        for path in paths
        if path.name != "folder.py"  # the one edge, which the contract names
        for call in calls(path.read_text(encoding="utf-8"))
        if IMPURE.search(call)
    ]
    assert not found


@pytest.mark.parametrize(
    ("code", "found"),
    [
        pytest.param("datetime.now(UTC)", True, id="now"),
        pytest.param("date.today()", True, id="today"),
        pytest.param("os.environ['A']", True, id="environment"),
        pytest.param("time()", True, id="clock"),
        pytest.param("open('a')", True, id="file"),
        pytest.param("'date.today()'", False, id="words"),
        pytest.param("time.time()", True, id="the clock by its module"),
        pytest.param("when.day", False, id="a date's own"),
        pytest.param("moment.time()", False, id="the time of a moment"),
        pytest.param("change.now", False, id="a field of that name"),
        pytest.param("self.opened", False, id="a longer name"),
    ],
)
def test_what_is_impure(code, found):
    assert any(map(IMPURE.search, calls(code))) is found


# --- what the project says --------------------------------------------------------------------------

# Letters in brackets keep this file from telling on itself.
MACHINE = re.compile(
    r"""
      (?<![\w.]) / (?: [h]ome | [r]oot | [U]sers | [w]ork | [t]mp | [o]pt | [m]nt | [v]ar ) /   # a place on one machine
    | [C]:\\                                                                                    # the same
    | \b [i]ndex-url | \b [p]ypi \. | [p]ythonhosted | [a]rtifactory | [d]evpi | [c]onda \.     # a registry
    | \b [l]ocalhost \b | \b (?: 10 \. \d+ | 127 \. \d+ | 192 \. 168 ) \. \d+ \. \d+                            # a host
    """,
    re.VERBOSE,
)


@cache
def tracked() -> tuple[Path, ...]:
    try:
        run = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no git checkout, so it is unknown which files belong to the project")
    return tuple(ROOT / name for name in run.stdout.split("\0") if name and (ROOT / name).is_file())


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_a_machine_or_a_registry():
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if MACHINE.search(line)
    ]
    assert not found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param("see /" + "home/editor/rules", True, id="a home folder"),
        pytest.param("--in" + "dex-url https://example.org", True, id="a registry"),
        pytest.param("reports/home/report.html", False, id="a path in the project"),
        pytest.param("and/or", False, id="a slash"),
        pytest.param("version 10.2.3", False, id="a version"),
    ],
)
def test_what_names_a_machine(line, found):
    assert bool(MACHINE.search(line)) is found


def test_no_sentence_is_taken_from_other_peoples_articles():
    if not COPIED.is_file():
        pytest.skip("../shared is not at hand")
    tracked()
    run = subprocess.run([sys.executable, str(COPIED), str(ROOT)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
