"""Did you mean: the nearest of what could have been written."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LIKE_ENOUGH = 0.65
"""Below this, suggestions mislead more than they help (`near` for `find`)."""


def nearest(written: str, known: Iterable[str]) -> str | None:
    """The known word most like the one written, whatever its case; None if none is like it."""
    by_folded = {word.casefold(): word for word in sorted(known)}
    close = get_close_matches(written.casefold(), by_folded, n=1, cutoff=_LIKE_ENOUGH)
    return by_folded[close[0]] if close else None


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """`; did you mean ...?` to hang on a message, or nothing."""
    near = nearest(written, known)
    return f"; did you mean `{near}`?" if near else ""


def listed(words: Iterable[str], joint: str = "or") -> str:
    """Words as an editor reads them: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joint} {quoted[-1]}"
