"""Asides, names that share words with a phrase, and sentences made to take for ever."""

from __future__ import annotations

import time

import pytest

from factdiff.phrases.compile import Compiler
from factdiff.phrases.grammar import parse
from factdiff.phrases.marks import list_marks, marked, quoted_words, unmarked
from factdiff.phrases.match import find
from factdiff.phrases.names import NameFinder
from factdiff.text import fold, loosely

LISTS = {
    "ship": {"Aurora": ["Aurora"], "Old Ferry": ["the Old Ferry"], "Boreas": ["Boreas", "Boreas of Easton"]},
    "port": {"Easton": ["Easton"], "Weston": ["Weston"]},
}
MARKS = list_marks(LISTS)


def expand(name):
    return tuple(parse(alias) for aliases in LISTS[name].values() for alias in aliases)


def finder(name):
    names = [(canonical, tuple(map(parse, aliases))) for canonical, aliases in LISTS[name].items()]
    return NameFinder(names, Compiler(expand))


class View:
    """A sentence with the names of the lists asked for, and one value where `#` stands, marked."""

    def __init__(self, sentence):
        self.loose, self.tokens = loosely(sentence), fold(sentence)
        self.plain = unmarked(self.tokens).string
        at = sentence.find("#")
        self.values = [(at, at + 1)] if at >= 0 else []

    def __call__(self, lists):
        names = [(MARKS[one], finder(one).find(unmarked(self.tokens))) for one in lists]
        return marked(self.tokens, self.values, names)


def matches(sentence, phrase, limit=None):
    compiler = Compiler(expand, {"ship": "ship", "port": "port"}, marks=MARKS)
    return find([compiler.compile(parse(phrase))], View(sentence), limit=limit)


@pytest.mark.parametrize(
    ("caption", "sentence", "phrase", "held"),
    [
        ("brackets count as nothing", "It sank (in the long night of May) # ships.", "sank ...1 {value}", True),
        ("nor do dashes", "It sank – in the long night of May – # ships.", "sank ...1 {value}", True),
        ("a single dash hides nothing", "It sank – in the long night of May # ships.", "sank ...1 {value}", False),
        (
            "a bracket that never closes hides nothing",
            "It sank (in the long night # ships.",
            "sank ...1 {value}",
            False,
        ),
        ("several asides", "It sank (by day) some (by night) # ships.", "sank ...1 {value}", True),
        ("brackets in brackets", "It sank (in May (or in June) at night) # ships.", "sank ...1 {value}", True),
        ("a value in an aside", "It sank (in all # ships).", "sank ...2 {value}", True),
        ("is as far off as it is", "It sank (in all some # ships).", "sank ...2 {value}", False),
        ("out of an aside", "The ships (all sank) were #.", "sank ...1 {value}", True),
        ("brackets stand in gaps only", "It sank (at # ships).", "sank at {value}", False),
        ("a dash between two words is space", "It sank – # ships.", "sank {value}", True),
        ("commas stand in gaps only", "It sank, # ships.", "sank {value}", False),
        ("a pair of commas behind the value", "All #, but for a ferry, sank.", "{value} sank", True),
        ("a pair of dashes behind the value", "All # – but for a ferry – sank.", "{value} sank", True),
        ("one comma is no pair", "All #, but for a ferry sank.", "{value} sank", False),
        ("up to twelve words", f"It sank {'on ' * 12}# ships.", "sank ... {value}", True),
        ("no thirteen", f"It sank {'on ' * 13}# ships.", "sank ... {value}", False),
        ("as many as are written", f"It sank {'on ' * 25}# ships.", "sank ...25 {value}", True),
        ("dots of abbreviations do not count", "The U.S. sank # ships.", "US sank {value}", True),
        ("nor do they in phrases", "The US sank # ships.", "U.S. sank {value}", True),
        ("quotation marks are space", "It “sank” # ships.", "sank {value}", True),
        ("a hyphen is space", "A long-range # ship.", "long range {value}", True),
        ("line breaks are space", "It\nsank \n # ships.", "it sank {value}", True),
        ("a curly apostrophe is a straight one", "It didn’t sink # ships.", "didn't sink {value}", True),
    ],
)
def test_gaps(caption, sentence, phrase, held):
    assert bool(matches(sentence, phrase)) is held, caption


@pytest.mark.parametrize(
    ("caption", "sentence", "phrase", "caught"),
    [
        ("a name is a name", "Boreas told Aurora.", "{ship} told", ["Boreas"]),
        ("and its words are words", "Boreas told Aurora.", "boreas told {ship}", ["Aurora"]),
        ("of a longer name too", "The Old Ferry told Aurora.", "old ferry told {ship}", ["Aurora"]),
        ("its first word alone", "It told the Old Ferry.", "told the ... {ship}", []),
        ("an ending inside of it", "The Old Ferry hit Aurora.", "ferr* hit {ship}", ["Aurora"]),
        ("the longest alias wins", "Boreas of Easton told all.", "{ship} told", ["Boreas"]),
        ("what is in a longer name is no name", "Boreas of Easton left {x}.", "{ship} ... {port}", []),
        ("a possessive", "Boreas’s crew told all.", "{ship} crew told", ["Boreas"]),
        ("names are joined by something", "Aurora Boreas sank.", "{ship+} sank", ["Boreas"]),
        ("a comma", "Aurora, Boreas sank.", "{ship+} sank", ["Aurora", "Boreas"]),
        ("a comma and a word", "Aurora, and the Boreas sank.", "{ship+} sank", ["Aurora", "Boreas"]),
        ("or", "An Aurora or a Boreas sank.", "{ship+} sank", ["Aurora", "Boreas"]),
        ("nor", "Neither Aurora nor Boreas sank.", "{ship+} sank", ["Aurora", "Boreas"]),
        ("but not with", "Aurora with Boreas sank.", "{ship+} sank", ["Boreas"]),
    ],
)
def test_names_keep_their_words(caption, sentence, phrase, caught):
    found = matches(sentence, phrase)
    fullest = max(found, key=lambda one: len(one.caught), default=None)
    assert [one.name for one in fullest.caught] == caught if fullest else caught == [], caption


def test_a_match_points_at_its_words():
    sentence = "All of it (the Old Ferry’s bell) told # times."
    (match,) = matches(sentence, "{ship} ... told {value}")
    assert sentence[match.start : match.end] == "the Old Ferry’s bell) told #"


@pytest.mark.parametrize(
    ("caption", "text", "kept"),
    [
        ("brackets are no words of it", "We (they) go", "we go"),
        ("nor square ones", "We [all] go", "we go"),
        ("but one that never closes hides nothing", "We (all go", "we : all go"),
        ("nested ones are one", "We (all (both)) go", "we go"),
        ("an ellipsis is none", "We … go", "we go"),
    ],
)
def test_words_of_a_quotation(caption, text, kept):
    assert quoted_words(text).string.strip() == kept, caption


HARD = "sank ... on ...25 at ... {value} ... of"


@pytest.mark.parametrize(
    ("caption", "sentence"),
    [
        ("asides", "sank on at " + "(by day) " * 800 + "off # by"),
        ("dashed asides", "sank on at " + "– by day – and " * 800 + "off # by"),
        ("nested brackets", "sank on at " + "(by " * 400 + ") " * 400 + "off # by"),
        ("brackets that never close", "sank on at " + "(by " * 1500 + "off # by"),
        ("commas", "sank, on, at, " * 1200 + "# by"),
        ("words of the phrase", "sank on at " * 1600 + "# by"),
        ("names", "Aurora, Boreas and Aurora or " * 500 + "sank on at # by"),
    ],
)
def test_a_long_sentence_is_soon_done(caption, sentence):
    begun = time.perf_counter()
    matches(sentence, HARD, limit=lambda: 2.0)
    matches(sentence, "{ship+} ... {value} ... never of", limit=lambda: 2.0)
    assert time.perf_counter() - begun < 2, caption


def test_a_search_past_its_limit_is_told():
    with pytest.raises(TimeoutError):
        matches(
            "of it " + "sank " * 300 + "# by",
            "sank ...25 sank ...25 sank ...25 sank ...25 {value} of",
            limit=lambda: 0.01,
        )
