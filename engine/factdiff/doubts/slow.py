"""Patterns and phrases that may search a sentence without end.

A pattern that repeats what itself repeats, or a phrase of many gaps, is suspected by how it is written, and then
tried on the texts that are hardest for it. Only what runs out of its time there is told: many that look so are
harmless.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from factdiff.doubts.places import Files
from factdiff.doubts.samples import Sampler
from factdiff.extract.candidates import with_values
from factdiff.extract.compiled import RuleCompiler
from factdiff.extract.page import Page
from factdiff.model import Article, Fault
from factdiff.phrases.grammar import Gap, Phrase, walk
from factdiff.phrases.match import find
from factdiff.ruleset.rule import Rule, Ruleset

SECONDS = 0.5
"""Of the processor's time: a thousand times what a sound pattern takes for such a text, so that a slow machine changes
nothing, and a tenth of what a rule has for an article."""
_REPEATS = 60
"""How often a piece stands in a text: two ways to read each make 2^60 ways to read all."""
_GAPS = 3
"""Gaps in a phrase from which on it is tried: each multiplies the ways by up to 25."""
_CROWD = 30
"""How often each word of such a phrase stands in its text."""

_TOKEN = regex.compile(
    r"""
      (?P<escape>  \\ . )
    | (?P<class>   \[ \^? \]? (?: \\. | [^\]\\] )* \] )          # [a-z], [^"]
    | (?P<open>    \( (?: \? (?: P?<\w+> | [:>|] | <?[=!] ) )? )  # ( (?: (?P<value>
    | (?P<close>   \) )
    | (?P<many>    [*+] [?+]? | \{ \d* , \d* \} [?+]? )          # without an end
    | (?P<bar>     \| )
    | (?P<other>   . )
    """,
    regex.VERBOSE | regex.DOTALL,
)
_STANDS_FOR = {"d": "1", "w": "a", "s": " ", "S": "a", "D": "a", "W": " ", "b": "", "B": "", "A": "", "Z": ""}
"""A text that an escape matches."""


@dataclass(slots=True)
class _Group:
    """A group that is still open: where, what it matches so far, and whether it may go on in several ways."""

    before: str
    text: str = ""
    manifold: bool = False


def slow_searches(ruleset: Ruleset, files: Files) -> Iterator[Fault]:
    """A warning for each pattern and each phrase that runs out of its time on a text made against it."""
    compiler = RuleCompiler(ruleset)
    lists = {words.id: words for words in ruleset.lists}
    for rule in ruleset.rules:
        if rule.pattern and _runs_away(rule.pattern):
            yield files.at_key(
                rule,
                "pattern",
                "the pattern can take for ever: it repeats something that can be read in two ways",
                "let each character be read in one way alone, as `(a|aa)+` becomes `a+`; on such a text it is stopped",
            )
        crowded = [phrase for phrase in rule.find if _gaps(phrase) >= _GAPS]
        for phrase in crowded:
            if _drowns(rule, phrase, compiler, Sampler(rule, lists)):
                what = f"this phrase has {_gaps(phrase)} gaps and takes too long where its words stand in a crowd"
                yield files.at_phrase(phrase, what, "write narrower gaps, such as `...3`, or two phrases")


# --- patterns --------------------------------------------------------------------------------------


def _runs_away(pattern: str) -> bool:
    compiled = regex.compile(pattern)
    # What stands behind is there too, or the search would be given up before it begins.
    texts = [f"{before}{piece * _REPEATS}\x01{after}" for before, piece, after in _suspected(pattern)]
    try:
        for text in texts:
            for _ in compiled.finditer(text, timeout=SECONDS):
                pass
    except TimeoutError:
        return True
    return False


def _suspected(pattern: str) -> list[tuple[str, str, str]]:
    """Of each group without an end that can be read in several ways: before it, what it matches once, after it."""
    stack = [_Group("")]
    closed: _Group | None = None
    found: list[_Group] = []
    for token in _TOKEN.finditer(pattern):
        just_closed, closed = closed, None
        top = stack[-1]
        match token.lastgroup:
            case "open":
                stack.append(_Group(top.before + top.text))
            case "close" if len(stack) > 1:
                closed = stack.pop()
                stack[-1].text += closed.text
                stack[-1].manifold |= closed.manifold
            case "many":
                found += [just_closed] if just_closed is not None and just_closed.manifold else []
                top.manifold = True
            case "bar":
                top.manifold = True
            case _:
                top.text += _matched(token)
    whole = stack[0].text
    pieces = [(group, piece) for group in found for piece in dict.fromkeys((group.text, group.text[:1]))]
    return [(group.before, piece, whole[len(group.before + group.text) :]) for group, piece in pieces]


def _matched(token: regex.Match[str]) -> str:
    """A text that a piece of a pattern matches, as near as can be told."""
    text = token.group()
    if token.lastgroup == "escape":
        return _STANDS_FOR.get(text[1], text[1])
    if token.lastgroup == "class":
        return next((sign for sign in "a1 ,-A.'\"" if regex.fullmatch(text, sign)), "")
    return {".": "a", "^": "", "$": "", "?": ""}.get(text, text)


# --- phrases ---------------------------------------------------------------------------------------


def _gaps(phrase: Phrase) -> int:
    return sum(isinstance(part, Gap) for part in walk(phrase.root))


def _drowns(rule: Rule, phrase: Phrase, compiler: RuleCompiler, sampler: Sampler) -> bool:
    """Whether a sentence in which each word of the phrase stands many times takes too long."""
    sample = next(iter(sampler.samples(phrase)))
    words = sample.text.rstrip(".").split()
    crowd = " ".join(word for word in words for _ in range(_CROWD))
    page = Page(Article("crowd", f"{crowd}, {sample.text}"))
    compiled = compiler.compile(rule)
    patterns = [pattern for pattern in compiled.find if pattern.phrase == phrase]
    try:
        for sheet in page.sheets:
            find(patterns, with_values(compiled, sheet), limit=lambda: SECONDS)
    except TimeoutError:
        return True
    return False
