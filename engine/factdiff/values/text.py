"""Plain words that a rule's own expression caught."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factdiff.text import fold_words
from factdiff.values.common import Found, Options, Relation

if TYPE_CHECKING:
    from factdiff.model import Value


class TextKind:
    """The kind `text`."""

    name = "text"
    reads = False

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:  # noqa: ARG002 - the protocol's
        """Nothing: a rule's expression matches it."""
        return []

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:  # noqa: ARG002, B008
        """By folded words: case, white space, hyphens and the dots of abbreviations do not count."""
        same = a.text == b.text or fold_words(a.text) == fold_words(b.text)
        return Relation.AGREE if same else Relation.DIFFER

    def show(self, value: Value) -> str:
        """The words."""
        return value.label or value.text

    def cause(self, a: Value, b: Value) -> str | None:  # noqa: ARG002 - the protocol's
        """None: no slip is told apart."""
        return None


KIND = TextKind()
