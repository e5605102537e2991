from __future__ import annotations

import pytest

from factdiff.model import Article, Problem
from factdiff.readers import plain
from factdiff.readers.collect import File

LONG = "word " * 40 + "tail"  # 204 characters
SENTENCE = "The harbour was closed again on Monday, " * 6 + "officials said."


def read(text: str, name: str = "story.txt") -> list[Article | Problem]:
    return list(plain.read(File(name, name, name), text.encode()))


def only(text: str) -> Article:
    [article] = read(text)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        pytest.param("Bridge closed\nIt shut.", "Bridge closed", "It shut.", id="the first line"),
        pytest.param("\n\nBridge closed\n\nIt shut.", "Bridge closed", "\nIt shut.", id="after blank lines"),
        pytest.param("/\n\nBridge closed\nIt shut.", "Bridge closed", "It shut.", id="a mark is no word"),
        pytest.param("NEWS\nBridge closed\nIt shut.", "Bridge closed", "It shut.", id="one word is too few"),
        pytest.param("* * *\nBridge closed\n", "Bridge closed", "", id="three marks are no words"),
        pytest.param("  Bridge closed \t\nIt shut.", "Bridge closed", "It shut.", id="bare of its white space"),
        pytest.param("Bridge closed", "Bridge closed", "", id="a headline alone"),
        pytest.param("2 dead\nThey fell.", "2 dead", "They fell.", id="a number is a word"),
        pytest.param("a b" + "x" * 197 + "\nAt sea", "a b" + "x" * 197, "At sea", id="200 characters"),
        pytest.param("a b" + "x" * 198 + "\nAt sea", "At sea", "", id="201 characters"),
        pytest.param(f"{LONG}\nBridge closed\nIt shut.", "Bridge closed", "It shut.", id="a long line first"),
        pytest.param(
            "Published: 3 May 2024\nBridge closed\nIt shut.", "Bridge closed", "It shut.", id="the date's line"
        ),
        pytest.param(f"{SENTENCE}\nHe shrugged.", "", f"{SENTENCE}\nHe shrugged.", id="a paragraph begins the body"),
        pytest.param("Bridge\r\nclosed now\r\nIt\r\nshut.", "closed now", "It\nshut.", id="line ends of Windows"),
    ],
)
def test_title_is_the_first_line_of_two_words_and_the_text_starts_after_it(text, title, rest):
    article = only(text)
    assert (article.title, article.text) == (title, rest)


def test_id_is_the_name_and_the_source_its_stem():
    article = only("Bridge closed\nIt shut.")
    assert (article.id, article.source, article.path) == ("story.txt", "story", "story.txt")


def test_nothing_is_guessed():
    article = only("Bridge closed on 3 May 2024\nIt shut.")
    assert (article.published, article.updated, article.url, article.language) == (None, None, None, None)


def test_lines_that_state_dates_are_read_wherever_they_stand():
    article = only("Bridge closed\nLast Updated: May 4 2024 | 9:05 AM IST\nIt shut.\n\nFirst Published: 3 May 2024")
    assert (article.published, article.updated) == ("2024-05-03", "2024-05-04T09:05:00+05:30")


def test_front_matter_gives_what_it_states():
    article = only(
        "---\ntitle: Bridge shut for good\nsource: The Quay\npublished: 2024-05-03T07:00:00Z\n"
        "updated: 2024-05-04\nurl: https://example.org/b\nbyline: A. Writer\nlanguage: en\nid: q-1\n"
        "desk: no\nkickoff: 1:30\ntags: [harbour, bridge]\n---\nIt shut.\n"
    )
    assert article == Article(
        id="q-1",
        text="It shut.\n",
        title="Bridge shut for good",
        source="The Quay",
        published="2024-05-03T07:00:00+00:00",
        updated="2024-05-04",
        url="https://example.org/b",
        byline="A. Writer",
        language="en",
        path="story.txt",
        extra=(("desk", "no"), ("kickoff", "1:30"), ("tags", "harbour, bridge")),
    )


def test_front_matter_date_that_is_none_is_told_and_stays_unknown():
    article = only("---\npublished: last spring\n---\nBridge closed\nIt shut.")
    told = "`published` is no full date: 'last spring'; write it as 2025-07-15 or 2025-07-15T16:22:00+05:30"
    assert (article.published, article.problems) == (None, (told,))


def test_contradicting_date_lines_are_told_and_none_is_taken():
    article = only("Bridge closed\nPublished: 3 May 2024\nIt shut.\nPublished: 9 May 2024")
    [told] = article.problems
    assert "2024-05-03, 2024-05-09" in told
    assert article.published is None


def test_stated_standfirst_is_a_part_where_its_words_stand_in_the_text():
    article = only("---\nstandfirst: Ferries run instead.\n---\nBridge closed\nFerries run instead.\nIt shut.")
    [part] = article.parts
    assert part.place == "standfirst"
    assert article.text[part.start : part.end] == "Ferries run instead."


def test_stated_standfirst_without_a_place_in_the_text_stays_a_field():
    article = only("---\nsummary: Boats go instead.\n---\nBridge closed\nIt shut.")
    assert article.parts == ()
    assert article.extra == (("summary", "Boats go instead."),)
