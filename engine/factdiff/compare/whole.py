"""Whether two numbers of one article are of the same whole.

An article that gives two numbers has seldom erred: the second is most often a part of the first, one scene of several,
or a longer time. What is told here as another whole makes no `internal`; we err on the side of silence.
"""

from __future__ import annotations

from decimal import Decimal

import regex

from factdiff.compare.scale import is_above
from factdiff.model import Claim

ROUNDED_WITHIN = Decimal("0.02")
"""A headline rounds: 70 for 69, 3,000 for 2,977. Wider than that it would hide a toll that has grown (20, then 22)."""

_BESIDE_OTHERS = regex.compile(r"\b(?:others?|more|another|additional|further)\b", regex.IGNORECASE)
"""*Four other* people: where no number stands beside, somebody is told before them without one."""

_HE_KILLED = regex.compile(
    r"""
    \b (?: gunm[ae]n | shooters? | attackers? | assailants? | bombers? | suspects? | killers?
      | perpetrators? | hijackers? ) \b
    [^.;]{0,40} \b (?: kill(?:s|ed|ing)? | gunned \s+ down | shot | shoots | shooting | stabbed | murdered | massacred )
    \b [^.;]{0,30} \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""*The gunman killed* nine: he is not one of them."""

_OF_MORE = regex.compile(r"^\s*of\s+(?:the|those|these|them|his|her|its|their|whom)\b", regex.IGNORECASE)
"""Two *of his* fellow officers, three *of the* dead: a part of more."""

_APART = regex.compile(
    r"""
    \b (?: also | another | separate(?:ly)? | elsewhere | meanwhile                   # told beside the first
      | (?: earlier | previous ) \s+ (?: shooting | attack | incident | toll | blast | crash )
      | earlier \s+ in \s+ the \s+ (?: day | week | month ) ) \b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""Words by which a sentence turns to something beside what was told."""

_FOUND = regex.compile(
    r"""
    \b (?: find | finds | found | finding | discover(?:s|ed|ing)? ) \b (?: \s+ \p{L}+ ){0,2} \s* \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""Police *found* three people dead: those who lay there, when they came."""

_AT_FIRST = regex.compile(
    r"""
    \b (?: originally | initially | at \s+ first | (?: had \s+ )? (?: first | earlier | previously )
      \s+ (?: said | told | reported | thought | believed | announced ) ) \b [^.;]{0,60} \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""Police *originally said* eight: the number that the other has replaced."""

_PLACED = regex.compile(
    r"""
    \b (?: in(?:side)? | at | on | outside | near ) \s+ (?: the | a | an | one | his | her | their ) \s+
    (?! hospital | shooting | attack | blast | explosion | crash | fire | incident | wake | aftermath )
    \p{L}+
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""A place in the scene: in the shop, on a bus. The event itself, or a hospital, is none."""

_LONGER = regex.compile(
    r"""
    \b since \b                                                                      # since Saturday
    | \b (?: so \s+ far | this | last | each | every | per | a ) \s+ (?: week | month | year ) \b
    | \b (?: over | in | during | for | within ) \s+ (?: the \s+ )? (?: past | last | previous | recent )
      \s+ (?: \p{L}+ \s+ )? (?: hours | days | weeks | months | years | decade ) \b
    | \b (?: weekend | nationwide | statewide | citywide | worldwide ) \b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""A number of a longer time or a wider area than one event."""

_OF_A_CHARGE = regex.compile(
    r"""
    \b (?: charged | accused | suspected | indicted | convicted | sentenced | arraigned | guilty
      | admits? | confess(?:es|ed)? ) \b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""What one person is charged with is a part of what happened, as long as nobody says that it is all."""

_ONE_AMONG = regex.compile(
    r"""
    ^ [^.;]{0,40} \b (?: including | counting | among \s+ them ) \s+
    (?: the | a | an | one | his | her ) \s+ (?: \p{L}+ \s+ )? \p{L}* (?<! s ) \b      # including the gunman
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""Ten people, *including the gunman*: nine others."""

_NAME = regex.compile(r"(?<= [\p{L}\d,;:’'\"“”)] \s+ ) \p{Lu} \p{L}+", regex.VERBOSE)
"""A capital inside a sentence."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_ANYBODY = frozenset("people persons person victims victim lives individuals dead men women".split())
"""Nouns that leave nobody out; a narrower one ("two bailiffs") may tell a part."""


def same_whole(first: Claim, second: Claim, *, leads: bool) -> bool:
    """Whether the second number can contradict the first, which stands before it.

    `leads`: the second is the first number of the lead, which says again what the headline says.
    """
    if "vague" in (first.value.form, second.value.form) or _in_one_sentence(first, second):
        return False
    if first.value.kind != "count":
        return True
    if _AT_FIRST.search(_before(first)) or _AT_FIRST.search(_before(second)):
        return False
    if bool(_OF_A_CHARGE.search(first.sentence)) != bool(_OF_A_CHARGE.search(second.sentence)):
        return False
    if second.value.number is not None and rounded(first, second.value.number):
        return False
    if is_above(second.value, first.value):
        return not (_of_longer(first, second) or _worded_as_part(first) or _one_more(first, second))
    if _worded_as_part(second) or _one_more(second, first) or _known_once(first, second) or _one_scene(first, second):
        return False
    return leads or _again(first, second) or not _elsewhere(first, second)


def rounded(first: Claim, exact: Decimal) -> bool:
    """Whether a headline's number rounds an exact one."""
    own = first.value.number
    if first.place != "headline" or own is None or own % 10 != 0:
        return False
    return abs(own - exact) <= ROUNDED_WITHIN * max(own, exact)


def _in_one_sentence(first: Claim, second: Claim) -> bool:
    """In one sentence two numbers are two things: "147, until four militants were killed"."""
    return (first.field, first.sentence_start) == (second.field, second.sentence_start)


def _of_longer(first: Claim, second: Claim) -> bool:
    """The higher number is of a longer time or a wider area."""
    return _LONGER.search(second.sentence) is not None and _LONGER.search(first.sentence) is None


def _one_more(lower: Claim, higher: Claim) -> bool:
    """One is in the higher number alone: "ten, including the gunman", where the gunman killed nine."""
    a, b = lower.value.number, higher.value.number
    if a is None or b is None or b - a != 1:
        return False
    return _ONE_AMONG.search(_behind(higher)) is not None or _HE_KILLED.search(_before(lower)) is not None


def _worded_as_part(claim: Claim) -> bool:
    """Its own words make it a part wherever it stands."""
    others = _BESIDE_OTHERS.search(claim.words) is not None and not _companions(claim)
    if others or _OF_MORE.search(_behind(claim)) or _FOUND.search(_before(claim)):
        return True
    return _APART.search(claim.sentence) is not None


# --- a lower number that stands further on --------------------------------------------------------


def _known_once(whole: Claim, part: Claim) -> bool:
    """A circumstance of one of them only: "three, and then himself" in a text whose headline has four dead."""
    known = dict(whole.circumstances)
    return any(bool(name) != bool(known.get(slot)) for slot, name in part.circumstances)


def _one_scene(whole: Claim, part: Claim) -> bool:
    """All numbers of its sentence are lower: "one killed, three hurt" in a night of "two killed, six hurt"."""
    a, b = _companions(whole), _companions(part)
    return bool(a and b) and max(b) < max(a)


def _again(first: Claim, second: Claim) -> bool:
    """What stands beside is the same: "two dead, two hurt" and "one dead and two hurt" are of one scene."""
    return bool(_companions(first)) and _companions(first) == _companions(second)


def _elsewhere(whole: Claim, part: Claim) -> bool:
    """Something stands in its sentence that narrows it: a place, a name, a noun, another voice."""
    if part.quoted != whole.quoted or (_companions(part) and not _again(whole, part)):
        return True
    if part.speaker != whole.speaker and None not in (part.speaker, whole.speaker):
        return True
    noun = (part.value.noun or "").casefold()
    if noun and noun not in _ANYBODY and noun != (whole.value.noun or "").casefold():
        return True
    return _PLACED.search(part.sentence) is not None or bool(_names(part) - _words(whole.sentence))


def _companions(claim: Claim) -> set[Decimal]:
    """What stands beside a number and is no part of it: the hurt beside the dead."""
    return set(claim.beside) - set(claim.named_parts)


def _names(claim: Claim) -> set[str]:
    """Capitals inside a claim's sentence, without days and whoever says it."""
    said_by = _words(claim.speaker.name) if claim.speaker else set()
    return {word.casefold() for word in _NAME.findall(claim.sentence)} - said_by - _DAYS


def _words(text: str) -> set[str]:
    return set(regex.findall(r"\p{L}+", text.casefold()))


def _behind(claim: Claim) -> str:
    return claim.sentence[claim.start - claim.sentence_start + len(claim.words) :]


def _before(claim: Claim) -> str:
    return claim.sentence[: claim.start - claim.sentence_start]
