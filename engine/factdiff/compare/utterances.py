"""Quotations without `holds`: which of them are one utterance that several outlets tell, and so a fact to compare.

Every article quotes somebody. What one outlet alone quotes is nothing to hold against anything: as a fact "on one
source" it would stand a hundred times in a report, before what differs. It is counted in the coverage.
"""

from __future__ import annotations

from collections.abc import Sequence

from factdiff.compare.pairing import to_compare
from factdiff.compare.sides import Stand
from factdiff.compare.witness import Witnesses
from factdiff.model import Internal
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS
from factdiff.values.common import Options, Relation


def any_quotation(rule: Rule) -> bool:
    """Whether a rule takes whatever is quoted."""
    return rule.kind == "quote" and not rule.holds


def told_by_several(
    sides: Sequence[Stand], within: Sequence[Internal], rule: Rule, options: Options, witnesses: Witnesses
) -> frozenset[str]:
    """Ids of the positions whose utterance another outlet has too, or their own article in other words."""
    several = {at for at, one in enumerate(sides) if len(_outlets(one, witnesses)) > 1}
    for first, second in to_compare(sides, rule):
        apart = len(_outlets(sides[first], witnesses) | _outlets(sides[second], witnesses)) > 1
        relation = KINDS[rule.kind].relate(sides[first].value, sides[second].value, options)
        if apart and relation is not Relation.INCOMPARABLE:
            several |= {first, second}
    told = {claim.id for at in several for one in (sides[at].claims, sides[at].repeated) for claim in one}
    return frozenset(told | {claim for one in within for claim in one.claims})


def _outlets(stand: Stand, witnesses: Witnesses) -> set[str]:
    return {witnesses[claim.article].outlet for claim in stand.claims}
