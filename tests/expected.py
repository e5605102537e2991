"""Holds a report.json against an `expected.yaml`: what its facts say and what must never be claimed.

The form: `facts` are rows with `rule`, maybe `subject`, and any of `state`, `classes`, `weight`, `sides` (value
and exactly these articles), `articles` (with a claim in the group), `agree` (no two on sides that differ),
`against` (each differs from at least one of `agree`); what is absent is not tested. `never` are rows of keys that
no claim may have together.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from factdiff.values import KINDS, parse

LABELLED = ("choice", "name")


def load(path: Path) -> dict[str, Any]:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def faults(report: dict[str, Any], expected: dict[str, Any], ids: dict[str, str]) -> list[str]:
    """Everything in which the report is not what is expected; `ids` maps short names to article ids."""
    names = {article: short for short, article in ids.items()}
    found = [fault for row in expected["facts"] for fault in _fact(report, row, names)]
    return found + [fault for row in expected.get("never", []) for fault in _never(report, row, ids)]


def _fact(report: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    subject = row.get("subject")
    told = f"{row['rule']} {subject or ''}".strip()
    groups = [
        group
        for group in report["groups"]
        if group["rule"] == row["rule"] and (subject is None or group["subject"] == subject)
    ]
    if len(groups) != 1:
        return [f"{told}: {len(groups)} groups instead of one"]
    group = groups[0]
    checks = [_scalar, _classes, _sides, _articles, _agreement]
    return [f"{told}: {fault}" for check in checks for fault in check(group, row, names)]


def _scalar(group: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    return [
        f"{key} is {group[key]}, not {row[key]}" for key in ("state", "weight") if key in row and group[key] != row[key]
    ]


def _classes(group: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    if "classes" not in row or group["class"] in row["classes"]:
        return []
    return [f"class is {group['class']}, none of {row['classes']}"]


def _claims(group: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {claim["id"]: claim for claim in group["claims"]}


def _sides(group: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    if "sides" not in row:
        return []
    claims = _claims(group)
    actual = [
        (side["value"], sorted({names[claims[one]["article"]] for one in side["claims"]})) for side in group["sides"]
    ]
    shown = "; ".join(f"{value['label'] or value['text']} {articles}" for value, articles in actual)
    missing = [
        f"no side {wanted['value']} with {sorted(wanted['articles'])} among: {shown}"
        for wanted in row["sides"]
        if not any(
            same(value, wanted["value"]) and articles == sorted(wanted["articles"]) for value, articles in actual
        )
    ]
    if len(actual) != len(row["sides"]):
        missing.append(f"{len(actual)} sides instead of {len(row['sides'])}: {shown}")
    return missing


def same(value: dict[str, Any], written: Any) -> bool:
    """Whether a side's value is the one written: by label, or by what it means."""
    if value["kind"] in LABELLED:
        return value["label"] == str(written)
    if not KINDS[value["kind"]].reads:
        return value["text"] == str(written)
    stated = parse(value["kind"], str(written))
    if value["kind"] == "date":
        return value["label"] == stated.label
    keys = ("low", "high", "high_open", "unit")
    return all(value[key] == getattr(stated, key) for key in keys)


def _articles(group: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    actual = sorted({names[claim["article"]] for claim in group["claims"]})
    wanted = sorted(row.get("articles", actual))
    return [] if actual == wanted else [f"claims in {actual}, not {wanted}"]


def _agreement(group: dict[str, Any], row: dict[str, Any], names: dict[str, str]) -> list[str]:
    claims = _claims(group)
    stand: dict[str, set[int]] = {}
    for index, side in enumerate(group["sides"]):
        for claim in side["claims"]:
            stand.setdefault(names[claims[claim]["article"]], set()).add(index)
    differ = {frozenset(one["sides"]) for one in group["differences"] if one["class"] != "overtaken"}

    def apart(a: str, b: str) -> bool:
        return any(frozenset((i, j)) in differ for i in stand.get(a, ()) for j in stand.get(b, ()))

    agree, against = row.get("agree", []), row.get("against", [])
    return [
        *[f"{one} has no position" for one in (*agree, *against) if one not in stand],
        *[f"{a} and {b} stand on sides that differ" for a, b in combinations(agree, 2) if apart(a, b)],
        *[
            f"{one} differs from none"
            for one in against
            if not any(apart(one, other) for other in stand if other != one)
        ],
    ]


def _never(report: dict[str, Any], row: dict[str, Any], ids: dict[str, str]) -> list[str]:
    return [
        f"never: {row} but {claim['article']} has “{claim['words']}”"
        for group in report["groups"]
        if group["rule"] == row["rule"] and group["subject"] == row.get("subject", group["subject"])
        for claim in group["claims"]
        if claim["article"] == ids.get(row.get("article", ""), claim["article"])
        and row.get("words", "") in claim["words"]
        and ("value" not in row or same(claim["value"], row["value"]))
    ]
