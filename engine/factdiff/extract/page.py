"""An article made ready for rules: its sentences, folded once, and what has been read in them so far."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factdiff.model import Article, Field, Moment
from factdiff.phrases.marks import Marked, NameFound, marked, unmarked
from factdiff.phrases.names import NameFinder
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
    _values: dict[Hashable, tuple[Found, ...]] = field(default_factory=dict)
    _names: dict[str, list[NameFound]] = field(default_factory=dict)
    _marked: dict[Hashable, Marked] = field(default_factory=dict)

    @cached_property
    def plain(self) -> Marked:
        """The sentence as a string for phrases that hold no value."""
        return unmarked(self.tokens)

    def values(self, key: Hashable, read: Callable[[str], list[Found]]) -> tuple[Found, ...]:
        """The values that `read` finds, in the field's offsets, kept under `key` for rules of one kind."""
        if key not in self._values:
            at = self.sentence.start
            self._values[key] = tuple(Found(one.start + at, one.end + at, one.value) for one in read(self.text))
        return self._values[key]

    def names(self, list_id: str, finder: NameFinder) -> list[NameFound]:
        """The names of a list in this sentence."""
        if list_id not in self._names:
            self._names[list_id] = finder.find(self.plain)
        return self._names[list_id]

    def marked(self, key: Hashable, found: tuple[Found, ...], names: list[tuple[str, list[NameFound]]]) -> Marked:
        """The sentence with values and names marked, kept under `key`."""
        if key not in self._marked:
            self._marked[key] = marked(self.tokens, [(one.start, one.end) for one in found], names)
        return self._marked[key]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sentence as the phrases of one rule see it: the values of its kind, and names, as marks."""

    sheet: Sheet
    kind: Hashable
    found: tuple[Found, ...]
    lists: Mapping[str, tuple[str, NameFinder]]
    """List id -> its mark and finder."""

    @property
    def words(self) -> str:
        """The folded sentence without marks."""
        return self.sheet.plain.string

    def __call__(self, lists: tuple[str, ...]) -> Marked:
        """With the names of these lists marked."""
        names = [(self.lists[one][0], self.sheet.names(one, self.lists[one][1])) for one in lists]
        return self.sheet.marked((self.kind, lists), self.found, names)


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
