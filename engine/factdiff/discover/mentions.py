"""Article -> every value in it, with the words around by which it is told what the value is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from factdiff.discover.alike import concept
from factdiff.discover.nouns import Noun, noun_behind
from factdiff.model import Article, Field, Value
from factdiff.stories.terms import small_letters
from factdiff.text import Sentence, Token, fold, sentences
from factdiff.values import Found, read

REACH: Final = 6
"""So many words from a value a word may stand and still say what it is of; beyond, most belong to something else."""
_COMMA, _JOINT, _CUT = 2, 2, frozenset("();:[]…–")
JOINTS: Final = frozenset(("and", "but", "while", "as", "or", "who", "which", "that", "when", "after", "because"))
"""Behind these another thing is told: a word across one is further away than it looks."""

_PART_BEFORE: Final = regex.compile(
    r"""
    \b (?: includ(?:ing|es|ed) | among \s them | of \s (?:them|whom|which|those) | aged? | another | a \s further )
    [,\s]* (?: \p{L}+ \s )? \Z          # "including at least 3"
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_PART_BEHIND: Final = regex.compile(
    r"""
    \s* (?: \p{L}+ \s )? of \s (?: them | whom | those | these | the ) \b      # 3 of the, two men of them
    | \s* [-–] \s* \d | \s* : \s* \d                                           # a score, a clock, a phone number
    | \s* (?: a\.?m\.? | p\.?m\.? | o'clock | th | st\b | rd\b )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_NUMBERED: Final = regex.compile(
    r"""
    (?: [\d) ] [-–] | \b (?: no\.? | number | highway | route | interstate | flight | page | chapter | article | section
      | phase | week | day | grade | room | channel | tel | call ) ) \s* \Z
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_LINK: Final = regex.compile(r"https?://|www\.|©|\bcopyright\b|all rights reserved", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Near:
    """A word near a value: what it stands for, on which side, and over how many words."""

    word: str
    concept: str
    behind: bool
    gap: int
    """Words between."""
    cost: int
    """The same, with what commas and joints add."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A value as one article states it. Offsets count in the field."""

    article: str
    outlet: str
    field: Field
    start: int
    end: int
    value: Value
    sentence: str
    prominent: bool
    """In the headline or the lead."""
    near: tuple[Near, ...]
    noun: Noun | None = None

    @property
    def dimension(self) -> str:
        """What values must share to speak of one thing: kind, noun, and the order of size for times and ways."""
        if self.value.kind == "count":
            return f"count of {self.noun.concept if self.noun else 'people'}"
        return f"{self.value.kind} {_BANDS.get(self.value.unit or '', '')}".strip()


_BANDS: Final = {
    **dict.fromkeys(("second", "minute", "hour"), "of the clock"),
    **dict.fromkeys(("day", "week", "month", "year", "decade", "century"), "of the calendar"),
    **dict.fromkeys(("m", "cm", "mm", "ft", "in", "yd"), "near"),
    **dict.fromkeys(("km", "mi", "nmi"), "far"),
}


def mentions(article: Article) -> tuple[Mention, ...]:
    """All values of an article that could be of a fact; related links and what is plainly a part are left out."""
    found: list[Mention] = []
    ordinary = small_letters(article.text)
    for sentence in sentences(article):
        text = getattr(article, sentence.field)[sentence.start : sentence.end]
        if sentence.place != "related" and not _LINK.search(text):
            found.extend(_in_sentence(article, sentence, text, ordinary))
    return tuple(found)


def _in_sentence(article: Article, sentence: Sentence, text: str, ordinary: frozenset[str]) -> Iterator[Mention]:
    values = [one for one in read(text) if _could_be_of_a_fact(text, one)]
    if not values:
        return
    tokens = fold(text)
    taken = _inside(read(text))
    rows = [
        [near for near in _near(tokens, one, text, ordinary) if tokens[near.at].start not in taken] for one in values
    ]
    for number, one in enumerate(values):
        yield Mention(
            article=article.id,
            outlet=article.source or article.id,
            field=sentence.field,
            start=sentence.start + one.start,
            end=sentence.start + one.end,
            value=one.value,
            sentence=text,
            prominent=sentence.lead or sentence.place == "headline",
            near=tuple(_own(number, values, rows)),
            noun=noun_behind(tokens, one, text, ordinary) if one.value.kind == "count" else None,
        )


def _could_be_of_a_fact(text: str, one: Found) -> bool:
    """Years, ordinals, bare numbers, ages and parts of a whole are of many things, and seldom the fact itself."""
    value = one.value
    if value.grain in ("year", "ordinal", "sum") or value.kind in ("number", "age"):
        return False
    if value.number == 0:
        return False  # "to no avail", "no longer"
    return not is_part(text, one)


def is_part(text: str, one: Found) -> bool:
    """Whether the words around give a value as a part of a whole, or a number as something's name."""
    kind = one.value.kind
    around = _PART_BEHIND.match(text, one.end) or _PART_BEFORE.search(text[max(0, one.start - 30) : one.start])
    named = kind == "count" and _NUMBERED.search(text[max(0, one.start - 14) : one.start])
    return bool(named or (around and kind in ("count", "percent", "money")))


@dataclass(frozen=True, slots=True)
class _Placed:
    at: int
    """Index of the token."""
    near: Near


def _near(tokens: Sequence[Token], one: Found, text: str, ordinary: frozenset[str]) -> list[_Placed]:
    """The telling words on both sides of a value, in its stretch of the sentence."""
    first = next((at for at, token in enumerate(tokens) if token.end > one.start), len(tokens))
    behind = next((at for at, token in enumerate(tokens) if token.start >= one.end), len(tokens))
    return [
        *_side(tokens, range(behind, len(tokens)), text, ordinary, behind=True),
        *_side(tokens, range(first - 1, -1, -1), text, ordinary, behind=False),
    ]


def _inside(values: Sequence[Found]) -> frozenset[int]:
    """Places that a value takes: its words and units say nothing of another one."""
    return frozenset(place for one in values for place in range(one.start, one.end))


def _side(
    tokens: Sequence[Token], places: Iterable[int], text: str, ordinary: frozenset[str], *, behind: bool
) -> Iterator[_Placed]:
    gap = cost = 0
    for at in places:
        token = tokens[at]
        if token.word in _CUT or gap > REACH:
            return
        if token.word == ",":
            cost += _COMMA
            continue
        meant = concept(token.word)
        if meant is not None and not _is_name(text, token, meant, ordinary):
            yield _Placed(at, Near(token.word, meant, behind, gap, gap + cost))
        cost += _JOINT if token.word in JOINTS else 0
        gap += token.word != "'s"


def _is_name(text: str, token: Token, meant: str, ordinary: frozenset[str]) -> bool:
    """A capital, and never in small letters in this article: a name says of whom, not of what."""
    return text[token.start].isupper() and token.word not in ordinary and not meant.startswith("=")


def _own(number: int, values: Sequence[Found], rows: Sequence[Sequence[_Placed]]) -> Iterator[Near]:
    """The words that stand nearer to this value than to another of its kind ("three dead, seven hurt")."""
    kind = values[number].value.kind
    others = [
        {one.at: (one.near.cost, not one.near.behind) for one in row}
        for place, row in enumerate(rows)
        if place != number and values[place].value.kind == kind
    ]
    for one in rows[number]:
        mine = (one.near.cost, not one.near.behind)
        if all(mine <= row[one.at] for row in others if one.at in row):
            yield one.near
