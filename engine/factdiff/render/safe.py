"""Making text of unknown origin safe to show. Article text is never trusted.

Every format calls one of these on everything that it did not write itself; where a character could
be harmless or not we drop it, because report.json keeps the exact text.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

import regex

_SPACES = regex.compile(
    r"""
    [\p{Zl}\p{Zp}\p{Zs}\t\n\r\x0b\x0c\x1c-\x1f\x85]+   # every white space and line break, runs of them
    """,
    regex.VERBOSE,
)
_UNSEEN = regex.compile(
    r"""
    [[\p{Cc}\p{Cf}]--[\u200c\u200d]]   # control and format characters (escape sequences, bidi marks,
                                       # soft hyphens, tags), but for the joiners that scripts need
    """,
    regex.VERBOSE | regex.V1,
)
_SURROGATE = regex.compile(r"[\ud800-\udfff]  # half a character: cannot be written as UTF-8", regex.VERBOSE)

_MARKDOWN = regex.compile(
    r"""
    [\\`*_\[\]|~$^\#]       # emphasis, code, links, tables, strike-through, formulas, headings
    | :(?=//)               # a bare address would become a link
    | (?<=\b[wW]{3})\.      # so would www.
    | @                     # a mention or a mail address
    | !(?=\[)               # a picture
    """,
    regex.VERBOSE,
)
_BLOCK_START = regex.compile(
    r"""
    ^\s*(\d{0,9})    # a number that would begin a list
    ([-+=.)])        # or the sign that begins a list, a rule or an underlined heading
    """,
    regex.VERBOSE,
)
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

_KEEP_IN_URL = "%:/?#@!$&*+,;=~-._"
_TEXT_DIRECTIVE = ":~:"
_WORDS_OF_A_FRAGMENT = 6
_LEFT_OUT = " …"
"""What stands at the ends of an excerpt, and not in the outlet's page."""


def encodable(text: str) -> str:
    """Replace halves of characters, which no file can hold, one for one: offsets stay right."""
    return _SURROGATE.sub("\ufffd", text)


def visible(text: str) -> str:
    """Text on one line without characters that act instead of being seen."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text  # nothing of what is looked for can be in it, and a long report asks a million times
    return _UNSEEN.sub("", _SPACES.sub(" ", encodable(text)))


def markdown(text: str) -> str:
    """Text in which no Markdown and no HTML is read (CommonMark and GitHub's additions)."""
    return _BLOCK_START.sub(r"\1\\\2", markdown_inline(text))


def markdown_inline(text: str) -> str:
    """The same for text that stands after other text of its line, where no list can begin."""
    return _MARKDOWN.sub(lambda found: "\\" + found[0], visible(text).translate(_ENTITIES))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web, encoded; None for anything else (`javascript:`, a path)."""
    if url is None:
        return None
    try:
        parts = urlsplit(visible(url).strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.netloc:
        return None
    return quote(encodable(parts.geturl()), safe=_KEEP_IN_URL)


def sentence_address(url: str | None, sentence: str) -> str | None:
    """A link that jumps to a sentence in the outlet's own page, by a text fragment."""
    page = web_address(url)
    if page is None:
        return None
    page = page.split(_TEXT_DIRECTIVE, 1)[0]
    fragment = _fragment(encodable(sentence).strip(_LEFT_OUT).split())
    if not fragment:
        return page
    page = page.removesuffix("#")
    return f"{page}{'' if '#' in page else '#'}{_TEXT_DIRECTIVE}text={fragment}"


def _fragment(words: list[str]) -> str:
    """First and last words of a long sentence: a browser looks for each end, not for every character."""
    if len(words) <= 2 * _WORDS_OF_A_FRAGMENT:
        return _fragment_part(words)
    return f"{_fragment_part(words[:_WORDS_OF_A_FRAGMENT])},{_fragment_part(words[-_WORDS_OF_A_FRAGMENT:])}"


def _fragment_part(words: list[str]) -> str:
    """Percent-encode; dash, comma and ampersand are syntax in a text fragment."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
