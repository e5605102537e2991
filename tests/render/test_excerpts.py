"""How much of an article a report shows: one setting, every format, and places that stay right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdiff.model import Claim
from factdiff.render import FORMATS
from factdiff.render.excerpts import excerpt, with_excerpts
from factdiff.render.outline import marked
from factdiff.render.safe import sentence_address
from render.sample import amount
from render.sample_report import REPORT

LONG = "Before the morning bell the harbour office counted 12 dead and sent the boats out again in heavy rain."


def claim(sentence, words, begins=0):
    start = begins + sentence.index(words)
    value = amount("count", words, "12")
    return Claim("r", "a", "text", "body", start, start + len(words), words, sentence, begins, value)


@pytest.mark.parametrize(
    ("longest", "shown"),
    [
        pytest.param(1000, LONG, id="all of it has room"),
        pytest.param(len(LONG), LONG, id="just has room"),
        pytest.param(40, "…office counted 12 dead and sent the…", id="whole words on both sides"),
        pytest.param(7, "…12 dead…", id="the words alone"),
        pytest.param(0, "…12 dead…", id="nothing but the value, which stays whole"),
    ],
)
def test_a_sentence_is_cut_around_its_value(longest, shown):
    cut = excerpt(claim(LONG, "12 dead", 200), longest)
    assert cut.sentence == shown
    assert marked(cut).words == "12 dead"


def test_what_one_end_does_not_need_the_other_has():
    first = excerpt(claim("12 dead were counted by the harbour office before the morning bell", "12 dead"), 40)
    assert first.sentence == "12 dead were counted by the harbour…"


@given(
    st.text(st.characters(codec="utf-8"), max_size=80),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=20),
    st.text(st.characters(codec="utf-8"), max_size=80),
    st.integers(0, 200),
)
def test_words_stay_marked_and_length_is_kept(before, words, after, longest):
    whole = Claim(
        "r",
        "a",
        "text",
        "body",
        7 + len(before),
        7 + len(before + words),
        words,
        before + words + after,
        7,
        amount("count", words, "12"),
    )
    cut = excerpt(whole, longest)
    assert marked(cut).words == words
    assert len(cut.sentence) <= max(longest, len(words)) + 2
    assert cut.sentence.strip("…") in whole.sentence


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_excerpts_in_any_format(name):
    short = with_excerpts(REPORT, 0)
    long_ones = [claim.sentence for group in REPORT.groups for claim in group.claims if claim.place != "headline"]
    text = FORMATS[name].render(short)
    assert not [sentence for sentence in long_ones if sentence in text and len(sentence) > 45]
    assert [sentence for sentence in long_ones if sentence in FORMATS["csv"].render(REPORT)]


def test_passages_of_copies_are_excerpts_too():
    [copy, _] = with_excerpts(REPORT, 12).copies
    assert copy.passage == "The fire…"
    assert with_excerpts(replace(REPORT, copies=(copy,)), 12).copies == (copy,)


def test_a_link_leads_to_words_that_stand_in_the_page():
    cut = excerpt(claim(LONG, "12 dead"), 40)
    assert sentence_address("https://a.example/1", cut.sentence) == (
        "https://a.example/1#:~:text=office%20counted%2012%20dead%20and%20sent%20the"
    )
