"""The reader on real articles, where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdiff.model import Article
from factdiff.readers import iter_paths, read_paths

SHARED = Path(__file__).parents[2].parent / "shared"
NEWS = ("casualties_syria", "headline_body", "quantities", "shootings", "stories")

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared articles are not beside this checkout")


@pytest.fixture(scope="module")
def seeds():
    reading = read_paths([str(SHARED / "seeds")], max_bytes=5_000_000)
    assert reading.problems == ()
    return {article.id[:3]: article for article in reading.articles}


def test_each_seed_has_a_headline_of_its_own(seeds):
    assert sorted(seeds) == ["000", "001", "002", "003", "004"]
    assert seeds["000"].title.startswith("Trump Urged Zelensky")
    assert seeds["000"].title.endswith("St. Petersburg: Report")
    assert all(len(article.title.split()) > 6 for article in seeds.values())


def test_one_seed_is_dated_and_the_others_are_not(seeds):
    dates = {name: (article.published, article.updated) for name, article in seeds.items()}
    assert dates.pop("003") == ("2025-07-15T16:22:00+05:30", "2025-07-15T16:37:00+05:30")
    assert set(dates.values()) == {(None, None)}


def test_parts_of_the_seeds(seeds):
    places = {name: [part.place for part in article.parts] for name, article in seeds.items()}
    assert places == {
        "000": ["caption", "related", "related", "related"],
        "001": [],
        "002": [],
        "003": ["standfirst", "caption", *["related"] * 5],
        "004": [],
    }


@pytest.mark.parametrize("name", NEWS)
def test_no_english_article_is_refused(name):
    path = SHARED / "news" / f"{name}.jsonl"
    lines = sum(1 for line in path.read_bytes().splitlines() if line.strip())
    made = list(iter_paths([str(path)], max_bytes=5_000_000))
    assert sum(isinstance(thing, Article) for thing in made) == lines
    assert len(made) == lines
