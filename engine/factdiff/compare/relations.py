"""Several facts held against each other: what the values of some rules make together, within an article and across.

Only the claims by which articles stand in their groups are reckoned with, of one subject, one time, one modality and,
as far as the rules ask for it, one event. What is missing or does not fit is no contradiction: it is counted, and told
in the coverage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from factdiff.compare import relation_words
from factdiff.compare.arithmetic import reckon
from factdiff.compare.positions import comparable
from factdiff.compare.rates import as_rate
from factdiff.compare.relation_case import Case
from factdiff.compare.whereabouts import may_be_one_event
from factdiff.compare.witness import Witnesses, outside, story_days
from factdiff.model import Claim, Coverage, Group, Note, Value
from factdiff.ruleset.rule import Relation, Rule, Verdict

Subject = tuple[tuple[str, str], ...]
Held = Mapping[str, Claim]
"""What one article holds of a relation: rule id -> the claim by which it stands."""


@dataclass(frozen=True, slots=True)
class Related:
    """What relations tell: a note for each that fails, and for each relation how far it could be checked."""

    notes: tuple[Note, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)


@dataclass(slots=True)
class _Tally:
    """What one relation came to in the run."""

    articles: set[str] = field(default_factory=set)
    checked: int = 0
    unfit: int = 0
    lacking: Counter[str] = field(default_factory=Counter)


def related(
    groups: Iterable[Group], rules: Mapping[str, Rule], relations: Iterable[Relation], witnesses: Witnesses
) -> Related:
    """Check every relation whose rules were run; notes sorted by relation and what they tell.

    Args:
        groups: as compared, with their positions.
        rules: by id.
        relations: those that name another rule are passed over.
        witnesses: the articles as sources.
    """
    known = [one for one in relations if all(rule in rules for rule in one.rules)]
    if not known:
        return Related()
    told = sorted(groups, key=lambda one: one.id)
    claims = _positions(told, rules, witnesses)
    group_of = {claim.id: group.id for group in told for claim in group.claims}
    notes: list[Note] = []
    coverage: list[Coverage] = []
    verdicts: dict[str, Verdict] = {}
    for relation in sorted(known, key=lambda one: one.id):
        tally = _Tally()
        facts = _facts(relation, claims, witnesses)
        failed = [case for held in facts for case in _fails(relation, held, rules, witnesses, tally)]
        notes += _notes(failed, rules, witnesses, group_of)
        coverage.append(_coverage(relation, tally, rules))
        verdicts[relation.id] = "fails" if failed else "holds" if tally.checked else "nothing"
    return Related(tuple(notes), tuple(coverage), verdicts)


# --- what articles hold -----------------------------------------------------------------------------


def _positions(
    groups: Iterable[Group], rules: Mapping[str, Rule], witnesses: Witnesses
) -> Mapping[str, Sequence[Claim]]:
    """Rule id -> the claims by which articles stand, without what is not plain, of another time, denied or asked."""
    days = defaultdict(list)
    for witness in witnesses.values():
        days[witness.story].append(witness)
    spans = {story: story_days(told) for story, told in days.items()}
    found: dict[str, list[Claim]] = defaultdict(list)
    for group in groups:
        rule = rules.get(group.rule)
        if rule is None:
            continue
        timed = any(slot.list_id == "when" for slot in rule.slots) or group.story is None
        for claim in group.claims:
            past = not timed and outside(claim.when, spans.get(witnesses[claim.article].story))
            if claim.position and _plain(claim.value) and comparable(claim, rule) and not past:
                found[group.rule].append(claim)
    return found


def _plain(value: Value) -> bool:
    """No vague word, and no running total: "the second victim" is no sum of anything."""
    return value.form != "vague" and value.grain != "ordinal"


def _facts(
    relation: Relation, claims: Mapping[str, Sequence[Claim]], witnesses: Witnesses
) -> Iterator[Mapping[str, Held]]:
    """For each story and subject the articles with what they hold of the relation."""
    facts: dict[tuple[str, Subject], dict[str, dict[str, Claim]]] = {}
    for rule in relation.rules:
        for claim in claims.get(rule, ()):
            key = witnesses[claim.article].story, claim.subject
            facts.setdefault(key, {}).setdefault(claim.article, {})[rule] = claim
    for key in sorted(facts):
        yield dict(sorted(facts[key].items()))


# --- what is held against what ----------------------------------------------------------------------


def _fails(
    relation: Relation, held: Mapping[str, Held], rules: Mapping[str, Rule], witnesses: Witnesses, tally: _Tally
) -> Iterator[Case]:
    """The cases of one subject that do not fit."""
    tally.articles |= set(held)
    before = tally.checked + tally.unfit
    for parts, whole in _to_hold(relation, held, witnesses):
        reckoned = reckon(relation, _values(relation, parts), whole.value)
        case = Case(relation, parts, whole, reckoned) if reckoned is not None else None
        if case is None or not _belong(case, rules, witnesses):
            tally.unfit += 1
            continue
        tally.checked += 1
        if not case.reckoned.fits:
            yield case
    if tally.checked + tally.unfit == before:
        found = {rule for own in held.values() for rule in own}
        tally.lacking.update(rule for rule in relation.rules if rule not in found)


def _values(relation: Relation, parts: Sequence[Claim]) -> list[Value]:
    """The values of the parts; of a rate with what it is per."""
    values = [claim.value for claim in parts]
    return [as_rate(parts[0]), *values[1:]] if relation.form == "rate" else values


def _to_hold(
    relation: Relation, held: Mapping[str, Held], witnesses: Witnesses
) -> Iterator[tuple[tuple[Claim, ...], Claim]]:
    """Parts and a whole: of each article that has both, then the parts of one outlet and the whole of another.

    An article with both is not held against others: what it says otherwise than they do is told by the groups.
    """
    parts = {name: _parts(relation, own) for name, own in held.items()}
    for name, own in held.items():
        if parts[name] and relation.whole in own:
            yield parts[name], own[relation.whole]
    first = [(name, parts[name]) for name, own in held.items() if parts[name] and relation.whole not in own]
    second = [(name, own[relation.whole]) for name, own in held.items() if relation.whole in own and not parts[name]]
    for one, told in first:
        for other, whole in second:
            if witnesses[one].outlet != witnesses[other].outlet:
                yield told, whole


def _parts(relation: Relation, own: Held) -> tuple[Claim, ...]:
    """The parts that an article gives: all, or where the whole is a limit those that are known."""
    found = tuple(own[rule] for rule in relation.parts if rule in own)
    enough = len(found) == len(relation.parts) or (relation.form == "sum" and relation.bound == "at_most")
    return found if enough else ()


def _belong(case: Case, rules: Mapping[str, Rule], witnesses: Witnesses) -> bool:
    """Whether all claims may be of one thing at one time; what is not known speaks for it."""
    if not case.within and _may_have_changed(case, rules, witnesses):
        return False
    pairs = list(combinations(case.claims, 2))
    if not all(_alike(one, other) for one, other in pairs):
        return False
    # Of a start, a length of time and an end each has its own time.
    if case.relation.form != "start" and not all(_of_one_time(one, other) for one, other in pairs):
        return False
    events = any(rules[rule].per == "event" for rule in case.relation.rules)
    return not events or all(may_be_one_event(one, other, witnesses) for one, other in pairs)


def _alike(one: Claim, other: Claim) -> bool:
    """The same modality, and no circumstance that is known to be another."""
    known = {slot: name for slot, name in one.circumstances if name is not None}
    if any(name is not None and known.get(slot, name) != name for slot, name in other.circumstances):
        return False
    return one.modality == other.modality


def _of_one_time(one: Claim, other: Claim) -> bool:
    """Whether the times that their sentences name may be one."""
    if one.when is None or other.when is None:
        return True
    return one.when.startswith(other.when) or other.when.startswith(one.when)


def _may_have_changed(case: Case, rules: Mapping[str, Rule], witnesses: Witnesses) -> bool:
    """Two articles of other times, or undated, of what rightly changes: the one has a newer number."""
    if all(rules[rule].compare.changes == "no" for rule in case.relation.rules):
        return False
    first, second = witnesses[case.parts[0].article].moment, witnesses[case.whole.article].moment
    return first is None or second is None or first != second


# --- notes ------------------------------------------------------------------------------------------


def _notes(
    failed: Iterable[Case], rules: Mapping[str, Rule], witnesses: Witnesses, group_of: Mapping[str, str]
) -> Iterator[Note]:
    """One for all articles that say the same."""
    alike: dict[tuple[object, ...], list[Case]] = {}
    for case in failed:
        place = witnesses[case.whole.article].story, case.whole.subject
        alike.setdefault((place, case.key), []).append(case)
    for cases in alike.values():
        claims = {claim.id: claim for case in cases for claim in case.claims}
        yield Note(
            kind="relation",
            articles=tuple(sorted({claim.article for claim in claims.values()})),
            groups=tuple(sorted({group_of[name] for name in claims})),
            claims=tuple(sorted(claims)),
            reason=relation_words.failed(cases, rules, witnesses),
        )


def _coverage(relation: Relation, tally: _Tally, rules: Mapping[str, Rule]) -> Coverage:
    """How often it was checked, and where it never was, why."""
    lacking = [rules[rule].title for rule, _ in sorted(tally.lacking.items(), key=lambda one: (-one[1], one[0]))]
    return Coverage(
        rule=relation.id,
        articles_run=len(tally.articles),
        claims=tally.checked,
        near_misses=0,
        refused=tally.unfit,
        timeouts=0,
        unchecked=None if tally.checked else relation_words.unchecked(len(tally.articles), tally.unfit, lacking),
    )
