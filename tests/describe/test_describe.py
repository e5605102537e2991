"""Every key of the rule language has its sentence, and what the sentence says follows the key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factdiff.describe import FORMATS, describe
from factdiff.describe.kinds import NOUNS
from factdiff.ruleset import load_texts
from factdiff.ruleset.compare import COMPARE
from factdiff.ruleset.rules import RULE
from factdiff.values import KINDS
from ruleset.sound import ALL, changed

GOLDEN = Path(__file__).parent / "golden"
HEAD = {"id", "title"}
"""What stands above the sentences."""


def described(text: str, rule: str) -> dict[str, list[str]]:
    """The sentences about a rule by key, what is listed below them included."""
    [one], _ = describe(load_texts("rules", {"a.yaml": text}).ruleset, [rule])
    told: dict[str, list[str]] = {}
    for sentence in one.sentences:
        told.setdefault(sentence.key, []).append(" ".join([sentence.text, *sentence.items]))
    return told


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_uses_every_key_reads_so(name, golden):
    golden(GOLDEN / f"sound.{name}", FORMATS[name](*describe(load_texts("rules", {"a.yaml": ALL}).ruleset)))


def test_every_key_has_its_sentence():
    rules, lists = describe(load_texts("rules", {"a.yaml": ALL}).ruleset)
    told = {sentence.key for one in (*rules, *lists) for sentence in one.sentences}
    known = {*RULE.names(), *COMPARE.names()} - {"compare"} - HEAD
    assert sorted(known - told) == []
    assert told - known <= {"lists", "words", "parts", "else"}


def test_every_kind_of_value_has_its_noun():
    assert set(NOUNS) == set(KINDS)


@pytest.mark.parametrize(
    ("key", "old", "new", "said"),
    [
        pytest.param("status", "status: live", "status: trial", "It is on trial: what it finds is shown and never fails a check.", id="on trial"),
        pytest.param("severity", "severity: error", "severity: note", "A difference is a note at most.", id="a note"),
        pytest.param("per", "per: world", "per: story", "Articles that tell the same story are compared.", id="of a story"),
        pytest.param("tolerance", "tolerance: 5%", "tolerance: 2 dollars", "Two articles differ when their sums lie apart by more than $2.", id="an amount apart"),
        pytest.param("tolerance", "tolerance: 5%", "tolerance: exact", "Two articles differ when their sums cannot both be true.", id="exactly"),
        pytest.param("tolerance", "tolerance: 5%", "tolerance: 7%", "Two articles differ when their sums lie apart by more than 7 % of the larger.", id="a share apart"),
        pytest.param("changes", "changes: no", "changes: up", "A later article may rightly give a higher number.", id="upwards"),
        pytest.param("changes", "changes: no", "changes: down", "A later article may rightly give a lower number.", id="downwards"),
        pytest.param("take", "take: low", "take: ends", "Of a range or a bound both ends are compared.", id="both ends"),
        pytest.param("approx", "approx: 10%", "approx: 2.5%", "“Around” leaves 2.5 % open on either side.", id="around"),
        pytest.param("plausible", "plausible: $1 to $20", "plausible: $3 to $4", "It takes no value outside $3 to $4.", id="plausible"),
        pytest.param("in", "in: [body, headline]", "in: [caption]", "It looks only in the caption.", id="one place"),
        pytest.param("where", "look_back: 2", "look_back: 0", "The sentence must hold “bridge”.", id="no sentence back"),
        pytest.param("where", "look_back: 2", "look_back: 1", "The sentence, or the one before it, must hold “bridge”.", id="one sentence back"),
        pytest.param("not", '["{value} a year"]', '["a year ago"]', "It passes over a sentence that says “a year ago”.", id="a sentence passed over"),
        pytest.param("about", 'all: ["Harbour Bridge"], any: ["toll*", fee]', "any: [ferry]", "It runs on articles that name “ferry”.", id="about one word"),
    ],
)  # fmt: skip
def test_the_sentence_follows_the_key(key, old, new, said):
    assert described(changed(old, new), "bridge-toll")[key] == [said]
    assert described(ALL, "bridge-toll")[key] != [said]


def test_a_key_that_does_not_stand_there_is_not_told():
    told = described(ALL, "bridge-cars")
    assert not {"why", "about", "where", "not", "plausible", "subject", "depends_on", "reference", "examples"} & set(
        told
    )


PAYER = """\
rules:
  - id: fine
    title: Fine for the spill
    about: [spill]
    value: money
    subject: {payer: anyone}
    depends_on: {speaker: speaker}
    find: ["{payer} was fined {value}"]
"""


def test_a_slot_that_anyone_may_fill_and_one_that_speech_fills():
    told = described(PAYER, "fine")
    [said] = told["subject"]
    assert said.startswith("Each payer is a fact of its own, never compared with another; a value whose payer ")
    assert said.endswith("; it is whoever is named there.")
    assert told["fill"] == ["The payer is taken from the phrase alone."]
    assert told["depends_on"] == ["A difference is explained where this differs: who says it."]


def test_only_the_rules_that_are_asked_for_and_the_lists_that_they_use():
    rules, lists = describe(load_texts("rules", {"a.yaml": ALL}).ruleset, ["bridge-cars"])
    assert [one.name for one in rules] == ["bridge-cars"]
    assert [one.name for one in lists] == ["vehicles"]


def test_markdown_escapes_what_it_would_take_for_its_own():
    text = changed("title: Toll on the new bridge", "title: Toll *on* <b> [x](y)")
    assert "## Toll \\*on\\* \\<b\\> \\[x\\](y)\n" in FORMATS["md"](
        *describe(load_texts("r", {"a.yaml": text}).ruleset)
    )


def test_json_names_the_key_of_each_sentence():
    made = json.loads(FORMATS["json"](*describe(load_texts("rules", {"a.yaml": ALL}).ruleset, ["bridge-open"])))
    [rule] = made["rules"]
    assert rule["name"] == "bridge-open"
    assert all(set(one) == {"key", "text", "items"} for one in rule["sentences"])
