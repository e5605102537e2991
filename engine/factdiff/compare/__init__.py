"""Claims -> groups with differences: all doctrine of disagreement in one place.

`positions` says by which claim an article stands, `sides` which positions mean the same,
`differences` what kind of difference stands between two sides, `internal` what an article says
against itself, `groups` what all of it makes of a fact, `reasons` how it is put in words. `relations` holds several
facts against each other, `borrowing` finds one figure given to two of them.
"""

from factdiff.compare.borrowing import borrowed
from factdiff.compare.groups import compare
from factdiff.compare.relations import Related, related
from factdiff.compare.witness import Witness

__all__ = ["Related", "Witness", "borrowed", "compare", "related"]
