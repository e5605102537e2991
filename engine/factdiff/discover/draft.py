"""A rule before it is written down: what `suggest` and `rules new` both make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import regex

from factdiff.stories.terms import stem

LEAST_STEM: Final = 4
"""So many letters a word's beginning needs before `*` may stand for its ending: `die*` would match diesel."""
_WRITABLE: Final = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+")


@dataclass(frozen=True, slots=True)
class Example:
    """One example: a text and the values it gives, or two texts and their class or state."""

    texts: tuple[str, ...]
    gives: tuple[str, ...] | None = None
    kind: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of a rule in an editor's terms; `nouns` only for counts."""

    id: str
    title: str
    kind: str
    find: tuple[str, ...]
    why: str | None = None
    about: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    noun_optional: bool = False
    plausible: str | None = None
    examples: tuple[Example, ...] = ()

    @property
    def list_id(self) -> str:
        """The list of its nouns; named after the rule, because a name means one list in the whole folder."""
        return f"{self.id}-nouns"


def slug(text: str) -> str:
    """A text as the id of a rule; empty where no letter is left to begin with."""
    plain = text.lower().replace("'", "").replace("’", "")
    return regex.sub(r"^[\d-]+", "", "-".join(regex.findall(r"[a-z0-9]+", plain)))


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """The id itself, or the first of id-2, id-3 … that no rule has."""
    known = set(taken)
    if wanted not in known:
        return wanted
    number = 2
    while f"{wanted}-{number}" in known:
        number += 1
    return f"{wanted}-{number}"


def generalised(words: Iterable[str]) -> tuple[str, ...]:
    """Words as a phrase holds them, sorted: the endings that were met, and others like them, by `*`."""
    by_stem: dict[str, set[str]] = {}
    for word in words:
        if _WRITABLE.fullmatch(word):
            by_stem.setdefault(stem(word), set()).add(word)
    told = {one for root, forms in by_stem.items() for one in _general(root, sorted(forms))}
    begun = tuple(one[:-1] for one in told if one.endswith("*"))
    return tuple(
        sorted(one for one in told if not any(one.startswith(begin) and one != f"{begin}*" for begin in begun))
    )


def _general(root: str, forms: list[str]) -> list[str]:
    if len(forms) == 1:
        if forms[0] in (root, f"{root}e", root + root[-1:]):
            return forms
        begin = _common([*forms, root])
        begin += begin[-1:] if forms[0].startswith(begin + begin[-1:]) else ""  # the stem of "tariffs" has one f
        if len(begin) + 1 >= len(forms[0]) and not forms[0].endswith("s"):
            return forms  # "speed" has no ending
    else:
        begin = _common(forms)
    return [f"{begin}*"] if len(begin) >= LEAST_STEM else forms


def _common(words: list[str]) -> str:
    first, last = min(words), max(words)
    same = next((at for at, letter in enumerate(first) if at >= len(last) or last[at] != letter), len(first))
    return first[:same]


def alternatives(words: Iterable[str]) -> str:
    """One word as it is, several as `(a|b)`."""
    told = list(words)
    return told[0] if len(told) == 1 else f"({'|'.join(told)})"


def phrase_behind(words: Iterable[str], gap: int) -> str:
    """A phrase for words behind the value, over up to `gap` words."""
    return " ".join(filter(None, ("{value}", _jump(gap), alternatives(words))))


def phrase_before(words: Iterable[str], gap: int) -> str:
    """A phrase for words before the value."""
    return " ".join(filter(None, (alternatives(words), _jump(gap), "{value}")))


def _jump(gap: int) -> str:
    return f"...{gap}" if gap else ""
