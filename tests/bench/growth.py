"""What an article costs as the corpus grows, in stories and in lineage; run by hand, prints milliseconds an article.

    python tests/bench/growth.py [--sizes 1000 5000 20000]

Beyond the articles at hand the corpus is grown by copies with other names, other days and another order of words, so
that neither events nor near copies grow with it. Time of this process alone, so other work on the machine counts little.
Needs the shared news.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, count, islice, pairwise

import regex
from corpus import NEWS, article, rows
from tabulate import tabulate

from factdiff import lineage, stories
from factdiff.model import Article

DAYS_APART = 3_000
"""A copy is as many days later as the articles at hand span, so that as many fall on a day as before."""
SYLLABLES = ("ban", "dor", "fel", "gim", "hul", "jat", "kes", "lom")
_NAME = regex.compile(r"\b \p{Lu} \p{Ll}{2,}", regex.VERBOSE)


def grown(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, then copies of them for ever, each time with other names, days and order of words."""
    return chain(articles, (_copy(one, number) for number in count(1) for one in articles))


def _copy(one: Article, number: int) -> Article:
    order = random.Random(f"{number} {one.id}")  # noqa: S311 - no secret
    return replace(
        one,
        id=f"{one.id}+{number}",
        title=_told(one.title, number, order),
        text="\n".join(_told(line, number, order) for line in one.text.splitlines()),
        published=_later(one.published, number),
    )


def _told(text: str, number: int, order: random.Random) -> str:
    ending = "".join(SYLLABLES[int(digit)] for digit in f"{number:o}")
    words = _NAME.sub(lambda found: found.group() + ending, text).split()
    order.shuffle(words)
    return " ".join(words)


def _later(published: str | None, number: int) -> str | None:
    if published is None:
        return None
    day = date.fromisoformat(published[:10]) + timedelta(days=DAYS_APART * number)
    return day.isoformat() + published[10:]


def measured(articles: Sequence[Article]) -> list[float]:
    """Milliseconds an article: keys of stories, joining, keys of lineage, finding copies."""
    marks = [time.process_time()]
    known = [stories.keys(one) for one in articles]
    marks.append(time.process_time())
    stories.tell(stories.add(stories.State(), known))
    marks.append(time.process_time())
    told = [lineage.keys(one) for one in articles]
    marks.append(time.process_time())
    lineage.lineage(lineage.Index(told), {one.id: one for one in articles})
    marks.append(time.process_time())
    return [(after - before) * 1000 / len(articles) for before, after in pairwise(marks)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20_000])
    options = parser.parse_args()
    if not NEWS.is_dir():
        raise SystemExit("../shared/news is not at hand")
    articles = [article(row) for row in rows("throughput.jsonl.gz")]
    table = [[size, *measured(list(islice(grown(articles), size)))] for size in options.sizes]
    heads = ["articles", "story keys ms", "joining ms", "lineage keys ms", "copies ms"]
    print(tabulate(table, heads, floatfmt=".2f"))


if __name__ == "__main__":
    main()
