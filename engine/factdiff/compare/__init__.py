"""Claims -> groups with differences: all doctrine of disagreement in one place.

`positions` says by which claim an article stands, `sides` which positions mean the same,
`differences` what kind of difference stands between two sides, `internal` what an article says
against itself, `groups` what all of it makes of a fact, `reasons` how it is put in words.
"""

from factdiff.compare.groups import compare
from factdiff.compare.witness import Witness

__all__ = ["Witness", "compare"]
