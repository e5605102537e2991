from __future__ import annotations

import pytest

from factdiff.model import Value
from factdiff.values.common import Relation
from factdiff.values.quote import KIND

AGREE, DIFFER, INCOMPARABLE = Relation.AGREE, Relation.DIFFER, Relation.INCOMPARABLE

RELATIONS = [
    # caption, one, another, relation
    ("the same", "We shall rebuild the bridge", "We shall rebuild the bridge", AGREE),
    ("case and punctuation", "We shall rebuild, the bridge!", "we shall rebuild the bridge", AGREE),
    ("curly and straight", "We don’t know", "We don't know", AGREE),
    ("a dot in an abbreviation", "the road to St. Ives", "the road to St Ives", AGREE),
    ("dots in initials", "the U.S. fleet", "the US fleet", AGREE),
    ("a part at the start", "We shall rebuild", "We shall rebuild the bridge", AGREE),
    ("a part in the middle", "rebuild the", "We shall rebuild the bridge", AGREE),
    ("a part must be unbroken", "We rebuild the bridge", "We shall rebuild the bridge", DIFFER),
    ("a part is made of whole words", "build the old bridge", "We shall rebuild the old bridge", DIFFER),
    ("square brackets do not count", "make them [the owners] pay", "make them pay", AGREE),
    ("round brackets do not count", "make them pay", "make them (the owners) pay", AGREE),
    (
        "an ellipsis for nothing",
        "Can you fix it? … Can you fix it now?",
        "Can you fix it? Can you fix it now?",
        AGREE,
    ),
    ("a spaced ellipsis", "Can you fix it? . . . Now?", "Can you fix it? Now?", AGREE),
    ("an ellipsis for words left out", "We shall … the bridge", "We shall rebuild at once the bridge", AGREE),
    ("a bracketed ellipsis", "We shall [...] the bridge", "We shall rebuild the bridge", AGREE),
    ("pieces out of order", "the bridge … we shall go and build", "We shall go and build a bridge", INCOMPARABLE),
    ("half of the words in order", "the bridge … we shall", "We shall rebuild the bridge", INCOMPARABLE),
    ("two things said", "We shall rebuild the bridge", "Nobody asked me about the ferry", INCOMPARABLE),
    (
        "a phrase in both",
        "At the end of the day we shall pay for the bridge",
        "At the end of the day she did not even call me",
        INCOMPARABLE,
    ),
    (
        "one begins earlier, the other ends later",
        "In May we shall open the new bridge to all",
        "we shall open the new bridge to all and close the old",
        INCOMPARABLE,
    ),
    (
        "within a long one, a word changed",
        "we shall repair the bridge at once",
        "I told them again and again that we shall rebuild the bridge at once, and they laughed",
        DIFFER,
    ),
    ("the last word changed", "We shall never sell the old bridge", "We shall never sell the old ferry", DIFFER),
    (
        "the small words of a long one",
        "It is not what the town had in mind for us",
        "The ferry is old, and what is left of it had the town in tears, for it was not ours to mind",
        INCOMPARABLE,
    ),
    ("one word changed", "We shall rebuild the bridge", "We shall repair the bridge", DIFFER),
    ("no words at all", "…", "We shall rebuild", INCOMPARABLE),
]


@pytest.mark.parametrize(("one", "other", "relation"), [row[1:] for row in RELATIONS], ids=[r[0] for r in RELATIONS])
def test_two_quotations(one, other, relation):
    a, b = Value("quote", one), Value("quote", other)
    assert KIND.relate(a, b) is relation
    assert KIND.relate(b, a) is relation


CAUSES = [
    # caption, one, another, cause
    ("not", "We will pay the fine", "We will not pay the fine", "negation"),
    ("never", "We paid the fine", "We never paid the fine", "negation"),
    ("n't", "We can pay the fine", "We can't pay the fine", "negation"),
    ("cannot", "We can pay the fine", "We cannot pay the fine", "negation"),
    ("both negate", "Why haven't you paid it?", "Why didn't you pay it?", None),
    ("a modal", "We will pay the fine", "We could pay the fine", "modal"),
    ("a modal, negated in both", "We won't pay the fine", "We can't pay the fine", "modal"),
    ("a number in digits", "We lost 12 boats at sea", "We lost 14 boats at sea", "number"),
    ("a number in words", "We lost two boats at sea", "We lost three boats at sea", "number"),
    ("another word", "We lost two boats at sea", "We sold two boats at sea", None),
    ("only the start is longer", "We will say that the fine is paid now", "the fine is paid by now", None),
    ("two quotations", "We will pay", "Nobody asked them about any of it", None),
]


@pytest.mark.parametrize(("one", "other", "cause"), [row[1:] for row in CAUSES], ids=[row[0] for row in CAUSES])
def test_what_changed(one, other, cause):
    a, b = Value("quote", one), Value("quote", other)
    assert KIND.cause(a, b) == cause
    assert KIND.cause(b, a) == cause


def test_a_quotation_is_not_read():
    assert not KIND.reads
    assert KIND.read("“We shall rebuild the bridge”") == []
    assert KIND.show(Value("quote", "We shall")) == "“We shall”"
