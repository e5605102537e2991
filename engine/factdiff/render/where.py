"""Where in a file something stands that an article says: what editors, code hosts and CI jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factdiff.model import Article, Claim, Field


class FilePlace(NamedTuple):
    """A stretch of a file; lines and columns count from 1, the end column lies after the last character.

    Columns are None where only the line is known.
    """

    path: str
    line: int
    column: int | None
    end_line: int
    end_column: int | None


def place_of(article: Article, claim: Claim) -> FilePlace | None:
    """Where the words of a claim stand in the article's file; None where that is not known."""
    return place_in(article, claim.field, claim.start, claim.end)


def place_in(article: Article, field: Field, start: int, end: int) -> FilePlace | None:
    """The same for any stretch of a field, in code points."""
    spot = article.title_at if field == "title" else article.text_at
    if spot is None or article.path is None:
        return None
    if spot.column is None:
        return FilePlace(article.path, spot.line, None, spot.line, None)
    text = article.title if field == "title" else article.text
    first, last = (_advance(text, offset, spot.line, spot.column) for offset in (start, end))
    return FilePlace(article.path, *first, *last)


def _advance(text: str, offset: int, line: int, column: int) -> tuple[int, int]:
    """The line and column of an offset into a text that begins at the given ones."""
    breaks = text.count("\n", 0, offset)
    if not breaks:
        return line, column + offset
    return line + breaks, offset - text.rfind("\n", 0, offset)
