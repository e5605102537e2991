"""How well and how fast numbers are read; run by hand, prints figures side by side.

    python tests/bench/values.py [--misses FILE] [--only quantities|suites|speed]

Sentences of news are scored as their labellers published (F1 of value, value and unit, value and
bound); suites of other tools are scored by item: right, refused (something is left out, nothing is
wrong), wrong. Needs the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from pathlib import Path

import regex
from tabulate import tabulate

from factdiff.values import KINDS, Found, read
from factdiff.values.lookup import meanings, split_unit
from factdiff.values.spelling import known_unit, per_name

SHARED = Path(__file__).resolve().parents[3] / "shared"
PUBLISHED = [
    ["CQE (BERT)", 92.0, 85.6, 88.1],
    ["quantulum3", 73.0, 47.2, None],
    ["GPT-3", 70.6, 59.1, 51.9],
    ["Recognizers-Text", 69.1, 34.2, None],
]
NUMERIC = [name for name, kind in KINDS.items() if kind.reads and name != "date"]
SUITES = {
    "msr_number_number": ["number", "count"],
    "msr_number_numberrange": ["number", "count"],
    "msr_number_ordinal": ["count"],
    "msr_number_percent": ["percent"],
    "msr_numberwithunit_age": ["age"],
    "msr_numberwithunit_currency": ["money"],
    "msr_numberwithunit_dimension": [
        k for k in NUMERIC if k not in ("money", "percent", "age", "count", "number", "duration", "temperature")
    ],
    "msr_numberwithunit_temperature": ["temperature"],
    "duckling_amountofmoney": ["money"],
    "duckling_distance": ["length"],
    "duckling_duration": ["duration"],
    "duckling_numeral": ["number", "count"],
    "duckling_ordinal": ["count"],
    "duckling_quantity": NUMERIC,
    "duckling_temperature": ["temperature"],
    "duckling_volume": ["volume"],
    "quantulum3_quantities": NUMERIC,
    "quantulum3_quantities_ambiguity": NUMERIC,
    "cqe_msr_age": NUMERIC,
    "cqe_msr_currency": NUMERIC,
    "cqe_msr_dimension": NUMERIC,
    "cqe_msr_temperature": NUMERIC,
    "own_phrases": NUMERIC,
}


@dataclass(frozen=True, slots=True)
class Stated:
    """One value, ours or theirs: one number or two ends, a unit, a bound."""

    numbers: tuple[float, ...]
    unit: str | None
    bound: str = "="


# --- theirs and ours on one footing -----------------------------------------------------------

_ALIAS = {
    "percentage": "%", "dollar": "dollars", "chinese yuan": "yuan", "united states dollar": "$", "brake horsepower": "hp", "pp": "pp", "bp": "bp",
    "unnamed": "", "dimensionless": "", "centimetre": "cm", "year of age": "year", "month of age": "month", "week of age": "week", "day of age": "day",
    "ton": "ton", "c": "°C", "f": "°F", "degree": "degrees", "mi": "mile", "nmi": "nmi", "mi2": "square mile", "in": "inch", "tce": "", "pound-mass": "lb", "pound sterling": "gbp", "metric ton": "t",
    "degree celsius": "celsius", "degree fahrenheit": "fahrenheit", "% germans": "%", "ord": "", "x": "",
}  # fmt: skip


def their_unit(name: str | None, kinds: list[str] | None = None) -> str | None:
    """The canonical name of a label's unit; None for a counted noun."""
    if not name or name == "-":
        return None
    if kinds == ["money"] and name.lower() == "pound":
        return "pound"
    name = name.lower().replace("/", " per ")
    base, _, per = name.partition(" per ")
    base = _ALIAS.get(base, base)
    found = known_unit(base) or known_unit(base.upper()) or known_unit(base + "s")
    if not found:
        whole = known_unit(name)
        return whole[0].name if whole else None
    whole = known_unit(name)
    if whole:
        return whole[0].name
    return found[0].name + (f" per {per_name(per) or per}" if per else "")


def same_unit(theirs: str | None, ours: str | None) -> bool:
    """Whether two canonical names may mean one unit ("$" and USD)."""
    if theirs == ours:
        return True
    one, two = split_unit(theirs), split_unit(ours)
    if one[1] != two[1] or one[0] is None or two[0] is None:
        return False
    return any(m.dimension == n.dimension and m.factor == n.factor for m in meanings(one[0]) for n in meanings(two[0]))


_BOUNDS = {"at least": ">", "at most": "<", "nearly": "~", "approx": "~"}


def ours(found: Found) -> list[Stated]:
    """What we read, as labels state it; a change states its older number as well."""
    value = found.value
    low, high = value.low, value.high
    assert not isinstance(low, (type(None), str)) or not isinstance(high, (type(None), str))
    numbers = (
        (float(value.number),)
        if value.number is not None
        else tuple(float(end) for end in (low, high) if isinstance(end, Decimal))
    )
    if len(set(numbers)) == 1:
        numbers = numbers[:1]
    stated = [Stated(numbers, value.unit, _BOUNDS.get(value.form, "="))]
    if value.was is not None:
        stated.append(Stated((float(value.was),), value.unit))
    return stated


def close(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    """The same numbers, but for binary fractions."""
    return len(a) == len(b) and all(abs(x - y) <= 1e-3 * max(abs(x), abs(y), 1e-9) for x, y in zip(a, b, strict=True))


# --- sentences of news ------------------------------------------------------------------------


def quantities(misses: list[str]) -> list[list[object]]:
    """F1 of value, value and unit, value and bound, as published for other readers."""
    hits, given, labelled = Counter(), 0, 0
    for line in (SHARED / "news" / "quantities.jsonl").read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        gold = [label(q) for q in item["labels"]["quantities"]]
        found = [
            f for f in read(item["text"]) if f.value.kind != "date" and f.value.grain is None and not is_unlabelled(f)
        ]
        mine = list(chain.from_iterable(ours(f) for f in found))
        mine = joined_changes(gold, mine)
        given, labelled = given + len(mine), labelled + len(gold)
        left, missed = list(mine), []
        for one in gold:
            match = next((m for m in left if close(one.numbers, m.numbers) and same_unit(one.unit, m.unit)), None)
            match = match or next((m for m in left if close(one.numbers, m.numbers)), None)
            if match is None:
                missed.append(one)
                continue
            left.remove(match)
            hits["value"] += 1
            hits["unit"] += same_unit(one.unit, match.unit)
            hits["bound"] += one.bound == match.bound
            if not same_unit(one.unit, match.unit) or one.bound != match.bound:
                misses.append(f"half  {one} / {match} :: {item['text'][:200]}")
        if missed or left:
            misses.append(f"quant missed {missed} extra {left} :: {item['text'][:300]}")
    f1 = [round(200 * hits[key] / (given + labelled), 1) for key in ("value", "unit", "bound")]
    misses.append(f"given {given} labelled {labelled} hits {dict(hits)}")
    return [["factdiff", *f1], *PUBLISHED]


def is_unlabelled(found: Found) -> bool:
    """ "several", "few" and "multiple" are values of the rule language; the labels pass them over."""
    return found.value.form == "vague" and found.value.unit is None and found.value.low == 2


def label(q: dict[str, str]) -> Stated:
    """A label of the news sentences."""
    numbers = tuple(
        float(n) for n in regex.findall(r"(?<!\d)-?\d+(?:\.\d+)?(?:E-?\d+)?", q["value"].replace(" ", ""))
    ) or (0.0,)
    parts = regex.fullmatch(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)", q["value"].replace(" ", ""))
    if parts:
        numbers = (float(parts[1]), float(parts[2]))
    bound = q["change"] if q["change"] in "=<>~" else "="
    return Stated(numbers, their_unit(q["normalized_unit"]), bound)


def joined_changes(gold: list[Stated], mine: list[Stated]) -> list[Stated]:
    """Labels sometimes hold a change as one value with two ends."""
    out: list[Stated] = []
    at = 0
    while at < len(mine):
        pair = mine[at : at + 2]
        if len(pair) == 2 and any(close(g.numbers, (*pair[1].numbers, *pair[0].numbers)) for g in gold):
            out.append(Stated((*pair[1].numbers, *pair[0].numbers), pair[0].unit))
            at += 2
        else:
            out.append(mine[at])
            at += 1
    return out


# --- suites of other tools --------------------------------------------------------------------


def suites(misses: list[str]) -> list[list[object]]:
    """Right, refused and wrong items of each suite."""
    rows: list[list[object]] = []
    for name, kinds in SUITES.items():
        results: Counter[str] = Counter()
        for line in (SHARED / "suites" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            if item["type"] == "date":
                continue
            verdict, told = judge(item, kinds)
            results[verdict] += 1
            if verdict != "right":
                misses.append(f"{name} {verdict} {told} :: {item['text'][:160]}")
        total = sum(results.values())
        rows.append(
            [
                name,
                total,
                results["right"],
                results["refused"],
                results["wrong"],
                round(100 * results["wrong"] / total, 1),
            ]
        )
    total = [sum(row[at] for row in rows) for at in range(1, 5)]  # type: ignore[misc]
    return [*rows, ["all", *total, round(100 * total[3] / total[0], 1)]]


def judge(item: dict[str, object], kinds: list[str]) -> tuple[str, str]:
    """How one item came out, and what was missed or made up."""
    spans = item["spans"]
    assert isinstance(spans, list)
    gold = [ends for span in spans if (ends := expected(span, kinds)) is not None]
    asked = None if kinds == NUMERIC else kinds
    found = [
        f
        for f in read(str(item["text"]), asked)
        if f.value.kind != "date" and (f.value.grain == "ordinal") == ("ordinal" in str(item["suite"]))
    ]
    if item["suite"] == "msr_number_numberrange":  # it labels ranges and bounds alone
        found = [f for f in found if f.value.form in ("range", "at least", "at most")]
    mine = [based(stated) for f in found for stated in ours(f)]
    left = list(mine)
    missed = []
    for one in gold:
        match = next((m for m in left if any(close(o, m) or is_middle(o, m) for o in one)), None)
        if match is None:
            missed.append(one)
        else:
            left.remove(match)
    if not left:
        return ("refused" if missed else "right"), f"missed {missed}"
    return "wrong", f"missed {missed} extra {left} {[f.value.text for f in found]}"


def is_middle(theirs: tuple[float, ...], mine: tuple[float, ...]) -> bool:
    """Whether they give the middle of the range that we give."""
    return len(theirs) == 1 and len(mine) == 2 and close(theirs, (sum(mine) / 2,))


def expected(span: dict[str, object], kinds: list[str]) -> list[tuple[float, ...]] | None:
    """The numbers that an item expects, in the base of each meaning of its unit."""
    raw = span.get("value")
    if isinstance(raw, str):
        ends = tuple(float(n) for n in regex.findall(r"-?\d+(?:\.\d+)?(?:E-?\d+)?", raw))
    elif raw is not None:
        ends = (float(raw),)  # type: ignore[arg-type]
    else:
        ends = tuple(float(span[key]) for key in ("low", "high") if span.get(key) is not None)  # type: ignore[arg-type]
    if not ends:
        return None
    if len(ends) == 2 and ends[0] == ends[1]:
        ends = ends[:1]
    unit = their_unit(str(span.get("iso") or span.get("unit") or ""), kinds) if span.get("unit") else None
    if unit is None:
        return [ends]
    return [tuple(float(Decimal(str(e)) * m.factor + m.offset) for e in ends) for m in meanings(split_unit(unit)[0])]


def based(stated: Stated) -> tuple[float, ...]:
    """What we read, in the base of its unit's first meaning."""
    base = meanings(split_unit(stated.unit)[0])[0]
    return tuple(float(Decimal(str(n)) * base.factor + base.offset) for n in stated.numbers)


# --- speed ------------------------------------------------------------------------------------


def speed() -> list[list[object]]:
    """Megabytes a second of real news on one core, all numeric kinds together."""
    with gzip.open(SHARED / "news" / "throughput.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(600), lines, strict=False)]
    sentences = [s for text in texts for s in regex.split(r"(?<=[.!?])\s+|\n", text) if s.strip()]
    size = sum(len(s.encode()) for s in sentences)
    started = time.process_time()
    found = sum(len(KINDS[kind].read(s)) for s in sentences for kind in NUMERIC)
    taken = time.process_time() - started
    return [["all numeric kinds", round(size / taken / 1e6, 2), len(sentences), found]]


def main() -> int:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--misses", type=Path, help="write what was missed or made up to this file")
    asked.add_argument("--only", choices=("quantities", "suites", "speed"))
    options = asked.parse_args()
    if not SHARED.is_dir():
        print(f"nothing to measure with: {SHARED} is absent", file=sys.stderr)
        return 2
    misses: list[str] = []
    if options.only in (None, "quantities"):
        print(tabulate(quantities(misses), ["news sentences, F1", "value", "value+unit", "value+bound"]), "\n")
    if options.only in (None, "suites"):
        print(tabulate(suites(misses), ["suite", "items", "right", "refused", "wrong", "wrong %"]), "\n")
    if options.only in (None, "speed"):
        print(tabulate(speed(), ["speed", "MB/s", "sentences", "values"]))
    if options.misses:
        options.misses.write_text("\n".join(misses) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
