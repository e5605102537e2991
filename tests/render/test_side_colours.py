"""The colours of sides stand out from the page in light and dark, and print as ink."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from factdiff.render import html
from factdiff.render.standing import COLOURS, letter
from render.sample_report import REPORT
from render.test_page import contrast

STYLE = re.search(r"<style>(.*)</style>", html.render(REPORT), re.DOTALL)[1]
ROOTS = [
    dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{3,6})", one))
    for one in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]
PAGES = [one for one in ROOTS if {"paper", "card"} <= one.keys()][:2]
SIDES = [one for one in ROOTS if "s0" in one]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("paper", ["paper", "card"])
@pytest.mark.parametrize("place", range(COLOURS))
def test_a_letter_can_be_read(scheme, paper, place):
    assert contrast(SIDES[scheme][f"s{place}"], PAGES[scheme][paper]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_no_two_sides_have_one_colour(scheme):
    assert all(one != other for one, other in combinations(SIDES[scheme].values(), 2))


def test_printed_they_are_ink():
    assert set(SIDES[2].values()) == {"#000"}


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_letters_of_sides(place, name):
    assert letter(place) == name
