"""One word of a name in its spellings: what transliterations write differently is folded away.

Two degrees. `alike`: what only the spelling can part (Zelensky, Zelenskiy; Gaddafi, Qaddafi; Odesa, Odessa). `near`:
short vowels too (Mohammed, Muhammad), which also part different names (Perry, Parry), so it takes another word of the
name to hold beside it. We err on keeping names apart.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_BY_SOUND = {
    "ü": "ue", "ö": "oe", "ä": "ae", "ø": "oe", "å": "aa", "š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch",
    "ć": "ch", "ž": "zh", "ğ": "gh", "ß": "ss",
}  # fmt: skip
_BY_LOOK = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
_MARK_OF_TRANSLITERATION = regex.compile(r"kh | gh | dh | zh | q (?! u ) | aa | ʿ | ʾ", regex.VERBOSE)
"""Letters that hardly a name of Latin script has."""

_FOLDS = tuple(
    (regex.compile(pattern, regex.VERBOSE), by)
    for pattern, by in (
        (r"sch", "sh"), (r"tch", "ch"), (r"ph", "f"), (r"x", "ks"), (r"ck", "k"), (r"kh", "h"), (r"gh", "g"),
        (r"dh", "d"), (r"c (?= [eiy] )", "s"), (r"c (?! h )", "k"), (r"tz", "ts"), (r"w (?= [aeiouylr] )", "v"),
        (r"(?<= [aeiouy] ) f+ $", "v"),                                      # Rachmaninoff, Rachmaninov
        (r"(?<= [aeiou] ) h $", ""),                                         # Sarah, Sara
        (r"(?<= \p{L}{2} ) ee (?= \p{L}{2} | \p{L} $ )", "i"), (r"(?<= \p{L} ) oo (?= \p{L} )", "u"),
        (r"ou", "u"), (r"eu (?= n $ )", "u"),
        (r"iye | iy | yi | ii | yy | ie (?= \p{L} )", "i"),                  # Zelenskiy, Kyiv, Kiev
        (r"(?<= [^aeiou] ) y (?= [aeiou] )", "i"),                          # Pashinyan, Pashinian
        (r"y (?! [aeiou] )", "i"), (r"(?<= [aeiou] ) y $", "i"),
        (r"([^aeiou]) \1+", r"\1"), (r"([aeiou]) \1+", r"\1"),               # Odessa, Aasad
    )
)  # fmt: skip
_SEGMENT = regex.compile(r"[aeiou]+ | [^aeiou]+", regex.VERBOSE)
_J = regex.compile(r"(?<= [^aeiou] ) j (?= [aeiou] )", regex.VERBOSE)
_LONG = 5
"""Letters that a word needs before its vowels may vary: in a short one they are all that tells."""


def _look(word: str) -> str:
    """Without marks: Müller as Muller."""
    plain = "".join(_BY_LOOK.get(sign, sign) for sign in word)
    return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if sign.isalpha())


@lru_cache(maxsize=4096)
def _folded(word: str) -> frozenset[str]:
    """What is left of a word in small letters when spelling is taken out, by its look and by its sound."""
    sound = "".join(_BY_SOUND.get(sign, sign) for sign in unicodedata.normalize("NFC", word))
    return frozenset(_fold(form) for form in (_look(word), _look(sound)))


def _fold(word: str) -> str:
    for pattern, by in _FOLDS:
        word = pattern.sub(by, word)
    return word


def is_transliterated(word: str) -> bool:
    """Whether its letters say that it comes from another script."""
    return bool(_MARK_OF_TRANSLITERATION.search(word))


def alike(a: str, b: str) -> bool:
    """Whether two words in small letters are one in two spellings."""
    return any(_same_letters(one, other) for one in _folded(a) for other in _folded(b))


def _same_letters(a: str, b: str) -> bool:
    return len(a) == len(b) and all(_same_letter(x, y) for x, y in zip(a, b, strict=True))


def _same_letter(x: str, y: str) -> bool:
    """A letter, or q for the g or k that others write."""
    return x == y or (x == "q" and y in "gk") or (y == "q" and x in "gk")


_NOT_CONSONANTS = str.maketrans("qg", "kk", "aeiouyj")


def consonants(word: str) -> frozenset[str]:
    """What two words that are `alike` or `near` share: their consonants, in one spelling."""
    return frozenset(form.translate(_NOT_CONSONANTS) for form in _folded(word))


def near(a: str, b: str, *, transliterated: bool = False) -> bool:
    """Whether they are one if short vowels do not count: a for e, e for i, o for u; the last letter always does."""
    if alike(a, b):
        return True
    if min(len(a), len(b)) < _LONG:
        return False
    foreign = transliterated or is_transliterated(a) or is_transliterated(b)
    return any(_near(one, other, foreign=foreign) for one in _folded(a) for other in _folded(b))


def _near(a: str, b: str, *, foreign: bool) -> bool:
    one, other = (_SEGMENT.findall(_J.sub("i", word).replace("j", "y")) for word in (a, b))
    if len(one) != len(other) or one[-1] != other[-1]:
        return False
    last = max((at for at, part in enumerate(one) if part[0] in "aeiou"), default=-1)
    return all(
        _same_vowels(x, y, weak=foreign or at < last) if x[0] in "aeiou" and y[0] in "aeiou" else _same_letters(x, y)
        for at, (x, y) in enumerate(zip(one, other, strict=True))
    )


def _same_vowels(x: str, y: str, *, weak: bool) -> bool:
    """Mohammed, Muhammad; in the last syllable e and i part Frances from Francis, unless it is transliterated."""
    if len(x) != len(y):
        return False
    pairs = {"ae", "ou", "ei"} if weak else {"ae", "ou"}
    return all(p == q or "".join(sorted((p, q))) in pairs for p, q in zip(x, y, strict=True))
