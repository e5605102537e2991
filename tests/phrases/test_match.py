"""Phrases over sentences whose numbers are marked."""

from __future__ import annotations

import pytest
import regex

from factdiff.phrases.compile import Compiler, noun_expression
from factdiff.phrases.grammar import parse
from factdiff.phrases.marks import list_marks, marked, unmarked
from factdiff.phrases.match import find, fullest, holds, settle
from factdiff.phrases.names import NameFinder
from factdiff.text import fold, loosely

LISTS = {
    "ship": {"Aurora": ["Aurora"], "New Aurora": ["New Aurora"], "Boreas": ["Boreas", "the old ferry"]},
    "people": {"people": ["people"], "sailor": ["sailor*"]},
}


def expand(name):
    return tuple(parse(alias) for aliases in LISTS[name].values() for alias in aliases)


MARKS = list_marks(LISTS)


def finder(name):
    names = [(canonical, tuple(map(parse, aliases))) for canonical, aliases in LISTS[name].items()]
    return NameFinder(names, Compiler(expand))


class View:
    """A sentence with its numbers, and the names of the lists asked for, marked."""

    def __init__(self, sentence, numbers=()):
        self.tokens, self.numbers = fold(sentence), numbers
        self.loose = loosely(sentence)
        self.plain = unmarked(self.tokens).string

    def __call__(self, lists):
        names = [(MARKS[one], finder(one).find(unmarked(self.tokens))) for one in lists]
        return marked(self.tokens, self.numbers, names)


def read(sentence, *phrases, noun="", slots=None):
    """The numbers that phrases take, with their noun."""
    compiler = Compiler(expand, slots or {}, noun, MARKS)
    numbers = [match.span() for match in regex.finditer(r"\b\d+\b", sentence)]
    found = settle(find([compiler.compile(parse(phrase)) for phrase in phrases], View(sentence, numbers)))
    return [(sentence[slice(*numbers[match.value])], match.noun and match.noun[0]) for match in found]


@pytest.mark.parametrize(
    ("caption", "sentence", "phrases", "numbers"),
    [
        ("next to it", "It sank 12 ships.", ["sank {value}"], ["12"]),
        ("not next to it", "It sank all 12 ships.", ["sank {value}"], []),
        ("any ending", "It keeps sinking 12 ships.", ["sink* {value}"], ["12"]),
        ("no ending without a star", "It keeps sinking 12 ships.", ["sink {value}"], []),
        ("with or without", "It sank the 12 ships.", ["sank [the] {value}"], ["12"]),
        ("one of them", "It lost 12 ships.", ["(sank|lost) {value}"], ["12"]),
        ("a gap holds words", "It sank, on its way home, 12 ships.", ["sank ... {value}"], ["12"]),
        ("but no more than it may", "It sank on its way home 12 ships.", ["sank ...3 {value}"], []),
        ("a comma stands only in a gap", "It sank, 12 ships knew.", ["sank {value}"], []),
        (
            "an aside counts as nothing",
            "It sank (on its way home from afar) 12 ships.",
            ["sank ...1 {value}"],
            ["12"],
        ),
        (
            "a pair of commas after the value",
            "The 12 ships, 3 of them new, sank.",
            ["{value} ships sank"],
            [],
        ),
        ("directly after it", "All 12, but for a ferry, sank.", ["{value} sank"], ["12"]),
        ("and a pair of dashes", "All 12 — but for a ferry — sank.", ["{value} sank"], ["12"]),
        ("a single comma does not do", "There were 12, sank they not.", ["{value} sank"], []),
        ("of several values the nearest", "It sank 12 and later 7 ships.", ["sank ... {value}"], ["12"]),
        ("nearest from the other side", "Of 12 ships 7 sank.", ["{value} ... sank"], ["7"]),
        (
            "a comma and `and` part what stands nearer",
            "It took 25 on steel, and 10 on tin, in tariffs.",
            ["{value} ... tariffs", "{value} on steel"],
            ["25", "10"],
        ),
        ("a value inside of a match is no word", "It sank 12 ships.", ["12 ships {value}"], []),
        ("two phrases, one claim", "It sank 12 ships.", ["sank {value}", "{value} ships"], ["12"]),
        (
            "two values, two claims",
            "It sank 12 ships and lost 7 boats.",
            ["sank {value}", "lost {value}"],
            ["12", "7"],
        ),
    ],
)
def test_which_value(caption, sentence, phrases, numbers):
    assert [number for number, _ in read(sentence, *phrases)] == numbers, caption


@pytest.mark.parametrize(
    ("caption", "sentence", "phrase", "expected", "optional"),
    [
        ("a noun directly", "12 people drowned.", "{value} drowned", [("12", "people")], False),
        (
            "up to two words between",
            "12 very young sailors drowned.",
            "{value} drowned",
            [("12", "sailors")],
            False,
        ),
        ("not three", "12 very young lost sailors drowned.", "{value} drowned", [], False),
        ("no verb between", "12 were people who drowned.", "{value} ... drowned", [], False),
        ("a noun must stand", "12 drowned.", "{value} drowned", [], False),
        ("unless it may be missing", "12 drowned.", "{value} drowned", [("12", None)], True),
        ("of the", "12 of the sailors drowned.", "{value} drowned", [("12", "sailors")], False),
    ],
)
def test_counts_take_their_noun(caption, sentence, phrase, expected, optional):
    noun = noun_expression(Compiler(expand).alternation("people"), optional=optional)
    assert read(sentence, phrase, noun=noun) == expected, caption


@pytest.mark.parametrize(
    ("caption", "sentence", "names"),
    [
        ("one name", "The Aurora sank.", ["Aurora"]),
        ("the longest alias wins", "The New Aurora sank.", ["New Aurora"]),
        ("an alias gives the name", "The old ferry sank.", ["Boreas"]),
        ("a possessive is the name", "The Aurora’s crew swam.", ["Aurora"]),
        ("half a word is none", "The Auroras sank.", []),
        ("several, in order", "Boreas and Aurora sank.", ["Boreas", "Aurora"]),
    ],
)
def test_names(caption, sentence, names):
    assert [one.canonical for one in finder("ship").find(unmarked(fold(sentence)))] == names, caption


@pytest.mark.parametrize(
    ("caption", "sentence", "names"),
    [
        ("one", "Aurora did not answer.", ["Aurora"]),
        ("two with and", "Aurora and the Boreas did not answer.", ["Aurora", "Boreas"]),
        (
            "three with commas",
            "Aurora, New Aurora and Boreas did not answer.",
            ["Aurora", "New Aurora", "Boreas"],
        ),
        ("neither nor", "Neither Aurora nor Boreas did not answer.", ["Aurora", "Boreas"]),
    ],
)
def test_one_or_more_names(caption, sentence, names):
    pattern = Compiler(expand, {"ship": "ship"}, marks=MARKS).compile(parse("{ship+} did not"))
    ((_, match),) = fullest([(None, match) for match in find([pattern], View(sentence))])
    assert [one.name for one in match.caught] == names, caption
    assert [sentence[one.start : one.end] for one in match.caught] == names


def test_spans_point_into_the_original():
    sentence = "“The ‘Aurora’ — an old ship — sank,” he said."
    pattern = Compiler(expand).compile(parse("aurora ... sank"))
    (match,) = find([pattern], View(sentence))
    assert sentence[match.start : match.end] == "Aurora’ — an old ship — sank"


def test_holds_without_a_value():
    compiled = [Compiler(expand).compile(parse("{ship} sank"))]
    for sentence, expected in (("The Boreas sank.", True), ("The Boreas swam.", False)):
        assert holds(compiled, loosely(sentence), lambda s=sentence: unmarked(fold(s))) is expected
