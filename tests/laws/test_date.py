from __future__ import annotations

from datetime import date, datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from factdiff.model import Moment
from factdiff.values.common import Relation
from factdiff.values.date import KIND, is_ahead, settle

PIECES = st.sampled_from(
    """March Mar. May 9 9th 29 30 31 2024 2023 0001 , . - / of the early mid last next this week month year day days
    two 999 ago earlier later before after following same yesterday today tomorrow tonight Monday Friday night Q2
    first second quarter summer fall in on will said 2024-03-09 03/29/2024 to until from now twenty-one thirtieth
    """.split()
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map(" ".join))
DAYS = st.one_of(st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29), date(2023, 12, 31)]))
MOMENTS = st.one_of(
    st.none(), DAYS.map(lambda day: Moment(day, None)), st.datetimes().map(lambda at: Moment(at.date(), at))
)


def settled(text, published, *, ahead):
    values, previous = [], None
    for found in KIND.read(text):
        previous = settle(found.value, published, previous, ahead)
        values.append(previous)
    return values


@given(TEXTS)
def test_dates_are_read_faithfully_and_in_order(text):
    end = 0
    for found in KIND.read(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.value.text
        is_ahead(text, found.start)
        end = found.end


@given(TEXTS, MOMENTS, st.booleans())
def test_settling_keeps_the_words_and_orders_the_days(text, published, ahead):
    for value, found in zip(settled(text, published, ahead=ahead), KIND.read(text), strict=True):
        assert value.text == found.value.text
        assert (value.low is None) == (value.high is None)
        assert value.low is None or value.low <= value.high


@given(TEXTS, TEXTS, MOMENTS, st.booleans())
def test_agreement_is_symmetric_and_each_agrees_with_itself(one, other, published, ahead):
    for a in settled(one, published, ahead=ahead):
        assert KIND.relate(a, a) is Relation.AGREE
        for b in settled(other, published, ahead=not ahead):
            assert KIND.relate(a, b) is KIND.relate(b, a)


@given(TEXTS)
def test_what_is_shown_reads_back(text):
    for found in KIND.read(text):
        shown = KIND.show(found.value)
        (again,) = KIND.read(shown)
        assert KIND.relate(again.value, found.value) is Relation.AGREE, shown


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.booleans())
def test_a_settled_weekday_is_that_weekday_within_a_week(day, ahead):
    published = Moment(day, datetime(day.year, day.month, day.day))  # noqa: DTZ001 - an undated offset is allowed
    (value,) = settled("Monday", published, ahead=ahead)
    assume(value.low is not None)
    assert value.low.weekday() == 0
    assert 0 <= (value.low - day).days * (1 if ahead else -1) <= 6
