"""Names of a list: the label is the canonical name, the text what the article wrote. And: are two names one?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from factdiff.values.labelled import Labelled
from factdiff.values.spelled import alike, consonants, is_transliterated, near

if TYPE_CHECKING:
    pass


KIND = Labelled("name")


# --- two names, one bearer? ------------------------------------------------------------------------

_TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady sen senator rep representative congressman congresswoman gov governor mayor
    gen general col colonel lt lieutenant sgt sergeant capt captain maj major adm admiral marshal president premier
    chancellor minister secretary king queen prince princess pope sheikh sheik imam ayatollah rabbi bishop archbishop
    cardinal judge justice prof professor rev reverend ambassador chief sheriff commissioner detective officer speaker
    sultan emir prime vice foreign former
    """.split()
)
_WOMEN, _MEN = frozenset("mrs ms miss dame lady queen princess".split()), frozenset("mr sir lord king prince".split())
_SUFFIXES = frozenset("jr sr ii iii iv v".split())
_PARTICLES = frozenset({"al", "el", "ul"})
"""Articles that Arabic names are written with or without."""
_SMALL = frozenset("of the and for on in de".split())
_POSSESSIVE = regex.compile(r"['’]s?$", regex.VERBOSE)
_WORD = regex.compile(r"(?: \p{L} [.] )+ | [\p{L}\p{M}'’`ʿʾ]+", regex.VERBOSE)
_ACRONYM = range(2, 7)
_MIDDLE = 4
"""Letters of a middle name that may be left out; what is shorter is often half of a name (Kim Jong Un)."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart; words are in small letters, an initial is one letter."""

    words: tuple[str, ...]
    titles: frozenset[str]
    suffix: str
    article: bool
    """Whether an Arabic article stood in it."""
    written: tuple[str, ...]
    """Its words as written, for acronyms."""


def same_name(a: str, b: str, *, surname: bool = False) -> bool:
    """Whether two names are one in two spellings; errs on keeping them apart.

    Titles and possessives do not count, nor does a middle name that is left out; one that differs does. A surname
    behind a title is the person of the full name; alone it is nobody's, unless `surname`.
    """
    one, other = _take_apart(a), _take_apart(b)
    if not one.words or not other.words or one.suffix != other.suffix or _of_two_sexes(one, other):
        return False
    if _is_acronym(one, other) or _is_acronym(other, one):
        return True
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(short.words) == 1 < len(long.words):
        asked = (surname or bool(short.titles)) and len(short.words[0]) > 1
        return (asked and alike(short.words[0], long.words[-1])) or _joined(short, long)
    return _joined(short, long) or _word_by_word(short, long)


@lru_cache(maxsize=16_384)
def name_keys(name: str) -> frozenset[str]:
    """Keys of an index: two names that are one share one of them, so that not every pair need be asked."""
    parts = _take_apart(name)
    if not parts.words:
        return frozenset()
    written = [word.casefold() for word in parts.written]
    initials = {"".join(word[0] for word in written), "".join(word[0] for word in written if word not in _SMALL)}
    said = {"".join(parts.written).replace(".", "").casefold()} if len(parts.written) == 1 else initials
    words = {form for word in parts.words if len(word) > 1 for form in consonants(word)}
    whole = consonants("".join(parts.words))
    return frozenset({f"acronym {one}" for one in said} | {f"word {one}" for one in words | whole})


def _take_apart(text: str) -> _Name:
    written = [_POSSESSIVE.sub("", word) for word in _WORD.findall(text.replace("-", " "))]
    written = [word for word in written if word and word.casefold() != "the"]
    words = [word.casefold().replace(".", "") for word in written]
    first = next((at for at, word in enumerate(words[:-1]) if word not in _TITLES), len(words) - 1)
    titles, words, written = frozenset(words[: max(first, 0)]), words[max(first, 0) :], written[max(first, 0) :]
    suffix = words.pop() if len(words) > 1 and words[-1] in _SUFFIXES else ""
    article = len(words) > 1 and not _PARTICLES.isdisjoint(words)
    parts = [part for word, sign in zip(words, written, strict=False) for part in _initials(word, sign, len(words))]
    kept = tuple(part for part in parts if part not in _PARTICLES) if article else tuple(parts)
    return _Name(kept or tuple(parts), titles, suffix, article, tuple(written))


def _initials(word: str, written: str, count: int) -> list[str]:
    """J.D. and JD before a surname are two initials."""
    if count > 1 and written.replace(".", "").isupper() and (len(word) == 2 or "." in written):
        return list(word)
    return [word]


def _of_two_sexes(a: _Name, b: _Name) -> bool:
    women, men = [bool(name.titles & _WOMEN) for name in (a, b)], [bool(name.titles & _MEN) for name in (a, b)]
    return (women[0] and men[1]) or (men[0] and women[1])


def _is_acronym(short: _Name, long: _Name) -> bool:
    """EU for European Union: the first letters of all words, or of all but the small ones."""
    sign = "".join(short.written).replace(".", "")
    if len(long.words) < 2 or len(sign) not in _ACRONYM or not sign.isupper() or len(short.written) > 1:
        return False
    every = "".join(word[0].upper() for word in long.written)
    telling = "".join(word[0].upper() for word in long.written if word.casefold() not in _SMALL)
    return sign in (every, telling)


def _joined(a: _Name, b: _Name) -> bool:
    """Jin-ping and Jinping, Abdel Rahman and Abdulrahman."""
    whole = min(map(len, (*a.words, *b.words))) > 1
    return whole and a.article == b.article and alike("".join(a.words), "".join(b.words))


def _word_by_word(short: _Name, long: _Name) -> bool:
    pairs = _paired(short.words, long.words)
    if pairs is None or (short.article != long.article and len(pairs) == 1):
        return False
    if any(a[0] != b[0] for a, b in pairs if min(len(a), len(b)) == 1):
        return False
    full = [(a, b) for a, b in pairs if min(len(a), len(b)) > 1]
    foreign = short.article or long.article or any(map(_is_foreign, (*short.words, *long.words)))
    held = foreign or any(alike(*pair) for pair in full if pair[0] not in _SONS)
    loose = foreign or any(a != b and alike(a, b) for a, b in full)  # another word of it is spelled otherwise
    if not full or not all(alike(*pair) or (held and near(*pair, transliterated=foreign)) for pair in full):
        return False
    return loose or alike(short.words[-1], long.words[-1])  # Rick Perry is not Rick Parry


_SONS = frozenset({"bin", "ibn"})


def _is_foreign(word: str) -> bool:
    return word in _SONS or is_transliterated(word)


def _paired(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """Word beside word; of the longer name middle names may be left out, if the shorter has none that differ."""
    if len(short) == len(long):
        return list(zip(short, long, strict=True))
    middle = long[1:-1]
    if len(short) != 2 or not all(len(word) == 1 or len(word) >= _MIDDLE for word in middle):
        return None
    return [(short[0], long[0]), (short[-1], long[-1])]
