"""Sentences that a phrase should match, made from the phrase itself: to try whether it matches anything at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from factdiff.phrases.grammar import Alternatives, Gap, Node, Phrase, Ref, Sequence, Word, walk
from factdiff.ruleset.rule import Rule, WordList

VALUES: Mapping[str, tuple[str, ...]] = {
    "percent": ("7 percent", "7 percentage points", "7 basis points", "7%"),
    "money": ("$7 million", "7 dollars", "€7", "$7"),
    "length": ("7 km", "7-kilometre", "7 feet", "7 miles"),
    "area": ("7 acres", "7-acre", "7 square miles"),
    "volume": ("7 litres", "7-litre", "7 barrels"),
    "mass": ("7 tonnes", "7-tonne", "7 kg"),
    "speed": ("70 mph", "70 km/h"),
    "temperature": ("7 degrees Celsius", "7C"),
    "energy": ("7 kWh", "7 megawatt hours"),
    "power": ("7 MW", "7-megawatt"),
    "data": ("7 GB", "7 megabytes"),
    "age": ("34 years old", "34-year-old", "34"),
    "magnitude": ("6.3", "6.3-magnitude"),
    "duration": ("7 days", "7-day", "7 years", "7 hours", "a week"),
    "count": ("7",),
    "number": ("7", "70", "7,000"),
    "date": ("Monday", "July 4, 2025", "July 4", "yesterday", "2021"),
}
"""Values as articles write them, the plainest first; each is read as one value (a test says so)."""
FILLER = "vex"
"""A word that no phrase holds."""
_GAPS = (0, 4, 1)
"""How many words a gap takes: none, or so many that what is narrower no longer reaches over it."""
PERSON = "Ms Ashdown"
"""Stands for whoever an open list takes."""
_NAMES = 4
"""Names of a list, or first alternatives, that are tried before a phrase is given up."""
_TRIES = 48
"""Sentences that are tried before a phrase is given up; a sound phrase holds in one of the first."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence and where in it the value stands; None where the phrase has none."""

    text: str
    value: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Way:
    """How one sentence is made: which name or option (by number), how many words gaps hold, which value."""

    turn: int
    gap: int
    value: str
    chosen: Sequence | None
    """The option that must stand."""


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes sentences for the phrases of one rule."""

    rule: Rule
    lists: Mapping[str, WordList]

    def samples(self, phrase: Phrase, chosen: Sequence | None = None) -> Iterator[Sample]:
        """Sentences that the phrase should match, those with the option `chosen` where one is given."""
        ways = product(range(_NAMES), _GAPS, self._values())
        for turn, gap, value in islice(ways, _TRIES):
            yield self._sample(phrase, Way(turn, gap, value, chosen))

    def _values(self) -> tuple[str, ...]:
        rule = self.rule
        if rule.kind == "name" and rule.of:
            return tuple(self._item(rule.of, turn) for turn in range(_NAMES))
        if rule.kind == "count" and rule.of:
            nouns = dict.fromkeys(self._item(rule.of, turn) for turn in range(_NAMES))
            return (*(f"7 {noun}" for noun in nouns), *(("7",) if rule.noun_optional else ()))
        return VALUES.get(rule.kind, ("",))

    def _sample(self, phrase: Phrase, way: Way) -> Sample:
        words = " ".join(self._node(phrase.root, way).split())
        before, mark, after = words.partition("\0")
        head = f"The {FILLER} {before}"  # a number behind a capital letter could be part of a name
        value = (len(head), len(head) + len(way.value)) if mark else None
        return Sample(f"{head}{way.value if mark else ''}{after} {FILLER}.", value)

    def _node(self, node: Node, way: Way) -> str:
        match node:
            case Word(text):
                return f" {text}"
            case Gap():
                return f" {FILLER}" * min(way.gap, node.most)
            case Ref():
                return " \0" if node.is_value else f" {self._item(self._list(node.name), way.turn)}"
            case Alternatives():
                return self._alternatives(node, way)
            case Sequence(parts):
                return "".join(self._node(part, way) for part in parts)

    def _alternatives(self, node: Alternatives, way: Way) -> str:
        if way.chosen is not None:
            for option in node.options:
                if any(part is way.chosen for part in walk(option)):
                    return self._node(option, way)
        if node.optional and way.turn != 1:
            return ""
        return self._node(node.options[min(way.turn, len(node.options) - 1)], way)

    def _list(self, name: str) -> str:
        return next((slot.list_id for slot in self.rule.slots if slot.name == name), name)

    def _item(self, list_id: str, turn: int) -> str:
        words = self.lists.get(list_id)
        phrases = [phrase for name in words.names for phrase in name.phrases] if words else []
        if not phrases:
            return PERSON
        plain = Way(0, 0, "", None)
        return self._node(phrases[min(turn, len(phrases) - 1)].root, plain).strip().replace("\0", "7")
