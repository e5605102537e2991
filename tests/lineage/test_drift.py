"""What is told of a sentence that lost or changed something on its way from one article to another."""

from __future__ import annotations

import pytest

import desk
from lineage.newsroom import CREWS, HISTORY, LEAD, OTHER_REST, OWNER, START, WIRE, story
from lineage.test_origins import EARLY, LATE, TOLL

DENIED = "The harbour office did not know that anybody lived in the building, its chief engineer said."
NAMED = "Her name was not released."
QUOTED = "It was “like a chimney” in there for a full hour, according to the first crew."
SAID = "The neighbours had heard “no bell and no siren the whole of that night”, one of them said."
HEARD = "The staircase on the northern side had been closed off for a year, according to two former tenants."
STORY = (LEAD, START, CREWS, OWNER, HISTORY, DENIED, NAMED, QUOTED, SAID, HEARD)


def notes(*articles):
    return desk.compared(TOLL, *articles).notes


def changed(old, new, *, of=STORY, day=LATE):
    """The notes on a reprint in which some words were put in place of others."""
    text = [sentence.replace(old, new) for sentence in of]
    assert text != list(of), "the words stand nowhere"
    return notes(story("Wire", *of, day=EARLY), story("Ledger", *text, day=day))


@pytest.mark.parametrize(
    ("caption", "old", "new", "said"),
    [
        ("a hedge lost", "at least 12", "12", "Ledger has “… store at Tolmouth killed 12 people on Monday night …” without “at least”: Wire, 9 hours earlier, has “… store at Tolmouth killed at least 12 people on Monday night …”."),
        ("a number changed", "at least 12", "at least 21", "Ledger has “… store at Tolmouth killed at least 21 people on Monday night …”: Wire, 9 hours earlier, has “… store at Tolmouth killed at least 12 people on Monday night …” in a sentence otherwise alike. It may be an update."),
        ("a number changed and its hedge lost: one note", "at least 12", "21", "Ledger has “… store at Tolmouth killed 21 people on Monday night …”: Wire, 9 hours earlier, has “… store at Tolmouth killed at least 12 people on Monday night …” in a sentence otherwise alike. It may be an update."),
        ("another number", "four towns", "five towns", "Ledger has “Crews from five towns fought the flames …”: Wire, 9 hours earlier, has “Crews from four towns fought the flames …” in a sentence otherwise alike. It may be an update."),
        ("a negation lost", "had not been", "had been", "Ledger has “… of the building had been given leave to …” without “not”: Wire, 9 hours earlier, has “… of the building had not been given leave to …”."),
        ("a negation lost with its verb", "did not know", "knew", "Ledger has “The harbour office knew that anybody lived in …” without “not”: Wire, 9 hours earlier, has “The harbour office did not know that anybody lived in …”."),
        ("a negation gained", "stood empty", "never stood empty", "Ledger has “never” in “… the barley trade and never stood empty for most …”: Wire, 9 hours earlier, has “… the barley trade and stood empty for most …”."),
        ("a negation lost from a short sentence", "was not released", "was released", "Ledger has “Her name was released” without “not”: Wire, 9 hours earlier, has “Her name was not released”."),
        ("an attribution lost beside a few words in quotation marks", ", according to the first crew", "", "Ledger has “… for a full hour” without “according to the first crew”: Wire, 9 hours earlier, has “… for a full hour, according to the first crew”."),
        ("an attribution lost", ", according to two former tenants", "", "Ledger has “… off for a year” without “according to two former tenants”: Wire, 9 hours earlier, has “… off for a year, according to two former tenants”."),
    ],
)  # fmt: skip
def test_what_is_told(caption, old, new, said):
    assert [note.reason for note in changed(old, new)] == [said], caption


@pytest.mark.parametrize(
    ("caption", "old", "new"),
    [
        ("another word for the same hedge", "at least 12", "no fewer than 12"),
        ("a hedge gained", "reached the roof within half an hour", "reached the roof within about half an hour"),
        ("the number in digits", "four towns", "4 towns"),
        ("a contraction", "did not know", "didn’t know"),
        ("another way to say no", "had not been given", "had been denied"),
        ("other words that say the same", "fought the flames", "battled the blaze"),
        ("not only, which negates nothing", "had been closed", "had not only been closed"),
        ("another who says it", "the harbour police said", "officials said"),
        ("a day that counts from another one", "on Monday night", "last night"),
        ("a clause with a no of its own", "while the tide", "while nobody knew who was inside and the tide"),
        ("an attribution lost from beside a quotation", ", one of them said", ""),
        ("an attribution gained", "shortly before ten", "shortly before ten, witnesses said,"),
    ],
)
def test_what_is_not_told(caption, old, new):
    assert changed(old, new) == (), caption


@pytest.mark.parametrize(
    ("caption", "first", "second"),
    [
        ("a sentence written anew", story("Wire", *STORY, day=EARLY), story("Ledger", *STORY[1:], "A fire at Tolmouth has killed 12 people who had rented rooms in the grain store by the docks.", day=LATE)),
        ("no origin in common", story("Wire", "At least 12 people were killed in the fire at the old grain store.", OTHER_REST, day=EARLY), story("Ledger", OWNER, "About 12 people were killed in the fire at the old grain store.", day=LATE)),
        ("one outlet's two articles", story("a", *STORY, day=EARLY, source="Wire"), story("b", *(one.replace("12", "21") for one in STORY), day=LATE, source="Wire")),
        ("a quotation whose speaker was named before", story("Wire", *STORY, "“The doors to the yard were chained on that side of the house”, the baker said.", day=EARLY), story("Ledger", *STORY, "“The doors to the yard were chained on that side of the house”.", day=LATE)),
    ],
)  # fmt: skip
def test_of_whom_nothing_is_told(caption, first, second):
    assert notes(first, second) == (), caption


def test_a_note_names_the_articles_the_claims_and_their_group():
    made = desk.compared(
        TOLL,
        story("Wire", *STORY, day=EARLY),
        story("Ledger", *(one.replace("at least ", "") for one in STORY), day=LATE),
    )
    (note,) = made.notes
    (group,) = made.groups
    assert (note.kind, note.articles, note.groups) == ("copy drift", ("Ledger", "Wire"), (group.id,))
    assert note.claims == tuple(sorted(claim.id for claim in group.claims))


def test_a_drift_without_a_claim_is_a_note_all_the_same():
    (note,) = changed("four towns", "five towns")
    assert (note.claims, note.groups) == ((), ())


def test_a_sentence_that_was_credited_is_held_against_its_source_in_its_own_story():
    """No passage long enough to be a copy: the credit is what tells of one origin."""
    wire = story("Norrisk Wire", *STORY, day=EARLY)
    told = "A fire in the old grain store at Tolmouth killed 12 people on Monday night, the harbour police said."
    ledger = story("Ledger", OTHER_REST, "The Norrisk Press first reported the fire.", told, day=LATE)
    assert notes(wire, ledger) == ()
    press = story("Norrisk Press", *STORY, day=EARLY)
    (note,) = notes(press, ledger)
    assert note.reason.startswith(
        "Ledger has “… store at Tolmouth killed 12 people on Monday night …” without “at least”"
    )


def test_reprints_that_lost_the_same_words_share_a_note():
    text = [one.replace("at least ", "") for one in STORY]
    made = notes(
        story("Wire", *STORY, day=EARLY), *(story(f"Ledger {number}", *text, day=LATE) for number in range(1, 6))
    )
    (note,) = made
    assert note.reason.startswith("Ledger 1, Ledger 2, Ledger 3 and 2 more have “")
    assert len(note.articles) == 6


@pytest.mark.parametrize(("caption", "day"), [("undated", None), ("at the same time", EARLY)])
def test_where_the_order_is_not_known_it_is_told_which_of_them_lacks_it(caption, day):
    text = [one.replace("at least ", "") for one in STORY]
    for first, second in (("A", "B"), ("B", "A")):
        (note,) = notes(story(first, *STORY, day=day), story(second, *text, day=day))
        assert note.reason.startswith(f"{second} has “… store at Tolmouth killed 12 people"), caption
        assert "earlier" not in note.reason


def test_a_later_version_of_the_lead_is_one_origin_and_a_drift():
    later = (LEAD.replace("at least 12", "17"), *WIRE[1:])
    made = desk.compared(TOLL, story("Wire", *WIRE, day=EARLY), story("Ledger", *later, day=LATE))
    assert made.groups[0].counts.origins == 1
    assert "It may be an update." in made.notes[0].reason
