"""Articles -> origins: who credits whom, and who has whose words. Forty reprints of a story are one origin with it.

`keys` says what an article is recognised by, `copying` which passages of it stand in another one and which of two
came first, `index` finds the few that may share any, `origins` what each claim goes back to. `alignment`
finds sentences that are the same but for a few words, `desk` says of which articles they are held side by side,
`changes` which meaning was lost or changed in them, `drift` makes notes of it.
"""

from factdiff.lineage.drift import drift
from factdiff.lineage.index import Index
from factdiff.lineage.keys import Keys, keys
from factdiff.lineage.origins import Lineage, copies, lineage, origins

__all__ = ["Index", "Keys", "Lineage", "copies", "drift", "keys", "lineage", "origins"]
