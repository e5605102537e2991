from __future__ import annotations

import pytest

from factdiff.readers import markdown
from factdiff.readers.collect import File


def read(text):
    [article] = markdown.read(File("s.md", "s.md", "s.md"), text.encode())
    return article


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        pytest.param("# Bridge closed\n\nIt shut.", "Bridge closed", "\nIt shut.", id="a heading"),
        pytest.param("## Bridge closed ##\nIt shut.", "Bridge closed", "It shut.", id="closing marks"),
        pytest.param("Bridge closed\n=====\nIt shut.", "Bridge closed", "It shut.", id="an underline"),
        pytest.param("Bridge closed\nIt shut.", "Bridge closed", "It shut.", id="a bare line"),
        pytest.param("#1 of 2 bridges\nIt shut.", "#1 of 2 bridges", "It shut.", id="a number sign is no heading"),
        pytest.param("# News\n\n# Bridge closed\nIt shut.", "Bridge closed", "It shut.", id="one word is too few"),
        pytest.param(
            "---\ntitle: Bridge closed\n---\n# Bridge closed\nIt shut.", "Bridge closed", "It shut.", id="repeated"
        ),
        pytest.param(
            "---\ntitle: Bridge closed\n---\n# Ferries run\nIt shut.",
            "Bridge closed",
            "# Ferries run\nIt shut.",
            id="another heading is text",
        ),
    ],
)
def test_marks_are_not_part_of_the_title(text, title, rest):
    article = read(text)
    assert (article.title, article.text) == (title, rest)


def test_a_picture_is_a_caption():
    article = read("# Bridge closed\n\n![The bridge in fog](b.png)\n\nIt shut.")
    assert [(p.place, article.text[p.start : p.end]) for p in article.parts] == [
        ("caption", "![The bridge in fog](b.png)")
    ]
