"""What a report of the seeds finds and how long the work takes; run by hand, prints figures.

    python tests/bench/seeds.py [--runs N] [--misses]

Right: of the facts in `expected.yaml`, and of what must never be claimed, how many the report holds, as read by
tests/expected.py. Seconds: each stage in a process that has only imported the engine, so that nothing is warm;
the median of several processes. The shared documents need the folder of shared material beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from tabulate import tabulate

ROOT = Path(__file__).resolve().parents[2]
SETS = {"sample": (ROOT / "seeds", "*.md"), "shared": (ROOT.parent / "shared" / "seeds", "*.txt")}


def paths_of(name: str) -> list[str]:
    folder, pattern = SETS[name]
    return sorted(str(path) for path in folder.glob(pattern) if path.name != "README.md")


def once(name: str) -> dict[str, float]:
    """Seconds of each stage, in this process."""
    from factdiff.pipeline import report
    from factdiff.readers import read_paths
    from factdiff.render import FORMATS
    from factdiff.ruleset.folder import sound_rules
    from factdiff.workers import extract_all

    marks = [("", time.perf_counter())]

    def mark(stage: str) -> None:
        marks.append((stage, time.perf_counter()))

    ruleset = sound_rules(ROOT / "rules").ruleset
    mark("rules")
    articles = read_paths(paths_of(name), max_bytes=5_000_000).articles
    mark("read")
    extracted = extract_all(articles, ruleset, seconds=60)
    mark("extract")
    made = report(extracted.read, ruleset, engine="bench", how="one")
    mark("compare")
    for one in ("html", "md", "json", "text"):
        FORMATS[one].render(made)
    mark("render")
    return {stage: at - before for (_, before), (stage, at) in pairwise(marks)}


def right(name: str) -> tuple[dict[str, str], list[str]]:
    """How many facts hold, how many rows that must never be claimed, and what is wrong in the others."""
    sys.path.insert(0, str(ROOT / "tests"))
    import expected
    from factdiff.readers import read_paths
    from factdiff.render import FORMATS
    from factdiff.run import make_report
    from factdiff.settings import Settings

    made = make_report(paths_of(name), ROOT / "rules", settings=Settings(), how="one").report
    report = json.loads(FORMATS["json"].render(made), parse_float=Decimal)
    articles = read_paths(paths_of(name), max_bytes=5_000_000).articles
    ids = {f"s{number}": article.id for number, article in enumerate(articles)}
    table = expected.load(SETS[name][0] / "expected.yaml")
    told = {
        key: [expected.faults(report, {"facts": [], "never": [], key: [row]}, ids) for row in table[key]]
        for key in ("facts", "never")
    }
    counts = {key: f"{sum(not one for one in rows)} of {len(rows)}" for key, rows in told.items()}
    return counts, [fault for rows in told.values() for one in rows for fault in one]


def measured(name: str, runs: int) -> list[str]:
    """One line of the table: medians over fresh processes."""
    command = [sys.executable, __file__, "--once", name]
    taken = [json.loads(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(runs)]
    medians = [statistics.median(one[stage] for one in taken) for stage in taken[0]]
    return [f"{seconds:.3f}" for seconds in (*medians, statistics.median(sum(one.values()) for one in taken))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--misses", action="store_true", help="tell each row that is not right")
    parser.add_argument("--once", choices=SETS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        print(json.dumps(once(options.once)))
        return
    rows = []
    for name in SETS:
        if not paths_of(name):
            print(f"{name}: not at hand")
            continue
        counts, misses = right(name)
        rows.append((name, counts["facts"], counts["never"], *measured(name, options.runs)))
        for miss in misses if options.misses else ():
            print(f"{name}: {miss}")
    headers = ("seeds", "facts right", "nevers right", "rules", "read", "extract", "compare", "render", "all, seconds")
    print(tabulate(rows, headers, disable_numparse=True))


if __name__ == "__main__":
    main()
