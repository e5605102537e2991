"""The names of a story, for a rule's `about`."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Final

import regex

from factdiff import stories
from factdiff.extract.page import Page
from factdiff.model import Article
from factdiff.stories.terms import expected

MOST: Final = 6
_NAME: Final = regex.compile(
    r"""
    (?<! [\p{L}\p{M}\p{N}] )
    (?: \p{Lu}[\p{L}\p{M}]+ \s \p{Lu}[\p{L}\p{M}]+     # two that follow each other …
      | \p{Lu}[\p{L}\p{M}]+ )                            # … or one
    """,
    regex.VERBOSE,
)


def names_of(held: Mapping[str, Mapping[str, float]]) -> tuple[str, ...]:
    """Few names of which each article holds one, those of most articles first; empty where none will do.

    Args:
        held: article -> its names, see `names_in`.
    """
    worth: dict[str, float] = {}
    for names in held.values():
        for name, weight in names.items():
            worth[name] = worth.get(name, 0.0) + weight
    chosen: list[str] = []
    left = dict(held)
    while left and len(chosen) < MOST:
        best = max(
            sorted({name for names in left.values() for name in names}),
            key=lambda name: (sum(name in names for names in left.values()), " " in name, worth[name]),
            default=None,
        )
        if best is None:
            return ()
        chosen.append(best)
        left = {name: names for name, names in left.items() if best not in names}
    return tuple(chosen) if not left else ()


def names_in(article: Article) -> dict[str, float]:
    """Names as they are written, each with how much the article is about it; its outlet's own name is none."""
    outlet = (article.source or "").lower()
    weights = {
        term[2:]: weight * -math.log(expected(term))
        for term, weight in stories.keys(article).terms.items()
        if term[:2] in ("n:", "b:") and term[2:] not in outlet
    }
    found: dict[str, float] = {}
    for sheet in Page(article).sheets:
        if sheet.sentence.place != "related":
            for name in _in_text(sheet.text):
                if (weight := weights.get(name.lower())) is not None:
                    found.setdefault(name, weight)
    return found


def _in_text(text: str) -> Iterator[str]:
    """Names of two words, then those of one: "Fort Example" is a better name than "Fort"."""
    for match in _NAME.finditer(text, overlapped=True):
        words = match.group().split()
        yield " ".join(words)
        yield from words if len(words) > 1 else ()
