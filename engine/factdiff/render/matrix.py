"""The matrix view: facts by outlets, in each cell what that outlet says, also where nothing differs.

One table a story, because outlets of one story say nothing of another. An empty cell means that the outlet says
nothing of it, so a claim that is not compared stands in its cell too, in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdiff.render.outline import outlet
from factdiff.render.safe import visible
from factdiff.render.standing import colour, letter, sides_of
from factdiff.render.words import shortened, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdiff.model import Claim, Group
    from factdiff.render.outline import Outline

MOST_ROWS = 400
"""Facts of one table; further ones are counted. report.csv has them all."""
MOST_COLUMNS = 40
"""Outlets of one table: those that say most."""
_LONGEST = 40


class Word(NamedTuple):
    """What an outlet says of a fact: its words, and the side on which that stands."""

    words: str
    letter: str
    """Empty for the desk's own, and for a claim that is not compared."""
    colour: str
    copy: bool


class Row(NamedTuple):
    """A fact with a cell for each column."""

    group: Group
    desk: tuple[Word, ...]
    cells: tuple[tuple[Word, ...], ...]


class Table(NamedTuple):
    """A story's facts by its outlets; `more_rows` and `more_columns` count what is left out."""

    story: str | None
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    has_desk: bool
    more_rows: int
    more_columns: int


class Matrix(NamedTuple):
    """All tables, and how many facts stand in none because their story has one outlet."""

    tables: tuple[Table, ...]
    alone: int


def matrix(view: Outline) -> Matrix:
    """The facts of every story that more than one outlet tells; those with most differences first."""
    by_story: dict[str | None, list[Group]] = {}
    for group in view.groups:
        by_story.setdefault(group.story, []).append(group)
    names = {one.id: one.name for one in view.report.stories}
    outlets = {entry.article.id: outlet(entry.article) for entry in view.report.articles}
    told = [_table(view, story, groups, names, outlets) for story, groups in by_story.items()]
    found = [one for one in told if len(one.columns) > 1 or one.has_desk]
    found.sort(key=lambda one: (-sum(row.group.state == "differs" for row in one.rows), one.title, one.story or ""))
    alone = sum(len(one.rows) + one.more_rows for one in told if one not in found)
    return Matrix(tuple(found), alone)


def _table(
    view: Outline,
    story: str | None,
    groups: Sequence[Group],
    names: Mapping[str, str],
    outlets: Mapping[str, str],
) -> Table:
    counts: dict[str, int] = {}
    for group in groups:
        for name in {outlets.get(claim.article, claim.article) for claim in group.claims}:
            counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name.casefold(), name))
    columns = tuple(ranked[:MOST_COLUMNS])
    rows = tuple(_row(view, group, columns, outlets) for group in groups[:MOST_ROWS])
    title = names.get(story or "", "") or ("Facts of no single story" if story is None else "")
    has_desk = any(row.desk for row in rows)
    return Table(story, title, columns, rows, has_desk, len(groups) - len(rows), len(ranked) - len(columns))


def _row(view: Outline, group: Group, columns: Sequence[str], outlets: Mapping[str, str]) -> Row:
    said: dict[str, list[Claim]] = {}
    for claim in group.claims:
        said.setdefault(outlets.get(claim.article, claim.article), []).append(claim)
    sides = sides_of(group)
    cells = tuple(tuple(_words(view, group, said.get(name, ()), sides)) for name in columns)
    desk = tuple(
        Word(value_in_words(side.value), "", colour(place, side), copy=False)
        for place, side in enumerate(group.sides)
        if side.reference
    )
    return Row(group, desk, cells)


def _words(view: Outline, group: Group, claims: Sequence[Claim], sides: Mapping[str, int]) -> Iterator[Word]:
    """What one outlet holds, each side once; what it only mentions, where it holds nothing."""
    standing = [claim for claim in claims if claim.id in sides]
    shown: set[tuple[int | None, str]] = set()
    for claim in standing or claims:
        place = sides.get(claim.id)
        words = shortened(visible(claim.words), _LONGEST)
        key = (place, "" if place is not None else words)
        if key in shown:
            continue
        shown.add(key)
        if place is None:
            yield Word(f"({words})", "", "none", copy=False)
        else:
            side = group.sides[place]
            copy = claim.article in view.copies or claim.article in side.repeating
            yield Word(words, letter(place), colour(place, side), copy)
