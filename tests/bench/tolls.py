"""Tolls against labels, by the functions of casualties.py: two parts of accuracy.py."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from casualties import MOST, TELLS, Outcome, Reader, bound_apart, related, syria, told_miss
from casualties import rows as lines
from casualties import shootings as incidents
from corpus import Part, share

from factdiff.model import Claim, Value
from factdiff.ruleset.folder import load_folder
from factdiff.text import spans
from factdiff.values import read

MOST_PAIRS = 10
"""A cluster weighs no more than so many pairs: each of its pairs then counts for a part of one."""
FLAGGED = {"differs", "overtaken"}
LESS = {"were bounds a tenth apart overtaken": Fraction(1, 10), "were bounds apart at all overtaken": Fraction(0)}
"""What the figure would be under other doctrines, for information: by ours a bound ("at least 100") is overtaken
by a number more than a fifth above it and agrees with a nearer one."""
NEAR = 40
"""So many characters between a number and a word of killing or hurting: "two life sentences for murder" is no toll,
but its two stands in a sentence with one. A stricter reading of where a toll stands in the text."""


def pairs(folder: Path) -> Part:
    """F1 of differs or overtaken, by positions; where the lower side is a bound, apart."""
    outcomes = Reader(load_folder(folder).ruleset, "killed").outcomes(syria())
    stand = {one.case.article.id: one.position for one in outcomes}
    labelled = lines("casualties_syria_pairs.jsonl")
    size = Counter(str(row["cluster"]) for row in labelled)
    tally: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    part = Part()
    for row in labelled:
        a, b = stand.get(str(row["a"])), stand.get(str(row["b"]))
        verdict = related(a.value, b.value) if a is not None and b is not None else "no claim"
        weight = min(1, MOST_PAIRS / size[str(row["cluster"])])
        for name, flagged in _counted_in(a, b, verdict):
            tally[name][str(row["label"]), flagged] += weight
        if (row["label"] == "conflict") != (verdict in FLAGGED):
            part.kinds[f"{row['label']}, but {verdict}"] += 1
            part.misses.append(_told_pair(row, verdict, a, b))
    for name, counts in sorted(tally.items()):
        _f1(part, name, counts)
    held = [one for one in outcomes if one.stands]
    part.add(
        "pairs: position right where the number stands", share(sum(one.stands_right for one in held), len(held)), "0.90"
    )
    part.misses += [told_miss("position", one) for one in held if not one.stands_right]
    return part


def _counted_in(a: Claim | None, b: Claim | None, verdict: str) -> Iterator[tuple[str, bool]]:
    """The figures in which a pair counts, and whether it is flagged there."""
    flagged = verdict in FLAGGED
    yield "all", flagged
    lower = min((one for one in (a, b) if one is not None), key=lambda one: _number(one.value), default=None)
    bound = lower is not None and lower.value.form == "at least"
    yield ("lower side a bound" if bound else "no bound below"), flagged
    gap = bound_apart(a.value, b.value) if a is not None and b is not None else Fraction(0)
    if flagged or not gap:
        yield "without bounds less than a fifth apart", flagged
    for name, apart in LESS.items():
        yield name, flagged or gap > apart


def _told_pair(row: dict[str, object], verdict: str, a: Claim | None, b: Claim | None) -> str:
    stated = [one.sentence[:200] if one else None for one in (a, b)]
    return (
        f"## {row['cluster']}: {row['label']} {row['killed_a']} / {row['killed_b']}: {verdict} "
        f"{[one.words if one else None for one in (a, b)]}\n   {row['a']}: {stated[0]}\n   {row['b']}: {stated[1]}"
    )


def _number(value: Value) -> float:
    low = value.number if value.number is not None else value.low
    return float(low) if isinstance(low, Decimal) else 0.0


def _f1(part: Part, name: str, counts: Counter[tuple[str, bool]]) -> None:
    """Of pairs weighed so that no cluster outweighs others."""
    right, wrong, lost = counts["conflict", True], counts["agree", True], counts["conflict", False]
    f1 = 2 * right / (2 * right + wrong + lost) if right else 0.0
    told = f"{f1:.3f} (precision {right:.1f}/{right + wrong:.1f}, recall {right:.1f}/{right + lost:.1f})"
    part.add(f"pairs, {name}: F1 of differs or overtaken", told, "0.92" if name == "all" else "")


def shootings(folder: Path) -> Part:
    """Killed and injured: found and stood by, of articles in which the final toll stands."""
    ruleset, part = load_folder(folder).ruleset, Part()
    _grouping(part)
    for rule in ("killed", "injured"):
        outcomes = Reader(ruleset, rule).outcomes(incidents(rule, 1, MOST))
        held = [one for one in outcomes if one.stands]
        part.add(f"shootings, {rule}: found", share(sum(one.found != "none" for one in held), len(held)), "0.95")
        part.add(f"shootings, {rule}: position right", share(sum(one.stands_right for one in held), len(held)), "0.90")
        near = [one for one in held if _stands_near(one)]
        name = f"shootings, {rule}, number near its word"
        part.add(f"{name}: found", share(sum(one.found != "none" for one in near), len(near)))
        part.add(f"{name}: position right", share(sum(one.stands_right for one in near), len(near)))
        part.kinds.update(f"{rule}: {_why(one)}" for one in held if not one.stands_right)
        part.misses += [told_miss(rule, one) for one in held if not one.stands_right]
    return part


def _grouping(part: Part) -> None:
    """How well the articles are grouped by incident, as the bench of stories has it."""
    import stories

    told = stories.rows("shootings")
    precision, recall, f1, *_ = stories.figures(told, stories.grouped(told))
    part.add("shootings: B³ of stories", f"{f1:.3f} (precision {precision:.3f}, recall {recall:.3f})", "0.90")


def _why(outcome: Outcome) -> str:
    if not outcome.claims:
        return "no claim at all"
    return "stands by another claim" if outcome.found != "none" else "claims of other numbers"


def _stands_near(outcome: Outcome) -> bool:
    """Whether the total stands, as a count, no further than `NEAR` from a word of killing (or of hurting)."""
    article = outcome.case.article
    for text in (article.title, article.text):
        for start, end in spans(text):
            sentence = text[start:end]
            for found in read(sentence, ["count"]):
                around = sentence[max(0, found.start - NEAR) : found.end + NEAR].lower()
                if found.value.number in outcome.case.right and TELLS[outcome.rule_id].search(around):
                    return True
    return False
