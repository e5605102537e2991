"""Suites of other tools, by item: right, refused by choice, left out, wrong.

right: every value that the item expects is read, in a unit of the same size, and nothing else. left out: nothing is
read that the item does not expect, but not all that it does. refused: the row falls in a category of refusals.yaml,
however it would have come out. wrong: anything else. A range is also right where the item gives its middle, a share
("one in five" as 20 %) where it gives the ratio, a number where it is rounded to fewer digits.
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import regex
from labels import Stated, close, ours, their_unit
from refusals import Category, category_of

from factdiff.values import KINDS, read
from factdiff.values.lookup import meanings, split_unit

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

Item = dict[str, Any]
Verdicts = Counter[tuple[str, str]]
"""By (name of the category or of the suite, verdict)."""


def suites(folder: Path, known: list[Category], misses: list[str]) -> tuple[list[list[object]], Verdicts]:
    """A row of figures for each suite, and how the rows of each category would have come out."""
    rows: list[list[object]] = []
    refused: Verdicts = Counter()
    for name, kinds in SUITES.items():
        counts: Counter[str] = Counter()
        for item in items(folder / f"{name}.jsonl"):
            verdict, told = judge(item, kinds)
            category = category_of(known, item)
            counts["bare wrong"] += verdict == "wrong"
            if category is not None:
                refused[category.name, verdict] += 1
            counts["refused" if category else verdict] += 1
            if verdict != "right":
                misses.append(f"{name} {category.name if category else verdict} {told} :: {item['text'][:160]}")
        rows.append([name, *figures(counts)])
    total = [sum(row[at] for row in rows) for at in (1, 2, 3, 4, 5, 7)]  # type: ignore[misc]
    return [*rows, ["all", *total[:5], share(total[4], total[0]), total[5], share(total[5], total[0])]], refused


def items(path: Path) -> list[Item]:
    """The rows of a suite but for dates, which have a benchmark of their own."""
    found = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [item for item in found if item["type"] != "date"]


def figures(counts: Counter[str]) -> list[object]:
    """Rows, right, refused, left out, wrong, and wrong where no category is granted."""
    total = sum(counts[verdict] for verdict in ("right", "refused", "left out", "wrong"))
    told = [counts[verdict] for verdict in ("right", "refused", "left out", "wrong")]
    return [total, *told, share(counts["wrong"], total), counts["bare wrong"], share(counts["bare wrong"], total)]


def share(part: int, whole: int) -> float:
    """In per cent."""
    return round(100 * part / whole, 1)


def judge(item: Item, kinds: list[str]) -> tuple[str, str]:
    """How one item came out, and what was missed or made up."""
    gold = [ends for span in item["spans"] if (ends := expected(span, kinds)) is not None]
    found = [
        one
        for one in read(item["text"], None if kinds == NUMERIC else kinds)
        if one.value.kind != "date" and (one.value.grain == "ordinal") == ("ordinal" in item["suite"])
    ]
    if item["suite"] == "msr_number_numberrange":  # it labels ranges and bounds alone
        found = [one for one in found if one.value.form in ("range", "at least", "at most")]
    left = [stated for one in found for stated in ours(one)]
    missed = []
    for one in gold:
        match = next((mine for mine in left if any(same(theirs, mine) for theirs in one)), None)
        if match is None:
            missed.append(f"{one[0][0]} {(one[0][1] or '').partition(chr(124))[0]}")
        else:
            left.remove(match)
    if left:
        return "wrong", f"missed {missed} extra {left} {[one.value.text for one in found]}"
    return ("left out" if missed else "right"), f"missed {missed}"


Expected = tuple[tuple[float, ...], str | None]
"""Numbers in the base of a unit, and its dimension; None where the item names no unit that is known:
then the numbers alone are compared."""


def same(theirs: Expected, mine: Stated) -> bool:
    """The same numbers, in the same dimension where the item names one."""
    numbers, dimension = theirs
    if dimension is None:
        is_share = mine.unit == "%" and close(numbers, tuple(one / 100 for one in mine.numbers))
        return is_share or is_near(numbers, mine.numbers) or is_near(numbers, based(mine)[0])
    known = meanings(split_unit(mine.unit)[0])
    return known[0].dimension in dimension.split("|") and any(is_near(numbers, ends) for ends in based(mine))


def is_near(theirs: tuple[float, ...], mine: tuple[float, ...]) -> bool:
    """Equal, the middle of our range, or ours rounded to the digits that they give."""
    if len(theirs) == 1 and len(mine) == 2 and close(theirs, (sum(mine) / 2,)):
        return True
    digits = max((len(str(one).partition(".")[2]) for one in theirs), default=0)
    return close(theirs, mine) or (digits == 2 and theirs == tuple(round(one, 2) for one in mine))


def expected(span: Item, kinds: list[str]) -> list[Expected] | None:
    """What an item expects, in each meaning of its unit; None where it gives no number."""
    ends = stated_numbers(span)
    if not ends:
        return None
    named = span.get("iso") or span.get("unit") or ("year" if kinds == ["age"] else "")
    unit = their_unit(str(named), kinds)
    if unit is None:
        return [(ends, None)]
    known = meanings(split_unit(unit)[0])
    every = "|".join(m.dimension for m in known)
    return [(tuple(float(Decimal(str(end)) * m.factor + m.offset) for end in ends), every) for m in known]


def stated_numbers(span: Item) -> tuple[float, ...]:
    """The numbers of a label, one where both ends are the same."""
    raw = span.get("value")
    if isinstance(raw, str):
        ends = tuple(float(one) for one in regex.findall(r"-?\d+(?:\.\d+)?(?:E-?\d+)?", raw))
    elif raw is not None:
        ends = (float(raw),)
    else:
        ends = tuple(float(span[key]) for key in ("low", "high") if span.get(key) is not None)
    return ends[:1] if len(set(ends)) == 1 else ends


def based(stated: Stated) -> list[tuple[float, ...]]:
    """What we read, in the base of each meaning of its unit."""
    known = meanings(split_unit(stated.unit)[0])
    return [tuple(float(Decimal(str(one)) * m.factor + m.offset) for one in stated.numbers) for m in known]
