"""The sample report in every format, byte for byte; read them as a reader would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from factdiff.render import FORMATS, terminal
from render.sample_report import EMPTY, REPORT

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_state_class_and_kind(name, golden):
    one = FORMATS[name]
    golden(GOLDEN / f"report{one.suffix}", one.render(REPORT))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_nothing_compared(name, golden):
    one = FORMATS[name]
    golden(GOLDEN / f"nothing{one.suffix}", one.render(EMPTY))


def test_narrow_terminal(golden):
    golden(GOLDEN / "report-48.txt", terminal.render(REPORT, width=48))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_order_of_groups_and_problems_does_not_change_a_byte(name):
    turned = replace(
        REPORT,
        articles=REPORT.articles[::-1],
        groups=REPORT.groups[::-1],
        coverage=REPORT.coverage[::-1],
        notes=REPORT.notes[::-1],
        copies=REPORT.copies[::-1],
        problems=REPORT.problems[::-1],
    )
    assert FORMATS[name].render(turned) == FORMATS[name].render(REPORT)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_ends_with_one_line_break(name):
    text = FORMATS[name].render(REPORT)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_suffix_of_a_format_is_its_own():
    assert len({one.suffix for one in FORMATS.values()}) == len(FORMATS)
    assert all(name == one.name for name, one in FORMATS.items())
