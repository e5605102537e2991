"""Whatever is stated: it is drawn in its box, in order, without words that touch, and nothing raises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from factdiff.model import Value
from factdiff.render.figure import MOST_NAMED, Figure
from factdiff.render.lanes import NARROWEST, WIDEST_WORDS, Room, anchor, edges, fitted, lanes, measured
from factdiff.render.marking import Span, marked, runs
from factdiff.render.picture import picture
from factdiff.render.scale import Scale
from factdiff.render.standing import standings
from render.drawn import drawn, side

HUGE = st.decimals(allow_nan=True, allow_infinity=True).filter(lambda one: not one.is_snan()) | st.builds(
    Decimal, st.sampled_from(["1E+999999", "-1E+999999", "1E-999999", "0", "-0", "1E+9999999999", "9" * 60])
)
USUAL = st.decimals(min_value=-1000, max_value=10**7, places=2)
FORMS = st.sampled_from(["single", "at least", "at most", "nearly", "approx", "range", "vague"])
PLACES = st.floats(0, 100)


@st.composite
def numbers(draw, numbers=HUGE):
    ends = st.none() | numbers
    fields = {"low": draw(ends), "high": draw(ends), "number": draw(ends), "form": draw(FORMS)}
    return Value("count", draw(st.text(max_size=9)), noun=draw(st.none() | st.text(max_size=40)), **fields)


@st.composite
def days(draw):
    low, high = sorted((draw(st.dates()), draw(st.dates())))
    return Value("date", "x", draw(st.sampled_from([low, None])), high)


def sides(values):
    return st.lists(st.tuples(values, st.integers(1, 14), st.integers(0, 3)), min_size=2, max_size=10)


def laid(told):
    """The outline and the group of so many sides, each of its own articles."""
    named = [replace(value, text=f"{n} {value.text}") for n, (value, _, _) in enumerate(told)]
    return drawn(*(side(v, n, min(copies, n)) for v, (_, n, copies) in zip(named, told, strict=True)))


@settings(max_examples=50)
@given(sides(numbers()) | sides(days()))
def test_never_raises_and_is_well_formed(told):
    view, group = laid(told)
    found = picture(view, group)
    if found is not None:
        etree.fromstring(str(found))


@settings(max_examples=50)
@given(sides(numbers(USUAL)) | sides(days()), st.floats(NARROWEST, 1600))
def test_marks_and_words_lie_in_the_box_and_touch_nothing(told, width):
    view, group = laid(told)
    figure = Figure.of(standings(view, group))
    if figure is None:
        return
    assert len(figure.things) <= MOST_NAMED
    taken = {}
    for thing in figure.things:
        left, right = edges(thing.room, width, anchor(thing.room))
        assert left >= -0.01
        assert right <= width + 0.01
        assert all(right <= one or other <= left for one, other in taken.setdefault(thing.lane, []))
        taken[thing.lane].append((left, right))
    assert [one.at for one in figure.things] == sorted(one.at for one in figure.things)
    assert all(0 <= one.at <= 100 for one in figure.bins)


@settings(max_examples=50)
@given(sides(numbers(USUAL)))
def test_every_article_is_drawn_or_its_side_is_named_as_not_placed(told):
    view, group = laid(told)
    figure = Figure.of(standings(view, group))
    if figure is None:
        return
    named = sum(len(one.standing.sources) for one in figure.things) + sum(one.articles for one in figure.bins)
    assert named + sum(len(one.sources) for one in figure.unplaced) == sum(number for _, number, _ in told)


@given(st.lists(USUAL, min_size=1) | st.lists(HUGE, min_size=1))
def test_a_scale_keeps_the_order_and_its_ticks_lie_on_it(found):
    scale = Scale.of(found)
    if scale is None:
        assert not all(one.is_finite() for one in found)
        return
    places = [scale.at(one) for one in sorted(found)]
    assert places == sorted(places)
    assert 10 <= places[0] <= places[-1] <= 90
    ticks = [one.at for one in scale.ticks()]
    assert ticks == sorted(ticks)
    assert len(ticks) <= 5


@given(st.dates(), st.dates())
def test_a_time_axis_keeps_the_order_and_has_ticks(one, other):
    first, last = sorted((one, other))
    scale = Scale.of([Decimal(first.toordinal()), Decimal(last.toordinal())], days=True)
    ticks = scale.ticks()
    assert 1 <= len(ticks) <= 4
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


@given(st.lists(st.builds(Room, PLACES, PLACES, PLACES, st.floats(5, 24), st.floats(0, WIDEST_WORDS))))
def test_what_is_apart_in_the_narrowest_drawing_is_apart_in_a_wider_one(found):
    rooms = sorted(room._replace(low=min(room.low, room.at), high=max(room.high, room.at)) for room in found)
    chosen = lanes(rooms)
    for width in (NARROWEST, 1000.0):
        for n, room in enumerate(rooms):
            left, right = edges(room, width, anchor(room))
            for other, lane in zip(rooms[:n], chosen[:n], strict=True):
                if lane == chosen[n]:
                    begin, end = edges(other, width, anchor(other))
                    assert end <= left + 0.01 or right <= begin + 0.01


@given(st.text(), st.floats(20, 200))
def test_fitted_words_fit(text, room):
    assert measured(fitted(text, room)) <= room
    assert fitted(text, measured(text)) == text


# --- claims in a text -----------------------------------------------------------------------------

SPANS = st.lists(st.builds(lambda a, b: Span(a, b, "s0", Markup("<i>x</i>")), st.integers(-3, 40), st.integers(-3, 40)))


@given(st.text(max_size=40), SPANS)
def test_runs_joined_are_the_text_and_every_span_ends_once(text, spans):
    found = list(runs(text, spans))
    assert "".join(run.text for run in found) == text
    sound = [one for one in spans if 0 <= one.start < one.end <= len(text)]
    assert sorted(one for run in found for one in run.done) == sorted(sound)
    at = 0
    for run in found:
        inside = [one for one in sound if one.start <= at and at + len(run.text) <= one.end]
        assert sorted(run.inside) == sorted(inside)
        at += len(run.text)


@given(st.text(max_size=40), SPANS)
def test_a_marked_text_is_well_formed(text, spans):
    tree = etree.fromstring(f"<p>{_without_what_xml_forbids(marked(text, spans))}</p>")
    assert len(tree.findall(".//i")) == sum(0 <= one.start < one.end <= len(text) for one in spans)


def _without_what_xml_forbids(text):
    return "".join(one for one in text if one not in "\ufffe\uffff")


def test_a_day_is_a_number():
    value = Value("date", "x", date(2025, 7, 4), date(2025, 7, 4))
    assert Figure.of(standings(*drawn(side(value), side(replace(value, low=date.max, high=date.max))))) is not None
