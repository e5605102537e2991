"""What an article is recognised by when it is looked for in others: hashed stretches of its own words."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from zlib import crc32

import regex

from factdiff.model import Article, Moment
from factdiff.speech import credits_in
from factdiff.speech.marks import paragraphs
from factdiff.speech.names import Cast
from factdiff.speech.outlets import find_outlets

SHINGLE = 5
"""Words a shingle. Chance seldom gives five words in a row twice, and a copy whose every tenth word was changed
still keeps half of its shingles; we err on the side of no copy."""
WINDOW = 8
"""Of so many shingles in a row one, at least, is a fingerprint (winnowing): any twenty words in a row that stand in two
articles give them two fingerprints in common, in less than a quarter of the room that all shingles would take."""
SHORT_QUOTE = SHINGLE - 1
"""A quotation of up to so many words stays: whoever shares five words around it shares the reporter's too."""

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+  # 1,600 and didn't are two, in every article alike", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of running text without quotations: `shingles[i]` are its words i to i + SHINGLE."""

    starts: array[int]
    """Where each word begins in the article's text, and at last where the last one ends."""
    shingles: array[int]

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.starts) - 1


@dataclass(frozen=True, slots=True)
class Keys:
    """An article as lineage knows it: plain data that depends on nothing else, so it can be kept between runs."""

    article: str
    outlet: str
    moment: Moment | None
    """When it was published, else updated."""
    runs: tuple[Run, ...]
    credits: frozenset[str]
    """The outlets that its title and text credit."""

    @property
    def words(self) -> int:
        """How many words it has outside of quotations."""
        return sum(run.words for run in self.runs)

    @property
    def shingles(self) -> frozenset[int]:
        """All its shingles."""
        return frozenset(one for run in self.runs for one in run.shingles)

    @property
    def fingerprints(self) -> frozenset[int]:
        """The shingles by which it is found: of each `WINDOW` in a row the smallest."""
        return frozenset(one for run in self.runs for one in winnowed(run.shingles))

    @property
    def seniority(self) -> tuple[str, str, str]:
        """What articles are put in order by, the dated first; `copying.first` asks more closely."""
        if self.moment is None:
            return "~", "", self.article
        at = self.moment.at
        told = at.astimezone(UTC) if at is not None and at.tzinfo is not None else at
        return (told or self.moment.day).isoformat()[:10], told.isoformat()[11:] if told else "", self.article


def keys(article: Article) -> Keys:
    """The keys of one article. Quotations are left out: who quotes the same words has not copied them."""
    return Keys(
        article.id,
        outlet(article),
        Moment.of(article.published or article.updated),
        tuple(_runs(article)),
        _credits(article.title) | _credits(article.text),
    )


def outlet(article: Article) -> str:
    """The article's outlet by the name under which others credit it; one without a source is one of its own."""
    return _canonical(article.source) if article.source else article.id


@cache
def _canonical(source: str) -> str:
    """`AP` is the Associated Press; a name that holds more than an outlet's stays as it is."""
    for start, end, name in find_outlets(source, 0, len(source)):
        if source[:start].casefold().strip() in ("", "the") and end == len(source):
            return name
    return source


def winnowed(shingles: Sequence[int]) -> Iterator[int]:
    """Of each `WINDOW` shingles in a row the smallest; of fewer, the smallest of all."""
    if len(shingles) < WINDOW:
        return iter((min(shingles),) if shingles else ())
    return map(min, *(shingles[at:] for at in range(WINDOW)))


def _credits(text: str) -> frozenset[str]:
    return frozenset(credits_in(text, Cast(text), 0, len(text)))


def _runs(article: Article) -> Iterator[Run]:
    for start, end in _running(article):
        words = [one.span() for one in _WORD.finditer(article.text, start, end)]
        if len(words) >= SHINGLE:
            yield _run(article.text, words)


def _run(text: str, words: Sequence[tuple[int, int]]) -> Run:
    plain = [text[start:end].lower() for start, end in words]
    shingles = (" ".join(plain[at : at + SHINGLE]) for at in range(len(plain) - SHINGLE + 1))
    return Run(
        array("I", [*(start for start, _ in words), words[-1][1]]),
        array("I", [crc32(one.encode("utf-8", "replace")) for one in shingles]),
    )


def _running(article: Article) -> Iterator[tuple[int, int]]:
    """The text without captions, related links and quotations: agencies' pictures travel without their stories."""
    gaps = [(part.start, part.end) for part in article.parts if part.place != "standfirst"]
    gaps += [
        (one.start, one.end)
        for paragraph in paragraphs(article.text)
        for one in paragraph.marked
        if len(article.text[one.inner_start : one.inner_end].split()) > SHORT_QUOTE
    ]
    at = 0
    for start, end in sorted(gaps):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < len(article.text):
        yield at, len(article.text)
