"""Amounts of money, never converted."""

from __future__ import annotations

from factdiff.model import Value
from factdiff.values.common import Options, Relation
from factdiff.values.quantity import Quantity


class Money(Quantity):
    """Other currencies are not comparable, unless the number is the same: then the currency slipped."""

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: B008 -- frozen
        """As any quantity; the same number in another currency differs."""
        relation = Quantity.relate(self, a, b, options)
        if (
            relation is Relation.INCOMPARABLE
            and a.number is not None
            and a.number == b.number
            and a.form == b.form == "single"
        ):
            return Relation.DIFFER
        return relation


KIND = Money("money", unit_cause="currency")
