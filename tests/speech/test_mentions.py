"""Whom a sentence speaks of, and as whom an article elsewhere would name him."""

from __future__ import annotations

import pytest

from factdiff.speech import mentions
from factdiff.speech.names import Cast


def told(text: str, before: str = "") -> list[str | None]:
    """Who is named in a sentence, the others as None; `before` stands before it in the same paragraph."""
    whole = before + text
    return [one.name for one in mentions(Cast(whole), len(before), len(whole))]


NAMED = [
    # --- people and bodies
    ("a surname alone", "Quill declined.", "Quill"),
    ("a title does not count", "Mayor Ada Quill declined.", "Ada Quill"),
    ("a title in small letters", "The presidential candidate Ada Quill declined.", "Ada Quill"),
    ("a former anything", "Former Mayor Ada Quill declined.", "Ada Quill"),
    ("a body with its article", "The Harbour Board declined.", "Harbour Board"),
    ("an abbreviation", "The HBX declined.", "HBX"),
    ("a body with a place behind it", "The Council of New York declined.", "Council of New York"),
    ("police, of whom a story has one", "Police declined.", "police"),
    ("an age between commas", "Quill, 61, declined.", "Quill"),
    ("what he is between commas", "Quill, the yard’s owner since spring, declined.", "Quill"),
    # --- who answers for whom
    ("a spokesman for a person", "A spokesman for Ada Quill declined.", "Ada Quill"),
    ("a spokeswoman for a company with its kind", "A spokeswoman for the airline Zenit declined.", "Zenit"),
    ("a spokesman of a body before him", "An HBX spokesman declined.", "HBX"),
    ("a spokesman with a name", "Zenit spokesman Jon Berg declined.", "Zenit"),
    ("his name first", "Jon Berg, a spokesman for Zenit, declined.", "Zenit"),
    ("his name first, the body before the word", "Jon Berg, a Zenit spokesman, declined.", "Zenit"),
    ("a spokesman of nobody with a name", "Spokesman Jon Berg declined.", "Jon Berg"),
    ("a spokesman of some campaign", "Jon Berg, a campaign spokesman, declined.", "Jon Berg"),
    ("an office", "Quill’s office declined.", "Quill"),
    ("a campaign is a body of its own", "Quill’s campaign declined.", "Quill campaign"),
    ("the same without the sign", "The Quill campaign declined.", "Quill campaign"),
    ("a year in it", "A spokesman for Quill’s 2016 campaign declined.", "Quill campaign"),
    ("a lawyer without a name", "A lawyer for Quill declined.", "Quill’s lawyer"),
    ("a lawyer with one", "Quill’s lawyer Jon Berg declined.", "Jon Berg"),
    ("and between commas", "Quill’s lawyer, Jon Berg, declined.", "Jon Berg"),
    ("through somebody", "Quill, through a spokesman, declined.", "Quill"),
    ("a campaign’s spokesman", "A Quill campaign spokesman declined.", "Quill campaign"),
    ("officials of a body", "Park Service officials declined.", "Park Service"),
    ("where somebody is from", "Ada Quill, R-Easton, declined.", "Ada Quill"),
    # --- nobody whom another article would know
    ("a spokeswoman alone", "A spokeswoman declined.", None),
    ("the company", "The company declined.", None),
    ("some of many", "Some senators declined.", None),
    ("a pronoun that means nobody", "He declined.", None),
    ("a plural that begins a sentence", "Hackers declined.", None),
    ("officials of a nation", "British officials declined.", None),
    ("a place", "New York declined.", None),
    ("his spokesman, whoever he is", "His spokesman declined.", None),
]  # fmt: skip


@pytest.mark.parametrize(("caption", "text", "name"), NAMED, ids=[row[0] for row in NAMED])
def test_a_mention_names(caption, text, name):
    assert told(text)[0] == name


def test_a_pronoun_is_the_only_person_named_before_it():
    assert told("He declined.", "Jon Berg runs the yard. ") == ["Jon Berg"]
    assert told("He declined.", "Jon Berg met Ada Quill. ") == [None]


def test_his_spokesman_speaks_for_him():
    assert told("His spokesman declined.", "Jon Berg runs the yard. ") == ["Jon Berg"]


def test_a_surname_of_two_is_nobodys():
    assert told("Berg declined.", "Jon Berg met Eva Berg. ") == [None]


def test_a_surname_is_the_full_name_that_the_text_gives():
    assert told("Berg declined.", "Jon Berg met Eva Holm. ") == ["Jon Berg"]


FREE = [
    ("a sentence begins", "Zenit declined.", {"Zenit"}),
    ("a clause begins", "Berg said Zenit declined.", {"Berg", "Zenit"}),
    ("what a verb rules", "A man who sued Zenit declined.", {None}),
    ("what a preposition rules", "The suit against Zenit declined.", set()),
    ("two that are joined", "Zenit and Polaris declined.", {"Zenit", "Polaris"}),
    ("two that are joined and ruled", "A man who sued Zenit and Polaris declined.", {None}),
    ("behind a comma", "On Monday, Zenit declined.", {"Zenit"}),
]


@pytest.mark.parametrize(("caption", "text", "free"), FREE, ids=[row[0] for row in FREE])
def test_a_subject_is_ruled_by_nothing_before_it(caption, text, free):
    found = mentions(Cast(text), 0, len(text))
    assert {one.name for one in found if one.free} - {None} == free - {None}


def test_the_words_of_a_mention_are_the_texts():
    text = "On Monday, a spokesman for Zenit declined."
    (one,) = [one for one in mentions(Cast(text), 0, len(text)) if one.name]
    assert text[one.start : one.end] == "spokesman for Zenit"
