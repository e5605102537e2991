"""Article -> places and sentences, and the folding of words; all with offsets into the original."""

from __future__ import annotations

from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word or mark of a text, and where it stands: text[start:end]."""

    word: str
    start: int
    end: int


_TOKEN = regex.compile(
    r"""
      (?P<abbr>   (?<![\p{L}\p{N}]) (?: \p{L} \. ){2,} \p{L}? (?![\p{L}\p{N}]) )  # U.S., p.m., U.S
    | (?P<poss>   (?<=[\p{L}\p{N}]) ['’ʼ] [sS] (?![\p{L}\p{N}]) )          # the 's of a possessive or "it's"
    | (?P<number> \p{N}+ (?: [.,] \p{N}+ )* )                              # 1,600.5
    | (?P<word>   [\p{L}\p{M}]+ (?: ['’ʼ] (?! [sS] (?![\p{L}\p{N}]) ) [\p{L}\p{M}]+ )* )  # word, didn't, O'Brien
    | (?P<aside>  (?<=\s) [-‐‑‒–—―]+ (?=\s) | [—―] | -- )                  # a dash between words as an aside
    | (?P<mark>   [,;:()\[\]…] | \.\.\.? )
    | (?P<sign>   [%‰°€£$¥₹₽₺₴₩₪&@#+=/§] )
    """,
    regex.VERBOSE,
)
_APOSTROPHES = str.maketrans("’ʼ", "''")


def fold(text: str) -> list[Token]:
    """Words and marks of a text, folded: lower case, straight apostrophes, no dots in abbreviations.

    Quotation marks, hyphens and full stops are left out, so between two words they count as space.
    An aside's dash is the token "–".
    """
    return [Token(_folded(match), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _folded(match: regex.Match[str]) -> str:
    word = match.group()
    match match.lastgroup:
        case "abbr":
            return word.replace(".", "").lower()
        case "aside":
            return "–"
        case "mark":
            return "…" if word.startswith(".") else word
        case _:
            return word.translate(_APOSTROPHES).lower()


def fold_words(text: str) -> list[str]:
    """The folded words of a phrase's word."""
    return [token.word for token in fold(text)]
