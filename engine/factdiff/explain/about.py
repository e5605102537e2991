"""Whether an article names what a rule is about, and by which words."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from factdiff.explain.nouns import AboutTold, PhraseTold
from factdiff.extract.page import Page
from factdiff.phrases.compile import Pattern
from factdiff.phrases.grammar import Word, walk
from factdiff.phrases.match import Limit

ALIKE = 0.8
"""How alike a word of the article is that may be another spelling: "Kiev" is none of "Kyiv", "Zelenskiy" is."""
SHORTEST = 4


def about_told(patterns: Sequence[Pattern], page: Page, limit: Limit) -> tuple[AboutTold, ...]:
    """Each phrase of `about` with the first words that it holds; where it holds none, the nearest. In their order."""
    words = _words(page)
    return tuple(_told(pattern, page, words, limit) for pattern in patterns)


def _told(pattern: Pattern, page: Page, words: Sequence[str], limit: Limit) -> AboutTold:
    phrase = PhraseTold(pattern.phrase.text, pattern.phrase.at)
    for sheet in page.sheets:
        # Links to other articles are not this one's words; see `extract`.
        if sheet.sentence.place == "related" or not pattern.may_match(sheet.loose):
            continue
        match = pattern.expression.search(sheet.plain.string, timeout=limit())
        if match is not None:
            start, end = sheet.plain.span(*match.span())
            at = sheet.sentence.start
            return AboutTold(phrase, sheet.text[start - at : end - at])
    return AboutTold(phrase, None, _nearest(pattern, words))


def _nearest(pattern: Pattern, words: Sequence[str]) -> str | None:
    wanted = [one.text for one in walk(pattern.phrase.root) if isinstance(one, Word) and len(one.text) >= SHORTEST]
    for word in wanted:
        near = get_close_matches(word, words, n=1, cutoff=ALIKE)
        if near:
            return near[0]
    return None


def _words(page: Page) -> list[str]:
    """The words of the article, each once."""
    return sorted(
        {
            token.word
            for sheet in page.sheets
            if sheet.sentence.place != "related"
            for token in sheet.tokens
            if len(token.word) >= SHORTEST
        }
    )
