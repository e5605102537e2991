"""Laws of suggestions: never raises on any articles; each rule is sound, proves its examples and fires."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdiff.discover import suggest
from factdiff.discover.asking import Question, asked, proved, sightings
from factdiff.discover.mentions import mentions
from factdiff.discover.telling import as_json, as_text
from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.prove import prove
from factdiff.ruleset.loading import load_texts
from factdiff.values import KINDS

# Pieces that make facts, and pieces that break sentences, quotes and YAML.
PIECES = [
    "Merrow", "The county", "were injured", "wounded", "killed", "sent", "buses", "the dam cost", "a range of", "tariffs of",
    "Six people", "nine", "at least 12", "40 buses", "$12 million", "€3bn", "300 km", "186 miles", "25 percent", "50 days",
    "July 4", "on Monday", "dozens", "hundreds of people", ". ", ". ", ", ", ": ", " - ", "\n", "\n\n", "\t", '"', "“", "”",
    "'", "#", "{value}", "[a]", "*", "&x", "\\", "\u00a0", "\u202e", "\u0085", "é", "\U0001f600", "|", "(", ")", "...",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
TWINS = st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=3)


@given(pages=TWINS, shared=st.lists(st.sampled_from(PIECES), min_size=4, max_size=20).map(" ".join))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_articles_give_only_rules_that_hold(pages, shared):
    articles = [
        Article(f"a{n}", f"Merrow says {shared} {n + 3} people were injured. {text}", title, source=f"s{n}")
        for n, (title, text) in enumerate(pages)
    ]
    found = suggest(articles, how="one")
    named = {one.id: one for one in articles}
    assert as_text(found, named)
    assert as_json(found, named)
    for one in found:
        loaded = load_texts("rules", {f"{one.draft.id}.yaml": one.text})
        assert loaded.faults == ()
        outcomes = list(prove(loaded.ruleset))
        assert outcomes
        assert [outcome for outcome in outcomes if outcome.failed] == []
        extractor = Extractor(loaded.ruleset)
        read = {(c.article, c.field, c.start) for page in articles for c in extractor.extract(page).claims}
        assert {(c.article, c.field, c.start) for c in one.group.claims} <= read


@given(title=st.text(max_size=80), text=st.text(max_size=300))
@settings(max_examples=80)
def test_mentions_keep_their_words(title, text):
    article = Article("a", text, title)
    for one in mentions(article):
        assert getattr(article, one.field)[one.start : one.end] == one.value.text


KINDS_ASKED = st.sampled_from([name for name, kind in KINDS.items() if kind.reads])


@given(kind=KINDS_ASKED, pages=TWINS, words=st.sampled_from([("injured", "cost*"), ("sent",), ("of",), ()]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_question_gives_a_rule_that_holds_its_examples_or_none(kind, pages, words):
    nouns = ("bus", "buses") if kind == "count" else ()
    question = Question(kind, words or ("sent",) if kind != "count" else words, nouns)
    articles = [Article(f"a{n}", f"Merrow sent 40 buses. {text}", title) for n, (title, text) in enumerate(pages)]
    seen = [one for article in articles for one in sightings(article, question)]
    if not seen:
        return
    proof = proved(asked(question, "asked", "Asked", ["Merrow"], seen), seen, articles)
    if proof is not None:
        assert [one for one in prove(proof.ruleset) if one.failed] == []
