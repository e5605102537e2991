"""Words that stand in almost any newspaper, so that a rule made of them alone is of no one story.

Kept short on purpose: it decides only a warning, and a word too many would nag a good rule.
"""

from __future__ import annotations

from typing import Final

COMMON: Final = frozenset(
    """
    a about above according across after again against ago all almost also although always am among
    an and another any are around as at away back be because become been before began begin behind
    being below between both but by came can come could day days did do does done down during each
    early either end even ever every far few first for former found from gave get give go going gone
    good got had has have he her here him his how however i if in including into is it its just know
    known large last late later least less like likely long made make man many may me men might
    month months more most much must my near nearly never new next no nor not now of off often old
    on once one only or other our out over own part people per percent person place point put rate
    report reported reports right said same saw say says second see seen set several she should show
    since small so some state still such take taken than that the their them then there these they
    thing things third this those though three through time times to today told too took total
    toward towards two under until up upon us use used very was way we week weeks well went were
    what when where whether which while who whole whom whose why will with within without woman
    women work world would year years yesterday yet you your
    """.split()
)
