"""An editor's question -> a rule: where values of a kind stand beside the words given, and the rule that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Final

from factdiff.discover.about import names_in, names_of
from factdiff.discover.draft import Draft, Example, phrase_before, phrase_behind
from factdiff.discover.finishing import tidy
from factdiff.discover.nouns import noun_behind
from factdiff.discover.proof import Proof
from factdiff.model import Article
from factdiff.stories.terms import small_letters
from factdiff.text import Token, fold, fold_words, sentences
from factdiff.values import KINDS, Found

WIDEST: Final = 6
"""Words that may stand between a value and the words beside it; an editor's words are meant, so it is more than a guess
may jump."""
MOST_EXAMPLES: Final = 6
_BETWEEN: Final = 2


@dataclass(frozen=True, slots=True)
class Question:
    """What an editor wants to know of some articles."""

    kind: str
    words: tuple[str, ...]
    """Words beside the value, each as in a phrase: `sent`, `injur*`."""
    nouns: tuple[str, ...] = ()
    """What is counted, for counts."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """What must stand beside the value; a count without other words is known by its noun."""
        return self.words or self.nouns


@dataclass(frozen=True, slots=True)
class Sighting:
    """A value beside one of the words."""

    article: str
    sentence: str
    shown: str
    word: str
    behind: bool
    gap: int
    has_noun: bool
    """Whether what is counted stands behind the number."""


def sightings(article: Article, question: Question) -> Iterator[Sighting]:
    """Where an article says what is asked, in reading order; a number of something else is none of it."""
    ordinary = small_letters(article.text)
    for text in _sentences(article):
        tokens = fold(text)
        for found in KINDS[question.kind].read(text):
            best = _nearest(tokens, found, question)
            if best is not None:
                word, behind, gap, has_noun = best
                if has_noun or not question.nouns or noun_behind(tokens, found, text, ordinary) is None:
                    yield Sighting(article.id, text, found.value.text, word, behind, gap, has_noun)


def _sentences(article: Article) -> Iterator[str]:
    for one in sentences(article):
        if one.place != "related":
            yield getattr(article, one.field)[one.start : one.end]


def _nearest(tokens: Sequence[Token], found: Found, question: Question) -> tuple[str, bool, int, bool] | None:
    """(word, whether it stands behind, words between, whether a noun stands there) of the nearest word."""
    before = [token for token in tokens if token.end <= found.start]
    behind = [token for token in tokens if token.start >= found.end]
    noun = _noun_end(behind, question)
    if not question.words:  # a count that is known by its noun
        return (behind[noun - 1].word, True, noun - 1, True) if noun else None
    options = [
        *_at(behind[noun:], question.words, behind=True),
        *_at(list(reversed(before)), question.words, behind=False),
    ]
    best = min(options, key=lambda one: (one[2], not one[1]), default=None)
    return None if best is None else (*best, bool(noun))


def _noun_end(behind: Sequence[Token], question: Question) -> int:
    for at, token in enumerate(behind[: _BETWEEN + 1]):
        if any(meets(noun, token.word) for noun in question.nouns):
            return at + 1
    return 0


def _at(tokens: Sequence[Token], anchors: Iterable[str], *, behind: bool) -> Iterator[tuple[str, bool, int]]:
    wanted = list(anchors)
    gap = 0
    for token in tokens:
        if gap > WIDEST or token.word in (";", ":"):
            return
        word = next((one for one in wanted if meets(one, token.word)), None)
        if word is not None:
            yield word, behind, gap
        gap += token.word[0].isalnum()


def meets(written: str, word: str) -> bool:
    """Whether a folded word is the one that a phrase's word stands for."""
    return word.startswith(written[:-1].lower()) if written.endswith("*") else word == written.lower()


def one_word(written: str) -> bool:
    """Whether a text is one word of a phrase, with `*` at its end or without."""
    bare = written.removesuffix("*")
    return len(fold_words(bare)) == 1 and all(letter.isalnum() or letter in "'’-" for letter in bare)


# --- the rule ----------------------------------------------------------------------------------


def asked(question: Question, name: str, title: str, about: Sequence[str], seen: Sequence[Sighting]) -> Draft:
    """The rule that reads what was seen, without examples."""
    find = []
    for behind in (True, False):
        side = [one for one in seen if one.behind == behind]
        if side:
            words = sorted({one.word for one in side})
            find.append((phrase_behind if behind else phrase_before)(words, max(one.gap for one in side)))
    return Draft(
        id=name,
        title=title,
        kind=question.kind,
        find=tuple(find),
        about=tuple(about),
        nouns=question.nouns,
        noun_optional=not all(one.has_noun for one in seen) or not question.words,
    )


def proved(draft: Draft, seen: Sequence[Sighting], articles: Sequence[Article]) -> Proof | None:
    """The rule with examples from the articles; None where it does not load, or reads none of what was seen."""
    proof = Proof.of(draft, warned=True)
    if proof is None:
        return None
    texts = list(dict.fromkeys(filter(None, (tidy(one.sentence) for one in seen))))
    fires = [one for text in texts if (one := proof.example(text)) is not None and one.gives]
    if not fires:
        return None
    chosen = _varied(fires)[:MOST_EXAMPLES]
    differing = (
        made
        for a, b in combinations(chosen, 2)
        if a.gives != b.gives and (made := proof.pair(a.texts[0], b.texts[0])) is not None and made.kind == "conflict"
    )
    silent = (one for text in _silent(articles, draft, set(texts)) if (one := proof.example(text)) and not one.gives)
    examples = (*chosen, *islice(differing, 1), *islice(silent, 1))
    return Proof.of(replace(draft, examples=examples), warned=True)


def _varied(fires: Sequence[Example]) -> list[Example]:
    """One of each value first."""
    first: dict[object, Example] = {}
    for one in fires:
        first.setdefault(one.gives, one)
    return list(dict.fromkeys((*first.values(), *fires)))


def _silent(articles: Iterable[Article], draft: Draft, seen: set[str]) -> Iterator[str]:
    """Sentences that must not fire: with another value of the kind first, then any other."""
    told = [text for article in articles for one in _sentences(article) if (text := tidy(one)) and text not in seen]
    with_value = [text for text in told if KINDS[draft.kind].read(text)]
    yield from dict.fromkeys((*with_value, *told))


def usual_about(articles: Iterable[Article]) -> tuple[str, ...]:
    """The names by which the articles are known, for `about`."""
    return names_of({article.id: names_in(article) for article in articles})


_ODD_PLURALS: Final = frozenset("people men women children police staff crew aircraft troops fish sheep".split())
_HISSING: Final = ("s", "x", "z", "ch", "sh")


def one_and_many(noun: str) -> tuple[str, ...]:
    """A noun in the singular and the plural: an editor writes one of them and means both."""
    word = noun.lower()
    if word.endswith("*") or word in _ODD_PLURALS or " " in word:
        return (word,)
    if word.endswith("ies"):
        return (f"{word[:-3]}y", word)
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        return (word[:-2], word)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word[:-1], word)
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return (word, f"{word[:-1]}ies")
    return (word, f"{word}es" if word.endswith(_HISSING) else f"{word}s")


def near_misses(article: Article, question: Question) -> Iterator[str]:
    """Sentences that hold a value of the kind and one of the nouns; without nouns one of the words, too far away."""
    wanted = question.nouns or question.words
    for text in holding(article, question.kind):
        if any(meets(one, token.word) for one in wanted for token in fold(text)):
            yield text


def holding(article: Article, kind: str) -> Iterator[str]:
    """Sentences with a value of a kind."""
    return (text for text in _sentences(article) if KINDS[kind].read(text))
