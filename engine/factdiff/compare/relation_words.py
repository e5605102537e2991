"""What a relation that fails says: the arithmetic in words, with the values as stated, and who gives which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from factdiff.compare.rates import as_rate
from factdiff.compare.reasons import listed, said
from factdiff.compare.relation_case import Case
from factdiff.compare.witness import Witnesses
from factdiff.model import Claim, Value
from factdiff.ruleset.rule import Rule
from factdiff.values.interval import Interval
from factdiff.values.show import amount

_OUTLETS = 3
_DIGITS = 6
"""So many digits say something; what units make of a number has no end."""


def failed(cases: Sequence[Case], rules: Mapping[str, Rule], witnesses: Witnesses) -> str:
    """Of articles that say the same: one sentence with the arithmetic, who says it, and what it is held against."""
    case = cases[0]
    parts = sorted({witnesses[one.parts[0].article].outlet for one in cases})
    wholes = sorted({witnesses[one.whole.article].outlet for one in cases})
    left = _reckoned(case, rules)
    whole = f"{said(case.whole.value)} ({rules[case.whole.rule].title})"
    limit = ", and that is to be the limit" if case.relation.bound == "at_most" else ""
    give = "gives" if len(wholes) == 1 else "give"
    if case.within:
        same = "the same article gives" if len({one.whole.article for one in cases}) == 1 else "the same articles give"
        told = f"in {listed(parts, _OUTLETS)} {left}; {same} {whole}{limit}"
    else:
        told = f"with the figures of {listed(parts, _OUTLETS)} {left}; {listed(wholes, _OUTLETS)} {give} {whole}{limit}"
    trial = " The relation is on trial." if case.relation.status == "trial" else ""
    return f"{case.relation.title}: {told}.{trial}"


def _reckoned(case: Case, rules: Mapping[str, Rule]) -> str:
    """`$5 billion (Arms) and $3 billion (Budget) make $8 billion`."""
    rate = case.relation.form == "rate"
    named = [_named(claim, rules, rate=rate and not at) for at, claim in enumerate(case.parts)]
    made = _made(case)
    match case.relation.form:
        case "sum" if len(named) == 1:
            return named[0] if _alone(case) else f"{named[0]} makes {made}"
        case "sum":
            return f"{listed(named, len(named))} make {made}"
        case "percent":
            return f"{named[0]} of {named[1]} is {made}"
        case "start":
            return f"{named[1]} from {named[0]} is {made}"
        case _:
            return f"{named[0]} over {named[1]} makes {made}"


def _alone(case: Case) -> bool:
    return case.parts[0].value.unit == case.whole.value.unit


def _named(claim: Claim, rules: Mapping[str, Rule], *, rate: bool = False) -> str:
    return f"{said(as_rate(claim) if rate else claim.value)} ({rules[claim.rule].title})"


def _made(case: Case) -> str:
    reckoned, whole = case.reckoned, case.whole.value
    if reckoned.point is not None:
        return _amount(whole, reckoned.point)
    return _interval(whole, reckoned.made)


def _interval(whole: Value, made: Interval) -> str:
    if made.low is None and made.high is None:
        return "an amount without bounds"
    if made.low is None and made.high is not None:
        return f"up to {_amount(whole, made.high)}"
    if made.low is not None and made.high is None:
        return f"at least {_amount(whole, made.low)}"
    low, high = _amount(whole, made.low or Decimal(0)), _amount(whole, made.high or Decimal(0))
    return low if low == high else f"{low} to {high}"


def _amount(whole: Value, number: Decimal) -> str:
    """A number in the whole's unit; of a date, the day."""
    if whole.kind == "date":
        return _day(number)
    return amount(whole, _short(number))


def _day(number: Decimal) -> str:
    day = int(number)
    if not 1 <= day <= date.max.toordinal():
        return "a day out of the calendar"
    found = date.fromordinal(day)
    return f"{found:%B} {found.day}, {found.year}"


def _short(number: Decimal) -> Decimal:
    """The digits that say something."""
    digits = number.normalize().as_tuple()
    if len(digits.digits) <= _DIGITS:
        return number
    return number.quantize(Decimal(1).scaleb(number.adjusted() - _DIGITS + 1)) if number else number


def unchecked(articles: int, unfit: int, lacking: Sequence[str]) -> str:
    """Why a relation was never checked."""
    if not articles:
        return "could not be checked: no article gives any of its values"
    if unfit:
        return "could not be checked: units, times or events of its values do not fit"
    if lacking:
        return f"could not be checked: nobody gives {listed([f'“{title}”' for title in lacking])}"
    return "could not be checked: no article gives its parts, or none but the one that has them gives the whole"
