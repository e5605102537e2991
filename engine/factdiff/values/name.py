"""Names of a list: the label is the canonical name, the text what the article wrote."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factdiff.values.common import Found, Options, Relation

if TYPE_CHECKING:
    from factdiff.model import Value


class NameKind:
    """The kind `name`."""

    name = "name"
    reads = False

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:  # noqa: ARG002 - the protocol's
        """Nothing: phrases match it."""
        return []

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: ARG002, B008
        """By canonical name; a value without one cannot be compared."""
        if a.label is None or b.label is None:
            return Relation.INCOMPARABLE
        return Relation.AGREE if a.label == b.label else Relation.DIFFER

    def show(self, value: Value) -> str:
        """The canonical name."""
        return value.label or value.text

    def cause(self, a: Value, b: Value) -> str | None:  # noqa: ARG002 - the protocol's
        """None: no slip is told apart."""
        return None


KIND = NameKind()
