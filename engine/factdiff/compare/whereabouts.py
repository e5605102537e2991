"""Whether two claims of a rule `per: event` may speak of the same event; else they are shown, not compared.

Stories join what is told in one breath, and an article tells of other events in passing: the attack of another year,
the protest in another town. On 5,000 unrelated articles four of five differences between such tolls were of two
events. We err on the side of not comparing: a false conflict of tolls costs an editor more than a missed one.
"""

from __future__ import annotations

from typing import Final

from factdiff.compare.occasion import told_apart
from factdiff.compare.witness import Witnesses
from factdiff.model import Anchors, Claim

HEAD_NAMES: Final = 3
"""Where neither sentence names anything, so many names must stand in headline or lead of both articles …"""
TITLE_WORDS: Final = 3
"""… or so many words in both headlines, one word or name is a topic's …"""
NEAR_DAYS: Final = 14
"""… and the articles lie no further apart: topics come back with the same names."""
FAR_DAYS: Final = 60
"""So far apart articles speak of one event only where both sentences name the same: those who act go on acting."""


def may_be_one_event(a: Claim, b: Claim, witnesses: Witnesses) -> bool:
    """Symmetric; what is not known speaks for one event."""
    first, second = (witnesses[claim.article].anchors for claim in (a, b))
    if told_apart(a, b, witnesses[a.article], witnesses[b.article]):
        return False
    if first is None or second is None:
        return True
    one, other = first(a), second(b)
    if not one.names or not other.names:
        return True
    officials = one.officials | other.officials
    own, others = one.own - officials, other.own - officials
    foreign = _foreign(own, one, other), _foreign(others, other, one)
    if one.at_head and other.at_head:  # what both articles are about: only two places speak against it, or weeks
        unnamed = not own and not others and one.headline.isdisjoint(other.headline)
        return not (any(foreign) and own and others) and not (unnamed and _days(a, b, witnesses) > NEAR_DAYS)
    if any(foreign) or (_days(a, b, witnesses) > FAR_DAYS and own.isdisjoint(others)):
        return False
    if own or others or (one.near - officials) & other.names or (other.near - officials) & one.names:
        return True
    return _days(a, b, witnesses) <= NEAR_DAYS and _heads_meet(one, other)


def _foreign(own: frozenset[str], one: Anchors, other: Anchors) -> bool:
    """Whether a sentence names something, and nothing that the other claim's sentence or head names."""
    return bool(own) and (own | one.near).isdisjoint(other.names)


def _days(a: Claim, b: Claim, witnesses: Witnesses) -> int:
    """How far two articles are apart; 0 where a date is missing."""
    one, other = (witnesses[claim.article].moment for claim in (a, b))
    return 0 if one is None or other is None else abs((one.day - other.day).days)


def _heads_meet(one: Anchors, other: Anchors) -> bool:
    """Whether two articles have so much in common that sentences without a name may speak of one event."""
    return (
        not one.headline.isdisjoint(other.headline)
        or len(one.head & other.head) >= HEAD_NAMES
        or len(one.title & other.title) >= TITLE_WORDS
    )
