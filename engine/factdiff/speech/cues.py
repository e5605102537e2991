"""Cues: the verbs by which news says who says what, and their subjects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from factdiff.speech.names import NAME
from factdiff.speech.vocabulary import COLLECTIVES, HEADS, PERSONS, PLURALS, ROLES, SOURCES, among

if TYPE_CHECKING:
    from collections.abc import Iterable

VERBS: dict[str, str] = {
    verb.replace("\\s", " "): sort
    for sort, verbs in {
        "say": """
            said says say saying told tells tell telling replied replies replying responded responds responding
            answered answers added adds adding wrote writes writing tweeted tweets posted insisted insists insisting
            stated states stating announced announces announcing claimed claims claiming argued argues arguing
            declared declares declaring explained explains explaining noted notes noting remarked remarks commented
            confirmed confirms confirming acknowledged acknowledges acknowledging admitted admits admitting conceded
            concedes suggested suggests stressed stresses stressing emphasized emphasised reiterated reiterates
            repeated recalled recalls revealed reveals testified testifies joked quipped shouted yelled
            cried exclaimed whispered concluded concludes observed lamented complained complains boasted predicted
            predicts alleged alleges contended contends maintained maintains mused estimated estimates vowed vows
            pledged pledges promised promises believes believed clarified reported reports reporting cautioned
            tells went\\son fired\\sback shot\\sback hit\\sback pushed\\sback pushing\\sback writes
            """,
        "ask": "asked asks asking wondered wonders demanded inquired",
        "deny": "denied denies denying dismissed rejected rejects",
        "threaten": "threatened threatens threatening warned warns warning",
        "call": """
            called calls calling described describes describing dubbed branded labeled labelled termed expressed
            continued
            """,
    }.items()
    for verb in verbs.split()
}
"""Verb -> its sort. Those of `call` hold only for words in quotation marks."""


def _by_initial(words: Iterable[str]) -> str:
    """An alternation grouped by first letters: most places are refused at once, which doubles the speed."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(word[1:].replace(" ", r"\s"))
    return "|".join(f"{initial} (?: {' | '.join(group)} )" for initial, group in rests.items())


VERB = regex.compile(
    rf"""
    (?<! [\p{{L}}\-] ) (?: {_by_initial(VERBS)} ) (?! [\p{{L}}\-] )
    (?<! (?: believed | reported | alleged | estimated ) (?= \s to \s ) )    # a man believed to be
    (?<! reports (?= \s (?: indicat | suggest | sa[iy] | of | from | about | c[ao]me | emerg | w[ae]re | are | have )
        \p{{L}}* ) )                                                          # initial reports say
    (?<! respond (?: s | ed | ing )? (?= \s to \s (?: \p{{Ll}}+ \s )*+ (?: shooting | call | report ) s? \b ) )
    """,
    regex.VERBOSE,
)
"""A verb of saying; police who respond to a call say nothing."""
ACCORDING = regex.compile(
    rf"""
    (?<! \p{{L}} ) (?: [Aa]ccording \s to | [Ii]n \s the \s words \s of ) \s+
    (?P<subject> (?: the \s | The \s )?
        (?: {NAME} (?<! ['’] s? ) (?! \p{{L}} | ['’] | \s (?: \p{{Ll}}+ \s ){{0,2}}
                (?: sources? | officials? | report | account | spokes\p{{L}}+ ) \b )
          | [^,;:.!?“”"«»\n]{{3,120}}? (?= [,;:.!?“”"«»\n] | \Z
                | \s (?: in \s a \s | on \s (?: Mon | Tue | Wed | Thu | Fri | Sat | Sun ) ) ) ) )
    """,
    regex.VERBOSE,
)

_ADVERB = r"""
    (?: also | later | then | again | further | once | now | already | even | just | first | only | never | not | still
      | himself | herself | themselves | instead | thus | soon | often | always | previously | since | initially
      | in \s turn | \p{Ll}+ly
      | (?: (?: on | late | early | earlier ) \s ){0,2} (?: Mon | Tues | Wednes | Thurs | Fri | Satur | Sun ) day
        (?: \s (?: night | morning | evening | afternoon ) )? )
"""
_MIDDLE = rf"""
    (?P<middle> (?: \s+ (?: {_ADVERB} | has | have | had | would | will | could | may | might | did | does
      | (?: is | was | are | were ) \s (?: said | reported | believed | alleged | understood ) \s to \s have
      | (?: is | was | are | were | been ) \s (?: widely \s )? quoted \s as
      | (?P<passive> is | was | are | were | been | being | be ) | ['’]s | ['’]d ) )* ) \s+
"""
_ASIDE = r"""
    (?P<aside> , \s [^;:!?“”"«»\n]{2,160} , | \s \( [^()\n]{1,60} \)
      | \s? [–—] \s? [^;:!?“”"«»\n–—]{2,120} \s? [–—] )?
"""
_DET = r"""
    (?: [Tt]he | [Aa]n? | [Tt]wo | [Tt]hree | [Ff]our | [Ff]ive | [Ss]everal | [Mm]ultiple | [Ss]ome | [Oo]ne
      | [Aa]nother | [Ii]ts | [Hh]is | [Hh]er | [Tt]heir | [Oo]ur | [Mm]y | [Mm]any | [Mm]ost | [Oo]ther | [Ff]ew
      | [Tt]hese | [Tt]his | [Bb]oth )
"""
_WORD = r"""
    (?: (?! (?: of | in | for | that | who | which | and | or | as | to | with | from | at | by | on | but | when
        | while | after | before | said | told | if | than | what | where | a | an | the ) \s ) [\p{L}\p{N}.'’\-]+ \s )
"""
"""A word within a subject: none behind which another phrase begins."""
_CAPITAL = r"(?: \p{Lu} [\p{L}.'’\-]* \s )"
_COMMON = rf"""
    (?: {_DET} \s {_WORD}{{0,5}}? (?: {among(HEADS)} )
      | {_CAPITAL}{{1,4}} (?: (?= \p{{Ll}} ) {_WORD} ){{0,2}}? (?: {among(HEADS)} )
      | (?<= [,–—] \s ) (?: (?= \p{{Ll}} ) {_WORD} ){{1,3}}? (?: {among(PLURALS, COLLECTIVES)} )
      | (?: {among(HEADS)} )
      | (?<! [\p{{L}}\p{{N}},;:’'] \s ) (?i: {among(PLURALS, COLLECTIVES, SOURCES)} ) )
"""
"""A subject whose last word is known to speak."""
_OPEN = rf"""
    (?: (?: {_DET} \s | {_CAPITAL}{{0,3}} \p{{Lu}} [\p{{L}}.\-]+ ['’] s? \s )
        {_WORD}{{0,4}}? \p{{Ll}} [\p{{Ll}}\-]{{2,}} )
"""
"""A subject of any last word; it holds only before a verb that nothing but a speaker has."""
_SPEAKING = frozenset(
    """
    said says say saying told tells tell announced announces confirmed confirms added adds insisted insists stated
    states acknowledged acknowledges admitted admits denied denies argued argues warned warns replied replies
    """.split()
)
"""The verbs for which that is so: a blast claims lives, a storm continues, results suggest."""
_PRONOUN = r"(?: [Hh]e | [Ss]he | [Tt]hey | [Ii]t | who | which | I | [Ww]e )"
_SUBJECT = rf"""
    (?P<pronoun> {_PRONOUN} ) | (?P<common> {_COMMON} ) | (?P<name> (?: [Tt]he \s )? {NAME} ) [”\"]?
    | (?P<open> {_OPEN} )
"""

_BEFORE = regex.compile(rf"(?r) (?<! [\p{{L}}\p{{N}}'’\-] ) (?: {_SUBJECT} ) {_ASIDE} {_MIDDLE}", regex.VERBOSE)
"""Read backwards from the verb: its subject, an aside, adverbs and auxiliaries."""
_PHRASE = regex.compile(
    rf"""
    (?r) (?<! [\p{{L}}\p{{N}}'’\-] ) (?P<common> {_COMMON} \s
        (?: in | of | for | at | from | with | on | familiar | briefed | close | who | behind | near | \p{{Ll}}+ing
          | \p{{Ll}}{{3,}}ed ) \s
        (?: (?! \s and \s ) [^,;:.!?“”"«»\n] ){{2,80}}
      | [Tt]he \s (?: \p{{Ll}}[\p{{Ll}}\-]+ \s )?? {NAME} \s (?: for | on | in ) \s (?: the \s )? {NAME} )
    {_ASIDE} {_MIDDLE}
    """,
    regex.VERBOSE,
)
"""The same for a subject that goes on after its head: officials in Lima, people familiar with it."""
_ANTECEDENT = regex.compile(
    rf"(?r) (?<! [\p{{L}}\p{{N}}'’\-] ) (?: (?P<common> {_COMMON} ) | (?P<name> (?: [Tt]he \s )? {NAME} ) ) ,? \s",
    regex.VERBOSE,
)
"""Whom "who" and "which" stand for: the words right before them."""
_NOT = regex.compile(r"(?<! \p{L} ) (?: not | never ) (?! \p{L} )", regex.VERBOSE)
"""Who did not say a word is no source of anything."""
_AFTER = regex.compile(
    rf"""
    \s+ (?: (?: (?P<pronoun> he | she | they ) (?! [\p{{L}}\p{{N}}] )
      | (?P<common> (?: {_COMMON} (?! ['’\-] | \s (?: {among(HEADS)} ) \b )
                (?: \s (?: for | in | of | at | from | with ) \s
                (?: the \s )? (?: {NAME} | \p{{Ll}}+ ) )? | {_OPEN} ) (?! [\p{{L}}\p{{N}}] ) (?! \s \p{{Lu}} ) )
      | (?: {NAME} \s (?: [\p{{Ll}}\-]+ \s ){{0,2}}? (?: {among(ROLES, PERSONS)} ) \s )?
        (?: (?: the | an? ) \s )? (?: [\p{{Ll}}\-'’]+ \s ){{0,4}}? (?P<name> (?: [Tt]he \s )? {NAME} ) ) )
    (?! [\p{{L}}\p{{N}}] ) (?: , \s (?P<aside> {NAME} ) (?= , | [.] | \s in \b | \Z ) )?
    """,
    regex.VERBOSE,
)
"""The subject behind its verb: said Smith, said a spokesman for the ministry, said co-author Smith."""
_TITLE = rf"""
    (?: (?: (?: the | an? ) \s )? (?: [\p{{L}}.'’\-]+ \s ){{0,5}}? (?: {among(ROLES, PERSONS)} ) ,? \s )?
"""
TITLE_BEFORE = regex.compile(rf"[\s,–—\-]* {_TITLE}", regex.VERBOSE)
"""What may stand between a quotation and the name of who said it: “…,” press secretary Smith said."""
TRAILING = regex.compile(rf"(?: , | \s [–—-] ) \s* ['’”\"]? \s* {_TITLE} \Z", regex.VERBOSE)
"""What stands between what is said and who said it behind it."""
FINISHED = regex.compile(
    r"""
    \s* (?: [,.;:)”"!?–—] | \Z | \s (?: in | on | at | during | who | of | to | after | as | with | from | by | for
      | early | late | yesterday | this | last | when | while
      | (?: Mon | Tues | Wednes | Thurs | Fri | Satur | Sun ) day ) \b )
    """,
    regex.VERBOSE,
)
"""What may follow "said Smith": a verb would make Smith what is spoken of ("said Smith was ill")."""
_PREPOSITION = regex.compile(
    r"""
    (?<! \p{L} ) (?: in | of | for | at | from | with | to | by | near | on | into | over | about | against | under
      | (?P<and> and ) | or ) \s+ (?: the \s )? $
    """,
    regex.VERBOSE,
)
_BACK = 260
"""Characters before a verb in which its subject is looked for: an aside of 160 and a long name."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Somebody says something: text[start:end] is subject and verb; `subject` holds the subject's words."""

    start: int
    end: int
    verb: str
    verb_start: int
    subject: str
    pronoun: bool
    hearsay: bool
    """Whether it is only said to have been said: reportedly, allegedly, is said to have."""
    several: bool = False
    """Whether two say it together."""

    @property
    def sort(self) -> str:
        """What the verb does: say, ask, deny, threaten, call."""
        return VERBS[" ".join(self.verb.split())] if self.verb != "according to" else "say"


_HEARSAY = regex.compile(r"\b (?: reportedly | allegedly | purportedly | supposedly | to \s have )", regex.VERBOSE)


def subject_before(text: str, low: int, verb: regex.Match[str]) -> Cue | None:
    """The cue whose subject stands before its verb, not further back than `low`."""
    low = max(low, verb.start() - _BACK)
    match = _BEFORE.match(text, low, verb.start())
    bound = match and _PREPOSITION.search(text, low, match.start())
    if match is None or (bound and not bound["and"]):
        match = _PHRASE.match(text, low, verb.start())
        bound = match and _PREPOSITION.search(text, low, match.start())
    if match is None or _NOT.search(match["middle"]) or (match["passive"] and not _active(verb, match["middle"])):
        return None
    if match.groupdict().get("open") and verb.group() not in _SPEAKING:
        return None
    cue = _cue(match, verb, match.start(), verb.end())
    if cue.subject.endswith(("'s", "’s")):
        return None  # Brook's reporting
    if bound:
        return _with_another(text, low, cue, bound)
    return _antecedent(text, low, cue) if cue.subject in {"who", "which"} else cue


def _with_another(text: str, low: int, cue: Cue, bound: regex.Match[str]) -> Cue | None:
    """Police and the mayor said; None where what stands before the "and" cannot speak."""
    another = _ANTECEDENT.match(text, low, bound.start()) if bound["and"] else None
    if another is None:
        return None
    words = another["common"] or another["name"]
    return replace(cue, start=another.start(), subject=f"{words} and {cue.subject}", several=True)


def _antecedent(text: str, low: int, cue: Cue) -> Cue:
    match = _ANTECEDENT.match(text, low, cue.start)
    if match is None or _PREPOSITION.search(text, low, match.start()):
        return cue
    return replace(cue, start=match.start(), subject=match["common"] or match["name"], pronoun=False)


def _active(verb: regex.Match[str], middle: str) -> bool:
    """Tell "was told", which is no cue, from "was saying" and "was quoted as saying"."""
    return verb.group().endswith("ing") or "quoted" in middle


def subject_after(text: str, verb: regex.Match[str], high: int) -> Cue | None:
    """The cue whose subject follows its verb, as after a quotation: said Smith."""
    match = _AFTER.match(text, verb.end(), high)
    return _cue(match, verb, verb.start(), match.end()) if match else None


_FULL_NAME = regex.compile(rf"[\s,(]* (?P<name> {NAME} ) [\s,)]*", regex.VERBOSE)


def _cue(match: regex.Match[str], verb: regex.Match[str], start: int, end: int) -> Cue:
    groups = match.groupdict()
    words = groups.get("pronoun")
    common = groups["common"] or groups.get("open")
    subject = words or common or groups.get("name") or ""
    name = _FULL_NAME.fullmatch(groups.get("aside") or "") if common else None
    if name and " " in name["name"]:  # the mayor, Ada Brook, said
        subject = name["name"]
    middle = groups.get("middle") or ""
    return Cue(start, end, verb.group(), verb.start(), subject, words is not None, bool(_HEARSAY.search(middle)))


def according_to(text: str, low: int, high: int) -> Cue | None:
    """The first "according to somebody" of a stretch."""
    match = ACCORDING.search(text, low, high)
    if match is None:
        return None
    return Cue(
        match.start(), match.end(), "according to", match.start(), match["subject"], pronoun=False, hearsay=False
    )


def cues(text: str, low: int, high: int) -> list[Cue]:
    """All cues of a stretch whose subject stands before their verb, in order."""
    found = (subject_before(text, low, verb) for verb in VERB.finditer(text, low, high))
    return [cue for cue in found if cue is not None]
