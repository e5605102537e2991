"""What is allowed in a rule but doubtful: it is told by `rules check`, never by a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.doubts.dead import dead_phrases
from factdiff.doubts.places import Files
from factdiff.doubts.slow import slow_searches

if TYPE_CHECKING:
    from factdiff.model import Fault
    from factdiff.ruleset.loading import Loaded

__all__ = ["doubts"]


def doubts(loaded: Loaded) -> list[Fault]:
    """Warnings about sound rules that the rules alone tell; `examples.doubts_by_examples` has the others."""
    files = Files(loaded.files)
    return [*dead_phrases(loaded.ruleset, files), *slow_searches(loaded.ruleset, files)]
