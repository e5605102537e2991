"""Words and gaps as phrases hold them."""

from __future__ import annotations

import pytest

from factdiff.discover.draft import Draft, Example, free_id, generalised, phrase_before, phrase_behind, slug
from factdiff.discover.writing import written
from factdiff.prove import prove
from factdiff.ruleset.loading import load_texts

WORDS = [
    ("one ending met: others like it are meant", ["injured"], ("injur*",)),
    ("several endings", ["range", "ranges"], ("range*",)),
    ("no ending to drop", ["range"], ("range",)),
    ("a stem too short for any ending", ["dies", "died"], ("died", "dies")),
    ("a stem whose last letter is doubled", ["tariffs"], ("tariff*",)),
    ("what looks like an ending and is none", ["speed"], ("speed",)),
    ("a word within another's beginning", ["evacuation", "evacuated", "evacuating"], ("evacuat*",)),
    ("two words", ["dead", "killed"], ("dead", "kill*")),
    ("what no phrase can hold", ["(", "a*b"], ()),
]


@pytest.mark.parametrize(("caption", "words", "expected"), WORDS, ids=[row[0] for row in WORDS])
def test_words_are_generalised(caption, words, expected):
    assert generalised(words) == expected


def test_a_phrase_has_its_gap_and_its_alternatives():
    assert phrase_behind(["dead", "kill*"], 2) == "{value} ...2 (dead|kill*)"
    assert phrase_before(["range"], 0) == "range {value}"


SLUGS = [
    ("words", "Buses sent to Merrow", "buses-sent-to-merrow"),
    ("marks and apostrophes", "Who’s “in”?", "whos-in"),
    ("an id begins with a letter", "12 buses", "buses"),
    ("nothing is left", "…", ""),
]


@pytest.mark.parametrize(("caption", "text", "expected"), SLUGS, ids=[row[0] for row in SLUGS])
def test_a_text_becomes_an_id(caption, text, expected):
    assert slug(text) == expected


def test_a_taken_id_gets_a_number():
    assert free_id("buses", ["buses", "buses-2"]) == "buses-3"


def test_what_is_written_is_what_was_drafted_whatever_stands_in_a_sentence():
    text = "“No: #5 isn't {here}”, she said [twice] - 40 buses were sent: up\\down, 'yes' & *no*."
    draft = Draft(
        "bus-count",
        "Buses: how many?",
        "count",
        ("{value} ...2 sent",),
        why="One said: “40”, no - # 55",
        about=("Merrow", "St. Ives"),
        nouns=("bus", "buses"),
        plausible="1 to 900",
        examples=(Example((text,), ("40",)),),
    )
    loaded = load_texts("rules", {"bus.yaml": written(draft, "# a line for editors\n")})
    assert loaded.faults == ()
    (rule,) = loaded.ruleset.rules
    assert (rule.id, rule.title, rule.why) == (draft.id, draft.title, draft.why)
    assert rule.examples[0].texts[0].text == text
    assert [one.failed for one in prove(loaded.ruleset)] == [False]
