"""What a claim's sentence says of its time: dates settled, the event's own date, words of updating."""

from __future__ import annotations

from datetime import date

import regex

from factdiff.extract.candidates import Candidate
from factdiff.extract.page import Page
from factdiff.model import Value
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS
from factdiff.values.common import Found
from factdiff.values.date import is_ahead, settle

DATES_BACK = 3
"""How many sentences "a day earlier" may look back for the date that it counts from."""

_UPDATE_BEFORE = regex.compile(
    r"""
      \b (?: ris(?:e|es|en|ing) | rose | climb(?:s|ed|ing)? | jump(?:s|ed)? | soar(?:s|ed)? | grow(?:s|n)? | grew
         | mount(?:s|ed)? | increas(?:es|ed) | fall(?:s|en)? | fell | drop(?:s|ped)? | lowered | raised | up | hits? )
      (?: \s+ (?:further|sharply|again) )? \s+ to \s+ (?: \p{L}+ \s+ ){0,2} $        # rose to, climbed to at least
    | \b (?: now \s+ stands? \s+ at | revis(?:es|ed|ing) \b .{0,60} | updated \s+ .{0,40} ) \s+ (?: \p{L}+ \s+ ){0,2} $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_UPDATE_AFTER = regex.compile(
    r"""
      ^ [^.;]{0,60} \b (?: revised | updated | up | down ) \s+ from \b          # 12, up from 10
    | ^ [^.;]{0,60} \b (?: instead \s+ of | not \s+ the )
    | ^ [^.;]{0,60} \b (?: not | rather \s+ than ) \s+ \S+ \s+ (?: as \s+ )?      # not five as first reported
        (?: first | initially | originally | earlier | previously ) \s+ (?: reported | thought | believed | announced )
    | ^ [^.;]{0,60} \b (?: earlier | initial | previous ) (?:ly)? \s+ (?: reported | count | toll | figure )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def settled(value: Value, page: Page, index: int, start: int) -> Value:
    """A date counted from the article's date, or from the nearest date before it in the text."""
    if value.kind != "date" or value.anchor is None:
        return value
    sheet = page.sheets[index]
    previous = _date_before(page, index, start) if value.anchor.startswith("text") else None
    return settle(value, page.published, previous, is_ahead(sheet.text, start - sheet.sentence.start))


def _dates(page: Page, index: int) -> tuple[Found, ...]:
    return page.sheets[index].values("date", KINDS["date"].read)


def _date_before(page: Page, index: int, start: int) -> Value | None:
    """The nearest date before a place, settled if that can be done without looking further back."""
    first = max(0, index - DATES_BACK)
    field = page.sheets[index].sentence.field
    for at in range(index, first - 1, -1):
        if page.sheets[at].sentence.field != field:
            break
        for found in reversed(_dates(page, at)):
            anchor = found.value.anchor or ""
            if found.start < start and not anchor.startswith("text"):
                return settled(found.value, page, at, found.start)
    return None


def event_time(rule: Rule, page: Page, index: int, candidate: Candidate) -> str | None:
    """The year or day that the sentence names for the event, if it names exactly one."""
    if rule.kind == "date":
        return None
    named = {
        text
        for found in _dates(page, index)
        if not candidate.start <= found.start < candidate.end
        and (text := _stated(settled(found.value, page, index, found.start))) is not None
    }
    return named.pop() if len(named) == 1 else None


def _stated(value: Value) -> str | None:
    """ISO year, month or day of a date whose year is known."""
    if not isinstance(value.low, date) or value.grain not in ("year", "month", "day", "weekday"):
        return None
    whole = {"year": 4, "month": 7}.get(value.grain, 10)
    return value.low.isoformat()[:whole]


def updates(sentence: str, start: int, end: int) -> bool:
    """Whether the words around a value say that it replaces an older one."""
    before, after = sentence[max(0, start - 80) : start], sentence[end : end + 90]
    return bool(_UPDATE_BEFORE.search(before) or _UPDATE_AFTER.match(after))
