"""The words of a subject -> who is meant: a person, a body, an outlet, or somebody who is not told apart.

What the words can mean anybody by (the company, officials, a spokesman) is a speaker without a name: not the
article's own voice, and equal to nobody. We err on that side, because two named speakers of one name are taken
for one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from factdiff.model import Speaker
from factdiff.speech.names import is_body, person, without_office
from factdiff.speech.outlets import find_outlets
from factdiff.speech.vocabulary import (
    BODIES,
    COLLECTIVES,
    EMPTY,
    FIRMS,
    HEADS,
    INDEFINITE,
    PAPERS,
    PERSONS,
    PLURALS,
    PRONOUNS,
    ROLES,
    SOURCES,
)

if TYPE_CHECKING:
    from factdiff.speech.cues import Cue
    from factdiff.speech.names import Cast

UNNAMED = Speaker("unnamed sources", named=False)

_SPOKEN_FOR = regex.compile(
    r"""
    (?: ^ (?: (?P<det> an? | the | his | her | its | their ) \s | ) ) (?P<body> \S .*? )?? \s?
    \b spokes (?: man | woman | person | people )
    (?: \s (?: for | of | from | at | with ) \s (?P<of> .+ ) )? $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_VAGUE = regex.compile(
    r"""
      anonym | unnamed | not \s authori[sz]ed | condition \s of                  # says so
    | \b familiar \s with | \b briefed \s on | \b close \s to | \b knowledge \s of
    | ^ (?: an? | one | another ) \s (?: [\p{L}.\-]+ \s ){0,3} official $        # a Western official
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_SPLIT = regex.compile(
    r"""
    (?: (?P<det> the | an? | its | his | her | their | our | my | this | these | those | one | two | three | four | five
          | six | several | multiple | some | another | many | most | other | few | both ) \s )?
    (?P<core> .+? )
    (?P<tail> \s (?: in | of | for | at | from | with | on | who | that | cited | quoted | familiar | briefed | close
        | speaking | behind | near | investigating ) \s .+ )?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_OWNED = regex.compile(r"\p{Lu} [\p{L}.\-]* ['’] s? (?! \p{L} )", regex.VERBOSE)
_GIVEN_AWAY = regex.compile(r"['’]s?$", regex.VERBOSE)
_OF_PLACE = regex.compile(r"\s (?: of | in | for ) \s (?: the \s )? (?P<place> \p{Lu} .* )", regex.VERBOSE)


_ONE = frozenset({"a", "an", "one", "another"})


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A subject in small letters, taken apart: the | Easton fire | brigade | of the north."""

    det: str
    modifiers: tuple[str, ...]
    head: str
    tail: str

    @property
    def words(self) -> str:
        """Without its article."""
        return " ".join((*self.modifiers, self.head)) + self.tail

    @property
    def definite(self) -> bool:
        """Whether it can mean one alone."""
        return self.det not in INDEFINITE

    @property
    def told_apart(self) -> bool:
        """Whether a name stands in it: the Easton mayor, the mayor of Easton, Brook's mother."""
        return any(word[:1].isupper() for word in (*self.modifiers, *self.tail.split()))


def said_by(cast: Cast, cue: Cue) -> Speaker | None:
    """Who the subject of a cue means, pronouns aside; two who say it together are neither of them."""
    return _anybody(cue.subject) if cue.several else speaker(cast, cue.subject)


def speaker(cast: Cast, words: str) -> Speaker | None:
    """Who a subject means in a text; None where it is no speaker at all (a pronoun, nothing)."""
    words = " ".join(words.split())
    if not words or words.casefold() in PRONOUNS:
        return None
    if _VAGUE.search(words):
        return UNNAMED
    outlets = find_outlets(words, 0, len(words))
    if outlets and outlets[0][:2] == (0, len(words)):
        name = cast.outlet(outlets[0][2])
        return Speaker(name) if name else _anybody(words)
    spoken = _SPOKEN_FOR.match(words)
    if spoken:
        return _spoken_for(cast, spoken)
    phrase = _phrase(words)
    return _common(cast, phrase) if phrase else _proper(cast, words)


def _anybody(words: str) -> Speaker | None:
    bare = regex.sub(r"^ (?: the | an? ) \s+", "", words, flags=regex.VERBOSE | regex.IGNORECASE).strip()
    return Speaker(bare, named=False) if bare else None


def _spoken_for(cast: Cast, match: regex.Match[str]) -> Speaker | None:
    """The body behind a spokesman; one who speaks for nobody in particular is not told apart."""
    body = match["of"] or (f"the {match['body']}" if match["body"] else None)
    if body is not None:
        return speaker(cast, body)
    name = cast.holder((match.group().split()[-1],)) if (match["det"] or "the").casefold() == "the" else None
    return Speaker(name) if name else Speaker("spokesperson", named=False)


def _phrase(words: str) -> _Phrase | None:
    """A phrase whose head is in small letters, or is a plain word with a capital where a sentence begins."""
    match = _SPLIT.fullmatch(words)
    if match is None:
        return None
    core = match["core"].split()
    head = core[-1]
    if len(core) == 1 and not match["det"] and head.casefold() in HEADS:
        head = head.casefold()
    if not head[:1].islower():
        return None
    det = (match["det"] or "").casefold()
    modifiers = tuple(core[:-1])
    if head in COLLECTIVES | PLURALS and (det in _ONE or not PERSONS.isdisjoint(modifiers)):
        det, modifiers = "", ()  # the man police say shot him
    return _Phrase(det, modifiers, head, match["tail"] or "")


# --- subjects in small letters -------------------------------------------------------------------


def _common(cast: Cast, phrase: _Phrase) -> Speaker | None:
    """A body, a group or a role in small letters: police, officials in Lima, the president."""
    if phrase.head in PRONOUNS:
        return None
    if phrase.head in PAPERS and phrase.definite and (paper := cast.paper()):
        return Speaker(paper)
    if phrase.head in SOURCES:
        return UNNAMED
    if phrase.definite:
        name = _resolved(cast, phrase)
        if name:
            return Speaker(name)
        return Speaker(phrase.words, named=_is_told_apart(phrase))
    return Speaker(phrase.words, named=False)


def _resolved(cast: Cast, phrase: _Phrase) -> str | None:
    """The name that the text gives to what these words mean, if it gives exactly one."""
    if phrase.det not in {"the", ""}:
        return None
    if phrase.head in ROLES:
        place = _OF_PLACE.fullmatch(phrase.tail)
        if phrase.tail and place is None:
            return None
        return cast.holder((*(place["place"].split() if place else ()), *phrase.modifiers, phrase.head))
    if phrase.head in BODIES | FIRMS and phrase.det == "the" and not phrase.modifiers and not phrase.tail:
        return cast.body(phrase.head)
    return None


def _is_told_apart(phrase: _Phrase) -> bool:
    """Whether a reader of another article knows by these words alone who is meant."""
    if phrase.head in PLURALS or phrase.det in {"his", "her", "its", "their", "our", "my", "this"}:
        return False
    if phrase.head in COLLECTIVES:
        return True
    if phrase.head in BODIES:
        telling = any(word.casefold() not in EMPTY for word in phrase.modifiers)
        return telling or (phrase.tail.startswith((" of ", " for ", " in ")) and phrase.head != "team")
    if phrase.head in FIRMS | ROLES:
        return phrase.told_apart
    if phrase.head in PERSONS:
        return bool(_OWNED.search(phrase.words))
    return phrase.told_apart and not phrase.head.endswith("s")


# --- names ---------------------------------------------------------------------------------------


def _proper(cast: Cast, words: str) -> Speaker | None:
    if _GIVEN_AWAY.search(words):
        return None
    bare = regex.sub(r"^ (?: the | an? ) \s+", "", words, flags=regex.VERBOSE | regex.IGNORECASE)
    name = person(bare)
    if not name:
        return _office_alone(cast, words)
    return Speaker(cast.full_name(without_office(name)))


def _office_alone(cast: Cast, words: str) -> Speaker | None:
    """The Mayor, the Prime Minister: an office with a capital, whoever holds it."""
    core = tuple(word for word in words.split() if word.casefold() not in {"the", "a", "an"})
    if not core or core[-1].casefold() not in ROLES or is_body(core):
        return None
    name = cast.holder(core)
    return Speaker(name) if name else Speaker(" ".join(core), named=False)
