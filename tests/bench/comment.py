"""How many silver cases of "did not respond" and the like the rule's phrases catch; run by hand.

    python tests/bench/comment.py [--all]

First its phrases are run without their party: what is measured is whether the words are known. A row is caught where
a match touches its span; labels are printed by `--all`, to be judged by reading. Then the rule runs as it is, party
and all; rows are single sentences, so a pronoun or "the campaign" has nobody there to stand for. Needs
the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import regex
from ruamel.yaml import YAML
from tabulate import tabulate

from factdiff.extract import Extractor
from factdiff.model import Article
from factdiff.ruleset.loading import load_texts

ROOT = Path(__file__).resolve().parents[2]
SUITE = ROOT.parent / "shared" / "suites" / "no_comment_polnear_silver.jsonl"
RULE = ROOT / "rules" / "general" / "comment.yaml"
LISTS = ROOT / "rules" / "lists.yaml"


def extractor(*, with_party: bool) -> Extractor:
    """The rule alone; without its party, what stands at that place may be any words."""
    content = YAML(typ="safe").load(RULE.read_text(encoding="utf-8"))
    if not with_party:
        rule = content["rules"][0]
        for key in ("subject", "status", "examples"):
            rule.pop(key, None)
        rule["choices"] = {label: [_open(one) for one in phrases] for label, phrases in rule["choices"].items()}
    files = {"lists.yaml": LISTS.read_text(encoding="utf-8"), "comment.yaml": _dumped(content)}
    loaded = load_texts("rules", files)
    assert not [fault for fault in loaded.faults if fault.level == "error"], loaded.faults
    return Extractor(loaded.ruleset)


def _dumped(content: dict[str, Any]) -> str:
    stream = io.StringIO()
    yaml = YAML(typ="safe")
    yaml.width = 10_000
    yaml.dump(content, stream)
    return stream.getvalue()


def _open(phrase: str) -> str:
    """A phrase without its party: any words within it, nothing at its ends."""
    bare = regex.sub(r"^\{party\+?\}\s*(\[[^\]]*\]\s*|\.\.\.\d+\s*)*", "", phrase)
    bare = regex.sub(r"\s*\{party\+?\}$", "", bare)
    return regex.sub(r"\{party\+?\}", "...8", bare)


def touching(run: Extractor, row: dict[str, Any]) -> list[str]:
    """The labels of the claims that touch the row's spans."""
    claims = run.extract(Article("row", row["text"]), about_is_met=True).claims
    spans = [(span["start"], span["end"]) for span in row["spans"]]
    return [claim.value.label or "" for claim in claims if any(claim.start < z and a < claim.end for a, z in spans)]


def nobody(run: Extractor, row: dict[str, Any]) -> bool:
    """Whether the words were found and no party with them."""
    misses = run.extract(Article("row", row["text"]), about_is_met=True).trace.near_misses
    return any(one.start < span["end"] and span["start"] < one.end for one in misses for span in row["spans"])


def main() -> int:
    """Print the share, the misses, and what the rule with its party finds."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--all", action="store_true", help="print every row with its label")
    options = asked.parse_args()
    if not SUITE.is_file():
        print(f"nothing to measure with: {SUITE} is absent", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in SUITE.read_text(encoding="utf-8").splitlines()]
    bare, whole = extractor(with_party=False), extractor(with_party=True)
    labels = [touching(bare, row) for row in rows]
    for row, found in zip(rows, labels, strict=True):
        if options.all or not found:
            words = ", ".join(span["surface"] for span in row["spans"])
            print(f"{'; '.join(found) or 'MISSED':32} [{words}] {row['text'][:160]}")
    caught = sum(bool(found) for found in labels)
    named = [bool(touching(whole, row)) for row in rows]
    refused = [row for row, found in zip(rows, named, strict=True) if not found and nobody(whole, row)]
    print(tabulate(Counter(label for found in labels for label in set(found)).most_common(), ["label", "rows"]))
    print(f"\nwords caught in {caught} of {len(rows)} rows ({100 * caught / len(rows):.1f} %)")
    print(f"with the party that is named: {sum(named)} ({100 * sum(named) / len(rows):.1f} %)")
    print(f"refused, because the sentence alone tells nobody apart (to be judged by reading): {len(refused)}")
    for row in refused:
        print("  ", row["text"][:120])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
