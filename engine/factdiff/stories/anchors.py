"""By which names a claim's event is told: those of its sentence, and those of its article's head.

A toll told in passing ("a shooting in another town left six dead") stands in an article whose own event is another.
Where a sentence of the body names something and none of it stands in headline or lead, it tells of elsewhere, and
the head does not speak for it.
"""

from __future__ import annotations

from functools import cached_property
from typing import Final

import regex

from factdiff.model import Anchors, Article, Claim
from factdiff.stories.lands import LANDS
from factdiff.stories.terms import EXPECTED, small_letters, terms
from factdiff.text import Sentence, sentences

_OFFICIAL: Final = regex.compile(
    r"""
    \b (?: [Pp]resident | [Pp]resident-elect | [Pp]rime \s+ [Mm]inister | [Mm]inister | [Cc]hancellor | [Ss]enator | Sen
         | [Rr]epresentative | Rep | [Gg]overnor | Gov | [Ss]ecretary (?: \s+ of \s+ \p{Lu}\p{Ll}+ )? | [Ll]eader
         | [Cc]andidate | [Mm]ayor | [Jj]udge | [Jj]ustice )  # who holds or seeks an office …
    \.? \s+ (?P<name> \p{Lu}[\p{L}'’-]+ (?: \s+ \p{Lu}\. )? (?: \s+ \p{Lu}[\p{L}'’-]+ ){0,2} )  # … and is named
    """,
    regex.VERBOSE,
)
HEAD_SENTENCES: Final = 6
"""The headline and the first sentences: by then an article has said where it happened, and not yet what it recalls."""
_THAT: Final = regex.compile(
    r"\b (?: [Ii]n | [Dd]uring | of | [Aa]fter | [Ff]rom | by | [Aa]t ) \s+ th(?:at|ose) \s+ \p{Ll}", regex.VERBOSE
)
"""Words that speak of what the sentence before names."""
_BODY: Final = regex.compile(r"\b \p{Lu}{2,6} \b", regex.VERBOSE)
"""A body's short name (a police force, a ministry): who says it, not where it happened."""


class Names:
    """The names of one article's head, read when they are first asked for, and those of any of its sentences."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _sentences(self) -> list[Sentence]:
        return list(sentences(self._article))

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return small_letters(self._article.text)

    @cached_property
    def _officials(self) -> frozenset[str]:
        return _officials(f"{self._article.title}\n{self._article.text}")

    @cached_property
    def _known(self) -> frozenset[str]:
        told = [one for one in self._sentences if one.place in ("headline", "standfirst", "body")][:HEAD_SENTENCES]
        lead = (getattr(self._article, one.field)[one.start : one.end] for one in told)
        return self._names("\n".join((self._article.title, *lead)))

    @cached_property
    def _headline(self) -> tuple[frozenset[str], frozenset[str]]:
        """The headline's telling names, and the stems of all its words."""
        title = self._article.title
        words = frozenset(term[2:] for term in terms(title, self._ordinary) if term[0] in "nw")
        return _telling(self._names(title)), words

    def of(self, claim: Claim) -> Anchors:
        """By which names the event of a claim of this article is told."""
        at_head = claim.lead or claim.place in ("headline", "standfirst")
        said = self._names(_said(claim))
        own, near = self._names(_BODY.sub(" ", claim.sentence)) - said, said
        if not own and not at_head:
            before = self._names(self._before(claim))
            own, near = (before, said) if _THAT.search(claim.sentence) else (own, said | before)
        elsewhere = not at_head and bool(own) and own.isdisjoint(self._known)
        return Anchors(
            own=_telling(own),
            near=_telling(near),
            names=own | near if elsewhere else own | near | self._known,
            head=_telling(self._known),
            headline=self._headline[0],
            title=self._headline[1],
            officials=self._officials,
            at_head=at_head,
        )

    def _before(self, claim: Claim) -> str:
        """The sentence before a claim's: "in that attack" speaks of what it names."""
        before = [one for one in self._sentences if one.field == claim.field and one.end <= claim.sentence_start]
        return getattr(self._article, claim.field)[before[-1].start : before[-1].end] if before else ""

    def _names(self, text: str) -> frozenset[str]:
        return frozenset(term[2:] for term in terms(text, self._ordinary) if term[0] == "n") - self._officials


def _telling(names: frozenset[str]) -> frozenset[str]:
    """The names that tell one event from another: no large lands, no bodies or common names."""
    return frozenset(name for name in names - LANDS if f"n:{name}" not in EXPECTED)


def _officials(text: str) -> frozenset[str]:
    """Names of those who hold an office: they speak of many events."""
    return frozenset(word.lower() for found in _OFFICIAL.finditer(text) for word in found["name"].split())


def _said(claim: Claim) -> str:
    """Who says it and whom the sentence credits: they are named in it, and nothing happened there."""
    return "\n".join((claim.speaker.name if claim.speaker else "", claim.via or "", *claim.credits))
