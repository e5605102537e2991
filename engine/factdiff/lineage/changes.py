"""What a sentence has lost, gained or changed against the one it was made from, where that changes what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from factdiff.lineage.alignment import Line, Pair
from factdiff.speech import attribute, listen
from factdiff.values import KINDS, Found, read
from factdiff.values.common import Options, Relation

Kind = Literal["hedge", "attribution", "negation lost", "negation gained", "number"]

_AROUND = 4
"""Words on either side of a change that are quoted with it."""
_NEAR = 3
"""Words that may stand with a negation that was lost or put in; what is longer is a clause with a no of its own."""
_NEGATIONS = frozenset("not no never none nor neither without cannot nobody nothing nowhere".split())
_ALSO_NO = frozenset(
    "deny denies denied denying decline declines declined declining refuse refuses refused refusing fail fails failed "
    "failing lack lacks lacked lacking avoid avoids avoided reject rejects rejected false untrue unable hardly barely "
    "rarely scarcely little few unlikely impossible stop stopped prevent prevented rule ruled "
    "only".split()
)
"""Words that may stand for a negation: "did not say", "declined to say". Where one was put in, nothing is told."""
_NO_NEGATION = frozenset("only fewer less more later longer greater sooner doubt just".split())
"""After these words "not" and "no" negate nothing: "not only", "no fewer than"."""
_ATTRIBUTION = regex.compile(
    r"""
    \b (?: [Aa]ccording \s to                                       # according to the police; but United States
      | said | says | say | saying | told | tells | reported | reports | reportedly | allegedly | alleged | alleges
      | claimed | claims | claiming | stated | states | confirmed | confirms | announced | announces | believed
      | estimated | estimates | quoted | cited | citing | added | wrote | writes | suspected | apparently ) \b
    """,
    regex.VERBOSE,
)
_MARKS = '“”"„«»'
_COMPARED = frozenset(KINDS) - {"date", "name", "choice", "quote", "text"}
"""Dates are left out: "on Tuesday" rightly becomes "yesterday"."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change of meaning: the words that were lost, gained or stand for others, and both wordings around them."""

    kind: Kind
    was: str
    now: str
    of: str
    """The wording of the first article around the change."""
    copy: str


def changes(pair: Pair) -> tuple[Change, ...]:
    """All changes of a pair that an editor would want to know of; other words for the same are none of them."""
    return (*_numbers(pair), *_negation(pair), *_attribution(pair))


def losses(pair: Pair) -> tuple[Change, ...]:
    """Those that are something else the other way round: what was lost was gained then, and is not told."""
    return tuple(one for one in changes(pair) if one.kind in ("hedge", "attribution"))


# --- numbers and their hedges ---------------------------------------------------------------------


def _numbers(pair: Pair) -> Iterator[Change]:
    """Numbers, one by one in order; where one was put in or left out it is not known which is which."""
    mine, theirs = _values(pair.copy), _values(pair.of)
    if [one.value.kind for one in mine] != [one.value.kind for one in theirs]:
        return
    for now, was in zip(mine, theirs, strict=True):
        kind = _number_change(now, was)
        if kind is not None:
            words = _hedge(was, now) if kind == "hedge" else was.value.text
            yield Change(kind, words, now.value.text, _window(pair.of, was), _window(pair.copy, now))


def _values(line: Line) -> list[Found]:
    return [one for one in read(line.text) if one.value.kind in _COMPARED]


def _number_change(now: Found, was: Found) -> Literal["hedge", "number"] | None:
    a, b = now.value, was.value
    if KINDS[a.kind].relate(a, b, Options()) is Relation.DIFFER or (a.unit == b.unit and _other_number(now, was)):
        return "number"
    lost = a.form == "single" and b.form in ("at least", "at most", "nearly", "approx") and a.number == b.number
    return "hedge" if lost else None


def _other_number(now: Found, was: Found) -> bool:
    """Whether both state a number and not the same, though one bound may hold the other."""
    a, b = now.value.number, was.value.number
    return a is not None and b is not None and a != b


def _hedge(was: Found, now: Found) -> str:
    """The words of a hedge: what of a value's words the other, without it, has not."""
    bare = now.value.text.lower().split()
    words = [word for word in was.value.text.split() if word.lower() not in bare]
    return " ".join(words) or was.value.text


def _window(line: Line, found: Found) -> str:
    own = [at for at, token in enumerate(line.tokens) if token.start < found.end and found.start < token.end]
    return _quoted(line, own[0], own[-1] + 1) if own else found.value.text


# --- negations ------------------------------------------------------------------------------------


def _negation(pair: Pair) -> Iterator[Change]:
    """A "not" on one side only, among the words that differ."""
    for low, high, their_low, their_high in pair.gaps:
        mine, theirs = _negations(pair.copy, low, high), _negations(pair.of, their_low, their_high)
        if bool(mine) == bool(theirs) or max(high - low, their_high - their_low) > _NEAR or _says_no(pair):
            continue
        of, copy = _quoted(pair.of, their_low, their_high), _quoted(pair.copy, low, high)
        yield Change("negation lost", theirs, "", of, copy) if theirs else Change("negation gained", "", mine, of, copy)


def _negations(line: Line, low: int, high: int) -> str:
    """The words among line[low:high] that negate, as they stand."""
    told = [at for at in range(low, high) if _negates(line.words, at)]
    return " ".join(line.text[line.tokens[at].start : line.tokens[at].end] for at in told)


def _negates(words: tuple[str, ...], at: int) -> bool:
    if words[at].endswith("n't"):
        return True
    return words[at] in _NEGATIONS and (at + 1 == len(words) or words[at + 1] not in _NO_NEGATION)


def _says_no(pair: Pair) -> bool:
    """Whether the words that differ hold another way to say no, or as many negations in other places."""
    mine = [word for low, high, _, _ in pair.gaps for word in pair.copy.words[low:high]]
    theirs = [word for _, _, low, high in pair.gaps for word in pair.of.words[low:high]]
    if _ALSO_NO & {*mine, *theirs}:
        return True
    counts = [sum(word in _NEGATIONS or word.endswith("n't") for word in words) for words in (mine, theirs)]
    return counts[0] == counts[1]


# --- attributions ---------------------------------------------------------------------------------


def _attribution(pair: Pair) -> Iterator[Change]:
    """A clause that says who says it, left out of a sentence that gives nobody else and is no quotation's."""
    if _ATTRIBUTION.search(pair.copy.text):
        return
    for low, high, their_low, their_high in pair.gaps:
        if their_low == their_high:
            continue
        words = _text(pair.of, their_low, their_high)
        if high - low >= their_high - their_low or _at_quotation(pair.of, their_low, their_high):
            continue
        if _ATTRIBUTION.search(words) and not _is_somebodys(pair.copy):
            yield Change(
                "attribution", words, "", _quoted(pair.of, their_low, their_high), _quoted(pair.copy, low, high)
            )


def _at_quotation(line: Line, low: int, high: int) -> bool:
    """Whether a quotation begins or ends at the words line[low:high]: its marks still say that it is somebody's."""
    start = line.tokens[low - 1].end if low else 0
    end = line.tokens[high].start if high < len(line.tokens) else len(line.text)
    beside = line.text[start : line.tokens[low].start] + line.text[line.tokens[high - 1].end : end]
    return any(mark in beside for mark in _MARKS)


def _is_somebodys(line: Line) -> bool:
    """Whether somebody says the sentence all the same: it stands in a quotation, or who is named before goes on."""
    speech = listen(getattr(line.article, line.field))
    quoted = sum(max(0, min(one.end, line.end) - max(one.start, line.start)) for one in speech.quotations)
    return (
        quoted * 2 > line.end - line.start
        or attribute(speech, line.start, line.end, line.start, line.end).speaker is not None
    )


# --- wordings -------------------------------------------------------------------------------------


def _text(line: Line, low: int, high: int) -> str:
    """The words line[low:high] as they stand, on one line."""
    return " ".join(line.text[line.tokens[low].start : line.tokens[high - 1].end].split())


def _quoted(line: Line, low: int, high: int) -> str:
    """The words line[low:high] with some on either side."""
    first, last = max(0, low - _AROUND), min(len(line.words), high + _AROUND)
    before, after = "… " if first else "", " …" if last < len(line.words) else ""
    return f"{before}{_text(line, first, last)}{after}"
