"""Real news as articles, and what the general rules find in it; shared by the parts of accuracy.py."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Group, Moment, Report
from factdiff.pipeline import Read, report
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.rule import Ruleset

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT.parent / "shared" / "news"
GENERAL = "general/"
"""Where the rules stand that are for any news."""


@dataclass
class Part:
    """What one part of the measurement found: figures by name, what they are to reach, and what to read."""

    figures: dict[str, str] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    """How often each kind of miss was met."""

    def add(self, name: str, figure: str, goal: str = "") -> None:
        self.figures[name] = figure
        self.goals[name] = goal


def share(some: float, of: float) -> str:
    """A share with the counts behind it."""
    return f"{some / of:.3f} ({some:g}/{of:g})" if of else "– (0/0)"


def rows(name: str) -> list[dict[str, Any]]:
    path = NEWS / name
    data = gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()
    return [json.loads(line) for line in data.splitlines()]


def article(row: Mapping[str, Any]) -> Article:
    """A line as an article; a date that is no ISO day is unknown."""
    date = str(row.get("date") or "")
    return Article(
        id=str(row["id"]),
        text=str(row["text"] or ""),
        title=str(row.get("title") or ""),
        source=str(row["source"]) if row.get("source") else None,
        published=date if _is_iso(date) else None,
        url=str(row["url"]) if row.get("url") else None,
    )


def _is_iso(stated: str) -> bool:
    try:
        return Moment.of(stated or None) is not None
    except ValueError:
        return False


def general_rules(folder: Path, only: Iterable[str] = ()) -> Ruleset:
    """The rules for any news; `only`: ids."""
    loaded = load_folder(folder).ruleset
    wanted = set(only)
    kept = [one for one in loaded.rules if GENERAL in one.path and (not wanted or one.id in wanted)]
    return replace(loaded, rules=tuple(kept))


@dataclass(frozen=True, slots=True)
class Reader:
    """Rules ready to read; a report of some articles."""

    rules: Ruleset
    extractor: Extractor

    @classmethod
    def of(cls, rules: Ruleset) -> Reader:
        return cls(rules, Extractor(rules))

    def report(self, articles: Sequence[Article], how: str) -> Report:
        read = [Read(one, self.extractor.extract(one)) for one in articles]
        return report(read, self.rules, engine="bench", how=how)


def in_sentence(claim: Claim, around: int = 110) -> str:
    """A claim's words, marked, in their sentence."""
    at = claim.start - claim.sentence_start
    before = claim.sentence[max(0, at - around) : at]
    after = claim.sentence[at + len(claim.words) : at + len(claim.words) + around]
    return " ".join(f"{before}[[{claim.words}]]{after}".split())


def told(group: Group, named: Mapping[str, Article], claims: Iterable[Claim] | None = None) -> list[str]:
    """A group for a person to read: its state, its reason, its claims in their sentences."""
    lines = [f"   {group.id}: {group.state}, {group.kind}, {group.weight}: {group.reason}"]
    for claim in claims if claims is not None else group.claims:
        one = named[claim.article]
        mark = "*" if claim.position else " "
        who = f"{claim.speaker.name}: " if claim.speaker else ""
        where = f"{one.source}, {one.published or 'undated'}, {claim.place}"
        lines.append(f"    {mark} {where}: {who}{in_sentence(claim)}")
    return lines
