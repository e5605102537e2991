"""What holds of reading, whatever the bytes are."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from factdiff.errors import ReadError
from factdiff.model import Article, Moment, Problem
from factdiff.readers import jsonl, markdown, plain
from factdiff.readers.collect import File
from factdiff.readers.dateline import dates
from factdiff.readers.encoding import decode
from factdiff.readers.frontmatter import split
from factdiff.readers.language import language_of
from factdiff.readers.parts import parts_of
from factdiff.readers.timestamps import timestamp

FILE = File("d/s.txt", "s.txt", "d/s.txt")
MAX_BYTES = 100_000

LINES = st.sampled_from(
    [
        "", "/", "Bridge closed", "Advertisement", "READ NEXT: Ferry strike", "Recommended", "Photo: Ann Writer",
        "Published: 3 May 2024", "Last Updated: 4 May 2024 | 9:05 AM IST", "---", "title: Bridge", "id: 7", "a: [b",
        "# Bridge closed", "=====", "It shut on Monday after an inspection of all six piers.", "word " * 45,
        "Cracks were found in two of the piers by noon", "\ufeff", "\u2028", "\x0b\x0c", "😀 ½ é e\u0301",
    ]
)  # fmt: skip
TEXTS = st.text() | st.lists(LINES | st.text(max_size=40)).map("\n".join)
BYTES = st.binary() | TEXTS.map(lambda text: text.encode("utf-8", "replace"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(["id", "title", "text", "source", "published", "date", "updated", "url", "language", "parts"])
ROWS = st.dictionaries(FIELDS | st.text(max_size=5), JSON | TEXTS).map(lambda row: json.dumps(row).encode())


def made(read, data: bytes) -> list[Article | Problem]:
    try:
        return list(read(FILE, data))
    except ReadError as error:
        return [Problem(error.where, error.what, error.do)]


def check(article: Article) -> None:
    """What every article keeps, whichever reader made it."""
    assert article.id
    assert article.title.strip() or article.text.strip()
    for stamp in (article.published, article.updated):
        moment = Moment.of(stamp)
        assert (moment is None) == (stamp is None)
    for part in article.parts:
        assert 0 <= part.start < part.end <= len(article.text)
    repr(article).encode()  # no half characters


def check_problem(problem: Problem) -> None:
    """Where, what and what to do: none may be missing."""
    assert problem.where.startswith(FILE.shown)
    assert problem.what
    assert problem.do


@given(BYTES)
def test_documents_never_raise_and_keep_the_words_of_the_file(data):
    for read in (plain.read, markdown.read):
        for thing in made(read, data):
            if isinstance(thing, Article):
                check(thing)
                text = decode(data, "x").text
                assert text.endswith(thing.text)
                assert thing.title in text or "\\" in text or thing.title in _folded(text)
            else:
                check_problem(thing)


def _folded(text: str) -> str:
    """A front matter's title may be folded over lines or quoted; its words stand in the file all the same."""
    front = split(text, "x").fields
    return " ".join(front.values())


@given(st.lists(BYTES | ROWS, max_size=4))
def test_json_lines_never_raise_and_tell_each_bad_line(lines):
    data = b"\n".join(line.replace(b"\n", b" ") for line in lines)
    for thing in jsonl.read_lines(FILE, io.BytesIO(data), MAX_BYTES):
        if isinstance(thing, Article):
            check(thing)
        else:
            check_problem(thing)


@given(TEXTS)
def test_json_keeps_title_and_text_exactly(text):
    row = {"title": "Bridge closed", "text": text, "language": "en"}
    for thing in jsonl.read_lines(FILE, [json.dumps(row).encode()], MAX_BYTES):
        assert isinstance(thing, Problem) or (thing.title, thing.text) == ("Bridge closed", text)


@given(TEXTS)
def test_parts_lie_in_the_text_in_order_and_apart(text):
    end = 0
    for part in parts_of(text):
        assert end <= part.start < part.end <= len(text)
        assert "\n" not in text[part.start : part.end]
        end = part.end


@given(TEXTS)
def test_helpers_never_raise(text):
    dates(text)
    language_of(text, text)
    timestamp(text)


@given(st.dates() | st.datetimes() | st.datetimes(timezones=st.timezones()))
def test_stamps_come_back_as_they_were(moment):
    stamp = timestamp(moment.isoformat())
    assert stamp == moment.isoformat()
    assert timestamp(stamp) == stamp
