"""Lines that credit or describe a picture ("… | Photo: …", "(Getty Images)").

Only a line that carries a credit counts; a caption without one cannot be told from body and stays body.
"""

from __future__ import annotations

import regex

_AGENCY = r"""
    (?: Getty (?: \s+ Images )? | AFP | AP | Associated \s+ Press | Reuters | REUTERS | EPA (?: -EFE )?
      | Shutterstock | Alamy | iStock | Unsplash | Bloomberg | Anadolu | Xinhua | PA | DPA | TASS | PTI
      | Wikimedia (?: \s+ Commons )? )
"""
_PICTURE = r"(?i: photo | photograph | image | picture | pic )"
_CAPTION = regex.compile(
    rf"""
      .* \| \s* (?i: file \s+ )? (?: {_PICTURE} | (?i: credit ) ) s? \s* : .*       # … | Photo: …
    | (?: .* [.)\]"”] \s+ )? {_PICTURE} s? (?: \s+ (?i: credits? | courtesy | source ) )? \s* : \s* \S .*
                                                                                   # Image: …
    | {_PICTURE} s? \s+ (?i: courtesy | copyright | via ) \b .{{0,160}}            # Image copyright …
    | (?: .* [.)\]"”] \s+ )? {_PICTURE} s? \s+ (?i: by ) \s+ \p{{Lu}} [^.]{{0,100}} \.?   # Photo by …
    | (?: .{{0,60}}, \s* )? (?i: public \s+ domain ) [,\s] \s* (?i: via ) \s+ .{{1,60}}  # Public domain …
    | .{{0,200}} \b (?i: via ) \s+ Wikimedia \s+ Commons \W*
    | .* [(\[] [^()\[\]]{{0,80}} (?:                                               # in brackets at the end:
          {_PICTURE} s? \s* (?: [/:] | (?i: by | via | credit | courtesy ) \b )    #   (AP Photo/Name)
        | (?: [/—] | \b (?i: by | via ) \s ) \s* {_AGENCY} \b                      #   (Name/Reuters)
      ) [^()\[\]]{{0,120}} [)\]] \W*
    | .* [(\[] \s* (?: Getty \s+ Images | (?i: file | handout | courtesy ) (?: \s+ {_PICTURE} | \s* : ) )
        [^()\[\]]{{0,80}} [)\]] \W*  # (Getty Images), (File photo)
    | (?: .* [.)\]"”|] \s* )? \b (?: \p{{Lu}} [\p{{L}}.'’-]*+ \s*+ ){{1,4}}+ [/—] \s* {_AGENCY}
        (?: / {_AGENCY} )* (?: \s+ {_PICTURE} )? \W*  # Some Name/AFP/Getty Images
    | (?: .* [.)\]"”] \s+ )? {_AGENCY} \s* / \s* \p{{Lu}} [\p{{L}}\s.'’-]{{1,60}}  # REUTERS/Some Name
    | !\[ [^\]]* \] \( [^)]* \) .{{0,300}}                                         # a picture in Markdown
    """,
    regex.VERBOSE,
)
_HINT = regex.compile(r"(?i: photo | image | picture | pic \b | courtesy | wikimedia | !\[ | [/—|] )", regex.VERBOSE)
"""What every caption holds; most lines hold none of it and cost no more."""
_LONGEST = 500
"""Characters of the longest caption that we have seen, and some more."""


def is_caption(line: str) -> bool:
    """Whether a line, without the white space around it, credits a picture."""
    return len(line) <= _LONGEST and bool(_HINT.search(line)) and bool(_CAPTION.fullmatch(line))
