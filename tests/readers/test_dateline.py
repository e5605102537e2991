from __future__ import annotations

import pytest

from factdiff.readers.dateline import Dates, dates, is_dateline


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        pytest.param("Published: 3 May 2024", "2024-05-03", None, id="published"),
        pytest.param("Published 3 May 2024", "2024-05-03", None, id="without a colon"),
        pytest.param("PUBLISHED ON MAY 3, 2024", "2024-05-03", None, id="capitals, on"),
        pytest.param("Published on May 3, 2024 at 7:05 am EDT", "2024-05-03T07:05:00-04:00", None, id="with a time"),
        pytest.param("First Published: 3 May 2024 | 4:22 PM IST", "2024-05-03T16:22:00+05:30", None, id="first"),
        pytest.param("Updated: 3 May 2024", None, "2024-05-03", id="updated"),
        pytest.param("Last Updated : May 3 2024 | 4:37 PM IST", None, "2024-05-03T16:37:00+05:30", id="last updated"),
        pytest.param("Last updated at 2024-05-03 16:37", None, "2024-05-03T16:37:00", id="last updated at"),
        pytest.param("3 min read | Last Updated: 3 May 2024", None, "2024-05-03", id="after the reading time"),
        pytest.param("By Ann Writer | Published 3 May 2024", "2024-05-03", None, id="after the byline"),
        pytest.param("Published May 3, 2024 | Updated May 4, 2024", "2024-05-03", "2024-05-04", id="both on one line"),
        pytest.param("Published\n3 May 2024", "2024-05-03", None, id="the date on the next line"),
        pytest.param(
            "Published: May 3, 2024\nbody\nPublished: 3 May 2024, 7:05 am", "2024-05-03T07:05:00", None, id="finer wins"
        ),
        pytest.param(
            "Published: May 9, 2024\nFirst published: May 3, 2024", "2024-05-03", None, id="first published goes first"
        ),
    ],
)
def test_lines_made_for_it_are_read(text, published, updated):
    assert dates(text) == Dates(published, updated)
    assert is_dateline(text.replace("\n3", " 3").splitlines()[0])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Published in May 2024", id="no full date"),
        pytest.param("Published: 05/03/2024", id="a date that two readers read as two"),
        pytest.param("May 3, 2024", id="no word that says what it is"),
        pytest.param("The study was published on May 3, 2024.", id="prose"),
        pytest.param("Published on May 3, 2024, the study says that bridges age.", id="prose that begins so"),
        pytest.param("Updated rules published by the ministry on May 3, 2024 allow it.", id="prose with both"),
        pytest.param("Originally published on May 3, 2024", id="somebody else's date"),
        pytest.param("Unpublished: May 3, 2024", id="another word"),
        pytest.param("Published" + " and so on" * 30 + " 3 May 2024", id="a long line"),
    ],
)
def test_anything_else_is_left_alone(text):
    assert dates(text) == Dates()
    assert not is_dateline(text)


def test_lines_that_contradict_each_other_decide_nothing():
    found = dates("Updated: May 3, 2024\nUpdated: May 4, 2024")
    assert found.updated is None
    [problem] = found.problems
    assert "2024-05-03, 2024-05-04" in problem
