"""A phrase read aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdiff.describe.phrases import Voice, say, say_each
from factdiff.phrases.grammar import PhraseFault, parse

VOICE = Voice("the percentage", {"proposer": "proposer"})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("tariff", "“tariff”", id="a word"),
        pytest.param("tariff*", "“tariff…”", id="any ending"),
        pytest.param("Donald Trump", "“Donald Trump”", id="a run of words, as written"),
        pytest.param("tariff of {value}", "“tariff of”, then the percentage", id="a value"),
        pytest.param("[new] tariff", "perhaps “new”, then “tariff”", id="may be missing"),
        pytest.param("(a|b c)", "“a” or “b c”", id="one of two"),
        pytest.param("(a|b|c) d", "“a”, “b” or “c”, then “d”", id="one of three"),
        pytest.param("[a|b] c", "perhaps “a” or “b”, then “c”", id="one of two that may be missing"),
        pytest.param("a ... b", "“a”, after at most 12 other words “b”", id="a gap"),
        pytest.param("a ...1 b", "“a”, after at most 1 other word “b”", id="a gap of one word"),
        pytest.param(
            "a ...3 [b] {value}",
            "“a”, after at most 3 other words perhaps “b”, then the percentage",
            id="a gap before what may be missing",
        ),
        pytest.param("(a [b]|c)", "(“a”, then perhaps “b”) or “c”", id="what stands together"),
        pytest.param("{proposer} said", "the proposer, then “said”", id="a slot"),
        pytest.param("{proposer+} said", "one proposer or several, then “said”", id="several of a slot"),
        pytest.param("{outlets} said", "one of the list “outlets”, then “said”", id="a list"),
        pytest.param("{outlets+} said", "one or several of the list “outlets”, then “said”", id="several of a list"),
        pytest.param("long-range", "“long-range”", id="a hyphen"),
        pytest.param("A-50*", "“A-50…”", id="a hyphen and any ending"),
        pytest.param("Spider's Web", "“Spider's Web”", id="a possessive"),
        pytest.param("the U.S. – again", "“the U.S. again”", id="dots, and a dash that counts as space"),
    ],
)
def test_a_phrase_is_said(written, said):
    assert say(parse(written), VOICE) == said


def test_what_stands_in_each_others_place_is_told_apart():
    phrases = [parse("(Russia*|Moscow)"), parse("Putin"), parse("Moscow"), parse("(a|b) c")]
    assert say_each(phrases, VOICE) == ["“Russia…”", "“Moscow”", "“Putin”", "“a” or “b”, then “c”"]


@given(st.text("ab*[](){}|. '-–3+", min_size=1, max_size=40))
def test_any_phrase_that_parses_is_said_without_its_signs(written):
    try:
        phrase = parse(written)
    except PhraseFault:
        return
    said = say(phrase, VOICE)
    assert said
    assert not set("[]{}|*") & set(said)
