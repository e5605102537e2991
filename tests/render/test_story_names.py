"""A story's readable name, where a group's story is told; a report of one story needs none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from desk import article, compared
from factdiff.model import Report, StoryEntry
from factdiff.render.html import render as html
from factdiff.render.json import render as as_json
from factdiff.render.markdown import render as markdown
from factdiff.render.terminal import render as terminal
from render.sample import ARTICLES, STORY
from render.sample_report import REPORT

NAME = "Ferry fire at Velmark"
ONE = StoryEntry(STORY, NAME, tuple(ARTICLES), ("older",))
OTHER = StoryEntry("zz", "Harbour fees", ("zz",))
TWO = replace(REPORT, stories=(ONE, OTHER))


@pytest.mark.parametrize("render", [terminal, markdown, html], ids=["terminal", "markdown", "html"])
def test_the_name_stands_with_a_finding_where_there_are_several_stories(render):
    assert f"Story: {NAME}" in render(TWO)
    assert f"Story: {NAME}" not in render(replace(REPORT, stories=(ONE,)))


def test_the_json_lists_stories_with_their_aliases_and_articles():
    told = json.loads(as_json(TWO))["stories"]
    assert [one["id"] for one in told] == sorted([STORY, "zz"])
    (first,) = [one for one in told if one["id"] == STORY]
    assert first == {"id": STORY, "name": NAME, "aliases": ["older"], "articles": list(ARTICLES)}


def test_a_run_names_its_stories():
    report: Report = compared(
        "- {id: hurt, title: Hurt, value: count, of: '[people]', find: ['{value} hurt']}",
        article("a", "Nine hurt as the pier fell at Kellmouth.", "Pier falls at Kellmouth", "2021-03-02"),
        article("b", "Six hurt as the pier fell at Kellmouth.", "Pier falls at Kellmouth", "2021-03-01"),
    )
    (story,) = report.stories
    assert (story.id, story.articles) == ("b", ("b", "a"))
    assert "Kellmouth" in story.name
