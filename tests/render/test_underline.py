"""Words of a sentence underlined, by signs below or by the terminal."""

from __future__ import annotations

import pytest

from factdiff.render.underline import Mark, underlined


def lines(text, *marks, width=80, colour=False):
    return list(underlined(text, marks, indent="", width=width, colour=colour))


def test_signs_stand_below_the_words():
    assert lines("ten of them", Mark(0, 3, "^"), Mark(4, 6, "~")) == ["ten of them", "^^^ ~~"]


def test_the_first_mark_stands_where_two_overlap():
    assert lines("ten of them", Mark(0, 3, "^"), Mark(0, 6, "~")) == ["ten of them", "^^^~~~"]


def test_a_line_without_a_mark_has_nothing_below():
    assert lines("ten of them were found again", Mark(0, 3, "^"), width=20) == [
        "ten of them were",
        "^^^",
        "found again",
    ]


def test_a_mark_over_a_line_break_stands_below_both_lines():
    assert lines("ten of them were found again", Mark(12, 22, "^"), width=20) == [
        "ten of them were",
        "            ^^^^",
        "found again",
        "^^^^^",
    ]


def test_a_word_longer_than_the_line_is_cut():
    assert lines("a" * 45, width=20) == ["a" * 20, "a" * 20, "a" * 5]


@pytest.mark.parametrize(
    ("caption", "text", "shown"),
    [
        ("line breaks and runs of space count as one space", "ten\n\n  of them", ["ten of them", "^^^^^^"]),
        ("what cannot be seen is left out", "t\u202een\x1b of them", ["ten of them", "^^^^^^"]),
    ],
)
def test_signs_stay_below_their_words(caption, text, shown):
    assert lines(text, Mark(0, text.index(" them"), "^")) == shown, caption


def test_a_terminal_underlines_itself():
    assert lines("ten of them", Mark(0, 3, "^"), colour=True) == ["\x1b[1;4mten\x1b[0m of them"]
