"""How right the general rules are on news that nobody here wrote: run by hand, prints figures.

    python tests/bench/accuracy.py [--only PART …] [--misses FOLDER] [--sample N] [--rules FOLDER] [--record]

labels: differences between articles on one event. pairs: tolls held side by side for pairs of outlets. shootings: the
final toll of an incident, where it stands in the text. headline: does an article contradict its own headline. noise:
what is found in news that the rules are not about, and how much of it a person held to be right. incidents: the same of
articles on shootings.

Prints each figure beside the one to reach, and what changed since the last recorded run (accuracy.json beside this
file). Needs the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from corpus import NEWS, ROOT, Part, Reader, general_rules
from headline_labels import headlines
from noise import incidents, noise
from story_labels import labelled
from tabulate import tabulate
from tolls import pairs, shootings

RECORD = Path(__file__).with_suffix(".json")


def parts(options: argparse.Namespace) -> dict[str, Callable[[], Part]]:
    """What measures each part, by its name."""

    def reader(*only: str) -> Reader:
        return Reader.of(general_rules(options.rules, only or options.rule or ()))

    return {
        "labels": lambda: labelled(reader()),
        "pairs": lambda: pairs(options.rules),
        "shootings": lambda: shootings(options.rules),
        "headline": lambda: headlines(reader()),
        "noise": lambda: noise(reader(), options.sample),
        "incidents": lambda: incidents(reader()),
    }


def show(name: str, part: Part, recorded: dict[str, str]) -> None:
    lines = []
    for figure, value in part.figures.items():
        before = recorded.get(figure)
        change = "" if before == value else "new" if before is None else f"was {before}"
        lines.append((figure, value, part.goals[figure], change))
    print(tabulate(lines, [name, "figure", "to reach", "since the record"], disable_numparse=True))
    if part.kinds:
        print("  ", "; ".join(f"{kind}: {count}" for kind, count in part.kinds.most_common()))
    print(flush=True)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--only", nargs="+", choices=("labels", "pairs", "shootings", "headline", "noise", "incidents"))
    asked.add_argument("--misses", type=Path, help="write what went wrong, and the findings drawn, to a folder")
    asked.add_argument("--sample", type=int, default=1000, help="how many articles for noise (default 1,000)")
    asked.add_argument("--rules", type=Path, default=ROOT / "rules", help="the folder of rules")
    asked.add_argument("--rule", nargs="+", help="only these rules, for labels, headline and noise")
    asked.add_argument("--record", action="store_true", help="keep the figures, to be compared with later")
    options = asked.parse_args()
    if not NEWS.is_dir():
        print(f"nothing to measure with: {NEWS} is absent", file=sys.stderr)
        return 0
    recorded = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.is_file() else {}
    for name, measure in parts(options).items():
        if options.only and name not in options.only:
            continue
        part = measure()
        show(name, part, recorded.get(name, {}))
        recorded[name] = part.figures
        if options.misses:
            options.misses.mkdir(parents=True, exist_ok=True)
            (options.misses / f"{name}.txt").write_text("\n\n".join(part.misses) + "\n", encoding="utf-8")
    if options.record:
        RECORD.write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
