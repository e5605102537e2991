"""Values as an editor writes them in a rule, read by the kinds themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from factdiff.model import Value
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.values import KINDS, parse, parse_tolerance

if TYPE_CHECKING:
    from collections.abc import Collection

    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.yaml_positions import Scalar
    from factdiff.values.common import Tolerance

WITHOUT_NUMBERS: Final = ("name", "choice", "quote", "text")
"""Kinds that are the same or not; nothing of them can be near, low or rising."""

_AS_IN_AN_ARTICLE: Final = "write it as in an article, or with `<`, `>`, `a to b`"
_TOLERANCES: Final = "write `exact`, `5%`, or an amount such as `10 km` or `2 days`"
_DAYS: Final = {"date": "duration"}
"""The kind in which the distance of two values is measured, where it is another."""


def known_kinds() -> tuple[str, ...]:
    """The kinds that a rule may name."""
    return tuple(KINDS)


def read_value(kind: str, written: Scalar, book: FaultBook, labels: Collection[str] = ()) -> Value | None:
    """A value of that kind; `labels` are the names or choices that it may be."""
    if kind in {"name", "choice"}:
        return _read_label(kind, written, labels, book)
    if kind in WITHOUT_NUMBERS:
        return Value(kind, written.text)
    try:
        return parse(kind, written.text)
    except ValueError as error:
        _tell(error, written, _AS_IN_AN_ARTICLE, book)
        return None


def _read_label(kind: str, written: Scalar, labels: Collection[str], book: FaultBook) -> Value | None:
    if written.text in labels:
        return Value(kind, written.text, label=written.text)
    called = "name of the list" if kind == "name" else "label of `choices`"
    # An empty set means that the list or the choices have a fault of their own, told elsewhere.
    if labels:
        what = f"`{written.text}` is no {called}{did_you_mean(written.text, labels)}"
        book.error(written.spot, what, f"write {listed(labels)}")
    return None


def _tell(error: ValueError, written: Scalar, otherwise: str, book: FaultBook) -> None:
    """What a kind says is "what is wrong; write this", the second half where it can be told."""
    what, joint, do = str(error).partition("; write ")
    book.error(written.spot, what, f"write {do}" if joint else otherwise)


def read_range(kind: str, written: Scalar, book: FaultBook) -> Value | None:
    """The two ends of `plausible`, each with its unit or the last with that of both."""
    try:
        value = parse(kind, written.text)
    except ValueError as error:
        found = _two_ends(kind, written.text, error)
        if isinstance(found, ValueError):
            _tell(found, written, _AS_IN_AN_ARTICLE, book)
            return None
        value = found
    if not _reversed(value):
        return value
    book.error(written.spot, f"`{written.text}` begins above its end", "write the smaller end first")
    return None


def _two_ends(kind: str, text: str, whole: ValueError) -> Value | ValueError:
    """`20 km to 30 km`, which no article writes so; else what is wrong, of an end rather than of the whole."""
    low, joint, high = (part.strip() for part in text.partition(" to "))
    if not joint:
        return whole
    try:
        first, last = parse(kind, low), parse(kind, high)
    except ValueError as error:
        return error
    if first.unit is None or first.unit != last.unit:
        return whole
    return replace(last, text=text, low=first.low, form="range", number=None)


def _reversed(value: Value) -> bool:
    low, high = value.low, value.high
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        return low > high
    return isinstance(low, date) and isinstance(high, date) and low > high


def read_tolerance(kind: str, written: Scalar, book: FaultBook) -> Tolerance | None:
    """`exact`, a share or an amount whose unit measures values of that kind."""
    try:
        tolerance = parse_tolerance(written.text)
    except ValueError as error:
        _tell(error, written, _TOLERANCES, book)
        return None
    if tolerance.amount is None or tolerance.unit in {None, "points"} or _measures(kind, written.text):
        return tolerance
    book.error(
        written.spot,
        f"`{written.text}` does not measure {kind}",
        "write `exact`, `5%`, or an amount in a unit of the values",
    )
    return None


def _measures(kind: str, amount: str) -> bool:
    try:
        parse(_DAYS.get(kind, kind), amount)
    except ValueError:
        return False
    return True
