"""Sentences and folding."""

from __future__ import annotations

import pytest

from factdiff.model import Article, Part
from factdiff.text import fold, sentences, spans


@pytest.mark.parametrize(
    ("caption", "text", "words"),
    [
        ("case does not count", "Moscow MOSCOW", ["moscow", "moscow"]),
        ("dots of abbreviations do not count", "U.S. and U.S", ["us", "and", "us"]),
        ("nor the dot of a short word", "St. Paul", ["st", "paul"]),
        ("a hyphen counts as space", "long-range", ["long", "range"]),
        ("so does a quotation mark", "“Tomahawk” missile", ["tomahawk", "missile"]),
        ("an aside's dash is a mark", "men — and women", ["men", "–", "and", "women"]),
        ("two hyphens too", "men -- and women", ["men", "–", "and", "women"]),
        ("a number is one word", "1,600.5 km", ["1,600.5", "km"]),
        ("a possessive is a word of its own", "Kyiv’s answer", ["kyiv", "'s", "answer"]),
        ("a contraction is one word", "didn’t", ["didn't"]),
        ("commas and brackets are marks", "one, (two)", ["one", ",", "(", "two", ")"]),
        ("three dots are one mark", "well... yes…", ["well", "…", "yes", "…"]),
    ],
)
def test_fold(caption, text, words):
    assert [token.word for token in fold(text)] == words, caption


@pytest.mark.parametrize(
    ("caption", "text", "count"),
    [
        ("full stops end sentences", "One came. Two left.", 2),
        ("abbreviations do not", "The U.S. envoy met Gen. Smith in St. Petersburg.", 1),
        ("a question in quotes goes on with its asker", "“Is it far?” Smith asked.", 1),
        ("also with an adverb between", "“Is it far? Too far?” Smith reportedly asked.", 1),
        ("a question in quotes may end there", "“Is it far?” Nobody in the room knew.", 2),
        ("a line ends a paragraph", "A headline without a stop\nThe text begins.", 2),
        ("a wrapped line does not", "The text goes on,\nand ends here.", 1),
        ("nor does one that goes on in lower case", "The text goes\non here.", 1),
        ("a blank line always does", "the text goes\n\non here.", 2),
        ("white space alone is nothing", " \n \n", 0),
    ],
)
def test_spans(caption, text, count):
    assert len(spans(text)) == count, caption


def test_the_lead_is_the_first_three_sentences_where_there_is_no_standfirst():
    article = Article("a", "One. Two. Three. Four.", "A title")
    assert [(s.place, s.lead) for s in sentences(article)] == [
        ("headline", False),
        ("body", True),
        ("body", True),
        ("body", True),
        ("body", False),
    ]


def test_a_standfirst_is_the_lead():
    text = "In short it is so.\nThe body begins. It goes on."
    article = Article("a", text, "A title", parts=(Part("standfirst", 0, 18),))
    assert [(s.place, s.lead) for s in sentences(article)][1:] == [
        ("standfirst", True),
        ("body", False),
        ("body", False),
    ]


def test_related_links_are_no_body():
    text = "It happened. READ NEXT: Something else. It went on."
    article = Article("a", text, parts=(Part("related", 13, 39),))
    assert [s.place for s in sentences(article)] == ["body", "related", "body"]
