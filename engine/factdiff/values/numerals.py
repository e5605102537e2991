"""Digits and number words -> numerals with what they mean, before hedges and units.

One pass of one expression finds the pieces; pieces that belong together are joined in Python.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

import regex

from factdiff.values.digits import FRACTION_SIGNS, LONGEST, decimal_at, leading_dot, with_fraction
from factdiff.values.numeral import Numeral, exactly, rounded, share_of
from factdiff.values.tokens import may_hold_numbers
from factdiff.values.words import (
    AFTER_ARTICLE,
    DOZEN,
    NOUGHT,
    ORDINALS,
    PARTS,
    SUFFIXES,
    THOUSAND,
    UNAMBIGUOUS_SUFFIXES,
    WORDS,
    NumberWord,
    trie,
)

_MOST = Decimal(10) ** 15


_CASES = [form for word in (*WORDS, *ORDINALS, *PARTS) for form in (word, word.capitalize(), word.upper())]
_ATOM = regex.compile(
    rf"""
      (?P<digits> \d+ (?: [.,] \d+ )* | [½¼¾⅓⅔] )       # 1,600.5
    | \b (?: [Aa]n? (?= [\s-] (?:{trie(sorted(AFTER_ARTICLE))}) )  # a day, a hundred
         | {trie(word for word in _CASES if word.lower() not in ("a", "an"))}
      ) \b (?! ['’] \p{{L}} )                              # the word one, not one's
    """,
    regex.VERBOSE,
)
_ORDINAL = regex.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b")
_SUFFIX = regex.compile(rf"[ ]?(?P<letters>{trie(SUFFIXES)})\b(?![/²³'’])")
_GAP = regex.compile(r"(?:\s{1,3}|\s?[-‐‑]\s?)(?P<and>and(?:\s{1,2}|-))?(?P<of>of\s(?:a\s)?)?")
_AND = regex.compile(r"[\s-]and[\s-]", regex.IGNORECASE)
_POINT = regex.compile(
    r"\spoint(?P<digits>(?:[\s-](?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine))+)\b",
    regex.IGNORECASE,
)
_TH = regex.compile(
    r"(?:[\s-](?:hundred|thousand|million|billion|trillion))+ths?\b | [\s-](?:firsts?|\p{L}+y-\p{L}+ths)\b",
    regex.VERBOSE,
)
_SPOKEN = {word: str(at) for at, word in enumerate("zero one two three four five six seven eight nine".split())}
_AND_A_HALF = regex.compile(
    r"""
      [\s-]and[\s-]an?[\s-] (?P<part> half | quarter | third ) \b
    | [\s-]and[\s-]an?[\s-] (?P<part> fourth | (?:fif|six|seven|eigh|nin|ten)th ) (?= \s? (?: $ | [.,;:] | times \b
          | per\s?cent | % | \p{L}+illion | inch | mile | hour | year ) )      # 3 and a fifth, not "and a fifth died"
    | [\s-]and[\s-] (?P<three> three[\s-]quarters ) \b
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


_NO_MULTIPLIER = 100


@dataclass(frozen=True, slots=True)
class _Atom:
    """A piece of a numeral: digits, or one word."""

    start: int
    end: int
    text: str
    word: NumberWord | None
    """None for digits, ordinals and parts of a whole."""


def numerals(text: str) -> list[Numeral]:
    """All numerals of a text, by start, not overlapping."""
    if not may_hold_numbers(text):
        return []
    atoms = [_atom(match) for match in _ATOM.finditer(text)]
    found: list[Numeral] = []
    at = 0
    while at < len(atoms):
        numeral, at = _Reader(text, atoms, at).read()
        if numeral is not None and (not found or numeral.start >= found[-1].end):
            found.append(numeral)
    return _without_formulas(text, _with_parts(text, found))


def _with_parts(text: str, found: list[Numeral]) -> list[Numeral]:
    """Three and a fifth, six million and two thirds."""
    joined: list[Numeral] = []
    for one in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and one.part
            and last.number is not None
            and not last.part
            and _AND.fullmatch(text, last.end, one.start)
        ):
            number = last.mantissa + round(one.number or Decimal(0), 2).normalize()
            joined[-1] = rounded(last.start, one.end, number, last.magnitude, digits=last.digits)
        else:
            joined.append(one)
    return joined


def _without_formulas(text: str, found: list[Numeral]) -> list[Numeral]:
    """Leave out what is only a piece of a larger number that is not read: hundredths, 200 point 71, one over three."""
    pieces: set[int] = set()
    for at, (one, two) in enumerate(pairwise(found)):
        if (
            text[one.end : two.start].strip(" -") in ("point", "over", "Point")
            and not text[two.end : two.end + 2].strip()
        ):
            pieces.update((at, at + 1))
        if two.start - one.end == 1 and one.bare is False and _TH.match(text, two.end):
            pieces.update((at, at + 1))
    return [one for at, one in enumerate(found) if at not in pieces and not _TH.match(text, one.end)]


def _atom(match: regex.Match[str]) -> _Atom:
    word = match.group()
    return _Atom(match.start(), match.end(), word, None if match.group("digits") else WORDS.get(word.lower()))


class _Reader:
    """Reads one numeral from a list of atoms."""

    def __init__(self, text: str, atoms: list[_Atom], at: int) -> None:
        self.text, self.atoms, self.at = text, atoms, at

    def read(self) -> tuple[Numeral | None, int]:
        """The numeral that begins at this atom, if one does, and the atom after it."""
        atom = self.atoms[self.at]
        self.at += 1
        numeral = self._digits(atom) if atom.word is None else self._word(atom, atom.word)
        while self.at < len(self.atoms) and numeral is not None and self.atoms[self.at].start < numeral.end:
            self.at += 1
        return numeral, self.at

    def _next(self, end: int, *roles: str, bridge: str | None = None) -> _Atom | None:
        """The next atom if it directly follows and has one of these roles; `bridge`: "and" or "of" must stand."""
        if self.at >= len(self.atoms):
            return None
        atom = self.atoms[self.at]
        gap = _GAP.fullmatch(self.text, end, atom.start)
        if gap is None or atom.word is None or atom.word.role not in roles:
            return None
        stands = "and" if gap.group("and") else "of" if gap.group("of") else None
        return atom if stands == bridge else None

    # --- digits -------------------------------------------------------------------------------

    def _digits(self, atom: _Atom) -> Numeral | None:
        if not atom.text[0].isdigit() and atom.text not in FRACTION_SIGNS:
            return self._ordinal_word(atom)
        number, end = decimal_at(self.text, atom.text, atom.end)
        if number is None:
            return None
        if _ORDINAL.match(self.text, end):
            return exactly(atom.start, end + 2, number, digits=True, ordinal=True)
        start = atom.start
        if atom.text.isdigit() and leading_dot(self.text, start):
            number, start = number.scaleb(-len(atom.text)), start - 1
        number, end = with_fraction(self.text, end, number)
        number, end = self._and_a_half(number, end)
        return self._magnified(start, end, number, digits=True)

    def _and_a_half(self, number: Decimal, end: int) -> tuple[Decimal, int]:
        extra = _AND_A_HALF.match(self.text, end)
        if extra is None:
            return number, end
        part = Decimal("0.75") if extra.group("three") else PARTS[extra.group("part").lower()]
        self._skip_to(extra.end())
        return number + round(part, 2).normalize(), extra.end()

    def _skip_to(self, end: int) -> None:
        """Pass the atoms that an expression has taken."""
        while self.at < len(self.atoms) and self.atoms[self.at].start < end:
            self.at += 1

    def _magnified(self, start: int, end: int, number: Decimal, *, digits: bool) -> Numeral:
        """Take the magnitude words, hundreds and dozens behind a number."""
        magnitude = Decimal(1)
        if digits and (suffix := _SUFFIX.match(self.text, end)) and _is_magnitude(suffix, end):
            magnitude, end = SUFFIXES[suffix.group("letters")], suffix.end()
        while word := self._next(end, "magnitude", "hundred", "dozen", "plural"):
            assert word.word is not None  # noqa: S101 -- `_next` gives words with a role only
            if word.text.lower() in ("scores", "tens") or magnitude * word.word.value > _MOST:
                break
            if word.word.role == "plural" and number >= _NO_MULTIPLIER:
                break  # "in 2016 dozens were killed": nobody counts dozens by the hundred
            if word.text.lower() == "dozens":
                number *= DOZEN
            elif word.word.role in ("hundred", "dozen") or word.word.value < THOUSAND:
                number *= word.word.value
            else:
                magnitude *= word.word.value
            end = word.end
            self.at += 1
        if magnitude > THOUSAND:
            number, end = self._and_a_half(number, end)
        return rounded(start, end, number, magnitude, digits=digits)

    # --- words --------------------------------------------------------------------------------

    def _word(self, atom: _Atom, word: NumberWord) -> Numeral | None:
        match word.role:
            case "unit" | "teen" | "tens":
                if atom.text.lower() in NOUGHT and not _POINT.match(self.text, atom.end):
                    return None  # "came to nought"
                return self._cardinal(atom)
            case "article":
                return self._article(atom)
            case "part":
                return self._part(atom, word.value)
            case "vague":
                return self._vague(atom, word)
            case "plural":
                return self._plural(atom, word)
            case "no":
                return exactly(atom.start, atom.end, Decimal(0), no=True)
            case "hundred" | "magnitude" | "dozen":
                return None  # without a number before it ("billion-dollar") it says nothing

    def _cardinal(self, atom: _Atom) -> Numeral:
        """Three hundred and forty-two; fifteen hundred; two million three hundred thousand."""
        total, end = self._below_thousand(atom)
        if (part := self._share(total, end)) is not None:
            return replace(part, start=atom.start)
        if (ordinal := self._ordinal_end(total, end)) is not None:
            return replace(ordinal, start=atom.start)
        if point := _POINT.match(self.text, end):
            decimals = "".join(
                _SPOKEN.get(word.lower(), "0") for word in point.group("digits").replace("-", " ").split()
            )
            total, end = total + Decimal(f"0.{decimals[:LONGEST]}"), point.end()
            self._skip_to(end)
        total, end = self._and_a_half(total, end)
        first = self._magnified(atom.start, end, total, digits=False)
        return self._rest(first)

    def _rest(self, first: Numeral) -> Numeral:
        """The lower groups of a long number: "two million | three hundred thousand | and five"."""
        while first.magnitude > 1 and first.number is not None:
            lower = self._next(first.end, "unit", "teen", "tens") or self._next(
                first.end, "unit", "teen", "tens", bridge="and"
            )
            if lower is None or self._is_part_next(lower):
                break
            before = self.at
            self.at += 1
            total, end = self._below_thousand(lower)
            group = self._magnified(lower.start, end, total, digits=False)
            if group.magnitude >= first.magnitude or (group.number or 0) >= first.magnitude:
                self.at = before
                break
            step = group.high - group.low
            number = first.number + (group.number or 0)
            first = Numeral(
                first.start,
                group.end,
                number - step / 2,
                number + step / 2,
                step > 0,
                number,
                number,
                group.magnitude,
            )
            first = replace(first, mantissa=number / group.magnitude)
        return first

    def _is_part_next(self, atom: _Atom) -> bool:
        """Whether a number word only counts parts: "six million and two thirds"."""
        at = self.at + 1
        name = self.atoms[at].text.lower() if at < len(self.atoms) else ""
        if name not in PARTS or not (name.endswith("s") or atom.text.lower() == "one"):
            return False
        return _GAP.fullmatch(self.text, atom.end, self.atoms[at].start) is not None

    def _below_thousand(self, atom: _Atom) -> tuple[Decimal, int]:
        assert atom.word is not None  # noqa: S101 -- called with cardinal words only
        total, end, role = atom.word.value, atom.end, atom.word.role
        if role == "tens" and (unit := self._next(end, "unit")) and unit.word:
            total, end = total + unit.word.value, unit.end
            self.at += 1
        if (hundred := self._next(end, "hundred")) and hundred.word and total < 100:
            total, end = total * 100, hundred.end
            self.at += 1
            low = self._next(end, "unit", "teen", "tens") or self._next(end, "unit", "teen", "tens", bridge="and")
            if (
                low is not None
                and not self._is_part_next(low)
                and not (self.text[end : low.start].strip() == "and" and total >= 1000)
            ):
                self.at += 1
                more, end = self._below_hundred(low)
                total += more
        return total, end

    def _below_hundred(self, atom: _Atom) -> tuple[Decimal, int]:
        assert atom.word is not None  # noqa: S101 -- called with cardinal words only
        if atom.word.role == "tens" and (unit := self._next(atom.end, "unit")) and unit.word:
            self.at += 1
            return atom.word.value + unit.word.value, unit.end
        return atom.word.value, atom.end

    def _ordinal_end(self, total: Decimal, end: int) -> Numeral | None:
        """twenty-fifth, one hundred and twelfth."""
        if self.at >= len(self.atoms) or total < 20 or total % 10:
            return None
        atom = self.atoms[self.at]
        value = ORDINALS.get(atom.text.lower())
        if value is None or not _GAP.fullmatch(self.text, end, atom.start) or (value >= 10 and total % 100):
            return None
        self.at += 1
        return exactly(atom.start, atom.end, total + value, ordinal=True)

    def _share(self, top: Decimal, end: int) -> Numeral | None:
        """two-thirds, three quarters."""
        if self.at >= len(self.atoms) or top < 1 or top % 1:
            return None
        atom = self.atoms[self.at]
        part = PARTS.get(atom.text.lower())
        plural = atom.text.lower().endswith("s")
        if part is None or not _GAP.fullmatch(self.text, end, atom.start) or (top > 1) != plural:
            return None
        self.at += 1
        if (size := self._part_of(atom.end)) and size.word and size.word.role == "magnitude":
            whole = rounded(atom.start, size.end, round(top * part, 2), size.word.value, digits=True)
            return replace(whole, number=(top * part * size.word.value).to_integral_value())
        return share_of(atom.start, atom.end, top * part)

    def _article(self, atom: _Atom) -> Numeral | None:
        """A hundred, a dozen, a couple, a half-billion, a day."""
        if step := self._next(atom.end, "hundred", "magnitude", "dozen"):
            assert step.word is not None  # noqa: S101 -- `_next` gives words only
            if step.word.role == "hundred" and (low := self._low_behind(step)) is not None:
                return replace(low, start=atom.start)
            return self._rest(self._magnified(atom.start, atom.end, Decimal(1), digits=False))
        if (vague := self._next(atom.end, "vague")) and vague.word:
            self.at += 1
            found = self._vague(vague, vague.word, after_article=True)
            return None if found is None else replace(found, start=atom.start)
        if (part := self._next(atom.end, "part")) and part.word:
            self.at += 1
            found = self._part(part, part.word.value)
            return None if found is None else replace(found, start=atom.start)
        if self.at < len(self.atoms) and (name := self.atoms[self.at]).start == atom.end + 1:
            share = PARTS.get(name.text.lower())
            if share is not None and self.text.startswith(" of", name.end):
                self.at += 1
                return share_of(atom.start, name.end, share)
        return exactly(atom.start, atom.end, Decimal(1), bare=True)

    def _low_behind(self, hundred: _Atom) -> Numeral | None:
        """A hundred and two."""
        before, self.at = self.at, self.at + 1
        low = self._next(hundred.end, "unit", "teen", "tens", bridge="and")
        if low is None or self._is_part_next(low):
            self.at = before
            return None
        self.at += 1
        more, end = self._below_hundred(low)
        return self._magnified(low.start, end, 100 + more, digits=False)

    def _part(self, atom: _Atom, value: Decimal) -> Numeral:
        """Half a million, half-billion, a quarter of a million; else half of something."""
        magnitude = self._part_of(atom.end)
        if magnitude is None:
            return share_of(atom.start, atom.end, value, bare=not _OF.match(self.text, atom.end))
        size = magnitude.word.value if magnitude.word else Decimal(1)
        if magnitude.word and magnitude.word.role == "dozen":
            return exactly(atom.start, magnitude.end, value * size)
        return rounded(atom.start, magnitude.end, value, size, digits=True)

    def _part_of(self, end: int) -> _Atom | None:
        roles = ("magnitude", "dozen")
        for skip in (0, 1):
            at = self.at + skip
            if at >= len(self.atoms):
                return None
            step = self.atoms[at]
            between = self.text[end : step.start].lower().replace("-", " ").split()
            if step.word and step.word.role in roles and between in ([], ["a"], ["of", "a"], ["an"]):
                self.at = at + 1
                return step
        return None

    def _vague(self, atom: _Atom, word: NumberWord, *, after_article: bool = False) -> Numeral | None:
        """A few, several hundred, a couple of thousand. Bare "few" means hardly any, and is no number."""
        if (
            atom.text.lower() == "few"
            and not after_article
            and not _FEW_BEFORE.search(self.text, max(0, atom.start - 12), atom.start)
        ):
            return None
        low, high, end = word.value, word.high or word.value, atom.end
        step = self._next(end, "magnitude", "hundred", "dozen")
        if step is None and word.value == word.high:
            step = self._next(end, "magnitude", "hundred", "dozen", bridge="of")
        if step is not None and step.word:
            self.at += 1
            low, high, end = low * step.word.value, high * step.word.value, step.end
        elif word.value == word.high and self.text.startswith(" of ", end):
            end += 3
        return Numeral(atom.start, end, low, high, low != high, None, vague=True)

    def _plural(self, atom: _Atom, word: NumberWord) -> Numeral | None:
        """dozens, hundreds of thousands; "tens" alone is no number."""
        low, high, end = word.value, word.high or word.value, atom.end
        while (step := self._next(end, "plural", bridge="of")) and step.word:
            self.at += 1
            low, high, end = low * step.word.value, high * step.word.value, step.end
        if end == atom.end and atom.text.lower() == "tens":
            return None
        return Numeral(atom.start, end, low, high, high_open=True, number=None, vague=True)

    def _ordinal_word(self, atom: _Atom) -> Numeral | None:
        value = ORDINALS.get(atom.text.lower())
        return None if value is None else exactly(atom.start, atom.end, Decimal(value), ordinal=True)


_OF = regex.compile(
    r"\sof\s|\sthe\s(?!day|night|game|match|season|year|time|way|battle|story|price|size)", regex.IGNORECASE
)
_FEW_BEFORE = regex.compile(r"\b(?:last|past|next|first|these|those|every|another|the|very)[\s]+$", regex.IGNORECASE)


def _is_magnitude(suffix: regex.Match[str], end: int) -> bool:
    """Whether letters behind digits are surely a magnitude; `attach` settles the others."""
    letters = suffix.group("letters")
    return letters in UNAMBIGUOUS_SUFFIXES and (len(letters) > 1 or suffix.start("letters") == end)
