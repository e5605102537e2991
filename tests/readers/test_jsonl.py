from __future__ import annotations

import json

import pytest

from factdiff.model import Article, Part, Problem
from factdiff.readers import jsonl
from factdiff.readers.collect import File

FILE = File("in/n.jsonl", "n.jsonl", "in/n.jsonl")


def read(*lines: bytes, max_bytes: int = 10_000) -> list[Article | Problem]:
    return list(jsonl.read_lines(FILE, [line + b"\n" for line in lines], max_bytes))


def row(**fields) -> bytes:
    return json.dumps({"text": "The bridge shut.", **fields}).encode()


def test_a_full_line_is_read_field_by_field():
    [article] = read(
        row(
            id="q-1",
            source="The Quay",
            title="Bridge closed",
            published="2024-05-03T07:00:00Z",
            updated="Fri, 03 May 2024 09:30:00 +0200",
            url="https://example.org/b",
            byline="A. Writer",
            language="en-GB",
            parts=[{"place": "caption", "start": 0, "end": 3}],
            cluster="harbour",
            words=4,
            desk=None,
        )
    )
    assert article == Article(
        id="q-1",
        text="The bridge shut.",
        title="Bridge closed",
        source="The Quay",
        published="2024-05-03T07:00:00+00:00",
        updated="2024-05-03T09:30:00+02:00",
        url="https://example.org/b",
        byline="A. Writer",
        language="en-GB",
        parts=(Part("caption", 0, 3),),
        path="in/n.jsonl",
        extra=(("cluster", "harbour"), ("words", "4")),
    )


def test_what_is_not_given_is_unknown():
    [article] = read(row(source="", url=None))
    assert article == Article(id="n.jsonl:1", text="The bridge shut.", path="in/n.jsonl")


@pytest.mark.parametrize(
    ("fields", "published", "extra"),
    [
        pytest.param({"date": "2024-05-03"}, "2024-05-03", (), id="date stands in for published"),
        pytest.param(
            {"date": "2024-05-03", "published": "2024-05-04"},
            "2024-05-04",
            (("date", "2024-05-03"),),
            id="published goes first, date is kept",
        ),
        pytest.param({"published": "May 3, 2024, 7:05 a.m."}, "2024-05-03T07:05:00", (), id="a dateline's words"),
    ],
)
def test_published(fields, published, extra):
    [article] = read(row(**fields))
    assert (article.published, article.extra) == (published, extra)


def test_text_is_kept_to_the_last_sign_so_that_parts_fit():
    [article] = read(row(text=" a\r\nb\u2028c \n"))
    assert article.text == " a\r\nb\u2028c \n"


def test_parts_that_are_not_given_are_found_and_given_ones_are_not_added_to():
    [found, given] = read(row(text="It shut.\nAdvertisement\n"), row(text="It shut.\nAdvertisement\n", parts=[]))
    assert found.parts == (Part("related", 9, 22),)
    assert given.parts == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        pytest.param(
            b"{oops", "is not JSON: Expecting property name enclosed in double quotes at column 2", id="syntax"
        ),
        pytest.param(b'{"text": "a b", "text": "c"}', "is not sound JSON: the key 'text' stands twice", id="twice"),
        pytest.param(b'{"text": "a b", "n": NaN}', "is not sound JSON: NaN is no JSON number", id="NaN"),
        pytest.param(b'"a b"', "is JSON, but not an object", id="no object"),
        pytest.param(b'{"title": "A b"}', "holds no `text`", id="no text"),
        pytest.param(b'{"text": " ", "title": ""}', "holds no `text`", id="white space"),
        pytest.param(b'{"text": ["a"]}', "`text` is a list, not text", id="text of a wrong type"),
        pytest.param(b'{"text": "a", "id": 7}', "`id` is a number, not text", id="id of a wrong type"),
        pytest.param(b'{"text": "a \\ud800"}', "`text` holds half a character or a NUL", id="half a character"),
        pytest.param(b'{"text": "a \xff"}', "byte 0xff at offset 12 of the line is not UTF-8", id="a bad byte"),
        pytest.param(b'{"text": "' + b"a " * 5000 + b'"}', "the line is longer than 10,000 bytes", id="length"),
    ],
)
def test_a_bad_line_is_told_by_number_and_the_rest_goes_on(line, what):
    first, problem, last = read(row(id="a"), line, row(id="z"))
    assert isinstance(problem, Problem)
    assert (problem.where, problem.what) == ("in/n.jsonl:2", what)
    assert problem.do
    assert [first.id, last.id] == ["a", "z"]


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        pytest.param({"byline": ["A"]}, "`byline` is a list, not text, and was left out", id="byline"),
        pytest.param({"source": True}, "`source` is true or false, not text, and was left out", id="source"),
        pytest.param({"published": "soon"}, "`published` is no full date: 'soon'", id="published"),
        pytest.param({"updated": 5}, "`updated` is a number, not text, and was left out", id="updated"),
        pytest.param({"parts": "all"}, "`parts` is text, not a list, and was left out", id="parts"),
        pytest.param(
            {"parts": [{"place": "lead", "start": 0, "end": 3}]}, "a part was left out: `place` is 'lead'", id="place"
        ),
        pytest.param(
            {"parts": [{"place": "caption", "start": 0, "end": 99}]},
            "a part was left out: 0 to 99 is no stretch of a text of 16 characters",
            id="bounds",
        ),
        pytest.param(
            {"parts": [{"place": "caption", "start": 3, "end": 3}]},
            "a part was left out: 3 to 3 is no stretch of a text of 16 characters",
            id="an empty part",
        ),
        pytest.param(
            {"parts": [{"place": "caption", "start": True, "end": 3}]},
            "a part was left out: `start` and `end` must be whole numbers",
            id="a truth for a number",
        ),
        pytest.param(
            {"parts": [{"place": "caption", "start": 0}]},
            "a part was left out: it needs `place`, `start` and `end`, and nothing else",
            id="a missing key",
        ),
    ],
)
def test_a_wrong_field_is_told_and_the_article_is_read_without_it(fields, what):
    [article] = read(row(**fields))
    [told] = article.problems
    assert told.startswith(f"{what}; write ")
    assert article == Article(id="n.jsonl:1", text="The bridge shut.", path="in/n.jsonl", problems=(told,))


def test_lists_within_lists_without_end_are_told():
    first, problem, last = read(row(id="a"), b"[" * 9000, row(id="z"))
    assert isinstance(problem, Problem)
    # How deep JSON may be before it is too deep differs between versions of Python.
    assert problem.what in (
        "is not sound JSON: lists within lists without end",
        "is not JSON: Expecting value at column 9001",
        "is not JSON: Expecting value at column 1",
    )
    assert [first.id, last.id] == ["a", "z"]


def test_what_is_not_json_lines_at_all_is_told_once():
    [problem] = read(b"[", b'{"text": "a b"},', b"]")
    assert isinstance(problem, Problem)
    assert (problem.where, problem.what) == ("in/n.jsonl", "is one JSON list, not JSON lines")


def test_byte_order_mark_and_blank_lines_are_passed_over():
    made = read(b"\xef\xbb\xbf" + row(id="a"), b"", b"  ", row(id="b"))
    assert [article.id for article in made] == ["a", "b"]


GERMAN = "Die Brücke ist seit dem Morgen für den Verkehr gesperrt und wird nicht vor Montag wieder geöffnet."


@pytest.mark.parametrize(
    ("text", "language", "read_it"),
    [
        pytest.param(GERMAN, None, False, id="German"),
        pytest.param(GERMAN, "en", True, id="German that says it is English"),
        pytest.param("The bridge shut.", "de", False, id="English that says it is German"),
        pytest.param("The bridge shut.", "unknown", True, id="a language that says nothing"),
    ],
)
def test_what_an_article_says_of_its_language_counts_first(text, language, read_it):
    [made] = read(row(text=text, language=language))
    assert isinstance(made, Article) is read_it
