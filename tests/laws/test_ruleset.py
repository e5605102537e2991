"""Laws of reading rules: never raises on any text, points into the file, ignores the order of keys."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given

from factdiff.phrases.grammar import PhraseFault, parse
from factdiff.ruleset import load_texts, show_fault
from ruleset.sound import ALL

MESSAGES = Path(__file__).parents[1] / "messages"
ODD = [
    "{",
    "}",
    "[",
    "]",
    "*",
    "#",
    "&",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "'",
    '"',
    ":",
    ": ",
    "- ",
    "\n",
    "\t",
    ",",
    "?",
    "\\",
    " ",
    "<<",
    "...",
    "\x07",
    "é",
    "\U0001f600",
    "\u2028",
    "\ufeff",
    "\r",
]


@cache
def broken() -> list[str]:
    return [path.read_bytes().decode("utf-8") for path in sorted(MESSAGES.glob("*/*.yaml"))] + [ALL] * 40


def holds(text: str) -> None:
    """Whatever the text: no exception, every fault shown and inside its file."""
    loaded = load_texts("rules", {"x.yaml": text})
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for fault in loaded.faults:
        assert show_fault(fault).startswith(f"rules/x.yaml:{fault.line}:{fault.column}: ")
        assert 1 <= fault.line <= len(lines)
        assert fault.source == lines[fault.line - 1]
        assert 1 <= fault.column <= len(fault.source) + 1
    errors = {fault.line for fault in loaded.faults if fault.level == "error"}
    assert not [rule.id for rule in loaded.ruleset.rules if rule.line in errors]


@given(st.text(max_size=200) | st.text(st.sampled_from("".join(ODD) + "ab12"), max_size=120))
def test_any_text(text):
    holds(text)


@given(
    st.lists(
        st.sampled_from(ODD)
        | st.sampled_from(["rules:\n", "  - id: a-b\n", "    find: ", "lists:\n", "word", "{value}"]),
        max_size=40,
    )
)
def test_any_pieces(pieces):
    holds("".join(pieces))


@given(st.integers(0, 10_000), st.integers(1, 4), st.randoms(use_true_random=False))
def test_a_file_with_slips(which, slips, chance: random.Random):
    """Real files with signs put in, taken out and lines moved."""
    text = broken()[which % len(broken())]
    for _ in range(slips):
        at = chance.randrange(len(text) + 1)
        match chance.randrange(4):
            case 0:
                text = text[:at] + chance.choice(ODD) + text[at:]
            case 1:
                text = text[:at] + text[at + chance.randrange(1, 6) :]
            case 2:
                lines = text.split("\n")
                chance.shuffle(lines)
                text = "\n".join(lines) if chance.random() < 0.2 else text
            case _:
                text = text[:at] + text[at : at + 12] * 2 + text[at + 12 :]
    holds(text)


@given(st.text(st.sampled_from("ab {}[]()|*.…3,;-–'’value+"), max_size=60) | st.text(max_size=60))
def test_a_phrase_parses_or_says_where_it_does_not(text):
    told = fault_of(text)
    if told is not None:
        assert 0 <= told.start <= len(text)
        assert told.what
        assert told.do


def fault_of(text: str) -> PhraseFault | None:
    try:
        parse(text)
    except PhraseFault as fault:
        return fault
    return None
