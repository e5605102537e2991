"""Is a text English? By its small words; only a text that is clearly something else is refused.

We err on the side of reading: a foreign text that is read gives few claims, an English one that is refused
gives none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import Enum

import regex


class Language(Enum):
    """The verdict on one text."""

    ENGLISH = "English"
    OTHER = "not English"
    UNSURE = "too short to say"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words(
    """
    the of and to in that is for on with was as at by from has have had he she it his her its they their this
    be are were been which who will would not but an after said about over more than when there what we you
    out up could should into also if no or
    """
)
_SHARED = _ENGLISH | _words("a i o s e de me do den en la on war die man to so et al du no")
"""Words that names and English bring into English text too: in another language's list they prove nothing."""
# Small words of the languages that news most often comes in.
_OTHERS = {
    language: _words(words) - _SHARED
    for language, words in {
        "German": "der das und den von mit sich des auf für ist im dem nicht ein eine als auch es nach wird",
        "French": "le la les des et du une est dans pour que qui sur par pas au avec ce il sont aux cette",
        "Spanish": "el la los las del que en un una por con para se su es al lo como más fue este sus ha",
        "Italian": "il di che è la per una un del della con non sono le dei gli si nel alla più anche ha dal",
        "Portuguese": "o que e da em um uma os do para com não as na no se por mais ao dos foi pelo à",
        "Dutch": "het van een en dat voor zijn met niet aan op er ook maar bij uit naar door wordt heeft",
        "Swedish, Danish or Norwegian": "och att det som en på är av för med den till inte har jag og ikke",
        "Polish": "w i na się z nie że do jest o to od po przez jak za dla ale oraz był są tym",
        "Turkish": "ve bir bu için ile da de olarak olan daha çok en gibi sonra kadar ne var ise oldu ancak",
        "Romanian": "și în la cu pe că din este nu un o pentru care de mai au fost prin după sau sunt",
        "Czech or Slovak": "a v na se je že z s do to o k ve pro za jsou ale podle by jako jeho po sa že aj",
        "Hungarian": "a az és hogy nem is egy ez meg már csak volt el még van de azt ki mint szerint",
        "Finnish": "ja on ei että se hän oli mukaan kun myös mutta ovat joka kuin sen ole sekä jo vuoden",
        "Indonesian or Malay": "yang dan di untuk dengan dari pada ini itu dalam tidak akan telah oleh juga",
        "Vietnamese": "và của là có được cho không trong một với người đã các những này để tại khi đến",
        "Croatian, Bosnian or Serbian": "je u i da se na su za od koji kako iz ne će bi kao što ili nije",
    }.items()
}
_NO_WORD = regex.compile(r"[^\w'’]+|[\d_]+")
"""What lies between words, apostrophes being part of them."""
_FOREIGN_LETTER = regex.compile(r"[\p{L}--\p{Latin}]", regex.VERSION1)
_SAMPLE = 4_000
"""Characters looked at: enough to be sure, and a long text costs no more than a short one."""
_FEW = 12
"""Words below which nothing is said: a headline may hold no small word at all."""
_PLAINLY = 0.25
"""The share of small words that only English has; its news lies at 0.35 to 0.4."""
_MANY = 120
"""Words from which the want of English small words alone speaks; lists of names stay below it or say "of"."""


def language_of(text: str, title: str = "") -> Language:
    """What the small words of title and text say; never raises."""
    sample = f"{title}\n{text[:_SAMPLE]}"
    if _other_script(sample):
        return Language.OTHER
    words = [word for word in _NO_WORD.split(sample.lower()) if word]
    if len(words) < _FEW:
        return Language.UNSURE
    return _by_small_words(words)


def _by_small_words(words: list[str]) -> Language:
    counts = Counter(words)
    english = _share(counts, _ENGLISH, len(words))
    if english > _PLAINLY:
        return Language.ENGLISH
    other = max((_share(counts, small, len(words)) for small in _OTHERS.values() if _several(counts, small)), default=0)
    if other > 0.08 and other > 1.5 * english:
        return Language.OTHER
    if english > 0.1:
        return Language.ENGLISH
    foreign = len(words) >= _MANY and english < 0.02
    return Language.OTHER if foreign else Language.UNSURE


def _share(counts: Counter[str], small: Iterable[str], words: int) -> float:
    return sum(counts[word] for word in small) / words


def _several(counts: Counter[str], small: Iterable[str]) -> bool:
    """Four different small words; names bring one or two ("von der") and bring them often."""
    return sum(word in counts for word in small) >= 4


def _other_script(text: str) -> bool:
    """More than half of at least 20 letters are not Latin ones."""
    if text.isascii():
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 20 and 2 * len(_FOREIGN_LETTER.findall(text)) > letters


def named_other(language: str | None) -> bool | None:
    """What an article's own `language` says: True for not English, False for English, None for nothing."""
    tag = (language or "").strip().lower()
    if tag.startswith("en"):
        return False
    known = regex.fullmatch(r"[a-z]{2,3}(?:[-_].*)?", tag) and tag[:3] not in ("und", "mul", "zxx", "mis")
    return True if known else None
