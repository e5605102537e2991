"""A rule with its phrases compiled and its lists at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import regex

from factdiff.extract.coordination import Coordination
from factdiff.extract.page import SUBJECTS
from factdiff.model import Value
from factdiff.phrases.compile import Compiler, Pattern, noun_expression
from factdiff.phrases.grammar import Gap, Phrase, Ref, Sequence, references
from factdiff.phrases.marks import list_marks
from factdiff.phrases.names import NameFinder
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Rule, Ruleset, Slot, WordList


@dataclass(frozen=True, slots=True)
class CompiledSlot:
    """A slot and the finder of its names; speech slots have none."""

    slot: Slot
    finder: NameFinder | None


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """Everything that one rule needs to read an article."""

    rule: Rule
    about_all: tuple[Pattern, ...]
    about_any: tuple[Pattern, ...]
    find: tuple[Pattern, ...]
    reject: tuple[Pattern, ...]
    where: tuple[Pattern, ...]
    choices: tuple[tuple[str, tuple[Pattern, ...]], ...]
    holds: tuple[Pattern, ...]
    implies: tuple[tuple[Value, Pattern], ...]
    """Phrases without a value, each with the one that it stands for."""
    slots: tuple[CompiledSlot, ...]
    lists: Mapping[str, tuple[str, NameFinder | None]]
    """Lists that its phrases refer to: id -> mark and finder; `ANYONE` and `SUBJECTS` have none."""
    names: NameFinder | None
    """For kind `name`: what stands at `{value}`."""
    coordination: Coordination | None
    """For kind `count`: lists that add up."""
    parts: regex.Pattern[str] | None
    """A count's nouns that are narrower than the list's."""
    expression: regex.Pattern[str] | None

    def within(self, loose: str) -> CompiledRule | None:
        """The rule with the phrases that may stand in a text, `loose` by `text.loosely`; None if none may."""
        choices = tuple((label, _possible(patterns, loose)) for label, patterns in self.choices)
        alive = replace(
            self,
            find=_possible(self.find, loose),
            reject=_possible(self.reject, loose),
            choices=tuple((label, patterns) for label, patterns in choices if patterns),
            holds=_possible(self.holds, loose),
            implies=tuple(pair for pair in self.implies if pair[1].may_match(loose)),
        )
        any_quotation = self.rule.kind == "quote" and not self.rule.holds
        found = alive.find or alive.choices or alive.holds or alive.implies or alive.expression or any_quotation
        return alive if found else None


def _possible(patterns: tuple[Pattern, ...], loose: str) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in patterns if pattern.may_match(loose))


class RuleCompiler:
    """Compiles the rules of a ruleset; finders of lists are shared among rules."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._lists: Mapping[str, WordList] = {words.id: words for words in ruleset.lists}
        self._bare = Compiler(self._expand, plain=True)
        self._marks = list_marks([*self._lists, ANYONE, SUBJECTS])
        self._finders: dict[str, NameFinder] = {}

    def compile(self, rule: Rule) -> CompiledRule:
        """One rule."""
        compiler = self.compiler(rule)
        near = [phrase for one in rule.near for phrase in _near(one)]
        return CompiledRule(
            rule=rule,
            about_all=self._plain(rule.about.all_of if rule.about else ()),
            about_any=self._plain(rule.about.any_of if rule.about else ()),
            find=tuple(compiler.compile(phrase) for phrase in [*rule.find, *near]),
            reject=tuple(compiler.compile(phrase) for phrase in rule.reject),
            where=self._plain(rule.where),
            choices=tuple(
                (choice.label, tuple(compiler.compile(phrase) for phrase in choice.phrases)) for choice in rule.choices
            ),
            holds=self._plain(rule.holds),
            implies=tuple((implied.value, compiler.compile(implied.find)) for implied in rule.implies),
            slots=tuple(CompiledSlot(slot, self._finder(slot.list_id)) for slot in rule.slots),
            lists=self._referred(rule, _caught(rule)),
            names=self._finder(rule.of) if rule.kind == "name" else None,
            coordination=self._coordination(rule),
            parts=self._parts(rule),
            expression=regex.compile(rule.pattern) if rule.pattern else None,
        )

    def compiler(self, rule: Rule) -> Compiler:
        """What compiles the phrases of a rule that catch its slots."""
        return Compiler(self._expand, _caught(rule), self._noun(rule), self._marks, open_lists={ANYONE: SUBJECTS})

    def _expand(self, list_id: str) -> tuple[Phrase, ...]:
        words = self._lists[list_id]
        return (*[phrase for name in words.names for phrase in name.phrases], *words.parts)

    def _plain(self, phrases: tuple[Phrase, ...]) -> tuple[Pattern, ...]:
        return tuple(self._bare.compile(phrase) for phrase in phrases)

    def _finder(self, list_id: str | None) -> NameFinder | None:
        if list_id is None or list_id in (*SPEECH_SLOTS, ANYONE):
            return None
        if list_id not in self._finders:
            names = [(name.canonical, name.phrases) for name in self._lists[list_id].names]
            self._finders[list_id] = NameFinder(names, self._bare)
        return self._finders[list_id]

    def _referred(self, rule: Rule, caught: Mapping[str, str]) -> dict[str, tuple[str, NameFinder | None]]:
        """The lists that the rule's own phrases refer to."""
        phrases = [
            *rule.find,
            *rule.near,
            *rule.reject,
            *(phrase for choice in rule.choices for phrase in choice.phrases),
            *(implied.find for implied in rule.implies),
        ]
        names = {caught.get(ref.name, ref.name) for phrase in phrases for ref in references(phrase) if not ref.is_value}
        found = {name: self._finder(name) for name in sorted(names)}
        known: dict[str, tuple[str, NameFinder | None]] = {
            name: (self._marks[name], finder) for name, finder in found.items() if finder is not None
        }
        return known | ({one: (self._marks[one], None) for one in (ANYONE, SUBJECTS)} if ANYONE in names else {})

    def _noun(self, rule: Rule) -> str:
        if rule.kind != "count" or rule.of is None:
            return ""
        return noun_expression(Compiler(self._expand).alternation(rule.of), optional=rule.noun_optional)

    def _coordination(self, rule: Rule) -> Coordination | None:
        if rule.kind != "count" or rule.of is None:
            return None
        return Coordination(self._bare.alternation(rule.of))

    def _parts(self, rule: Rule) -> regex.Pattern[str] | None:
        parts = self._lists[rule.of].parts if rule.kind == "count" and rule.of else ()
        if not parts:
            return None
        return regex.compile(f"(?:{self._bare.any_literal(parts)})(?= $)")


def _caught(rule: Rule) -> dict[str, str]:
    """Slot -> list, for those that a phrase can fill."""
    return {slot.name: slot.list_id for slot in rule.slots if slot.list_id not in SPEECH_SLOTS}


def _near(phrase: Phrase) -> tuple[Phrase, Phrase]:
    """`near: ["tariff*"]` is `find` with `...` on either side."""
    value, gap = Ref("value"), Gap()
    return (
        Phrase(f"{phrase.text} ... {{value}}", Sequence((phrase.root, gap, value)), phrase.at),
        Phrase(f"{{value}} ... {phrase.text}", Sequence((value, gap, phrase.root)), phrase.at),
    )
