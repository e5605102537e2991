"""Ages and magnitudes of earthquakes: numbers whose words around them say what they are."""

from __future__ import annotations

from dataclasses import replace

import regex

from factdiff.values.mark import Mark
from factdiff.values.units import AGE_UNITS, MAGNITUDE

_OLD = regex.compile(r"[\s-]olds?\b | [\s-]of[\s-]age\b", regex.VERBOSE | regex.IGNORECASE)
_SHORT_AGE = regex.compile(r"[\s-]?(?:yo|y/o|y\.o\.)(?!\w)", regex.IGNORECASE)
_AGED = regex.compile(
    r"\b(?:aged|ages?|age\sof)[:\s]\s?(?:between\s|about\s|around\s|over\s|under\s|just\s|from\s)?$",
    regex.IGNORECASE,
)
_NAME_COMMA = regex.compile(r",\s(?:both|each|also|only|just)\s$|\p{Lu}[\p{L}'’.-]+,?\s?[,(]\s?$")
_PERSON_COMMA = regex.compile(
    r"\b(?:wife|husband|son|daughter|brother|sister|mother|father|driver|man|woman|boy|girl|teenager|victim|suspect|"
    r"gunman|shooter|attacker|assailant|bomber|soldier|worker|nurse|pilot|baby|toddler|child|teen|officer|teacher|student|pupil|cyclist|passenger|resident|farmer|widow|cousin|uncle|aunt|nephew|niece)"
    r"(?:,\s|\s\()$",
    regex.IGNORECASE,
)
_CLOSES = regex.compile(r"[,)]")
_AT = regex.compile(r"(?:^|[.!?”\"]\s)At\s$")
_HE_IS = regex.compile(r",\s(?:he|she|they)\b")
_AGE_ENDS = regex.compile(r"\s?(?:,|\)|and\s\p{Lu}|of\s\p{Lu}|from\s\p{Lu}|[.;]?$)")
_MAGNITUDE_BEHIND = regex.compile(r"(?:\s?-\s?|\s)(?:magnitude|on\sthe\sRichter)\b", regex.IGNORECASE)
_MAGNITUDE_BEFORE = regex.compile(
    r"\bmagnitude(?:\s(?:of|was|is|at|stood\sat|reached|earthquake\sof))?[\s-](?:about\s|around\s|a\s|at\sleast\s)?$|(?<!\w)M[\s-]?$|\bmeasur(?:ed|ing)\s(?=\d\.\d\s(?:on|in\smagnitude))$",
    regex.IGNORECASE,
)


def as_age(text: str, mark: Mark) -> Mark | None:
    """The mark as an age, if its words make it one: 26-year-old, aged 26, "Smith, 26,"."""
    duration = mark.unit("duration")
    if duration is not None:
        old = _OLD.match(text, mark.end)
        if old is None and not _AGED.search(text, max(0, mark.start - 30), mark.start):
            return None
        return replace(mark, end=old.end() if old else mark.end, units=(AGE_UNITS[duration.name],))
    if mark.units or not mark.numeral.number or not 0 < mark.numeral.number < 125 or mark.numeral.number % 1:
        return None
    if text.startswith(")", mark.end) and "(" not in text[max(0, mark.start - 2) : mark.start]:
        return None  # a point of a list
    if short := _SHORT_AGE.match(text, mark.end):
        return replace(mark, end=short.end(), units=(AGE_UNITS["year"],))
    window = text[max(0, mark.start - 30) : mark.start]
    if _AGED.search(window) or (mark.numeral.digits and _NAME_COMMA.search(window) and _AGE_ENDS.match(text, mark.end)):
        return replace(mark, units=(AGE_UNITS["year"],))
    of_person = _PERSON_COMMA.search(window) and _CLOSES.match(text, mark.end)
    if mark.numeral.digits and (of_person or (_AT.search(window) and _HE_IS.match(text, mark.end))):
        return replace(mark, units=(AGE_UNITS["year"],))
    return None


def as_magnitude(text: str, mark: Mark) -> Mark | None:
    """The mark as an earthquake's magnitude: 6.4-magnitude, magnitude 6.4, M6.4."""
    number = mark.numeral.number
    if mark.units or number is None or not 0 < number < 11 or not mark.numeral.digits:
        return None
    if behind := _MAGNITUDE_BEHIND.match(text, mark.end):
        return replace(mark, end=behind.end(), units=(MAGNITUDE,))
    before = _MAGNITUDE_BEFORE.search(text[max(0, mark.start - 40) : mark.start])
    return replace(mark, units=(MAGNITUDE,)) if before else None
