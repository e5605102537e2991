"""Articles with their claims in place: sentences, or whole texts where the report may show them."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import html5lib
import pytest
from markupsafe import Markup

from factdiff.render import html, reading
from factdiff.render.marking import Span, marked
from factdiff.render.outline import Outline
from render.hostile import PAYLOADS, poisoned
from render.sample import ARTICLES, DAILY, LEDGER, QUAY, RADIO, SENTENCES
from render.sample_report import EMPTY, REPORT


def read(report, article):
    view = Outline.of(report)
    return next(one for one in reading.readings(view, html.anchor) if one.id == reading.place(article))


def plain(markup):
    """The words of the article: without the marks, and without the links behind them."""
    return unescape(re.sub("<[^>]*>", "", re.sub("<a .*?</a>", "", markup)))


@pytest.mark.parametrize("article", [LEDGER, DAILY, RADIO, QUAY])
def test_the_whole_text_is_shown_as_read(article):
    found = read(replace(REPORT, texts=True), article)
    assert plain(found.title) == ARTICLES[article].title
    assert [plain(one) for one in found.texts] == [ARTICLES[article].text]


def test_without_leave_only_sentences_with_a_claim_are_shown():
    page = html.render(REPORT)
    silent = "Flames on the Petrel killed 21 people, according to the coast guard."
    assert silent in SENTENCES[DAILY]
    assert silent not in page
    assert silent in html.render(replace(REPORT, texts=True))


def test_every_claim_is_marked_once_and_linked_to_its_fact():
    for texts in (False, True):
        report = replace(REPORT, texts=texts)
        shown = "".join("".join((one.title, *one.texts)) for one in reading.readings(Outline.of(report), html.anchor))
        for group in REPORT.groups:
            assert shown.count(f'href="#{html.anchor(group)}"') == len(group.claims)
            assert all(str(Markup.escape(claim.words)) in shown for claim in group.claims)


HOW = [
    # caption, article, what stands behind a claim
    ("a side that differs", DAILY, 'killed</mark><a href="#ferry-dead-0">B conflict</a>'),
    ("a side that differs from none", RADIO, 'people</mark><a href="#ferry-dead-0">C differs from none</a>'),
    ("not what the article holds", LEDGER, '12 people</mark><a href="#ferry-dead-0">also says</a>'),
    ("against itself", QUAY, '52</mark><a href="#captain-age-0">internal</a>'),
    ("what agrees", LEDGER, 'has adopted</mark><a href="#safety-code-0">A agrees</a>'),
    ("one source", RADIO, 'islanders</mark><a href="#school-guests-0">A one source</a>'),
]


@pytest.mark.parametrize(("article", "told"), [row[1:] for row in HOW], ids=[row[0] for row in HOW])
def test_how_a_claim_stands_to_others(article, told):
    view = Outline.of(REPORT)
    found = next(
        one for one in reading.readings(view, lambda group: f"{group.rule}-0") if one.id == reading.place(article)
    )
    assert told in "".join((found.title, *found.texts))


def test_a_long_report_shows_the_words_alone(monkeypatch):
    monkeypatch.setattr(reading, "MOST_SENTENCES", 3)
    found = read(REPORT, RADIO)
    assert [plain(one) for one in found.texts][:2] == ["More than 10 people", "24 knots"]
    assert "--with-texts shows the articles whole" in html.render(REPORT)


def test_two_claims_of_a_sentence_show_it_once():
    found = read(REPORT, DAILY)
    assert sum("The inquiry, first set for" in one for one in found.texts) == 1


def test_no_claims_are_no_view():
    assert 'id="readings"' not in html.render(EMPTY)


# --- overlapping claims -----------------------------------------------------------------------------


def span(start, end, name):
    return Span(start, end, name, Markup("<i>{}</i>").format(name))


OVERLAPS = [
    # caption, spans in "abcdef", markup
    ("apart", [span(0, 1, "x"), span(2, 3, "y")], "(x:a)<x>b(y:c)<y>def"),
    ("one in the other", [span(0, 4, "x"), span(1, 2, "y")], "(x:a)(x:(y:b))<y>(x:cd)<x>ef"),
    ("crossing", [span(0, 3, "x"), span(2, 5, "y")], "(x:ab)(x:(y:c))<x>(y:de)<y>f"),
    ("the same words", [span(1, 3, "x"), span(1, 3, "y")], "a(x:(y:bc))<x><y>def"),
    ("touching", [span(0, 2, "x"), span(2, 4, "y")], "(x:ab)<x>(y:cd)<y>ef"),
    ("outside of the text", [span(4, 9, "x"), span(-2, 3, "y"), span(3, 3, "z")], "abcdef"),
]


@pytest.mark.parametrize(("spans", "told"), [row[1:] for row in OVERLAPS], ids=[row[0] for row in OVERLAPS])
def test_claims_that_share_words(spans, told):
    found = str(marked("abcdef", spans)).replace("</mark>", ")").replace("<i>", "<").replace("</i>", ">")
    assert re.sub('<mark class="(.)">', r"(\1:", found) == told


def test_line_breaks_stay_and_what_acts_goes():
    assert marked("a\r\n\r\nb\u202e\x1b[1mc <x>", []) == "a\n\nb[1mc &lt;x&gt;"


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_hostile_texts_are_texts(payload):
    report = replace(poisoned(payload), texts=True)
    tree = html5lib.parse(html.render(report), namespaceHTMLElements=False)
    scripts = tree.findall(".//script")
    assert len(scripts) == 1
    assert not [one for one in tree.iter() if isinstance(one.tag, str) and any(k.startswith("on") for k in one.attrib)]
    links = [one.get("href") for one in tree.iter("a")]
    assert all(one.startswith(("#", "http")) for one in links)
