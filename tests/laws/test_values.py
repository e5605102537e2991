"""Laws over the registry of values: they hold for a new kind the day it is listed."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdiff.model import Value
from factdiff.values import KINDS, parse, parse_tolerance, read
from factdiff.values.common import Options, Relation, Tolerance
from factdiff.values.currencies import CURRENCIES
from factdiff.values.quantity import Quantity
from factdiff.values.units import UNITS

READING = sorted(name for name, kind in KINDS.items() if kind.reads)
NUMERIC = sorted(name for name, kind in KINDS.items() if isinstance(kind, Quantity))
WITH_UNITS = [
    "percent",
    "money",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "energy",
    "power",
    "data",
    "duration",
]

PIECES = st.sampled_from(
    """about nearly up to at least more than between from and to or - – , . ( ) % $ € US$ £ Rs. ° a an the of half
    quarter third dozen dozens hundred hundreds thousand million billion trillion crore lakh few several couple tens
    scores no one two three five ten twenty twenty-five fifteen 0 1 2 5 10 12 16 26 50 100 300 1,600 5,500 10,000 1.5
    2.50 1/2 ½ 12th 2019 2m 3bn 5k 6ft 2in km miles mile kg lb tons hours days day week year years old aged magnitude
    percent per cent percentage points basis point dollars euros pounds cents barrels degrees C F mph MW GB people
    killed rose fell cut raised July 4 May pm GMT Section Boeing F-16 COVID-19 G7 minus sub- or more plus + -odd a.m.
    Smith, U.S. AUD kr R ' " ″ ′ ^ × e+5 : / 999999999999999999999999999""".split()
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=10).map("".join),
)
NUMBERS = st.one_of(
    st.integers(1, 10**13).map(str),
    st.integers(1000, 10**10).map("{:,}".format),
    st.decimals("0.01", "99999", places=2).map(str),
    st.decimals("0.1", "999", places=1).flatmap(
        lambda number: st.sampled_from(["million", "billion", "trillion"]).map(lambda word: f"{number} {word}")
    ),
)
HEDGES = st.sampled_from(
    ["", "about ", "at least ", "up to ", "nearly ", "more than ", "around ", "just over ", "less than "]
)
SUFFIX = {
    "percent": "%", "length": " km", "area": " hectares", "volume": " barrels", "mass": " tonnes", "speed": " mph", "temperature": "°C",
    "energy": " GWh", "power": " MW", "data": " GB", "age": " years old", "duration": " days", "count": "", "number": "",
}  # fmt: skip


def written(kind: str) -> st.SearchStrategy[str]:
    """A value of a kind as news may write it."""
    if kind == "magnitude":
        return st.decimals("0.1", "9.9", places=1).map(lambda n: f"magnitude {n}")
    if kind == "money":
        return st.builds(lambda hedge, number: f"{hedge}${number}", HEDGES, NUMBERS)
    single = st.builds(lambda hedge, number: f"{hedge}{number}{SUFFIX[kind]}", HEDGES, NUMBERS)
    ends = st.tuples(st.integers(2, 90), st.integers(91, 900))
    return st.one_of(single, ends.map(lambda pair: f"{pair[0]} to {pair[1]}{SUFFIX[kind]}"))


def values(kind: str) -> st.SearchStrategy[Value]:
    return written(kind).map(KINDS[kind].read).filter(bool).map(lambda found: found[0].value)


def meaning(value: Value) -> tuple[object, ...]:
    return value.low, value.high, value.high_open, value.unit


@pytest.mark.parametrize("kind", READING)
@given(text=TEXTS)
@settings(max_examples=150)
def test_reading_never_raises_and_spans_are_faithful(kind, text):
    end = 0
    for found in KINDS[kind].read(text):
        assert text[found.start : found.end] == found.value.text
        assert end <= found.start < found.end
        assert found.value.kind == kind
        end = found.end


@given(text=TEXTS)
@settings(max_examples=400)
def test_reading_all_kinds_gives_each_stretch_once(text):
    found = read(text)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(text=TEXTS)
@settings(max_examples=300)
def test_ends_are_in_order(text):
    for found in read(text, NUMERIC):
        value = found.value
        if value.low is not None and value.high is not None:
            assert value.low <= value.high
        if value.form == "single":
            assert value.number is not None


@pytest.mark.parametrize("kind", NUMERIC)
@given(data=st.data())
@settings(max_examples=150)
def test_show_reads_back(kind, data):
    value = data.draw(values(kind))
    again = KINDS[kind].read(KINDS[kind].show(value))
    assert [meaning(found.value) for found in again] == [meaning(value)]


@given(text=TEXTS)
@settings(max_examples=600)
def test_show_reads_back_whatever_was_read(text):
    for found in read(text, NUMERIC):
        shown = KINDS[found.value.kind].show(found.value)
        again = KINDS[found.value.kind].read(shown)
        assert [meaning(one.value) for one in again] == [meaning(found.value)], (shown, found)


@pytest.mark.parametrize("kind", NUMERIC)
@pytest.mark.parametrize("take", ["any", "low", "high", "ends"])
@given(data=st.data())
@settings(max_examples=60)
def test_relating_is_symmetric(kind, take, data):
    one, two = data.draw(values(kind)), data.draw(values(kind))
    share = data.draw(st.sampled_from([None, Decimal("0.05"), Decimal("0.5")]))
    options = Options(Tolerance(share=share), take)
    assert KINDS[kind].relate(one, two, options) is KINDS[kind].relate(two, one, options)
    assert KINDS[kind].cause(one, two) == KINDS[kind].cause(two, one)


@pytest.mark.parametrize("kind", NUMERIC)
@given(data=st.data())
@settings(max_examples=60)
def test_a_value_agrees_with_itself(kind, data):
    value = data.draw(values(kind))
    assert KINDS[kind].relate(value, value, Options()) is Relation.AGREE


@pytest.mark.parametrize("kind", NUMERIC)
@given(data=st.data())
@settings(max_examples=80)
def test_unrelated_words_around_a_value_change_nothing(kind, data):
    text = data.draw(written(kind))
    alone = KINDS[kind].read(text)
    amid = KINDS[kind].read(f"Officials said it was {text}, according to a statement.")
    assert [meaning(f.value) for f in amid] == [meaning(f.value) for f in alone]


PAIRS = [
    (one.name, two.name)
    for one in UNITS
    for two in UNITS
    if one.kind == two.kind
    and one.name < two.name
    and one.words
    and two.words
    and one.kind not in ("percent", "temperature")
    and Decimal("0.001") < one.meanings[0].factor / two.meanings[0].factor < 1000
]


@given(pair=st.sampled_from(PAIRS), number=st.integers(10, 9999))
@settings(max_examples=300)
def test_a_change_of_unit_changes_no_agreement(pair, number):
    units = {unit.name: unit for unit in UNITS}
    one, two = units[pair[0]], units[pair[1]]
    other = Decimal(number) * one.meanings[0].factor / two.meanings[0].factor
    a = Value(one.kind, "", Decimal(number), Decimal(number), unit=one.name, number=Decimal(number))
    b = Value(two.kind, "", other, other, unit=two.name, number=other)
    far = Value(two.kind, "", other * 4, other * 4, unit=two.name, number=other * 4)
    assert KINDS[one.kind].relate(a, b) is Relation.AGREE
    ambiguous = len(one.meanings) + len(two.meanings) > 2
    assert ambiguous or KINDS[one.kind].relate(a, far) is Relation.DIFFER


@pytest.mark.parametrize("kind", NUMERIC)
@given(data=st.data())
@settings(max_examples=60)
def test_what_is_read_can_be_written_in_a_rule(kind, data):
    text = data.draw(written(kind))
    found = KINDS[kind].read(text)
    if len(found) == 1 and found[0].value.text == text:
        assert meaning(parse(kind, text)) == meaning(found[0].value)


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(text=TEXTS)
@settings(max_examples=60)
def test_the_notation_raises_only_faults_told_in_words(kind, text):
    for reader in (lambda: parse(kind, text), lambda: parse_tolerance(text)):
        with suppress(ValueError):
            reader()


@given(
    unit=st.sampled_from([unit for unit in CURRENCIES if len(unit.name) == 3 and unit.name.isupper()]),
    number=st.integers(200, 9000),
)
@settings(max_examples=100)
def test_the_same_number_in_another_currency_differs_by_its_currency(unit, number):
    money = KINDS["money"]
    here = Value("money", "", Decimal(number), Decimal(number), unit=unit.name, number=Decimal(number))
    there = Value("money", "", Decimal(number), Decimal(number), unit="XDR", number=Decimal(number))
    other = Value("money", "", Decimal(number + 1), Decimal(number + 1), unit="XDR", number=Decimal(number + 1))
    assert money.relate(here, there) is Relation.DIFFER
    assert money.cause(here, there) == "currency"
    assert money.relate(here, other) is Relation.INCOMPARABLE
