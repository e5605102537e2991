"""A sound rule file that uses every key, and helpers to change one thing in it."""

from __future__ import annotations

from factdiff.ruleset import load_texts, show_fault
from factdiff.ruleset.rule import Rule, WordList

LISTS = """lists:
  owners:
    City: [City, "city council"]
    State: ["state*"]
    else: City
  vehicles: {words: ["car*", "truck*"], parts: ["taxi*"]}
  fares: ["fare of {value}", "{value} a ride"]
"""
BRIDGE = """  - id: bridge-toll
    title: Toll on the new bridge
    why: The toll and the fare get mixed up.
    owner: city desk
    link: https://example.org/toll
    status: live
    severity: error
    per: world
    about: {all: ["Harbour Bridge"], any: ["toll*", fee]}
    value: money
    find:
      - "toll of {value} [for {vehicle}]"
      - "{fares}"
    near: [crossing]
    not: ["{value} a year"]
    where: ["bridge"]
    in: [body, headline]
    plausible: $1 to $20
    look_back: 2
    subject: {vehicle: {car: ["car*"], lorry: ["lorr*", truck], else: car}}
    depends_on: {owner: owners, when: when}
    fill: {vehicle: phrase}
    implies: [{find: "free of charge", value: $0}]
    reference: [{value: $3, source: price list, subject: {vehicle: car}, from: 2025-01-01, until: 2025-12-31}]
    compare: {tolerance: 5%, changes: no, take: low, approx: 10%}
    examples:
      - text: "A toll of $3 for cars is due on the bridge, the city council said."
        gives: {value: $3, vehicle: car, owner: City}
      - {text: "Cars pay $90 a year.", gives: nothing}
      - {pair: ["A toll of $3 for cars.", {text: "A toll of $4.", published: 2025-05-02, source: Sun}], class: update}
      - {article: {title: "Toll of $3 for cars", text: "It is $4 for cars."}, state: differs}
      - {todo: "Three dollars it is.", gives: [{value: $3, owner: null}]}
"""
OTHERS = """  - id: bridge-cars
    title: Cars that cross the bridge
    value: count
    of: "[vehicles]"
    find: ["{value} crossed the harbour"]
  - id: bridge-open
    title: Whether the bridge is open
    value: choice
    about: [bridge]
    choices:
      planned: ["will open"]
      open: ["has opened", "is open"]
    ladder: [planned, open]
  - id: bridge-owner
    title: Who owns the bridge
    value: name
    of: owners
    find: ["{value}"]
    where: ["own* the bridge"]
  - id: bridge-word
    title: What the mayor said of the bridge
    value: quote
    about: [bridge]
    holds: ["a bridge for all"]
  - id: bridge-number
    title: Number of the bridge's permit
    value: text
    about: [bridge]
    pattern: 'Permit No\\. (?P<value>\\d+)'
"""
ALL = f"{LISTS}rules:\n{BRIDGE}{OTHERS}"


def load(text: str, **more: str):
    """Rules by id and lists by id of a text that must be without fault."""
    loaded = load_texts("rules", {"a.yaml": text, **{f"{name}.yaml": more[name] for name in more}})
    assert [show_fault(fault) for fault in loaded.faults] == []
    rules: dict[str, Rule] = {rule.id: rule for rule in loaded.ruleset.rules}
    lists: dict[str, WordList] = {words.id: words for words in loaded.ruleset.lists}
    return rules, lists


def changed(old: str, new: str, text: str = ALL) -> str:
    """The file with one thing written otherwise."""
    assert old in text
    return text.replace(old, new, 1)
