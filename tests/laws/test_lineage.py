"""Laws of lineage: what is found hangs on the articles alone, and keys of any text can be made and kept."""

from __future__ import annotations

import pickle
import random

from hypothesis import given
from hypothesis import strategies as st

from factdiff import lineage
from factdiff.model import Article

SENTENCES = [
    f"The {place} {thing} was {done} by the {who} after {when}, and {number} of them were counted there."
    for place, thing, done, who, when, number in zip(
        ["northern", "old", "upper", "stone", "narrow", "royal"],
        ["bridge", "mill", "lock", "tower", "canal", "museum"],
        ["closed", "painted", "sold", "flooded", "measured", "opened"],
        ["council", "sisters", "navy", "students", "bakers", "queen"],
        ["a long night of rain", "two summers of drought", "the first frost", "years of quarrels", "noon", "the vote"],
        ["twelve", "forty", "seven", "thirty", "nineteen", "eighty"],
        strict=True,
    )
]
DAYS = st.sampled_from([None, "2025-03-01", "2025-03-02", "2025-03-02T10:00:00+00:00", "2025-03-02T10:00:00"])
ARTICLES = st.lists(
    st.tuples(
        st.lists(st.sampled_from([*SENTENCES, "The Zenith Herald reported it first.", "“Who did it?”"]), max_size=9),
        DAYS,
        st.sampled_from([None, "Zenith Herald", "Wire", "Ledger"]),
    ),
    min_size=2,
    max_size=9,
).map(
    lambda rows: [
        Article(f"a{at}", "\n".join(text), source=source, published=day) for at, (text, day, source) in enumerate(rows)
    ]
)


def found(articles, index=None):
    index = index or lineage.Index(map(lineage.keys, articles))
    named = {one.id: one for one in articles}
    known = lineage.lineage(index, named)
    stories = dict.fromkeys(named, "s")
    return known.links, known.copied, lineage.copies(named, (), known), lineage.drift(named, stories, (), known)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_order_does_not_matter(articles, chance):
    turned = list(articles)
    chance.shuffle(turned)
    assert found(turned) == found(articles)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_one_by_one_over_several_runs_is_as_all_at_once(articles, chance):
    late = list(articles)
    chance.shuffle(late)
    kept = [lineage.keys(one) for one in late[: len(late) // 2]]
    index = lineage.Index(pickle.loads(pickle.dumps(kept)))  # noqa: S301 - our own bytes
    found([one for one in late if one.id in index.keys], index)  # looking changes nothing
    for one in late[len(late) // 2 :]:
        index.add(lineage.keys(one))
    assert found(articles, index) == found(articles)


@given(ARTICLES)
def test_a_second_run_changes_nothing(articles):
    index = lineage.Index(map(lineage.keys, articles))
    once = found(articles, index)
    for one in articles:
        index.add(lineage.keys(one))
    assert found(articles, index) == once


@given(ARTICLES)
def test_nobody_is_a_copy_of_itself_in_the_end(articles):
    _, copied, _, _ = found(articles)
    for name in copied:
        path = [name]
        while path[-1] in copied:
            path.append(copied[path[-1]].of)
            assert len(path) == len(set(path))


@given(st.text(max_size=300), st.text(max_size=300))
def test_never_raises_and_passages_lie_in_the_text(text, other):
    long = f"{text} {SENTENCES[0]} {SENTENCES[1]} {text}"
    articles = [Article("a", long), Article("b", f"{other} {SENTENCES[0]} {SENTENCES[1]}")]
    links, _, _, _ = found(articles)
    for link in (one for own in links.values() for one in own):
        source = next(one.text for one in articles if one.id == link.overlap.article)
        assert all(0 <= one.start < one.end <= len(source) for one in link.overlap.passages)
        assert 0 <= link.overlap.share <= 1


def test_the_work_for_one_article_does_not_grow_with_its_reprints():
    """However many hold a passage, so many are looked at."""
    text = " ".join(SENTENCES)
    few, many = (
        lineage.Index(lineage.keys(Article(f"a{at:04}", text, source=f"s{at}")) for at in range(count))
        for count in (40, 400)
    )
    new = lineage.keys(Article("z", text, source="z"))
    assert len(few.earlier(new)) == len(many.earlier(new))
    assert random.Random(1).choice(many.earlier(new)).of < "a0040"  # noqa: S311 - no secret
