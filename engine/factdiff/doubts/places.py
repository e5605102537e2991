"""Where in the files a piece of a rule stands, so that a doubt can point at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import regex

from factdiff.model import Fault
from factdiff.phrases.grammar import Phrase
from factdiff.ruleset.rule import Rule
from factdiff.ruleset.yaml_reading import split_lines

_AROUND = ("(?<=^|[\"'\\[,\\s])", "(?=$|[\"'\\],\\s])")
"""What stands beside a phrase in its line: a quote, a bracket, a comma, a space or nothing."""
_NEXT_RULE = regex.compile(r"\s*- \s* id \s* :", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a folder as read: path -> text."""

    texts: Mapping[str, str]
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def line(self, path: str, number: int) -> str:
        """One line, counted from 1; empty beyond the end."""
        lines = self.lines(path)
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def lines(self, path: str) -> list[str]:
        """All lines of a file."""
        if path not in self._lines:
            self._lines[path] = split_lines(self.texts.get(path, ""))
        return self._lines[path]

    def at_phrase(self, phrase: Phrase, what: str, do: str, span: tuple[int, int] | None = None) -> Fault:
        """A doubt about a phrase, or about a part of it given by its offsets in the phrase's text."""
        path, _, number = phrase.at.rpartition(":")
        line = int(number) if number.isdigit() else 1
        source = self.line(path, line)
        start, end = span or (0, len(phrase.text))
        found = regex.search(f"{_AROUND[0]}{regex.escape(phrase.text)}{_AROUND[1]}", source)
        if found is None:  # written with escapes or over several lines: the whole line is pointed at
            return self._doubt(path, line, _indent(source) + 1, len(source.strip()), what, do)
        return self._doubt(path, line, found.start() + start + 1, end - start, what, do)

    def at_key(self, rule: Rule, key: str, what: str, do: str) -> Fault:
        """A doubt about a key of a rule, at the rule's first line where the key cannot be found."""
        name = regex.escape(key)
        # A slot may stand within a line: `depends_on: {town: towns}`.
        for pattern in (rf"^[\s-]*(?P<key>{name})\s*:", rf"[{{,]\s*(?P<key>{name})\s*:"):
            for number, line in self._lines_of(rule):
                found = regex.search(pattern, line)
                if found is not None:
                    return self._doubt(rule.path, number, found.start("key") + 1, len(key), what, do)
        source = self.line(rule.path, rule.line)
        return self._doubt(rule.path, rule.line, _indent(source) + 1, len(source.strip()), what, do)

    def at_line(self, path: str, number: int, what: str, do: str) -> Fault:
        """A doubt about a whole line."""
        source = self.line(path, number)
        return self._doubt(path, number, _indent(source) + 1, len(source.strip()), what, do)

    def _lines_of(self, rule: Rule) -> Iterator[tuple[int, str]]:
        for number, line in enumerate(self.lines(rule.path)[rule.line - 1 :], rule.line):
            if number > rule.line and _NEXT_RULE.match(line):
                return
            yield number, line

    def _doubt(self, path: str, line: int, column: int, length: int, what: str, do: str) -> Fault:
        return Fault(path, line, column, what, do, self.line(path, line), max(1, length), "warning")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))
