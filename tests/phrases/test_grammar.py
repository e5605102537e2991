"""Phrases -> trees, and what is wrong with a phrase."""

from __future__ import annotations

import pytest

from factdiff.phrases.grammar import Alternatives, Gap, PhraseFault, Ref, Sequence, Word, parse, references


@pytest.mark.parametrize(
    ("caption", "text", "parts"),
    [
        ("a word is folded", "Tariffs", (Word("tariffs"),)),
        ("a star opens its end", "tariff*", (Word("tariff", open_ended=True),)),
        ("a hyphen makes two words", "long-range", (Word("long"), Word("range"))),
        ("three dots are the usual gap", "a ... b", (Word("a"), Gap(12), Word("b"))),
        ("with a number a shorter one", "a ...3 b", (Word("a"), Gap(3), Word("b"))),
        ("the value", "{value} dead", (Ref("value"), Word("dead"))),
        ("names", "{party+} said", (Ref("party", many=True), Word("said"))),
        (
            "alternatives",
            "(a|b c)",
            (Alternatives((Sequence((Word("a"),)), Sequence((Word("b"), Word("c"))))),),
        ),
        (
            "what may be missing",
            "[the] bill",
            (Alternatives((Sequence((Word("the"),)),), optional=True), Word("bill")),
        ),
    ],
)
def test_parse(caption, text, parts):
    assert parse(text).root.parts == parts, caption


@pytest.mark.parametrize(
    ("caption", "text", "what", "start"),
    [
        ("nothing literal", "...", "holds no word", 0),
        ("only a gap and an alternative of gaps", "[...] ...3", "holds no word", 0),
        ("an open brace", "a {value", "`{` is never closed", 2),
        ("an open bracket", "a (b", "`(` is never closed", 2),
        ("a bracket that closes nothing", "a )", "closes nothing", 2),
        ("brackets that cross", "(a [b)]", "closes nothing", 5),
        ("an empty alternative", "(a|)", "alternative is empty", 3),
        ("an empty first alternative", "(|a)", "alternative is empty", 1),
        ("a bar outside of brackets", "a | b", "outside of brackets", 2),
        ("a gap too wide", "a ...99 b", "is no gap", 2),
        ("a gap of nothing", "a ...0 b", "is no gap", 2),
        ("a star alone", "a * b", "stands alone", 2),
        ("braces around nothing", "{} a", "names nothing", 0),
        ("several values", "{value+} a", "is not a form", 0),
    ],
)
def test_faults(caption, text, what, start):
    with pytest.raises(PhraseFault) as fault:
        parse(text)
    assert what in fault.value.what, caption
    assert fault.value.start == start, caption
    assert fault.value.do, "a fault says what to write"


def test_references_are_in_order():
    assert [ref.name for ref in references(parse("{value} of ({a}|[{b}] c)"))] == ["value", "a", "b"]
