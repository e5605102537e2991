"""How much a rule says over many articles: what an editor wants to know before it may fail a check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import BinaryIO

from factdiff.model import Article, Claim, Group, Problem
from factdiff.pipeline import report
from factdiff.readers import read_paths
from factdiff.ruleset.rule import Rule, Ruleset
from factdiff.settings import Settings
from factdiff.workers import Watch, extract_all


@dataclass(frozen=True, slots=True)
class Noise:
    """What one rule found in some articles."""

    articles: tuple[Article, ...]
    claims: int
    findings: tuple[Group, ...]
    """The groups with a difference, in the report's order."""
    problems: tuple[Problem, ...]

    def per_thousand(self, count: int) -> Decimal:
        """So many in a thousand articles, to a tenth."""
        return (Decimal(count) * 1000 / len(self.articles)).quantize(Decimal("0.1"))


def noise(
    paths: Sequence[str],
    ruleset: Ruleset,
    rule: Rule,
    *,
    settings: Settings,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    watch: Watch = lambda _: None,
) -> Noise:
    """Run one rule over articles. Raises NothingToRead where none can be read."""
    reading = read_paths(paths, max_bytes=settings.max_article_bytes, stdin=stdin)
    alone = replace(ruleset, rules=(rule,))
    extracted = extract_all(reading.articles, alone, seconds=settings.rule_seconds, jobs=jobs, watch=watch)
    made = report(extracted.read, alone, engine="", problems=(*reading.problems, *extracted.problems))
    claims = sum(len(group.claims) for group in made.groups)
    findings = tuple(group for group in made.groups if group.kind is not None)
    return Noise(tuple(reading.articles), claims, findings, made.problems)


def opposed(group: Group) -> tuple[Claim, ...]:
    """The claims that show what a finding is about: one of each side that differs, or the two within an article."""
    by_id = {claim.id: claim for claim in group.claims}
    pairs = group.differences[0].claims if group.differences else tuple(one.claims for one in group.internal)
    return tuple(by_id[name] for name in pairs[0]) if pairs else ()
