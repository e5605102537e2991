from __future__ import annotations

import pytest

from factdiff.model import Value
from factdiff.values import choice, name, text
from factdiff.values.common import Relation


@pytest.mark.parametrize("kind", [name.KIND, choice.KIND])
def test_labels_decide_and_words_do_not(kind):
    a, b = (
        Value(kind.name, "the ministry", label="Ministry"),
        Value(kind.name, "officials there", label="Ministry"),
    )
    assert kind.relate(a, b) is Relation.AGREE
    assert kind.relate(a, Value(kind.name, "the ministry", label="Council")) is Relation.DIFFER
    assert kind.relate(a, Value(kind.name, "the ministry")) is Relation.INCOMPARABLE
    assert kind.show(a) == "Ministry"
    assert kind.show(Value(kind.name, "the ministry")) == "the ministry"


TEXTS = [
    # caption, one, another, relation
    ("case and hyphen", "Flight AB-12", "flight ab 12", Relation.AGREE),
    ("a dot in initials", "U.S. Route 9", "US Route 9", Relation.AGREE),
    ("another number", "Route 9", "Route 10", Relation.DIFFER),
]


@pytest.mark.parametrize(
    ("one", "other", "relation"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS]
)
def test_texts(one, other, relation):
    assert text.KIND.relate(Value("text", one), Value("text", other)) is relation


@pytest.mark.parametrize("kind", [name.KIND, choice.KIND, text.KIND])
def test_nothing_is_read_and_no_slip_named(kind):
    assert not kind.reads
    assert kind.read("Flight AB-12") == []
    assert kind.cause(Value(kind.name, "a"), Value(kind.name, "b")) is None
