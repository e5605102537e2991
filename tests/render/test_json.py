"""report.json keeps its contract: every key, in order, and every digit."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from factdiff.model import ArticleEntry, Report, RulesUsed
from factdiff.render import contract, exactjson
from factdiff.render.json import claim_line, render
from render.sample import ARTICLES, STORY
from render.sample_report import EMPTY, REPORT

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads(contract.schema_text())
BARE = Report("factdiff 0.0", RulesUsed("rules", 0, ""))

KEYS = {
    "report": "schema engine rules articles groups notes coverage problems stories",
    "rules": "folder count sha256",
    "article": "id source title published updated url path story problems",
    "group": "id rule title severity status story subject state class weight reason articles outlets origins "
    "claims sides differences internal",
    "claim": "id article field place start end words sentence quoted circumstances speaker modality via position value",
    "value": "kind text low high high_open unit label grain was noun",
    "side": "value articles outlets origins reference claims",
    "difference": "sides class cause weight reason claims",
    "internal": "article cause weight reason claims",
    "note": "kind articles groups claims reason",
    "coverage": "rule articles_run claims near_misses refused timeouts",
    "problem": "where what do",
}


def of(report):
    return json.loads(render(report), parse_float=Decimal, parse_int=Decimal)


def nodes(data):
    """Every kind of object of the sample report, by its name in KEYS."""
    claims = [claim for group in data["groups"] for claim in group["claims"]]
    return {
        "report": [data],
        "rules": [data["rules"]],
        "article": data["articles"],
        "group": data["groups"],
        "claim": claims,
        "value": [claim["value"] for claim in claims],
        "side": [side for group in data["groups"] for side in group["sides"]],
        "difference": [one for group in data["groups"] for one in group["differences"]],
        "internal": [one for group in data["groups"] for one in group["internal"]],
        "note": data["notes"],
        "coverage": data["coverage"],
        "problem": data["problems"],
    }


@pytest.mark.parametrize("name", KEYS)
def test_keys_and_their_order(name):
    found = nodes(of(REPORT))[name]
    assert found
    assert {" ".join(node) for node in found} == {KEYS[name]}


def test_schema_file_is_current(golden):
    golden(ROOT / "docs" / "report.schema.json", contract.schema_text())


@pytest.mark.parametrize("report", [REPORT, EMPTY, BARE], ids=["full", "nothing compared", "bare"])
def test_reports_hold_to_the_schema(report):
    jsonschema.validate(json.loads(render(report)), SCHEMA, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda data: data.update(extra=1), "an unknown key"),
        (lambda data: data.pop("notes"), "a key left out"),
        (lambda data: data["groups"][0]["claims"][0]["value"].update(low="12"), "a number as text"),
        (lambda data: data["groups"][0].update({"class": "wrong"}), "an unknown class"),
        (lambda data: data.update(schema=2), "another version"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_schema_refuses(change, why):
    data = json.loads(render(REPORT))
    change(data)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_contract_reads_back_what_was_written():
    read = contract.Report.model_validate(of(REPORT))
    assert exactjson.written(read.model_dump(by_alias=True)) == render(REPORT)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("1550000", "1550000"),
        ("1.55E+6", "1550000"),
        ("0.1", "0.1"),
        ("0.10", "0.1"),
        ("-0", "0"),
        ("-2.50", "-2.5"),
        ("12345678901234567890.123456789", "12345678901234567890.123456789"),
        ("1E+400", "1E+400"),
        ("1E-7", "0.0000001"),
        ("Infinity", "null"),
        ("NaN", "null"),
    ],
)
def test_decimals_lose_nothing(number, written):
    assert exactjson.written([Decimal(number)]) == f"[\n {written}\n]\n"


def test_a_claim_on_its_own_line():
    group = REPORT.groups[1]
    text = claim_line(replace(group.claims[0], subject=group.subject))
    assert text.count("\n") == 1
    told = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    in_report = next(one for one in of(REPORT)["groups"] if one["id"] == group.id)
    assert told == {**in_report["claims"][0], "rule": "ship-range", "subject": {"ship": "Petrel"}}


def test_half_a_character_can_be_written():
    article = replace(ARTICLES[STORY], title="Fire \ud83d off Velmark")
    text = render(replace(BARE, articles=(ArticleEntry(article, STORY),)))
    assert "Fire \ufffd off Velmark" in text
    assert text.encode("utf-8")


def test_spans_of_the_sample_are_faithful():
    for group in REPORT.groups:
        for claim in group.claims:
            assert getattr(ARTICLES[claim.article], claim.field)[claim.start : claim.end] == claim.words
