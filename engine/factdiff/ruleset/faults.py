"""What is wrong in one file, collected with its places; and how a fault is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from factdiff.model import Fault

_WIDEST = 140
"""Longer source lines are cut around the caret, so that a message stays one screen wide."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file; line and column count from 1."""

    line: int
    column: int
    length: int = 1


@dataclass(slots=True)
class FaultBook:
    """The faults of one file; `mended` holds lines already told and mended in memory alone."""

    path: str
    lines: list[str]
    told: dict[Fault, None] = field(default_factory=dict)
    mended: set[int] = field(default_factory=set)
    _error_lines: set[int] = field(default_factory=set)

    @property
    def faults(self) -> list[Fault]:
        """All faults, each once, in the order in which they were found."""
        return list(self.told)

    def error(self, spot: Spot, what: str, do: str) -> None:
        """Note a fault that leaves out the rule or list in which it stands."""
        self._note(spot, what, do, "error")

    def warn(self, spot: Spot, what: str, do: str) -> None:
        """Note something that runs, but hardly as it was meant."""
        self._note(spot, what, do, "warning")

    def has_error(self, first: int, last: int) -> bool:
        """Whether an error stands in the lines from first to last."""
        return any(line in self._error_lines for line in range(first, last + 1))

    def line(self, number: int) -> str:
        """One line of the file as written, counted from 1; empty beyond its end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def _note(self, spot: Spot, what: str, do: str, level: Literal["error", "warning"]) -> None:
        # A mended line was changed in memory, so what is found in it later would point beside it.
        if spot.line in self.mended:
            return
        fault = Fault(self.path, spot.line, spot.column, what, do, self.line(spot.line), max(1, spot.length), level)
        self.told[fault] = None
        if level == "error":
            self._error_lines.add(spot.line)


def show_fault(fault: Fault) -> str:
    """A fault as plain text: place and what, the line, the caret, what to write."""
    level = "warning: " if fault.level == "warning" else ""
    shown = [f"{fault.path}:{fault.line}:{fault.column}: {level}{fault.what}"]
    if fault.source.strip():
        shown += _with_caret(fault.source, fault.column, fault.length)
    return "\n".join([*shown, fault.do]) if fault.do else "\n".join(shown)


def _with_caret(source: str, column: int, length: int) -> list[str]:
    at = min(column - 1, len(source))
    first = max(0, at - _WIDEST // 2) if len(source) > _WIDEST else 0
    window = source[first : first + _WIDEST]
    carets = max(1, min(length, len(window) - (at - first)))
    # Tabs stay tabs, so that the caret stands below its character at any tab width.
    indent = "".join("\t" if sign == "\t" else " " for sign in window[: at - first])
    return [window.rstrip(), indent + "^" * carets]


def place_of(fault: Fault) -> tuple[str, int, int, str]:
    """The order in which faults are told."""
    return (fault.path, fault.line, fault.column, fault.what)
