"""How well articles are grouped by event, and what that costs; run by hand, prints figures.

    python tests/bench/stories.py [--misses] [--cost]

B³ and pairwise precision, recall and F1 against the `cluster` of labelled news, each file as one corpus. Clusters are
split in two by a hash of their name: thresholds were set on the first half, the second was not looked at meanwhile.
Each half is also run as a corpus of its own. Two clusters of one event (the same articles under two labels) count
as one. `--cost`: milliseconds an article and the largest stories, over unlabelled news. Needs the shared news.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tabulate import tabulate

from factdiff import stories
from factdiff.readers import read_paths

NEWS = Path(__file__).resolve().parents[2].parent / "shared" / "news"
LABELLED = ("shootings", "stories", "casualties_syria")
SIZES = (500, 1000, 2000, 5000)
MAX_BYTES = 5_000_000
ONE_EVENT = {"abp:abp-2017-01-06-287": "gva:743995"}
"""Two labellers drew from the same day; the articles tell one event."""


@dataclass(frozen=True)
class Row:
    """An article, its true cluster, and whether that was checked by a person."""

    keys: stories.Keys
    cluster: str
    checked: bool


@cache
def rows(name: str) -> list[Row]:
    path = NEWS / f"{name}.jsonl"
    told = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        cluster = one["cluster"].removeprefix("fakes:")
        told[one["id"]] = ONE_EVENT.get(cluster, cluster), one.get("cluster_checked", True)
    articles = read_paths([str(path)], max_bytes=MAX_BYTES).articles
    return [Row(stories.keys(one), *told[one.id]) for one in articles]


def half(cluster: str) -> int:
    return int(sha256(cluster.encode()).hexdigest(), 16) % 2


def grouped(told: Sequence[Row]) -> Mapping[str, str]:
    return stories.tell(stories.add(stories.State(), [row.keys for row in told])).of


def figures(told: Sequence[Row], story_of: Mapping[str, str]) -> list[float]:
    """B³ precision, recall, F1, then the same over pairs."""
    both = Counter((row.cluster, story_of[row.keys.article]) for row in told)
    clusters = Counter(row.cluster for row in told)
    found = Counter(story_of[row.keys.article] for row in told)
    precision = sum(n * n / found[story] for (_, story), n in both.items()) / len(told)
    recall = sum(n * n / clusters[cluster] for (cluster, _), n in both.items()) / len(told)
    right = pairs(both.values())
    by_pairs = right / max(1, pairs(found.values())), right / max(1, pairs(clusters.values()))
    return [*with_f1(precision, recall), *with_f1(*by_pairs)]


def pairs(counts: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in counts)


def with_f1(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def corpora() -> dict[str, list[Row]]:
    found = {name: rows(name) for name in LABELLED}
    found["casualties_syria, checked"] = [row for row in found["casualties_syria"] if row.checked]
    found["together"] = list({row.keys.article: row for name in LABELLED for row in rows(name)}.values())
    return found


def quality(misses: bool) -> None:
    table = []
    for name, all_rows in corpora().items():
        for part in ("all", "first half", "second half"):
            told = [r for r in all_rows if part == "all" or (half(r.cluster) == 1) == (part == "second half")]
            if not told:
                continue
            story_of = grouped(told)
            sizes = [len(told), len({r.cluster for r in told}), len(set(story_of.values()))]
            table.append([name, part, *sizes, *figures(told, story_of)])
            if misses and part == "all":
                tell_misses(told, story_of)
    heads = [
        "corpus",
        "part",
        "articles",
        "events",
        "stories",
        "B³ P",
        "B³ R",
        "B³ F1",
        "pairs P",
        "pairs R",
        "pairs F1",
    ]
    print(tabulate(table, heads, floatfmt=".3f"))


def tell_misses(told: Sequence[Row], story_of: Mapping[str, str]) -> None:
    """Stories of several events, and events in several stories, by their titles."""
    by_story, by_cluster = defaultdict(list), defaultdict(list)
    for row in told:
        by_story[story_of[row.keys.article]].append(row)
        by_cluster[row.cluster].append(row)
    for what, groups, other in (
        ("joined wrongly", by_story, lambda row: row.cluster),
        ("left apart", by_cluster, lambda row: story_of[row.keys.article]),
    ):
        for name, group in groups.items():
            if len({other(row) for row in group}) > 1:
                print(f"\n{what}: {name}")
                for row in sorted(group, key=other):
                    print(f"    {other(row)[:28]:30}{row.keys.day or '':8}  {row.keys.title[:90]}")


def cost() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "throughput.jsonl"
        path.write_bytes(gzip.decompress((NEWS / "throughput.jsonl.gz").read_bytes()))
        articles = read_paths([str(path)], max_bytes=MAX_BYTES).articles
    table = []
    for size in SIZES:
        began = time.perf_counter()
        known = [stories.keys(one) for one in articles[:size]]
        keyed = time.perf_counter()
        found = stories.tell(stories.add(stories.State(), known))
        done = time.perf_counter()
        largest = max(len(story.articles) for story in found.told)
        alone = sum(len(story.articles) == 1 for story in found.told)
        table.append(
            [size, (keyed - began) / size * 1000, (done - keyed) / size * 1000, len(found.told), alone, largest]
        )
    print(tabulate(table, ["articles", "keys ms", "join ms", "stories", "of one article", "largest"], floatfmt=".2f"))
    titles = {one.id: one.title for one in articles}
    for story in sorted(found.told, key=lambda one: -len(one.articles))[:5]:
        print(f"\n{len(story.articles)}: {story.name}")
        for article in story.articles[:6]:
            print(f"    {titles[article][:100]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="also tell which articles went wrong")
    parser.add_argument("--cost", action="store_true", help="only what it costs")
    options = parser.parse_args()
    if not NEWS.is_dir():
        raise SystemExit("../shared/news is not at hand")
    if not options.cost:
        quality(options.misses)
        print()
    cost()


if __name__ == "__main__":
    main()
