"""Which articles tell one event."""

from __future__ import annotations

import pytest

from factdiff import stories
from factdiff.model import Article

FERRY = "The Aurora sank off Easton on its way to Weston with 412 aboard, the Boreas Line and Captain Halvorsen told the Harbour Board."
QUAKE = "A quake of magnitude 6.3 shook Norrland near Tarnhollow at 14:20, the Geological Institute in Quillmore told Radio Merrowby."


def told(name, text, day=None, **more):
    return Article(name, text, "", published=day, **more)


def apart(*articles, how="auto"):
    return len(set(stories.join(articles, how).of.values()))


@pytest.mark.parametrize(
    ("caption", "articles", "count"),
    [
        ("the same event", [told("a", FERRY), told("b", "Yesterday: " + FERRY)], 1),
        ("two events", [told("a", FERRY), told("b", QUAKE)], 2),
        ("an undated one", [told("a", FERRY, "2025-03-01"), told("b", FERRY)], 1),
        ("nothing to know it by", [told("a", "it rained all day."), told("b", "it rained all day.")], 2),
        ("forty of one event", [told(f"a{n}", FERRY) for n in range(40)], 1),
        ("forty each of two", [told(f"{n}{x}", text) for n in range(40) for x, text in (("f", FERRY), ("q", QUAKE))], 2),
    ],
)  # fmt: skip
def test_auto(caption, articles, count):
    assert apart(*articles) == count, caption
    assert stories.join(articles, "auto") == stories.join(articles[::-1], "auto"), caption


def test_one_and_field():
    pages = [told("a", FERRY, source="Echo"), told("b", QUAKE, source="Echo"), told("c", FERRY)]
    assert apart(*pages, how="one") == 1
    assert apart(*pages, how="field:source") == 2


@pytest.mark.parametrize(
    ("caption", "days", "first"),
    [
        ("the earliest", ["2025-03-02", "2025-03-01"], "b"),
        ("undated last", [None, "2025-03-09"], "b"),
        ("the same day: by id", ["2025-03-01", "2025-03-01"], "a"),
        ("by the instant, not by the letters", ["2025-03-01T20:00:00+00:00", "2025-03-02T01:00:00+09:00"], "b"),
    ],
)
def test_a_story_has_its_earliest_articles_id(caption, days, first):
    pages = [told(name, FERRY, day) for name, day in zip("ab", days, strict=True)]
    assert set(stories.join(pages, "one").of.values()) == {first}, caption
