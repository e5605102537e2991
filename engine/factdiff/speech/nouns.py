"""What speech is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdiff.model import Modality, Speaker
    from factdiff.speech.names import Cast


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: text[start:end] with its marks, text[inner_start:inner_end] without.

    A quotation inside another one is part of it. One that runs over several paragraphs is one a paragraph,
    `continued` from the second on.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speaker: Speaker | None = None
    via: str | None = None
    continued: bool = False
    """Whether the speaker goes on from a quotation before, without a cue of its own."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is given as saying something, which outlet is credited for it, and in what mood it is said."""

    speaker: Speaker | None = None
    via: str | None = None
    modality: Modality = "asserted"


@dataclass(frozen=True, slots=True)
class Speech:
    """One field of an article, heard once."""

    text: str
    quotations: tuple[Quotation, ...]
    cast: Cast
    """Who is named in the text."""
