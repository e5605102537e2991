"""Names that articles gave to slots that anyone may fill -> one name for each bearer, within a story.

A surname alone is the person of the full name, unless two of that surname stand in the story: then nothing is
joined. Neither is a name that could be either of two ("EU" beside two unions). What comes out depends on the names,
never on the order in which they came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from factdiff.compare.witness import Witnesses
from factdiff.model import Claim
from factdiff.ruleset.rule import WHOEVER, Rule
from factdiff.values.name import name_keys, same_name

_HOLDINGS = ("’s lawyer", " campaign", " company", " team", " family", " estate", " agency")
"""What somebody's name stands before: it is joined as its owner is."""

Scope = str | None
People = Mapping[str, frozenset[str]]
NOBODY: People = {}


def with_one_name(
    claims: Iterable[Claim], rules: Mapping[str, Rule], witnesses: Witnesses, people: People
) -> list[Claim]:
    """The claims with one form for each name in their open slots.

    Args:
        claims: of any stories.
        rules: by id.
        witnesses: the articles, by id.
        people: article id -> the full names that it holds, said to have done something or not.
    """
    told = list(claims)
    scopes: defaultdict[Scope, set[str]] = defaultdict(set)
    for claim in told:
        scopes[_scope(claim, rules, witnesses)].update(_open_names(claim, rules[claim.rule]))
    known = _known(witnesses, people)
    forms = {scope: one_name_each(names, known[scope]) for scope, names in scopes.items() if names}
    return [_renamed(claim, rules[claim.rule], forms.get(_scope(claim, rules, witnesses), {})) for claim in told]


def _scope(claim: Claim, rules: Mapping[str, Rule], witnesses: Witnesses) -> Scope:
    return None if rules[claim.rule].per == "world" else witnesses[claim.article].story


def _open_slots(rule: Rule) -> frozenset[str]:
    return frozenset(slot.name for slot in rule.slots if slot.list_id in WHOEVER)


def _open_names(claim: Claim, rule: Rule) -> list[str]:
    slots = _open_slots(rule)
    return [name for slot, name in (*claim.subject, *claim.circumstances) if name and slot in slots] if slots else []


def _known(witnesses: Witnesses, people: People) -> defaultdict[Scope, set[str]]:
    """The full names of people in the articles of each story."""
    known: defaultdict[Scope, set[str]] = defaultdict(set)
    for article, names in people.items():
        known[witnesses[article].story] |= names
        known[None] |= names
    return known


def _renamed(claim: Claim, rule: Rule, forms: Mapping[str, str]) -> Claim:
    slots = _open_slots(rule)
    if not slots or not forms:
        return claim
    return replace(
        claim,
        subject=tuple((slot, forms.get(name, name) if slot in slots else name) for slot, name in claim.subject),
        circumstances=tuple(
            (slot, forms.get(name, name) if name and slot in slots else name) for slot, name in claim.circumstances
        ),
    )


# --- which names are one -----------------------------------------------------------------------------


def one_name_each(names: Collection[str], known: Collection[str] = ()) -> dict[str, str]:
    """Each name and the one form of its bearer: the longest that names him.

    Args:
        names: those to be joined.
        known: full names of people of the story; two who share a surname keep it from being joined to either.
    """
    owners = {name: _owner(name) for name in names}
    forms = _joined({owner for owner, _ in owners.values()}, known)
    return {name: f"{forms[owner]}{holding}" for name, (owner, holding) in owners.items()}


def _owner(name: str) -> tuple[str, str]:
    holding = next((one for one in _HOLDINGS if name.endswith(one)), "")
    return name.removesuffix(holding), holding


def _joined(names: Collection[str], known: Collection[str]) -> dict[str, str]:
    links = _links(names, known)
    while doubtful := {name for name, near in links.items() if not _all_linked(near, links)}:
        links = {name: set() if name in doubtful else near - doubtful for name, near in links.items()}
    return {name: max((name, *near), key=_fullness) for name, near in links.items()}


def _all_linked(names: Collection[str], links: Mapping[str, set[str]]) -> bool:
    return all(other in links[one] for one, other in combinations(names, 2))


def _fullness(name: str) -> tuple[int, int, str]:
    return len(name.split()), len(name), name


def _links(names: Collection[str], known: Collection[str]) -> dict[str, set[str]]:
    """Which names are one, two by two."""
    links: dict[str, set[str]] = {name: set() for name in names}
    index = _index({*names, *known})
    for name in names:
        near = {other for key in name_keys(name) for other in index[key]} - {name}
        same = _bearers(name, near) if " " not in name else {other for other in near if same_name(name, other)}
        for other in same & links.keys():
            links[name].add(other)
            links[other].add(name)
    return links


def _bearers(surname: str, near: Collection[str]) -> set[str]:
    """Whom a single word may mean: nobody where full names that end so are not all one person's."""
    same = {other for other in near if same_name(surname, other, surname=True)}
    full = sorted(other for other in same if " " in other)
    return same if all(same_name(one, other) for one, other in combinations(full, 2)) else same - set(full)


def _index(names: Iterable[str]) -> defaultdict[str, list[str]]:
    index: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for key in name_keys(name):
            index[key].append(name)
    return index
