"""An editor's question -> a rule: where values of a kind stand beside the words given, and the rule that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Final

from factdiff.discover.about import names_in, names_of
from factdiff.discover.draft import Draft, Example, phrase_before, phrase_behind
from factdiff.discover.finishing import tidy
from factdiff.discover.mentions import JOINTS, is_part
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
_COMMA: Final = 2


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

    def holds(self, word: str) -> bool:
        """Whether a word of the question stands in the value ("exceeded 100 mph"), so that no phrase can name it."""
        return any(meets(word, token.word) for token in fold(self.shown))


def sightings(article: Article, question: Question) -> Iterator[Sighting]:
    """Where an article says what is asked, in reading order; a number of something else is none of it."""
    ordinary = small_letters(article.text)
    for text in _sentences(article):
        tokens = fold(text)
        values = [one for one in KINDS[question.kind].read(text) if not is_part(text, one)]
        rows = [_places(tokens, one, question) for one in values]
        for number, found in enumerate(values):
            others = [row for other, row in enumerate(rows) if other != number]
            own = [one for one in rows[number] if all(one.wins(row) for row in others)]
            best = min(own, key=lambda one: (one.cost, not one.behind), default=None)
            if best is not None and (
                best.has_noun or not question.nouns or not _of_else(tokens, found, text, ordinary)
            ):
                yield Sighting(article.id, text, found.value.text, best.word, best.behind, best.gap, best.has_noun)


def _of_else(tokens: Sequence[Token], found: Found, text: str, ordinary: frozenset[str]) -> bool:
    return noun_behind(tokens, found, text, ordinary) is not None


@dataclass(frozen=True, slots=True)
class _Place:
    """A word beside a value: where it stands, and over how many words."""

    at: int
    """Where the word begins in the sentence."""
    word: str
    behind: bool
    gap: int
    cost: int
    """The gap, with what commas add."""
    has_noun: bool

    def wins(self, row: Sequence[_Place]) -> bool:
        """Whether the word stands no nearer to another value ("five dead, eight wounded")."""
        return all((self.cost, not self.behind) <= (one.cost, not one.behind) for one in row if one.at == self.at)


def _sentences(article: Article) -> Iterator[str]:
    for one in sentences(article):
        if one.place != "related":
            yield getattr(article, one.field)[one.start : one.end]


def _places(tokens: Sequence[Token], found: Found, question: Question) -> list[_Place]:
    """All words of the question beside a value; a counted noun belongs to the value."""
    before = [token for token in tokens if token.end <= found.start]
    behind = [token for token in tokens if token.start >= found.end]
    noun = _noun_end(behind, question)
    if not question.words:  # a count that is known by its noun
        last = behind[noun - 1] if noun else None
        return [] if last is None else [_Place(last.start, last.word, True, noun - 1, noun - 1, has_noun=True)]
    return [
        *_side(behind[noun:], question.words, behind=True, has_noun=bool(noun)),
        *_side(before[::-1], question.words, behind=False, has_noun=bool(noun)),
    ]


def _noun_end(behind: Sequence[Token], question: Question) -> int:
    for at, token in enumerate(behind[: _BETWEEN + 1]):
        if any(meets(noun, token.word) for noun in question.nouns):
            return at + 1
    return 0


def _side(tokens: Sequence[Token], words: Sequence[str], *, behind: bool, has_noun: bool) -> Iterator[_Place]:
    """Words on one side, up to where another thing is told: what stands beyond an "and" is mostly of another value."""
    gap = commas = 0
    for token in tokens:
        if gap > WIDEST or token.word in (";", ":") or token.word in JOINTS:
            return
        word = next((one for one in words if meets(one, token.word)), None)
        if word is not None:
            yield _Place(token.start, word, behind, gap, gap + _COMMA * commas, has_noun)
        gap += token.word[0].isalnum()
        commas += token.word == ","


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
    return Draft(
        id=name,
        title=title,
        kind=question.kind,
        find=_phrases(seen),
        about=tuple(about),
        nouns=question.nouns,
        noun_optional=not all(one.has_noun for one in seen) or not question.words,
    )


def _phrases(seen: Sequence[Sighting]) -> tuple[str, ...]:
    """A phrase for the words of one side and one gap: a word that once stood far away makes no other's gap wide."""
    widest: dict[tuple[bool, str], int] = {}
    for one in seen:
        key = (not one.behind, one.word)
        widest[key] = max(widest.get(key, 0), one.gap)
    words: dict[tuple[bool, int], list[str]] = {}
    for (before, word), gap in sorted(widest.items()):
        words.setdefault((before, gap), []).append(word)
    return tuple(
        (phrase_before if before else phrase_behind)(alike, gap) for (before, gap), alike in sorted(words.items())
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
    if word == "people":
        return ("people", "person", "others")
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
