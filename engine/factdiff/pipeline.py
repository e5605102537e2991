"""The stages composed. Pure: articles and rules in, a report out; no file, no clock, no environment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from factdiff import lineage, stories
from factdiff.compare import Related, Witness, borrowed, compare, related
from factdiff.extract import Extraction
from factdiff.model import Article, ArticleEntry, Claim, Coverage, Problem, Report, RulesUsed, StoryEntry
from factdiff.ruleset.rule import Rule, Ruleset
from factdiff.versions import standing


@dataclass(frozen=True, slots=True)
class Read:
    """An article and what the rules found in it."""

    article: Article
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Joined:
    """Articles with their claims, stories and origins: what is there before anything is compared."""

    articles: tuple[Article, ...]
    """Of versions of one article the one that stands."""
    doubtful: tuple[Problem, ...]
    extractions: Mapping[str, Extraction]
    claims: tuple[Claim, ...]
    """With their ids, in the articles' order."""
    witnesses: Mapping[str, Witness]
    known: lineage.Lineage
    stories: tuple[StoryEntry, ...] = ()

    @property
    def people(self) -> Mapping[str, frozenset[str]]:
        """Article id -> the full names in it; see `compare.naming`."""
        return {one.id: self.extractions[one.id].people for one in self.articles}


def report(
    read: Sequence[Read],
    ruleset: Ruleset,
    *,
    engine: str,
    how: str = "auto",
    problems: Iterable[Problem] = (),
) -> Report:
    """Everything after extraction: versions, stories, origins, comparison, coverage.

    Args:
        read: articles with their claims, in any order.
        ruleset: the rules that made the claims.
        engine: name and version, for the report.
        how: how stories are made, see `stories.join`.
        problems: what reading and loading told already.

    Raises:
        UsageError: `how` is no way to make stories.
    """
    ready = joined(read, how)
    articles, by_id, witnesses, known = ready.articles, ready.extractions, ready.witnesses, ready.known
    named = {article.id: article for article in articles}
    story_of = {name: witness.story for name, witness in witnesses.items()}
    rules = {rule.id: rule for rule in ruleset.rules}
    groups = compare(ready.claims, rules, witnesses, ready.people)
    relations = related(groups, rules, ruleset.relations, witnesses)
    return Report(
        engine=engine,
        rules=RulesUsed(ruleset.folder, len(ruleset.rules), ruleset.sha256),
        articles=tuple(ArticleEntry(article, story_of[article.id]) for article in articles),
        groups=groups,
        notes=(
            *lineage.drift(named, story_of, groups, known),
            *relations.notes,
            *borrowed(groups, rules, witnesses),
        ),
        coverage=(*_coverage(ruleset.rules, by_id.values()), *relations.coverage),
        problems=tuple(
            sorted({*problems, *ready.doubtful, *_timeouts(read)}, key=lambda one: (one.where, one.what, one.do))
        ),
        traces=tuple((article.id, by_id[article.id].trace) for article in articles),
        stories=ready.stories,
        copies=lineage.copies(named, ready.claims, known),
    )


def check_relations(read: Sequence[Read], ruleset: Ruleset, how: str = "one") -> Related:
    """What the relations of some rules say of articles; `how`: see `report`."""
    ready = joined(read, how)
    rules = {rule.id: rule for rule in ruleset.rules}
    groups = compare(ready.claims, rules, ready.witnesses, ready.people)
    return related(groups, rules, ruleset.relations, ready.witnesses)


def joined(read: Sequence[Read], how: str = "auto") -> Joined:
    """The versions that stand, their stories and their origins. Raises UsageError where `how` is no way."""
    articles, doubtful = standing([one.article for one in read])
    used = frozenset(articles)
    by_id = {one.article.id: one.extraction for one in read if one.article in used}
    made = stories.join(articles, how)
    claims = {article.id: identified(by_id[article.id].claims) for article in articles}
    named = {article.id: article for article in articles}
    known = lineage.lineage(lineage.Index(map(lineage.keys, articles)), named)
    witnesses = {
        name: Witness.of(
            article,
            made.of[name],
            lineage.origins(claims[name], by_id[name].credits, known),
            stories.Names(article).of,
            known.keys[name].outlet,
        )
        for name, article in named.items()
    }
    told = tuple(claim for article in articles for claim in claims[article.id])
    return Joined(tuple(articles), tuple(doubtful), by_id, told, witnesses, known, made.told)


def identified(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims with their ids: from rule, article, place and subject, so that they last between runs."""
    seen: Counter[str] = Counter()
    found = []
    for claim in claims:
        key = "\0".join(map(str, (claim.rule, claim.article, claim.field, claim.start, claim.end, claim.subject)))
        digest = sha256(key.encode()).hexdigest()[:12]
        seen[digest] += 1
        found.append(replace(claim, id=digest if seen[digest] == 1 else f"{digest}.{seen[digest]}"))
    return tuple(found)


def _coverage(rules: Iterable[Rule], extractions: Iterable[Extraction]) -> tuple[Coverage, ...]:
    """What each rule did, by id; one without a claim is told all the same."""
    told = list(extractions)
    ran = Counter(rule for one in told for rule in one.trace.ran)
    claims = Counter(claim.rule for one in told for claim in one.claims)
    misses = Counter(miss.rule for one in told for miss in one.trace.near_misses)
    refused = Counter(refusal.rule for one in told for refusal in one.trace.refusals)
    timeouts = Counter(rule for one in told for rule in one.trace.timeouts)
    ids = sorted(rule.id for rule in rules)
    return tuple(Coverage(one, ran[one], claims[one], misses[one], refused[one], timeouts[one]) for one in ids)


def _timeouts(read: Iterable[Read]) -> Iterable[Problem]:
    for one in read:
        for rule in one.extraction.trace.timeouts:
            yield Problem(
                one.article.id,
                f"rule `{rule}` ran into its time limit, so this article was not checked by it",
                "make its phrases narrower (fewer `...`), or raise FACTDIFF_RULE_SECONDS",
            )
