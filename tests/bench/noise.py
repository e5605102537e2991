"""What the general rules find in news they are not about, and in one kind of news as a whole: two parts of accuracy.py.

Findings are drawn with a fixed seed and read by a person; readings.py holds what was read.
"""

from __future__ import annotations

import random
import time
from collections import Counter

from corpus import Part, Reader, article, rows, told
from readings import add_readings, key, verdict

from factdiff.model import Article, Group

DRAWN = 50
SEED = 1


def noise(reader: Reader, sample: int) -> Part:
    """Findings per rule and 1,000 articles of a stretch of days (else no two articles would share an event)."""
    articles = sorted(
        (article(row) for row in rows("throughput.jsonl.gz")), key=lambda one: (one.published or "", one.id)
    )
    first = random.Random(SEED).randrange(max(1, len(articles) - sample + 1))  # noqa: S311 - no secret
    taken = articles[first : first + sample]
    began = time.perf_counter()
    report = reader.report(taken, "auto")
    seconds = time.perf_counter() - began
    part, named = Part(), {one.id: one for one in taken}
    findings = [group for group in report.groups if group.kind is not None]
    claims = Counter({one.rule: one.claims for one in report.coverage})
    by_rule: dict[str, Counter[str]] = {one.rule: Counter() for one in report.coverage}
    for group in findings:
        by_rule[group.rule][str(group.kind)] += 1
    for rule, kinds in sorted(by_rule.items()):
        each = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
        part.add(
            f"noise {rule}: per 1,000 articles",
            f"{kinds.total() * 1000 / len(taken):.1f} ({each or 'none'}; {claims[rule]} claims)",
        )
    part.add("noise: findings", f"{len(findings)} in {len(taken)} articles")
    part.add("noise: milliseconds an article", f"{seconds * 1000 / len(taken):.0f}")
    add_readings(part, "noise", findings, named, "80 % defensible")
    part.misses = _drawn("noise", findings, named)
    return part


def incidents(reader: Reader) -> Part:
    """Findings among articles on shootings, grouped by event."""
    articles = [article(row) for row in rows("shootings.jsonl")]
    report = reader.report(articles, "auto")
    findings = [group for group in report.groups if group.kind is not None]
    part, named = Part(), {one.id: one for one in articles}
    add_readings(part, "incidents", findings, named)
    part.misses = _drawn("incidents", findings, named)
    return part


def _drawn(corpus: str, findings: list[Group], named: dict[str, Article]) -> list[str]:
    """Some findings for a person to read, those not read before first."""
    drawn = random.Random(SEED).sample(findings, min(DRAWN, len(findings)))  # noqa: S311 - no secret
    drawn.sort(key=lambda group: verdict(corpus, group) != "not read")
    return [
        f"## {number}: {verdict(corpus, group)}\n   {' | '.join(key(group))}\n" + "\n".join(told(group, named))
        for number, group in enumerate(drawn, 1)
    ]
