"""Sentences of two articles that are the same but for a few words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from factdiff.model import Article, Field
from factdiff.text import Token, fold, sentences

LEAST_WORDS = 4
"""Shorter sentences are not held side by side: "her name was not released" less its "not" is the shortest …"""
OWN_WORDS = 8
"""… and where the articles are not copies as a whole, shorter ones come to the same words by chance."""
KEPT = 0.85
"""Of the shorter sentence's words, how many must stand in the longer one in order: of twenty words three may differ,
which is room for a number, a hedge and a negation, while a sentence that was written anew keeps half of them."""
HELD = 0.6
"""The same of the longer sentence's words: room for a clause that was left out, "according to two officials who …"."""
_SEEDS = 3
"""Words in a row by which a sentence's likeness is looked for."""


@dataclass(frozen=True)
class Line:
    """A sentence and its folded words, without marks."""

    article: Article
    field: Field
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence."""
        whole: str = getattr(self.article, self.field)
        return whole[self.start : self.end]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words; offsets count in the sentence."""
        return tuple(one for one in fold(self.text) if one.word[0].isalnum())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(one.word for one in self.tokens)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences that are the same but for `gaps`: words [a:b] of the one stand for [c:d] of the other."""

    copy: Line
    of: Line
    gaps: tuple[tuple[int, int, int, int], ...]

    @property
    def turned(self) -> Pair:
        """The same the other way round."""
        return Pair(self.of, self.copy, tuple((c, d, a, b) for a, b, c, d in self.gaps))


class Page:
    """The sentences of headline, standfirst and body that are long enough to be known again."""

    def __init__(self, article: Article) -> None:
        told = (one for one in sentences(article) if one.place in ("headline", "standfirst", "body"))
        found = (Line(article, one.field, one.start, one.end) for one in told)
        self.lines = tuple(line for line in found if len(line.words) >= LEAST_WORDS)

    @cached_property
    def words(self) -> frozenset[tuple[str, ...]]:
        """Its sentences as words, to ask whether one stands there word for word."""
        return frozenset(line.words for line in self.lines)

    @cached_property
    def seeds(self) -> Mapping[tuple[str, ...], list[int]]:
        """Words in a row -> the sentences that hold them."""
        index: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, line in enumerate(self.lines):
            for seed in _seeds(line):
                index[seed].append(at)
        return index


def aligned(copy: Iterable[Line], of: Page) -> Iterator[Pair]:
    """Each of some sentences beside the one it was made from; what stands word for word on the page is left out."""
    for line in copy:
        if line.words in of.words:
            continue
        near = Counter(at for seed in _seeds(line) for at in of.seeds.get(seed, ()))
        if near:
            best = min(near, key=lambda at: (-near[at], at))
            pair = paired(line, of.lines[best])
            if pair is not None:
                yield pair


def paired(copy: Line, of: Line) -> Pair | None:
    """Two sentences if they are the same but for a few words."""
    codes = SequenceMatcher(None, of.words, copy.words, autojunk=False).get_opcodes()
    same = sum(high - low for tag, low, high, _, _ in codes if tag == "equal")
    short, long = sorted((len(copy.words), len(of.words)))
    if same < KEPT * short or same < HELD * long:
        return None
    return Pair(copy, of, tuple((c, d, a, b) for tag, a, b, c, d in codes if tag != "equal"))


def _seeds(line: Line) -> set[tuple[str, ...]]:
    return {line.words[at : at + _SEEDS] for at in range(len(line.words) - _SEEDS + 1)}
