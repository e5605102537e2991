"""Lists of people or things that add up: "a man, his wife and two sons" are four.

A list is added up only where each of its items is a number, one person ("a driver", "his 2-year-old
son") or, at its head, one who is named ("He and two others"). Where an item might be something else,
or the last one begins a clause of its own ("killed two men and three women were hurt"), the numbers
stay apart: a part is then told as a part, which is better than a sum that nobody stated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import regex

from factdiff.model import Form, Value
from factdiff.phrases.compile import BETWEEN, END
from factdiff.phrases.marks import MARK, Marked, marked
from factdiff.text import Token
from factdiff.values.common import Found

SUM = "sum"
"""Grain of a count that a list adds up to: it is the whole, whatever its last noun."""

HEDGES: frozenset[Form] = frozenset(["at least", "at most", "approx", "nearly"])
"""Hedges that hold for a list as for its first number; ranges and vague words add up to nothing that was said."""

AND = ("and", "as well as")
_JOINED = regex.compile(r"\s(?:and|as)\s")
"""A cheap test, made first: without one of these a sentence of one number holds no list."""
OWNER = "(?: (?:his|her|their|its|the))"
ONE = f"(?: (?:an?|another|his|her|their|its){END})"
THE = f"(?: the{END})"
"""Only the first item: "three people and the gunman" are three, and the gunman apart."""
AGE = "(?: [^ ]+ years? old)"
KIN = (
    "mother|father|wife|husband|son|daughter|brother|sister|grandmother|grandfather|grandson|granddaughter|uncle|aunt"
    "|nephew|niece|cousin|girlfriend|boyfriend|fiancée?|stepfather|stepmother|man|woman|boy|girl|child"
)
"""One of these needs no article behind the first item: "his mother, father and two brothers", "a man and woman"."""

_PLURAL = regex.compile(
    r"""
    (?: \p{L}* (?: [^s\W] s | ss es )                              # passengers, hostesses
      | \p{L}* (?: men | people | children | folk )                # firemen, townspeople
      | police | personnel | troops | infantry ) \s? $             # words of many
    """,
    regex.VERBOSE,
)
"""A noun that is more than one: "his children" are no single child."""

_GENERAL = regex.compile(r" (?:people|persons|civilians|victims|residents|villagers|citizens) ?$")
_YOUNG = regex.compile(r" (?:child|kid|girl|boy|wom[ae]n|infant|bab(?:y|ies)|minor|toddler|teen)")
"""Children and women beside people of no further kind may be among them: the first number is then the least."""

_NAMED = regex.compile(
    r"""
    (?: ^ | (?<= [\s"“'‘(] ) )
    (?<! \b (?i: the | in | at | on | of | from | near | to | by | with | outside | around | and ) \s )
    (?<! , \s )
    (?P<name> \p{Lu} [\p{L}'’.\-]+ (?: \s \p{Lu} [\p{L}'’.\-]* ){1,4} )    # first name and surname, with a title or not
    \s and \s $
    """,
    regex.VERBOSE,
)
"""A person named right before the number: "*Anna Berg* and three others"."""
_OTHERS = regex.compile(r"\s others? \b", regex.VERBOSE)
"""In a headline of capitals every word looks like a name, so what follows must be in small letters."""
LONGEST_NAME = 60

_OWN_CLAUSE = regex.compile(r" (?:was|were|is|are|has|have|had|remain\w*|suffer\w*|sustain\w*) ")
_VERB = regex.compile(
    r"""
    (?: \p{L}{2,} (?<! includ | dur | accord | follow | morn | even ) ing
      | \p{L}{2,} (?<! report | confirm | add | announc | stat ) ed
      | kills | wounds | injures | hurts? | leaves | left | shot | shoots | hits? | takes | took | of ) $
    """,
    regex.VERBOSE,
)
"""A word whose object a list behind it is; the auxiliary behind the list then belongs to the last item alone."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list in a sentence: where it stands in the field and in the marked string, and what it comes to."""

    start: int
    end: int
    begin: int
    stop: int
    values: tuple[Value, ...]
    nested: bool = False
    """Whether the items behind the first may be a part of it: "16 civilians and three children"."""


class Coordination:
    """Finds the lists of a sentence. `nouns` is the expression of the rule's nouns, parts included."""

    def __init__(self, nouns: str) -> None:
        self._nouns = nouns

    @cached_property
    def _expressions(self) -> tuple[regex.Pattern[str], ...]:
        """Lists joined by "and"; and those of numbers alone, which in headlines only a comma joins."""
        noun = rf"(?P<N>{self._nouns}){END}"
        words = rf"{BETWEEN}{{0,2}}?{noun}"
        number = rf"{OWNER}?(?P<I> {MARK}){words}"
        one = rf"(?P<I>{ONE}{AGE}?){BETWEEN}{{0,2}}?{noun}(?: , [^ ]+(?= ,))?"
        bare = rf"(?P<I>)(?P<N> (?:{KIN})){END}"
        further = rf"(?:{number}|{one}|{bare})"
        the = rf"(?P<I>{THE}{AGE}?){BETWEEN}{{0,2}}?{noun}"
        pronoun = r"(?P<P>(?P<I> (?:he|she|him|her)))(?= (?:and|,))"
        first = rf"(?:{number}|{one}|{the}|{pronoun})"
        joint = rf"(?: ,)?(?: (?:{'|'.join(AND)})){END}"
        return (
            regex.compile(rf"{first}(?: ,{further})*{joint}{further}"),
            regex.compile(rf"(?P<P>(?!))?(?:^| :){number}(?: ,{number})+(?! ,| and)"),
        )

    def add_up(self, text: str, at: int, tokens: Sequence[Token], found: Sequence[Found]) -> list[Found]:
        """The counts of a sentence (offsets in it) with each list that adds up as one count.

        A list ends where its last noun begins, so that phrases find the noun behind the count.
        `at` is where the sentence begins in the field in which `tokens` count.
        """
        if len(found) < 2 and not _JOINED.search(text):
            return list(found)
        sentence = marked(tokens, [(one.start + at, one.end + at) for one in found])
        kept = list(found)
        for one in (*self._lists(sentence, at, found), *_led_by_a_name(text, found)):
            value = _added(one, text)
            if value is None or any(old.value.grain == SUM and _meet(old, one) for old in kept):
                continue
            kept = [old for old in kept if not _meet(old, one)]
            kept.append(Found(one.start, one.end, value))
        return sorted(kept, key=lambda one: one.start)

    def _lists(self, sentence: Marked, at: int, found: Sequence[Found]) -> Iterator[_List]:
        """Every list of items that are numbers or one; those that may be something else are passed over."""
        values = {one.start + at: one.value for one in found}
        for expression in self._expressions:
            for match in expression.finditer(sentence.string):
                one = _list_of(sentence, match, at, values)
                if one is not None and not _doubtful(sentence.string, one):
                    yield one


def _list_of(sentence: Marked, match: regex.Match[str], at: int, values: dict[int, Value]) -> _List | None:
    """The list of a match; None where an item may be no single one."""
    string = sentence.string
    told: list[Value] = []
    for begin, stop in (places := match.spans("I")):
        value = values.get(sentence.span(begin, stop)[0]) if string[begin + 1 : stop] == MARK else None
        if value is None and begin < stop and not _is_single(match, string, stop):
            return None
        told.append(value or _ONE)
    if all(value is _ONE for value in told) and any(begin == stop for begin, stop in places):
        return None  # "a husband and father" is one
    first, _ = sentence.span(*places[0])
    _, last = sentence.span(*places[-1])
    nested = bool(_GENERAL.match(match.captures("N")[0]) and all(map(_YOUNG.match, match.captures("N")[1:])))
    return _List(first - at, last - at, match.start(), match.end(), tuple(told), nested)


def _is_single(match: regex.Match[str], string: str, stop: int) -> bool:
    """Whether the item that begins with an article before `stop` is one person or thing."""
    if match["P"] is not None and stop == match.end("P"):
        return True
    noun = next(((begin, end) for begin, end in match.spans("N") if begin >= stop), None)
    return noun is not None and not _PLURAL.search(string, *noun)


_ONE = Value("count", "", Decimal(1), Decimal(1), number=Decimal(1))


def _doubtful(string: str, one: _List) -> bool:
    """Whether the list may be cut short at its head, or its last item begin a clause of its own."""
    before = string[: one.begin].rsplit(" ", 1)[-1]
    head = string[one.begin :].split(" ", 2)[1]
    if before in (",", "and") and head in ("his", "her", "their", "its"):
        return True  # "Berg, his wife and two sons"
    return bool(_VERB.search(before) and _OWN_CLAUSE.match(string, one.stop))


def _led_by_a_name(text: str, found: Sequence[Found]) -> Iterator[_List]:
    """A person with a first name and a surname, and others."""
    for one in found:
        if not _OTHERS.match(text, one.end) or text[one.start].isupper():
            continue
        name = _NAMED.search(text, max(0, one.start - LONGEST_NAME), one.start)
        if name is not None:
            yield _List(name.start("name"), one.end, 0, 0, (_ONE, one.value))


def _meet(old: Found, one: _List) -> bool:
    return old.start < one.end and one.start < old.end


def _added(one: _List, text: str) -> Value | None:
    """What a list comes to; where the first item is the sum of the rest it is the whole."""
    hedges = {value.form for value in one.values} - {"single"}
    if len(hedges) > 1 or not hedges <= HEDGES or any(value.grain is not None for value in one.values):
        return None
    first, *rest = one.values
    is_sum = len(rest) > 1 and first.number == _sum(rest)
    summed = [first] if is_sum else list(one.values)
    stated = [first] if one.nested else summed
    low = None if any(value.low is None for value in stated) else sum(_lows(stated), Decimal(0))
    high = None if any(value.high is None for value in summed) else sum(_highs(summed), Decimal(0))
    form: Form = next(iter(hedges), "single")
    return Value("count", text[one.start : one.end], low, high, form=form, number=_sum(stated), grain=SUM)


def _sum(values: Sequence[Value]) -> Decimal:
    return sum((value.number for value in values if value.number is not None), Decimal(0))


def _lows(values: Sequence[Value]) -> Iterator[Decimal]:
    return (value.low for value in values if isinstance(value.low, Decimal))


def _highs(values: Sequence[Value]) -> Iterator[Decimal]:
    return (value.high for value in values if isinstance(value.high, Decimal))
