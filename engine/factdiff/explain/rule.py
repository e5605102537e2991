"""A rule on an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from factdiff.compare.positions import comparable
from factdiff.compare.witness import outside, story_days
from factdiff.explain.about import about_told
from factdiff.explain.elements import Cutter
from factdiff.explain.near import NEAR_IN_A_SENTENCE, NEAR_IN_AN_ARTICLE
from factdiff.explain.nouns import SHORT, AboutTold, RuleTold, SentenceTold
from factdiff.explain.refused import Spot
from factdiff.explain.sentence import Case, sentence_told
from factdiff.extract import Extraction, Extractor
from factdiff.extract.budget import Budget, Clock, stopped
from factdiff.extract.compiled import CompiledRule, RuleCompiler
from factdiff.extract.page import Page
from factdiff.model import Article, Claim, Group
from factdiff.phrases.grammar import Phrase
from factdiff.pipeline import Joined, Read, joined, report
from factdiff.ruleset.rule import Rule, Ruleset

PATIENCE = 4
"""So many times a rule's own time may be spent on explaining it: the search for near misses is the slow part."""


@dataclass(frozen=True, slots=True)
class Time:
    """How long a rule may work on an article, and the clock for that."""

    seconds: float
    clock: Clock = stopped


def explain_rule(ruleset: Ruleset, rule: Rule, article: Article, time: Time) -> RuleTold:
    """What a rule makes of an article, and why; where `about` is not met, what it would make of it."""
    alone = replace(ruleset, rules=(rule,))
    compiler = RuleCompiler(alone)
    compiled, page = compiler.compile(rule), Page(article)
    extractor = Extractor(alone, rule_seconds=time.seconds, clock=time.clock)
    own = extractor.extract(article)
    met = rule.id in own.trace.ran
    found = own if met else extractor.extract(article, about_is_met=True)
    case = _case(alone, compiled, page, found, Cutter(compiler.compiler(rule)))
    # A rule that ran into its limit once will do so again: it gets no more time than it had.
    patience = 1 if found.trace.timeouts else PATIENCE
    budget = Budget.of(time.seconds * patience, time.clock)
    about_all, about_any = _about(compiled, page, budget)
    sentences, stopped_early = _sentences(compiled, page, case, budget)
    return RuleTold(
        rule=rule.id,
        title=rule.title,
        kind=rule.kind,
        status=rule.status,
        at=f"{rule.path}:{rule.line}",
        article=article.id,
        headline=article.title,
        about_met=met,
        about_all=about_all,
        about_any=about_any,
        phrases=len(case.phrases),
        sentences=sentences,
        out_of_time=stopped_early or bool(found.trace.timeouts) or bool(own.trace.timeouts),
    )


def _sentences(rule: CompiledRule, page: Page, case: Case, budget: Budget) -> tuple[tuple[SentenceTold, ...], bool]:
    """Each sentence, and whether the time ran out before the last."""
    told: list[SentenceTold] = []
    try:
        for index in range(len(page.sheets)):
            told.append(sentence_told(Spot(rule, page, index, budget.left), case))  # noqa: PERF401 - kept on timeout
    except TimeoutError:
        return tuple(told), True
    return tuple(told), False


def _about(rule: CompiledRule, page: Page, budget: Budget) -> tuple[tuple[AboutTold, ...], tuple[AboutTold, ...]]:
    try:
        return about_told(rule.about_all, page, budget.left), about_told(rule.about_any, page, budget.left)
    except TimeoutError:
        return (), ()


def _case(alone: Ruleset, rule: CompiledRule, page: Page, found: Extraction, cutter: Cutter) -> Case:
    read = Read(page.article, found)
    near = NEAR_IN_A_SENTENCE if len(page.sheets) <= SHORT else NEAR_IN_AN_ARTICLE
    ready = joined([read], "one")
    groups = report([read], alone, engine="", how="one").groups
    return Case(
        cutter, phrases_of(rule), ready.claims, found.trace, positions_told(groups, alone.rules[0], ready), near
    )


def phrases_of(rule: CompiledRule) -> tuple[Phrase, ...]:
    """All phrases by which a rule can make a claim."""
    choices = (pattern for _, patterns in rule.choices for pattern in patterns)
    implied = (pattern for _, pattern in rule.implies)
    return tuple(pattern.phrase for pattern in (*rule.find, *choices, *implied, *rule.holds))


def positions_told(groups: Iterable[Group], rule: Rule, ready: Joined) -> dict[str, tuple[bool, str]]:
    """Claim id -> whether its article stands by it in its group, and why or why not."""
    days = {one.story: story_days([one]) for one in ready.witnesses.values()}
    told: dict[str, tuple[bool, str]] = {}
    for group in groups:
        for claim in group.claims:
            span = None if rule.per == "world" else days.get(ready.witnesses[claim.article].story)
            told[claim.id] = claim.position, stand(claim, rule, later=outside(claim.when, span))
    return told


def stand(claim: Claim, rule: Rule, *, later: bool) -> str:
    """Why an article stands by a claim, or does not. `later`: the claim's own time is another than the story's."""
    if later and not any(slot.list_id == "when" for slot in rule.slots):
        return f"it is of {claim.when}, not of the story's days: shown, not compared"
    if not comparable(claim, rule):
        return f"it is {claim.modality}: shown, not compared"
    if claim.position:
        return "the article stands by it"
    if claim.value.form == "vague":
        return "a vague word: the article has a firmer claim elsewhere"
    return "the article says it elsewhere first, or further along, and stands by that"
