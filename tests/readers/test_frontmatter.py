from __future__ import annotations

import pytest

from factdiff.errors import ReadError
from factdiff.readers import frontmatter


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("Bridge closed\n---\na: b\n---\n", {}, id="not at the beginning"),
        pytest.param("---\nThe bridge closed.\n---\nIt shut.", {}, id="prose between two rules"),
        pytest.param("---\ntitle: open\nno end", {}, id="no closing line"),
        pytest.param("--- ---\na: b\n---\n", {}, id="not three dashes alone"),
        pytest.param("---\na: b\n---\n", {"a": "b"}, id="a plain one"),
        pytest.param("\n---\na: b\n...\n", {"a": "b"}, id="after a blank line, closed by dots"),
        pytest.param("---\n# note\n\na: b\n---", {"a": "b"}, id="a comment first, the file ends with it"),
        pytest.param("---\na:\nb: ~\nc: ''\nd: x\n---\n", {"d": "x"}, id="empty values are none"),
        pytest.param("---\na: yes\nb: 010\nc: 1_0\n---\n", {"a": "yes", "b": "010", "c": "1_0"}, id="as written"),
        pytest.param("---\na: {b: [c, 1]}\n---\n", {"a": '{"b": ["c", "1"]}'}, id="deeper is JSON"),
    ],
)
def test_fields(text, fields):
    assert frontmatter.split(text, "d.md").fields == fields


def test_length_is_where_the_article_begins():
    text = "---\na: b\n---\nBridge closed"
    assert text[frontmatter.split(text, "d.md").length :] == "Bridge closed"


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        pytest.param("---\na: b\nc: d\na: e\n---\n", "d.md:4:1", "its front matter has the key `a` twice", id="twice"),
        pytest.param(
            "---\ntitle: Mayor: no comment\n---\n",
            "d.md:2:13",
            "its front matter is not sound YAML: mapping values are not allowed here",
            id="an unquoted colon",
        ),
        pytest.param(
            "---\na: &x b\nc: *x\n---\n",
            "d.md:2:4",
            "its front matter holds an anchor, an alias or a tag",
            id="an anchor",
        ),
        pytest.param(
            "---\na: !!python/name:os.system b\n---\n",
            "d.md:2:4",
            "its front matter holds an anchor, an alias or a tag",
            id="a tag",
        ),
        pytest.param(
            "---\na: b\n[c, d]: e\n---\n", "d.md:3:1", "a key of its front matter is not a word", id="a list as key"
        ),
    ],
)
def test_faults_are_told_with_their_place(text, where, what):
    with pytest.raises(ReadError) as raised:
        frontmatter.split(text, "d.md")
    assert (raised.value.where, raised.value.what) == (where, what)
    assert raised.value.do


def test_a_huge_one_is_refused_before_yaml_sees_it():
    with pytest.raises(ReadError, match="more than 50,000 characters"):
        frontmatter.split("---\na: " + "x" * 60_000 + "\n---\n", "d.md")


def test_deep_nesting_is_refused_before_it_costs_anything():
    with pytest.raises(ReadError, match="nested too deep"):
        frontmatter.split("---\na: " + "[" * 20_000 + "\n---\n", "d.md")


@pytest.mark.parametrize("unit", ["\n", " \n", "#\n", "\t"])
def test_blank_stretches_are_no_work(unit):
    """An expression that could split them in more than one way would never come back."""
    assert frontmatter.split("---\n" + unit * 5_000 + "=\n---\n", "d.md").length == 0
