"""Who is named in a text: surnames -> full names, titles dropped, bodies, unnamed sources, outlets."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

import regex

from factdiff.model import Speaker
from factdiff.speech.outlets import LAST_WORDS, find_outlets

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

UNNAMED = Speaker("unnamed sources", named=False)

_WORD = r"""
    (?: (?: Mr | Mrs | Ms | Dr | Sen | Rep | Gov | Gen | Col | Lt | Sgt | Capt | Maj | Adm | Prof | Rev | St | Jr
          | Sr ) \.
      | (?: \p{Lu} \. )+                                            # U.S., J.
      | \p{Lu} [\p{L}\p{M}]* (?: ['’\-] \p{L} [\p{L}\p{M}]* )* )    # O'Brien, Abdel-Rahman
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
    Neighbor Neighbour Friend Resident Witness Author Reporter Correspondent Analyst Superintendent Coordinator
    Councillor Councilor Councilman Councilwoman Alderman Baroness Baron Archdeacon Vicar Father Sister Brother
    Republican Republicans Democrat Democrats Democratic CEO Coach Agent Trooper Mullah Brigadier Lieutenant-General
    """.split()
)
_OPENING = frozenset(
    """
    A An The And But Or So As At By For From In Into Of On Onto To With Without If When While Although Though Because
    Since After Before Until Once Then Now Here There This That These Those It Its His Her Their Our My Your He She
    They We You I Who What Why Where How However Meanwhile Also Still Yet Even Just Only Both Each All Some Many Most
    Several Two Three Four Five One Another Other Earlier Later Last Next According Asked Speaking Amid Despite During
    Not No Yes Sorry Thank Thanks Former Late Senior Like Unlike Over Under About Today Yesterday Tomorrow Monday
    Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Read Watch More
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
_SOURCES = frozenset(
    """
    source sources people person persons individuals insiders insider aide aides witnesses witness residents resident
    analysts analyst experts expert critics neighbors neighbours relatives friends allies observers
    """.split()
)
"""Heads of phrases that name nobody."""

_ROLES = frozenset(
    """
    president minister leader mayor governor senator spokesman spokeswoman spokesperson chairman secretary chief
    commander general tycoon lawyer attorney judge mother father man woman suspect victim prosecutor director
    statement report account memo letter magazine outlet broadcaster tabloid website he she they it who which one
    some many
    """.split()
)
"""Heads that stand for somebody named elsewhere; which one is not decided here."""
_GROUPS = frozenset(
    {"police", "officials", "authorities", "prosecutors", "investigators", "lawmakers", "doctors", "rebels"}
)
"""Bodies and groups that are said to speak; written with a capital only where they begin a sentence."""
_PAPERS = frozenset({"newspaper", "paper", "daily"})
"""Words that may mean the newspaper named before; "the magazine" or "the outlet" may mean anything."""
_SPOKEN_FOR = regex.compile(
    r"""
    (?: ^ (?: an? | the ) \s )? (?P<body> \S .* )? \b spokes (?: man | woman | person | people )
    (?: \s (?: for | of | from ) \s (?: the \s )? (?P<of> .+ ) )? $
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_ARTICLE = regex.compile(r"^ (?: the | an? ) \s+", regex.VERBOSE | regex.IGNORECASE)
_VAGUE = regex.compile(
    r"""
      anonym | unnamed | not \s authori[sz]ed | condition \s of                  # says so
    | \b familiar \s with | \b briefed \s on | \b close \s to | \b knowledge \s of
    | ^ (?: an? | one | another ) \s (?: [\p{L}.\-]+ \s ){0,3} official $        # a Western official
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_PERSON_GIVEN_AWAY = regex.compile(r"['’]s?$")


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
            if 2 <= len(words) <= _LONGEST and not _is_body(words) and not _is_place(words):
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

    def speaker(self, words: str) -> Speaker | None:
        """Who a subject means; None where that is not decided ("the president", "who")."""
        words = " ".join(words.split())
        if words.lower() in _SOURCES | _ROLES | _PAPERS | _GROUPS:
            return self._common(words.lower())
        if _VAGUE.search(words):
            return UNNAMED
        outlets = find_outlets(words, 0, len(words))
        if outlets and outlets[0][:2] == (0, len(words)):
            name = self.outlet(outlets[0][2])
            return Speaker(name) if name else None
        spokesman = _SPOKEN_FOR.match(words)
        if spokesman:
            body = (spokesman["of"] or spokesman["body"] or "").strip()
            return Speaker(_bare(body)) if body else None
        return (
            self._common(words)
            if words[words.rfind(" ") + 1 :].islower() or _lower_head(words)
            else self._proper(words)
        )

    def _common(self, words: str) -> Speaker | None:
        """A body, a group or a role in small letters: police, officials in Lima, the president."""
        head = _lower_head(words) or words[words.rfind(" ") + 1 :]
        if head in _PAPERS:
            name = self.paper()
            return Speaker(name) if name else None
        if head in _SOURCES:
            return UNNAMED
        if head in _ROLES:
            return None
        return Speaker(_bare(words))

    def _proper(self, words: str) -> Speaker | None:
        if _PERSON_GIVEN_AWAY.search(words):
            return None
        name = person(_bare(words))
        if not name:
            return None
        name = _without_office(name)
        if len(name) == 1 and len(self._full.get(name[0], ())) == 1:
            return Speaker(self._full[name[0]][0])
        return Speaker(" ".join(name))

    def people(self, start: int, end: int) -> tuple[str, ...]:
        """Who is named in text[start:end] and may be a person, each once."""
        people: dict[str, None] = {}
        first = bisect_left(self._mentions, max(start, end - _NEAR), key=itemgetter(0))
        last = bisect_left(self._mentions, end, key=itemgetter(0))
        for _, words in self._mentions[first:last]:
            if not _is_body(words) and not _is_place(words):
                people[self._canonical(words)] = None
        return tuple(people)

    def one(self, people: tuple[str, ...]) -> Speaker | None:
        """The only one of them, if the text gives a full name; else nobody."""
        return Speaker(people[0]) if len(people) == 1 and " " in people[0] else None

    def _canonical(self, words: tuple[str, ...]) -> str:
        full = self._full.get(words[-1], ())
        return full[0] if len(words) == 1 and len(full) == 1 else " ".join(words)


_NEAR = 2000
"""Characters before a pronoun in which the one it means is named."""
_LONGEST = 3
"""Words of a full name; what is longer is mostly a headline in capitals."""


def _holds_another(name: str, surnames: Container[str]) -> bool:
    """Whether a surname stands before its last word: a headline in capitals (Smith Meets Jones)."""
    return any(word in surnames for word in name.split()[:-1])


def person(run: str) -> tuple[str, ...]:
    """The name within a run of capitalised words: without openings, titles and what stands before a title."""
    words = run.split()
    while words and (words[0] in _OPENING or words[0].endswith("-based")):
        words = words[1:]
    if words and words[-1] in _BODY_WORDS:
        return tuple(words)
    last_title = max((at for at, word in enumerate(words) if word.rstrip(".") in TITLES), default=-1)
    last_owner = max((at for at, word in enumerate(words[:-1]) if word.endswith(("’s", "'s"))), default=-1)
    words = words[max(last_title, last_owner) + 1 :]
    if words and words[0] in {"of", "the"}:
        return ()
    return tuple(word.removesuffix("’s").removesuffix("'s") if at == len(words) - 1 else word
                 for at, word in enumerate(words))  # fmt: skip


def _without_office(words: tuple[str, ...]) -> tuple[str, ...]:
    """Ada Brook of the Harbour Board is Ada Brook; the Bank of England stays whole."""
    at = words.index("of") if "of" in words else 0
    before = words[:at]
    return before if at > 1 and not _is_body(before) and not _is_place(before) else words


def _is_body(words: tuple[str, ...]) -> bool:
    return any(word in _BODY_WORDS or (word.isupper() and len(word.rstrip(".")) > 1) for word in words)


def _is_place(words: tuple[str, ...]) -> bool:
    return any(word in _PLACES for word in words)


def _bare(words: str) -> str:
    return _ARTICLE.sub("", words).strip()


_HEAD = regex.compile(
    r"""
    ^ (?: [\p{L}\p{N}.'’\-]+ \s ){0,5}? (?P<head> \p{Ll}+ ) \s
    (?: in | of | for | at | from | with | on | who | cited | quoted | familiar | briefed | close | speaking ) \s
    """,
    regex.VERBOSE,
)


def _lower_head(words: str) -> str | None:
    """The head of a phrase that goes on after it: officials in Lima."""
    match = _HEAD.match(words)
    return match["head"] if match else None
