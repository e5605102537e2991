from __future__ import annotations

import pytest

from factdiff.readers.captions import is_caption
from factdiff.readers.furniture import is_furniture
from factdiff.readers.parts import parts_of

BODY = "The bridge over the harbour was closed on Monday after an inspection."


def found(text):
    return [(part.place, text[part.start : part.end]) for part in parts_of(text)]


@pytest.mark.parametrize(
    "line",
    [
        "READ NEXT: Ferry strike enters its second week",
        "Read more: Ferry strike",
        "ALSO READ | Ferry strike",
        "Also Read",
        "Related: Ferry strike",
        "Related stories",
        "More From This Section",
        "Next Story",
        "Recommended",
        "Recommended for you",
        "You may also like",
        "Topics :HarbourBridgeFerry",
        "Leave a comment",
        "Required fields are marked *",
        "Your email address will not be published",
        "Subscribe to our newsletter for more",
        "Sign up for the morning briefing",
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Story continues below advertisement",
        "Follow us on any network you like",
        "Share this article",
        "12 comments",
        "Copyright 2024 The Quay. All rights reserved.",
        "© 2024 The Quay",
        "3 min read Last Updated: May 3 2024",
    ],
)
def test_furniture_says_what_it_is(line):
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related the mayor's words, the ferrymen laughed.",
        "Read more books, the mayor told pupils on Monday.",
        "Recommended speeds were ignored, the inquiry found.",
        "Advertisement spending rose by 4 percent in May.",
        "Copyright law does not cover it, the court said.",
        "Share prices fell by 3 percent.",
        "Follow the money, she told them.",
        "Close to 400 people were led away.",
        "Comments by the minister caused an outcry.",
        "12 comments were deleted by the council, it said.",
        "More stories like hers came out in May.",
        "Topics included tariffs, missiles and aid.",
        "Next story floors collapsed as well, leaving 12 dead.",
        "Subscribers to the plan pay $40 million.",
        "Ad spending doubled.",
        BODY,
        "",
    ],
)
def test_prose_that_begins_alike_is_body(line):
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bridge in fog | Photo: Harbour master",
        "Photo by Ann Writer",
        "Photo: Ann Writer/The Quay",
        "Image: The Quay",
        "Image copyright Getty Images",
        "The bridge in fog. Photograph: Ann Writer/The Quay",
        "The bridge in fog (Getty Images)",
        "The bridge in fog on May 3, 2024. (AP Photo/Ann Writer)",
        "The bridge in fog (Ann Writer/Reuters)",
        "The bridge in fog. REUTERS/Ann Writer",
        "The bridge in fog. (File photo)",
        "The Quay, Public domain, via Wikimedia Commons",
        "Ann Writer/AFP/Getty Images",
    ],
)
def test_captions_carry_a_credit(line):
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "A photo by a passer-by shows the crack, police said.",
        "He sent the image: it showed nothing.",
        "QUAYTOWN (Reuters) - The bridge was closed on Monday.",
        "The mayor told Reuters that it would stay shut.",
        "Between 16/17 and 20 people were led away (some of them twice).",
        "She posted a picture of the bridge on Monday.",
        "Getty Images sued the council.",
        "The report (and its images) was published by AP and Reuters.",
        BODY,
    ],
)
def test_prose_about_pictures_is_body(line):
    assert not is_caption(line)


def test_links_right_below_a_heading_go_with_it_until_a_blank_line():
    text = f"{BODY}\nRecommended\nFerry strike enters week two\nMayor quits\n\nNo end in sight\n{BODY}"
    assert found(text) == [
        ("related", "Recommended"),
        ("related", "Ferry strike enters week two"),
        ("related", "Mayor quits"),
    ]


def test_prose_right_below_a_heading_is_body():
    assert found(f"{BODY}\nRecommended\n{BODY}\nFerry strike enters week two") == [("related", "Recommended")]


def test_an_advertisement_takes_no_line_with_it():
    assert found(f"{BODY}\nAdvertisement\nNo end in sight\n{BODY}") == [("related", "Advertisement")]


@pytest.mark.parametrize(
    "line",
    [
        "Inspectors found cracks in two of the six piers and want them mended",
        "The closure, which took effect at noon, hits thousands of people who commute by car",
    ],
)
def test_a_sentence_without_its_stop_between_title_and_body_is_a_standfirst(line):
    assert found(f"\n{line}\n\n{BODY}") == [("standfirst", line)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Cracks were found in two of the piers.\n\n{BODY}", id="a full stop"),
        pytest.param(f"Cracks were found in two of the piers\n{BODY}", id="not by itself"),
        pytest.param(f"Cracks in the piers\n\n{BODY}", id="too short"),
        pytest.param(f"By Ann Writer and her colleagues in the north\n\n{BODY}", id="a byline"),
        pytest.param(f"Ann Writer, Ben Reader, Cy Quick and Dee Slow\n\n{BODY}", id="names"),
        pytest.param("Cracks were found in two of the piers\n\nNo end in sight", id="no body"),
        pytest.param("Cracks were found in two of the piers", id="alone"),
        pytest.param(f"QUAYTOWN (Wire) - cracks were found in two of the\n\n{BODY}", id="a dateline"),
        pytest.param(f"It was shut by noon. Cracks were found in two of the piers\n\n{BODY}", id="two things joined"),
    ],
)
def test_anything_less_is_no_standfirst(text):
    assert "standfirst" not in [place for place, _ in found(text)]


@pytest.mark.parametrize("unit", ["A", "A ", "(", "/", "|", "Photo ", "A.", "(A/", "!["])
def test_lines_made_to_be_ambiguous_are_no_work(unit):
    """Each of them is tried by every form of a caption; one that backtracks freely would never come back."""
    line = (unit * 500)[:498] + "/x"
    assert all(part.end <= len(line) for part in parts_of(line))
