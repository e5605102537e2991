"""The names of a list in a sentence, by their canonical name; the longest alias wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from factdiff.phrases.compile import END, Compiler, Pattern
from factdiff.phrases.grammar import Phrase
from factdiff.phrases.marks import Marked


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name and the words, in the field's offsets, that name it."""

    canonical: str
    start: int
    end: int


class NameFinder:
    """Finds the names of one list: `names` are (canonical, aliases) pairs."""

    def __init__(self, names: Sequence[tuple[str, tuple[Phrase, ...]]], compiler: Compiler, list_id: str) -> None:
        self._any = regex.compile(f"(?:{compiler.alternation(list_id)}){END}")
        self._each = [
            (canonical, [(phrase, regex.compile(compiler.literal(phrase))) for phrase in phrases])
            for canonical, phrases in names
        ]
        patterns = [compiler.compile(phrase) for _, phrases in names for phrase in phrases]
        self._words = _shared_words(patterns)
        self._known: dict[str, str | None] = {}

    def canonical(self, words: str) -> str | None:
        """The name that folded words stand for; of several the one whose alias is longest."""
        if words not in self._known:
            fitting = [
                (len(phrase.text), canonical)
                for canonical, aliases in self._each
                for phrase, expression in aliases
                if expression.fullmatch(f" {words}")
            ]
            self._known[words] = max(fitting, default=(0, None), key=lambda pair: pair[0])[1]
        return self._known[words]

    def find(self, sentence: Marked) -> list[NameFound]:
        """All names in a sentence without marks, by start, not overlapping."""
        if self._words and not any(word in sentence.string for word in self._words):
            return []
        found = []
        for match in self._any.finditer(sentence.string):
            words = match.group().strip().removesuffix(" 's").removeprefix("– ")
            canonical = self.canonical(words)
            if canonical is not None:
                begin = match.start() + match.group().index(words) - 1
                found.append(NameFound(canonical, *sentence.span(begin, begin + 1 + len(words))))
        return found


def _shared_words(patterns: Sequence[Pattern]) -> tuple[str, ...]:
    """Any-of the words of all patterns, or none where one of them has no certain word."""
    if not all(pattern.words for pattern in patterns):
        return ()
    return tuple(sorted({word for pattern in patterns for word in pattern.words}))
