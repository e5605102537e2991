"""The mark: a numeral with what it is counted in."""

from __future__ import annotations

from dataclasses import dataclass

from factdiff.values.numeral import Numeral
from factdiff.values.units import Unit


@dataclass(frozen=True, slots=True)
class Mark:
    """A numeral with what it is counted in: text[start:end], without its hedge.

    `units` holds one unit a kind that may be meant, the likeliest first; empty for a bare number.
    `count_too` says that it may be a bare number all the same ("2.5m" is a length or millions).
    """

    start: int
    end: int
    numeral: Numeral
    units: tuple[Unit, ...] = ()
    per: str | None = None
    count_too: bool = False
    prefixed: bool = False
    hyphen: bool = False
    """Whether the unit hangs on a hyphen ("a 50-day deadline")."""
    loose: bool = False
    """Whether the number only comes close ("one in three")."""

    def unit(self, kind: str) -> Unit | None:
        """The unit of that kind, if it may be meant."""
        return next((unit for unit in self.units if unit.kind == kind), None)
