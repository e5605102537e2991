"""Article -> places and sentences, and the folding of words; all with offsets into the original."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex
from sentencex import get_sentence_boundaries

from factdiff.model import Article, Field, Place


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word or mark of a text, and where it stands: text[start:end]."""

    word: str
    start: int
    end: int


_TOKEN = regex.compile(
    r"""
      (?P<word>   (?: [\p{L}\p{M}]{2,} | \p{L} (?! \.\p{L} (?: \. | (?![\p{L}\p{N}]) ) ) )  # a word, but no U.S. …
                  (?: ['’ʼ] (?! [sS] (?![\p{L}\p{N}]) ) [\p{L}\p{M}]+ )* )  # … didn't, O'Brien
    | (?P<number> \p{N}+ (?: [.,] \p{N}+ )* )  # 1,600.5
    | (?P<mark>   [,;:()\[\]…] | \.\.\.? )
    | (?P<poss>   (?<=[\p{L}\p{N}]) ['’ʼ] [sS] (?![\p{L}\p{N}]) )  # the 's of a possessive or "it's"
    | (?P<abbr>   (?: \p{L} \. )+ \p{L} (?: \. | (?![\p{L}\p{N}]) ) )  # U.S., p.m., U.S
    | (?P<aside>  (?<=\s) [-‐‑‒–—―]+ (?=\s) | [—―] | -- )  # a dash between words as an aside
    | (?P<sign>   [%‰°€£$¥₹₽₺₴₩₪&@#+=/§] )
    | \p{M}+  # a stray accent is no word
    """,
    regex.VERBOSE,
)
_APOSTROPHES = str.maketrans("’ʼ", "''")


def fold(text: str) -> list[Token]:
    """Words and marks of a text, folded: lower case, straight apostrophes, no dots in abbreviations.

    Quotation marks, hyphens and full stops are left out, so between two words they count as space.
    An aside's dash is the token "–".
    """
    return [
        Token(_FOLD[match.lastgroup](match.group()), match.start(), match.end())
        for match in _TOKEN.finditer(text)
        if match.lastgroup
    ]


_FOLD: dict[str, Callable[[str], str]] = {
    "word": lambda word: word.lower() if word.isascii() else word.translate(_APOSTROPHES).lower(),
    "number": str,
    "mark": lambda mark: "…" if mark.startswith(".") else mark,
    "poss": lambda _: "'s",
    "abbr": lambda word: word.replace(".", "").lower(),
    "aside": lambda _: "–",
    "sign": str,
}


def loosely(text: str) -> str:
    """A text in which any folded word of it can be found as a string: for cheap tests before `fold`."""
    return text.lower().replace(".", "").replace("’", "'").replace("ʼ", "'")


def fold_words(text: str) -> list[str]:
    """The folded words of a phrase's word."""
    return [token.word for token in fold(text)]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a field, `getattr(article, field)[start:end]`, and where it stands.

    `lead` is true for the standfirst, or for the first three sentences of the body where there
    is none. `place` is where a rule's `in` may look.
    """

    field: Field
    place: Place
    start: int
    end: int
    lead: bool = False


LEAD_SENTENCES = 3
_WRAPPED = regex.compile(r"[\p{Ll}\p{N},;–—-][ \t]*\Z")
_CONTINUED = regex.compile(r"[ \t]*[\p{Ll}(]")

_REPORTING = (
    "said|says|asked|asks|replied|replies|told|added|wrote|responded|answered|declared|insisted|exclaimed"
    "|quipped|shouted|warned|continued|joked|demanded|inquired|wondered"
)
_GLUE = regex.compile(
    rf"""
      ^ (?: \p{{Ll}}                                     # a sentence does not begin in lower case
        | (?: [\p{{Lu}}][\p{{L}}.'’-]*\s+ ){{1,4}}       # "Trump", "the" never: one to four names …
          (?: \p{{L}}+ly \s+ | is \s+ said \s+ to \s+ have \s+ )?   # … maybe "reportedly" …
          (?: {_REPORTING} ) \b                          # … and a verb of saying
      )
    """,
    regex.VERBOSE,
)
_CLOSED_QUOTE = regex.compile(r"""[?!.…][”"’'»]\s*$""")
_ENDS_OPEN = regex.compile(r"[,;:–—-]\s*$")


def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the title and the text, in order, never overlapping."""
    found = [Sentence("title", "headline", start, end) for start, end in spans(article.title)]
    has_standfirst = any(part.place == "standfirst" for part in article.parts)
    body = 0
    for start, end, place in _stretches(article):
        for begin, stop in spans(article.text[start:end]):
            leads = place == "standfirst" or (place == "body" and not has_standfirst and body < LEAD_SENTENCES)
            body += place == "body"
            found.append(Sentence("text", place, start + begin, start + stop, leads))
    return tuple(found)


def _stretches(article: Article) -> Iterator[tuple[int, int, Place]]:
    """The text cut at its parts; what no part covers is body."""
    at = 0
    for part in sorted(article.parts, key=lambda part: (part.start, part.end)):
        if part.start > at:
            yield at, part.start, "body"
        if part.end > max(at, part.start):
            yield max(at, part.start), part.end, part.place
            at = part.end
    if at < len(article.text):
        yield at, len(article.text), "body"


def spans(text: str) -> list[tuple[int, int]]:
    """Sentences of a text as (start, end), without the white space around them."""
    found: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        found.extend(_cut(text, start, end))
    return found


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines end a paragraph unless they look wrapped: the next one goes on in lower case."""
    start = 0
    at = text.find("\n")
    while at >= 0:
        if not _goes_on(text, at):
            yield start, at
            start = at + 1
        at = text.find("\n", at + 1)
    yield start, len(text)


def _goes_on(text: str, at: int) -> bool:
    """Whether the line break at a place is only a wrapped line's."""
    line = text.rfind("\n", 0, at) + 1
    return bool(_WRAPPED.search(text, line, at) and _CONTINUED.match(text, at + 1))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One paragraph into sentences; what the library cuts behind a quotation is glued again."""
    paragraph = text[start:end]
    if not paragraph.strip():
        return
    pieces: list[list[int]] = []
    for row in get_sentence_boundaries("en", paragraph):
        begin, stop = _strip(paragraph, row["start_index"], row["end_index"])
        if begin == stop:
            continue
        if pieces and _belongs(paragraph[pieces[-1][0] : pieces[-1][1]], paragraph[begin:stop]):
            pieces[-1][1] = stop
        else:
            pieces.append([begin, stop])
    for begin, stop in pieces:
        yield start + begin, start + stop


def _belongs(before: str, after: str) -> bool:
    """Whether a cut is none: `"…?" X asked`, or a sentence that goes on in lower case."""
    if _ENDS_OPEN.search(before):
        return True
    return bool(_GLUE.match(after)) and (bool(_CLOSED_QUOTE.search(before)) or after[:1].islower())


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
