"""Claims of one fact -> a group: its positions, sides, differences, state, class, weight and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factdiff.compare import reasons
from factdiff.compare.differences import differences, elsewhere, meeting
from factdiff.compare.internal import internal
from factdiff.compare.naming import NOBODY, People, with_one_name
from factdiff.compare.pairing import to_compare
from factdiff.compare.pairs import Pair, options
from factdiff.compare.scale import with_one_scale
from factdiff.compare.sides import Stand, dated_inside, side, stands
from factdiff.compare.utterances import any_quotation, told_by_several
from factdiff.compare.witness import Witness, Witnesses, count, outside, story_days
from factdiff.model import SEVERITIES, Claim, Class, Difference, Group, Internal, Severity, State
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS
from factdiff.values.common import Relation

CLASS_ORDER: tuple[Class, ...] = (
    "overtaken",
    "internal",
    "explained",
    "update",
    "contested",
    "wording",
    "conflict",
)
"""Of differences that weigh the same the later one names the group."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is compared: the claims of a rule on one subject in one story, or in the world."""

    rule: Rule
    story: str | None
    subject: tuple[tuple[str, str], ...]
    claims: tuple[Claim, ...]
    days: tuple[date, date] | None
    """First and last of its story; None for a fact of the world or undated."""

    @property
    def id(self) -> str:
        """The id of its group."""
        return group_id(self.rule.id, self.story, self.subject)

    @property
    def background(self) -> frozenset[str]:
        """Claims whose own time lies outside the story's days: shown, not compared."""
        if any(slot.list_id == "when" for slot in self.rule.slots):
            return frozenset()
        return frozenset(claim.id for claim in self.claims if outside(claim.when, self.days))

    def sides(self, background: frozenset[str], witnesses: Witnesses) -> list[Stand]:
        """What its articles hold, and the desk's references."""
        references = [one for one in self.rule.references if set(one.subject) <= set(self.subject)]
        return stands(self.claims, self.rule, references, background, witnesses)


def compare(
    claims: Iterable[Claim], rules: Mapping[str, Rule], witnesses: Witnesses, people: People = NOBODY
) -> tuple[Group, ...]:
    """Group claims by rule, story and subject and compare each group; sorted by id. `people`: see `naming`."""
    made = (group_of(fact, witnesses) for fact in facts(claims, rules, witnesses, people))
    return tuple(sorted(made, key=lambda one: one.id))


def facts(
    claims: Iterable[Claim], rules: Mapping[str, Rule], witnesses: Witnesses, people: People = NOBODY
) -> list[Fact]:
    """Claims by rule, story and subject; without quotations of any words that one outlet alone has."""
    gathered: dict[tuple[str, str | None, tuple[tuple[str, str], ...]], list[Claim]] = {}
    for claim in with_one_name(claims, rules, witnesses, people):
        rule = rules[claim.rule]
        story = None if rule.per == "world" else witnesses[claim.article].story
        gathered.setdefault((claim.rule, story, claim.subject), []).append(claim)
    told: dict[str, list[Witness]] = {}
    for witness in witnesses.values():
        told.setdefault(witness.story, []).append(witness)
    days = {story: story_days(of_story) for story, of_story in told.items()}
    made = (
        Fact(rules[rule_id], story, subject, tuple(own), days.get(story) if story else None)
        for (rule_id, story, subject), own in gathered.items()
    )
    return [fact for one in made if (fact := _to_compare(one, witnesses)).claims]


def _to_compare(fact: Fact, witnesses: Witnesses) -> Fact:
    """The fact with the claims that there is something to hold against, or whose silence would tell something."""
    if not any_quotation(fact.rule):
        return fact
    sides, within = fact.sides(fact.background, witnesses), internal(fact.claims, fact.rule, fact.background)
    kept = told_by_several(sides, within, fact.rule, options(fact.rule), witnesses)
    return replace(fact, claims=tuple(claim for claim in fact.claims if claim.id in kept))


def group_id(rule: str, story: str | None, subject: Sequence[tuple[str, str]]) -> str:
    """A finding is its rule, story and subject; never its values, offsets or the rule's text."""
    about = ",".join(f"{slot}={name}" for slot, name in sorted(subject))
    return f"{rule}@{story or 'world'}" + (f"[{about}]" if about else "")


def group_of(fact: Fact, witnesses: Witnesses) -> Group:
    """One fact, compared."""
    rule, claims, background = fact.rule, fact.claims, fact.background
    sides = fact.sides(background, witnesses)
    positions = {claim.id for one in sides for claim in one.claims}
    between = differences(sides, rule, witnesses)
    within = internal(claims, rule, background)
    kind = _class(between, within)
    state = _state(sides, between, within, rule, witnesses)
    reason = _reason(state, kind, between, within, sides, witnesses)
    return Group(
        id=fact.id,
        rule=rule.id,
        title=rule.title,
        severity=rule.severity,
        status=rule.status,
        story=fact.story,
        subject=fact.subject,
        state=state,
        kind=kind,
        weight=_weight(between, within),
        reason=f"{reason} {reasons.ELSEWHERE}"
        if state == "not comparable" and elsewhere(sides, rule, witnesses)
        else reason,
        counts=count(claims, witnesses),
        claims=tuple(replace(one, position=one.id in positions) for one in sorted(claims, key=_in_article)),
        sides=with_one_scale([side(one, witnesses) for one in sides]),
        differences=tuple(between),
        internal=tuple(within),
        why=rule.why,
    )


def _in_article(claim: Claim) -> tuple[str, bool, int, int, str]:
    return claim.article, claim.field != "title", claim.start, claim.end, claim.id


def _class(between: Sequence[Difference], within: Sequence[Internal]) -> Class | None:
    """The class of the heaviest difference; internal only where the articles do not differ."""
    real = [one for one in between if one.kind != "overtaken"]
    if real:
        return max(real, key=_heaviest).kind
    if within:
        return "internal"
    return "overtaken" if between else None


def _heaviest(one: Difference) -> tuple[int, int]:
    return SEVERITIES.index(one.weight), CLASS_ORDER.index(one.kind)


def _weight(between: Sequence[Difference], within: Sequence[Internal]) -> Severity | None:
    weights = [one.weight for one in between] + [one.weight for one in within]
    return max(weights, key=SEVERITIES.index) if weights else None


def _state(
    sides: Sequence[Stand],
    between: Sequence[Difference],
    within: Sequence[Internal],
    rule: Rule,
    witnesses: Witnesses,
) -> State:
    if within or any(one.kind != "overtaken" for one in between):
        return "differs"
    if _two_agree(sides, rule, witnesses):
        return "agrees"
    outlets = {outlet for one in sides for outlet in _outlets(one.claims, witnesses)}
    desk = any(one.reference is not None and _holds(one, sides, witnesses) for one in sides)
    return "not comparable" if len(outlets) + desk > 1 else "one source"


def _outlets(claims: Iterable[Claim], witnesses: Witnesses) -> set[str]:
    return {witnesses[claim.article].outlet for claim in claims}


def _holds(reference: Stand, sides: Iterable[Stand], witnesses: Witnesses) -> bool:
    """Whether a reference is in force for any article of the group; else it is only shown."""
    within = reference.reference
    return within is not None and any(
        dated_inside(witnesses[claim.article].moment, within) for one in sides for claim in one.claims
    )


def _two_agree(sides: Sequence[Stand], rule: Rule, witnesses: Witnesses) -> bool:
    """Whether two outlets hold positions that agree; the desk is an outlet while its reference holds."""
    if any(len(_outlets(one.compared, witnesses)) > 1 for one in sides):
        return True
    pairs = (meeting(Pair(rule, sides[i], sides[j], witnesses)) for i, j in to_compare(sides, rule))
    return any(
        KINDS[rule.kind].relate(pair.a.value, pair.b.value, options(rule)) is Relation.AGREE
        for pair in pairs
        if pair is not None and (pair.reference is not None or len(_outlets(pair.articles(), witnesses)) > 1)
    )


def _reason(
    state: State,
    kind: Class | None,
    between: Sequence[Difference],
    within: Sequence[Internal],
    sides: Sequence[Stand],
    witnesses: Witnesses,
) -> str:
    """One sentence or two, those of what gave the group its class."""
    same = [one for one in between if one.kind == kind]
    if same:
        return max(same, key=_heaviest).reason
    if within:
        return max(within, key=lambda one: SEVERITIES.index(one.weight)).reason
    values = [one.value for one in sides]
    outlets = sorted({outlet for one in sides for outlet in _outlets(one.claims, witnesses)})
    if state == "agrees":
        return reasons.agreement(values, len(outlets), desk=len(outlets) == 1)
    if state == "one source":
        return reasons.one_source(values, outlets[0] if outlets else None)
    return reasons.not_comparable(values)
