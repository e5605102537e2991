"""The picture of a finding: its values on a scale, one mark an article.

Inline SVG made here, without script. Across everything is in percent, so that it fits any width and words keep their
size; down it is in pixels. Position and shape carry what is said, colour only repeats it; the same stands in words in
the picture's title and description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from factdiff.render import side_table, wording
from factdiff.render.figure import HIGHEST, MOST_MARKS, PITCH, Figure
from factdiff.render.lanes import Room, anchor, apart, measured
from factdiff.render.safe import visible
from factdiff.render.standing import counted, standings
from factdiff.render.words import listed, plural, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdiff.model import Group
    from factdiff.render.figure import Bin, Thing
    from factdiff.render.outline import Outline
    from factdiff.render.standing import Standing

_RADIUS = 5
_BIG = 11
"""Radius of a mark that holds a number."""
_ABOVE = 8
"""From the top of a lane to its highest mark's middle, in pixels …"""
_BELOW = 20
"""… from its line to the words below, and from there to the next lane."""
_FOOT = 8
_AXIS = 24
_TOLD = 12
"""Sides that the description tells one by one."""


def picture(view: Outline, group: Group) -> Markup | None:
    """What shows a group at a glance: a scale, the two wordings, or a small table; None where nothing is gained."""
    if len(group.sides) < 2:
        return None
    if group.sides[0].value.kind == "quote":
        return wording.picture(group)
    sides = standings(view, group)
    figure = Figure.of(sides)
    if figure is not None:
        return _drawn(figure)
    return None if group.state == "agrees" else side_table.table(sides)


def _drawn(figure: Figure) -> Markup:
    """The drawing with its caption."""
    tops, foot = _tops(figure)
    parts = [*_grid(figure, foot)]
    parts += (line for one in figure.things for line in _desk_line(one, foot))
    parts += (_thing(one, tops[one.lane] + _lane_height(figure, one.lane)) for one in figure.things)
    parts += (_bin(one, foot - _FOOT - _RADIUS) for one in figure.bins)
    return Markup(
        '<figure class="picture">\n<svg role="img" width="100%" height="{}">'
        "<title>{}</title><desc>{}</desc>\n{}\n</svg>{}</figure>"
    ).format(foot + _AXIS, _title(figure), _described(figure), Markup("\n").join(parts), _caption(figure))


# --- what stands where, from top to bottom ----------------------------------------------------------


def _tops(figure: Figure) -> tuple[list[int], int]:
    """Where each lane begins, and where the axis lies; all in pixels."""
    tops, y = [], 0
    for lane in range(max(one.lane for one in figure.things) + 1):
        tops.append(y)
        y += _lane_height(figure, lane) + _BELOW + _FOOT
    return tops, y + (2 * _BIG + _FOOT if figure.bins else 0)


def _lane_height(figure: Figure, lane: int) -> int:
    """From a lane's top to its line."""
    return max(_needed(one) for one in figure.things if one.lane == lane)


def _needed(thing: Thing) -> int:
    number = len(thing.standing.sources)
    if number > MOST_MARKS:
        return 2 * _BIG - _RADIUS + 1
    return _ABOVE + int(PITCH) * (min(max(number, 1), HIGHEST) - 1)


def _grid(figure: Figure, foot: int) -> Iterator[Markup]:
    """The axis, and a faint line at each tick, because marks in upper lanes lie far from it."""
    yield Markup('<line class="axis" x2="100%" y1="{0}" y2="{0}"/>').format(foot)
    ticks = figure.scale.ticks()
    rooms = [Room(one.at, one.at, one.at, 0, measured(one.words)) for one in ticks]
    for tick, room, fits in zip(ticks, rooms, apart(rooms), strict=True):
        if not fits:
            continue
        yield Markup('<svg class="tick" x="{}%"><path d="M0 0V{}"/><text{} y="{}">{}</text></svg>').format(
            _percent(tick.at), foot + 4, _anchored(room), foot + 17, tick.words
        )


def _anchored(room: Room) -> Markup:
    """Where words stand, unless around their place, which is the rule of the style."""
    side = anchor(room)
    return Markup("") if side == "middle" else Markup(' text-anchor="{}"').format(side)


# --- one side ---------------------------------------------------------------------------------------


def _thing(thing: Thing, y: int) -> Markup:
    """A side: whisker or band, marks, words."""
    here = _here(thing, y)
    if not thing.has_extent:
        return here
    return Markup('<g class="{}">{}{}</g>').format(thing.standing.colour, Markup("").join(_extent(thing, y)), here)


def _extent(thing: Thing, y: int) -> Iterator[Markup]:
    low, high = _percent(thing.low), _percent(thing.high)
    if thing.faint:
        width = _percent(thing.high - thing.low)
        yield Markup('<rect class="band" x="{}%" y="{}" width="{}%" height="12"/>').format(low, y - 6, width)
        return
    yield Markup('<line x1="{}%" x2="{}%" y1="{y}" y2="{y}"/>').format(low, high, y=y)
    yield _end(low, y, "M6-5 0 0 6 5" if thing.open_low else "M0-5V5")
    yield _end(high, y, "M-6-5 0 0-6 5" if thing.open_high else "M0-5V5")


def _end(at: str, y: int, path: str) -> Markup:
    """An arrow where a bound is open, else a stroke."""
    return Markup('<svg x="{}%" y="{}"><path d="{}"/></svg>').format(at, y, path)


def _desk_line(thing: Thing, foot: int) -> Iterator[Markup]:
    """The desk's own value as a dashed line through all lanes; of a range both ends."""
    if not thing.standing.side.reference:
        return
    ends = [thing.at] if thing.open_low or thing.open_high or not thing.has_extent else [thing.low, thing.high]
    for end in ends:
        yield Markup('<line class="dashed" x1="{0}%" x2="{0}%" y2="{1}"/>').format(_percent(end), foot)


def _here(thing: Thing, y: int) -> Markup:
    """Marks and words, in pixels around the side's place."""
    inside = [*_marks(thing), _label(thing)]
    colour = Markup("") if thing.has_extent else Markup(' class="{}"').format(thing.standing.colour)
    return Markup('<svg{} x="{}%" y="{}">{}</svg>').format(colour, _percent(thing.at), y, Markup("").join(inside))


def _marks(thing: Thing) -> Iterator[Markup]:
    sources = thing.standing.sources
    if len(sources) > MOST_MARKS:
        yield from _numbers(sum(not one.copy for one in sources), sum(one.copy for one in sources))
        return
    for place, source in enumerate(sources):
        column, row = divmod(place, HIGHEST)
        x = (column - (thing.columns - 1) / 2) * PITCH
        yield _circle(x, -row * PITCH, _RADIUS, hollow=source.copy)


def _circle(x: float, y: float, radius: int, *, hollow: bool) -> Markup:
    where = "".join(f' {name}="{at:g}"' for name, at in (("cx", x), ("cy", y)) if at)
    return Markup('<circle{} r="{}"{}/>').format(
        Markup(where),  # noqa: S704 - numbers of our own
        radius,
        Markup(' class="copy"') if hollow else "",
    )


def _numbers(originals: int, copies: int) -> Iterator[Markup]:
    """Big marks that hold how many articles they stand for: filled for originals, hollow for copies."""
    told = [(number, hollow) for number, hollow in ((originals, False), (copies, True)) if number]
    for place, (number, hollow) in enumerate(told):
        yield from _big((place - (len(told) - 1) / 2) * 2 * (_BIG + 1), number, hollow=hollow)


def _big(x: float, number: int, *, hollow: bool) -> Iterator[Markup]:
    """It stands on the line as the small ones do."""
    y = _RADIUS - _BIG
    yield _circle(x, y, _BIG, hollow=hollow)
    kind = "number of-copies" if hollow else "number"
    yield Markup('<text class="{}" x="{:g}" y="{}">{}</text>').format(kind, x, y + 4, number)


def _label(thing: Thing) -> Markup:
    half = -thing.room.half if anchor(thing.room) == "start" else thing.room.half
    where = _anchored(thing.room)
    at = Markup(' x="{:g}"').format(half) if where else ""
    letter = Markup("<tspan>{}</tspan> ").format(thing.letter.strip()) if thing.letter else ""
    return Markup('<text{}{} y="{}">{}{}</text>').format(at, where, _BELOW, letter, thing.words)


def _bin(one: Bin, y: int) -> Markup:
    """Marks of sides that are too many to be named; a number where there are several, hollow if all are copies."""
    hollow = one.copies == one.articles
    marks = [*_big(0, one.articles, hollow=hollow)] if one.articles > 1 else [_circle(0, 0, _RADIUS, hollow=hollow)]
    return Markup('<svg class="sx" x="{}%" y="{}">{}</svg>').format(_percent(one.at), y, Markup("").join(marks))


def _percent(place: float) -> str:
    return f"{place:.2f}".rstrip("0").rstrip(".")


# --- in words -----------------------------------------------------------------------------------------


def _title(figure: Figure) -> str:
    if figure.scale.days:
        return "Dates on a time axis"
    return "Values on a logarithmic scale" if figure.scale.log else "Values on a scale"


def _described(figure: Figure) -> str:
    """Every side in the order of its place, as the marks say it."""
    told = [*(one.standing for one in figure.things), *figure.unnamed, *figure.unplaced]
    more = [f"and {plural(len(told) - _TOLD, 'more value')}"] if len(told) > _TOLD else []
    return "; ".join([*(_in_words(one) for one in told[:_TOLD]), *more]) + "."


def _in_words(one: Standing) -> str:
    value = value_in_words(one.side.value)
    if one.side.reference:
        return f"the desk’s reference, {visible(one.side.reference.source)}: {value}"
    return f"{one.letter}, {value}: {counted(one.sources)}"


def _caption(figure: Figure) -> Markup:
    words = " ".join(_remarks(figure))
    return Markup("\n<figcaption>{}</figcaption>").format(words) if words else Markup("")


def _remarks(figure: Figure) -> Iterator[str]:
    """How to read it; only what this picture holds."""
    sources = [one for thing in figure.things for one in thing.standing.sources]
    told = [one.standing for one in figure.things]
    if any(one.copy for one in sources):
        yield "Hollow: repeats another, as a copy or with credit."
    if figure.bins or any(len(one.sources) > MOST_MARKS for one in told):
        yield "A mark with a number stands for that many."
    if any(one.side.reference for one in told):
        yield "Dashed: the desk’s own."
    yield from _remarks_on_extents(figure.things)
    if figure.scale.log:
        yield "Logarithmic scale: equal steps are equal factors."
    if figure.scale.cut:
        yield "The scale does not begin at 0."
    if figure.converted:
        yield f"Drawn in {_unit(figure)}."
    if figure.unnamed:
        yield f"{plural(len(figure.unnamed), 'more value')}, gathered below."
    if figure.unplaced:
        yield f"Not on the scale: {listed([value_in_words(one.side.value) for one in figure.unplaced[:_TOLD]])}."


def _remarks_on_extents(things: Sequence[Thing]) -> Iterator[str]:
    if any(one.has_extent and not one.faint and not (one.open_low or one.open_high) for one in things):
        yield "Line: a range, or what the words leave open."
    if any(one.open_low or one.open_high for one in things):
        yield "Arrow: that or beyond."
    if any(one.faint for one in things):
        yield "Faint: a vague word; its mark is no number."


def _unit(figure: Figure) -> str:
    units = (one.standing.side.on_scale for one in figure.things)
    return next((visible(one.unit or "") for one in units if one is not None), "one unit")
