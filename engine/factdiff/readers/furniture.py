"""Lines of site furniture and links to other articles, which no one should quote as this article's words.

Only lines that say what they are: body taken for furniture loses claims, the other error only
makes noise.
"""

from __future__ import annotations

import regex

from factdiff.readers.dateline import is_dateline

_FLAGS = regex.VERBOSE | regex.IGNORECASE
_HEADING = regex.compile(
    r"""
    (?: read \s+ (?: next | more | also ) | also \s+ (?: read | see ) | see \s+ also     # READ NEXT
      | (?: more | latest | top | other ) \s+ (?: from | in | on ) \s+ this \s+ \p{L}+  # More in This Section
      | (?: more | most | top | latest | related | recommended | trending | popular )    # Related stories
        \s+ (?: stories | articles | news | content | coverage | links | topics | reading | videos | posts
              | read | viewed | popular )
      | (?: recommended | related | trending ) (?: \s+ for \s+ you )?                    # Recommended
      | you \s+ (?: may | might ) \s+ (?: also \s+ )? like
      | next \s+ story | previous \s+ story | don['’]t \s+ miss
    )
    \s* [:…»›>.–—-]*
    """,
    _FLAGS,
)
_LABELLED = regex.compile(
    r"""
    (?: read \s+ (?: next | more | also ) | also \s+ (?: read | see ) | see \s+ also
      | related (?: \s+ (?: stories | story | articles | article | news | coverage | links | topics ) )?
      | more \s+ (?: stories | on \s+ this ) | next \s+ story | previous \s+ story
      | topics | tags | filed \s+ under | watch | don['’]t \s+ miss
    )
    \s* [:|»›] .*                                       # the label, then what it links to
    """,
    _FLAGS,
)
_FURNITURE = regex.compile(
    r"""
    (?: [-–—*\[(\s]* (?:                                                            # advertisements
        (?: story \s+ continue[sd] \s+ below \s* )?
        advertisement \s* [-–—:]* \s* (?: continue \s+ reading .* | scroll .* | story \s+ continues .* )?
      | (?: story | article ) \s+ continue[sd] \s+ (?: below | after ) (?: \s+ (?: this \s+ )? advert\w* )?
      | ad | sponsored (?: \s+ content )?
    ) [-–—*\])\s:.]* )
    | leave \s+ a \s+ (?: reply | comment ) .{0,40}                                 # comments
    | your \s+ e-?mail \s+ address \s+ will \s+ not \s+ be \s+ published .*
    | required \s+ fields \s+ are \s+ marked .*
    | (?: post | add ) \s+ (?: a \s+ )? comment | comments? (?: \s+ \( \d+ \) )? | \d+ \s+ comments?
    | (?: subscribe | sign \s+ up | register ) \s+ (?: to | for | now | here | today ) \b .{0,120}   # letters
    | follow \s+ (?: us \b | @ ) .{0,120}                                           # networks
    | click \s+ here \s+ (?: to | for ) \b .{0,100}
    | (?: download | get ) \s+ (?: our | the ) \b .{0,40} \b apps? (?: \s+ (?: here | now | today ) )? \W*
    | share \s+ (?: this (?: \s+ (?: article | story | post | page ) )? | on \s+ \w{1,20} ) \W*
    | (?: listen \s+ to \s+ article .{0,20} )? share \s+ this \s+ article .{0,40}
    | read \s+ or \s+ share \s+ this \s+ story .{0,100}
    | this \s+ article \s+ is \s+ more \s+ than \s+ \d+ \s+ \w+ \s+ old \W*
    | media \s+ playback \s+ is \s+ (?: un | not \s+ ) supported .{0,160}
    | please \s+ enable \s+ javascript .{0,60}                                      # the page itself
    | (?: close | skip \s+ to \s+ content | back \s+ to \s+ top )
    | (?: © | \(c\) | copyright ) (?: \s | © | \(c\) )* \d{4} .{0,140}              # rights
    | all \s+ rights \s+ reserved \W*
    | read \s+ (?: the \s+ )? (?: full | original ) \s+ (?: story | article ) .{0,60}   # links
    | read \s+ more (?: \s+ (?: here | about | at | on | from ) \b [^.]{0,120} )? \.?
    """,
    _FLAGS,
)
_FIRST_WORD = regex.compile(r"[^\p{L}\d©]* ( \p{L}+ | \d | © )?", regex.VERBOSE)
_FIRST = (
    "read also see more latest top other most related recommended trending popular you next previous don "
    "topics tags filed watch story advertisement article ad sponsored leave your required post add "
    "comment comments subscribe sign register follow click download get share listen please close skip "
    "back media this c copyright © all"
)
"""How furniture begins; most lines begin otherwise and cost no more."""
_FIRST_WORDS = frozenset(_FIRST.split())
_LONGEST = 250


def is_furniture(line: str) -> bool:
    """Whether a line, without the white space around it, is part of the page and not of the article."""
    if not line or len(line) > _LONGEST:
        return False
    return is_dateline(line) or (_begins_so(line) and _is_known(line))


def is_heading(line: str) -> bool:
    """Whether a line heads a list of links to other articles."""
    return _begins_so(line) and bool(_HEADING.fullmatch(line))


def _begins_so(line: str) -> bool:
    match = _FIRST_WORD.match(line)
    word = match[1] if match else None
    return word is not None and (word.lower() in _FIRST_WORDS or word.isdigit())


def _is_known(line: str) -> bool:
    return any(form.fullmatch(line) for form in (_HEADING, _LABELLED, _FURNITURE))
