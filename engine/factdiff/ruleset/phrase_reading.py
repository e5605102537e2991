"""Phrases as they stand in a file: parsed, each with its place, its faults at the very character."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factdiff.phrases.grammar import (
    Alternatives,
    Gap,
    Phrase,
    PhraseFault,
    Ref,
    Sequence,
    Word,
    parse,
    references,
)
from factdiff.phrases.grammar import (
    Node as Part,
)
from factdiff.ruleset.accidents import refuse_accident
from factdiff.ruleset.shapes import TEXT, read_listing
from factdiff.ruleset.yaml_positions import Node, Scalar

if TYPE_CHECKING:
    from factdiff.ruleset.faults import FaultBook, Spot
    from factdiff.ruleset.keys import JsonSchema

PHRASES: Final[JsonSchema] = {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/phrase"}}
PHRASE: Final[JsonSchema] = {"allOf": [{"$ref": "#/definitions/phrase"}]}
"""In `allOf`: beside a `$ref` draft-07 reads nothing, and a description stands there."""
PHRASE_SHAPE: Final[JsonSchema] = {
    **TEXT,
    "description": "word, word*, (a|b c), [x], {value}, {list}, {list+}, ..., ...N",
}


@dataclass(frozen=True, slots=True)
class Written:
    """A phrase and the text in the file that it was written as."""

    phrase: Phrase
    node: Scalar

    def ref_spot(self, ref: Ref) -> Spot:
        """Where a `{name}` stands in the file."""
        written = self.phrase.text[ref.start :]
        return self.node.at(ref.start, written.find("}") + 1)

    @property
    def refs(self) -> list[Ref]:
        """All `{...}` of the phrase."""
        return references(self.phrase)

    @property
    def alone(self) -> str | None:
        """The name, if the phrase is nothing but one `{name}`."""
        match self.phrase.root.parts:
            case (Ref(name=name, many=False) as ref,) if not ref.is_value:
                return name
            case _:
                return None


def read_phrase(node: Node, book: FaultBook) -> Written | None:
    """One phrase, or None with its fault told."""
    if refuse_accident(node, book) or not isinstance(node, Scalar):
        return None
    if node.empty or not node.text.strip():
        book.error(node.spot, "a phrase is empty", "write it, or take the line out")
        return None
    try:
        phrase = parse(node.text)
    except PhraseFault as fault:
        book.error(node.at(fault.start, fault.length), fault.what, fault.do)
        return None
    placed = replace(phrase, at=f"{book.path}:{node.line}")
    return Written(placed, node) if _sound_edges(phrase, node, book) else None


def read_phrases(node: Node, name: str, book: FaultBook) -> tuple[Written, ...]:
    """A list of phrases."""
    read = (read_phrase(item, book) for item in read_listing(node, name, book))
    return tuple(phrase for phrase in read if phrase is not None)


def _sound_edges(phrase: Phrase, node: Scalar, book: FaultBook) -> bool:
    """A gap at an edge matches nothing that the phrase would not match without it."""
    parts = phrase.root.parts
    if not isinstance(parts[0], Gap) and not isinstance(parts[-1], Gap):
        return True
    at = 0 if isinstance(parts[0], Gap) else max(node.text.rfind("..."), node.text.rfind("…"))
    book.error(
        node.at(at, 3),
        "`...` at the edge of a phrase stands between nothing",
        "take it out: a phrase may match anywhere in the sentence",
    )
    return False


def values_held(part: Part) -> tuple[int, int]:
    """How often `{value}` stands in a match, at least and at most."""
    match part:
        case Ref() if part.is_value:
            return (1, 1)
        case Sequence(parts):
            held = [values_held(one) for one in parts]
            return (sum(low for low, _ in held), sum(high for _, high in held))
        case Alternatives(options, optional):
            held = [values_held(one) for one in options]
            return (0 if optional else min(low for low, _ in held), max(high for _, high in held))
        case _:
            return (0, 0)


def needs_words(part: Part) -> bool:
    """Whether every match holds a literal word or a name, so that the phrase cannot match anything."""
    match part:
        case Word():
            return True
        case Ref():
            return not part.is_value
        case Sequence(parts):
            return any(needs_words(one) for one in parts)
        case Alternatives(options, optional):
            return not optional and all(needs_words(one) for one in options)
        case _:
            return False
