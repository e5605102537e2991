"""Text that cannot be read as YAML at all, told in an editor's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import regex
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from factdiff.ruleset.accidents import accident_in, in_quotes, is_list, quotable, unquoted, unquoted_item
from factdiff.ruleset.faults import FaultBook, Spot
from factdiff.ruleset.listed_texts import lacks_only_its_end, slip, without_quotes
from factdiff.ruleset.yaml_positions import Scalar
from factdiff.ruleset.yaml_tree import DEEPEST, TooDeep, TreeBuilder

UNREADABLE: Final = (YAMLError, TooDeep, ValueError, OverflowError)
"""What reading raises: ruamel.yaml lets through what `chr` says of an impossible character."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """A problem as the parser names it; whether the place that matters is where the piece began."""

    problem: str
    what: str
    do: str
    at_start: bool = False


_QUOTE_OPEN: Final = _Wording(
    "found unexpected end of stream",
    "a quote opens here and is never closed",
    "write the closing quote",
    at_start=True,
)
_WORDINGS: Final = (
    _QUOTE_OPEN,
    _Wording("found unexpected document separator", _QUOTE_OPEN.what, _QUOTE_OPEN.do, at_start=True),
    _Wording("found character '\\t'", "a tab stands where the line is indented", "indent with spaces"),
    _Wording(
        "mapping values are not allowed here",
        "a second `: ` in one line",
        "if it belongs to the text, put the text in quotes",
    ),
    _Wording(
        "sequence entries are not allowed here",
        "`- ` begins a list in the middle of a line",
        "begin each item on a line of its own, two spaces further in",
    ),
    _Wording(
        "expected ',' or ']'",
        "a list in `[ ]` is not closed, or a comma is missing in it",
        "write the comma or the `]`; texts that hold brackets, braces or commas go in quotes",
        at_start=True,
    ),
    _Wording(
        "expected ',' or '}'",
        "a piece in `{ }` is not closed, or a comma is missing in it",
        "write the comma or the `}`; texts that hold brackets, braces or commas go in quotes",
        at_start=True,
    ),
    _Wording(
        "found unknown escape character",
        "after `\\` in double quotes only some letters can stand",
        "put the text in single quotes: 'like \\this'",
    ),
    _Wording("expected escape sequence", "after `\\` some digits are missing", "put the text in single quotes"),
    _Wording(
        "could not find expected ':'",
        "a line without `:` stands between lines that have one",
        "write `key: value`, or indent the line so that it belongs to the text above",
        at_start=True,
    ),
    _Wording(
        "expected <block end>",
        "this does not fit the lines above: the indentation differs, or text follows where none can",
        "indent it like its neighbours; put a text with `{`, `[`, `*`, `#`, `:` or quotes in it in quotes",
    ),
    _Wording(
        "expected '<document start>'",
        "this does not fit the lines above: the indentation differs",
        "indent it like its neighbours; `lists:` and `rules:` stand at the very left",
    ),
)
_OTHER: Final = _Wording("", "this cannot be read", "put the text in quotes, and indent the line like its neighbours")
_NO_SPACE: Final = regex.compile(
    r"""
    \s*+ (?: -\s++ )*+          # indentation and dashes
    (?P<key> [a-z_]++ ) :       # a key and its colon,
    (?P<rest> [^\s:/\\] .* )    # a text right behind it that is no web address
    """,
    regex.VERBOSE,
)
_TEXT_FOLLOWS: Final = ("'<scalar>'", "'{'", "'['", "'<alias>'", "'<anchor>'", "'<tag>'")


def tell(error: Exception, builder: TreeBuilder, book: FaultBook) -> tuple[int, bool]:
    """Note the fault; give its line, and whether putting its text in quotes may mend it."""
    match error:
        case TooDeep(spot=spot):
            book.error(spot, f"more than {DEEPEST} levels of lists in lists", "put texts with brackets in quotes")
            return spot.line, False
        case ReaderError():
            return _bad_character(error, builder, book), False
        case MarkedYAMLError(problem_mark=mark) if mark is not None:
            return _syntax(error, builder, book)
        case _:
            return _bad_escape(builder, book), False


def _bad_character(error: ReaderError, builder: TreeBuilder, book: FaultBook) -> int:
    spot = builder.spot(error.position)
    code = error.character if isinstance(error.character, int) else ord(error.character)
    book.error(spot, f"an invisible character (U+{code:04X}) that no text should hold", "take it out")
    return spot.line


def _bad_escape(builder: TreeBuilder, book: FaultBook) -> int:
    line = next(
        (number for number, line in enumerate(book.lines, 1) if "\\U" in line and number not in book.mended),
        1,
    )
    column = max(0, builder.book.line(line).find("\\U")) + 1
    book.error(
        Spot(line, column, 2),
        "`\\U` in double quotes names a character that does not exist",
        "use single quotes",
    )
    return line


def _syntax(error: MarkedYAMLError, builder: TreeBuilder, book: FaultBook) -> tuple[int, bool]:
    problem = error.problem or ""
    spot = builder.spot(error.problem_mark.index)
    began = builder.spot(error.context_mark.index) if error.context_mark is not None else spot
    slipped = _slipped(spot, began, book)
    if slipped is not None:
        return slipped, True
    lost = _lost_quote(spot, builder) if _text_follows(problem) else None
    if lost is not None:
        book.error(lost.spot, _QUOTE_OPEN.what, _QUOTE_OPEN.do)
        return lost.line, False
    glued = _glued(spot, began, problem, book)
    if glued is not None:
        return glued, False
    accident = _accident(spot, began, problem, book) if _may_be_accident(problem) else None
    if accident is not None:
        return accident, True
    wording = next((wording for wording in _WORDINGS if wording.problem in problem), _OTHER)
    at = began if wording.at_start else _within(spot, book)
    book.error(at, wording.what, wording.do)
    return at.line, wording.problem.startswith("mapping values")


def _text_follows(problem: str) -> bool:
    return "but" in problem and any(token in problem for token in _TEXT_FOLLOWS)


def _may_be_accident(problem: str) -> bool:
    """Errors that an unquoted sign at the start of a text leads to."""
    signs = (
        "cannot start any token",
        "expected alphabetic",
        "mapping values",
        "mapping keys",
        "block scalar",
    )
    unclosed = problem.startswith(("expected ',' or", "expected the node content"))
    return "'\\t'" not in problem and (
        unclosed or _text_follows(problem) or any(sign in problem for sign in signs) or "URI" in problem
    )


def _lost_quote(spot: Spot, builder: TreeBuilder) -> Scalar | None:
    """A quoted text over several lines that ends in the line of the trouble has lost its closing quote."""
    quoted, ended = builder.last_quoted or (None, 0)
    return quoted if ended == spot.line else None


def _glued(spot: Spot, began: Spot, problem: str, book: FaultBook) -> int | None:
    """Tell of a key without a space behind its colon, which makes one word of both; give its line.

    Where it is the first key of a rule the trouble shows a line further down.
    """
    if not problem.startswith(("could not find expected ':'", "mapping values")):
        return None
    for line in dict.fromkeys((began.line, spot.line, spot.line - 1)):
        found = _NO_SPACE.fullmatch(book.line(line).rstrip()) if line > 0 else None
        if found is not None:
            key, rest = found.group("key", "rest")
            at = Spot(line, found.start("key") + 1, len(key) + 1)
            book.error(at, f"a space is missing behind `{key}:`", f"write `{key}: {rest}`")
            return line
    return None


def _slipped(spot: Spot, began: Spot, book: FaultBook) -> int | None:
    """Tell of a comma or a quote that a list of texts lacks; give its line."""
    for line in dict.fromkeys((spot.line, began.line)):
        before, rest = quotable(book.line(line)) or ("", "")
        found = slip(rest) if rest.startswith("[") else None
        if found is not None:
            book.error(Spot(line, len(before) + 1 + found.at, found.length), found.what, found.do)
            return line
    return None


def _accident(spot: Spot, began: Spot, problem: str, book: FaultBook) -> int | None:
    """Tell the one message if one of the lines holds an unquoted phrase; give that line."""
    if began.line < spot.line and lacks_only_its_end((quotable(book.line(began.line)) or ("", ""))[1]):
        return None
    for line in dict.fromkeys((spot.line, began.line)):
        written = book.line(line)
        found = accident_in(written)
        if not found or _only_unclosed(found[1], problem, written):
            continue
        offset, sign, text = found
        at = Spot(line, offset + 1)
        if sign == "[" and is_list(text):
            unquoted_item(book, at, text, spot.column if spot.line == line else at.column)
        elif sign in "\"'":
            whole = without_quotes(text)
            book.error(
                at, "the text goes on after its closing quote", f"put the whole text in quotes: {in_quotes(whole)}"
            )
        else:
            unquoted(book, at, sign, text)
        return line
    return None


def _only_unclosed(sign: str, problem: str, line: str) -> bool:
    """A list that simply lacks its `]` is not an unquoted phrase; nor is a sound quoted text."""
    if sign in "\"'":
        rest = (quotable(line) or ("", ""))[1]
        return len(rest) > 1 and rest.endswith(sign) and sign not in rest[1:-1]
    closing = {"[": "]", "{": "}"}.get(sign)
    return closing is not None and not _text_follows(problem) and line.count(sign) > line.count(closing)


def _within(spot: Spot, book: FaultBook) -> Spot:
    """The parser points behind the last line for what it misses at the end."""
    last = max(1, len(book.lines))
    if spot.line <= last and book.line(spot.line).strip():
        return spot
    line = next((number for number in range(min(spot.line, last), 0, -1) if book.line(number).strip()), 1)
    return Spot(line, len(book.line(line)) or 1)
