"""How examples came out, as `rules test` tells it: what was read beside what was expected."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdiff.model import Fault
    from factdiff.prove import Outcome
    from factdiff.prove.runner import Row

_INDENT = "    "
_NONE = "–"
"""Stands where nothing is beside what was expected or read."""


def as_text(outcomes: Iterable[Outcome]) -> str:
    """The examples that fail and the gaps that closed; of the others nothing is to be said."""
    return "".join(f"{_told(one)}\n\n" for one in outcomes if one.failed or one.closed_gap)


def _told(outcome: Outcome) -> str:
    place = f"{outcome.path}:{outcome.line}: {outcome.rule}"
    if outcome.closed_gap:
        return f"{place}: this todo holds now; make it a `text` example\n{_INDENT}{outcome.text}"
    lines = [outcome.text, *(line for row in outcome.rows for line in _beside(row))]
    head = f"{place}: a {outcome.form} example fails"
    return "\n".join([head, *(f"{_INDENT}{line}".rstrip() for line in lines)])


def _beside(row: Row) -> Iterator[str]:
    """Expected and read, one below the other, and what differs underlined."""
    if row.agrees:
        yield f"as expected: {row.read}"
        return
    expected, read = row.expected or _NONE, row.read or _NONE
    yield f"   expected: {expected}"
    yield f"   but read: {read}"
    yield f"             {_marks(expected, read)}"


def _marks(expected: str, read: str) -> str:
    """Carets below the words of `read` that were not expected, and where a word that was is missing."""
    wanted, came = expected.split(" "), read.split(" ")
    starts = [sum(len(word) + 1 for word in came[:at]) for at in range(len(came) + 1)]
    marks = [" "] * (len(read) + 2)
    for tag, _, _, first, last in SequenceMatcher(None, wanted, came, autojunk=False).get_opcodes():
        if tag != "equal":
            end = max(starts[last] - 1, starts[first] + 1)
            marks[starts[first] : end] = "^" * (end - starts[first])
    return "".join(marks).rstrip()


def as_json(outcomes: Sequence[Outcome], faults: Sequence[Fault]) -> str:
    """All examples with how they came out, and the faults of the rules that could not be tested."""
    from factdiff.render.faults import entries

    examples = [
        {
            "rule": one.rule,
            "path": one.path,
            "line": one.line,
            "form": one.form,
            "text": one.text,
            "outcome": _word(one),
            "expected": [row.expected for row in one.rows if row.expected is not None],
            "read": [row.read for row in one.rows if row.read is not None],
        }
        for one in outcomes
    ]
    return json.dumps({"examples": examples, "faults": entries(faults)}, indent=1, ensure_ascii=False) + "\n"


def _word(outcome: Outcome) -> str:
    if outcome.form == "todo":
        return "gap closed" if outcome.holds else "known gap"
    return "holds" if outcome.holds else "fails"


def as_github(outcomes: Iterable[Outcome], faults: Iterable[Fault]) -> str:
    """An annotation for each fault, failing example and gap that closed."""
    from factdiff.render.faults import annotation
    from factdiff.render.faults import as_github as told

    return told(faults) + "".join(
        annotation("notice", f"{one.rule}: this todo holds now", one.text, file=one.path, line=one.line, col=1)
        if one.closed_gap
        else annotation(
            "error",
            f"{one.rule}: a {one.form} example fails",
            f"expected {one.expected}; read {one.actual}: {one.text}",
            file=one.path,
            line=one.line,
            col=1,
        )
        for one in outcomes
        if one.failed or one.closed_gap
    )
