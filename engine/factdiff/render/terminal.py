"""The summary that a person reads in a terminal: plain text, as wide as asked, coloured if asked."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from tabulate import tabulate

from factdiff.render import outline, tally, wording
from factdiff.render.neutral import SUGGESTED, neutral_wording
from factdiff.render.outline import Outline
from factdiff.render.safe import visible
from factdiff.render.words import plural, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdiff.model import Claim, Difference, Group, Internal, Note, Report, Side

WIDTH = 100
NARROWEST = 30
_TABLE_NEEDS = 66
"""Columns below which a table would be more line breaks than words."""

_HEADER_ROOM = 2
"""What tabulate adds to a heading."""
_STATE = 18
"""Columns of the state, enough for `differs: contested`."""

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Stand for the marks around a value while lines are broken: one column each, never in our text."""
_PAINT = {"error": "\x1b[31;1m", "warning": "\x1b[33;1m", "note": "\x1b[36m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"


def render(report: Report, *, width: int = WIDTH, colour: bool = False) -> str:
    """The report as text, lines at most `width` columns long; colour (ANSI) only where it is asked for."""
    view = Outline.of(report)
    text = "\n".join(_lines(view, max(width, NARROWEST), colour))
    opening, closing = (_BOLD, _PLAIN) if colour else ("»", "«")
    return text.replace(_OPEN, opening).replace(_CLOSE, closing) + "\n"


def _lines(view: Outline, width: int, colour: bool) -> Iterator[str]:
    yield from _head(view, width)
    yield from _table(view, width, colour)
    for group in view.findings():
        yield ""
        yield from _finding(view, group, width, colour)
    yield from _titled(tally.GONE, tally.gone(view.report), width)
    yield from _notes(view, width)
    yield from _not_found(view, width)
    yield from _problems(view, width)


# --- the summary --------------------------------------------------------------------------------


def _head(view: Outline, width: int) -> Iterator[str]:
    report = view.report
    yield from _wrapped(f"{tally.summary(report)}.", width)
    since = tally.since(report)
    if since:
        yield from _wrapped(since, width)
    classes = tally.classes_in_words(report)
    if classes:
        yield from _wrapped(f"Classes: {classes}.", width)
    yield from _wrapped(f"{tally.what_was_read(report)}.", width)
    nothing = tally.why_nothing(report)
    if nothing:
        yield from _wrapped(nothing, width)


def _table(view: Outline, width: int, colour: bool) -> Iterator[str]:
    if not view.groups:
        return
    yield ""
    if width < _TABLE_NEEDS:
        for group in view.groups:
            yield from _hanging(f"{_weight(group)}: ", _say(outline.heading(group)), width)
            result = f"{view.verdict(group)}; {outline.sides_in_a_line(group)}"
            yield from _hanging("  ", _say(result), width)
        return
    yield from _drawn(view, width, colour)


def _drawn(view: Outline, width: int, colour: bool) -> Iterator[str]:
    """The table of groups; the fact and its sides share what weight and state leave of the line."""
    rows = [
        (
            _weight(group),
            _say(outline.heading(group)),
            view.verdict(group),
            _say(outline.sides_in_a_line(group)),
        )
        for group in view.groups
    ]
    weight = max(len("weight") + _HEADER_ROOM, *(len(row[0]) for row in rows))
    state = min(_STATE, max(len("state") + _HEADER_ROOM, *(len(row[2]) for row in rows)))
    rest = width - weight - state - 3 * len("  ")
    fact = rest * 9 // 20
    table = tabulate(
        rows,
        headers=("weight", "fact", "state", "sides"),
        disable_numparse=True,
        maxcolwidths=[None, fact, state, rest - fact],
        break_on_hyphens=False,
    )
    for line in table.splitlines():
        yield _paint_first(line.rstrip(), colour)


def _paint_first(line: str, colour: bool) -> str:
    """Colour the weight that a line of the table begins with."""
    word = line.split(" ", 1)[0]
    return line.replace(word, f"{_PAINT[word]}{word}{_PLAIN}", 1) if colour and word in _PAINT else line


def _weight(group: Group) -> str:
    return group.weight or "–"


# --- one finding --------------------------------------------------------------------------------


def _finding(view: Outline, group: Group, width: int, colour: bool) -> Iterator[str]:
    title = _say(f"{outline.heading(group)} [{group.rule}]")
    first, *rest = _hanging(f"{_weight(group)}  ", title, width)
    yield _paint_first(first, colour)
    yield from rest
    yield from _hanging("  ", f"{view.verdict(group)}. {_say(group.reason)}", width)
    if view.story(group):
        yield from _hanging("  ", f"Story: {_say(view.story(group))}", width)
    if group.why:
        yield from _hanging("  ", f"Why it is checked: {_say(group.why)}", width)
    for side in outline.sides_to_show(group):
        yield from _side(view, group, side, width)
    differences = outline.differences_to_tell(group)
    for one in differences[: outline.SHOWN]:
        yield from _difference(group, one, width)
    if len(differences) > outline.SHOWN:
        more = plural(len(differences) - outline.SHOWN, "difference")
        yield from _hanging("  - ", f"and {more} more", width)
    for inside in group.internal:
        yield from _internal(view, group, inside, width)
    neutral = neutral_wording(view, group)
    if neutral:
        yield from _hanging("  ", f"{SUGGESTED}: {_say(neutral)}", width)


def _side(view: Outline, group: Group, side: Side, width: int) -> Iterator[str]:
    words = outline.counts_in_words(side) or outline.reference_in_words(side)
    yield from _hanging("  * ", f"{_say(value_in_words(side.value))}: {_say(words)}", width)
    claims = view.positions(group, side)
    for claim in claims[:1]:
        yield from _claim(view, claim, width)
    if claims[1:]:
        yield from _hanging("      ", f"and {plural(len(claims) - 1, 'claim')} more", width)


def _claim(view: Outline, claim: Claim, width: int) -> Iterator[str]:
    article = view.article(claim)
    said = outline.said_by(claim)
    about = f"{outline.outlet(article)}, {outline.time_of(article)}{' · ' if said else ''}{said}"
    yield from _hanging("    ", f"{_say(about)}:", width)
    before, words, after = outline.marked(claim)
    marks = (_OPEN, _CLOSE) if words else ("", "")
    sentence = f"{_say(before)}{marks[0]}{_say(words)}{marks[1]}{_say(after)}"
    yield from _quoted(sentence, width)


def _difference(group: Group, one: Difference, width: int) -> Iterator[str]:
    yield from _hanging("  - ", _say(outline.difference_in_words(group, one)), width)
    for pieces in wording.pieces(group, one) or ():
        words = (f"{_OPEN}{_say(p.words)}{_CLOSE}" if p.only_here else _say(p.words) for p in pieces)
        yield from _quoted(" ".join(words), width)


def _internal(view: Outline, group: Group, inside: Internal, width: int) -> Iterator[str]:
    yield from _hanging("  - ", _say(outline.internal_in_words(group, inside)), width)
    for claim in view.of_ids(inside.claims):
        yield from _claim(view, claim, width)


# --- what stands beside the findings --------------------------------------------------------------


def _notes(view: Outline, width: int) -> Iterator[str]:
    notes = [line for note in view.report.notes for line in _note(view, note, width)]
    if notes:
        yield from ("", *_wrapped("Notes:", width), *notes)
    yield from _titled("Copies", (outline.copy_in_words(view, one) for one in view.report.copies), width)


def _note(view: Outline, note: Note, width: int) -> Iterator[str]:
    """What it says, and below it the sentences on which it rests."""
    yield from _hanging("  - ", _say(f"{note.kind}: {note.reason}"), width)
    claims = view.evidence(note)
    for claim in claims[: outline.SHOWN]:
        yield from _claim(view, claim, width)
    if len(claims) > outline.SHOWN:
        yield from _hanging("    ", f"and {plural(len(claims) - outline.SHOWN, 'claim')} more", width)


def _not_found(view: Outline, width: int) -> Iterator[str]:
    """Rules without a claim are no agreement, and it says so."""
    silent = (f"{rules}: {why}" for rules, why in tally.silence(view.report).items())
    yield from _titled("Found no claim, which is not agreement", silent, width)
    late = (f"{one.rule}: {tally.why_late(one)}" for one in tally.out_of_time(view.report))
    yield from _titled("Could not be checked everywhere", late, width)


def _problems(view: Outline, width: int) -> Iterator[str]:
    problems = (f"{one.where}: {one.words}" for one in tally.troubles(view.report))
    yield from _titled("Problems", problems, width)


def _titled(title: str, items: Iterable[str], width: int) -> Iterator[str]:
    lines = [line for item in items for line in _hanging("  - ", _say(item), width)]
    if lines:
        yield from ("", *_wrapped(f"{title}:", width), *lines)


# --- lines ----------------------------------------------------------------------------------------


def _say(text: str) -> str:
    """Text of unknown origin as a terminal may show it: nothing acts, and nothing looks like our marks."""
    return visible(text).replace(_OPEN, "").replace(_CLOSE, "")


def _wrapped(text: str, width: int) -> list[str]:
    return _hanging("", _say(text), width)


def _quoted(text: str, width: int) -> list[str]:
    """What somebody else wrote, with a bar before every line."""
    return _broken(text.strip(), width, "    | ", "    | ")


def _hanging(lead: str, text: str, width: int) -> list[str]:
    """Text after a lead, its further lines under its first letter."""
    return _broken(text, width, lead, " " * len(lead)) or [lead.rstrip()]


def _broken(text: str, width: int, first: str, later: str) -> list[str]:
    """Lines of at most `width` columns; names with a dash in them (ids of rules) stay whole."""
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
