"""What the engine gets of a sound rule file."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factdiff.phrases.grammar import Phrase
from factdiff.ruleset import load_texts
from factdiff.ruleset.rule import DEFAULT_PLACES, Compare, ExampleText, Expected, Slot
from factdiff.values.common import Tolerance
from ruleset.sound import ALL, BRIDGE, LISTS, OTHERS, changed, load


def said(phrases: tuple[Phrase, ...]) -> list[str]:
    return [phrase.text for phrase in phrases]


@pytest.fixture(scope="module")
def rules():
    return load(ALL)[0]


@pytest.fixture(scope="module")
def bridge(rules):
    return rules["bridge-toll"]


def test_rules_stand_by_id_with_file_and_line(rules):
    assert list(rules) == sorted(rules)
    lines = ALL.splitlines()
    for rule in rules.values():
        assert rule.path == "rules/a.yaml"
        assert lines[rule.line - 1] == f"  - id: {rule.id}"


def test_plain_fields(bridge):
    assert (bridge.title, bridge.owner, bridge.link) == (
        "Toll on the new bridge",
        "city desk",
        "https://example.org/toll",
    )
    assert bridge.why == "The toll and the fare get mixed up."
    assert (bridge.status, bridge.severity, bridge.per, bridge.kind, bridge.look_back) == (
        "live",
        "error",
        "world",
        "money",
        2,
    )


def test_defaults_are_those_of_the_language(rules):
    rule = rules["bridge-cars"]
    assert (rule.status, rule.severity, rule.per, rule.look_back) == ("trial", "warning", "story", 1)
    assert rule.compare == Compare()
    assert rule.places == DEFAULT_PLACES
    assert rule.about is None


def test_a_list_of_phrases_alone_is_expanded(bridge):
    assert said(bridge.find) == ["toll of {value} [for {vehicle}]", "fare of {value}", "{value} a ride"]


def test_near_is_kept_apart(bridge):
    assert said(bridge.near) == ["crossing"]


def test_filters(bridge):
    assert said(bridge.reject) == ["{value} a year"]
    assert said(bridge.where) == ["bridge"]
    assert said(bridge.about.all_of) == ["Harbour Bridge"]
    assert said(bridge.about.any_of) == ["toll*", "fee"]
    assert bridge.places == ("headline", "body")


def test_about_as_a_list_is_any_of_them(rules):
    assert rules["bridge-open"].about.all_of == ()
    assert said(rules["bridge-open"].about.any_of) == ["bridge"]


def test_slots(bridge):
    assert bridge.slots == (
        Slot("vehicle", "bridge-toll/vehicle", subject=True, fill="phrase", default="car"),
        Slot("owner", "owners", subject=False, default="City"),
        Slot("when", "when", subject=False),
    )


def test_values_are_read_by_their_kind(bridge):
    assert (bridge.plausible.low, bridge.plausible.high) == (1, 20)
    assert bridge.implies[0].value.low == 0
    assert said((bridge.implies[0].find,)) == ["free of charge"]
    side = bridge.references[0]
    assert (side.value.number, side.source, side.subject) == (3, "price list", (("vehicle", "car"),))
    assert (side.since, side.until) == ("2025-01-01", "2025-12-31")


def test_compare(bridge):
    assert bridge.compare == Compare(Tolerance(share=Decimal("0.05")), "no", "low", Decimal("0.1"))


def test_examples(bridge):
    text, nothing, pair, article, todo = bridge.examples
    assert text.gives == (Expected("$3", (("vehicle", "car"), ("owner", "City"))),)
    assert nothing.gives == ()
    assert (pair.form, pair.kind, pair.gives) == ("pair", "update", None)
    assert pair.texts == (
        ExampleText("A toll of $3 for cars."),
        ExampleText("A toll of $4.", published="2025-05-02", source="Sun"),
    )
    assert (article.texts[0].title, article.state) == ("Toll of $3 for cars", "differs")
    assert (todo.form, todo.gives) == ("todo", (Expected("$3", (("owner", None),)),))
    assert ALL.splitlines()[text.line - 1].strip().startswith("- text:")


def test_a_count_whose_noun_may_be_missing(rules):
    assert (rules["bridge-cars"].of, rules["bridge-cars"].noun_optional) == ("vehicles", True)


def test_kinds_that_are_found_otherwise(rules):
    choice = rules["bridge-open"]
    assert [(one.label, said(one.phrases)) for one in choice.choices] == [
        ("planned", ["will open"]),
        ("open", ["has opened", "is open"]),
    ]
    assert choice.ladder == ("planned", "open")
    assert said(rules["bridge-word"].holds) == ["a bridge for all"]
    assert rules["bridge-number"].pattern == r"Permit No\. (?P<value>\d+)"
    assert (rules["bridge-owner"].of, rules["bridge-owner"].noun_optional) == ("owners", False)


def test_lists():
    lists = load(ALL)[1]
    assert set(lists) == {"owners", "vehicles", "bridge-toll/vehicle"}, "a list of phrases is expanded where it stands"
    owners = lists["owners"]
    assert [(name.canonical, said(name.phrases)) for name in owners.names] == [
        ("City", ["City", "city council"]),
        ("State", ["state*"]),
    ]
    assert (owners.plain, owners.default) == (False, "City")
    assert lists["vehicles"].plain
    assert said(lists["vehicles"].parts) == ["taxi*"]
    inline = lists["bridge-toll/vehicle"]
    assert [name.canonical for name in inline.names] == ["car", "lorry"]
    assert inline.default == "car"


def test_the_name_of_a_list_entry_is_not_matched_by_itself():
    lists = load(changed("City: [City, ", "City: ["))[1]
    assert said(lists["owners"].names[0].phrases) == ["city council"]


def test_lists_of_lists_yaml_are_for_every_file():
    rules, _ = load(f"rules:\n{BRIDGE}{OTHERS}", lists=LISTS)
    assert len(rules) == 6


def test_a_list_in_a_lower_folder_is_for_that_folder():
    files = {"a.yaml": f"rules:\n{BRIDGE}", "deep/lists.yaml": LISTS}
    assert load_texts("rules", files).ruleset.rules == ()
    files = {"deep/b/a.yaml": f"rules:\n{BRIDGE}", "deep/lists.yaml": LISTS}
    assert [rule.path for rule in load_texts("rules", files).ruleset.rules] == ["rules/deep/b/a.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "field", "value"),
    [
        pytest.param("changes: no", "changes: yes", "changes", "yes", id="yes stays a word"),
        pytest.param("changes: no", 'changes: "no"', "changes", "no", id="no stays a word, in quotes or not"),
    ],
)
def test_no_word_turns_into_a_truth_value(old, new, field, value):
    assert getattr(load(changed(old, new))[0]["bridge-toll"].compare, field) == value


@pytest.mark.parametrize("title", ["1:30", "no", "2025-07-15", "0o17", "1e3", "on", "1_000", "true"])
def test_a_title_stays_what_is_written(title):
    assert load(changed("Toll on the new bridge", title))[0]["bridge-toll"].title == title


def test_a_comment_is_no_slip():
    load(changed("    near: [crossing]", "    near:\n      - crossing  # of the river\n      - ferry # and so on"))


def test_line_ends_do_not_matter():
    windows = load_texts("rules", {"a.yaml": "\ufeff" + ALL.replace("\n", "\r\n")}).ruleset
    assert windows.sha256 == load_texts("rules", {"a.yaml": ALL}).ruleset.sha256


def test_a_broken_rule_leaves_the_others_alone():
    loaded = load_texts("rules", {"a.yaml": changed("value: choice", "value: chioce")})
    assert [rule.id for rule in loaded.ruleset.rules] == [
        "bridge-cars",
        "bridge-number",
        "bridge-owner",
        "bridge-toll",
        "bridge-word",
    ]


def test_a_list_written_twice_is_not_guessed_at():
    loaded = load_texts("rules", {"a.yaml": changed("rules:\n", '  vehicles: ["van*"]\nrules:\n')})
    assert [fault.what for fault in loaded.faults] == [
        "`vehicles` stands twice here; the first is in line 6",
        "the list `vehicles` has a fault, so what uses it is left out",
    ]
    assert "bridge-cars" not in [rule.id for rule in loaded.ruleset.rules]


def test_a_rule_of_a_broken_list_is_left_out():
    loaded = load_texts("rules", {"a.yaml": changed('"car*", "truck*"', '"car*", "(truck*"')})
    assert "bridge-cars" not in [rule.id for rule in loaded.ruleset.rules]
    assert "bridge-toll" in [rule.id for rule in loaded.ruleset.rules]


@pytest.mark.parametrize(
    "slipped",
    [
        pytest.param(('      - "{fares}"', '  - "{fares}"'), id="a phrase"),
        pytest.param(('      - {text: "Cars pay', '  - {text: "Cars pay'), id="an example"),
        pytest.param(("    near: [crossing]", "   near: [crossing]"), id="a key"),
        pytest.param(("    near: [crossing]", "near: [crossing]"), id="a key at the very left"),
    ],
)
def test_a_rule_is_never_run_without_a_piece_that_slipped_out_of_it(slipped):
    loaded = load_texts("rules", {"a.yaml": changed(*slipped)})
    assert [fault for fault in loaded.faults if fault.level == "error"]
    assert "bridge-toll" not in [rule.id for rule in loaded.ruleset.rules]
