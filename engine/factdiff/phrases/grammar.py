"""The phrase language: text -> a tree. Follows the sentence templates of Home Assistant's hassil.

word   word*   (a|b c)   [x]   {value}   {name}   {name+}   ...   ...N
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from factdiff.text import fold_words

GAP_DEFAULT = 12
GAP_MOST = 25
DEEPEST = 10
"""Brackets in brackets; nobody can read more, and walking the tree stays bounded."""


@dataclass(frozen=True, slots=True)
class Word:
    """One literal word, folded; `open_ended` for `word*`."""

    text: str
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `most` words of the same sentence."""

    most: int = GAP_DEFAULT


@dataclass(frozen=True, slots=True)
class Ref:
    """`{name}`: a value of the rule's kind where the name is "value", else an item of that list."""

    name: str
    many: bool = False
    start: int = 0
    """Where the braces open in the phrase's text, for faults found later."""

    @property
    def is_value(self) -> bool:
        """Whether this is `{value}`."""
        return self.name == "value"


@dataclass(frozen=True, slots=True)
class Alternatives:
    """`(a|b c)`, or `[x]` where `optional`."""

    options: tuple[Sequence, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """Parts one after the other."""

    parts: tuple[Node, ...]
    span: tuple[int, int] = field(default=(0, 0), compare=False)
    """Where it stands in the phrase's text, to be told; no part of what it means."""


Node = Word | Gap | Ref | Alternatives | Sequence


@dataclass(frozen=True, slots=True)
class Phrase:
    """A parsed phrase and the text it was written as."""

    text: str
    root: Sequence
    at: str = field(default="", compare=False)
    """Where it stands, `path:line`, to be told; no part of what it means."""


class PhraseFault(ValueError):
    """What is wrong with a phrase: `start` and `length` count in its text."""

    def __init__(self, what: str, do: str, start: int, length: int = 1) -> None:
        super().__init__(what)
        self.what = what
        self.do = do
        self.start = start
        self.length = length


_TOKEN = regex.compile(
    r"""
      (?P<gap>     (?:\.\.\.|…) (?P<most>\d*) )        # ... or ...N
    | (?P<ref>     \{ (?P<name>[^{}|()\[\]]*) (?P<close>\}?) )  # {value}, {name}, {name+}
    | (?P<open>    [(\[] )
    | (?P<close_>  [)\]] )
    | (?P<bar>     \| )
    | (?P<word>    (?: (?!\.\.\.|…) [^\s{}()\[\]|*] )+ ) (?P<star>\*?)   # a word, maybe with any ending
    | (?P<stray>   [*}] )
    | (?P<space>   \s+ )
    """,
    regex.VERBOSE,
)
_DOTS = regex.compile(r"\.|\.\.+.*")
"""What was meant for a gap."""
_NAME = regex.compile(r"[A-Za-z][A-Za-z0-9_ -]*")
_CLOSES = {"(": ")", "[": "]"}


@dataclass(slots=True)
class _Open:
    """A bracket that is still open, with the options read so far."""

    sign: str
    start: int
    options: list[Sequence]
    parts: list[Node]
    begin: int
    """Where the option that is being read begins."""

    def end_option(self, at: int) -> None:
        """What was read since `begin` is an option."""
        self.options.append(Sequence(tuple(self.parts), (self.begin, at)))
        self.parts = []
        self.begin = at + 1


def parse(text: str) -> Phrase:
    """Parse a phrase. Raises `PhraseFault` with the place in `text`."""
    stack = [_Open("", 0, [], [], 0)]
    for token in _TOKEN.finditer(text):
        _take(token, stack)
    if len(stack) > 1:
        top = stack[-1]
        raise PhraseFault(f"`{top.sign}` is never closed", f"write the missing `{_CLOSES[top.sign]}`", top.start)
    root = Sequence(tuple(stack[0].parts), (0, len(text)))
    if not any(isinstance(node, Word | Ref) for node in walk(root)):
        raise PhraseFault(
            "the phrase holds no word and no name, so it would match anything",
            "write at least one word that must stand in the sentence",
            0,
            max(1, len(text)),
        )
    return Phrase(text, root)


def _take(token: regex.Match[str], stack: list[_Open]) -> None:
    """Put one token where it belongs."""
    top = stack[-1]
    match token.lastgroup:
        case "gap" | "most":
            top.parts.append(_gap(token))
        case "ref" | "close" | "name":
            top.parts.append(_ref(token))
        case "open":
            _open(token, stack)
        case "close_":
            _close(token, stack)
        case "bar":
            _bar(token, top)
        case "word" | "star":
            top.parts.extend(_words(token))
        case "stray":
            raise PhraseFault(
                f"`{token.group()}` stands alone",
                "write `word*` without a space for any ending, `{name}` with both braces",
                token.start(),
            )
        case _:
            pass


def _open(token: regex.Match[str], stack: list[_Open]) -> None:
    if len(stack) > DEEPEST:
        raise PhraseFault(
            f"more than {DEEPEST} brackets stand inside each other",
            "write several phrases instead",
            token.start(),
        )
    stack.append(_Open(token.group(), token.start(), [], [], token.end()))


def _gap(token: regex.Match[str]) -> Gap:
    digits = token.group("most")
    if not digits:
        return Gap()
    # The length comes first: `int` refuses numbers of thousands of digits.
    if len(digits) > 2 or not 1 <= int(digits) <= GAP_MOST:
        raise PhraseFault(
            f"`...{digits}` is no gap: a gap is 1 to {GAP_MOST} words",
            f"write a number from 1 to {GAP_MOST}",
            token.start(),
            len(token.group()),
        )
    return Gap(int(digits))


def _ref(token: regex.Match[str]) -> Ref:
    name, start = token.group("name").strip(), token.start()
    if not token.group("close"):
        raise PhraseFault("`{` is never closed", "write the missing `}`", start)
    many = name.endswith("+")
    bare = name.removesuffix("+").strip()
    if not _NAME.fullmatch(bare):
        raise PhraseFault(
            f"`{token.group('ref')}` names nothing",
            "write `{value}` or the name of a list",
            start,
            len(token.group("ref")),
        )
    if many and bare == "value":
        raise PhraseFault("`{value+}` is not a form", "write `{value}`; several names are `{name+}`", start, 8)
    return Ref(bare, many, start)


def _close(token: regex.Match[str], stack: list[_Open]) -> None:
    top = stack[-1]
    if not top.sign or _CLOSES[top.sign] != token.group():
        raise PhraseFault(
            f"`{token.group()}` closes nothing that is open",
            "take it out, or write the bracket that opens it",
            token.start(),
        )
    if not top.parts:
        raise PhraseFault(
            "an alternative is empty", "write a word in it; what may be left out goes in `[ ]`", token.start()
        )
    stack.pop()
    top.end_option(token.start())
    stack[-1].parts.append(Alternatives(tuple(top.options), optional=top.sign == "["))


def _bar(token: regex.Match[str], top: _Open) -> None:
    if not top.sign:
        raise PhraseFault("`|` stands outside of brackets", "write `(a|b)`", token.start())
    if not top.parts:
        raise PhraseFault(
            "an alternative is empty", "write a word in it; what may be left out goes in `[ ]`", token.start()
        )
    top.end_option(token.start())


def _words(token: regex.Match[str]) -> list[Node]:
    """One written word may fold to several ("long-range") or, alone, to a mark ("–") that counts as space."""
    written = token.group("word")
    if _DOTS.fullmatch(written):
        what = f"`{written}` is no gap: a gap is three dots, with the most words it takes"
        raise PhraseFault(
            what, f"write `...`, or `...3` for up to three words, 1 to {GAP_MOST}", token.start(), len(written)
        )
    folded = fold_words(written)
    if token.group("star"):
        if not folded:
            raise PhraseFault("`*` has no word before it", "write `word*`", token.start())
        return [*map(Word, folded[:-1]), Word(folded[-1], open_ended=True)]
    return list(map(Word, folded))


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    match node:
        case Sequence(parts):
            for part in parts:
                yield from walk(part)
        case Alternatives(options):
            for option in options:
                yield from walk(option)
        case _:
            pass


def references(phrase: Phrase) -> list[Ref]:
    """All `{...}` of a phrase, in order."""
    return [node for node in walk(phrase.root) if isinstance(node, Ref)]
