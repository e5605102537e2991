"""The sides of a group as a small table: names, choices, and values that lie on no common scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from factdiff.render.safe import visible
from factdiff.render.standing import counted
from factdiff.render.words import plural, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdiff.render.standing import Source, Standing

_MOST_MARKS = 12
_MOST_OUTLETS = 5
_MOST_SIDES = 12


def table(sides: Sequence[Standing]) -> Markup:
    """A row a side: its letter and value, a mark an article (hollow where it repeats another), who says it."""
    more = len(sides) - _MOST_SIDES
    rest = Markup("\n<p>and {}</p>").format(plural(more, "more value")) if more > 0 else ""
    return Markup(
        '<div class="picture"><table class="sides-table">\n'
        '<thead><tr><th scope="col">Value</th><th scope="col">Said by</th></tr></thead>\n'
        "<tbody>\n{}\n</tbody>\n</table>{}</div>"
    ).format(Markup("\n").join(_row(one) for one in sides[:_MOST_SIDES]), rest)


def _row(one: Standing) -> Markup:
    value = value_in_words(one.side.value)
    if one.side.reference:
        source = visible(one.side.reference.source)
        return Markup('<tr><th scope="row">{}</th><td>the desk’s reference, {}</td></tr>').format(value, source)
    return Markup('<tr><th scope="row"><b class="letter {}">{}</b> {}</th><td>{}{}: {}</td></tr>').format(
        one.colour, one.letter, value, _marks(one), counted(one.sources), _outlets(one.sources)
    )


def _marks(one: Standing) -> Markup | str:
    """The marks of the scale's picture, as signs; the words beside them say the same."""
    if not one.sources or len(one.sources) > _MOST_MARKS:
        return ""
    signs = "".join("○" if source.copy else "●" for source in one.sources)
    return Markup('<span class="signs {}" aria-hidden="true">{}</span> ').format(one.colour, signs)


def _outlets(sources: Sequence[Source]) -> str:
    named = list(dict.fromkeys(_named(sources)))
    more = [f"and {len(named) - _MOST_OUTLETS} more"] if len(named) > _MOST_OUTLETS else []
    return ", ".join([*named[:_MOST_OUTLETS], *more])


def _named(sources: Sequence[Source]) -> Iterator[str]:
    for one in sources:
        yield f"{visible(one.outlet)} (repeats)" if one.copy else visible(one.outlet)
