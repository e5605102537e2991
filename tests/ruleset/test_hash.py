"""A rule's hash is the key of what is kept between runs: it moves with what the rule finds, and with nothing else."""

from __future__ import annotations

import pytest

from factdiff.ruleset import load_texts
from ruleset.sound import ALL, BRIDGE, LISTS, OTHERS, changed, load


def bridge(text: str) -> str:
    return load(text)[0]["bridge-toll"].sha256


def whole(text: str) -> str:
    return load_texts("rules", {"a.yaml": text}).ruleset.sha256


KEPT = {
    "examples": (ALL, changed("Cars pay $90 a year.", "Cars pay $80 a year.")),
    "the line": (ALL, changed("rules:\n", "\n\nrules:\n")),
    "the order of rules": (ALL, f"{LISTS}rules:\n{OTHERS}{BRIDGE}"),
    "the order of keys": (
        ALL,
        changed(
            "    owner: city desk\n    link: https://example.org/toll\n",
            "    link: https://example.org/toll\n    owner: city desk\n",
        ),
    ),
    "the order of slots": (ALL, changed("{owner: owners, when: when}", "{when: when, owner: owners}")),
    "the order of names": (
        ALL,
        changed(
            '    City: [City, "city council"]\n    State: ["state*"]\n',
            '    State: ["state*"]\n    City: [City, "city council"]\n',
        ),
    ),
    "the way of writing": (ALL, changed("near: [crossing]", "near:\n      - 'crossing'")),
    "a list that it does not use": (ALL, changed("taxi*", "cab*")),
    "another rule": (ALL, changed("is open", "is opened")),
}
MOVED = {
    "a phrase": changed("toll of {value}", "tolls of {value}"),
    "a list of a slot": changed("city council", "town council"),
    "a list inside the rule": changed("lorr*", "lorries"),
    "a list of phrases": changed("{value} a ride", "{value} per ride"),
    "the default of a list": changed("else: City", "else: State"),
    "severity": changed("severity: error", "severity: note"),
    "tolerance": changed("tolerance: 5%", "tolerance: 6%"),
    "plausible": changed("$1 to $20", "$1 to $21"),
    "a reference": changed("value: $3, source", "value: $4, source"),
    "title": changed("Toll on the new", "Toll on the old"),
}


@pytest.mark.parametrize("what", KEPT)
def test_the_hash_of_a_rule_stays(what):
    before, after = KEPT[what]
    assert bridge(before) == bridge(after)


@pytest.mark.parametrize("what", MOVED)
def test_the_hash_of_a_rule_moves_with(what):
    assert bridge(MOVED[what]) != bridge(ALL)
    assert whole(MOVED[what]) != whole(ALL)


def test_the_hash_of_all_moves_with_an_example_and_not_with_its_line():
    assert whole(changed("Cars pay $90 a year.", "Cars pay $80 a year.")) != whole(ALL)
    assert whole(changed("rules:\n", "\n\nrules:\n")) == whole(ALL)


def test_the_order_of_files_does_not_matter():
    one = {"lists.yaml": LISTS, "a.yaml": f"rules:\n{BRIDGE}", "b.yaml": f"rules:\n{OTHERS}"}
    other = {"lists.yaml": LISTS, "b.yaml": f"rules:\n{BRIDGE}", "a.yaml": f"rules:\n{OTHERS}"}
    assert load_texts("rules", one).ruleset.sha256 == load_texts("elsewhere", other).ruleset.sha256
