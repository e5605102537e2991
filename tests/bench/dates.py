"""How dates and lengths of time fare on the suites of another reader; run by hand.

    python tests/bench/dates.py [--show wrong|part|refused]

right: the same day or stretch, or the same as stated. part: true but less than what is meant, such as one end of a
stretch or a week instead of a day. refused: nothing read; told by the categories of refusals.yaml, which are counted
here only where a row was refused. wrong: contradicts the suite, or read where no date stands. Lengths of time are read
by the kind `duration`, in seconds; a month may have 30 days or a twelfth of a year.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from refusals import categories, category_of
from tabulate import tabulate

from factdiff.model import Moment, Value
from factdiff.values import KINDS
from factdiff.values.common import Relation
from factdiff.values.date import KIND, is_ahead, settle
from factdiff.values.lookup import meanings

SUITES = Path(__file__).parents[2].parent / "shared" / "suites"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHOWN = 80


def main() -> None:
    if not SUITES.is_dir():
        print(f"no suites at {SUITES}")
        return
    show = sys.argv[2] if len(sys.argv) > 2 else None
    known = [one for one in categories() if "datetime" in one.suites.pattern]
    refused = Counter()
    for path in sorted(SUITES.glob("msr_datetime_*.jsonl")):
        tally = Counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            for verdict, told in judge(case):
                tally[verdict] += 1
                if verdict == "refused":
                    category = category_of(known, case)
                    refused[category.name if category else "no category"] += 1
                if verdict == show:
                    print("   ", verdict, told)
        total = sum(tally.values()) or 1
        cells = [
            f"{name} {tally[name]:4} ({tally[name] / total:4.0%})" for name in ("right", "part", "refused", "wrong")
        ]
        print(f"{path.stem:34}", "  ".join(cells))
    rows = [[one.name, refused[one.name], one.most, one.reason] for one in known]
    rows.append(["no category", refused["no category"], None, None])
    print(tabulate(rows, ["refused", "items", "at most", "reason"], maxcolwidths=[None, None, None, 80]))
    if any(refused[one.name] > one.most for one in known):
        sys.exit("refusals.yaml: a category matches more than was looked at")


def judge(case):
    ref = case.get("ref_time")
    published = Moment.of(ref[:10]) if ref else None
    if case["type"] == "DurationParser":
        yield from lengths(case)
        return
    found = [(one, settled(one, case["text"], published)) for one in KIND.read(case["text"])]
    for span in case["spans"]:
        over = [value for one, value in found if one.start < span["end"] and span["start"] < one.end]
        verdict = verdict_on(over, span) if over else "refused"
        yield verdict, told(case, span, over)
    spans = case["spans"]
    stray = [value for one, value in found if not any(one.start < s["end"] and s["start"] < one.end for s in spans)]
    if stray or not spans:
        yield ("wrong" if stray else "right"), told(case, None, stray)


def lengths(case):
    """Each length of time: right within two per cent, for months of 30 days."""
    found = KINDS["duration"].read(case["text"])
    for span in case["spans"]:
        over = [one.value for one in found if one.start < span["end"] and span["start"] < one.end]
        seconds = sum(float((one.number or one.low or one.high) * meanings(one.unit)[0].factor) for one in over)
        theirs = float((span.get("past") or {}).get("duration", 0))
        near = abs(seconds - theirs) <= theirs / 50
        yield ("refused" if not over else "right" if near else "wrong"), told(case, span, over)


def settled(one, text, published) -> Value:
    return settle(one.value, published, None, is_ahead(text, one.start))


def told(case, span, values):
    ours = [(value.text, value.label, str(value.low), str(value.high)) for value in values]
    theirs = span and (span["surface"], span["timex"], span.get("past"), span.get("future"))
    return f"{case['text'][:SHOWN]!r}\n          theirs {theirs}\n          ours   {ours}"


def verdict_on(values, span) -> str:
    stretches = [stretch(span[side]) for side in ("past", "future") if stretch(span.get(side) or {})]
    if len(values) > 1:
        return "part" if all(any(within(value, one) for one in stretches) for value in values) else "wrong"
    value = values[0]
    if says(value, span["timex"]) or any((value.low, value.high) == one for one in stretches):
        return "right"
    if value.low is None and value.label is None:
        return "refused"
    return "part" if any(within(value, one) for one in stretches) else "wrong"


def stretch(resolved):
    """First and last day, inclusive; the suites leave the last one out."""
    try:
        if "date" in resolved:
            day = date.fromisoformat(resolved["date"])
            return (day, day) if day.year > 1 else None
        return date.fromisoformat(resolved["startDate"]), date.fromisoformat(resolved["endDate"]) - timedelta(days=1)
    except (KeyError, ValueError, OverflowError):
        return None


def says(value, timex) -> bool:
    """The same as stated, without a year."""
    label = (value.label or "").replace("-summer", "-SU").replace("-winter", "-WI")
    if label == timex:
        return True
    if label in WEEKDAYS:
        return timex == f"XXXX-WXX-{WEEKDAYS.index(label) + 1}"
    return label.startswith("--") and timex == f"XXXX-{label[2:]}"


def within(value, days) -> bool:
    """Nothing contradicts: some day is in both; the last day of a stretch may count or not."""
    theirs = Value("date", "", low=days[0], high=days[1] + timedelta(days=1), label="")
    return KIND.relate(value, theirs) is Relation.AGREE


if __name__ == "__main__":
    main()
