"""Findings that a person has read, with verdicts: readings.yaml beside this file; a part of accuracy.py.

A reading holds for the sides that it was made on: other sides are a new finding. It holds ids, values and the reader's
own short words, never a sentence of an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from corpus import Part
from ruamel.yaml import YAML

from factdiff.compare.reasons import said
from factdiff.model import Group, Value

READINGS = Path(__file__).with_name("readings.yaml")
VERDICTS = ("defensible", "arguable", "false")
"""Defensible: an editor would agree that both sentences speak of the same event's same figure and really differ, or
that the class told is right. Arguable: that can be said and doubted. False: neither."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A person's verdict on a finding as it stood, and why."""

    verdict: str
    why: str


@cache
def readings(corpus: str) -> Mapping[Key, Reading]:
    """(finding, its sides) -> what a person held of it. Raises ValueError on an unknown verdict."""
    rows = (YAML(typ="safe").load(READINGS.read_text(encoding="utf-8")) or {}).get(corpus, [])
    for row in rows:
        if row["verdict"] not in VERDICTS:
            raise ValueError(f"{READINGS.name}: {row['finding']}: no such verdict: {row['verdict']}")
    return {(row["finding"], row["sides"]): Reading(row["verdict"], row["why"]) for row in rows}


def key(group: Group) -> Key:
    """What a reading holds for: the finding and the values that differ."""
    claims = {claim.id: claim for claim in group.claims}
    differ = {_short(group.sides[i].value) for one in group.differences for i in one.sides}
    within = {_short(claims[name].value) for one in group.internal for name in one.claims}
    return group.id, " / ".join(sorted(differ | within))


def _short(value: Value) -> str:
    """A value as it is shown; of words that are an article's own only their digest."""
    return f"words {sha256(value.text.encode()).hexdigest()[:8]}" if value.kind in ("quote", "text") else said(value)


def add_readings(part: Part, corpus: str, findings: Sequence[Group], names: Iterable[str], goal: str = "") -> None:
    """How many of the findings were read and are defensible, in all and by rule; what was read and is gone.

    Args:
        part: gets the figures; what was not read stands in `misses`.
        corpus: the readings' name.
        findings: groups of one run.
        names: the articles of that run; a reading of another article's finding is not gone.
        goal: the share of defensible ones to reach.
    """
    known, taken = readings(corpus), set(names)
    found = {key(group): group for group in findings}
    read = {one: known[one] for one in found if one in known}
    verdicts = Counter(reading.verdict for reading in read.values())
    told = f"read: {len(read)} of {len(found)}, defensible {verdicts['defensible']}, arguable {verdicts['arguable']}"
    part.add(f"{corpus}: findings", told, goal)
    rules = sorted({group.rule for group in findings})
    for rule in rules:
        own = Counter(reading.verdict for one, reading in read.items() if found[one].rule == rule)
        part.add(f"{corpus}, {rule}: defensible of those read", f"{own['defensible']} of {own.total()}")
    gone = [one for one in known if one not in found and _first_article(one[0]) in taken]
    part.add(f"{corpus}: read before and gone", str(len(gone)))


def _first_article(finding: str) -> str:
    """The article that a finding's story is called by."""
    return finding.partition("@")[2].partition("[")[0]


def verdict(corpus: str, group: Group) -> str:
    """What a person held of a finding; "not read" of a new one."""
    reading = readings(corpus).get(key(group))
    return f"{reading.verdict}: {reading.why}" if reading else "not read"
