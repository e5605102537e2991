"""A draft -> a typed rule, or its faults."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdiff.phrases.grammar import Phrase, references
from factdiff.ruleset.checks import bare_of, check_rule
from factdiff.ruleset.compare import made_compare
from factdiff.ruleset.examples import check_live, made_examples
from factdiff.ruleset.hashing import rule_sha256
from factdiff.ruleset.rule import About, Choice, Rule, WordList
from factdiff.ruleset.sides import made_implies, made_references
from factdiff.ruleset.slots import check_slots, inline_list, made_slots, slot_list
from factdiff.ruleset.written_values import WITHOUT_NUMBERS, known_kinds, read_range

if TYPE_CHECKING:
    from factdiff.ruleset.draft import RuleDraft
    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.known import Known


def finish(draft: RuleDraft, known: Known, book: FaultBook) -> tuple[Rule, tuple[WordList, ...]] | None:
    """The rule with the lists it uses; None where any of its lines holds an error."""
    check_slots(draft, known, book)
    check_rule(draft, known, book)
    made = _made(draft, known, book) if draft.kind_name in known_kinds() else None
    if made is None or book.has_error(draft.node.line, draft.last_line):
        return None
    lists = _lists_used(draft, made, known)
    return replace(made, sha256=rule_sha256(made, lists)), lists


def _made(draft: RuleDraft, known: Known, book: FaultBook) -> Rule:
    """The typed rule; faults in its values are told, and whoever asked leaves it out."""
    labels = labels_of(draft, known)
    examples = made_examples(draft, labels, known, book)
    check_live(draft, examples, book)
    of, noun_optional = bare_of(draft.of.text) if draft.of else (None, False)
    slots = tuple(slot.key.text for slot in draft.slots)
    ranged = draft.plausible is not None and draft.kind_name not in WITHOUT_NUMBERS
    return Rule(
        id=draft.id.text if draft.id else "",
        title=draft.title or "",
        kind=draft.kind_name,
        path=draft.path,
        line=draft.node.line,
        sha256="",
        why=draft.why,
        owner=draft.owner,
        link=draft.link,
        status=draft.status,
        severity=draft.severity,
        about=_about(draft, known, slots),
        of=of,
        noun_optional=noun_optional,
        choices=tuple(Choice(label.text, known.expand_all(said, slots)) for label, said in draft.choices),
        ladder=tuple(label.text for label in draft.ladder),
        holds=known.expand_all(draft.holds, slots),
        pattern=draft.pattern.text if draft.pattern else None,
        find=known.expand_all(draft.find, slots),
        near=known.expand_all(draft.near, slots),
        reject=known.expand_all(draft.reject, slots),
        where=known.expand_all(draft.where, slots),
        places=draft.places,
        plausible=read_range(draft.kind_name, draft.plausible, book) if ranged and draft.plausible else None,
        look_back=draft.look_back,
        slots=made_slots(draft, known),
        implies=made_implies(draft, labels, book),
        references=made_references(draft, labels, known, book),
        compare=made_compare(draft, book),
        per=draft.per,
        examples=examples,
    )


def _about(draft: RuleDraft, known: Known, slots: tuple[str, ...]) -> About | None:
    if not draft.about_all and not draft.about_any:
        return None
    return About(known.expand_all(draft.about_all, slots), known.expand_all(draft.about_any, slots))


def labels_of(draft: RuleDraft, known: Known) -> tuple[str, ...]:
    """What a value of the rule may be called, for `choice` and `name`."""
    if draft.kind_name == "choice":
        return tuple(label.text for label, _ in draft.choices)
    found = known.find(bare_of(draft.of.text)[0]) if draft.of and draft.kind_name == "name" else None
    return tuple(name.canonical for name in found.list.names) if found else ()


def _lists_used(draft: RuleDraft, rule: Rule, known: Known) -> tuple[WordList, ...]:
    """The lists behind `of`, the slots and every `{name}` that is no slot."""
    slots = {slot.key.text for slot in draft.slots}
    named = {ref.name for phrase in phrases_of(rule) for ref in references(phrase)} - slots - {"value"}
    used = {name: found.list for name in (*named, rule.of or "") if (found := known.find(name))}
    behind = (inline_list(draft, slot) or slot_list(draft, slot, known) for slot in draft.slots)
    used |= {words.id: words for words in behind if words is not None}
    # A slot's own list may name others in its phrases no more than a shared one, so one step suffices.
    return tuple(used[name] for name in sorted(used))


def phrases_of(rule: Rule) -> tuple[Phrase, ...]:
    """Every phrase of a rule; its lists have theirs."""
    about = (*rule.about.all_of, *rule.about.any_of) if rule.about else ()
    said = tuple(phrase for choice in rule.choices for phrase in choice.phrases)
    implied = tuple(one.find for one in rule.implies)
    return (*about, *said, *implied, *rule.find, *rule.near, *rule.reject, *rule.where, *rule.holds)
