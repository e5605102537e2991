"""Text of unknown origin stays text in every format."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdiff.model import (
    Article,
    ArticleEntry,
    Claim,
    Counts,
    Coverage,
    Difference,
    Group,
    Note,
    Problem,
    Report,
    RulesUsed,
    Side,
    Speaker,
    Value,
)
from factdiff.render import FORMATS, html, terminal
from factdiff.render.safe import markdown, sentence_address, visible, web_address
from render.sample_report import REPORT

UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def told_by(text: str, url: str | None = None) -> Report:
    """A report in which every text that is not ours is this one."""
    value = Value("text", text, label=text)
    claims = tuple(
        Claim(
            text,
            name,
            "text",
            "body",
            0,
            len(text),
            text,
            text,
            0,
            value,
            speaker=Speaker(text),
            via=text,
            circumstances=((text, text),),
            id=name,
            position=name != "c",
        )
        for name in "abc"
    )
    counts = Counts(1, 1, 1)
    sides = (Side(value, counts, ("a",)), Side(value, counts, ("b",)))
    group = Group(
        text, text, text, "error", "live", text, ((text, text),), "differs", "wording", "error", text, counts,
        claims, sides, (Difference((0, 1), "wording", text, "error", text, (("a", "b"),)),), (), why=text,
    )  # fmt: skip
    articles = tuple(
        ArticleEntry(Article(name, text, text, text, text, text, url or text, problems=(text,)), text) for name in "abc"
    )
    return Report(
        text,
        RulesUsed(text, 1, text),
        articles,
        (group,),
        (Note("relation", ("a",), (text,), ("a",), text),),
        (Coverage(text, 1, 0, 0, 0, 0), Coverage(text, 1, 1, 0, 0, 1)),
        (Problem(text, text, text),),
    )


class Tags(HTMLParser):
    """Collects what a browser would make of a page."""

    def __init__(self):
        super().__init__()
        self.tags = set()
        self.links = []
        self.ids = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        values = dict(attrs)
        self.links += [values["href"]] if "href" in values else []
        self.ids += [values["id"]] if "id" in values else []
        assert not any(name.startswith("on") for name in values)


def tags_of(page):
    parser = Tags()
    parser.feed(page)
    return parser


OURS = tags_of(html.render(told_by("plain words", "https://daily.example/a"))).tags | tags_of(html.render(REPORT)).tags


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("<script>alert(1)</script>", "a script"),
        ("<img src=x onerror=alert(1)>", "a picture that acts"),
        ("\"><a href='javascript:alert(1)'>", "an end of attribute"),
        ("{{ 7 * 7 }}{% raw %}", "our own template language"),
        ("&lt;script&gt;", "entities"),
        ("--><svg onload=alert(1)>", "an end of comment"),
        ("</style></title><script>", "an end of the style"),
    ],
)
def test_page_makes_no_tag_of_text(text, caption):
    page = html.render(told_by(text))
    found = tags_of(page)
    assert found.tags <= OURS
    assert all(link.startswith("#") for link in found.links)
    assert "49" not in page.replace(html.anchor(told_by(text).groups[0]), "")


@pytest.mark.parametrize("name", ["text", "md", "html"])
@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("a\x1b[2Jb", "an escape sequence"),
        ("a\x9b31mb", "the same in one character"),
        ("a\u202eb", "a turn of direction"),
        ("a\u2067b\u2069", "an isolate"),
        ("a\rb", "a return"),
        ("a\x00b\x07", "null and bell"),
        ("a\U000e0041b\ufeff", "a tag and a mark"),
    ],
)
def test_no_format_lets_unseen_characters_through(name, text, caption):
    assert not UNSEEN.search(FORMATS[name].render(told_by(text)))


EXACT = ("json", "jsonl", "sarif")
"""Formats for programs: their ids hold the text as it was read, in JSON's own escapes."""


@given(st.text(st.characters(codec=None), max_size=60))
def test_no_text_breaks_a_format(text):
    for one in FORMATS.values():
        rendered = one.render(told_by(text))
        assert rendered.encode("utf-8")
        shown = rendered.removeprefix("\ufeff").replace("\r\n", "\n")  # what CSV itself is made of
        assert one.name in EXACT or not UNSEEN.search(shown)


@given(st.text(max_size=60))
def test_page_never_gains_a_tag(text):
    assert tags_of(html.render(told_by(text, "https://daily.example/a"))).tags <= OURS


def test_terminal_is_coloured_only_when_asked():
    report = told_by("plain")
    assert "\x1b" not in terminal.render(report)
    assert "\x1b[31;1m" in terminal.render(report, colour=True)


def test_words_cannot_forge_the_marks_of_a_value():
    report = told_by("\ue000forged\ue001")
    assert "\x1b[1mforged\x1b[0m" in terminal.render(report, colour=True)
    assert "\ue000" not in terminal.render(report)


@pytest.mark.parametrize("width", [30, 60, 66, 80, 132])
def test_terminal_keeps_to_its_width(width):
    report = told_by("twelve people were taken from the burning ferry " * 4)
    assert max(map(len, terminal.render(report, width=width).splitlines())) <= width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[a](b)", r"\[a\](b)"),
        ("![a](b)", r"\!\[a\](b)"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("a | b", r"a \| b"),
        ("# a", r"\# a"),
        ("- a", r"\- a"),
        ("12. a", r"12\. a"),
        ("12.5 a", r"12\.5 a"),
        ("$1 and $2", r"\$1 and \$2"),
        ("see https://a.example", r"see https\://a.example"),
        ("see www.a.example", r"see www\.a.example"),
        ("a\n\n# b", r"a \# b"),
        ("plain (as it was): 5, fine.", "plain (as it was): 5, fine."),
    ],
)
def test_markdown_reads_nothing_in_text(text, shown):
    assert markdown(text) == shown


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/b?c=1&d=2#e", "https://a.example/b?c=1&d=2#e"),
        ("HTTP://a.example", "http://a.example"),
        ("https://a.example/a b\"><'()", "https://a.example/a%20b%22%3E%3C%27%28%29"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("javascript://a.example/%0aalert(1)", None),
        ("file://a.example/b", None),
        ("data:text/html,x", None),
        ("//a.example", None),
        ("https:///path", None),
        ("https://[a", None),
        ("news/a.txt", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(url, address):
    assert web_address(url) == address


@pytest.mark.parametrize(
    ("url", "sentence", "address"),
    [
        (
            "https://a.example",
            "One, two-three & more.",
            "https://a.example#:~:text=One%2C%20two%2Dthree%20%26%20more.",
        ),
        ("https://a.example/#top", "One.", "https://a.example/#top:~:text=One."),
        ("https://a.example/#:~:text=old", "One.", "https://a.example/#:~:text=One."),
        ("https://a.example", "  \n ", "https://a.example"),
        (
            "https://a.example",
            "a b c d e f g h i j k l m",
            "https://a.example#:~:text=a%20b%20c%20d%20e%20f,h%20i%20j%20k%20l%20m",
        ),
        ("javascript:alert(1)", "One.", None),
    ],
)
def test_link_to_a_sentence(url, sentence, address):
    assert sentence_address(url, sentence) == address


def test_visible_keeps_what_people_write():
    kept = "“Ça coûte 5 €”, – naïve 👩\u200d🚒 مرحبا"
    assert visible(kept) == kept


def test_two_facts_of_one_rule_have_places_of_their_own():
    one = told_by("plain").groups[0]
    other = replace(one, id="plain, another subject")
    page = html.render(replace(told_by("plain"), groups=(one, other)))
    ids = tags_of(page).ids
    assert len(ids) == len(set(ids))
    assert {html.anchor(one), html.anchor(other)} <= set(ids)
