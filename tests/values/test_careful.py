"""What a careful reader takes from a sentence with several numbers, names and labels; a caption a row."""

from __future__ import annotations

import pytest

from factdiff.values import KINDS, read


def brief(text):
    """(kind, words, number or ends, unit) of all values but dates."""
    return [
        (one.value.kind, one.value.text, _number(one.value), one.value.unit)
        for one in read(text)
        if one.value.kind != "date"
    ]


def _number(value):
    if value.number is not None:
        return float(value.number)
    return tuple(None if end is None else float(end) for end in (value.low, value.high))


ROWS = [
    # --- pounds
    ("pounds that are paid", "The permit costs 35 pounds.", [("money", "35 pounds", 35, "pound")]),
    ("pounds that are weighed", "The pike weighed 35 pounds.", [("mass", "35 pounds", 35, "lb")]),
    ("pounds of a thing", "They ate 35 pounds of cherries.", [("mass", "35 pounds", 35, "lb")]),
    ("pounds of money", "They lost 35 pounds of savings.", [("money", "35 pounds", 35, "pound")]),
    ("pounds beside a weight", "two tonnes, or about 4,410 pounds", [("mass", "two tonnes", 2, "t"), ("mass", "about 4,410 pounds", 4410, "lb")]),
    ("many pounds and no other word", "The clock fetched 80,000 pounds.", [("money", "80,000 pounds", 80000, "pound")]),
    # --- signs and small units
    ("a sign for inches", 'a 14" drain', [("length", '14"', 14, "in")]),
    ("a quotation mark is no sign", 'He wrote "there were 14" and left.', [("count", "14", 14, None)]),
    ("feet and inches by signs", "She is 5'7\" in boots.", [("length", "5'7\"", 67, "in")]),
    ("inches left out", "The boy is 4ft 11.", [("length", "4ft 11", 59, "in")]),
    ("in before a dimension", "a plank 3 in thick", [("length", "3 in", 3, "in")]),
    ("in before anything else", "a team of 3 in Lagos", [("count", "3", 3, None)]),
    ("a unit in brackets", "load: 60 (kg)", [("mass", "60 (kg)", 60, "kg")]),
    ("a litre before a slash", "it burns 7 l/100 km", [("volume", "7 l", 7, "L"), ("length", "100 km", 100, "km")]),
    ("a squared unit", "9 km squared of marsh", [("area", "9 km squared", 9, "km²")]),
    ("two scales with a slash", "up to 31C/88F today", [("temperature", "up to 31C", 31, "°C"), ("temperature", "88F", 88, "°F")]),
    ("a form is no temperature", "the fund filed its 13F late", []),
    ("a screen is no temperature", "a 4K screen", []),
    ("a minus between spaces before degrees", "it fell to - 14 degrees", [("temperature", "- 14 degrees", -14, "degree")]),
    ("a dash behind a word is none", "a mild winter - 14 degrees", [("temperature", "14 degrees", 14, "degree")]),
    # --- codes of currencies
    ("millions by a letter before a code", "a loan of 75 MEUR", [("money", "75 MEUR", 75e6, "EUR")]),
    ("a code without capitals", "about 40 usd each", [("money", "about 40 usd", 40, "USD")]),
    ("letters before a dollar sign", "Mex$300 for a ticket", [("money", "Mex$300", 300, "MXN")]),
    ("magnitude said once behind between", "between $2 and $6 million", [("money", "between $2 and $6 million", (2e6, 6e6), "$")]),
    # --- ranges and bounds
    ("two bounds are one range", "more than 20 and fewer than 70 stalls", [("count", "more than 20 and fewer than 70", (20, 70), None)]),
    ("two bounds the wrong way round", "more than 70 and fewer than 20", [("count", "more than 70", 70, None), ("count", "fewer than 20", 20, None)]),
    ("less than or equal to", "a score less than or equal to 8", [("count", "less than or equal to 8", 8, None)]),
    ("or greater than is another comparison", "40 or greater than 30", [("count", "40", 40, None), ("count", "greater than 30", 30, None)]),
    ("ranged from the larger", "depths ranged from 40 metres to 15 metres", [("length", "40 metres to 15 metres", (15, 40), "m")]),
    ("units on both ends and a hyphen", "2km-6km off the pier", [("length", "2km-6km", (2, 6), "km")]),
    ("an older number without its unit", "fell to 3 million barrels a day from 4 million", [("volume", "3 million barrels a day", 3e6, "barrel per day")]),
    # --- shares
    ("two-thirds of a whole", "two-thirds of the jury", [("percent", "two-thirds", 66.67, "%")]),
    ("half of a whole", "half of the jury", [("percent", "half", 50, "%")]),
    ("a quarter of a unit", "a quarter of a mile", [("length", "a quarter of a mile", 0.25, "mi")]),
    ("half of a year", "in the second half of the year", []),
    ("a quarter of a year", "in the final quarter of the year", []),
    ("two of so many", "4 of 19 seats changed", [("count", "4", 4, None), ("count", "19", 19, None)]),
    ("doubled is no number", "Exports doubled and are twice as high.", []),
    ("a hundred and some", "a hundred and six goats", [("count", "a hundred and six", 106, None)]),
    ("three and a fifth, at the end", "It grew by three and a fifth.", [("number", "three and a fifth", 3.2, None)]),
    ("a fifth one", "They held two and a fifth fled.", [("count", "two", 2, None), ("count", "fifth", 5, None)]),
    ("a number said again in brackets", "there were forty (40)", [("count", "forty", 40, None)]),
    ("hours that are not a time of day", "They waited 4 hrs.", [("duration", "4 hrs", 4, "hour")]),
    ("a time of day in hours", "It left at 0430 hrs.", []),
    # --- no numbers at all
    ("powers of ten", "a factor of 3.1×10−4 or 2.5x10-6", []),
    ("a point of a list", "First, 1) who came and 2) who left", []),
    ("points of a list in a line", "1. Boil water. 2. Add salt.", []),
    ("groups of a telephone number", "Ring 0800 555 0188 now.", []),
    ("a group of states", "Group of 20 ministers and the Big Three", []),
    ("a runway", "landed on runway 27", []),
    ("an aircraft spoken of as one", "the 747 was towed away", []),
    ("a year before its sales", "it had 1997 sales worth more", []),
    ("a shop", "a 7-Eleven shop", []),
    ("second to none", "a harbour second to none", []),
    ("absolute zero", "close to absolute zero", []),
    ("came to nought", "The talks came to nought.", []),
    ("nought point two", "It grew by nought point two percent.", [("percent", "nought point two percent", 0.2, "%")]),
    # --- ages
    ("an age in brackets behind a person", "The driver (44) was held.", [("age", "44", 44, "year")]),
    ("an age between commas behind a person", "his wife, 44, was held", [("age", "44", 44, "year")]),
    ("an age at the start", "At 44, she still rows.", [("age", "44", 44, "year")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_a_careful_reader_takes(text, values):
    assert [(k, w, pytest.approx(n), u) for k, w, n, u in values] == brief(text)


def test_an_ordinal_is_no_age():
    assert KINDS["age"].read("AGE 1th") == []


def test_a_year_does_not_multiply_dozens():
    assert [found.value.text for found in KINDS["count"].read("In 2016 dozens were hurt.")] == ["dozens"]
    assert [found.value.low for found in KINDS["count"].read("Five dozens were hurt.")] == [60]


def test_an_age_in_apposition_is_no_toll():
    assert KINDS["count"].read("The attacker, 14, was held.") == []


@pytest.mark.parametrize(
    ("caption", "text", "number"),
    [
        ("a minus before the sign", "It ended the year at -$4 million.", -4_000_000),
        ("in a word", "It ended the year at minus €5.", -5),
        ("none behind a word", "The non-$5 tickets are gone.", 5),
        ("none in a range", "It costs $4-$5.", 4),
        ("none where a dash parts a clause", "The price - $5 - is fair.", 5),
    ],
)
def test_a_sum_keeps_its_minus(caption, text, number):
    first = KINDS["money"].read(text)[0].value
    assert (first.number if first.number is not None else first.low) == number, caption
