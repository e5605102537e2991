"""What of an article's text is not body: standfirst, captions, furniture."""

from __future__ import annotations

from collections.abc import Iterator

from factdiff.model import Part
from factdiff.readers.captions import is_caption
from factdiff.readers.furniture import is_furniture, is_heading
from factdiff.readers.standfirst import ends_sentence, standfirst_line

_LINK_LINE = 150
"""Characters of a line below a heading that may still be a link's headline."""


def parts_of(text: str) -> tuple[Part, ...]:
    """The stretches of an article's text that are not body, by start; never raises."""
    raw = text.split("\n")
    lines = [line.strip() for line in raw]
    places = _places(lines)
    return tuple(_spans(raw, lines, places))


def _places(lines: list[str]) -> dict[int, str]:
    """The place of each line that is not body, by its index."""
    places: dict[int, str] = {}
    linked = False
    for index, line in enumerate(lines):
        if is_furniture(line) or (linked and _could_be_link(line)):
            places[index] = "related"
        elif is_caption(line):
            places[index] = "caption"
        linked = places.get(index) == "related" and (linked or is_heading(line))
    standfirst = standfirst_line(lines, lambda line: is_furniture(line) or is_caption(line))
    if standfirst is not None:
        places[standfirst] = "standfirst"
    return places


def _could_be_link(line: str) -> bool:
    """Right below a heading of links, a line that does not end like a sentence is one of them."""
    return bool(line) and len(line) <= _LINK_LINE and not ends_sentence(line)


def _spans(raw: list[str], lines: list[str], places: dict[int, str]) -> Iterator[Part]:
    start = 0
    for index, line in enumerate(raw):
        if index in places:
            first = start + len(line) - len(line.lstrip())
            yield Part(places[index], first, first + len(lines[index]))  # type: ignore[arg-type]
        start += len(line) + 1
