"""What kinds share whose values are told apart by a label alone."""

from __future__ import annotations

from decimal import Decimal

from factdiff.model import Value
from factdiff.values.common import Found, Options, Relation


class Labelled:
    """A kind that phrases match and no reader: the label is which, the text the words that say so."""

    reads = False

    def __init__(self, name: str) -> None:
        self.name = name

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:  # noqa: ARG002 - the protocol's
        """Nothing: phrases match it."""
        return []

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: ARG002, B008
        """By label; a value without one cannot be compared."""
        if a.label is None or b.label is None:
            return Relation.INCOMPARABLE
        return Relation.AGREE if a.label == b.label else Relation.DIFFER

    def show(self, value: Value) -> str:
        """The label."""
        return value.label or value.text

    def cause(self, a: Value, b: Value) -> str | None:  # noqa: ARG002 - the protocol's
        """None: no slip is told apart."""
        return None
