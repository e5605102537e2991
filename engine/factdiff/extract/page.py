"""An article made ready for rules: its sentences, folded once, and what has been read in them so far."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from factdiff.model import Article, Field, Moment
from factdiff.phrases.marks import Marked, NameFound, marked, unmarked
from factdiff.phrases.names import NameFinder
from factdiff.speech import Cast, Mention, Speech, listen, mentions
from factdiff.text import Sentence, Token, fold, loosely, sentences
from factdiff.values.common import Found

SUBJECTS = "anyone/subject"
"""The list, by an id that cannot be written, of whoever is named where a subject may stand; `ANYONE` has all."""
HEADLINE_AND_BODY = ("headline", "standfirst", "body")


@dataclass
class Sheet:
    """One sentence and what rules have asked of it; all offsets count in its field."""

    sentence: Sentence
    text: str
    cast: Callable[[], Cast]
    """Who is named in the whole field."""
    _values: dict[Hashable, tuple[Found, ...]] = field(default_factory=dict)
    _names: dict[str, list[NameFound]] = field(default_factory=dict)
    _marked: dict[Hashable, Marked] = field(default_factory=dict)

    @cached_property
    def loose(self) -> str:
        """The sentence for cheap tests: most sentences are never folded."""
        return loosely(self.text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The folded words."""
        at = self.sentence.start
        return tuple([Token(word.word, word.start + at, word.end + at) for word in fold(self.text)])

    @cached_property
    def plain(self) -> Marked:
        """The sentence as a string for phrases that hold no value."""
        return unmarked(self.tokens)

    def folded(self) -> Marked:
        """The same, for those who may not need it."""
        return self.plain

    def values(self, key: Hashable, read: Callable[[str], list[Found]]) -> tuple[Found, ...]:
        """The values that `read` finds, in the field's offsets, kept under `key` for rules of one kind."""
        if key not in self._values:
            at = self.sentence.start
            self._values[key] = tuple(Found(one.start + at, one.end + at, one.value) for one in read(self.text))
        return self._values[key]

    @cached_property
    def _mentions(self) -> list[Mention]:
        """Whoever is named here, in whole words."""
        starts, ends = {one.start for one in self.tokens}, {one.end for one in self.tokens}
        found = mentions(self.cast(), self.sentence.start, self.sentence.end)
        return [one for one in found if one.start in starts and one.end in ends]

    def names(self, list_id: str, finder: NameFinder | None) -> list[NameFound]:
        """The names of a list in this sentence; without a finder whoever is spoken of, nobody told apart as ""."""
        if finder is None:
            return [
                NameFound(one.name or "", one.start, one.end)
                for one in self._mentions
                if one.free or list_id != SUBJECTS
            ]
        if list_id not in self._names:
            self._names[list_id] = finder.find(self.plain) if finder.may_find(self.loose) else []
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
    lists: Mapping[str, tuple[str, NameFinder | None]]
    """List id -> its mark and finder."""

    @property
    def loose(self) -> str:
        """The sentence for cheap tests."""
        return self.sheet.loose

    @property
    def plain(self) -> str:
        """The folded sentence without marks."""
        return self.sheet.plain.string

    def __call__(self, lists: tuple[str, ...]) -> Marked:
        """With the names of these lists marked."""
        names = [(self.lists[one][0], self.sheet.names(one, self.lists[one][1])) for one in lists]
        return self.sheet.marked((self.kind, lists), self.found, names)


@dataclass
class Page:
    """An article and what has been read in it so far; nothing is read before a rule asks for it."""

    article: Article

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sentences, in order: the title's, then the text's."""
        article = self.article
        return tuple(
            Sheet(one, getattr(article, one.field)[one.start : one.end], partial(self.cast, one.field))
            for one in sentences(article)
        )

    def cast(self, field_: Field) -> Cast:
        """Who is named in a field."""
        return self.speech(field_).cast

    @cached_property
    def published(self) -> Moment | None:
        """The article's own date, from which "yesterday" counts."""
        return Moment.of(self.article.published or self.article.updated)

    @cached_property
    def _speech(self) -> dict[Field, Speech]:
        return {}

    def speech(self, field_: Field) -> Speech:
        """Who says what in a field."""
        if field_ not in self._speech:
            self._speech[field_] = listen(getattr(self.article, field_))
        return self._speech[field_]

    @cached_property
    def loose(self) -> str:
        """The whole article for cheap tests."""
        return loosely(f"{self.article.title}\n{self.article.text}")

    def before(self, index: int, count: int) -> list[Sheet]:
        """Up to `count` sentences before a sheet, nearest first, of the same field's running text."""
        field_ = self.sheets[index].sentence.field
        found: list[Sheet] = []
        for sheet in reversed(self.sheets[:index]):
            if len(found) == count or sheet.sentence.field != field_:
                break
            if sheet.sentence.place in HEADLINE_AND_BODY:
                found.append(sheet)
        return found
