"""Runs the rules over an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from factdiff.extract.budget import Budget, Clock, stopped
from factdiff.extract.candidates import Candidate, candidates, other_counts
from factdiff.extract.circumstances import event_time, settled, updates
from factdiff.extract.compiled import CompiledRule, RuleCompiler
from factdiff.extract.counts import named_parts
from factdiff.extract.page import Page
from factdiff.extract.slots import fills
from factdiff.model import Article, Claim, Field, Fill, NearMiss, Refusal, Trace
from factdiff.phrases.compile import Pattern
from factdiff.phrases.match import Limit, holds
from factdiff.ruleset.rule import SPEECH_SLOTS, WHOEVER, Rule, Ruleset
from factdiff.speech import Attribution, Speech, attribute, credits_in
from factdiff.text import LEAD_SENTENCES
from factdiff.values import within

EXTRACTION = 2
"""The number of the extraction itself, part of the key of kept claims: raised by hand when what it
reads from the same article by the same rule changes (a golden file of claims tells)."""

RULE_SECONDS = 5.0
"""How long a rule may work on an article: of the processor's time where the clock handed in counts that,
so that a busy machine does not change what is found."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What rules found in one article."""

    claims: tuple[Claim, ...]
    trace: Trace
    credits: frozenset[str] = frozenset()
    """The outlets that the title and the lead credit."""
    people: frozenset[str] = frozenset()
    """The full names of people in it; only where a claim's slot may hold any name."""


@dataclass
class _Log:
    """What happens to candidates that make no claim, while one article is read."""

    near_misses: list[NearMiss] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    timeouts: list[str] = field(default_factory=list)
    ran: list[str] = field(default_factory=list)

    def trace(self) -> Trace:
        """The same, frozen."""
        return Trace(tuple(self.near_misses), tuple(self.refusals), tuple(self.timeouts), tuple(self.ran))


class Extractor:
    """A ruleset ready to read articles. Pure: the same article gives the same claims."""

    def __init__(
        self,
        ruleset: Ruleset,
        *,
        rule_seconds: float = RULE_SECONDS,
        clock: Clock = stopped,
        compiler: RuleCompiler | None = None,
    ) -> None:
        """`compiler`, made of the same lists, spares compiling them anew where many extractors are made."""
        made = compiler or RuleCompiler(ruleset)
        self._rules = [made.compile(rule) for rule in ruleset.rules]
        self._open = {one.id for one in ruleset.rules if any(slot.list_id in WHOEVER for slot in one.slots)}
        self._seconds = rule_seconds
        self._clock = clock

    def extract(self, article: Article, *, about_is_met: bool = False) -> Extraction:
        """All claims of an article, by rule and place, and the trace of the rest."""
        page, log = Page(article), _Log()
        claims: list[Claim] = []
        for rule in self._rules:
            budget = Budget.of(self._seconds, self._clock)
            try:
                if about_is_met or _is_about(rule, page, budget):
                    log.ran.append(rule.rule.id)
                    claims.extend(_run(rule, page, log, budget))
            except TimeoutError:
                log.timeouts.append(rule.rule.id)
        people = _people(page) if any(claim.rule in self._open for claim in claims) else frozenset()
        return Extraction(tuple(claims), log.trace(), _lead_credits(page) if claims else frozenset(), people)


def _run(rule: CompiledRule, page: Page, log: _Log, budget: Budget) -> list[Claim]:
    """One rule. Raises TimeoutError past its time; it then gives nothing."""
    found: list[Claim] = []
    alive = rule.within(page.loose)
    if alive is None:
        return []
    for index, sheet in enumerate(page.sheets):
        if sheet.sentence.place in rule.rule.places:
            found.extend(_claims(alive, page, index, log, budget))
    return _distinct(found)


def _claims(rule: CompiledRule, page: Page, index: int, log: _Log, budget: Budget) -> Iterator[Claim]:
    sheet = page.sheets[index]
    for candidate in candidates(rule, page, index, budget.left):
        budget.left()  # what is not a search takes its time too
        if rule.where and not stands_where(rule, page, index, budget.left):
            log.near_misses.append(_miss(rule, page, index, candidate, "none of the `where` phrases stands near"))
            continue
        dated = replace(candidate, value=settled(candidate.value, page, index, candidate.start))
        if rule.rule.plausible is not None and not within(rule.rule.plausible, dated.value):
            log.refusals.append(_refusal(rule.rule, page, sheet.sentence.field, dated))
            continue
        yield from _slotted(rule, page, index, dated, log)


def stands_where(rule: CompiledRule, page: Page, index: int, limit: Limit) -> bool:
    """Whether one of the rule's `where` phrases stands in a sentence, or in one of those before it."""
    near = [page.sheets[index], *page.before(index, rule.rule.look_back)]
    return any(holds(rule.where, sheet.loose, sheet.folded, limit=limit) for sheet in near)


def _lead_credits(page: Page) -> frozenset[str]:
    """The outlets that the title, the standfirst and the first sentences of the body credit."""
    body = [sheet.sentence for sheet in page.sheets if sheet.sentence.place == "body"][:LEAD_SENTENCES]
    head = [sheet.sentence for sheet in page.sheets if sheet.sentence.place in ("headline", "standfirst")]
    told = [*head, *body]
    return frozenset(outlet for one in told for outlet in _credits(page.speech(one.field), one.start, one.end))


def _people(page: Page) -> frozenset[str]:
    """What keeps a surname in a slot from being taken for that of somebody else."""
    return page.cast("title").full_names() | page.cast("text").full_names()


def _credits(speech: Speech, start: int, end: int) -> tuple[str, ...]:
    return credits_in(speech.text, speech.cast, start, end)


def _is_about(rule: CompiledRule, page: Page, budget: Budget) -> bool:
    """Whether the article names what the rule is about."""
    named = all(_names(page, [pattern], budget) for pattern in rule.about_all)
    return named and (not rule.about_any or _names(page, rule.about_any, budget))


def _names(page: Page, patterns: Sequence[Pattern], budget: Budget) -> bool:
    """Whether one of these phrases stands in some sentence; links to other articles are not this one's words."""
    possible = [pattern for pattern in patterns if pattern.may_match(page.loose)]
    return bool(possible) and any(
        holds(possible, sheet.loose, sheet.folded, limit=budget.left)
        for sheet in page.sheets
        if sheet.sentence.place != "related"
    )


def _slotted(rule: CompiledRule, page: Page, index: int, candidate: Candidate, log: _Log) -> Iterator[Claim]:
    """One claim for each way to fill the slots; an unfilled subject makes none."""
    subjects = {slot.slot.name for slot in rule.slots if slot.slot.subject}
    for row in fills(rule, page, index, candidate):
        claim = _claim(rule, page, index, candidate, row)
        empty = [fill.slot for fill in claim.fills if fill.slot in subjects and fill.name is None]
        if empty:
            why = f"no single name for `{empty[0]}` in the sentence or before it"
            log.near_misses.append(_miss(rule, page, index, candidate, why))
            continue
        yield claim


def _claim(rule: CompiledRule, page: Page, index: int, candidate: Candidate, row: tuple[Fill, ...]) -> Claim:
    sheet = page.sheets[index]
    sentence = sheet.sentence
    text: str = getattr(page.article, sentence.field)
    # A quotation may reach past the sentence it begins in; the claim is shown with all of it.
    stop = max(sentence.end, candidate.end)
    speech = page.speech(sentence.field)
    said = attribute(speech, sentence.start, sentence.end, candidate.start, candidate.end)
    row = (*row, *_speech_fills(rule, said, when := event_time(rule.rule, page, index, candidate)))
    subjects = {slot.slot.name for slot in rule.slots if slot.slot.subject}
    others = other_counts(rule, sheet, candidate)
    return Claim(
        rule=rule.rule.id,
        article=page.article.id,
        field=sentence.field,
        place=sentence.place,
        start=candidate.start,
        end=candidate.end,
        words=text[candidate.start : candidate.end],
        sentence=text[sentence.start : stop],
        sentence_start=sentence.start,
        value=candidate.value,
        quoted=any(one.start <= candidate.start and candidate.end <= one.end for one in speech.quotations),
        lead=sentence.lead,
        implied=candidate.implied,
        subject=tuple((fill.slot, fill.name) for fill in row if fill.slot in subjects and fill.name),
        circumstances=tuple((fill.slot, fill.name) for fill in row if fill.slot not in subjects),
        fills=row,
        speaker=said.speaker,
        via=said.via,
        credits=_credits(speech, sentence.start, stop),
        modality="asserted" if rule.rule.kind == "quote" else said.modality,
        when=when,
        update_words=updates(sheet.text, candidate.start - sentence.start, candidate.end - sentence.start),
        beside=tuple(one.value.number for one in others if one.value.number is not None),
        named_parts=named_parts(sheet.text, candidate.value, others),
    )


def _speech_fills(rule: CompiledRule, said: Attribution, when: str | None) -> Iterator[Fill]:
    """Slots that speech fills."""
    heard = {
        # Unnamed sources equal nobody, so they are no circumstance that two claims could share or differ in.
        "speaker": said.speaker.name if said.speaker and said.speaker.named else None,
        "modality": said.modality,
        "when": when,
    }
    for one in rule.slots:
        if one.slot.list_id in SPEECH_SLOTS:
            name = heard[one.slot.list_id]
            yield Fill(one.slot.name, name, "speech" if name else "none")


def _distinct(claims: list[Claim]) -> list[Claim]:
    """The same words give one claim for each name that a phrase caught: the one with more slots filled."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        caught = tuple((fill.slot, fill.name) for fill in claim.fills if fill.how == "phrase")
        key = (claim.field, claim.start, claim.end, claim.subject, caught)
        if key not in best or _filled(claim) > _filled(best[key]):
            best[key] = claim
    return sorted(best.values(), key=lambda claim: (claim.field != "title", claim.start, claim.end, claim.subject))


def _filled(claim: Claim) -> int:
    return sum(fill.name is not None for fill in claim.fills)


def _miss(rule: CompiledRule, page: Page, index: int, candidate: Candidate, why: str) -> NearMiss:
    field_ = page.sheets[index].sentence.field
    return NearMiss(rule.rule.id, page.article.id, field_, candidate.start, candidate.end, why)


def _refusal(rule: Rule, page: Page, field_: Field, candidate: Candidate) -> Refusal:
    plausible = rule.plausible.text if rule.plausible else ""
    why = f"{candidate.value.text} is outside of what is plausible ({plausible})"
    return Refusal(rule.id, page.article.id, field_, candidate.start, candidate.end, candidate.value.text, why)
