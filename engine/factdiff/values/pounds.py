"""Bare pounds: money or a weight, by the words around; both stay possible, the likelier is given first."""

from __future__ import annotations

import regex

from factdiff.values.numeral import Numeral
from factdiff.values.words import either

_REACH = 70
"""Code points before and behind in which a word tells; about a clause."""
_MUCH = 1000
"""Where no word tells: so many pounds or more are money, because weights of that size come in tons."""
_WEIGHT_WORDS = either(
    "weigh\\w*|weight\\w*|heav(?:y|ier|iest)|lift\\w*|cargo|payload|bombs?|warheads?|explosives?|shed|slimm\\w*|baby|"
    "newborn|bags?|sacks?|fish|dogs?|meat|tons?|tonnes?|kilos?|kilograms?|kgs?|ounces?|drop|dropped|thrust|carr(?:y|ied|ies)|"
    "gained|feet|foot|inches|tall|stone"
)
_MONEY_WORDS = either(
    "cost\\w*|pay\\w*|paid|worth|pric\\w*|fin(?:e|ed|es)|salar\\w*|earn\\w*|spen[dt]\\w*|debts?|owe[ds]?|fund\\w*|sell\\w*|sold|"
    "buy\\w*|bought|charg\\w*|bills?|bail|brib\\w*|loans?|donat\\w*|profits?|revenues?|invest\\w*|wages?|tax\\w*|budgets?|"
    "fees?|compensation|sterling|dollars?|euros?|pence|cash|money|billion|benefits?|savings?|grants?|rent"
)
_WEIGHT = regex.compile(rf"\b{_WEIGHT_WORDS}\b", regex.IGNORECASE)
_MONEY = regex.compile(rf"\b{_MONEY_WORDS}\b|[£$€]", regex.IGNORECASE)
_OF_MONEY = regex.compile(
    r"\sof\s(?:\p{L}+['’]?s?\s){0,2}(?:money|cash|debts?|aid|fund\w*|investments?|damage|savings?|support|tax\w*|"
    r"profits?|losses|cuts|spending|help|savings|revenue|assets|equipment)\b",
    regex.IGNORECASE,
)


def is_money(text: str, numeral: Numeral, end: int) -> bool:
    """Whether these pounds are rather money than a weight; `end` is where the word ends."""
    if text.startswith(" of ", end):
        return _OF_MONEY.match(text, end) is not None
    start, stop = max(0, numeral.start - _REACH), min(len(text), end + _REACH)
    weighs = _nearest(_WEIGHT, text, start, numeral.start, end, stop)
    pays = _nearest(_MONEY, text, start, numeral.start, end, stop)
    if weighs != pays:
        return pays < weighs
    return numeral.high >= _MUCH


def _nearest(words: regex.Pattern[str], text: str, start: int, left: int, right: int, stop: int) -> int:
    """How far the nearest of these words is; `_REACH` where there is none."""
    before = [left - match.end() for match in words.finditer(text, start, left)]
    behind = words.search(text, right, stop)
    return min([*before[-1:], *([behind.start() - right] if behind else []), _REACH])
