"""Differences between articles on one event, against labels: the first part of accuracy.py.

Found: two of the labelled values (by article, and by the place quoted or the number) stand on different sides of one
group, and the class fits the label's reason. On a compatible item only contested, conflict and internal are wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import regex
from corpus import Part, Reader, article, rows, share, told

from factdiff.model import Article, Claim, Difference, Group, Report

FITS = {
    "update": {"update"},
    "source_differs": {"contested", "conflict"},
    "none": {"contested", "conflict"},
    "counting_rule": {"explained", "update"},
    "different_askers": {"explained", "update"},
    "scope": {"explained", "update"},
}
"""The classes that fit a label's reason."""
WRONG = {"contested", "conflict", "internal"}
_NUMBER = regex.compile(r"\d+(?:[.,]\d+)*")


def labelled(reader: Reader) -> Part:
    articles = {row["id"]: (row["cluster"], article(row)) for row in rows("stories.jsonl")}
    clusters: dict[str, list[Article]] = defaultdict(list)
    for cluster, one in articles.values():
        clusters[cluster].append(one)
    part, tally = Part(), defaultdict(list)
    reports: dict[str, Report] = {}
    for item in rows("stories_labels.jsonl"):
        cluster = articles[item["entries"][0]["article"]][0]
        if cluster not in reports:
            reports[cluster] = reader.report(clusters[cluster], "one")
        verdict = judged(item, reports[cluster])
        tally[item["verdict"], item["contestable"]].append(verdict)
        part.kinds[verdict] += 1
        if verdict not in ("found", "right"):
            part.misses.append(miss(item, verdict, reports[cluster], {one.id: one for one in clusters[cluster]}))
    for contestable in (False, True):
        _figures(part, tally, contestable=contestable)
    named = {name: one for name, (_, one) in articles.items()}
    differing = [text for one in reports.values() for text in flagged(one, named)]
    part.add("labels: groups that differ, all clusters", str(len(differing)))
    part.misses += ["# All groups that differ, to be read", *differing]
    return part


def _figures(part: Part, tally: Mapping[tuple[str, bool], Sequence[str]], *, contestable: bool) -> None:
    conflicts, compatible = tally["conflict", contestable], tally["compatible", contestable]
    right = conflicts.count("found")
    flagged = right + conflicts.count("another class") + compatible.count("flagged")
    name = "labels, contestable" if contestable else "labels"
    part.add(f"{name}: precision", share(right, flagged), "" if contestable else "0.90")
    part.add(f"{name}: recall", share(right, len(conflicts)), "" if contestable else "0.85")
    if compatible:
        part.add(f"{name}: compatible items without a false flag", share(compatible.count("right"), len(compatible)))


def judged(item: Mapping[str, Any], report: Report) -> str:
    """found, another class, same side, one value, not read; of a compatible item right or flagged."""
    kinds = [fit for group in report.groups for fit in between(item, group)]
    if item["verdict"] == "compatible":
        return "flagged" if any(kind in WRONG for kind, _ in kinds) else "right"
    if any(fits(item["reason"], kind, one) for kind, one in kinds):
        return "found"
    if kinds:
        return "another class"
    values = [len({i for i, _ in standing(item, group)}) for group in report.groups]
    return {0: "not read", 1: "one value alone"}.get(max(values, default=0), "not on different sides")


def fits(reason: str, kind: str, difference: Difference | None) -> bool:
    if kind in FITS.get(reason, ()):
        return True
    if difference is None:
        return False
    if reason == "typo":
        return difference.cause is not None
    return reason == "update" and difference.weight == "warning" and "may be an update" in difference.reason


def between(item: Mapping[str, Any], group: Group) -> Iterator[tuple[str, Difference | None]]:
    """The differences of a group between two labelled values, and what an article says against itself."""
    claims = {claim.id: claim for claim in group.claims}
    side_of = {name: number for number, side in enumerate(group.sides) for name in side.claims}
    placed = [(i, side_of[claim.id]) for i, claim in standing(item, group) if claim.id in side_of]
    for (i, a), (j, b) in combinations(placed, 2):
        if i != j and a != b and _differ(item, i, j):
            yield from ((one.kind, one) for one in group.differences if set(one.sides) == {a, b})
    quoted = {claim.id for _, claim in standing(item, group)}
    for one in group.internal:
        if set(one.claims) <= quoted and len({claims[name].value.text for name in one.claims}) > 1:
            yield "internal", None


def _differ(item: Mapping[str, Any], i: int, j: int) -> bool:
    return item["verdict"] == "compatible" or item["entries"][i]["value"] != item["entries"][j]["value"]


def standing(item: Mapping[str, Any], group: Group) -> list[tuple[int, Claim]]:
    """(number of the entry, claim) for each labelled value that a claim of the group states.

    A number alone is no proof that the group is on the labelled fact: one entry must be met where it is quoted.
    """
    entries = list(enumerate(item["entries"]))
    at_place = [(i, claim) for i, one in entries for claim in group.claims if _quoted(one, claim)]
    if not at_place:
        return []
    return at_place + [(i, claim) for i, one in entries for claim in group.claims if _same_number(one, claim)]


def _quoted(entry: Mapping[str, Any], claim: Claim) -> bool:
    same = claim.article == entry["article"] and claim.field == entry["where"]
    return same and claim.start < entry["end"] and entry["start"] < claim.end


def _same_number(entry: Mapping[str, Any], claim: Claim) -> bool:
    numbers = _NUMBER.findall(entry["value"])
    stated = claim.value.number
    return claim.article == entry["article"] and stated is not None and bool(numbers) and str(stated) == numbers[0]


def miss(item: Mapping[str, Any], verdict: str, report: Report, named: Mapping[str, Article]) -> str:
    apart = ", contestable" if item["contestable"] else ""
    lines = [f"## {item['id']} {item['fact']}: {item['verdict']} ({item['reason']}{apart}): {verdict}"]
    for entry in item["entries"]:
        at = [
            f"{group.rule}: {'*' if claim.position else ''}{claim.words}"
            for group in report.groups
            for claim in group.claims
            if _quoted(entry, claim)
        ]
        own = named[entry["article"]]
        lines.append(
            f"   label {entry['value']}: {own.source}, {own.published}, {entry['where']}: {entry['quote']!r} -> {at}"
        )
    concerned = {entry["article"] for entry in item["entries"]}
    for group in report.groups:
        if standing(item, group):
            lines += told(group, named, [one for one in group.claims if one.article in concerned])
    return "\n".join(lines)


def flagged(report: Report, named: Mapping[str, Article]) -> list[str]:
    """All groups that differ, to be read."""
    return ["\n".join(told(group, named)) for group in report.groups if group.state == "differs"]
