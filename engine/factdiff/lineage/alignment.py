"""Sentences of two articles that are the same but for a few words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from factdiff.model import Article, Field
from factdiff.text import Token, fold, sentences

LEAST_WORDS = 8
"""Shorter sentences come to the same words by chance."""
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


def lines(article: Article) -> tuple[Line, ...]:
    """The sentences of headline, standfirst and body that are long enough to be known again."""
    told = (one for one in sentences(article) if one.place in ("headline", "standfirst", "body"))
    found = (Line(article, one.field, one.start, one.end) for one in told)
    return tuple(line for line in found if len(line.words) >= LEAST_WORDS)


def aligned(copy: Sequence[Line], of: Sequence[Line]) -> Iterator[Pair]:
    """Each sentence of the copy beside the one it was made from; what stands word for word in the other is left out."""
    known = {line.words for line in of}
    index = _by_seeds(of)
    for line in copy:
        if line.words in known:
            continue
        near = Counter(at for seed in _seeds(line) for at in index.get(seed, ()))
        if near:
            best = min(near, key=lambda at: (-near[at], at))
            pair = paired(line, of[best])
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


def _by_seeds(of: Sequence[Line]) -> dict[tuple[str, ...], list[int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, line in enumerate(of):
        for seed in _seeds(line):
            index[seed].append(at)
    return index


def _seeds(line: Line) -> set[tuple[str, ...]]:
    return {line.words[at : at + _SEEDS] for at in range(len(line.words) - _SEEDS + 1)}
