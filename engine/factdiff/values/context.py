"""Which numbers are not counts: years, days of a month, times, scores, names, labels, telephone numbers.

Each is told by the words and signs directly around it. Where it is doubtful the number is left out,
because a number taken for a count makes a false accusation.
"""

from __future__ import annotations

from enum import Enum

import regex

from factdiff.values.numeral import Numeral
from factdiff.values.words import either


class Sense(Enum):
    """What a numeral without a unit is."""

    COUNT = "count"
    YEAR = "year"
    """A number that names a year; it is read as a number, not as a count."""
    NAME = "name"
    """Part of a name, a label, a date, a time, an address: no number at all."""


_MONTHS = either(
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember)?\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
_SMALL_MONTHS = either(
    r"jan\.?(?:uary)?|feb\.?(?:ruary)?|march|april|apr\.|june|july|aug\.|august|sept\.?|september|oct\.|october|"
    r"nov\.|november|dec\.|december|on may"
)
"""Some outlets' headlines and wires have no capitals; "may" and "mar" alone would be other words."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH_BEFORE = regex.compile(
    rf"""
    \b (?: {_MONTHS} | {_SMALL_MONTHS} )
    (?: \s {_DAY} \s? [-–&]      # July 4-[6]
      | \s {_DAY} (?: , | \sand )?  # July 4, [2025]
      | , | \sof )?             # July, [2025]
    \s? $
    """,
    regex.VERBOSE,
)
_MONTH_AFTER = regex.compile(
    rf"""
    (?:st|nd|rd|th)?
    (?: \s? [-–] \s? {_DAY} )?       # [4]-6 July
    (?: \sof )? [\s-] {_MONTHS} (?! \p{{L}} )
    """,
    regex.VERBOSE,
)
_ON_DAY = regex.compile(r"\bon\s\d\d?\s(?:march|may)\b")
_TIME_AFTER = regex.compile(
    r"""
      \s? (?: [ap]\.?\s?m\b\.? | [AP]\.?M\b\.? | o['’]clock      # 5 pm
            | GMT | UTC | BST | [EPCM][SD]?T\b | (?<=\d{4}\s?) hrs?\b (?!\s\p{Ll}) )   # 0400 GMT, 0400 hrs
    | :\d\d                                                # 10:45
    """,
    regex.VERBOSE,
)
_LABEL_WORDS = either(
    "sections?|articles?|chapter|rules?|clause|paragraph|pages?|pp?|vol(?:ume)?|number|nos?|nr|day|phase|level|tier|"
    "category|cat|type|route|highway|interstate|flight|game|round|week|grade|title|channel|group|resolution|act|"
    "figure|fig|table|room|unit|platform|gate|line|bus|train|area|zone|district|ward|sector|runway|stage|step|part|episode|"
    "season|series|version|model|mark|exhibit|item|lot|case|form|schedule|appendix|annex|box|suite|apartment|apt|"
    "floor|pier|exit|junction|lane|track|question|verse|psalm|proposition|amendment|order|bill|h\\.?r|operation|"
    "apollo|boeing|airbus|iphone|ipad|windows|galaxy|playstation|xbox|formula|covid|top|class|division|league|"
    "point|world war|studio|under|pixel|android|fiscal|nasdaq|stoxx|ftse|dow|s\\&p|russell|cac|nikkei|iso"
)
_LABELS = regex.compile(
    rf"""
    (?: \b {_LABEL_WORDS}
      | \# | № | [@/_\\=&] )
    [.]? [\s-]? $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_OTHER_LABEL_WORDS = either(
    "day|week|top|line|order|group|class|league|under|case|number|no|area|part|form|train|bus|unit|act|floor|"
    "stage|question|track|exit|item|lot|bill|rules?|pages?"
)
_SOMETIMES_LABELS = regex.compile(
    rf"\b{_OTHER_LABEL_WORDS}\s$",
    regex.IGNORECASE,
)
"""Labels that may also stand before a count: "that day 30 men" against "day 30"."""
_CAPITAL_BEFORE = regex.compile(r"(?P<word>\b\p{Lu}[\p{L}'’&]*|\b\p{Ll}\p{Lu}\p{L}+)\s$")
_COUNTED_WORDS = either(
    "people|men|women|children|troops|personnel|police|staff|aircraft|more|others|dead|wounded|injured|killed"
)
_NOUN_AFTER = regex.compile(
    rf"""
    (?: \s \p{{Ll}}[\p{{Ll}}-]* ){{0,2}}?      # up to two words between
    \s (?P<noun> \p{{Ll}}[\p{{Ll}}-]*s
      | {_COUNTED_WORDS} )
    \b
    """,
    regex.VERBOSE,
)
_NOT_NOUNS = frozenset("was is has as this its his us does says yes plus less versus across towards".split())
_OF_YEARS = frozenset("sales earnings results profits revenues elections primaries championships olympics".split())
"""Plurals that come with a year and are not counted by thousands."""
_YEAR_WORDS = either(
    "in|since|by|of|until|till|from|before|after|during|early|late|mid|to|through|the|this|around|between|and|fiscal|"
    "years?|an?|for|election|his|her|its|their|our|FY|season|spring|summer|autumn|fall|winter|circa|last|at|on|or"
)
_YEAR_BEFORE = regex.compile(
    rf"""
      (?: \b {_YEAR_WORDS} | ['’]s ) [\s-] $
    | [(–—-] $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_STRONG_YEAR_WORDS = either("in|since|during|until|till|early|late|mid|the|an?|his|her|its|their|this|fiscal|year|by")
_STRONG_YEAR = regex.compile(
    rf"""
      \b {_STRONG_YEAR_WORDS} [\s-] $
    | ['’]s? \s $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""Words that make 2017 a year even before a plural noun: "the 2017 elections"."""
_NEXT_POINT_BEFORE = regex.compile(r"[.!?;:]\s+$")
_NEXT_POINT_AFTER = regex.compile(r"\.\s+\p{Lu}")
_TELEPHONE_BEFORE = regex.compile(r"\b0\d{2,4}\s(?:\d{3,4}\s)?$")
_GROUP_BEFORE = regex.compile(r"\b(?:Group\sof|Big)\s$")
_LIST_POINT = regex.compile(r"[.)]\s")
_HEDGE_BEFORE = regex.compile(r"(?:about|around|nearly|than|over|least|some|almost|roughly|to)\s$")
_COMMON_STARTS = frozenset(
    "About Around Over Nearly Almost Some At In On By For From With And But Or The These Those Its Their All "
    "Only Just More Than Up To Under Between As An A Of After Before Since Until When While Where If That His "
    "Her Our Your My Last Next Least Roughly Another Other Both Every Each First Including Total Approximately "
    "Fewer Less Kills Killed Dead Injured Leaves Among Into Against Amid Hits Reaches Passes Tops Claims "
    "Wounds Injures Hurts Strikes Shoots Wounded Hurt Involving Takes Saves Frees Arrests Detains Names Sends "
    "Finds Rescues Kill Most Have Has Had Are Were Is Was Will Also Then So Yet Not No Meanwhile Exactly".split()
)
"""Capitalised words of headlines that are no names: "At Least 12"."""
_HEADLINE_WORDS = either(
    "People|Men|Women|Children|Kids|Teens|Students|Victims|Officers|Soldiers|Troops|Civilians|Others|More|Dead|Wounded|"
    "Injured|Killed|Hurt|Shot|Missing|Arrested|Charged|Suspects|Homes|Bodies"
)
_HEADLINE_NOUN = regex.compile(
    rf"""
    (?: \s \p{{Lu}}\p{{Ll}}+ )? \s {_HEADLINE_WORDS} \b
    """,
    regex.VERBOSE,
)
_ROADS = either("St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Place|Court|Highway|Pkwy|Parkway")
_NAME_AFTER = regex.compile(
    rf"""
      \s block \b | [\s-] calib                # the 5100 block of Main Street, .40 caliber
    | (?: \s (?: [NSEW]\.? | \p{{Lu}}[\p{{L}}\d.]* ) ){{1,3}} \s {_ROADS} \b      # 12 Main St.
    | -Eleven \b                              # 7-Eleven
    | \) \s? \d{{3}} [-.]                      # (555) 010-2233
    | , \s (?:19|20)\d\d \b                    # [July] 26, 2016
    """,
    regex.VERBOSE,
)
_CALLED_BEFORE = regex.compile(
    r"\b(?:call|calls|called|calling|dial|dialed|dialled|dialing|phone|phoned)\s$", regex.IGNORECASE
)
_GLUED_AFTER = regex.compile(
    r"""
      [\p{L}\p{N}_^]        # 3D, 2^8
    | ['’]s\b               # 737's
    | [:/x×]\d | \.\d        # 16:00, 9/11, 10.2.3
    | \s?[x×]\s?10\b         # 5 x 10
    | \s [kKMGl] (?= [.,;]? \s* $ )        # 2.3 k, a size that is not told
    """,
    regex.VERBOSE,
)
_AFTER_PRONOUN = either("of|another|by|to|that|who|which|and|or|can|could|should|would|must|might|may|has|is|was|thing")
_AFTER_ONE_HYPHEN = either("on|off|way|time|sided|to|stop|third|half|fifth")
_ONE_AFTER = regex.compile(
    rf"""
      \s {_AFTER_PRONOUN} \b
    | [-‐] {_AFTER_ONE_HYPHEN}
    | ['’]s | [.,;:?!)"”]
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_BEFORE_PRONOUN = either(
    "no|any|some|every|each|this|that|which|the|another|day|or|number|square|only|of|last|big|biggest|first|second|"
    "good|bad|new|old"
)
_ONE_BEFORE = regex.compile(
    rf"""
    \b {_BEFORE_PRONOUN} [\s-] $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_UNCOUNTED = either(
    "longer|doubt|matter|more|less|one|way|fewer|such|other|later|sooner|greater|better|worse|idea|sense|need|reason|"
    "wonder|question|mention|difference|differences|good|different|secret|stranger|surprise|return|plans?|intention|comment|sign|evidence|"
    "word|indication|response|access|choice|chance|the|an?|it|he|she|they|we|i|you|but|and|or|that|this|to|in|on"
)
_NO_AFTER = regex.compile(
    rf"""
    \s (?! {_UNCOUNTED} \b ) \p{{Ll}}
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
"""What follows a "no" that counts; "no longer" and "no doubt" count nothing."""


def sense(text: str, numeral: Numeral) -> Sense:
    """What a numeral without a unit is, by the words around it."""
    if numeral.no:
        return (
            Sense.COUNT
            if _NO_AFTER.match(text, numeral.end) and text[max(0, numeral.start - 3) : numeral.start] != "or "
            else Sense.NAME
        )
    if numeral.bare:
        return Sense.NAME
    if numeral.ordinal and (
        text[numeral.end : numeral.end + 1] in ("-", "‐", "‑") or _FROM_THE_END.match(text, numeral.end)
    ):
        return Sense.NAME  # third-party, 21st-century, second to none, the second half
    if not numeral.digits:
        return _word_sense(text, numeral)
    if _is_glued(text, numeral) or is_calendar(text, numeral) or _is_list_point(text, numeral):
        return Sense.NAME
    if _is_year(text, numeral):
        return Sense.YEAR
    if _is_one_thing(text, numeral):
        return Sense.NAME
    return Sense.NAME if _is_label(text, numeral) else Sense.COUNT


_FROM_THE_END = regex.compile(r"\s(?:to\s(?:last|none)|half|quarter)\b", regex.IGNORECASE)


def _word_sense(text: str, numeral: Numeral) -> Sense:
    """Number words: "one" is a pronoun in most places, and some names end in a number word."""
    if numeral.number == 1 and text[numeral.start : numeral.end].lower() == "one":
        before = text[max(0, numeral.start - 10) : numeral.start]
        if _ONE_AFTER.match(text, numeral.end) or numeral.end == len(text) or _ONE_BEFORE.search(before):
            return Sense.NAME
    if numeral.start > 1 and text[numeral.start - 1] == "-" and text[numeral.start - 2].isdigit():
        return Sense.NAME  # 7-Eleven
    if text[max(0, numeral.start - 4) : numeral.start] == "Big " and text[numeral.start].isupper():
        return Sense.NAME
    if numeral.number == 0 and text[max(0, numeral.start - 9) : numeral.start].lower() == "absolute ":
        return Sense.NAME
    after = text[numeral.end : numeral.end + 1]
    return Sense.NAME if after in ("'", "’") and text[numeral.end + 1 : numeral.end + 2] == "s" else Sense.COUNT


def is_calendar(text: str, numeral: Numeral) -> bool:
    """Whether digits are a day of a month, a year behind one, or a time."""
    if numeral.magnitude != 1 or numeral.number is None or numeral.number > 9999:
        return False
    if numeral.digits and _TIME_AFTER.match(text, numeral.end):
        return True
    if numeral.number > 31 and not 1000 <= numeral.number <= 2999:
        return False
    if numeral.number <= 31 and _ON_DAY.search(text, max(0, numeral.start - 4), numeral.end + 11):
        return True
    if _MONTH_BEFORE.search(text[max(0, numeral.start - 22) : numeral.start]):
        return True
    return numeral.number <= 31 and bool(_MONTH_AFTER.match(text, numeral.end))


def _is_dialled(text: str, numeral: Numeral) -> bool:
    """0800, 0199: no count begins with nought."""
    return text[numeral.start] == "0" and numeral.end - numeral.start > 2 and text[numeral.start + 1].isdigit()


def _is_one_thing(text: str, numeral: Numeral) -> bool:
    """The 737 was grounded; 24703 L-20: what is spoken of as one, and the number of a code, count nothing."""
    if numeral.end - numeral.start >= 5 and _CODE_AFTER.match(text, numeral.end):
        return "," not in text[numeral.start : numeral.end]
    before = text[max(0, numeral.start - 4) : numeral.start].lower()
    return before == "the " and _IS_AFTER.match(text, numeral.end) is not None


_CODE_AFTER = regex.compile(r"\s\p{L}-?\d")
_IS_AFTER = regex.compile(r"\s(?:is|was|has|does)\b")


def _is_glued(text: str, numeral: Numeral) -> bool:
    """F-16, COVID-19, MH17, 16:00, 9/11, 1990s, 2-0, 555-0100, 3D."""
    start, end = numeral.start, numeral.end
    if not numeral.ordinal and _GLUED_AFTER.match(text, end):
        return True
    if not start:
        return _LIST_POINT.match(text, end) is not None and numeral.high < 100
    if _is_glued_before(text, start):
        return True
    if text[start - 1] in "-‐‑–−" and start > 1 and text[start - 2].isalnum():
        return not hyphen_is_hedge(text, start)
    # what `link` did not make a range is a score, the number of a house or a telephone
    return text[end : end + 1] in ("-", "‑", "–") and text[end + 1 : end + 2].isdigit()


def _is_list_point(text: str, numeral: Numeral) -> bool:
    """It says 1) who and 2) when: a bracket that closes none; 1. Bring water. 2. Bring a map."""
    if numeral.high >= 100 or numeral.magnitude != 1:
        return False
    if not _BRACKET.match(text, numeral.end):
        begins = _NEXT_POINT_BEFORE.search(text, max(0, numeral.start - 3), numeral.start)
        return bool(begins and _NEXT_POINT_AFTER.match(text, numeral.end))
    return text.rfind("(", 0, numeral.start) <= text.rfind(")", 0, numeral.start)


_BRACKET = regex.compile(r"\s?\)\s")


def _is_glued_before(text: str, start: int) -> bool:
    before = text[start - 1]
    if before == ".":
        return start > 1 and text[start - 2].isalnum()
    if before in "-−–" and start > 1 and text[start - 2] in "^-−":
        return True
    return before.isalnum() or before in "/:@#_'’\\=^%&?+×±"


def hyphen_is_hedge(text: str, start: int) -> bool:
    """Whether a hyphen before digits ties a hedge to them ("sub-300"), not a name (F-16)."""
    word = regex.search(r"\p{L}+$", text[max(0, start - 9) : start - 1])
    return word is not None and word.group().lower() in (
        "sub",
        "to",
        "minus",
        "plus",
        "under",
        "over",
        "nearly",
        "about",
    )


def _is_year(text: str, numeral: Numeral) -> bool:
    """Four digits without a comma, 1500 to 2100, unless a plural noun follows and no "in" or "the" precedes."""
    number = numeral.number
    if number is None or numeral.end - numeral.start != 4 or not 1500 <= number <= 2100 or number % 1:
        return False
    if number < 1800 and not _STRONG_YEAR.search(text, max(0, numeral.start - 12), numeral.start):
        return False
    before = text[max(0, numeral.start - 12) : numeral.start]
    follows = _NOUN_AFTER.match(text, numeral.end)
    if follows is None or follows.group("noun") in _NOT_NOUNS or follows.group("noun") in _OF_YEARS:
        hedged = _HEDGE_BEFORE.search(before) is not None
        return not hedged or (number > 1900 and _YEAR_BEFORE.search(before) is not None)
    return bool(_STRONG_YEAR.search(before))


def _is_label(text: str, numeral: Numeral) -> bool:
    """Section 427, Boeing 737, S&P 500: a label or a name directly before digits."""
    before = text[max(0, numeral.start - 16) : numeral.start]
    if _GROUP_BEFORE.search(before) or _TELEPHONE_BEFORE.search(before) or _is_dialled(text, numeral):
        return True
    if _NAME_AFTER.match(text, numeral.end) or _CALLED_BEFORE.search(before):
        return True
    if numeral.ordinal:
        return text[numeral.end : numeral.end + 1] == " " and text[numeral.end + 1 : numeral.end + 2].isupper()
    if not before.strip():
        return False
    follows = _NOUN_AFTER.match(text, numeral.end)
    plural = follows is not None and follows.group("noun") not in _NOT_NOUNS
    if _LABELS.search(before):
        return not (plural and _SOMETIMES_LABELS.search(before))
    capital = _CAPITAL_BEFORE.search(before)
    if capital is None or numeral.magnitude != 1 or "," in text[numeral.start : numeral.end]:
        return False
    if _HEADLINE_NOUN.match(text, numeral.end):
        return False
    word = capital.group("word")
    return not plural and word not in _COMMON_STARTS
