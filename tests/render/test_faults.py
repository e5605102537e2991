"""Faults for programs and for GitHub."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from factdiff.model import Fault
from factdiff.render import faults

ROOT = Path(__file__).parents[2]
ODD = Fault("rules/a,b:c.yaml", 3, 5, "50 % of it\nis wrong", "write: this, or\r\nthat", "    x: 50 %", 4, "warning")
HALF = Fault("rules/x.yaml", 1, 1, "half a character \ud800", "take it out", "\ud800")


def test_the_schema_in_the_docs_is_that_of_what_is_written(golden):
    golden(ROOT / "docs" / "faults.schema.json", faults.schema_text())


@pytest.mark.parametrize("told", [[], [ODD], [ODD, HALF]], ids=["none", "one", "two"])
def test_json_is_a_list_in_the_form_of_its_schema(told):
    written = json.loads(faults.as_json(told))
    jsonschema.validate(written, json.loads(faults.schema_text()))
    assert [(one["path"], one["line"], one["column"]) for one in written] == [
        (one.path, one.line, one.column) for one in told
    ]


def test_json_keeps_all_that_the_text_shows():
    (one,) = json.loads(faults.as_json([ODD]))
    assert one == {
        "path": "rules/a,b:c.yaml",
        "line": 3,
        "column": 5,
        "length": 4,
        "level": "warning",
        "what": "50 % of it\nis wrong",
        "do": "write: this, or\r\nthat",
        "source": "    x: 50 %",
    }


def test_a_schema_that_nothing_fits_would_be_seen():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"path": "x", "line": 0}], json.loads(faults.schema_text()))


def test_what_github_takes_for_its_own_signs_is_escaped():
    assert faults.as_github([ODD]) == (
        "::warning file=rules/a%2Cb%3Ac.yaml,line=3,col=5,title=50 %25 of it%0Ais wrong"
        "::50 %25 of it%0Ais wrong; write: this, or%0D%0Athat\n"
    )


def test_half_a_character_is_written_all_the_same():
    for text in (faults.as_json([HALF]), faults.as_github([HALF])):
        assert text.encode("utf-8")
