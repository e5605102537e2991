"""The names of a list in a sentence, by their canonical name; the longest alias wins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import regex

from factdiff.phrases.compile import END, Compiler, loose_word
from factdiff.phrases.grammar import Phrase
from factdiff.phrases.marks import Marked, NameFound


class NameFinder:
    """Finds the names of one list: `names` are (canonical, aliases) pairs."""

    def __init__(self, names: Sequence[tuple[str, tuple[Phrase, ...]]], compiler: Compiler) -> None:
        self._compiler = compiler
        self._names = names
        self._words: tuple[str, ...] = compiler.any_of([phrase for _, phrases in names for phrase in phrases])
        self._loose = tuple(map(loose_word, self._words))

    @cached_property
    def _expression(self) -> regex.Pattern[str]:
        """Every name a group of its own. POSIX: of all aliases that begin at a word the longest matches."""
        literal = self._compiler.any_literal
        parts = [f"(?P<n{number}>{literal(phrases)})" for number, (_, phrases) in enumerate(self._names) if phrases]
        return regex.compile(f"(?:{'|'.join(parts)}){END}", regex.POSIX)

    def may_find(self, loose: str) -> bool:
        """A cheap test before the sentence is folded; `loose` is the text by `text.loosely`."""
        return not self._words or any(word in loose for word in self._loose)

    def find(self, sentence: Marked) -> list[NameFound]:
        """All names in a sentence without marks, by start, not overlapping."""
        if self._words and not any(word in sentence.string for word in self._words):
            return []
        return [self._found(sentence, match) for match in self._expression.finditer(sentence.string)]

    def _found(self, sentence: Marked, match: regex.Match[str]) -> NameFound:
        """The name without a dash before it or a possessive behind it."""
        words = match.group().removesuffix(" 's")
        begin = match.start() + (2 if words.startswith(" – ") else 0)
        canonical = next(
            canonical
            for number, (canonical, phrases) in enumerate(self._names)
            if phrases and match.group(f"n{number}") is not None
        )
        return NameFound(canonical, *sentence.span(begin, match.start() + len(words)))
