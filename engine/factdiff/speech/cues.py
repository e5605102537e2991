"""Cues: the verbs by which news says who says what, and their subjects."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from factdiff.speech.names import NAME

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
            repeated continued recalled recalls revealed reveals testified testifies joked quipped shouted yelled
            cried exclaimed whispered concluded concludes observed lamented complained complains boasted predicted
            predicts alleged alleges contended contends maintained maintains mused estimated estimates vowed vows
            pledged pledges promised promises believes believed clarified reported reports reporting cautioned
            tells went\\son fired\\sback shot\\sback hit\\sback pushed\\sback pushing\\sback writes
            """,
        "ask": "asked asks asking wondered wonders demanded inquired",
        "deny": "denied denies denying dismissed rejected rejects",
        "threaten": "threatened threatens threatening warned warns warning",
        "call": "called calls calling described describes describing dubbed branded labeled labelled termed expressed",
    }.items()
    for verb in verbs.split()
}
"""Verb -> its sort. Those of `call` hold only for words in quotation marks."""
_VERB_WORDS = "|".join(verb.replace(" ", r"\s") for verb in sorted(VERBS, key=len, reverse=True))
VERB = regex.compile(
    rf"(?<! [\p{{L}}\-] ) (?: {_VERB_WORDS} ) (?! [\p{{L}}\-] )",
    regex.VERBOSE,
)
ACCORDING = regex.compile(
    rf"""
    (?<! \p{{L}} ) (?: [Aa]ccording \s to | [Ii]n \s the \s words \s of ) \s+
    (?P<subject> (?: the \s | The \s )?
        (?: {NAME} (?! \p{{L}} | \s (?: \p{{Ll}}+ \s ){{0,2}}
                (?: sources? | officials? | report | account | spokes\p{{L}}+ ) \b )
          | [^,;:.!?“”"«»\n]{{3,120}}? (?= [,;:.!?“”"«»\n] | \Z
                | \s (?: in \s a \s | on \s (?: Mon | Tue | Wed | Thu | Fri | Sat | Sun ) ) ) ) )
    """,
    regex.VERBOSE,
)

_ADVERB = r"""
    (?: also | later | then | again | further | once | now | already | even | just | first | only | never | not | still
      | himself | herself | themselves | instead | thus | soon | often | always | previously | in \s turn | \p{Ll}+ly )
"""
_MIDDLE = rf"""
    (?P<middle> (?: \s+ (?: {_ADVERB} | has | have | had | would | will | could | may | might | did | does
      | (?: is | was | are | were ) \s (?: said | reported | believed | alleged | understood ) \s to \s have
      | (?: is | was | are | were | been ) \s (?: widely \s )? quoted \s as
      | (?P<passive> is | was | are | were | been | being | be ) | ['’]s | ['’]d ) )* ) \s+
"""
_ASIDE = r"""
    (?: , \s [^;:!?“”"«»\n]{2,160} , | \s \( [^()\n]{1,60} \) | \s? [–—] \s? [^;:!?“”"«»\n–—]{2,120} \s? [–—] )?
"""
_HEADS = r"""
    (?: police | officials? | authorities | spokes (?: man | woman | person | people ) | sources? | people | insiders?
      | individuals | aides? | ministry | department | government | administration | army | military | forces
      | witness (?: es )? | prosecutors? | investigators? | lawmakers | residents? | analysts? | experts? | critics
      | allies | newspaper | paper | magazine | outlet | broadcaster | agency | company | firm | office | court
      | council | committee | union | group | organi[sz]ation | firefighters | doctors | rebels | militants | troops
      | researchers | scientists | economists | diplomats? | leaders | president | minister | mayor | governor
      | senator | leader | lawyers? | attorney | judge | suspect | man | woman | tycoon | report | statement | chief
      | hospital | university | bank | regulator | watchdog | charity | parliament | embassy | relatives | neighbo?urs )
"""
_DET = r"""
    (?: [Tt]he | [Aa]n? | [Tt]wo | [Tt]hree | [Ss]everal | [Mm]ultiple | [Ss]ome | [Oo]ne | [Aa]nother | [Ii]ts
      | [Hh]is | [Hh]er )
"""
_COMMON = rf"""
    (?: {_DET} \s (?: [\p{{L}}\p{{N}}.'’\-]+ \s ){{0,3}}? | (?: \p{{Lu}} [\p{{L}}.'’\-]* \s ){{0,3}} ) {_HEADS}
"""
_PRONOUN = r"(?: [Hh]e | [Ss]he | [Tt]hey | [Ii]t | who | which | I | [Ww]e )"
_SUBJECT = rf"(?P<pronoun> {_PRONOUN} ) | (?P<common> {_COMMON} ) | (?P<name> (?: [Tt]he \s )? {NAME} ) [”\"]?"

_BEFORE = regex.compile(rf"(?r) (?<! [\p{{L}}\p{{N}}'’\-] ) (?: {_SUBJECT} ) {_ASIDE} {_MIDDLE}", regex.VERBOSE)
"""Read backwards from the verb: its subject, an aside, adverbs and auxiliaries."""
_PHRASE = regex.compile(
    rf"""
    (?r) (?<! [\p{{L}}\p{{N}}'’\-] ) (?P<common> {_COMMON} \s
        (?: in | of | for | at | from | with | on | familiar | briefed | close | who ) \s
        [^,;:.!?“”"«»\n]{{2,80}} )
    {_ASIDE} {_MIDDLE}
    """,
    regex.VERBOSE,
)
"""The same for a subject that goes on after its head: officials in Lima, people familiar with it."""
_AFTER = regex.compile(
    rf"""
    \s+ (?: (?: (?P<pronoun> he | she | they ) | (?P<common> {_COMMON} (?: \s (?: for | in | of | at | from | with ) \s
                (?: the \s )? (?: {NAME} | \p{{Ll}}+ ) )? (?! \s \p{{Lu}} ) )
      | (?: (?: \p{{Lu}} [\p{{L}}.'’\-]* \s ){{1,5}} (?: spokes (?: man | woman | person ) | press \s secretary
            | chief | director | lawyer | attorney | president | minister | resident | analyst | editor ) \s )?
        (?: [\p{{Ll}}\-]+ \s ){{0,4}}? (?P<name> (?: [Tt]he \s )? {NAME} ) ) ) (?! [\p{{L}}\p{{N}}] )
    """,
    regex.VERBOSE,
)
"""The subject behind its verb: said Smith, said a spokesman for the ministry, said co-author Smith."""
_PREPOSITION = regex.compile(
    r"""
    (?: in | of | for | at | from | with | to | by | near | on | into | over | about | against | under | and | or )
    \s+ (?: the \s )? $
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

    @property
    def sort(self) -> str:
        """What the verb does: say, ask, deny, threaten, call."""
        return VERBS[" ".join(self.verb.split())] if self.verb != "according to" else "say"


_HEARSAY = regex.compile(r"\b (?: reportedly | allegedly | purportedly | supposedly | to \s have )", regex.VERBOSE)


def subject_before(text: str, low: int, verb: regex.Match[str]) -> Cue | None:
    """The cue whose subject stands before its verb, not further back than `low`."""
    low = max(low, verb.start() - _BACK)
    match = _BEFORE.match(text, low, verb.start())
    if match is None or _PREPOSITION.search(text, low, match.start()):
        match = _PHRASE.match(text, low, verb.start())
    if match is None or (match["passive"] and not _active(verb, match["middle"])):
        return None
    return _cue(match, verb, match.start(), verb.end())


def _active(verb: regex.Match[str], middle: str) -> bool:
    """Tell "was told", which is no cue, from "was saying" and "was quoted as saying"."""
    return verb.group().endswith("ing") or "quoted" in middle


def subject_after(text: str, verb: regex.Match[str], high: int) -> Cue | None:
    """The cue whose subject follows its verb, as after a quotation: said Smith."""
    match = _AFTER.match(text, verb.end(), high)
    return _cue(match, verb, verb.start(), match.end()) if match else None


def _cue(match: regex.Match[str], verb: regex.Match[str], start: int, end: int) -> Cue:
    groups = match.groupdict()
    words = groups.get("pronoun")
    subject = words or groups["common"] or groups.get("name") or ""
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
