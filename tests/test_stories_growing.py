"""Stories as articles come in: order, state handed in and out, ids and aliases, time, names."""

from __future__ import annotations

import json
import pickle
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdiff import stories
from factdiff.model import Article
from factdiff.stories.naming import name

# Events of one sort, so that only names, places and numbers tell them apart; each as several outlets would tell it.
EVENTS = {
    "ferry": [
        ("Ferry Aurora sinks off Brackwell", "The ferry Aurora sank off Brackwell after striking the Tarn Reef. Captain Ilse Halvorsen was rescued."),
        ("Aurora sinking: captain rescued near Tarn Reef", "Rescuers pulled Ilse Halvorsen, captain of the Aurora, from the water near Brackwell. The ferry hit the Tarn Reef at dusk."),
        ("What we know about the Aurora", "The ferry Aurora lies on the Tarn Reef outside Brackwell harbour. Its captain, Ilse Halvorsen, spoke to the coast guard."),
    ],
    "other ferry": [
        ("Ferry Meridian runs aground at Ostrelle", "The ferry Meridian ran aground at Ostrelle, below the Corvan Light. Captain Piet Lundgaard was unhurt."),
        ("Meridian aground: passengers walk ashore at Ostrelle", "Passengers of the Meridian waded to the Corvan Light at Ostrelle, Piet Lundgaard said."),
    ],
    "mill": [
        ("Fire guts the Quillmore paper mill", "Flames tore through the Haldane paper mill in Quillmore. Owner Greta Haldane thanked the crews."),
        ("Haldane mill burns down in Quillmore", "The Haldane mill in Quillmore burned to the ground, Greta Haldane told neighbours."),
    ],
}  # fmt: skip
TOLD = [(event, number) for event, texts in EVENTS.items() for number in range(len(texts))]


def article(event, number, day, mark=""):
    title, text = EVENTS[event][number]
    return Article(f"{event}-{number}{mark}", text, title, published=day)


def days():
    return st.one_of(st.none(), st.integers(1, 28).map(lambda day: f"2025-03-{day:02d}"))


def corpora():
    """Articles of several events, some undated, some of one day, some told twice."""
    rows = st.tuples(st.sampled_from(TOLD), days(), st.sampled_from(["", "x", "y"]))
    return st.lists(rows, max_size=12, unique_by=lambda row: (row[0], row[2])).map(
        lambda told: [article(*which, day, mark) for which, day, mark in told]
    )


def known(articles):
    return [stories.keys(one) for one in articles]


def in_time(articles):
    return sorted(articles, key=lambda one: (one.published is None, one.published or "", one.id))


def parts(found):
    """The stories as sets of article ids."""
    return {frozenset(story.articles) for story in found.told}


@given(corpora(), st.integers(0, 99))
def test_the_order_within_a_batch_changes_nothing(articles, seed):
    shuffled = random.Random(seed).sample(articles, len(articles))  # noqa: S311 - no secret
    assert stories.join(shuffled, "auto") == stories.join(articles, "auto")


@given(corpora(), st.lists(st.integers(0, 12), max_size=4))
def test_batches_in_time_order_give_what_one_batch_gives_also_through_json(articles, cuts):
    told = known(in_time(articles))
    state = stories.State()
    edges = [0, *sorted(min(cut, len(told)) for cut in cuts), len(told)]
    for start, end in pairwise(edges):
        state = stories.add(state, told[start:end])
        state = stories.restored(json.loads(json.dumps(stories.plain(state))))
    whole = stories.add(stories.State(), told)
    assert state == whole
    assert stories.tell(state) == stories.tell(whole)
    assert pickle.loads(pickle.dumps(whole)) == whole  # noqa: S301 - our own


@given(corpora(), corpora())
def test_the_state_handed_in_is_left_as_it_was_and_known_articles_stay(first, second):
    state = stories.add(stories.State(), known(first))
    before = pickle.dumps(state)
    grown = stories.add(state, known(second))
    assert pickle.dumps(state) == before
    assert stories.add(grown, known(first)) == grown


@given(st.text(max_size=80), st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_read_and_the_same_event_is_symmetric(title, text, other):
    a, b = stories.keys(Article("a", text, title)), stories.keys(Article("b", other, title))
    weigh = stories.weigher({}, 0)
    assert stories.same_event(a, b, weigh, limit_days=365) == stories.same_event(b, a, weigh, limit_days=365)
    assert stories.join([Article("a", text, title)], "auto").of == {"a": "a"}


def test_events_of_one_sort_stay_apart_and_their_outlets_come_together():
    articles = [article(event, number, "2025-03-05") for event, number in TOLD]
    assert parts(stories.join(articles, "auto")) == {
        frozenset(f"{event}-{number}" for number in range(len(texts))) for event, texts in EVENTS.items()
    }


@pytest.mark.parametrize(
    ("caption", "days", "count"),
    [
        ("one day", ("2025-03-05", "2025-03-05"), 1),
        ("three weeks apart, with rare names", ("2025-03-05", "2025-03-26"), 1),
        ("beyond the limit", ("2025-03-05", "2026-03-06"), 2),
        ("undated, by words alone", (None, None), 1),
        ("one undated", ("2025-03-05", None), 1),
    ],
)
def test_time(caption, days, count):
    articles = [article("ferry", number, day) for number, day in enumerate(days)]
    assert len(stories.join(articles, "auto").told) == count, caption


def test_a_limit_in_days_holds():
    articles = [article("ferry", 0, "2025-03-05"), article("ferry", 1, "2025-03-08")]
    assert len(stories.join(articles, "auto", limit_days=3).told) == 1
    assert len(stories.join(articles, "auto", limit_days=2).told) == 2


def test_one_word_in_common_joins_nothing_however_rare():
    first = Article("a", "The board of the Zephyrine met in private.", "Zephyrine Zephyrine Zephyrine")
    second = Article("b", "A painting of a storm was sold at an auction.", "Zephyrine Zephyrine Zephyrine")
    assert len(stories.join([first, second], "auto").told) == 2


def test_an_earlier_article_that_comes_late_gives_its_id_and_the_old_one_is_an_alias():
    state = stories.add(stories.State(), known([article("mill", 0, "2025-03-05")]))
    state = stories.add(state, known([article("mill", 1, "2025-03-04")]))
    [story] = stories.tell(state).told
    assert (story.id, story.aliases, story.articles) == ("mill-1", ("mill-0",), ("mill-1", "mill-0"))


def test_a_story_that_joins_another_keeps_its_id_as_an_alias():
    first, second = article("ferry", 0, "2025-03-04"), article("ferry", 1, "2025-03-12")
    state = stories.add(stories.State(), known([first, second]), limit_days=2)
    assert parts(stories.tell(state)) == {frozenset({first.id}), frozenset({second.id})}
    state = stories.add(state, known([article("ferry", 2, "2025-03-08")]))
    [story] = stories.tell(state).told
    assert (story.id, story.aliases) == (first.id, (second.id,))
    assert story.articles == ("ferry-0", "ferry-2", "ferry-1")


def test_an_article_that_tells_two_events_does_not_make_them_one():
    both = Article(
        "both", f"{EVENTS['ferry'][0][1]} {EVENTS['mill'][0][1]}", "The night in brief", published="2025-03-06"
    )
    articles = [both, *(article(event, number, "2025-03-05") for event, number in TOLD)]
    found = stories.join(articles, "auto")
    assert found.of["ferry-0"] != found.of["mill-0"]


def test_what_is_forgotten_is_gone_and_its_story_keeps_its_id():
    early, late = article("ferry", 0, "2025-03-01"), article("ferry", 1, "2025-03-09")
    state = stories.add(stories.State(), known([early, late, article("mill", 0, "2025-03-01")]))
    left = stories.forget(state, stories.keys(late).day)
    assert [(story.id, story.articles) for story in stories.tell(left).told] == [("ferry-0", ("ferry-1",))]
    assert stories.tell(stories.add(left, known([article("ferry", 2, "2025-03-10")]))).of["ferry-2"] == "ferry-0"


def test_the_work_for_an_article_does_not_grow_with_the_corpus():
    state = stories.add(stories.State(), known([article("ferry", 0, "2025-03-01", f"-{n}") for n in range(90)]))
    assert max(map(len, state.index.values())) == 40


@pytest.mark.parametrize(
    ("caption", "titles", "expected"),
    [
        ("the shared words, in the order of the title that holds little else", ["Ferry Aurora sinks off Brackwell", "Aurora ferry sinks", "The Aurora sinks: all safe"], "Aurora ferry sinks"),
        ("with the small word between", ["Fire at Haldane mill", "Blaze at the Haldane mill", "Fire at mill in Quillmore"], "Fire at Haldane mill"),
        ("a possessive is one word", ["Quillmore's mill burns", "Mill burns in Quillmore"], "Quillmore's mill burns"),
        ("a number and one word are no name: the earliest title", ["A night: 5 hurt", "In all 5 people were hurt"], "A night: 5 hurt"),
        ("one title alone", ["Ferry Aurora sinks"], "Ferry Aurora sinks"),
        ("nothing shared: the earliest title", ["Ferry lost", "A night of storms"], "Ferry lost"),
        ("a long one is cut at a word", ["Words " * 20], "Words Words Words Words Words Words Words Words Words Words Words …"),
        ("none has a title", ["", ""], ""),
    ],
)  # fmt: skip
def test_a_story_is_named_by_what_its_titles_share(caption, titles, expected):
    assert name(titles) == expected, caption
