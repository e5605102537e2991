"""One pass over a field: where quotations stand, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from factdiff.speech.credit import credit
from factdiff.speech.cues import TITLE_BEFORE, VERB, Cue, according_to, cues, subject_after, subject_before
from factdiff.speech.marks import Marked, Paragraph, paragraphs
from factdiff.speech.names import NAME, Cast
from factdiff.speech.nouns import Quotation, Speech
from factdiff.speech.subjects import said_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Speaker

_MARKS = frozenset("“”„«»‹›\"‘'’")
_SENTENCE_END = regex.compile(
    r"""
    (?<! (?<! \p{L} ) (?: Mr | Mrs | Ms | Dr | Sen | Rep | Gov | Gen | Col | Lt | Sgt | Capt | Maj | Adm | Prof | Rev
        | St | Jr | Sr | No | \p{Lu} ) )                            # not an abbreviation or an initial
    [.!?…] ["”’')\]]* (?= \s )
    """,
    regex.VERBOSE,
)
_HEADLINE = regex.compile(
    rf"(?: ^ | (?<= [.!?…;”\"’] \s ) | (?<= \n ) ) (?P<name> {NAME} ) (?: \s to \s {NAME} )? : \s* \Z",
    regex.VERBOSE,
)
"""Smith: “…”, Smith to Jones: “…”."""
_QUOTED_AS = regex.compile(
    rf"\b quot (?: ed | es | ing ) \s (?P<name> {NAME} ) \s as \s [^.!?]* \Z",
    regex.VERBOSE,
)
"""A paper quoted Smith as saying “…”."""
_AT_ONCE = regex.compile(r"[\s,–—\-]* \Z", regex.VERBOSE)
_INTRODUCED = regex.compile(r"[:,] \s* \Z", regex.VERBOSE)
_SENTENCE = 600
"""Characters before a quotation that may be its sentence; what looks longer is no prose."""
_HE_ASKED = 120
"""Characters between a quotation and its verb, or a verb and its quotation; further off it is another's."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What was made out of one quotation."""

    cue: bool
    """Whether somebody is given, whoever that is: then no earlier speaker goes on."""
    speaker: Speaker | None
    via: str | None


def listen(text: str) -> Speech:
    """Hear a whole field of an article once.

    Args:
        text: the field; offsets of all that follows are code points in it.
    """
    cast = Cast(text)
    found = tuple(_quotations(text, cast)) if not _MARKS.isdisjoint(text) else ()
    return Speech(text, found, cast)


def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of a field, each with its speaker where that is sure."""
    return listen(text).quotations


def _quotations(text: str, cast: Cast) -> Iterator[Quotation]:
    last: Quotation | None = None  # of the paragraph before, if it held a speech that may go on
    before: Paragraph | None = None
    for paragraph in paragraphs(text):
        last_here: Quotation | None = None
        for at, marked in enumerate(paragraph.marked):
            heard = _hear(text, cast, paragraph, at, before)
            earlier = last_here if at else last
            goes_on = not heard.cue and earlier is not None and _goes_on(text, paragraph, at, before)
            if goes_on and earlier is not None:
                heard = replace(heard, speaker=earlier.speaker, via=heard.via or earlier.via)
            last_here = Quotation(
                marked.start, marked.end, marked.inner_start, marked.inner_end, heard.speaker, heard.via, goes_on
            )
            yield last_here
        last, before = last_here, paragraph


# --- whose it is ---------------------------------------------------------------------------------


def _hear(text: str, cast: Cast, paragraph: Paragraph, at: int, before: Paragraph | None) -> _Heard:
    marked = paragraph.marked[at]
    low, high = _before(text, paragraph, at), _after(text, paragraph, at)
    ahead, behind = _cue_before(text, low, marked), _cue_after(text, marked, high)
    introduced = ahead is not None and bool(_INTRODUCED.search(text, low, marked.start))
    cue = ahead if introduced or behind is None else behind
    via = credit(text, cast, _sentence_start(text, paragraph, low), marked.start) or credit(
        text, cast, marked.end, _sentence_end(text, marked.end, high)
    )
    if cue is None:
        return _Heard(cue=False, speaker=None, via=via)
    return _Heard(cue=True, speaker=_who(cast, cue, paragraph, before), via=via)


def _who(cast: Cast, cue: Cue, paragraph: Paragraph, before: Paragraph | None) -> Speaker | None:
    """A pronoun is the only person named so far in its paragraph, or, if there is none, in the one before."""
    if not cue.pronoun:
        return said_by(cast, cue)
    if cue.subject.lower() not in {"he", "she"}:
        return None
    here = cast.people(paragraph.start, cue.start)
    if here or before is None:
        return cast.one(here)
    return cast.one(cast.people(before.start, before.end))


def _before(text: str, paragraph: Paragraph, at: int) -> int:
    """From where on a cue before the quotation may stand: its sentence, behind the quotation before."""
    start = paragraph.marked[at - 1].end if at else paragraph.start
    start = max(start, paragraph.marked[at].start - _SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, paragraph.marked[at].start)]
    return ends[-1] if ends else start


def _after(text: str, paragraph: Paragraph, at: int) -> int:
    following = paragraph.marked[at + 1].start if at + 1 < len(paragraph.marked) else paragraph.end
    return _sentence_end(text, paragraph.marked[at].end, following)


def _sentence_end(text: str, start: int, high: int) -> int:
    match = _SENTENCE_END.search(text, start, high)
    return match.start() if match else high


def _sentence_start(text: str, paragraph: Paragraph, low: int) -> int:
    start = max(paragraph.start, low - _SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, low)]
    return ends[-1] if ends else start


def _cue_after(text: str, marked: Marked, high: int) -> Cue | None:
    """“…,” Smith said; “…,” said Smith; “…,” according to Smith. Its words follow the mark at once."""
    if marked.closed is False:
        return None
    rest = text[marked.end : high]
    source = according_to(text, marked.end, high)
    if source is not None and _AT_ONCE.fullmatch(text, marked.end, source.start):
        return source
    verb = VERB.search(text, marked.end, min(high, marked.end + _HE_ASKED))
    if verb is None or not rest.strip(" ,–—-"):
        return None
    if _AT_ONCE.fullmatch(text, marked.end, verb.start()):
        return subject_after(text, verb, high)
    cue = subject_before(text, marked.end, verb)
    if cue is None or not TITLE_BEFORE.fullmatch(text, marked.end, cue.start):
        return None
    return None if _is_next_sentence(text, marked, verb, high) else cue


def _is_next_sentence(text: str, marked: Marked, verb: regex.Match[str], high: int) -> bool:
    """“… over.” Smith said that …: after a full stop a capital begins another sentence, if it goes on to say what."""
    if text[marked.inner_end - 1] != ".":
        return False
    return bool(regex.search(r"\b (?: that | he | she | they | the ) \b", text[verb.end() : high], regex.VERBOSE))


def _cue_before(text: str, low: int, marked: Marked) -> Cue | None:
    """Smith said: “…”; Smith called it “…”; a paper quoted Smith as wanting to “…”."""
    for pattern in (_HEADLINE, _QUOTED_AS):
        match = pattern.search(text, low, marked.start)
        if match:
            return Cue(match.start(), match.end(), "said", match.start(), match["name"], pronoun=False, hearsay=False)
    source = according_to(text, low, marked.start)
    found = cues(text, low, marked.start)
    verbs = [verb for verb in VERB.finditer(text, low, marked.start) if not verb.group().endswith("ing")]
    if found and verbs and verbs[-1].start() > found[-1].verb_start:
        return replace(found[-1], subject="it", pronoun=True)  # was told: somebody speaks, but who
    if found:
        last = found[-1]
        near = marked.start - last.verb_start <= _HE_ASKED + len(last.verb)
        return last if near or len({cue.subject for cue in found}) == 1 else None
    return source


# --- a speech that goes on -----------------------------------------------------------------------


def _goes_on(text: str, paragraph: Paragraph, at: int, before: Paragraph | None) -> bool:
    """Whether a quotation without a cue goes on where the one before it ended."""
    marked = paragraph.marked[at]
    if at:
        earlier = paragraph.marked[at - 1]
        between = text[earlier.end : marked.start]
        return _is_full(text, marked) and len(between) <= _HE_ASKED and between.rstrip()[-1:] in {".", "", "!", "?"}
    if before is None or not before.marked or marked.start != paragraph.start:
        return False
    if not _is_quotation_alone(text, paragraph):
        return False
    first, last = before.marked[0], before.marked[-1]
    return not last.closed or first.start == before.start or not text[last.end : before.end].strip(" .,")


def _is_quotation_alone(text: str, paragraph: Paragraph) -> bool:
    outside, at = "", paragraph.start
    for marked in paragraph.marked:
        outside += text[at : marked.start]
        at = marked.end
    return not (outside + text[at : paragraph.end]).strip(" .,…")


def _is_full(text: str, marked: Marked) -> bool:
    """A sentence of its own: four words and a capital, so that no scare quotes are given to anybody."""
    inner = text[marked.inner_start : marked.inner_end]
    return inner[:1].isupper() and len(inner.split()) >= 4
