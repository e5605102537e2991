"""Are two names one? Run by hand over a suite of pairs; prints those that come out otherwise than labelled.

    python tests/bench/names.py

Needs the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factdiff.values.name import same_name

SUITE = Path(__file__).resolve().parents[3] / "shared" / "suites" / "own_name_pairs.jsonl"


def main() -> int:
    """Print what is wrong, and how many are right."""
    if not SUITE.is_file():
        print(f"nothing to measure with: {SUITE} is absent", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]
    wrong = [row for row in rows if same_name(row["a"], row["b"]) is not row["same"]]
    for row in wrong:
        print(f"{row['a']} / {row['b']}: {'the same' if row['same'] else 'not the same'}")
    print(f"{len(rows) - len(wrong)} of {len(rows)} pairs right")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
