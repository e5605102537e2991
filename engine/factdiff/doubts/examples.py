"""Doubts that only running the examples can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.doubts.overlap import overlapping_rules
from factdiff.doubts.places import Files
from factdiff.doubts.untried import untried_ranges

if TYPE_CHECKING:
    from factdiff.model import Fault
    from factdiff.ruleset.loading import Loaded


def doubts_by_examples(loaded: Loaded, *, seconds: float = 2.0) -> list[Fault]:
    """Warnings about sound rules.

    Args:
        loaded: the rules and their files.
        seconds: how long a rule may work on one example, of the processor's time.
    """
    files = Files(loaded.files)
    return [
        *untried_ranges(loaded.ruleset, files, seconds),
        *overlapping_rules(loaded.ruleset, files, seconds),
    ]
