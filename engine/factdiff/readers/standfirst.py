"""The standfirst: a line between title and body that stands by itself and is a sentence but for its stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

_SENTENCE_END = regex.compile(r"[.!?:;…] [\s\"'”’»)\]*_]* \Z", regex.VERBOSE)
_NO_STANDFIRST = regex.compile(
    r"""
      (?: by | from | with | edited \s+ by | reported \s+ by | story \s+ by ) \s+ \p{Lu} .*    # a byline
    | .* \b \d+ [\s-]+ min (?: ute )? s? [\s-]+ read \b .*  # a reading time
    | .* \p{L} \s* \( [\p{L}\s./]{2,30} \) \s* (?: [-–—] .* )?  # PLACE (Agency) -
    | [\[(*>|•–—-] .* | .* (?: @ \S | https?:// ) .*  # marks, addresses
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_STOP_WITHIN = regex.compile(r"\p{Ll}{2} [\"'”’)]? [.!?] [\"'”’)]? \s+ \p{Lu}", regex.VERBOSE)
"""A sentence ends inside the line: that its last one has no stop says that two things were joined."""
_FEWEST_WORDS = 6
_LONGEST = 300
_PARAGRAPH = 40
"""Characters from which a line that ends like a sentence shows that there is a body."""


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do."""
    return bool(_SENTENCE_END.search(line[-40:]))


def standfirst_line(lines: Sequence[str], is_other: Callable[[str], bool]) -> int | None:
    """The index of the standfirst, or None.

    Args:
        lines: the text's lines without the white space around them; the title stood before the first.
        is_other: whether a line is a caption or furniture.
    """
    filled = [index for index, line in enumerate(lines) if line]
    if len(filled) < 2 or filled[1] == filled[0] + 1:
        return None
    first = lines[filled[0]]
    if not _reads_like_one(first) or is_other(first):
        return None
    return filled[0] if any(_is_paragraph(lines[index]) for index in filled[1:]) else None


def _is_paragraph(line: str) -> bool:
    return len(line) > _PARAGRAPH and ends_sentence(line)


def _reads_like_one(line: str) -> bool:
    words = line.split()
    return (
        len(words) >= _FEWEST_WORDS
        and len(line) <= _LONGEST
        and 2 * sum(word[0].islower() for word in words) >= len(words)  # not capitals, names or tags
        and not ends_sentence(line)
        and not _STOP_WITHIN.search(line)
        and not _NO_STANDFIRST.fullmatch(line)
    )
