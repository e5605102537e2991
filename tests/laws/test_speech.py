from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdiff.speech import attribute, listen

PIECES = st.sampled_from(
    ("“", "”", "‘", "’", '"', "'", "«", "»", " ", " ", "\n", "\n\n", ".", ",", "?", ": ", "Ada Brook", "Brook", "he",
     " said ", " told ", "according to ", "reportedly ", "the Post", "Reuters", "(", ")", "[", "]", "…", "no boats",
     "s", "the owners", " denied that ", " will ",
     "the mayor", "officials", " who ", " and ", "the company", " of ", "Easton", "a spokesman for ", " said the man", "sources", "police", "—")
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_quotations_are_faithful_and_in_order(text):
    end = 0
    for one in listen(text).quotations:
        assert end <= one.start < one.inner_start <= one.inner_end <= one.end <= len(text)
        end = one.end


@given(TEXTS, st.integers(0, 60), st.integers(1, 60))
def test_attribution_never_raises(text, start, length):
    start = min(start, len(text))
    end = min(start + length, len(text))
    told = attribute(listen(text), 0, len(text), start, end)
    assert told.speaker is None or told.speaker.name.strip()


@given(TEXTS)
def test_the_same_text_is_heard_the_same(text):
    assert listen(text).quotations == listen(text).quotations
