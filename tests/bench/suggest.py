"""How many labelled conflicts stand among the first suggestions of each cluster; run by hand, prints figures.

    python tests/bench/suggest.py [--first N] [--all]

Articles of one labelled cluster are one story, no rule is at hand. A hit: a suggestion holds two of a label's values,
each where it is quoted (or by its number in that article), on different sides. Needs the shared news.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from corpus import article, rows
from story_labels import standing

from factdiff.discover import Suggestion, suggest
from factdiff.model import Article, Group
from factdiff.values import KINDS


def clusters() -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = defaultdict(list)
    for row in rows("stories.jsonl"):
        found[row["cluster"]].append(article(row))
    return found


def hit(item: Mapping[str, Any], group: Group) -> bool:
    """Two entries of different value on different sides."""
    side_of = {name: number for number, side in enumerate(group.sides) for name in side.claims}
    placed = {(i, side_of[claim.id]) for i, claim in standing(item, group) if claim.id in side_of}
    values = [entry["value"] for entry in item["entries"]]
    return any(a != b and values[i] != values[j] for i, a in placed for j, b in placed)


def shown(number: int, one: Suggestion) -> str:
    sides = " | ".join(
        f"{KINDS[side.value.kind].show(side.value)} x{side.counts.articles}" for side in one.group.sides[:6]
    )
    return f"   {number}. {one.draft.title} [{one.group.kind or one.group.state}] {sides}  {list(one.draft.find)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=5, help="how many suggestions of a cluster count")
    parser.add_argument("--all", action="store_true", help="also tell every suggestion")
    options = parser.parse_args()
    labels = defaultdict(list)
    of = {row["id"]: row["cluster"] for row in rows("stories.jsonl")}
    for item in rows("stories_labels.jsonl"):
        labels[of[item["entries"][0]["article"]]].append(item)
    began = time.perf_counter()
    tally: dict[tuple[str, bool], list[bool]] = defaultdict(list)
    for cluster, articles in sorted(clusters().items()):
        found = suggest(articles, how="one", limit=options.first)
        if options.all:
            print(f"\n{cluster}: {len(articles)} articles")
            print("\n".join(shown(n, one) for n, one in enumerate(found, 1)))
        for item in labels[cluster]:
            at = next((n for n, one in enumerate(found, 1) if hit(item, one.group)), None)
            tally[item["verdict"], item["contestable"]].append(at is not None)
            missed = "MISSED" if item["verdict"] == "conflict" else "not told"  # what agrees need not be told
            mark = f"told at {at}" if at else missed
            print(
                f"{mark:9} {item['id']} {item['verdict']:10} {item['fact']}: "
                + ", ".join(entry["value"] for entry in item["entries"])
            )
    for (verdict, contestable), hits in sorted(tally.items()):
        print(f"{verdict}{', contestable' if contestable else ''}: {sum(hits)} of {len(hits)}")
    print(f"{time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
