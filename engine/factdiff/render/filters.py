"""By what the page can be filtered: which choices a report offers, and which of them each group answers to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factdiff.former import CHANGES
from factdiff.render.outline import outlet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdiff.model import Group
    from factdiff.render.outline import Outline

_ORDERED = {
    "class": ("conflict", "wording", "contested", "internal", "update", "explained", "overtaken"),
    "weight": ("error", "warning", "note"),
    "severity": ("error", "warning", "note"),
    "since": CHANGES,
}
_STATES = ("not comparable", "one source", "agrees")
_MORE_THAN_ONE = 2


class Choice(NamedTuple):
    """One entry of a list: what stands in the address, what is read, and how many groups answer to it."""

    key: str
    name: str
    groups: int


class Menu(NamedTuple):
    """One list to choose from; `name` is its name in the address."""

    name: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """The lists that offer a choice, and for each group the numbers of its entries in them."""

    menus: tuple[Menu, ...]
    numbers: Mapping[str, str]
    """Group id -> a word a list: the numbers of its entries, joined by commas, 0 for none."""

    @classmethod
    def of(cls, view: Outline) -> Filters:
        """What this report can be filtered by; a list with one entry would filter nothing."""
        outlets = {entry.article.id: outlet(entry.article) for entry in view.report.articles}
        changes = view.report.since.changes if view.report.since else {}
        keys = {group.id: _keys(group, outlets, changes) for group in view.groups}
        names = {one.id: one.name for one in view.report.stories}
        menus = [_menu(number, title, keys.values(), names) for number, title in enumerate(_TITLES)]
        kept = [(number, menu) for number, menu in enumerate(menus) if len(menu.choices) >= _MORE_THAN_ONE]
        places = [(number, {one.key: at for at, one in enumerate(menu.choices, 1)}) for number, menu in kept]
        numbers = {
            name: " ".join(_numbers(own[number], place) for number, place in places) for name, own in keys.items()
        }
        return cls(tuple(menu for _, menu in kept), numbers)


_TITLES = (
    ("class", "Class"),
    ("weight", "Weight"),
    ("severity", "Severity of the rule"),
    ("rule", "Rule"),
    ("story", "Story"),
    ("outlet", "Outlet"),
    ("since", "Since the former report"),
)


def _keys(group: Group, outlets: Mapping[str, str], changes: Mapping[str, str]) -> list[Sequence[str]]:
    """What a group answers to in each list, in their order."""
    return [
        (group.kind or group.state,),
        (group.weight,) if group.weight else (),
        (group.severity,),
        (group.rule,),
        (group.story,) if group.story else (),
        sorted({outlets.get(claim.article, claim.article) for claim in group.claims}),
        (changes[group.id],) if group.id in changes else (),
    ]


def _menu(number: int, title: tuple[str, str], keys: Iterable[list[Sequence[str]]], names: Mapping[str, str]) -> Menu:
    counts = Counter(key for own in keys for key in own[number])
    order = (*_ORDERED.get(title[0], ()), *_STATES)
    known = sorted(counts, key=lambda key: (order.index(key) if key in order else len(order), key.casefold(), key))
    return Menu(*title, tuple(Choice(key, names.get(key, key), counts[key]) for key in known))


def _numbers(keys: Sequence[str], place: Mapping[str, int]) -> str:
    return ",".join(str(place[key]) for key in keys) or "0"
