"""Lines that say when an article was published or updated ("Last Updated : May 3 2024 | 9:05 AM IST").

Only a line that is made for it counts: prose that begins with "Published on July 3, 2024, the study says" is
prose. Where two such lines do not agree, none is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from factdiff.datelines import read_timestamp

_CUE = regex.compile(
    r"""
    (?<! [\p{L}\p{N}] )
    (?: (?P<rank> First | Last | Originally ) \s+ )?    # "Originally" is caught to be left aside
    (?P<what> Published | Updated )
    (?: \s+ (?: on | at ) \b )?
    \s* [:|–—-]? \s*
    (?! [\p{L}\p{N}] (?<= [\p{L}\p{N}] \p{L} ) )        # "Publishedly" is no cue
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_PROSE = regex.compile(r"(?<! [\p{L}\p{N}] ) \p{Ll}{2,} (?! [\p{L}\p{N}] )", regex.VERBOSE)
_NOT_PROSE = "at on by am pm of and min mins minute minutes read hr hrs hours ago th st nd rd last"
"""Lower-case words that datelines do hold."""
_LONGEST = 160
"""Characters of a line that may be a dateline; bylines and reading times stand on it too."""
_SEGMENT = 70
"""Characters after the cue in which the date must stand."""


@dataclass(frozen=True, slots=True)
class Dates:
    """What the lines of a text say, and where two of them contradict each other."""

    published: str | None = None
    updated: str | None = None
    problems: tuple[str, ...] = ()


def dates(text: str) -> Dates:
    """The dates that lines of this text state; None where none does, or where two do not agree."""
    found: dict[str, list[str]] = {"published": [], "first": [], "updated": []}
    for line, following in _lines(text):
        for name, stamp in _stated(line, following):
            found[name].append(stamp)
    published = found["first"] or found["published"]
    told = [_told("published", published), _told("updated", found["updated"])]
    return Dates(_finest(published), _finest(found["updated"]), tuple(filter(None, told)))


def _told(name: str, stamps: list[str]) -> str | None:
    """What is wrong where lines contradict each other."""
    if not stamps or _finest(stamps):
        return None
    listed = ", ".join(sorted(set(stamps)))
    return f"its lines give different dates for when it was {name}, so none was taken: {listed}"


def is_dateline(line: str) -> bool:
    """Whether a line states a date of publication or update, and so is neither title nor body."""
    return any(True for _ in _stated(line, ""))


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each line with the one after it, stripped."""
    lines = [line.strip() for line in text.split("\n")]
    yield from zip(lines, [*lines[1:], ""], strict=True)


def _stated(line: str, following: str) -> Iterator[tuple[str, str]]:
    if len(line) > _LONGEST or ("dated" not in (small := line.lower()) and "published" not in small):
        return
    cues = list(_CUE.finditer(line))
    if not cues or _has_prose(line[: cues[0].start()]):
        return
    ends = [*(cue.start() for cue in cues[1:]), len(line)]
    for cue, end in zip(cues, ends, strict=True):
        segment = line[cue.end() : end] or (following if len(cues) == 1 and not cue.start() else "")
        stamp = _stamp(segment)
        if stamp is not None and (cue["rank"] or "").lower() != "originally":
            yield _name(cue), stamp


def _name(cue: regex.Match[str]) -> str:
    if cue["what"].lower() == "updated":
        return "updated"
    return "first" if (cue["rank"] or "").lower() == "first" else "published"


def _stamp(segment: str) -> str | None:
    if len(segment) > _SEGMENT or _has_prose(segment):
        return None
    return read_timestamp(segment)


def _has_prose(text: str) -> bool:
    """Two lower-case words or more that no dateline needs."""
    return sum(word not in _NOT_PROSE.split() for word in _PROSE.findall(text)) > 1


def _finest(stamps: list[str]) -> str | None:
    """The one date that all state, in its most exact form; None where two contradict each other."""
    finest = max(stamps, key=len, default=None)
    if finest is None or all(finest.startswith(stamp) for stamp in stamps):
        return finest
    return None
