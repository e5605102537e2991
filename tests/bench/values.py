"""How well and how fast values are read; run by hand, prints figures side by side.

    python tests/bench/values.py [--misses FILE] [--only quantities|suites|speed]

Sentences of news are scored as their labellers published: a value matches where the numbers are the same, with its
unit where the units are of the same size, with its bound where both say "at least", "at most", "about" or nothing.
Suites of other tools are scored by row (see suites.py), with the refusals of refusals.yaml counted by category. A
category that matches more rows than it states ends the run with 1. Needs the folder of shared material beside the
checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import regex
from labels import Stated, close, ours, same_unit, their_unit
from refusals import categories, told, too_many
from suites import NUMERIC, suites
from tabulate import tabulate

from factdiff.values import KINDS, Found, read
from factdiff.values.scan import scan

SHARED = Path(__file__).resolve().parents[3] / "shared"
PUBLISHED = [
    ["CQE (BERT)", 92.0, 85.6, 88.1],
    ["quantulum3", 73.0, 47.2, None],
    ["GPT-3", 70.6, 59.1, 51.9],
    ["Recognizers-Text", 69.1, 34.2, None],
]
SUITE_HEAD = ["suite", "rows", "right", "refused", "left out", "wrong", "wrong %", "wrong, no category", "%"]
CATEGORY_HEAD = ["refused by choice", "rows", "at most", "right anyway", "left out anyway", "wrong anyway", "reason"]


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


# --- speed ------------------------------------------------------------------------------------


def news_sentences(articles: int = 600) -> list[str]:
    """Sentences of real news, roughly cut."""
    with gzip.open(SHARED / "news" / "throughput.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(articles), lines, strict=False)]
    return [s for text in texts for s in regex.split(r"(?<=[.!?])\s+|\n", text) if s.strip()]


def speed() -> list[list[object]]:
    """Megabytes a second of real news on one core: each kind alone, and all of them in one reading."""
    sentences = news_sentences()
    size = sum(len(s.encode()) for s in sentences)
    rows = [timed(name, KINDS[name].read, sentences, size) for name in (*NUMERIC, "date")]
    return [*rows, timed("all kinds, dates too", read, sentences, size)]


def timed(name: str, reader: Callable[[str], list[Found]], sentences: list[str], size: int) -> list[object]:
    """One row; what is kept from an earlier reading is forgotten first."""
    scan.cache_clear()
    started = time.process_time()
    found = sum(len(reader(sentence)) for sentence in sentences)
    return [name, round(size / (time.process_time() - started) / 1e6, 2), len(sentences), found]


def main() -> int:
    """Print what was asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--misses", type=Path, help="write what was missed or made up to this file")
    asked.add_argument("--only", choices=("quantities", "suites", "speed"))
    options = asked.parse_args()
    if not SHARED.is_dir():
        print(f"nothing to measure with: {SHARED} is absent", file=sys.stderr)
        return 2
    misses: list[str] = []
    faults: list[str] = []
    if options.only in (None, "quantities"):
        print(tabulate(quantities(misses), ["news sentences, F1", "value", "value+unit", "value+bound"]), "\n")
    if options.only in (None, "suites"):
        faults = print_suites(misses)
    if options.only in (None, "speed"):
        print(tabulate(speed(), ["speed", "MB/s", "sentences", "values"]))
    if options.misses:
        options.misses.write_text("\n".join(misses) + "\n", encoding="utf-8")
    for fault in faults:
        print(f"refusals.yaml: {fault}", file=sys.stderr)
    return 1 if faults else 0


def print_suites(misses: list[str]) -> list[str]:
    """The two tables of the suites; what is wrong with the categories."""
    known = [one for one in categories() if "datetime" not in one.suites.pattern]
    rows, refused = suites(SHARED / "suites", known, misses)
    print(tabulate(rows, SUITE_HEAD), "\n")
    print(tabulate(told(known, refused), CATEGORY_HEAD, maxcolwidths=[None] * 6 + [60]), "\n")
    return too_many(known, refused)


if __name__ == "__main__":
    raise SystemExit(main())
