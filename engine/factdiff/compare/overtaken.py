"""Bounds that another value has left behind: they agree, and an editor would not print them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factdiff.compare.pairs import Pair, options
from factdiff.compare.scale import on_one_scale
from factdiff.compare.sides import Stand
from factdiff.model import Value
from factdiff.values import KINDS
from factdiff.values.common import Relation

OVERTAKEN_SHARE = Decimal("0.2")
"""A bound whose number lies further than a fifth of the larger from the other's still agrees, but
an editor would not print it: "at least 29" beside 61."""

BOUNDS = ("at least", "at most")


def overtaken(pair: Pair) -> bool:
    """The sides agree only because one is a bound in words, far from the other's number."""
    a, b = _stated(pair.a), _stated(pair.b)
    if a is None or b is None or not any(one.form in BOUNDS for one in (a, b)):
        return False
    both = on_one_scale(a, b)
    if both is None or a.number is None or b.number is None:
        return False
    if abs(both[0] - both[1]) <= max(map(abs, both)) * OVERTAKEN_SHARE:
        return False
    # Without the bound they would differ: a tolerance as wide as that overtakes nothing.
    return KINDS[pair.rule.kind].relate(_point(a), _point(b), options(pair.rule)) is Relation.DIFFER


def _stated(stand: Stand) -> Value | None:
    """What a side states in words, a bound before anything else; None of what is implied or the desk's."""
    values = [claim.value for claim in stand.compared if not claim.implied]
    return min(values, key=lambda value: value.form not in BOUNDS, default=None)


def _point(value: Value) -> Value:
    return replace(value, low=value.number, high=value.number, high_open=False, form="single")
