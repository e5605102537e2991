"""Who is named in a text: surnames -> full names, titles dropped, bodies, unnamed sources, outlets."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

import regex

from factdiff.model import Speaker
from factdiff.speech.outlets import LAST_WORDS, find_outlets

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_WORD = r"""
    (?: (?: Mr | Mrs | Ms | Dr | Sen | Rep | Gov | Gen | Col | Lt | Sgt | Capt | Maj | Adm | Prof | Rev | St | Jr
          | Sr | Det | Insp | Supt | Cpl | Pvt | Cmdr ) \.
      | (?: \p{Lu} \. )+                                            # U.S., J.
      | (?: (?: al | el | ul | as | ash ) - )? \p{Lu} [\p{L}\p{M}]*
          (?: ['’\-] \p{L} [\p{L}\p{M}]* )* )                          # O'Brien, Abdel-Rahman, al-Sadr
"""
NAME = rf"""
    {_WORD}
    (?: [^\S\n] (?: (?: de | da | del | di | van | von | der | den | bin | ibn | al | el | la | le | of | of \s the )
        [^\S\n] )? {_WORD} ){{0,7}}
"""
"""A run of capitalised words on one line, in verbose mode."""

_NAME = regex.compile(rf"(?<! [\p{{L}}\p{{N}}] ) {NAME} (?! [\p{{L}}\p{{N}}] )", regex.VERBOSE)

TITLES = frozenset(
    """
    Mr Mrs Ms Dr Sen Rep Gov Gen Col Lt Sgt Capt Maj Adm Prof Rev Sir Dame Lord Lady President Vice Vice-President
    Senator Congressman Congresswoman Representative Governor Mayor Minister Ministers Premier Chancellor Secretary
    Secretary-General General Colonel Lieutenant Sergeant Captain Major Admiral Commander Corporal Private Officer
    Chief Sheriff Deputy Detective Inspector Superintendent Commissioner Judge Justice Attorney Prosecutor Professor
    Doctor Ambassador Envoy Director Chairman Chairwoman Chair Chairperson Spokesman Spokeswoman Spokesperson King
    Queen Prince Princess Pope Bishop Archbishop Cardinal Rabbi Imam Ayatollah Sheikh Leader Speaker Marshal Pvt Cpl
    Neighbor Neighbour Friend Resident Witness Author Reporter Correspondent Journalist Analyst Superintendent
    Coordinator
    Councillor Councilor Councilman Councilwoman Alderman Baroness Baron Archdeacon Vicar Father Sister Brother
    Republican Republicans Democrat Democrats Democratic CEO Coach Agent Trooper Mullah Brigadier Lieutenant-General
    Investigator Firefighter Paramedic Det Insp Supt Cmdr
    """.split()
)
OPENINGS = frozenset(
    """
    A An The And But Or So As At By For From In Into Of On Onto To With Without If When While Although Though Because
    Since After Before Until Once Then Now Here There This That These Those It Its His Her Their Our My Your He She
    They We You I Who What Why Where How However Meanwhile Also Still Yet Even Just Only Both Each All Some Many Most
    Several Two Three Four Five One Another Other Earlier Later Last Next According Asked Speaking Amid Despite During
    Not No Yes Sorry Thank Thanks Former Late Senior Like Unlike Over Under About Today Yesterday Tomorrow Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Read Watch More Neither Nor Either Through Thus Via Reached
    """.split()
)
"""Words with a capital because a sentence, a list of days or a headline begins with them."""

_BODY_WORDS = frozenset(
    """
    House Kremlin Pentagon Ministry Department Office Agency Bureau Committee Commission Council Court Parliament
    Congress Senate Government Administration Army Navy Force Forces Police University Institute Party Union Nations
    Bank Company Corp Inc Ltd Group Association Organization Organisation NATO EU UN Station Team Hospital School
    College Center Centre Foundation Service Services Authority Board Embassy Church Network Project Watch Amnesty
    """.split()
)
"""A name with one of these is a body; it is never taken for a person when a pronoun is resolved."""

_PLACES = frozenset(
    """
    States State City County Kingdom Street Avenue Road Square Park Island Islands River Lake Mountain North South
    East West New York Washington Bay Beach District Republic Airport War Day Act Bill
    """.split()
)
_FIRST_NAMES = frozenset({"Bill", "Bay", "Lake", "River"})
"""Those that a person may be called by, where they stand first."""


class Cast:
    """The names of one text; worked out when first asked for, because most sentences ask for none."""

    __slots__ = ("__dict__", "text")

    def __init__(self, text: str) -> None:
        """`text` is a whole field of an article: a full name may stand anywhere in it."""
        self.text = text

    @cached_property
    def _mentions(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Every run of capitalised words that may be a person, by place, titles and openings dropped."""
        runs = ((match.start(), person(match.group())) for match in _NAME.finditer(self.text))
        return tuple((start, words) for start, words in runs if words)

    @cached_property
    def _full(self) -> dict[str, tuple[str, ...]]:
        """Surname -> the full names that end with it, in order."""
        full: dict[str, dict[str, None]] = {}
        for _, words in self._mentions:
            if 2 <= len(words) <= _LONGEST and not is_body(words) and not is_place(words):
                full.setdefault(words[-1], {})[" ".join(words)] = None
        return {surname: tuple(name for name in names if not _holds_another(name, full))
                for surname, names in full.items()}  # fmt: skip

    @cached_property
    def _outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for _, _, name in find_outlets(self.text, 0, len(self.text))))

    def outlet(self, name: str) -> str | None:
        """The canonical name; of a short one ("the Post") the only full one in the text that ends so."""
        if name not in LAST_WORDS:
            return name
        return self._only(full for full in self._outlets if full.endswith(f" {name}"))

    def paper(self) -> str | None:
        """The outlet that "the newspaper" means: the only one in the text whose name ends as newspapers' do."""
        papers = (name for name in self._outlets if name not in LAST_WORDS)
        return self._only(name for name in papers if name.endswith(LAST_WORDS))

    @staticmethod
    def _only(names: Iterable[str]) -> str | None:
        distinct = list(dict.fromkeys(names))
        return distinct[0] if len(distinct) == 1 else None

    def full_name(self, words: tuple[str, ...]) -> str:
        """The full name of a surname, if the text gives exactly one; else the words."""
        full = self._full.get(words[-1], ())
        return full[0] if len(words) == 1 and len(full) == 1 else " ".join(words)

    @cached_property
    def _bodies(self) -> tuple[tuple[str, ...], ...]:
        runs = (without_opening(match.group().split()) for match in _NAME.finditer(self.text))
        return tuple(dict.fromkeys(run for run in runs if is_body(run)))

    def body(self, head: str) -> str | None:
        """What "the ministry" means: the only body of the text with that word, by its longest name."""
        head = head.capitalize()
        found = [" ".join(run) for run in self._bodies if len(run) > 1 and _is_headed(run, head)]
        return self._only(one for one in found if not any(other.endswith(f" {one}") for other in found))

    def holder(self, office: tuple[str, ...]) -> str | None:
        """Who "the mayor", or ("Easton", "mayor"), means: the only one whom the text gives that office."""
        asked = tuple(word.casefold() for word in office)
        if asked not in self._asked:
            found = holders(self.text, asked[-1])
            named = {self.full_name(one.name) for one in found if one.office[-len(asked) :] == asked}
            self._asked[asked] = self._only(named)
        return self._asked[asked]

    @cached_property
    def _asked(self) -> dict[tuple[str, ...], str | None]:
        return {}

    def people(self, start: int, end: int) -> tuple[str, ...]:
        """Who is named in text[start:end] and may be a person, each once."""
        people: dict[str, None] = {}
        first = bisect_left(self._mentions, max(start, end - _NEAR), key=itemgetter(0))
        last = bisect_left(self._mentions, end, key=itemgetter(0))
        for _, words in self._mentions[first:last]:
            if not is_body(words) and not is_place(words):
                people[self.full_name(words)] = None
        return tuple(people)

    def pronoun(self, sentence: int, at: int) -> Speaker | None:
        """Whom "he" or "she" means: the only one named before it in the sentence, its paragraph or the one before."""
        here = self.people(sentence, at)
        paragraph = self.text.rfind("\n", 0, sentence) + 1
        here = here or self.people(paragraph, sentence)
        end = len(self.text[:paragraph].rstrip())
        return self.one(here or self.people(self.text.rfind("\n", 0, end) + 1, end))

    def is_shared(self, name: str) -> bool:
        """Whether two people of the text bear this surname, so that it alone is neither's."""
        return " " not in name and len(self._full.get(name, ())) > 1

    def has_full_name(self, surname: str) -> bool:
        """Whether the text gives a full name that ends so."""
        return surname in self._full

    def has_word(self, word: str) -> bool:
        """Whether a word stands in the text in small letters."""
        return word in self._small

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(match.group() for match in _SMALL_WORD.finditer(self.text))

    def full_names(self) -> frozenset[str]:
        """All full names of people in the text."""
        return frozenset(name for names in self._full.values() for name in names)

    def one(self, people: tuple[str, ...]) -> Speaker | None:
        """The only one of them, if the text gives a full name; else nobody."""
        return Speaker(people[0]) if len(people) == 1 and " " in people[0] else None


_SMALL_WORD = regex.compile(r"(?<! [\p{L}'’\-] ) \p{Ll}{3,} (?! [\p{L}'’\-] )", regex.VERBOSE)
_NEAR = 2000
"""Characters before a pronoun in which the one it means is named."""
_LONGEST = 3
"""Words of a full name; what is longer is mostly a headline in capitals."""


def _holds_another(name: str, surnames: Container[str]) -> bool:
    """Whether a surname stands before its last word: a headline in capitals (Smith Meets Jones)."""
    return any(word in surnames for word in name.split()[:-1])


_REMEMBERED = 16_384
"""Names that are taken apart once: the same few are met over and over."""


def without_opening(words: list[str]) -> tuple[str, ...]:
    """A run without the words that have a capital because something begins with them."""
    at = next((at for at, word in enumerate(words) if not (word in OPENINGS or word.endswith("-based"))), len(words))
    return tuple(words[at:])


@lru_cache(maxsize=_REMEMBERED)
def person(run: str) -> tuple[str, ...]:
    """The name within a run of capitalised words: without openings, titles and what stands before a title."""
    words = list(without_opening(run.split()))
    if words and words[-1] in _BODY_WORDS:
        return tuple(words)
    last_title = max((at for at, word in enumerate(words) if word.rstrip(".") in TITLES), default=-1)
    last_owner = max((at for at, word in enumerate(words[:-1]) if word.endswith(("’s", "'s"))), default=-1)
    words = words[max(last_title, last_owner) + 1 :]
    if words and words[0] in {"of", "the"}:
        return ()
    return tuple(word.removesuffix("’s").removesuffix("'s") if at == len(words) - 1 else word
                 for at, word in enumerate(words))  # fmt: skip


def without_office(words: tuple[str, ...]) -> tuple[str, ...]:
    """Ada Brook of the Harbour Board is Ada Brook; the Bank of England stays whole."""
    at = words.index("of") if "of" in words else 0
    before = words[:at]
    return before if at > 1 and not is_body(before) and not is_place(before) else words


def _is_headed(run: tuple[str, ...], head: str) -> bool:
    return any(word == head and (at == len(run) - 1 or run[at + 1] in {"of", "for"}) for at, word in enumerate(run))


def is_body(words: tuple[str, ...]) -> bool:
    """Whether a name is no person's: a word of bodies or an abbreviation stands in it."""
    return any(word in _BODY_WORDS or (word.isupper() and len(word.rstrip(".")) > 1) for word in words)


def is_place(words: tuple[str, ...]) -> bool:
    """Whether a word of places stands in a name."""
    return any(word in _PLACES and (at or word not in _FIRST_NAMES) for at, word in enumerate(words))


# --- offices ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Holder:
    """A person whom the text gives an office: ("easton", "mayor") of Easton Mayor Ada Brook."""

    office: tuple[str, ...]
    name: tuple[str, ...]


_OFFICE_BEFORE = regex.compile(r"(?r) (?: (?: ^ | (?<! \S ) ) [\p{L}.'’\-]+ [^\S\n] ){1,3}", regex.VERBOSE)
_NAME_AFTER = regex.compile(rf"[^\S\n] (?P<name> {NAME} ) (?! \p{{L}} )", regex.VERBOSE)
_NAME_BEFORE = regex.compile(
    rf"(?r) (?P<name> {NAME} ) , [^\S\n] (?: (?: the | an? ) \s )? (?P<office> (?: [\p{{L}}.'’\-]+ \s ){{0,3}}? )",
    regex.VERBOSE,
)
_OF_AFTER = regex.compile(rf"(?: \s (?: of | for | at ) \s (?: the \s )? (?P<of> {NAME} ) )? \s? [,.)]", regex.VERBOSE)
_NOT_IN_OFFICE = frozenset("former vice deputy assistant ex acting late retired past next".split())
_OFFICE_WORDS = 3


def holders(text: str, head: str) -> Iterator[Holder]:
    """Who is given an office of that head; a former mayor or a vice president is not the one asked for."""
    for match in regex.finditer(rf"(?<! \p{{L}} ) {regex.escape(head)} (?! \p{{L}} )", text, regex.VERBOSE | regex.I):
        start, end = match.span()
        ahead, behind = _NAME_AFTER.match(text, end), _NAME_BEFORE.match(text, max(0, start - 160), start)
        if ahead:  # Easton Mayor Ada Brook
            before = _OFFICE_BEFORE.match(text, max(0, start - 80), start)
            yield from _holder([*(before.group().split() if before else ()), head], ahead["name"])
        elif behind and (of := _OF_AFTER.match(text, end)):  # Ada Brook, the mayor of Easton,
            yield from _holder([*(of["of"] or "").split(), *behind["office"].split(), head], behind["name"])


def _holder(office: list[str], words: str) -> Iterator[Holder]:
    bare = tuple(_bare_word(word) for word in office)
    name = person(words)
    if name and not is_body(name) and not is_place(name) and _NOT_IN_OFFICE.isdisjoint(bare):
        yield Holder(bare, without_office(name))


def _bare_word(word: str) -> str:
    return word.casefold().removesuffix("’s").removesuffix("'s")
