"""Where somebody is named, and who that is: a person, a body, a company, or whom a spokesman speaks for.

What is found is a whole noun phrase with its title and what stands between commas behind it: of "a spokesman for the
airline Zenit", "Zenit, the airline," or "Ann Brook, a spokeswoman for Zenit," it is Zenit. Words by which a reader of
another article would not know who is meant name nobody: a spokeswoman, the company, some senators. We err on that
side, because what two articles say of one name is held side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from factdiff.speech.cues import VERBS
from factdiff.speech.names import NAME, OPENINGS, is_body, is_place, person
from factdiff.speech.subjects import speaker
from factdiff.speech.vocabulary import COLLECTIVES, EMPTY, HEADS, PRONOUNS, among

if TYPE_CHECKING:
    from factdiff.speech.names import Cast


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody, and whom."""

    start: int
    """Behind its article."""
    end: int
    name: str | None
    """None where the words tell nobody apart."""
    free: bool
    """Whether it may be a subject: nothing before it rules it, as "sued" does in "who sued the Pentagon"."""


# --- the words of a mention ------------------------------------------------------------------------

_AGENTS = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative representatives publicist
    publicists officials executives
    """.split()
)
_STAFF = frozenset({"officials", "executives"})
"""They speak for a body and for nothing else: British officials are not the British."""
"""What they say is said by whom they speak for."""
_LAWYERS = frozenset("lawyer lawyers attorney attorneys counsel solicitor solicitors barrister barristers".split())
"""They may know other things than their client, so an unnamed one is the client's lawyer, a named one himself."""
_HOUSES = frozenset("office offices".split())
"""Mills's office answers for Mills."""
_OWNED = frozenset("campaign company team family estate agency firm department ministry administration".split())
_TELLING = frozenset(
    """
    press media communications public affairs relations campaign finance national legal executive defence defense
    foreign interior health justice fire police sheriff county city district general presidential longtime personal
    managing news football club cricket candidate nominee hopeful fundraiser strategist adviser
    co-founder line chain giant startup brand platform
    """.split()
)
"""Small words that stand before such a noun."""

_LOW = among(frozenset(HEADS), _AGENTS, _LAWYERS, _HOUSES, _OWNED, _TELLING, EMPTY)
_DET = r"(?: [Tt]he | [Aa]n? | [Ii]ts | [Hh]is | [Hh]er | [Tt]heir )"
_POSSESSIVE = r"(?: ['’]s? (?! \p{L} ) )"
_UNIT = rf"(?: {NAME} {_POSSESSIVE}? | (?i: {_LOW} | (?: 19 | 20 ) \d\d ) {_POSSESSIVE}? (?! [\p{{L}}\p{{N}}'’\-] ) )"
_CHUNK = rf"(?: {_DET} \s )? {_UNIT} (?: \s {_UNIT} ){{0,5}}+"
_TAIL = rf"(?: (?<= \p{{Ll}} ) \s (?: for | of | with | at | from ) \s {_CHUNK} )"

_MENTION = regex.compile(
    rf"""
    (?<! [\p{{L}}\p{{N}}'’\-] )
    (?P<words> {_CHUNK} {_TAIL}{{0,2}} )
    (?! [\p{{L}}\p{{N}}'’\-] )
    (?:
        , \s+ (?P<aside> \d{{1,3}} | (?! who \b | which \b | whose \b | and \b | or \b ) [^,;:.!?()“”"]{{2,90}}? ) ,
      | \s+ \( [^()]{{1,60}} \)
    )?
    """,
    regex.VERBOSE,
)
"""A mention: its noun phrase, and what may stand between that and its verb."""
_PRONOUN = regex.compile(r"(?<! [\p{L}'’\-] ) (?: [Hh]e | [Ss]he ) (?! [\p{L}'’\-] )", regex.VERBOSE)

_AGENT = among(_AGENTS, frozenset({"press secretary", "press office", "press officer", "communications director"}))
_AGENT = _AGENT.replace(r"\ ", r"\s")
_LAWYER = among(_LAWYERS)
_SPOKEN_FOR = regex.compile(
    rf"""
    (?: (?P<owner> .+? ) \s )?? (?: (?! (?: {among(_OWNED)} ) \b ) [\p{{Ll}}\-]+ \s )*?
    (?P<agent> (?i: {_AGENT} | {_LAWYER} ) )
    (?: \s (?: for | of | with | at | from ) \s (?P<of> .+ ) | \s (?P<person> {NAME} ) )?
    """,
    regex.VERBOSE,
)
_HOUSE = regex.compile(
    rf"(?P<owner> .+? ) {_POSSESSIVE} \s (?: [\p{{Ll}}\-\d]+ \s )* (?P<what> \p{{Ll}}+ )", regex.VERBOSE
)
_HIS = regex.compile(r"(?: [Hh]is | [Hh]er ) \s+ (?= \S )", regex.VERBOSE)
_TITLED = regex.compile(
    rf"""
    .* \b (?! (?: of | the | an? | for | at | from | with | al | el | de | van | von ) \b ) [\p{{Ll}}\-]+ \s
    (?P<person> {NAME} )
    """,
    regex.VERBOSE,
)
"""Republican presidential candidate Ann Brook."""
_DETERMINED = regex.compile(rf"^ {_DET} \s+", regex.VERBOSE)
_POSSESSED = regex.compile(rf"{_POSSESSIVE} $", regex.VERBOSE)


def mentions(cast: Cast, start: int, end: int) -> list[Mention]:
    """Whoever text[start:end], a sentence, speaks of, by place; never overlapping."""
    found: list[Mention] = []
    for match in _MENTION.finditer(cast.text, start, end):
        low, words = _without_opening(match["words"], match.start())
        if words.casefold() in PRONOUNS:
            continue
        name = _meant(cast, words, match["aside"], start, low)
        free = _is_free(cast.text, start, low, found)
        found.append(Mention(low + len(words) - len(_bare(words)), match.end(), name, free))
    taken = [one.start for one in found]
    for match in _PRONOUN.finditer(cast.text, start, end):
        at = bisect_right(taken, match.start()) - 1
        if at < 0 or found[at].end <= match.start():
            person_ = cast.pronoun(start, match.start())
            free = _is_free(cast.text, start, match.start(), found)
            found.append(Mention(match.start(), match.end(), person_.name if person_ else None, free))
    return sorted(found, key=lambda one: one.start)


def _without_opening(words: str, start: int) -> tuple[int, str]:
    """Without words that have a capital because a sentence or an adverb begins: Earlier Sunday, But."""
    for word in regex.finditer(r"\S+ \s+", words, regex.VERBOSE):
        bare = word.group().strip()
        if bare not in OPENINGS or regex.fullmatch(_DET, bare, regex.VERBOSE):
            return start + word.start(), words[word.start() :]
    last = words.rfind(" ") + 1
    return start + last, words[last:]


# --- who is meant ----------------------------------------------------------------------------------


def _meant(cast: Cast, words: str, aside: str | None, sentence: int, at: int) -> str | None:
    """Whom words and the aside behind them name."""
    words = " ".join(words.split())
    behind = _SPOKEN_FOR.fullmatch(_bare(aside)) if aside else None
    if behind is not None and not _is_lawyer(behind):
        return _spoken_for(cast, behind, sentence, at) or _named(cast, words, sentence, at)
    if aside and words.rpartition(" ")[2].islower() and _is_name(aside):  # Mills's attorney, Ann Brook,
        return _named(cast, f"{words} {aside}", sentence, at)
    return _named(cast, words, sentence, at)


def _named(cast: Cast, words: str, sentence: int, at: int) -> str | None:
    """Whom a noun phrase names; nobody where the words may mean several."""
    his = _HIS.match(words)
    if his is not None:
        owner = cast.pronoun(sentence, at)
        return _named(cast, f"{owner.name}’s {words[his.end() :]}", sentence, at) if owner else None
    spoken = _SPOKEN_FOR.fullmatch(words)
    if spoken is not None and spoken["agent"]:
        return _spoken_for(cast, spoken, sentence, at)
    house = _HOUSE.fullmatch(words)
    if house is not None:
        return _of_house(cast, house)
    told = _TITLED.fullmatch(words)
    if told is not None:
        return _plainly(cast, told["person"])
    return None if _is_common(cast, words) else _plainly(cast, words)


def _spoken_for(cast: Cast, match: regex.Match[str], sentence: int, at: int) -> str | None:
    """Zenit's spokesman is Zenit; Mills's lawyer is nobody else's, and one with a name is himself."""
    person_ = _plainly(cast, match["person"]) if match["person"] else None
    whose = match["of"] or match["owner"]
    owner = _named(cast, _bare(_POSSESSED.sub("", whose)), sentence, at) if whose and _bare(whose) else None
    if match["agent"].casefold() in _STAFF and not (owner and is_body(tuple(owner.split()))):
        return None
    if not _is_lawyer(match):
        return owner or person_
    return person_ if match["person"] else f"{owner}’s lawyer" if owner else None


def _is_lawyer(match: regex.Match[str]) -> bool:
    return match["agent"].casefold() in _LAWYERS


def _of_house(cast: Cast, match: regex.Match[str]) -> str | None:
    """Mills's office is Mills; Mills's campaign is the Mills campaign."""
    owner = _plainly(cast, _bare(match["owner"]))
    if owner is None:
        return None
    what = match["what"]
    return owner if what in _HOUSES else f"{owner} {what}" if what in _OWNED else None


def _plainly(cast: Cast, words: str) -> str | None:
    """A name, or a body that its words tell from all others."""
    found = speaker(cast, words)
    if found is None or not found.named:
        return None
    parts = tuple(found.name.split())
    if parts[-1] in (_TELLING | EMPTY) - _OWNED - COLLECTIVES or (is_place(parts[-1:]) and not is_body(parts)):
        return None
    return None if cast.is_shared(found.name) else _POSSESSED.sub("", found.name)


_PLURAL = regex.compile(
    r"\p{Lu}\p{Ll}+ (?: ers | ors | ists | ants | ents | ees | ians | men | women | people | ies | ives | als )",
    regex.VERBOSE,
)


def _is_common(cast: Cast, words: str) -> bool:
    """Whether one word has its capital only because a sentence begins: Hackers, Neighbours."""
    if " " in words or words == "Police":
        return False
    if cast.has_word(words.lower()) or words.casefold() in _TELLING | _OWNED:
        return True
    return bool(_PLURAL.fullmatch(words)) and not cast.has_full_name(words)


def _is_name(words: str) -> bool:
    return bool(regex.fullmatch(NAME, words.strip(), regex.VERBOSE)) and bool(person(words.strip()))


def _bare(words: str) -> str:
    return _DETERMINED.sub("", words.strip(), count=1)


# --- may it be a subject? --------------------------------------------------------------------------

_BEFORE_SUBJECTS = frozenset(
    """
    and but or nor neither both that while although though whereas because when where if since as after before until
    yet so then also however whether once said says
    """.split()
) | {verb for verb, sort in VERBS.items() if sort in {"say", "ask", "deny", "threaten"} and " " not in verb}
_JOINED = frozenset({"and", "or", "nor"})
_WORD_BEFORE = regex.compile(r"(?r) (?P<word> [\p{L}\p{N}'’\-]+ ) \s+", regex.VERBOSE)


def _is_free(text: str, low: int, at: int, before: list[Mention]) -> bool:
    """Whether a clause may begin here; of two that "and" joins the second is as free as the first."""
    word = _WORD_BEFORE.match(text, low, at)
    if word is None:
        return True
    if word["word"] in _JOINED and before and not text[before[-1].end : word.start("word")].strip():
        return before[-1].free
    return word["word"].casefold() in _BEFORE_SUBJECTS or word["word"] in OPENINGS
