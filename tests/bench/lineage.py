"""Who has whose words in real news, and what was lost on the way: run by hand, prints figures and what to read.

    python tests/bench/lineage.py [--show N] [--drift N] [--out FILE]

For each set: seconds per 1,000 articles (the keys, the index and the looking up), how many articles are copies as a
whole and in how many families, the largest families with their titles, pairs drawn at random with a passage each, and
copy drift with both wordings. Then planted drift: reprints in which one thing was lost or changed, how many of which
are told (real reprints are too few to count what is missed). Needs the folder of shared material beside the checkout; says so where it is absent.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TextIO

from tabulate import tabulate

from factdiff import lineage
from factdiff.model import Article, Copy, Moment, Note
from factdiff.stories import join

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT.parent / "shared" / "news"
SETS = ("throughput.jsonl.gz", "stories.jsonl", "shootings.jsonl", "casualties_syria.jsonl")
SEED = 1
PLANTED = {
    "a hedge lost": (r"\b(?:at least|more than|about|nearly|up to|as many as) (?=\d++(?! [ap]\.?m))", ""),
    "a number changed": (
        r"(?<=\s)(?:[2-9]|[1-9]\d)(?= (?:people|men|women|students|officers|others|years|shots|miles)\b)",
        "11",
    ),
    "a negation lost": (r"\b(was|were|is|are|has|had|have|would|could|will) not\b", r"\1"),
    "an attribution lost": (r", according to (?:\w+[ '’]?){1,5}(?=\.\s)", ""),
    "nothing": (r"\Z", ""),
}
"""Caption -> what is put in place of what, once an article."""


def articles_of(name: str) -> list[Article]:
    path = NEWS / name
    data = gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()
    return [article(json.loads(line)) for line in data.splitlines()]


def article(row: Mapping[str, object]) -> Article:
    """A line as an article; a date that is no ISO day is unknown."""
    told = {key: str(row[key]) for key in ("id", "text", "title", "source", "url") if row.get(key)}
    stated = str(row.get("published") or row.get("date") or "")
    extra = (("cluster", str(row.get("cluster", ""))),)
    return Article(**{"text": "", **told}, published=stated if is_iso(stated) else None, extra=extra)


def is_iso(stated: str) -> bool:
    try:
        return Moment.of(stated or None) is not None
    except ValueError:
        return False


def timed(articles: Sequence[Article]) -> tuple[lineage.Lineage, list[float]]:
    marks = [time.perf_counter()]
    keys = [lineage.keys(one) for one in articles]
    marks.append(time.perf_counter())
    index = lineage.Index(keys)
    marks.append(time.perf_counter())
    known = lineage.lineage(index, [one.id for one in articles])
    marks.append(time.perf_counter())
    return known, [(after - before) * 1000 / len(articles) for before, after in pairwise(marks)]


def families(known: lineage.Lineage) -> list[list[str]]:
    """Copies with the article that they all go back to, largest first."""
    gathered: dict[str, list[str]] = defaultdict(list)
    for name in known.copied:
        gathered[list(known.ancestors(name))[-1]].append(name)
    return sorted(([root, *sorted(own)] for root, own in gathered.items()), key=lambda one: (-len(one), one[0]))


def line(one: Article) -> str:
    return f"{one.published or 'no date':10.10}  {one.source or '-':30.30}  {one.title[:90]}"


def show_families(out: TextIO, named: Mapping[str, Article], found: Iterable[Sequence[str]]) -> None:
    for family in found:
        print(f"\n{len(family)} articles", file=out)
        for name in family[:8]:
            print("   ", line(named[name]), file=out)


def show_copies(out: TextIO, named: Mapping[str, Article], told: Iterable[Copy]) -> None:
    for one in told:
        print(f"\n{one.share:.0%} of its words ({one.words}), first by {one.basis}, later by {one.later}", file=out)
        print("   ", line(named[one.article]), "\n   ", line(named[one.of]), "\n      ", one.passage, file=out)


def show_notes(out: TextIO, notes: Iterable[Note]) -> None:
    for note in notes:
        print(f"\n- {note.reason}", file=out)


def run(name: str, options: argparse.Namespace, out: TextIO) -> list[object]:
    articles = articles_of(name)
    named = {one.id: one for one in articles}
    known, seconds = timed(articles)
    stories = join(articles, "field:cluster" if dict(articles[0].extra)["cluster"] else "auto").of
    began = time.perf_counter()
    notes = lineage.drift(named, stories, (), known)
    seconds.append((time.perf_counter() - began) * 1000 / len(articles))
    found, told = families(known), lineage.copies(named, (), known)
    draw = random.Random(SEED)  # noqa: S311 - no secret
    print(f"\n==== {name}: the largest families", file=out)
    show_families(out, named, found[: options.show])
    print(f"\n==== {name}: copies drawn at random", file=out)
    show_copies(out, named, draw.sample(told, min(len(told), options.show)))
    print(f"\n==== {name}: {len(notes)} notes of copy drift, drawn at random", file=out)
    show_notes(out, draw.sample(notes, min(len(notes), options.drift)))
    basis = Counter(one.basis for one in told)
    row = [name, len(articles), len(found), len(told), basis["time"], basis["credit"], basis["id"], len(notes)]
    return [*row, *(f"{one:.2f}" for one in seconds)]


def planted(articles: Sequence[Article], caption: str) -> list[object]:
    """A row: reprints made with this change, those of which one note or more is told, and notes beyond the first."""
    pattern, new = PLANTED[caption]
    made = told = more = 0
    for one in articles:
        text, count = re.subn(pattern, new, one.text, count=1)
        if not count:
            continue
        pair = {"a": replace(one, id="a", source="A"), "b": replace(one, id="b", source="B", text=text)}
        known = lineage.lineage(lineage.Index(map(lineage.keys, pair.values())), pair)
        if known.copied:
            notes = lineage.drift(pair, dict.fromkeys(pair, "s"), (), known)
            made, told, more = made + 1, told + bool(notes), more + max(0, len(notes) - 1)
    return [caption, made, told, f"{told / max(made, 1):.2f}", more]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--drift", type=int, default=20)
    parser.add_argument("--out", type=Path, help="write what is to be read there, and not to the terminal")
    options = parser.parse_args()
    if not NEWS.is_dir():
        sys.exit("../shared is not at hand")
    out = options.out.open("w", encoding="utf-8") if options.out else sys.stdout
    head = ["set", "articles", "families", "copies", "by time", "by credit", "by id", "drift"]
    rows = [run(name, options, out) for name in SETS]
    few = articles_of(SETS[0])[:1000]
    rows.append(["the first 1,000 of it", len(few), *[""] * 6, *(f"{one:.2f}" for one in timed(few)[1])])
    print(tabulate(rows, [*head, "keys", "index", "look up", "drift"], disable_numparse=True))
    print("keys to drift: seconds per 1,000 articles")
    plain = [one for name in SETS[1:3] for one in articles_of(name)] + few
    rows = [planted(plain, caption) for caption in PLANTED]
    print("\n" + tabulate(rows, ["planted", "reprints", "told", "share", "notes too many"], disable_numparse=True))


if __name__ == "__main__":
    main()
