"""What every kind of value offers, and what is said when two values are held side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Literal, Protocol

from factdiff.model import Value


class Relation(Enum):
    """The verdict on two values of one kind."""

    AGREE = "agree"
    DIFFER = "differ"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two values may lie apart and still agree.

    `share` is a fraction of the larger number (0.05 for 5 %); `amount` is a number in `unit`
    ("10 km", "2 days") or, where `unit` is None or "points", in the value's own unit. Both None: exact.
    """

    share: Decimal | None = None
    amount: Decimal | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """The part of a rule's `compare:` that two values need."""

    tolerance: Tolerance = Tolerance()
    take: Literal["any", "low", "high", "ends"] = "any"


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it stands in the text that was read: text[start:end] == value.text."""

    start: int
    end: int
    value: Value


class Kind(Protocol):
    """One kind of value. `reads` is False for kinds that phrases match and not a reader."""

    name: str
    reads: bool

    def read(self, text: str, approx: Decimal = Decimal("0.05")) -> list[Found]:
        """All values of this kind in a sentence, by start, not overlapping; never raises."""
        ...

    def relate(self, a: Value, b: Value, options: Options = Options()) -> Relation:
        """Hold two values side by side; symmetric."""
        ...

    def show(self, value: Value) -> str:
        """The value in plain words for a person, such that `read` reads it back."""
        ...

    def cause(self, a: Value, b: Value) -> str | None:
        """A likely slip behind a difference: "power of ten", "unit", "currency"; else None."""
        ...
