"""Does a number of the headline contradict the body: `internal` against labels, a part of accuracy.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from corpus import Part, Reader, article, rows, share, told

from factdiff.model import Claim, Group, Report


def headlines(reader: Reader) -> Part:
    """Precision and recall of `internal`; the contestable apart."""
    articles = {row["id"]: article(row) for row in rows("headline_body.jsonl")}
    reports = {name: reader.report([one], "one") for name, one in articles.items()}
    part, tally = Part(), Counter()
    for label in rows("headline_body_labels.jsonl"):
        groups = fired(label, reports[label["article"]])
        real, apart = label["verdict"] == "contradiction", bool(label.get("contestable"))
        tally[bool(groups), real, apart] += 1
        if bool(groups) != real and not apart:
            part.kinds["internal, and no contradiction" if groups else "a contradiction not told"] += 1
            part.misses.append(
                miss(label, reports[label["article"]], groups, {one.id: one for one in articles.values()})
            )
    right, wrong, lost = tally[True, True, False], tally[True, False, False], tally[False, True, False]
    part.add("headline: precision", share(right, right + wrong), "0.75")
    part.add("headline: recall", share(right, right + lost), "0.75")
    part.add(
        "headline, contestable: fires", share(tally[True, False, True], sum(tally[f, False, True] for f in (0, 1)))
    )
    return part


def fired(label: Mapping[str, Any], report: Report) -> list[Group]:
    """The groups whose `internal` is on the labelled fact: the rule of its name, or claims at two places quoted."""
    if "spans" not in label:
        return [group for group in report.groups if group.rule == label["fact"] and group.internal]
    return [group for group in report.groups if any(_at_spans(label, group, one.claims) for one in group.internal)]


def _at_spans(label: Mapping[str, Any], group: Group, ids: tuple[str, str]) -> bool:
    at = {_span(label, claim) for claim in group.claims if claim.id in ids}
    return None not in at and len(at) == 2


def _span(label: Mapping[str, Any], claim: Claim) -> int | None:
    for number, span in enumerate(label["spans"]):
        if claim.field == "text" and claim.start < span["end"] and span["start"] < claim.end:
            return number
    return None


def miss(label: Mapping[str, Any], report: Report, groups: list[Group], named: Mapping[str, Any]) -> str:
    lines = [
        f"## {label['id']} {label['fact']}: {label['verdict']} ({label.get('reason')})",
        f"   headline {label.get('title_values')}: {label.get('title')}",
        f"   body {label.get('body_values')}: {label.get('body_quote') or [one['quote'] for one in label['spans']]}",
    ]
    for group in groups or [one for one in report.groups if one.rule == label["fact"]]:
        lines += told(group, named)
        lines += [f"      ! {one.reason}" for one in group.internal]
    return "\n".join(lines)
