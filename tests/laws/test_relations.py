"""Laws of relations: units, order and rounding do not turn a verdict; a hedge never makes a contradiction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from desk import article
from factdiff.compare.arithmetic import reckon
from factdiff.extract import Extractor
from factdiff.model import Value
from factdiff.pipeline import Read, report
from factdiff.render import FORMATS
from factdiff.ruleset.loading import load_texts
from factdiff.ruleset.rule import Relation
from factdiff.values import parse
from factdiff.values.common import Tolerance

NUMBERS = st.integers(0, 5000)
SUM = Relation("r", "R", "r.yaml", 1, "sum", ("a", "b"), "c")
BOUNDS = st.sampled_from(["is", "at_most"])
METRES = {"km": 1000, "m": 1}


def length(number: int, unit: str = "km") -> Value:
    own = Decimal(number)
    return Value("length", f"{number} {unit}", own, own, unit=unit, number=own)


def fits(relation: Relation, parts: list[Value], whole: Value) -> bool:
    found = reckon(relation, parts, whole)
    assert found is not None
    return found.fits


@given(st.lists(NUMBERS, min_size=2, max_size=4), NUMBERS, BOUNDS)
def test_whole_numbers_are_reckoned_with_as_they_are(parts, whole, bound):
    relation = replace(SUM, bound=bound)
    expected = sum(parts) == whole if bound == "is" else sum(parts) <= whole
    assert fits(relation, [length(one) for one in parts], length(whole)) is expected


@given(st.lists(NUMBERS, min_size=2, max_size=4), NUMBERS, BOUNDS)
def test_another_unit_for_all_changes_nothing(parts, whole, bound):
    relation = replace(SUM, bound=bound)
    metres = [length(one * 1000, "m") for one in parts]
    assert fits(relation, [length(one) for one in parts], length(whole)) is fits(
        relation, metres, length(whole * 1000, "m")
    )


@given(st.lists(NUMBERS, min_size=2, max_size=3), NUMBERS, st.lists(st.booleans(), min_size=4, max_size=4))
def test_what_holds_in_one_unit_holds_in_mixed_ones(parts, whole, turned):
    def written(number: int, turn: bool) -> Value:
        return length(number * 1000, "m") if turn else length(number)

    if fits(SUM, [length(one) for one in parts], length(whole)):
        mixed = [written(one, turn) for one, turn in zip(parts, turned, strict=False)]
        assert fits(SUM, mixed, written(whole, turned[-1]))


@given(st.permutations(["$3.1 billion", "$470 million", "about $2 billion", "at least $12"]), NUMBERS)
def test_the_order_of_parts_changes_nothing(parts, whole):
    relation = replace(SUM, parts=("a", "b", "d", "e"))
    values = [parse("money", one) for one in parts]
    in_order = [parse("money", one) for one in sorted(parts)]
    total = parse("money", f"${whole} million")
    assert reckon(relation, values, total) == reckon(relation, in_order, total)


@given(st.lists(NUMBERS, min_size=2, max_size=3), NUMBERS, st.sampled_from(["about", "at least", "up to", "nearly"]))
def test_a_hedge_never_makes_a_contradiction(parts, whole, hedge):
    plain = [parse("money", f"${one}") for one in parts]
    hedged = [parse("money", f"{hedge} ${parts[0]}"), *plain[1:]]
    if fits(SUM, plain, parse("money", f"${whole}")):
        assert fits(SUM, hedged, parse("money", f"${whole}"))


@given(st.lists(NUMBERS, min_size=2, max_size=3), NUMBERS, st.integers(0, 100), st.integers(0, 100))
def test_a_wider_tolerance_lets_more_pass(parts, whole, first, second):
    small, large = sorted((first, second))
    values = [length(one) for one in parts]
    narrow, wide = (replace(SUM, tolerance=Tolerance(share=Decimal(one) / 100)) for one in (small, large))
    assert fits(wide, values, length(whole)) or not fits(narrow, values, length(whole))


@given(st.sampled_from(["$5", "€5", "$5 a barrel", "5 krona", "$5 billion"]), st.sampled_from(["£5", "$5 a day", "$5"]))
def test_never_raises_whatever_the_units(part, whole):
    values = [parse("money", part), parse("money", whole)]
    reckon(SUM, values, parse("money", whole))


RULES = """
rules:
  - {id: a, title: A, value: money, about: [town], find: ["{value} in arms"]}
  - {id: b, title: B, value: money, about: [town], find: ["{value} in food"]}
  - {id: c, title: C, value: money, about: [town], find: ["package of {value}"]}
relations:
  - {id: r, title: R, sum: [a, b], is: c}
  - {id: s, title: S, sum: [a], at_most: c}
"""
TEXTS = st.lists(
    st.sampled_from(
        ["$137 in arms.", "$412 in food.", "A package of $412.", "A package of $137.", "A package of about $9,000."]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(st.lists(TEXTS, min_size=1, max_size=5), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_articles_changes_no_byte(texts, random):
    ruleset = load_texts("rules", {"r.yaml": RULES}).ruleset
    extractor = Extractor(ruleset)
    read = [
        Read(one, extractor.extract(one, about_is_met=True))
        for at, text in enumerate(texts)
        if (one := article(f"o{at}", text))
    ]
    shuffled = random.sample(read, len(read))
    first, second = (report(one, ruleset, engine="test", how="one") for one in (read, shuffled))
    for form in ("json", "md", "text"):
        assert FORMATS[form].render(first) == FORMATS[form].render(second)
