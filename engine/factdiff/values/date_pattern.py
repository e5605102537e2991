"""What a date looks like in English news: one expression, captioned line by line.

It errs on the side of passing over: "may", "march", "second", "sun", "fall" and "the first quarter" are prose
unless a preposition, a day, a year or a capital says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from factdiff.datelines import MONTHS
from factdiff.values.tokens import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = ("spring", "summer", "autumn", "fall", "winter")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
ORDINALS = (
    {word: number for number, word in enumerate([*_ONES, *_TEENS, "twentieth"], start=1)}
    | {f"twenty-{word}": 20 + number for number, word in enumerate(_ONES, start=1)}
    | {"thirtieth": 30, "thirty-first": 31}
)
"""First to thirty-first, with a hyphen; read with hyphen or space."""
_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
)  # fmt: skip
DAY_WORDS = ORDINALS | {f"twenty-{word}": 20 + number for number, word in enumerate(_CARDINALS, start=1)}
"""And May twenty-one; of the plain numbers only those that are mostly days behind a month."""


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(word.replace("-", r"[\s\-]") for word in longest_first)


_YEAR = r"(?P<y> (?: 1[5-9] | 20 ) \d\d ) (?! \d | [.,/]\d | \s? % | s \b )"
_MONTH = rf"(?P<m> {_either(MONTHS)} ) \b"
_FULL_MONTHS = [name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"}]
_TH = r"(?: st | nd | rd | th )?"
_DAY = rf"""
    (?: (?P<d> 0?[1-9] | [12]\d | 3[01] ) {_TH} | (?P<ordinal> {_either(DAY_WORDS)} ) ) (?! \w )
"""
_DAY2 = rf"""
    (?P<d2> 0?[1-9] | [12]\d | 3[01] ) {_TH}
    (?! \w | [.,:/]\d | \s? % | \s (?: per | p\.?m | a\.?m | million | billion ) \b )  # a number, a time
"""
_TO = r"(?: \s? [-–—] \s? | \s (?: to | through | until | till ) \s )"
_OF_YEAR = rf"(?: ,? \s* (?: of \s | in \s )? \s* {_YEAR} )"
_WEEKDAY_BEFORE = r"""
    (?: (?: mon | tues? | wed (?: nes )? | thu (?: rs? )? | fri | sat (?: ur )? | sun ) (?: day )? \.? ,? \s+
        (?: the \s+ )? )?
"""
_END = r"(?= \s* (?: [.,;:!?)\]\"”’] | \Z | (?: and | but ) \b ) )"
_UNIT = r"(?P<unit> day | week | month | year )"

_FIRST = rf"""
    (?: \d | {_either({name[:3] for name in (*MONTHS, *WEEKDAYS)})}
      | (?: {_either(SEASONS)} ) \s (?: of \s | in \s )? \d | (?: early | mid | late ) [\s\-]
      | (?: last | this | next | past | coming | following | previous | preceding ) \s
            (?: night | morning | afternoon | evening | week | month | year | past | coming | {_either(WEEKDAYS)} )
      | (?: {_either(NUMBERS)} ) \s (?: day | week | month | year )
      | H [12] | (?: last | next ) \s (?: {_either(_FULL_MONTHS)} )
      | the \s (?: week | month | year ) \s after
      | (?: {_either(DAY_WORDS)} ) [\s\-] (?: quarter | half | of | day | to | jan | feb | mar | apr | may | jun | jul
            | aug | sep | oct | nov | dec )
      | the \s (?: day | next | last | past | coming | following | previous | preceding | same | \d
          | {_either(DAY_WORDS)} )
      | today | yesterday | tomorrow | tonight | q [1-4] )
"""
"""How a date may begin: looked at first, because it rules out nearly every place at once."""

PATTERN = regex.compile(
    rf"""
    (?<! [\p{{L}}\p{{N}}_£$€#] | \d [.,:/\-] )            # not inside a word, a sum or a number
    (?= {_FIRST} )
    (?:
      # --- digits alone
        (?P<y> \d{{4}} ) (?P<sep> [-/.] ) (?P<m> \d\d? | {_either(MONTHS)} ) (?P=sep) (?P<d> \d\d? )
            (?! [\w/] | [-.,]\d )                                              # 2025-07-04
      | (?P<a> \d\d? ) (?P<sep> [-/.] ) (?P<b> \d\d? ) (?P=sep) (?P<y> \d{{4}} )
            (?! [\w/] | [-.,]\d )                                              # 15/07/2025
      # --- month and day
      | {_WEEKDAY_BEFORE} {_MONTH} \.? [\s\-]{{0,3}} (?: the \s )? {_DAY}      # Monday, July 4th
            (?: (?: {_TO} {_DAY2} )? {_OF_YEAR} | {_TO} {_DAY2} | (?! [.,:/\-–]\d ) )   # -6, 2025
      | {_WEEKDAY_BEFORE} (?: the \s )? {_DAY} (?: {_TO} {_DAY2} )?             # Monday the 4th
            [\s\-]{{1,2}} (?: (?: day \s )? of \s )? {_MONTH} (?: \. (?= \s* [,\d] ) )?
            {_OF_YEAR}?                                                        # of July, 2025
      # --- month, quarter, season, year
      | (?P<turned> last | next ) \s (?P<month> {_either(_FULL_MONTHS)} )
            (?! \w | [\s\-]\d | ,? \s (?: of \s )? \d{{4}} )                      # last July
      | (?P<part> early | mid | late ) [\s\-] (?: in \s )? {_MONTH} \.? {_OF_YEAR}?    # mid-March
      | {_MONTH} \.? {_OF_YEAR}                                                # July of 2025
      | (?P<bare> {_either(_FULL_MONTHS)} ) (?! \w | [\s\-]\d )                        # in July
      | (?: the \s )? (?P<quarter> first | second | third | fourth ) [\s\-] quarter \s
            (?: of \s | in \s )? {_YEAR}                                       # second quarter of 2025
      | Q (?P<q> [1-4] ) (?: [\s/\-] (?: of \s )? {_YEAR} | \b (?! [\w.\-]\w ) )    # Q2 2025
      | {_YEAR} [\s\-]? Q (?P<q> [1-4] ) \b                                    # 2025 Q2
      | H (?P<half> [12] ) [\s/\-] (?: of \s )? {_YEAR}                         # H1 2025
      | (?: the \s )? (?P<half> first | second ) [\s\-] half \s of \s {_YEAR}   # second half of 2025
      | (?: the \s )? (?P<decade> (?: 1[5-9] | 20 ) [1-9] 0 ) s \b              # the 1990s; the 2000s may be a century
      | (?P<season> {_either(SEASONS)} ) \s (?: of \s | in \s )? {_YEAR}       # summer of 2025
      # --- counted from the article's day
      | (?P<n> \d{{1,3}} | {_either(NUMBERS)} ) \s {_UNIT} s? \s (?P<off> from | after | before ) \s
            (?P<base> now | today | tomorrow | yesterday ) \b                  # two days from now
      | (?: the \s )? {_DAY} \s (?: day \s )? of \s (?P<of_month> last | this | next ) \s month \b
      | (?P<named> the \s day \s before \s yesterday | the \s day \s after \s tomorrow | yesterday
            | today | tonight | tomorrow | last \s night | this \s (?: morning | afternoon | evening ) ) \b
      | (?P<n> \d{{1,3}} | {_either(NUMBERS)} ) \s {_UNIT} s? \s ago \b        # two days ago
      | the \s {_UNIT} \s (?P<far> after ) \s (?: the \s )? next \b             # the week after next
      | (?P<turn_before> (?: last | this | next ) \s week ) ,? \s (?: on \s )? (?P<weekday> {_either(WEEKDAYS)} ) \b
      | (?<! \b (?: the | very ) \s ) (?P<which> last | this | next ) \s
            (?P<unit> week | month | year ) \b (?! [\s\-] (?: end s? \b | old ) | \s of \b )   # last month
      # --- counted from the date before it in the text
      | (?P<n> \d{{1,3}} | {_either(NUMBERS)} ) \s {_UNIT} s? \s
            (?: (?P<way> earlier | later ) \b (?! \s than )
              | (?P<way> before | after | afterwards ) \b {_END} )
      | the \s (?P<step> following | previous | preceding | same ) \s {_UNIT} \b
      | the \s (?P<step> next ) \s (?P<unit> day ) \b
      | the \s (?P<unit> day ) \s (?P<way> before | after ) \b {_END}          # the day before
      # --- weekdays
      | (?P<on> (?: {_either(WEEKDAYS)} ) \s ) the \s {_DAY} (?! \s of \b )                # Friday the 11th
      | (?: (?: (?: the | this ) \s )? (?P<turn> last | next | past | coming | following | previous
                | preceding | this ) \s )?
            (?P<weekday> {_either(WEEKDAYS)} ) \b
            (?: \s (?P<turn_after> (?: of \s )? (?: last | this | next ) \s week ) \b )?  # Friday next week
            (?: \s (?: morning | afternoon | evening | night ) \b )?
      | {_YEAR} (?! [\-–/]\d )                                                 # 2025
    )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)

_NAMING = frozenset((*MONTHS, *WEEKDAYS, *"today yesterday tomorrow tonight ago q1 q2 q3 q4 h1 h2".split()))
_UNITS = frozenset("day week month year days weeks months years night morning afternoon evening".split())
_STEPS = frozenset(
    "last this next following previous preceding same earlier later before after afterwards from".split()
)
_FOUR_DIGITS = regex.compile(r"\d{4}")


def may_hold_dates(text: str) -> bool:
    """Whether words stand in a text without which no date can; it is six times as fast as the pattern."""
    words = words_of(text)
    if not _NAMING.isdisjoint(words) or (not _UNITS.isdisjoint(words) and not _STEPS.isdisjoint(words)):
        return True
    return _FOUR_DIGITS.search(text) is not None


BEFORE_MONTH = regex.compile(
    r"""
    (?<! \p{L} )
    (?: in | since | until | till | by | during | through | from | to | before | after | of | for | between
      | and | early | mid | late | last | next | this | every | a | an | the | its | his | her | their )
    [\s\-] (?: early [\s\-] | mid [\s\-] | late [\s\-] )? \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""What makes a month of a word that is also a verb or a name: in May, mid-March, an April vote."""

BEFORE_YEAR = regex.compile(
    r"""
    (?<! \p{L} )
    (?: (?: in | since | until | till | during | early | late | the | his | her | its | their | our | of | by
      | from | to | before | after | and | for | between | through ) [\s\-] | ['’]s? \s | mid- | \( | [-–/] ) \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""What may stand before a bare year: in 2025, his 2024 campaign, (2019)."""

COUNTED = regex.compile(
    r"""
    \s (?: \p{Ll}+ \s )??                                             # with a word between
    (?: people | men | women | children | others | more | \p{Ll}{3,} (?<!s) s ) \b
    """,
    regex.VERBOSE,
)
"""After a number: a plural, so that the number may count it (15 people, 2000 soldiers)."""

NOT_A_DAY_BEFORE = regex.compile(
    r"""
    (?<! \p{L} )
    (?: Black | Good | Bloody | Super | Easter | Palm | Ash | Cyber | Giving | Sheffield | Holy  # names
      | [Ee]very | [Ee]ach | [Ww]eek \s on | [Ww]eek \s from                                     # not one day
      | [Tt]wo | [Tt]hree | [Ff]our | \d
      | (?: [Ff]irst | [Ss]econd | [Tt]hird | [Ff]ourth | [Ff]ifth ) ) \s \Z                 # first Friday of
    """,
    regex.VERBOSE,
)
NOT_A_DAY_AFTER = regex.compile(
    r"""
    \s (?: Times | Telegraph | Mirror | Express | Mail | Herald | Post | Star      # papers
      | Night \s (?: Live | Football ) | week ) \b                                 # shows; Monday week
    """,
    regex.VERBOSE,
)
"""Names of papers and shows; "Monday week" is a week on."""
