"""What a rule reads in an article, a row a sentence of the rule language; neighbours differ in one thing."""

from __future__ import annotations

from time import monotonic, perf_counter

import pytest

from desk import article, claims, ruleset
from factdiff.extract import Extractor
from factdiff.model import Part

FARE = """
- id: fare
  title: Fare of the ferry
  about: [fare*]
  value: money
  find: ["fare* ...6 {value}", "{value} [a] ride"]
"""
BY_TOWN = FARE + "  depends_on: {town: towns}\n"
OF_TOWN = FARE + "  subject: {town: towns}\n"


def words(rules, one):
    return [claim.words for claim in claims(rules, one)]


def towns(rules, one):
    return [dict((*claim.subject, *claim.circumstances)).get("town") for claim in claims(rules, one)]


@pytest.mark.parametrize(
    ("caption", "more", "text", "expected"),
    [
        ("a value by a phrase", "", "The fare is $5.", ["$5"]),
        ("hedge and unit are in it", "", "The fare is at least 5 dollars.", ["at least 5 dollars"]),
        ("another kind is none", "", "The fare is 5 km.", []),
        ("a phrase never crosses a sentence", "", "They raised the fare. It is $5.", []),
        ("nor from the title into the text", "", "It is $5.", []),
        ("`not` with a value drops that one", '  not: ["{value} for (dogs|cats)"]\n', "The fare is $5 or, $2 for dogs.", ["$5"]),
        ("and no other", '  not: ["{value} for (dogs|cats)"]\n', "The fare is $5, a ride.", ["$5"]),
        (
            "another value is not jumped over",
            '  not: ["{value} ... for dogs"]\n',
            "The fare of $5 a ride beside the fare of $2 for dogs.",
            ["$5"],
        ),
        ("`not` without a value drops the sentence", "  not: [years ago]\n", "The fare was $5 two years ago.", []),
        ("but not the next", "  not: [years ago]\n", "That was two years ago. The fare is $5.", ["$5"]),
        ("`where` wants its words", "  where: [harbour]\n", "The fare is $5.", []),
        ("in the sentence", "  where: [harbour]\n", "The fare at the harbour is $5.", ["$5"]),
        ("or in the one before", "  where: [harbour]\n", "We ask at the harbour. The fare is $5.", ["$5"]),
        ("not further back", "  where: [harbour]\n", "The harbour is full. It rains. The fare is $5.", []),
        ("unless told so", "  where: [harbour]\n  look_back: 2\n", "The harbour is full. It rains. The fare is $5.", ["$5"]),
        ("not behind it", "  where: [harbour]\n", "The fare is $5. We ask at the harbour.", []),
        ("a plausible value", "  plausible: $2 to $20\n", "The fare is $5.", ["$5"]),
        ("an implausible one", "  plausible: $2 to $20\n", "The fare is $500.", []),
        ("the number stated counts, not what it means", "  plausible: $2 to $20\n", "The fare is more than $5.", ["more than $5"]),
        ("two values", "", "The fare is $5 by day and the fare is $7 by night.", ["$5", "$7"]),
    ],
)  # fmt: skip
def test_which_words(caption, more, text, expected):
    assert words(FARE + more, article("a", text, "The fare" if "title" in caption else "")) == expected, caption


def test_refusals_and_misses_are_counted():
    known = ruleset(OF_TOWN + "  plausible: $2 to $20\n  where: [harbour]\n")
    text = "At the harbour the fare is $500. The fare from Easton is $5. It rains. It pours. The fare is $6."
    trace = Extractor(known).extract(article("a", text)).trace
    assert [one.value for one in trace.refusals] == ["$500"]
    assert [text[one.start : one.end] for one in trace.near_misses] == ["$6"]


@pytest.mark.parametrize(
    ("caption", "more", "expected"),
    [
        ("everywhere but in links", "", ["$1", "$2", "$3", "$4"]),
        ("the headline alone", "  in: [headline]\n", ["$1"]),
        ("the standfirst alone", "  in: [standfirst]\n", ["$2"]),
        ("the body alone", "  in: [body]\n", ["$3"]),
        ("captions alone", "  in: [caption]\n", ["$4"]),
    ],
)
def test_in(caption, more, expected):
    stretches = ["The fare is $2.", "The fare is $3.", "The fare is $4.", "The fare is $5."]
    text = "\n\n".join(stretches)
    at = [text.index(one) for one in stretches]
    parts = (
        Part("standfirst", at[0], at[0] + 15),
        Part("caption", at[2], at[2] + 15),
        Part("related", at[3], at[3] + 15),
    )
    assert words(FARE + more, article("a", text, "Fare of $1", parts=parts)) == expected, caption


def test_links_to_other_articles_do_not_say_what_this_one_is_about():
    text = "Nobody knows why $5 a ride is asked.\n\nMore on fares"
    at = text.index("More")
    assert words(FARE, article("a", text)) == ["$5"]
    assert words(FARE, article("a", text, parts=(Part("related", at, len(text)),))) == []


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("from the sentence", "The fare from Easton is $5.", "Easton"),
        ("the longest alias wins", "The fare from Weston on Sea is $5.", "Weston-on-Sea"),
        ("a possessive", "Easton’s fare is $5.", "Easton"),
        ("the same name twice is one", "In Easton the Easton fare is $5.", "Easton"),
        ("several fill nothing", "The fare from Easton to Weston is $5.", None),
        ("not even from the sentence before", "We ask in Easton. The fare from Easton to Weston is $5.", None),
        ("from the sentence before", "We ask in Easton. The fare is $5.", "Easton"),
        ("if that names one only", "We ask in Easton and Weston. The fare is $5.", None),
        ("no further back", "We ask in Easton. It rains. The fare is $5.", None),
        ("the nearest that names any", "We ask in Easton.", None),
    ],
)
def test_how_a_slot_is_filled(caption, text, expected):
    assert (towns(BY_TOWN, text) or [None]) == [expected], caption


def test_a_slot_is_not_filled_from_the_title():
    assert towns(BY_TOWN, article("a", "The fare is $5.", "Easton waits")) == [None]


def test_a_title_is_filled_from_itself():
    assert towns(BY_TOWN, article("a", "It rains.", "Easton fare is $5")) == ["Easton"]


@pytest.mark.parametrize(
    ("caption", "fill", "text", "expected"),
    [
        ("nearest of several", "nearest", "In Weston the fare from Easton is $5.", "Easton"),
        ("behind the value too", "nearest", "In Weston the fare is now $5 in Easton.", "Easton"),
        ("phrase: not from the sentence", "phrase", "In Easton the fare is $5.", None),
        ("phrase: from the phrase", "phrase", "In Weston it is $5 from Easton.", "Easton"),
    ],
)
def test_fill(caption, fill, text, expected):
    rules = BY_TOWN.replace('"{value} [a] ride"', '"{value} from {town}"') + f"  fill: {{town: {fill}}}\n"
    assert towns(rules, "Of fares. " + text) == [expected], caption


def test_the_phrase_goes_before_the_sentence():
    rules = BY_TOWN.replace('"{value} [a] ride"', '"{value} from {town}"')
    assert towns(rules, "Of fares: in Weston it is $5 from Easton.") == ["Easton"]


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("its own word", "The fare in all is $5.", "whole"),
        ("another", "The fare, tax among it, is $5.", "part"),
        ("neither", "The fare is $5.", "whole"),
        ("both fill nothing", "The fare in all, tax among it, is $5.", None),
    ],
)
def test_a_default(caption, text, expected):
    rules = FARE + "  depends_on: {town: {whole: [in all], part: [among it], else: whole}}\n"
    assert towns(rules, text) == [expected], caption


def test_an_unfilled_subject_makes_no_claim():
    assert towns(OF_TOWN, "The fare is $5. The fare from Easton is $6.") == ["Easton"]


@pytest.mark.parametrize("where", ["subject", "depends_on"])
def test_each_of_several_names_gives_a_claim_of_its_own(where):
    rules = FARE.replace('"{value} [a] ride"', '"{value} from {town+}"') + f"  {where}: {{town: towns}}\n"
    found = claims(rules, "Of fares: $5 from Easton, Weston and Weston on Sea.")
    assert sorted(dict((*one.subject, *one.circumstances))["town"] for one in found) == ["Easton", "Weston", "Weston-on-Sea"]  # fmt: skip


def test_a_plain_list_gives_its_own_words():
    rules = FARE + "  depends_on: {day: {weekday: [weekday*], weekend: [weekend*]}}\n"
    assert [dict(one.circumstances) for one in claims(rules, "The weekend fare is $5.")] == [{"day": "weekend"}]


WHO = """
- id: who
  title: Who answered
  about: [ferry]
  value: choice
  subject: {town: towns}
  choices:
    silent: ["{town+} ...4 (did not|never) answer*", "no answer from {town}"]
    answered: ["{town+} ...4 answered"]
  not: [last year]
"""


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("a label", "Easton answered of the ferry.", [("Easton", "answered")]),
        ("of two that overlap the fuller", "Easton never answered of the ferry.", [("Easton", "silent")]),
        ("several names", "Easton and Weston never answered of the ferry.", [("Easton", "silent"), ("Weston", "silent")]),
        ("the nearest name", "Easton said Weston answered of the ferry.", [("Weston", "answered")]),
        ("two labels in a sentence", "Easton answered of the ferry; Weston never answered.", [("Easton", "answered"), ("Weston", "silent")]),
        ("`not` holds here too", "Last year Easton answered of the ferry.", []),
    ],
)  # fmt: skip
def test_choices(caption, text, expected):
    assert [(dict(one.subject)["town"], one.value.label) for one in claims(WHO, text)] == expected, caption


QUOTED = """
- id: words
  title: What was said
  about: [ferry]
  value: quote
  holds: ["the ferry"]
  not: [in jest]
"""


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("a quotation", "He said: “We love the ferry.” And left.", ["We love the ferry."]),
        ("only with the words", "He said: “We love it.” Of the ferry.", []),
        ("`not` holds here too", "He said in jest: “We love the ferry.”", []),
    ],
)
def test_quotations(caption, text, expected):
    assert words(QUOTED, text) == expected, caption


def test_implied_values_fill_their_slots_and_obey_not():
    rules = OF_TOWN + '  not: [in jest]\n  implies: [{find: "rides for nothing", value: $0}]\n'
    assert towns(rules, "Of fares: Easton rides for nothing.") == ["Easton"]
    assert towns(rules, "Of fares: Easton, in jest, rides for nothing.") == []


@pytest.mark.parametrize(
    ("caption", "text", "expected"),
    [
        ("a sum is not read as a name", "The fare is 5 US dollars.", None),
        ("a name beside it is", "The US fare is 5 dollars.", "US"),
    ],
)
def test_names_in_a_value_say_nothing_of_what_it_is_of(caption, text, expected):
    rules = FARE + "  depends_on: {town: {US: [US], Easton: [Easton]}}\n"
    assert towns(rules, text) == [expected], caption


def test_text_by_a_pattern():
    rules = """
- id: hull
  title: Number of the hull
  about: [ferry]
  value: text
  pattern: 'hull (?P<value>[A-Z]+-[0-9]+)'
"""
    assert words(rules, "The ferry has hull AB-12.") == ["AB-12"]


@pytest.mark.parametrize(
    ("caption", "about", "runs"),
    [
        ("one of them", "[harbour, boat]", True),
        ("none of them", "[train, bus]", False),
        ("all of them", "{all: [boat, fare]}", True),
        ("all but one", "{all: [boat, bus]}", False),
        ("all, and any", "{all: [boat], any: [bus, fare]}", True),
        ("all, and none of any", "{all: [boat], any: [bus, train]}", False),
    ],
)
def test_about(caption, about, runs):
    rules = FARE.replace("[fare*]", about)
    assert bool(words(rules, article("a", "The fare is $5.", "A boat leaves"))) is runs, caption


def test_a_rule_past_its_time_gives_nothing_and_is_told():
    ticks = iter(range(10_000))
    known = ruleset(FARE)
    text = "The fare is $5. " * 50
    slow = Extractor(known, rule_seconds=20, clock=lambda: next(ticks)).extract(article("a", text))
    assert (slow.claims, slow.trace.timeouts) == ((), ("fare",))
    assert len(Extractor(known, rule_seconds=20).extract(article("a", text)).claims) == 50


def test_thousands_of_values_in_one_sentence_end_in_time():
    begun = perf_counter()
    Extractor(ruleset(FARE), rule_seconds=1, clock=monotonic).extract(article("a", "a fare of $5 and " * 2000))
    assert perf_counter() - begun < 10
