"""An article made ready for rules: its sentences, folded once, and what has been read in them so far."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property

from factdiff.model import Article, Field, Moment
from factdiff.phrases.marks import Marked, marked, unmarked
from factdiff.speech import Speech, listen
from factdiff.text import Sentence, Token, fold, sentences
from factdiff.values.common import Found

HEADLINE_AND_BODY = ("headline", "standfirst", "body")


@dataclass
class Sheet:
    """One sentence and what rules have asked of it; all offsets count in its field."""

    sentence: Sentence
    text: str
    tokens: tuple[Token, ...]
    _kept: dict[Hashable, tuple[tuple[Found, ...], Marked]] = field(default_factory=dict)

    @cached_property
    def plain(self) -> Marked:
        """The sentence as a string for phrases that hold no value."""
        return unmarked(self.tokens)

    def values(self, key: Hashable, read: Callable[[str], list[Found]]) -> tuple[tuple[Found, ...], Marked]:
        """The values that `read` finds, in the field's offsets, and the sentence with them marked.

        What is read is kept under `key`, so that rules of one kind share it.
        """
        if key not in self._kept:
            at = self.sentence.start
            found = tuple(Found(one.start + at, one.end + at, one.value) for one in read(self.text))
            self._kept[key] = found, marked(self.tokens, [(one.start, one.end) for one in found])
        return self._kept[key]


@dataclass(frozen=True)
class Page:
    """An article and its sheets, in order: the title's, then the text's."""

    article: Article
    sheets: tuple[Sheet, ...]
    speech: dict[Field, Speech]
    published: Moment | None

    @cached_property
    def words(self) -> Marked:
        """The whole article as one string, for `about`."""
        return unmarked([token for sheet in self.sheets for token in sheet.tokens])

    def before(self, index: int, count: int) -> list[Sheet]:
        """Up to `count` sentences before a sheet, nearest first, of the same field's running text."""
        field_, found = self.sheets[index].sentence.field, []
        for sheet in reversed(self.sheets[:index]):
            if len(found) == count or sheet.sentence.field != field_:
                break
            if sheet.sentence.place in HEADLINE_AND_BODY:
                found.append(sheet)
        return found


def make_page(article: Article) -> Page:
    """Fold, cut and listen, each once."""
    speech: dict[Field, Speech] = {"title": listen(article.title), "text": listen(article.text)}
    sheets = tuple(_sheet(article, sentence) for sentence in sentences(article))
    return Page(article, sheets, speech, Moment.of(article.published or article.updated))


def _sheet(article: Article, sentence: Sentence) -> Sheet:
    text = getattr(article, sentence.field)[sentence.start : sentence.end]
    at = sentence.start
    return Sheet(sentence, text, tuple(Token(word.word, word.start + at, word.end + at) for word in fold(text)))
