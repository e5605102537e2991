"""Which outlets a stretch of text credits for what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from factdiff.speech.outlets import find_outlets

if TYPE_CHECKING:
    from factdiff.speech.names import Cast

_BEFORE = regex.compile(
    r"""
    (?P<cited> \b (?: citing | cited \s by | quoted \s by ) )  \s+ [“"]? \Z                   # citing Reuters
  | (?P<credit> \b (?: according \s to | told | tells? | telling
        | (?: reported | published | obtained | revealed ) \s by
        | (?: reports? | article | story | interview | account ) \s (?: by | in | from | with )
        | (?: statement | interview | letter | e-?mail | message | comments? | remarks | speaking ) \s to | per
        | (?: sources? | officials? | people ) \s (?: told | cited \s by ) | as \s reported \s by
        | according \s to \s [^,;:.!?]{0,60} \s (?: by | in | from | of ) ) \s+ [“"]? \Z
    | \( \s* [“"]? \Z )                                                                        # (Reuters)
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_AFTER = regex.compile(
    r"""
    [”"]? (?: ['’]s? )?
    (?: \s* \) \s* (?: [–—-] | \Z | [.,] )                                                       # (Reuters) -
      | \s+ (?: (?: also | first | later | has | had | earlier | previously | separately | \p{L}+ly ) \s+ ){0,2}
        (?: reported | reports? | reporting | quoted | quotes | revealed | reveals | wrote | writes | said | says
          | cited | sources? | account | framing | citing | first \s reported ) \b )
    """,
    regex.VERBOSE,
)
_SHARED = regex.compile(
    r" [”\"]? (?: , \s | \s and \s | , \s and \s ) (?: the \s )? [“\"]? ", regex.VERBOSE | regex.IGNORECASE
)
_WINDOW = 90


def credits_in(text: str, cast: Cast, start: int, end: int) -> tuple[str, ...]:
    """All outlets that text[start:end] credits, those that others cite first, then as they stand."""
    cited: dict[str, None] = {}
    credited: dict[str, None] = {}
    shares = False
    last_end = start
    for low, high, name in find_outlets(text, start, end):
        before = _BEFORE.search(text, max(start, low - _WINDOW), low)
        after = _AFTER.match(text, high, end)
        in_list = shares and bool(_SHARED.fullmatch(text, last_end, low))
        shares = before is not None or after is not None or in_list
        last_end = high
        full = cast.outlet(name)
        if not shares or full is None or (before and before["credit"] == "(" and not after):
            continue
        (cited if before and before["cited"] else credited)[full] = None
    return tuple(dict.fromkeys([*cited, *credited]))


def credit(text: str, cast: Cast, start: int, end: int) -> str | None:
    """The one outlet to credit: the one cited, else the only one; None where several are."""
    found = credits_in(text, cast, start, end)
    if len(found) <= 1:
        return found[0] if found else None
    return _the_cited(text, cast, start, end)


def _the_cited(text: str, cast: Cast, start: int, end: int) -> str | None:
    names = {
        cast.outlet(name)
        for low, _, name in find_outlets(text, start, end)
        if (match := _BEFORE.search(text, max(start, low - _WINDOW), low)) and match["cited"]
    }
    return names.pop() if len(names) == 1 else None
