"""A rule with one piece taken out, for each piece: what no example misses then, no example needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

from factdiff.phrases.grammar import Alternatives, Node, Phrase, Ref, Sequence, Word, walk
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Rule, Slot

Key = Literal["find", "near", "not", "where", "holds", "choices", "implies", "slot"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule without one piece of it."""

    rule: Rule
    key: Key
    phrase: Phrase | None = None
    """The phrase that is gone, or of which a part is gone."""
    option: Sequence | None = None
    """The part that is gone; None where the whole phrase is."""
    within: Alternatives | None = None
    """The brackets in which that part stands."""
    slot: str | None = None
    words: frozenset[str] = frozenset()
    """Words that a text must hold for the piece to matter in it, folded."""


def mutants(rule: Rule) -> Iterator[Mutant]:
    """Every piece of a rule taken out in turn, in the order of the keys; a phrase before its parts."""
    for key, phrase, put in _phrases(rule):
        # Without a `where` more sentences count, those too that hold none of its words.
        yield Mutant(put(None), key, phrase, words=_words(phrase.root) if key != "where" else frozenset())
        for brackets in walk(phrase.root):
            if not isinstance(brackets, Alternatives):
                continue
            for option in brackets.options:
                root = _without(phrase.root, brackets, option)
                if root is not None:
                    mutated = put(replace(phrase, root=root))
                    yield Mutant(mutated, key, phrase, option, brackets, words=_words(option))
    for slot in rule.slots:
        if slot.list_id not in (*SPEECH_SLOTS, ANYONE):  # these have no list to be read as words instead
            yield Mutant(_without_slot(rule, slot), "slot", slot=slot.name)


Put = Callable[[Phrase | None], Rule]
"""The rule with another phrase in a place, or with none there."""


_FIELDS: tuple[tuple[Key, str], ...] = (
    ("find", "find"),
    ("near", "near"),
    ("not", "reject"),
    ("where", "where"),
    ("holds", "holds"),
)


def _phrases(rule: Rule) -> Iterator[tuple[Key, Phrase, Put]]:
    for key, field in _FIELDS:
        for at, phrase in enumerate(getattr(rule, field)):
            yield key, phrase, partial(_with_phrase, rule, field, at)
    for number, choice in enumerate(rule.choices):
        for at, phrase in enumerate(choice.phrases):
            yield "choices", phrase, partial(_with_choice, rule, number, at)
    for number, implied in enumerate(rule.implies):
        yield "implies", implied.find, partial(_with_implied, rule, number)


def _with_phrase(rule: Rule, field: str, at: int, new: Phrase | None) -> Rule:
    changed: dict[str, Any] = {field: _put(getattr(rule, field), at, new)}
    return replace(rule, **changed)


def _put(phrases: tuple[Phrase, ...], at: int, new: Phrase | None) -> tuple[Phrase, ...]:
    return (*phrases[:at], *([new] if new is not None else []), *phrases[at + 1 :])


def _with_choice(rule: Rule, number: int, at: int, new: Phrase | None) -> Rule:
    choice = rule.choices[number]
    changed = replace(choice, phrases=_put(choice.phrases, at, new))
    return replace(rule, choices=(*rule.choices[:number], changed, *rule.choices[number + 1 :]))


def _with_implied(rule: Rule, number: int, new: Phrase | None) -> Rule:
    kept = [replace(rule.implies[number], find=new)] if new is not None else []
    return replace(rule, implies=(*rule.implies[:number], *kept, *rule.implies[number + 1 :]))


def _without(root: Sequence, brackets: Alternatives, option: Sequence) -> Sequence | None:
    """The tree without an option of some brackets; None where nothing of the brackets would be left to match."""
    kept = tuple(one for one in brackets.options if one is not option)
    if not kept and not brackets.optional:
        return None

    def changed(node: Node) -> Node:
        match node:
            case Alternatives() if node is brackets:
                return replace(node, options=kept) if kept else Sequence(())
            case Alternatives(options):
                return replace(node, options=tuple(_sequence(changed(one)) for one in options))
            case Sequence(parts):
                return replace(node, parts=tuple(changed(part) for part in parts))
            case _:
                return node

    return _sequence(changed(root))


def _sequence(node: Node) -> Sequence:
    return node if isinstance(node, Sequence) else Sequence((node,))


def _words(node: Node) -> frozenset[str]:
    """The words that every match of a piece holds."""
    match node:
        case Word(text):
            return frozenset({text})
        case Sequence(parts):
            return frozenset[str]().union(*(_words(part) for part in parts))
        case Alternatives(options, optional):
            return frozenset() if optional else frozenset.intersection(*(_words(one) for one in options))
        case _:
            return frozenset()


def _without_slot(rule: Rule, slot: Slot) -> Rule:
    """The rule without a slot; in its phrases the names of the slot's list are then only words."""

    def renamed(phrase: Phrase) -> Phrase:
        return replace(phrase, root=_sequence(_renamed(phrase.root, slot)))

    return replace(
        rule,
        slots=tuple(one for one in rule.slots if one is not slot),
        find=tuple(map(renamed, rule.find)),
        near=tuple(map(renamed, rule.near)),
        reject=tuple(map(renamed, rule.reject)),
        where=tuple(map(renamed, rule.where)),
        holds=tuple(map(renamed, rule.holds)),
        choices=tuple(replace(one, phrases=tuple(map(renamed, one.phrases))) for one in rule.choices),
        implies=tuple(replace(one, find=renamed(one.find)) for one in rule.implies),
        references=(),
    )


def _renamed(node: Node, slot: Slot) -> Node:
    match node:
        case Ref(name) if name == slot.name:
            return replace(node, name=slot.list_id)
        case Alternatives(options):
            return replace(node, options=tuple(_sequence(_renamed(one, slot)) for one in options))
        case Sequence(parts):
            return replace(node, parts=tuple(_renamed(part, slot) for part in parts))
        case _:
            return node
