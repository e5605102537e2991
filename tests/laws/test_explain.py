"""Laws of explanations: they never raise, and what they call a claim is one, word for word."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from desk import article, ruleset
from factdiff.explain.finding import Findings
from factdiff.explain.rule import Time, explain_rule
from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.phrases.grammar import Phrase, PhraseFault, Ref, parse, walk
from factdiff.phrases.writing import written
from factdiff.pipeline import Read, report
from factdiff.readers import read_paths
from factdiff.render.explained_finding import as_json as finding_as_json
from factdiff.render.explained_finding import as_text as finding_as_text
from factdiff.render.explanation import as_json, as_text
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.loading import load_texts

ROOT = Path(__file__).parents[2]
PIECES = [
    "Trump", "Zelensky", "the White House", "Kyiv", "Moscow", "ATACMS", "Tomahawk", "tariffs", "a bill", "tariff",
    "100 percent", "500%", "$10 billion", "300 km", "at least 12 aircraft", "50 days", "July 4", "ten people", "dozens",
    "were killed", "dead", "injured", "were", "killed", "did not respond", "said", "denied", "“Can you hit Moscow?”",
    "“", "”", "(", ")", "—", "...", ", ", ". ", "\n\n", "\u00a0", "e\u0301", "\U0001f600", "\u202e", "range", "of",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join))
SLOW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@cache
def rules():
    return load_folder(ROOT / "rules").ruleset


@cache
def extractor(number):
    return Extractor(replace(rules(), rules=(rules().rules[number],)))


RULES = st.integers(0, 10_000).map(lambda number: number % len(rules().rules))


def spots(told):
    return sorted((one.field, hit.words.start, hit.words.end) for one in told.sentences for hit in one.hits)


@given(number=RULES, title=TEXTS, text=TEXTS)
@SLOW
def test_what_is_told_as_a_claim_is_one_and_every_claim_is_told(number, title, text):
    article = Article("a", text, title, published="2025-07-15")
    told = explain_rule(rules(), rules().rules[number], article, Time(5.0))
    found = extractor(number).extract(article, about_is_met=True)
    assert spots(told) == sorted((claim.field, claim.start, claim.end) for claim in found.claims)
    assert told.about_met == bool(extractor(number).extract(article).trace.ran)


@given(number=RULES, title=TEXTS, text=TEXTS)
@SLOW
def test_every_piece_keeps_its_words(number, title, text):
    article = Article("a", text, title)
    told = explain_rule(rules(), rules().rules[number], article, Time(5.0))
    for one in told.sentences:
        field = getattr(article, one.field)
        assert field[one.start : one.end] == one.text
        pieces = [hit.words for hit in one.hits] + [no.words for no in one.refused] + [v.words for v in one.values]
        pieces += [piece for near in one.near for piece in near.reached] + [p for hit in one.hits for p in hit.carried]
        for piece in pieces:
            assert field[piece.start : piece.end] == piece.text


@given(number=RULES, text=TEXTS, width=st.integers(1, 140), everything=st.booleans(), colour=st.booleans())
@SLOW
def test_every_explanation_can_be_shown(number, text, width, everything, colour):
    told = explain_rule(rules(), rules().rules[number], Article("a", text), Time(5.0))
    shown = as_text(told, everything=everything, width=width, colour=colour)
    assert ("\x1b" in shown) <= colour
    assert "\u202e" not in shown
    as_json([told], everything=everything)


def examples():
    return [(number, text) for number, rule in enumerate(rules().rules) for one in rule.examples for text in one.texts]


@pytest.mark.parametrize("part", range(4))
def test_no_example_of_a_shipped_rule_is_explained_otherwise_than_it_is_read(part):
    for number, text in examples()[part::16]:  # a quarter of them: each takes a tenth of a second
        article = Article("a", text.text, text.title, published=text.published)
        told = explain_rule(rules(), rules().rules[number], article, Time(5.0))
        found = extractor(number).extract(article, about_is_met=True)
        assert spots(told) == sorted((claim.field, claim.start, claim.end) for claim in found.claims)


def test_every_group_of_the_sample_story_is_explained_as_the_report_has_it():
    everything = Extractor(rules())
    articles = read_paths([str(ROOT / "seeds")], max_bytes=5_000_000).articles
    read = [Read(one, everything.extract(one)) for one in articles]
    findings = Findings(read, rules())
    groups = report(read, rules(), engine="").groups
    assert [findings.group(name) for name in findings.ids] == list(groups)
    for group in groups:
        told = findings.explain(group.id)
        assert finding_as_text(told)
        assert finding_as_json(told)
        for pair in told.pairs:
            (own,) = [one for one in group.differences if one.sides == pair.sides] or [None]
            holding = [one.name for one in pair.classes if one.holds]
            assert holding == ([own.kind] if own and own.kind != "overtaken" else []), group.id
            assert pair.weight == (own.weight if own else None)


PHRASES = st.text(alphabet="ab {}()[]|.*1value+", max_size=40)


def bare(phrase):
    """A tree without the places in its text, which are other ones once it is written anew."""
    return [replace(one, start=0) if isinstance(one, Ref) else type(one) for one in walk(phrase.root)]


@given(text=PHRASES)
def test_a_phrase_that_is_written_back_reads_as_the_same(text):
    try:
        phrase = parse(text)
    except PhraseFault:
        return
    again = parse(written(phrase.root))
    assert bare(again) == bare(phrase)
    assert written(again.root) == written(phrase.root)


def test_every_phrase_of_the_shipped_rules_reads_as_the_same_when_it_is_written_back():
    phrases = [phrase for rule in rules().rules for phrase in (*rule.find, *rule.reject, *rule.where)]
    assert phrases
    for phrase in phrases:
        assert isinstance(phrase, Phrase)
        assert written(parse(written(phrase.root)).root) == written(phrase.root)


WORDS = st.sampled_from(
    ["were", "rescued", "rescue*", "of", "sea", "at", "(dead|at sea)", "[then]", "(were [all]|got)"]
)
GAPS = st.sampled_from(["", "", "...", "...1", "...3"])
WRITTEN = st.builds(
    lambda before, gaps, after: " ".join([*before, gaps[0] if before else "", "{value}", gaps[1], *after]),
    st.lists(WORDS, max_size=1),
    st.tuples(GAPS, GAPS),
    st.lists(WORDS, min_size=1, max_size=3),
)
AROUND = st.lists(
    st.sampled_from(["were", "rescued", "dead", "of", "sea", "at", "all", "then", ",", "(", ")", "–"]), max_size=5
)
SENTENCES = st.builds(lambda before, after: " ".join([*before, "six people", *after]), AROUND, AROUND)


@given(phrase=WRITTEN, text=SENTENCES, kind=st.sampled_from(["count", "number"]))
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_rule_is_explained_and_what_is_proposed_holds(phrase, text, kind):
    of = "    of: people\n" if kind == "count" else ""
    rule = f'lists: {{people: [people]}}\nrules:\n  - id: any\n    title: Any\n    value: {kind}\n{of}    find: ["{{phrase}}"]\n'
    known = load_texts("", {"a.yaml": rule.replace("{phrase}", phrase)}).ruleset
    assume(known.rules)
    article = Article("a", text)
    told = explain_rule(known, known.rules[0], article, Time(5.0))
    event(f"proposed: {any(near.instead for one in told.sentences for near in one.near)}, claims: {bool(told.claims)}")
    found = Extractor(known).extract(article).claims
    assert spots(told) == sorted((claim.field, claim.start, claim.end) for claim in found)
    for near in (near for one in told.sentences for near in one.near if near.instead is not None):
        mended = load_texts("", {"a.yaml": rule.replace("{phrase}", near.instead)})
        assert mended.ruleset.rules, near.instead
        assert Extractor(mended.ruleset).extract(article).claims, near.instead


def test_every_group_of_a_report_can_be_explained_also_where_a_slot_takes_anyone():
    rule = """
 - id: answered
   title: Who answered
   value: choice
   subject: {party: anyone}
   about: [comment]
   choices: {declined: ["{party} declined to comment"], silent: ["{party} did not respond"]}
 - {id: said, title: What was said, about: [said], value: quote, subject: {speaker: speaker}}
"""
    texts = (
        "Ada Quill declined to comment. “The pier will stand for a hundred years,” Quill said.",
        "Quill did not respond to our letter asking for comment. “The pier will not stand for a hundred years,” Ada Quill said.",
    )
    articles = [article(name, text) for name, text in zip("ab", texts, strict=True)]
    rules = ruleset(rule)
    read = [Read(one, Extractor(rules).extract(one)) for one in articles]
    told = Findings(read, rules, "one")
    made = report(read, rules, engine="", how="one")
    assert made.groups
    assert told.ids == [group.id for group in made.groups]
    assert [told.group(one.id) for one in made.groups] == list(made.groups)
