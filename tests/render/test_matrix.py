"""The table of facts by outlet: what each says, on which side, also where nothing differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdiff.model import StoryEntry
from factdiff.render import html, matrix
from factdiff.render.outline import Outline
from render.sample import DAILY, LEDGER, QUAY, RADIO, STORY
from render.sample_report import REPORT


def table(report=REPORT):
    (one,) = matrix.matrix(Outline.of(report)).tables
    return one


def row(rule, report=REPORT):
    """What each outlet says of a fact: letter and words."""
    told = table(report)
    found = next(one for one in told.rows if one.group.rule == rule)
    cells = ([f"{word.letter} {word.words}".strip() for word in cell] for cell in found.cells)
    return dict(zip(told.columns, cells, strict=True))


def test_every_fact_is_a_row_and_every_outlet_a_column():
    told = table()
    assert {one.group.rule for one in told.rows} == {one.rule for one in REPORT.groups}
    assert set(told.columns) == {"Velmark Ledger", "North Coast Daily", "Radio Seventeen", "Quay & <Coast>"}


def test_a_cell_is_what_the_outlet_says_with_the_letter_of_its_side():
    assert row("ferry-dead") == {
        "Velmark Ledger": ["A 12 dead"],
        "North Coast Daily": ["B 21 killed"],
        "Radio Seventeen": ["C More than 10 people"],
        "Quay & <Coast>": ["A 12 people"],
    }


def test_what_agrees_is_told_too_and_an_empty_cell_says_nothing():
    assert row("safety-code") == {
        "Velmark Ledger": ["A has adopted"],
        "North Coast Daily": ["A was adopted"],
        "Radio Seventeen": [],
        "Quay & <Coast>": [],
    }


def test_what_is_only_mentioned_stands_in_brackets():
    group = REPORT.groups[0]
    sides = tuple(replace(one, claims=tuple(c for c in one.claims if DAILY not in c)) for one in group.sides)
    report = replace(REPORT, groups=(replace(group, sides=sides),))
    assert row("ferry-dead", report)["North Coast Daily"] == ["(21 killed)"]


def test_the_desks_own_has_a_column():
    told = table()
    assert told.has_desk
    assert [[word.words for word in one.desk] for one in told.rows if one.desk] == [["480 km"]]


def test_copies_are_marked():
    told = table()
    toll = next(one for one in told.rows if one.group.rule == "ferry-dead")
    assert [word.copy for cell in toll.cells for word in cell].count(True) == 1


def test_a_table_for_each_story_and_lonely_ones_are_counted():
    moved = tuple(replace(one, story="quay") if one.rule == "captain-age" else one for one in REPORT.groups)
    stories = (StoryEntry(STORY, "Ferry fire", (LEDGER, DAILY, RADIO)), StoryEntry("quay", "Captain", (QUAY,)))
    found = matrix.matrix(Outline.of(replace(REPORT, groups=moved, stories=stories)))
    assert [one.title for one in found.tables] == ["Ferry fire"]
    assert found.alone == 1


def test_what_is_left_out_is_counted(monkeypatch):
    monkeypatch.setattr(matrix, "MOST_ROWS", 3)
    monkeypatch.setattr(matrix, "MOST_COLUMNS", 2)
    told = table()
    assert (len(told.rows), told.more_rows) == (3, len(REPORT.groups) - 3)
    assert (len(told.columns), told.more_columns) == (2, 2)


@pytest.mark.parametrize("words", ['<th scope="row">', '<th scope="col">', 'role="region" tabindex="0"'])
def test_the_page_has_a_real_table_that_scrolls_by_keyboard(words):
    assert words in html.render(REPORT)
