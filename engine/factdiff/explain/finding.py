"""A group of claims: how its sides, classes, weights and counts came about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factdiff.compare.classes import asked
from factdiff.compare.declined import declined, shown_moment
from factdiff.compare.differences import caps, doubts_of, meeting
from factdiff.compare.groups import Fact, facts, group_of
from factdiff.compare.overtaken import overtaken
from factdiff.compare.pairs import Pair, options
from factdiff.compare.reasons import said as in_words
from factdiff.compare.sides import Stand
from factdiff.explain.joined import joined_origins
from factdiff.explain.meaning import meaning
from factdiff.explain.nouns import CapTold, ClaimTold, ClassTold, FindingTold, PairTold, SideTold, SlotTold
from factdiff.explain.rule import stand
from factdiff.explain.slots import said, slots_told
from factdiff.extract.compiled import CompiledRule, RuleCompiler
from factdiff.extract.page import Page
from factdiff.model import Article, Claim, Difference, Group
from factdiff.pipeline import Joined, Read, joined
from factdiff.ruleset.rule import Rule, Ruleset
from factdiff.values import KINDS
from factdiff.values.common import Relation


class Findings:
    """All groups of some articles, any of which can be explained."""

    def __init__(self, read: Sequence[Read], ruleset: Ruleset, how: str = "auto") -> None:
        """Raises UsageError where `how` is no way to make stories."""
        self._ruleset = ruleset
        self._ready = ready = joined(read, how)
        rules = {rule.id: rule for rule in ruleset.rules}
        self._facts = {fact.id: fact for fact in facts(ready.claims, rules, ready.witnesses, ready.people)}

    @property
    def ids(self) -> list[str]:
        """The ids of all groups."""
        return sorted(self._facts)

    def group(self, name: str) -> Group:
        """The group as the report has it. Raises KeyError for an unknown id."""
        return group_of(self._facts[name], self._ready.witnesses)

    def explain(self, name: str) -> FindingTold:
        """How each word of a group's verdict was reached. Raises KeyError for an unknown id."""
        return _Telling.of(self._facts[name], self.group(name), self._ready, self._ruleset).told()


@dataclass(frozen=True, slots=True)
class _Telling:
    """One fact with all that is needed to tell of it."""

    fact: Fact
    group: Group
    ready: Joined
    rule: CompiledRule
    articles: Mapping[str, Article]
    pages: Mapping[str, Page]
    background: frozenset[str]
    sides: Sequence[Stand]

    @classmethod
    def of(cls, fact: Fact, group: Group, ready: Joined, ruleset: Ruleset) -> _Telling:
        articles = {article.id: article for article in ready.articles}
        pages = {claim.article: Page(articles[claim.article]) for claim in fact.claims}
        compiled = RuleCompiler(replace(ruleset, rules=(fact.rule,))).compile(fact.rule)
        sides = fact.sides(fact.background, ready.witnesses)
        return cls(fact, group, ready, compiled, articles, pages, fact.background, sides)

    def told(self) -> FindingTold:
        """All of it."""
        rule, group = self.fact.rule, self.group
        on_sides = {claim.id for side in self.sides for claim in side.claims}
        claims = {claim.id: claim for claim in group.claims}
        return FindingTold(
            id=group.id,
            rule=rule.id,
            title=rule.title,
            at=f"{rule.path}:{rule.line}",
            state=group.state,
            kind=group.kind,
            weight=group.weight,
            reason=group.reason,
            sides=tuple(self._side(number, claims) for number in range(len(self.sides))),
            pairs=tuple(self._pair(i, j) for i, j in combinations(range(len(self.sides)), 2)),
            internal=tuple(f"{one.article}: {one.reason} It weighs {one.weight}." for one in group.internal),
            beside=tuple(self._claim(claim) for claim in group.claims if claim.id not in on_sides),
        )

    # --- sides ------------------------------------------------------------------------------------------

    def _side(self, number: int, claims: Mapping[str, Claim]) -> SideTold:
        side, counts = self.sides[number], self.group.sides[number].counts
        desk = f"the desk's reference: {side.reference.source}" if side.reference else None
        return SideTold(
            value=in_words(side.value),
            meaning=meaning(side.value, self.fact.rule.compare.approx),
            time=None if side.moment is None else shown_moment(side.moment),
            articles=counts.articles,
            outlets=counts.outlets,
            origins=counts.origins,
            joined=joined_origins(side.claims, self.ready),
            claims=tuple(self._claim(claims[claim.id]) for claim in side.claims),
            reference=desk,
        )

    def _claim(self, claim: Claim) -> ClaimTold:
        witness = self.ready.witnesses[claim.article]
        article = self.articles[claim.article]
        return ClaimTold(
            article=claim.article,
            outlet=witness.outlet,
            published=article.updated or article.published,
            place=claim.place,
            words=claim.words,
            sentence=claim.sentence,
            meaning=meaning(claim.value, self.fact.rule.compare.approx, implied=claim.implied),
            slots=self._slots(claim),
            said=said(claim),
            position=claim.position,
            stands=stand(claim, self.fact.rule, later=claim.id in self.background),
        )

    def _slots(self, claim: Claim) -> tuple[SlotTold, ...]:
        page = self.pages[claim.article]
        at = (claim.field, claim.sentence_start)
        places = [number for number, one in enumerate(page.sheets) if (one.sentence.field, one.sentence.start) == at]
        return slots_told(self.rule, page, places[0], claim.fills) if places else ()

    # --- two sides --------------------------------------------------------------------------------------

    def _pair(self, i: int, j: int) -> PairTold:
        rule = self.fact.rule
        whole = Pair(rule, self.sides[i], self.sides[j], self.ready.witnesses)
        pair = meeting(whole)
        if pair is None:
            return PairTold((i, j), "not held against each other", _apart(whole))
        relation = KINDS[rule.kind].relate(pair.a.value, pair.b.value, options(rule))
        told = next((one for one in self.group.differences if one.sides == (i, j)), None)
        if relation is not Relation.DIFFER:
            return PairTold((i, j), relation.value, _related(pair, relation), weight=told.weight if told else None)
        return _differs(pair, (i, j), told)


def _differs(pair: Pair, sides: tuple[int, int], told: Difference | None) -> PairTold:
    """The classes as they are asked, and what the first that holds may weigh."""
    classes: list[ClassTold] = []
    limits: tuple[CapTold, ...] = ()
    cause = KINDS[pair.rule.kind].cause(pair.a.value, pair.b.value)
    for kind, verdict in asked(pair):
        if verdict is None:
            classes.append(ClassTold(kind, holds=False, why=declined(pair, kind)))
            continue
        classes.append(ClassTold(kind, holds=True, why=verdict.reason))
        doubts = list(doubts_of(pair, verdict))
        limits = tuple(CapTold(most, by) for most, by in caps(pair, verdict, cause, doubts))
        break
    weight = told.weight if told else None
    return PairTold(sides, "differ", _options(pair.rule), tuple(classes), limits, weight, cause)


def _apart(pair: Pair) -> str:
    """Why there is nothing on two sides to hold against each other."""
    if pair.a.reference is not None and pair.b.reference is not None:
        return "both are the desk's own"
    empty = [in_words(one.value) for one in (pair.a, pair.b) if not one.compared and one.reference is None]
    if empty:
        return f"what stands for {' and '.join(empty)} is denied, asked, or of another time"
    if pair.reference is not None:
        return "no article is of the time for which the desk's reference holds"
    if pair.rule.per not in ("story", "world"):
        return "their articles name different events"
    return "they are of one article"


def _related(pair: Pair, relation: Relation) -> str:
    a, b = in_words(pair.a.value), in_words(pair.b.value)
    if relation is Relation.INCOMPARABLE:
        return f"{a} and {b} have no common measure"
    behind = ", but the bound lies far from the other number: `overtaken`" if overtaken(pair) else ""
    return f"{a} and {b} do not contradict each other ({_options(pair.rule)}){behind}"


def _options(rule: Rule) -> str:
    """What counts as the same for this rule."""
    return ", ".join(_compared(rule))


def _compared(rule: Rule) -> Iterator[str]:
    tolerance = rule.compare.tolerance
    if tolerance.share is not None:
        yield f"tolerance {(tolerance.share * 100).normalize():f} %"
    elif tolerance.amount is not None:
        yield f"tolerance {tolerance.amount:f} {tolerance.unit or ''}".rstrip()
    else:
        yield "tolerance exact"
    if rule.compare.take != "any":
        yield f"take {rule.compare.take}"
