"""What a value is per, where its reader left that to the words beside it: "€200,000 a month", "an annual rent of"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import regex

from factdiff.model import Claim, Value
from factdiff.values.lookup import split_unit

_BEHIND: Final = regex.compile(
    r"""
    \s* (?: \p{L}+ \s+ ){0,2}?                                          # euros, of rent
    (?: (?: a | an | per | each | every ) \s+
        (?P<time> year | month | week | day | hour | quarter | annum )  # a month
      | (?P<often> annually | yearly | monthly | weekly | daily | hourly | quarterly ) ) \b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_BEFORE: Final = regex.compile(
    r"""
    \b (?P<often> annual | yearly | monthly | weekly | daily | hourly | quarterly )
    (?: \s+ \p{L}+ ){1,3} \s+ \Z                                        # annual rent of
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_TIMES: Final = {"annual": "year", "annum": "year", "daily": "day"}


def as_rate(claim: Claim) -> Value:
    """Its value with a unit that says per what, where its words or those beside them do; else as it is."""
    value = claim.value
    base, per = split_unit(value.unit)
    if base is None or per is not None:
        return value
    start = claim.start - claim.sentence_start
    found = _BEHIND.match(claim.sentence, start + len(claim.words)) or _BEFORE.search(claim.sentence, 0, start)
    return replace(value, unit=f"{base} per {_time(found)}") if found is not None else value


def _time(found: regex.Match[str]) -> str:
    """A quarter is no unit of time here: then nothing fits, and nothing is said."""
    word: str = (found.groupdict().get("time") or found["often"]).casefold()
    short = word.removesuffix("ly") if word != "daily" else word
    return _TIMES.get(short, short)
