"""What a picture shows of a group, and that it says the same in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from lxml import etree

from factdiff.model import Counts, Difference, Reference, Side, Value
from factdiff.render.picture import picture
from render.drawn import drawn, people, side


def svg(*sides):
    """The drawing as an XML tree, so that what is not well formed is found."""
    view, group = drawn(*sides)
    markup = picture(view, group)
    return etree.fromstring(str(markup))


def words(tree, path):
    return ["".join(one.itertext()) for one in tree.iterfind(f".//{path}")]


def caption(tree):
    return "".join(words(tree, "figcaption"))


def labels(tree):
    return [one for one in words(tree, "text") if "(" in one]


def test_a_mark_an_article_hollow_for_a_copy():
    tree = svg(side(people("12"), 3, copies=1), side(people("21")))
    assert len(tree.findall(".//circle")) == 4
    assert len(tree.findall(".//circle[@class='copy']")) == 1
    assert "Hollow: repeats another" in caption(tree)
    assert labels(tree) == ["A 12 (3)", "B 21 (1)"]


def test_the_same_in_words():
    tree = svg(side(people("12"), 3, copies=1), side(people("21")))
    assert tree.find("svg").get("role") == "img"
    assert words(tree, "title") == ["Values on a scale"]
    assert words(tree, "desc") == ["A, 12: 3 articles, 1 of them repeating another; B, 21: 1 article."]


def test_many_articles_are_counted():
    tree = svg(side(people("42"), 60, copies=20), side(people("45"), 40))
    assert sorted(words(tree, "text[@class='number']")) == ["40", "40"]
    assert words(tree, "text[@class='number of-copies']") == ["20"]
    assert "A mark with a number stands for that many." in caption(tree)


EXTENTS = [
    # caption, value, what is drawn, what the caption says
    ("a range", people("16", "range", number=None, high=Decimal(18)), "line", "a range"),
    ("at least", people("15", "at least", high=None), "arrow right", "Arrow"),
    ("at most", people("15", "at most", low=None), "line", "a range"),
    ("about", people("15", "approx", low=Decimal(14), high=Decimal(16)), "line", "a range"),
    ("a vague word", people("15", "vague", number=None, high=Decimal(20)), "band", "Faint: a vague word"),
    ("a rounded number", people("15", low=Decimal("14.5"), high=Decimal("15.5")), None, ""),
]


@pytest.mark.parametrize(("value", "what", "told"), [row[1:] for row in EXTENTS], ids=[row[0] for row in EXTENTS])
def test_ranges_bounds_and_hedges(value, what, told):
    tree = svg(side(value), side(people("40")))
    whiskers = tree.findall(".//g/line")
    bands = tree.findall(".//rect[@class='band']")
    arrows = [one for one in tree.iterfind(".//path") if "0-6" in one.get("d")]
    drawn_as = "band" if bands else "arrow right" if arrows else "line" if whiskers else None
    assert drawn_as == what
    assert told in caption(tree)


def test_a_bound_below_zero_is_open():
    tree = svg(side(people("-5", "at most", low=None)), side(people("21")))
    assert any("M6-5" in one.get("d") for one in tree.iterfind(".//path"))


def desk(value, name="Register"):
    return Side(value, Counts(0, 1, 1), (), Reference(name))


def test_the_desks_own_is_a_dashed_line_with_its_name():
    tree = svg(side(people("300")), desk(people("480")))
    assert len(tree.findall(".//line[@class='dashed']")) == 1
    assert "480, Register" in words(tree, "text")
    assert words(tree, "desc")[0].endswith("the desk’s reference, Register: 480.")


def test_a_range_of_the_desk_has_two_ends():
    tree = svg(side(people("300")), desk(people("200", "range", number=None, high=Decimal(250))))
    assert len(tree.findall(".//line[@class='dashed']")) == 2


def test_other_units_are_drawn_in_the_first_and_told_as_stated():
    km = Value("length", "300 km", Decimal(300), Decimal(300), unit="km", number=Decimal(300))
    mile = Value("length", "300 mi", Decimal(300), Decimal(300), unit="mi", number=Decimal(300))
    one, claims, _ = side(mile)
    converted = replace(mile, unit="km", low=Decimal("482.8"), high=Decimal("482.8"), number=Decimal("482.8"))
    tree = svg(side(km), (replace(one, on_scale=converted), claims, 0))
    places = [one.get("x") for one in tree.iterfind(".//svg") if one.get("class") in ("s0", "s1")]
    assert places == ["10%", "90%"]
    assert labels(tree) == ["A 300 km (1)", "B 300 mi (1)"]
    assert "Drawn in km." in caption(tree)


def test_dates_lie_on_a_time_axis_and_an_unknown_year_nowhere():
    days = [Value("date", str(d), date(2025, 7, d), date(2025, 7, d), label=f"2025-07-0{d}") for d in (4, 8)]
    unknown = Value("date", "July 5", label="--07-05")
    tree = svg(side(days[0]), side(days[1]), side(unknown))
    assert words(tree, "title") == ["Dates on a time axis"]
    assert "Not on the scale: 5 July." in caption(tree)


def test_a_wide_span_is_logarithmic_and_says_so():
    tree = svg(side(people("12")), side(people("1200")))
    assert words(tree, "title") == ["Values on a logarithmic scale"]
    assert "Logarithmic" in caption(tree)


def test_many_sides_are_gathered_and_counted():
    tree = svg(*(side(people(str(10 + n)), 1 + n % 3) for n in range(25)))
    assert len(labels(tree)) == 7
    assert "18 more values, gathered below." in caption(tree)
    marks = sum(int(one) for one in words(tree, "text[@class='number']"))
    assert marks + len(tree.findall(".//circle[@r='5']")) == sum(1 + n % 3 for n in range(25))


def test_a_long_noun_gives_way_to_its_number():
    tree = svg(side(people("12", noun="passengers of the night ferry from the mainland")), side(people("13")))
    assert labels(tree)[0] == "A 12 (1)"


# --- tables and words -----------------------------------------------------------------------------


def choice(label):
    return Value("choice", label, label=label)


def test_choices_are_a_table():
    tree = svg(side(choice("adopted"), 2, copies=1), side(choice("rejected")), desk(choice("adopted"), "Gazette"))
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in tree.iterfind(".//tr")]
    assert rows[0] == ["Value", "Said by"]
    assert rows[1][0] == "A adopted"
    assert rows[1][1].startswith("●○ 2 articles, 1 of them repeating another: ")
    assert rows[3] == ["adopted", "the desk’s reference, Gazette"]


def test_currencies_have_no_common_scale():
    dollar, euro = (replace(people("10"), kind="money", unit=unit) for unit in ("USD", "EUR"))
    assert svg(side(dollar), side(euro)).find(".//table") is not None


def test_what_is_not_finite_is_told_in_a_table():
    assert svg(side(people("Infinity")), side(people("3"))).find(".//table") is not None


def test_one_value_is_no_picture():
    view, group = drawn(side(people("12"), 3))
    assert picture(view, group) is None


def quotations(*texts):
    view, group = drawn(*(side(Value("quote", text, label=text)) for text in texts))
    told = Difference((0, 1), "wording", "negation", "warning", "one word", ())
    return view, replace(group, differences=(told,) if len(texts) > 1 else ())


def test_quotations_side_by_side():
    tree = etree.fromstring(str(picture(*quotations("“We will not go”", "“We will <go>”"))))
    assert words(tree, "blockquote") == ["A “We will not go”", "B “We will <go>”"]
    assert words(tree, "mark") == ["not"]
    assert words(tree, "p[@class='unseen']") == ["only in A: not; only in B: nothing"]


def test_quotations_that_do_not_differ_are_not_drawn():
    view, group = quotations("“We will go”", "“They never asked”")
    assert picture(view, replace(group, differences=())) is None


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "\u202e\x1b[31m", "&amp; {{ 1 }} %s {0}"])
def test_hostile_words_are_words(hostile):
    told = [
        (side(people("12", noun=hostile)), side(people("13")), desk(people("14"), hostile)),
        (side(choice(hostile)), side(choice("rejected")), desk(choice("a"), hostile)),
    ]
    for sides in told:
        tree = svg(*sides)
        assert not tree.findall(".//script")
        assert not re.search("[\u202e\x1b]", etree.tostring(tree, encoding="unicode"))
