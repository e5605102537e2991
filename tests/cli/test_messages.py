"""Each fault of a command line, a folder or a setting is a golden file: one broken input, one exact text."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from cli import harbour
from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_PARTIAL, EXIT_USAGE

GOLDEN = Path(__file__).parent / "golden"
BINARY = b"GIF89a\0\1\2"


@dataclass(frozen=True)
class Case:
    """A command line in a town with these files more (None takes a file of the town away), and its exit code."""

    line: str
    code: int
    files: dict[str, str | bytes | None] = field(default_factory=dict)
    without: tuple[str, ...] = ()
    variables: dict[str, str] = field(default_factory=dict)


QUIET = "--format none"
CASES = {
    # what is named
    "no path": Case("report", EXIT_USAGE),
    "a missing file": Case("report news/nowhere.txt", EXIT_USAGE),
    "a missing folder": Case("report nowhere/", EXIT_USAGE),
    "an empty folder": Case("report bare", EXIT_USAGE, {"bare": None}),
    "a folder with one file that is empty": Case("report n", EXIT_USAGE, {"n/a.txt": ""}),
    "a folder with nothing readable": Case(
        "report n",
        EXIT_USAGE,
        {"n/a.txt": "", "n/b.txt": BINARY, "n/c.txt": "* * *", "n/d.txt": " \n", "n/e.txt": "-"},
    ),
    "a folder of other files": Case("report n", EXIT_USAGE, {"n/a.pdf": BINARY, "n/b.pdf": BINARY}),
    "a glob that matches nothing": Case("report news/*.md", EXIT_USAGE),
    "an empty standard input": Case("report -", EXIT_USAGE),
    "extract from a missing folder": Case("extract nowhere", EXIT_USAGE),
    # rules
    "a broken rule beside a sound one": Case(f"report news {QUIET}", EXIT_PARTIAL, {"rules/quay.yaml": harbour.BROKEN}),
    "only broken rules": Case(
        "report news", EXIT_USAGE, {"rules/quay.yaml": harbour.BROKEN}, without=("rules/fare.yaml",)
    ),
    "no rules folder": Case("report news --rules rulez", EXIT_USAGE),
    "an empty rules folder": Case("report news --rules bare", EXIT_USAGE, {"bare": None}),
    "a file for a rules folder": Case("report news --rules rules/fare.yaml", EXIT_USAGE),
    "extract with a broken rule": Case("extract news/late.txt", EXIT_PARTIAL, {"rules/quay.yaml": harbour.BROKEN}),
    # articles that cannot be read, and articles that can
    "an article that is none": Case(f"report news {QUIET}", EXIT_PARTIAL, {"news/picture.txt": BINARY}),
    "an article with a remark": Case(f"report news {QUIET}", EXIT_OK, {"news/early.txt": harbour.WRONG_DATE}),
    "extract an article with a remark": Case("extract dated.txt", EXIT_OK, {"dated.txt": harbour.WRONG_DATE}),
    "an article too large": Case(f"report news {QUIET}", EXIT_PARTIAL, variables={"FACTDIFF_MAX_ARTICLE_BYTES": "60"}),
    # options
    "an unknown format": Case("report news --format pdf", EXIT_USAGE),
    "a format with a slip": Case("report news --format jsn", EXIT_USAGE),
    "an unknown weight": Case("report news --fail-on severe", EXIT_USAGE),
    "an unknown way to make stories": Case("report news --stories two", EXIT_USAGE),
    "stories by no field": Case("report news --stories field:", EXIT_USAGE),
    "stories by a field that no article has": Case("report news --stories field:desk", EXIT_USAGE),
    "no number of jobs": Case("report news --jobs many", EXIT_USAGE),
    "no jobs at all": Case("report news --jobs 0", EXIT_USAGE),
    "out in a format that is none": Case("report news --out htm=a.html", EXIT_USAGE),
    "out in a format that nothing is like": Case("report news --out x=a.html", EXIT_USAGE),
    "out without a file": Case("report news --out html=", EXIT_USAGE),
    "out into a file": Case("report news --out news/late.txt", EXIT_USAGE),
    "out over a folder": Case("report news --out html=news", EXIT_USAGE),
    "out twice to one file": Case("report news --out html=a --out md=a", EXIT_USAGE),
    "an unknown option": Case("report news --formt json", EXIT_USAGE),
    "an option that nothing is like": Case("report news --zzz", EXIT_USAGE),
    "an option without its value": Case("report news --rules", EXIT_USAGE),
    "an unknown command": Case("reprot news", EXIT_USAGE),
    "an unknown command of rules": Case("rules tets", EXIT_USAGE),
    "no command": Case("", EXIT_USAGE),
    "rules without a command": Case("rules", EXIT_USAGE),
    # a former report
    "a former report that is missing": Case("report news --former reports/monday/report.json", EXIT_USAGE),
    "a former report that is a folder": Case("report news --former news", EXIT_USAGE),
    "a former report that is no JSON": Case("report news --former news/late.txt", EXIT_USAGE),
    "a former report that is none": Case("report news --former a.json", EXIT_USAGE, {"a.json": '{"a": [1, 2]}'}),
    "a former report that lost a part": Case("report news --former a.json", EXIT_USAGE, {"a.json": '{"schema": 1}'}),
    "a former report of another version": Case("report news --former a.json", EXIT_USAGE, {"a.json": '{"schema": 9}'}),
    # settings
    "an unknown variable": Case("report news", EXIT_USAGE, variables={"FACTDIFF_COLOUR": "red"}),
    "a variable with a slip": Case("report news", EXIT_USAGE, variables={"FACTDIFF_RULE_SECOND": "1"}),
    "a variable that does not hold": Case("extract news", EXIT_USAGE, variables={"FACTDIFF_RULE_SECONDS": "soon"}),
    # rules list, check, test
    "rules list": Case("rules list", EXIT_OK, {"rules/seats.yaml": harbour.SEATS}),
    "rules list with a broken rule": Case("rules list", EXIT_PARTIAL, {"rules/quay.yaml": harbour.BROKEN}),
    "rules check": Case("rules check", EXIT_OK),
    "rules check with a fault": Case("rules check", EXIT_FOUND, {"rules/quay.yaml": harbour.BROKEN}),
    "rules check of only broken rules": Case(
        "rules check", EXIT_FOUND, {"rules/quay.yaml": harbour.BROKEN}, without=("rules/fare.yaml",)
    ),
    "rules check of no folder": Case("rules check --rules rulez", EXIT_USAGE),
    "rules check as json": Case("rules check --format json", EXIT_FOUND, {"rules/quay.yaml": harbour.BROKEN}),
    "rules check as annotations": Case("rules check --format github", EXIT_FOUND, {"rules/quay.yaml": harbour.BROKEN}),
    "rules check in a format that is none": Case("rules check --format md", EXIT_USAGE),
    "rules test as json": Case("rules test --format json", EXIT_FOUND, {"rules/fare.yaml": harbour.FAILING}),
    "rules test as annotations": Case("rules test --format github", EXIT_FOUND, {"rules/fare.yaml": harbour.FAILING}),
    "rules test strictly": Case("rules test --strict", EXIT_OK),
    "rules test strictly as json": Case("rules test --strict --format json", EXIT_OK),
    "rules promote a rule that is live": Case("rules promote ferry-fare --over news", EXIT_USAGE),
    "rules test": Case("rules test", EXIT_OK),
    "rules test with failing examples": Case("rules test", EXIT_FOUND, {"rules/fare.yaml": harbour.FAILING}),
    "rules test of one rule": Case("rules test ferry-seats", EXIT_OK, {"rules/seats.yaml": harbour.SEATS}),
    "rules test with a broken rule": Case("rules test", EXIT_FOUND, {"rules/quay.yaml": harbour.BROKEN}),
    "rules test of an unknown rule": Case("rules test harbour-depth", EXIT_USAGE),
    "rules test of a rule with a slip": Case("rules test ferry-fair", EXIT_USAGE),
    "rules test of a broken rule": Case("rules test quay-length", EXIT_USAGE, {"rules/quay.yaml": harbour.BROKEN}),
    "rules test of only broken rules": Case(
        "rules test", EXIT_USAGE, {"rules/quay.yaml": harbour.BROKEN}, without=("rules/fare.yaml",)
    ),
    # rules suggest, rules new
    "rules suggest": Case("rules suggest news --stories one --covered --save found", EXIT_OK),
    "rules suggest of what is covered": Case("rules suggest news --stories one", EXIT_OK),
    "rules suggest as JSON": Case("rules suggest news --stories one --covered --format json", EXIT_OK),
    "rules suggest in a format that is none": Case("rules suggest news --format html", EXIT_USAGE),
    "rules suggest no suggestions": Case("rules suggest news --limit 0", EXIT_USAGE),
    "rules suggest into a file": Case("rules suggest news --save news/late.txt", EXIT_USAGE),
    "rules suggest of a missing folder": Case("rules suggest nowhere", EXIT_USAGE),
    "rules suggest by an unknown way to make stories": Case("rules suggest news --stories two", EXIT_USAGE),
    "rules new": Case("rules new --title Price --value money --words costs --words sold --article news", EXIT_OK),
    "rules new of a count": Case("rules new --title Seats --value count --of seat --article news", EXIT_OK),
    "rules new with nothing said": Case("rules new", EXIT_USAGE),
    "rules new of a count of nothing": Case("rules new --title Seats --value count --article news", EXIT_USAGE),
    "rules new of a kind with a slip": Case(
        "rules new --title Price --value mony --words costs --article news", EXIT_USAGE
    ),
    "rules new of a kind that is written by hand": Case(
        "rules new --title Words --value quote --words costs --article news", EXIT_USAGE
    ),
    "rules new of a time of day": Case("rules new --title Hour --value hour --words costs --article news", EXIT_USAGE),
    "rules new of a kind by another name": Case(
        "rules new --title Price --value price --words costs --article news", EXIT_USAGE
    ),
    "rules new with a word of the value itself": Case(
        "rules new --title Price --value money --words costs --words over --about seat --article n",
        EXIT_OK,
        {"n/a.txt": "Dearer seats\nA seat on the tram costs over €9 now.\nThe tram is red."},
    ),
    "rules new into a folder of its own": Case(
        "rules new --title Seats --value count --of seat --article news --rules town --out town/seats.yaml", EXIT_OK
    ),
    "rules new with words that stand elsewhere": Case(
        "rules new --title Price --value money --words harbour --article news", EXIT_USAGE
    ),
    "rules new without a value of the kind": Case(
        "rules new --title Length --value length --words ferry --article news", EXIT_USAGE
    ),
    "rules new with a word that is a phrase": Case(
        "rules new --title Price --value money --words (costs|cost) --article news", EXIT_USAGE
    ),
    "rules new with a noun for money": Case(
        "rules new --title Price --value money --of seat --words costs --article news", EXIT_USAGE
    ),
    "rules new with an id that is none": Case(
        "rules new --id Price! --title Price --value money --words costs --article news", EXIT_USAGE
    ),
    "rules new with an id that a rule has": Case(
        "rules new --id ferry-fare --title Fare --value money --words costs --article news", EXIT_USAGE
    ),
    "rules new over a file": Case(
        "rules new --title Fare --value money --words costs --article news --out news/late.txt", EXIT_USAGE
    ),
    "rules new from a missing article": Case(
        "rules new --title Fare --value money --words costs --article news/none.txt", EXIT_USAGE
    ),
    # findings
    "a finding that weighs enough": Case(f"report news --stories one {QUIET} --fail-on error", EXIT_FOUND),
    "a finding that weighs enough in a partial report": Case(
        f"report news --stories one {QUIET} --fail-on note", EXIT_FOUND, {"news/picture.txt": BINARY}
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_message_is_the_one_that_was_read_and_approved(name, factdiff, town, golden, monkeypatch):
    case = CASES[name]
    town(**case.files)
    for path in case.without:
        Path(path).unlink()
    for variable, value in case.variables.items():
        monkeypatch.setenv(variable, value)
    run = factdiff(*case.line.split())
    said = "".join(f"--- {stream} ---\n{text}" for stream, text in (("stdout", run.out), ("stderr", run.err)) if text)
    golden(
        GOLDEN / f"{name.replace(' ', '-')}.txt",
        f"{f'$ factdiff {case.line}'.rstrip()}\n{said}--- exit {run.code} ---\n",
    )
    assert run.code == case.code


def test_every_golden_file_has_its_case():
    assert {path.stem for path in GOLDEN.iterdir()} == {name.replace(" ", "-") for name in CASES}


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.code == EXIT_USAGE])
def test_what_was_refused_left_nothing_behind(name, factdiff, town, monkeypatch):
    case = CASES[name]
    town(**case.files)
    for path in case.without:
        Path(path).unlink()
    for variable, value in case.variables.items():
        monkeypatch.setenv(variable, value)
    before = sorted(Path().rglob("*"))
    run = factdiff(*case.line.split())
    assert sorted(Path().rglob("*")) == before
    assert run.out == ""
    assert run.err
