"""How long a rule may work on an article. The clock is handed in: nothing here reads one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Clock = Callable[[], float]
"""Seconds since some fixed moment."""


def stopped() -> float:
    """The clock of those who need none: each search then has the whole time."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """The time that is left until a moment of a clock."""

    until: float
    clock: Clock

    @classmethod
    def of(cls, seconds: float, clock: Clock) -> Budget:
        """So many seconds from now."""
        return cls(clock() + seconds, clock)

    def left(self) -> float:
        """Seconds that are left. Raises TimeoutError where there are none."""
        seconds = self.until - self.clock()
        if seconds <= 0:
            raise TimeoutError
        return seconds
