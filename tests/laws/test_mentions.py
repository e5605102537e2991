"""Laws of whoever is named: no text makes it fail, and its words are the text's."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desk import ruleset
from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.speech import mentions
from factdiff.speech.names import Cast

WORDS = st.sampled_from(
    ["Zenit", "Ada", "Quill", "’s", "'", "spokesman", "for", "the", "a", "lawyer", ",", "(", ")", "who", "declined", "to",
     "comment", "he", "His", "office", "and", "–", "2016", "Mr.", "campaign", ".", "“", "”", "\n", "Zenit's", "x/Zenit"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=9).map("".join)
)
RULE = ruleset(
    """
    - id: asked
      title: Who answered
      about: [comment]
      value: choice
      subject: {party: anyone}
      choices: {declined: ["{party+} declined", "comment ...3 {party}"]}
    """
)
RUN = Extractor(RULE)


@given(TEXTS)
def test_mentions_stand_in_order_and_never_overlap(text):
    found = mentions(Cast(text), 0, len(text))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.name is None or one.name.strip() for one in found)


@given(TEXTS)
def test_a_rule_with_an_open_slot_reads_any_text(text):
    article = Article("a", text)
    for claim in RUN.extract(article, about_is_met=True).claims:
        assert article.text[claim.start : claim.end] == claim.words
        assert all(name for _, name in claim.subject)
