"""Numbers in a sentence: what is read, with which words, and what it means. Neighbours differ in one thing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.values import KINDS, read

INF = None


def brief(text, kind):
    """(words, low, high) of all values of a kind."""
    return [
        (f.value.text, *(None if e is None else float(e) for e in (f.value.low, f.value.high)))
        for f in KINDS[kind].read(text)
    ]


ONE_VALUE = [
    # caption, kind, sentence, words, low, high
    ("a sign", "percent", "They proposed duties of 35% on timber.", "35%", 35, 35),
    ("two words", "percent", "They proposed 35 per cent duties.", "35 per cent", 35, 35),
    ("letters", "percent", "They proposed a 35pc duty.", "35pc", 35, 35),
    ("spelled out", "percent", "a hundred percent of the vote", "a hundred percent", 100, 100),
    ("a hyphen", "percent", "a 35-percent duty", "35-percent", 35, 35),
    ("points", "percent", "rates went up by half a percentage point", "half a percentage point", 0.45, 0.55),
    ("basis points", "percent", "a 75-basis-point increase", "75-basis-point", 75, 75),
    ("a decimal is what rounds to it", "percent", "turnout of 61.5 percent", "61.5 percent", 61.45, 61.55),
    ("a share in words", "percent", "one in four pensioners", "one in four", 25, 25),
    ("a share that does not come out even", "percent", "one in three pensioners", "one in three", 31.635, 34.965),
    (
        "a unit said once for two ends",
        "percent",
        "between 15 and 25 percent of ships",
        "between 15 and 25 percent",
        15,
        25,
    ),
    ("ends tied by a hyphen", "percent", "a shortfall of 3-4% of output", "3-4%", 3, 4),
    ("a sign and a space", "money", "a $ 12 billion loan", "$ 12 billion", 11.5e9, 12.5e9),
    ("letters for billions", "money", "worth US$2.4bn", "US$2.4bn", 2.35e9, 2.45e9),
    ("one letter for millions", "money", "€750m in grants", "€750m", 749.5e6, 750.5e6),
    ("words behind", "money", "2.5 billion rubles", "2.5 billion rubles", 2.45e9, 2.55e9),
    ("a code", "money", "AUD3.5m for the house", "AUD3.5m", 3.45e6, 3.55e6),
    ("a sign in the middle of letters", "money", "NT$3 billion", "NT$3 billion", 2.5e9, 3.5e9),
    ("crores", "money", "Rs 7,200 crore", "Rs 7,200 crore", 71.995e9, 72.005e9),
    ("a half", "money", "a half-billion dollars", "a half-billion dollars", 0.45e9, 0.55e9),
    ("ends with signs", "money", "between $3 million and $9 million", "between $3 million and $9 million", 3e6, 9e6),
    ("magnitude said once", "money", "fines of $3-9 million", "$3-9 million", 3e6, 9e6),
    ("magnitude said once, signs twice", "money", "fines of $3 to $9 million", "$3 to $9 million", 3e6, 9e6),
    ("a whole amount means itself", "money", "a fee of $1,250", "$1,250", 1250, 1250),
    ("dollars and cents", "money", "5 dollars and 20 cents", "5 dollars and 20 cents", 5.195, 5.205),
    ("letters glued", "length", "it flies 450km", "450km", 450, 450),
    ("a word", "length", "it flies 450 kilometres", "450 kilometres", 450, 450),
    ("a hedge belongs to the value", "length", "it flies around 2,000 km", "around 2,000 km", 1900, 2100),
    ("a noun behind a hyphen stays outside", "length", "a 4,500-kilometre-range rocket", "4,500-kilometre", 4500, 4500),
    ("two units are one value", "length", "he stands 5ft 9in tall", "5ft 9in", 69, 69),
    ("m is metres beside tall", "length", "a 2.1m tall wall", "2.1m", 2.05, 2.15),
    ("nautical miles", "length", "90 nautical miles off the coast", "90 nautical miles", 90, 90),
    ("area", "area", "seven square miles of forest", "seven square miles", 7, 7),
    ("a flow", "volume", "1.4 million barrels per day", "1.4 million barrels per day", 1.35e6, 1.45e6),
    ("mass, not money", "mass", "a 500-pound bomb", "500-pound", 500, 500),
    ("speed", "speed", "gusts of 90 mph", "90 mph", 90, 90),
    ("temperature in letters", "temperature", "it reached 41C in the shade", "41C", 41, 41),
    ("below nought", "temperature", "minus 12 degrees Celsius", "minus 12 degrees Celsius", -12, -12),
    ("degrees below zero", "temperature", "12 degrees below zero", "12 degrees below zero", -12, -12),
    ("power", "power", "a 40-megawatt plant", "40-megawatt", 40, 40),
    ("energy", "energy", "used 12 GWh last year", "12 GWh", 12, 12),
    ("data", "data", "a 256GB model", "256GB", 256, 256),
    ("years old", "age", "a 41-year-old driver", "41-year-old", 41, 41),
    ("aged", "age", "a driver aged 41 was held", "41", 41, 41),
    ("between commas", "age", "Anna Berg, 41, was held", "41", 41, 41),
    ("magnitude before", "magnitude", "a magnitude 5.9 quake", "5.9", 5.85, 5.95),
    ("magnitude behind", "magnitude", "a 5.9-magnitude quake", "5.9-magnitude", 5.85, 5.95),
    ("a hyphen", "duration", "a 60-day pause", "60-day", 60, 60),
    ("an article", "duration", "it lasted a day", "a day", 1, 1),
    ("a half behind", "duration", "it took a year and a half", "a year and a half", 1.45, 1.55),
    ("a half in the middle", "duration", "for two and a half years", "two and a half years", 2.45, 2.55),
    ("half of one is what rounds to it", "duration", "it lasted half an hour", "half an hour", 0.45, 0.55),
    ("vague", "duration", "after several weeks", "several weeks", 2, 10),
    ("within is no bound on a deadline", "duration", "must agree within 60 days", "60 days", 60, 60),
    ("a range", "duration", "8 to 9 days", "8 to 9 days", 8, 9),
    ("at least", "count", "At least 14 trucks burned", "At least 14", 14, INF),
    ("more than holds its number", "count", "more than 14 trucks", "more than 14", 14, INF),
    ("no fewer than", "count", "no fewer than 14 trucks", "no fewer than 14", 14, INF),
    ("up to", "count", "up to 14 trucks", "up to 14", INF, 14),
    ("as many as", "count", "as many as 14 trucks", "as many as 14", INF, 14),
    ("or more", "count", "14 or more trucks", "14 or more", 14, INF),
    ("nearly", "count", "nearly 400 trucks", "nearly 400", 380, 400),
    ("just over", "count", "just over 400 trucks", "just over 400", 400, 420),
    ("some", "count", "some 400 trucks", "some 400", 380, 420),
    ("odd", "count", "20-odd trucks", "20-odd", 19, 21),
    ("the outer hedge counts", "count", "up to around 30 trucks", "up to around 30", INF, 30),
    ("another is passed", "count", "at least another 14 trucks", "at least another 14", 14, INF),
    ("a comma", "count", "4,500 men", "4,500", 4500, 4500),
    ("a space after the comma", "count", "170, 000 men", "170, 000", 170000, 170000),
    ("Indian groups", "count", "1,70,000 men", "1,70,000", 170000, 170000),
    ("words", "count", "three hundred and twelve men", "three hundred and twelve", 312, 312),
    ("hundreds above nineteen", "count", "sixteen hundred men", "sixteen hundred", 1600, 1600),
    ("digits with a magnitude", "count", "1.6 million men", "1.6 million", 1.55e6, 1.65e6),
    ("m is millions before a noun", "count", "1.6m children", "1.6m", 1.55e6, 1.65e6),
    ("dozens of a number", "count", "two dozen trucks", "two dozen", 24, 24),
    ("half a million", "count", "half a million men", "half a million", 0.45e6, 0.55e6),
    ("dozens", "count", "dozens of men", "dozens", 24, 100),
    ("scores", "count", "scores of men", "scores", 40, 100),
    ("hundreds", "count", "hundreds of men", "hundreds", 100, 1000),
    ("hundreds of thousands", "count", "hundreds of thousands of men", "hundreds of thousands", 1e5, 1e6),
    ("several hundred", "count", "several hundred men", "several hundred", 200, 1000),
    ("a few", "count", "a few men", "a few", 2, 10),
    ("multiple", "count", "multiple witnesses", "multiple", 2, 10),
    ("no", "count", "no injuries were reported", "no", 0, 0),
    ("a range", "count", "8,000-9,000 men", "8,000-9,000", 8000, 9000),
    ("a headline with capitals", "count", "Girl, 10, Among 3 Wounded in Shooting", "3", 3, 3),
    ("an ordinal", "count", "the 12th man killed", "12th", 12, 12),
    ("an ordinal in words", "count", "the twenty-fifth man killed", "twenty-fifth", 25, 25),
]


@pytest.mark.parametrize(
    ("kind", "text", "words", "low", "high"), [row[1:] for row in ONE_VALUE], ids=[f"{r[1]}: {r[0]}" for r in ONE_VALUE]
)
def test_one_value(kind, text, words, low, high):
    [(found, one, two)] = brief(text, kind)
    assert found == words
    assert (one, two) == (low if low is None else pytest.approx(low), high if high is None else pytest.approx(high))


NO_COUNT = [
    ("a year", "In 2017 the firm moved."),
    ("a year before a noun, after the", "the 2017 elections were held"),
    ("a day of a month", "on July 9 the firm moved"),
    ("a day before a month", "on 9 July the firm moved"),
    ("a time", "at 10:45 the firm closed"),
    ("a time with letters", "at 5 pm the firm closed"),
    ("a percentage", "35 percent of men"),
    ("money", "$35 for each"),
    ("a length", "35 km away"),
    ("an age", "Anna Berg, 41, left"),
    ("an age with a hyphen", "a 41-year-old left"),
    ("a score", "they won 3-1 at home"),
    ("a telephone number", "call 555-010-7788 now"),
    ("a section", "under Section 312 of the act"),
    ("an aircraft", "a Boeing 767 landed"),
    ("letters and a hyphen", "an F-18 landed"),
    ("a disease", "COVID-19 spread"),
    ("letters glued", "the G8 met"),
    ("a decade", "in the 1990s"),
    ("a number of a list", "3. The firm moved."),
    ("no one", "no one was hurt"),
    ("no longer", "they no longer work"),
    ("one of", "one of the men left"),
    ("an article", "a man left"),
    ("few without an article", "few men left"),
    ("a quarter of the year", "in the third quarter of the year"[13:]),
    ("a date in digits", "on 9/11/2001"),
    ("a block of a street", "in the 4100 block of Elm"),
    ("an address", "at 1740 Elm Grove Road"),
    ("an emergency call", "neighbours called 911 at once"),
    ("a telephone number with brackets", "call (555) 010-7788 now"),
    ("a day whose month stands in the sentence before", "26, 2016."),
    ("a station", "NEWS 11"),
    ("ages of two", "The women, both 22, left"),
    ("months of age", "a girl, age 17 months, was hurt"),
    ("a score in a vote", "passed 51-48"),
    ("an ordinal before a hyphen", "third-party sellers left"),
    ("a version", "release 10.2.3 is out"),
]


@pytest.mark.parametrize("text", [row[1] for row in NO_COUNT], ids=[row[0] for row in NO_COUNT])
def test_what_is_no_count(text):
    assert brief(text, "count") == []


CHANGES = [
    ("from A to B beside a verb", "Duties were raised from 15 percent to 35 percent.", "35 percent", 35, 15),
    ("to B from A", "Duties rose to 35 percent from 15 percent.", "35 percent", 35, 15),
    ("up from", "Duties stand at 35 percent, up from 15 percent.", "35 percent", 35, 15),
    ("words between", "Duties fell from 35 percent in May to 15 percent in June.", "15 percent", 15, 35),
]


@pytest.mark.parametrize(
    ("text", "words", "number", "was"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_a_change_keeps_the_older_number(text, words, number, was):
    [found] = KINDS["percent"].read(text)
    assert (found.value.text, found.value.number, found.value.was) == (words, Decimal(number), Decimal(was))


def test_without_a_verb_of_change_it_is_a_range():
    [found] = KINDS["percent"].read("Duties from 15 to 35 percent apply.")
    assert (found.value.form, found.value.was, found.value.low, found.value.high) == (
        "range",
        None,
        Decimal(15),
        Decimal(35),
    )


def test_an_amount_of_change_is_no_end_of_a_range():
    found = KINDS["percent"].read("Duties rose 5 percent to 35 percent.")
    assert [f.value.number for f in found] == [Decimal(5), Decimal(35)]


SEVERAL = [
    (
        "two kinds in one sentence",
        "$12 billion and 1,800 km of road",
        [("money", "$12 billion"), ("length", "1,800 km")],
    ),
    (
        "two of a kind, respectively",
        "30 percent and 12 percent, respectively",
        [("percent", "30 percent"), ("percent", "12 percent")],
    ),
    ("a unit is no count", "within 60 days, 14 trucks", [("duration", "60 days"), ("count", "14")]),
    ("the same in brackets", "1,800 km (about 1,100 miles)", [("length", "1,800 km"), ("length", "about 1,100 miles")]),
    ("a share and a count", "20 percent of the 900 voters", [("percent", "20 percent"), ("count", "900")]),
    ("a rate is no duration", "inflation of 5 percent a year", [("percent", "5 percent")]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SEVERAL], ids=[row[0] for row in SEVERAL])
def test_a_stretch_belongs_to_the_most_specific_kind(text, expected):
    assert [(f.value.kind, f.value.text) for f in read(text)] == expected


UNITS_STATED = [
    ("a bare sign", "money", "$5", "$"),
    ("a dollar with its country", "money", "A$5", "AUD"),
    ("words with their country", "money", "5 million Canadian dollars", "CAD"),
    ("per barrel", "money", "$61 a barrel", "$ per barrel"),
    ("a year behind hyphens", "money", "a $1.2 million-a-year post", "$ per year"),
    ("per day", "volume", "300,000 barrels a day", "barrel per day"),
    ("the unit stated, not the base", "length", "5 miles", "mi"),
    ("points apart from per cent", "percent", "2 percentage points", "pp"),
    ("months of age", "age", "18 months old", "month"),
]


@pytest.mark.parametrize(
    ("kind", "text", "unit"), [row[1:] for row in UNITS_STATED], ids=[row[0] for row in UNITS_STATED]
)
def test_the_unit_stated_is_kept(kind, text, unit):
    [found] = KINDS[kind].read(text)
    assert found.value.unit == unit
