"""The words of a claim -> who is given as saying them, which outlet is credited, in what mood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from factdiff.model import Speaker
from factdiff.speech.credit import credit
from factdiff.speech.cues import FINISHED, TRAILING, VERB, Cue, according_to, subject_after, subject_before
from factdiff.speech.nouns import Attribution, Quotation, Speech
from factdiff.speech.subjects import UNNAMED, said_by, speaker

if TYPE_CHECKING:
    from factdiff.model import Modality

_HEARSAY = regex.compile(
    r"\b (?: reportedly | allegedly | purportedly | is \s said \s to | are \s said \s to | was \s said \s to ) \b",
    regex.VERBOSE | regex.IGNORECASE,
)
_REPORT = regex.compile(r": \s* (?: [Rr]eports? | [Ss]ources? ) \s* \Z", regex.VERBOSE)
_BROKEN = regex.compile(r"; | \s [–—] \s | , \s (?: but | while | although | though | whereas ) \s", regex.VERBOSE)
"""Behind one of these another clause begins, which a verb of saying before it does not rule."""
_CLAUSE = regex.compile(
    r"""
      [;:–—] | , \s and \b
    | \b (?: but | while | although | though | whereas | after | before | because | who | which ) \b
    """,
    regex.VERBOSE,
)
_WHETHER = regex.compile(r"\b (?: whether | if ) \b", regex.VERBOSE)
_DENIED = regex.compile(
    r"""
    \b (?: den (?: y | ies | ied | ying ) \b (?! \s (?: him | her | them | entry | access | a \b ) )
      | no \s (?: immediate \s | current \s )? (?: plans? | intention ) \s (?: to | of | for ) \b
      | (?: dismiss | reject ) (?: ed | es | s | ing ) \s (?: [\p{L}]+ \s ){0,3} (?: claims? | reports? | suggestions?
          | allegations? ) \b )
    """,
    regex.VERBOSE,
)
_THREATENED = regex.compile(
    r"\b (?: threat (?: en | ens | ened | ening | s )? | warn (?: s | ed | ing )? ) \b (?! \s against )",
    regex.VERBOSE | regex.IGNORECASE,
)
_WARNED = regex.compile(r"\b warn", regex.VERBOSE | regex.IGNORECASE)
_WARNED_OF = regex.compile(r"\b (?: would | will | of | face ) \b", regex.VERBOSE)
_PLANNED = regex.compile(
    r"""
    \b (?: will | ['’]ll | won['’]t | would | shall | going \s to | plan (?: s | ned | ning )? \s (?: to | for | on )
      | (?: set | due | about | expected | scheduled | poised | slated ) \s to | (?: is | are ) \s to \s \p{Ll}+
      | propos (?: e | es | ed | ing | al | als ) | draft (?: s | ing | ed )? | intend (?: s | ed | ing )? \s to
      | consider (?: s | ing | ed )? | weigh (?: s | ing | ed )? | vow (?: s | ed | ing )? \s to
      | pledg (?: e | es | ed | ing ) \s to ) \b
  | ['’]ll \b
    """,
    regex.VERBOSE,
)
_HEADLINE_TO = regex.compile(
    r"(?: \p{Lu} [\p{L}.'’\-]* \s ){1,4} to \s (?! the \b | an? \b ) \p{Ll}{2,} (?<! ing ) \b", regex.VERBOSE
)
"""Smith to send boats: only where it begins the sentence; within one it is mostly "told Smith to send"."""
_PLANNED_AFTER = regex.compile(
    r"[^,;:.!?]{0,40}? \b (?: will | would | (?: is | are ) \s (?: set | due | expected | likely ) \s to | could ) \b",
    regex.VERBOSE,
)


_PROSE = 600
"""Characters between a claim and the verb of saying that rules it; a longer sentence is a list or a table."""


def attribute(speech: Speech, sentence_start: int, sentence_end: int, start: int, end: int) -> Attribution:
    """Who says the words text[start:end], which stand in text[sentence_start:sentence_end].

    Errs on the article's own voice: where several may be meant nobody is.
    """
    quotation = _holding(speech, start, end)
    via = credit(speech.text, speech.cast, sentence_start, sentence_end)
    if quotation is not None:
        low = max(sentence_start, quotation.inner_start)
        high = max(end, min(sentence_end, quotation.inner_end))
        mood = _mood(speech.text, low, high, start, end)
        speaker_ = quotation.speaker or _quoted_in(speech, quotation, sentence_start, sentence_end)
        return Attribution(speaker_, quotation.via or via, mood)
    cue = _ruling(speech, sentence_start, start)
    speaker = _speaker(speech, cue, sentence_start, sentence_end, start, end)
    mood = _asked_or_denied(speech.text, cue, start) or _mood(speech.text, sentence_start, sentence_end, start, end)
    return Attribution(speaker, via, mood)


def _holding(speech: Speech, start: int, end: int) -> Quotation | None:
    return next((one for one in speech.quotations if one.inner_start <= start and end <= one.inner_end), None)


def _quoted_in(speech: Speech, quotation: Quotation, low: int, high: int) -> Speaker | None:
    """Of a few words in quotation marks: who says the sentence around them."""
    if quotation.start < low or quotation.end > high:
        return None
    cue = _ruling(speech, low, quotation.start)
    return _speaker(speech, cue, low, high, quotation.start, quotation.end)


# --- who -----------------------------------------------------------------------------------------


def _ruling(speech: Speech, low: int, start: int) -> Cue | None:
    """The nearest verb of saying before the claim, if its clause reaches it and it stands in no quotation."""
    low = max(low, start - _PROSE)
    for verb in reversed([*VERB.finditer(speech.text, low, start)]):
        if regex.match(r"\s to \b", speech.text[verb.end() : start], regex.VERBOSE) and verb.group().startswith("re"):
            continue  # police responded to a call
        cue = subject_before(speech.text, low, verb)
        if cue is not None and cue.sort != "call" and not _quoted(speech, cue):
            return None if _BROKEN.search(speech.text, cue.end, start) else cue
    return None


def _quoted(speech: Speech, cue: Cue) -> bool:
    return any(one.start < cue.verb_start < one.end for one in speech.quotations)


def _speaker(speech: Speech, cue: Cue | None, low: int, high: int, start: int, end: int) -> Speaker | None:
    if cue is not None:
        return _subject(speech, cue, low)
    source = according_to(speech.text, low, high)
    if source is not None:
        return _source(speech, source)
    trailing = _trailing(speech, end, high)
    if trailing is not None:
        return _subject(speech, trailing, low)
    if _HEARSAY.search(speech.text, low, start) or _REPORT.search(speech.text, end, high):
        return UNNAMED
    return None


def _subject(speech: Speech, cue: Cue, low: int) -> Speaker | None:
    if not cue.pronoun:
        return said_by(speech.cast, cue)
    if cue.subject.lower() not in {"he", "she"}:
        return None
    return speech.cast.pronoun(low, cue.start)


_REPORT_BY = regex.compile(
    r"\b (?: report | article | story | account | analysis ) \s (?: by | in | from ) \s (?P<by> [^,;]+ )", regex.VERBOSE
)


_AND_OTHERS = regex.compile(r"\s and \s (?P<other> [^,;:.!?“”\n]{2,60}? ) \s? (?= [,;:.!?“”\n] | \Z )", regex.VERBOSE)


def _source(speech: Speech, source: Cue) -> Speaker | None:
    """The sources of "two sources cited by a paper", the paper of "a report in a paper"."""
    also = _AND_OTHERS.match(speech.text, source.end)
    if also:
        return Speaker(f"{source.subject} and {also['other']}", named=False)
    by = _REPORT_BY.search(source.subject)
    return speaker(speech.cast, by["by"] if by else source.subject)


_SAYS_WHAT = regex.compile(r"(?: \s [\p{L}\p{N}.'’\-]+ ){0,5}? \s that \b", regex.VERBOSE)


def _trailing(speech: Speech, end: int, high: int) -> Cue | None:
    """…, Smith said. …, said Smith. Only behind a comma, and with nothing said after it."""
    high = min(high, end + _PROSE)
    for verb in VERB.finditer(speech.text, end, high):
        cue = subject_before(speech.text, end, verb)
        if cue is not None and cue.sort == "say" and TRAILING.search(speech.text, end, cue.start):
            if _quoted(speech, cue) or _SAYS_WHAT.match(speech.text, cue.end, high):
                return None
            return cue
        if TRAILING.search(speech.text, end, verb.start()) and not verb.group().endswith("ing"):
            cue = subject_after(speech.text, verb, high)
            return cue if cue and not _quoted(speech, cue) and FINISHED.match(speech.text, cue.end, high) else None
    return None


# --- mood ----------------------------------------------------------------------------------------


def _asked_or_denied(text: str, cue: Cue | None, start: int) -> Modality | None:
    if cue is None:
        return None
    if cue.sort == "ask" and _WHETHER.search(text, cue.end, start):
        return "asked"
    return "denied" if cue.sort == "deny" else None


def _mood(text: str, low: int, high: int, start: int, end: int) -> Modality:
    if text[end:high].rstrip(" ”\"’')").endswith("?") and not regex.search(r"[.!]\s", text[end:high]):
        return "asked"
    breaks = [match.end() for match in _CLAUSE.finditer(text, low, start)]
    clause = breaks[-1] if breaks else low
    if _DENIED.search(text, clause, start):
        return "denied"
    if _is_threat(text, low, start):
        return "threatened"
    planned = (
        _PLANNED.search(text, clause, start)
        or _PLANNED_AFTER.match(text, end, high)
        or (clause == low and _HEADLINE_TO.match(text, low, start))
    )
    return "planned" if planned else "asserted"


def _is_threat(text: str, low: int, start: int) -> bool:
    """A threat, or a warning of what somebody would do."""
    match = _THREATENED.search(text, low, start)
    if match is None:
        return False
    return not _WARNED.match(match.group()) or bool(_WARNED_OF.search(text, match.end(), start))
