"""Claims as a table for spreadsheets: one claim a row, every claim, also where nothing differs.

RFC 4180 with a byte order mark, without which Excel reads UTF-8 as something else. Cells that a spreadsheet
would run as a formula begin with an apostrophe (OWASP, CSV injection).
"""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import regex

from factdiff.render import outline
from factdiff.render.outline import Outline
from factdiff.render.safe import visible
from factdiff.render.words import exact, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factdiff.model import Claim, Group, Report

BYTE_ORDER_MARK = "\ufeff"
_LONGEST = 32_767
"""Characters that a cell of Excel or LibreOffice may hold; the rest would be lost without a word."""
_FORMULA = regex.compile(r"\s* [=+\-@＝＋－＠]", regex.VERBOSE)
_NUMBER = regex.compile(r"-? \d+ (?: \.\d+ )? (?: E[+-]?\d+ )?", regex.VERBOSE)


class Row(NamedTuple):
    """A claim with its group and its article; the names are the columns."""

    group: str
    rule: str
    title: str
    story: str
    subject: str
    state: str
    kind: str
    weight: str
    status: str
    side: str
    position: str
    value: str
    words: str
    low: str
    high: str
    unit: str
    label: str
    article: str
    outlet: str
    published: str
    updated: str
    headline: str
    url: str
    field: str
    place: str
    start: str
    end: str
    sentence: str
    speaker: str
    via: str
    modality: str
    when: str
    circumstances: str


_HEADINGS = {"kind": "class"}
"""Columns whose name is no name in Python."""


def render(report: Report) -> str:
    """The claims of all groups, groups in reading order, sides in theirs."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow([_HEADINGS.get(name, name) for name in Row._fields])
    table.writerows([_cell(text) for text in row] for row in _rows(Outline.of(report)))
    return BYTE_ORDER_MARK + written.getvalue()


def _rows(view: Outline) -> Iterator[Row]:
    for group in view.groups:
        side_of = {claim: number for number, side in enumerate(group.sides, start=1) for claim in side.claims}
        for claim in sorted(group.claims, key=lambda one: _order(one, side_of)):
            yield _row(view, group, claim, side_of.get(claim.id))


def _order(claim: Claim, side_of: dict[str, int]) -> tuple[bool, int, str, bool, int]:
    """Positions by their side, then what else is said; each by article and as read."""
    return claim.id not in side_of, side_of.get(claim.id, 0), claim.article, claim.field == "text", claim.start


def _row(view: Outline, group: Group, claim: Claim, side: int | None) -> Row:
    article = view.article(claim)
    return Row(
        group=group.id,
        rule=group.rule,
        title=group.title,
        story=group.story or "",
        subject="; ".join(name for _, name in group.subject),
        state=group.state,
        kind=group.kind or "",
        weight=group.weight or "",
        status=group.status,
        side=str(side) if side else "",
        position="yes" if claim.position else "no",
        value=value_in_words(claim.value),
        words=claim.words,
        low=_end(claim.value.low),
        high=_end(claim.value.high),
        unit=claim.value.unit or "",
        label=claim.value.label or "",
        article=article.id,
        outlet=outline.outlet(article),
        published=article.published or "",
        updated=article.updated or "",
        headline=article.title,
        url=article.url or "",
        field=claim.field,
        place=claim.place,
        start=str(claim.start),
        end=str(claim.end),
        sentence=claim.sentence,
        speaker=claim.speaker.name if claim.speaker else "",
        via=claim.via or "",
        modality=claim.modality,
        when=claim.when or "",
        circumstances="; ".join(f"{slot}: {name}" for slot, name in claim.circumstances if name),
    )


def _end(end: Decimal | date | None) -> str:
    if isinstance(end, Decimal):
        return exact(end) or ""
    return end.isoformat() if end else ""


def _cell(text: str) -> str:
    """One line of text that a spreadsheet only shows; plain numbers stay numbers."""
    shown = visible(text).strip()[:_LONGEST]
    return f"'{shown}"[:_LONGEST] if _FORMULA.match(shown) and not _NUMBER.fullmatch(shown) else shown
