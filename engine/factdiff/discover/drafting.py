"""Mentions of one fact -> the rule that reads them: phrases from the words and gaps that were met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from factdiff.discover.draft import Draft, generalised, phrase_before, phrase_behind, slug
from factdiff.discover.facts import Fact, Use
from factdiff.model import Value
from factdiff.stories.terms import stem
from factdiff.values import parse, within
from factdiff.values.interval import number_of

ANYONE: Final = "people"
_SIZES: Final = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_ROOM: Final = Decimal(4)
"""So many times smaller or larger than what was seen a value may be and still be plausible."""


def drafted(fact: Fact, name: str) -> Draft:
    """The rule of a fact, without `about` and examples, under an id that only tells it apart."""
    nouns = _nouns(fact.uses) if fact.kind == "count" else ()
    optional = any(use.mention.noun is None or use.near.word == use.mention.noun.word for use in fact.uses)
    return Draft(
        id=name,
        title=title(fact),
        kind=fact.kind,
        find=phrases(fact.uses),
        nouns=nouns,
        noun_optional=optional,
        plausible=plausible([use.mention.value for use in fact.uses]),
    )


def phrases(uses: Iterable[Use]) -> tuple[str, ...]:
    """One phrase for each side on which the words stand, as wide as the nearest use of each outlet asks."""
    told = list(uses)
    made = []
    for behind in (True, False):
        side = [use for use in told if use.near.behind == behind]
        if not side:
            continue
        widest = _widest(side)
        words = generalised(use.near.word for use in side if gap_of(use) <= widest)
        if words:
            made.append((phrase_behind if behind else phrase_before)(words, widest))
    return tuple(made)


def gap_of(use: Use) -> int:
    """Words that a phrase jumps over: a counted noun belongs to the value."""
    noun = use.mention.noun
    if noun is None or not use.near.behind or use.near.gap <= noun.gap:
        return use.near.gap
    return use.near.gap - noun.gap - 1


def _widest(side: Sequence[Use]) -> int:
    nearest: dict[str, int] = {}
    for use in side:
        nearest[use.mention.outlet] = min(nearest.get(use.mention.outlet, gap_of(use)), gap_of(use))
    return max(nearest.values())


def _nouns(uses: Iterable[Use]) -> tuple[str, ...]:
    seen = [use.mention.noun for use in uses if use.mention.noun is not None]
    general = () if seen and all(noun.concept != ANYONE for noun in seen) else (ANYONE,)
    return tuple(dict.fromkeys((*general, *generalised(noun.word for noun in seen))))


def title(fact: Fact) -> str:
    """In words: what is counted or measured, and by which words it was found."""
    words = _telling(fact)
    if fact.kind != "count":
        return f"{fact.kind.capitalize()}: {', '.join(words)}"
    noun = counted(fact)
    others = [word for word in words if word != noun]
    return f"Number of {noun}" + (f": {', '.join(others)}" if others else "")


def _telling(fact: Fact) -> list[str]:
    """The words that most mentions stand beside: two, of different stems."""
    by_stem: dict[str, str] = {}
    for word, _ in sorted(Counter(use.near.word for use in fact.uses).items(), key=lambda one: (-one[1], one[0])):
        by_stem.setdefault(stem(word), word)
    return list(by_stem.values())[:2]


def counted(fact: Fact) -> str:
    """The noun that a count is mostly of."""
    seen = Counter(use.mention.noun.word for use in fact.uses if use.mention.noun is not None)
    noun = min(seen, key=lambda word: (-seen[word], word)) if seen else ANYONE
    return ANYONE if fact.dimension.endswith(f" {ANYONE}") else noun


def name_of(draft: Draft) -> str:
    """The beginning of an id: the title's words."""
    return slug(draft.title.removeprefix("Number of "))


# --- what is plausible -------------------------------------------------------------------------


def plausible(values: Sequence[Value]) -> str | None:
    """A range around the values seen, in the unit that most of them have; None where one would fall outside."""
    units = Counter(value.unit for value in values)
    unit = units.most_common(1)[0][0] if units else None
    numbers = [number for value in values if value.unit == unit for number in _numbers(value) if number > 0]
    if not numbers or values[0].kind == "date":
        return None
    text = _range(values[0].kind, _down(min(numbers) / _ROOM), _up(max(numbers) * _ROOM), values, unit)
    try:
        limits = parse(values[0].kind, text)
    except ValueError:
        return None
    return text if all(within(limits, value) for value in values) else None


def _range(kind: str, low: Decimal, high: Decimal, values: Sequence[Value], unit: str | None) -> str:
    """Money and shares as bare numbers, in whatever unit an article states; lengths and the like with theirs."""
    least = max(low, Decimal(1)) if kind == "count" else low
    bare = _with_magnitude(least, high)
    if kind in ("money", "percent", "magnitude") or unit is None or len({value.unit for value in values}) == 1:
        return bare
    return f"{bare} {unit}"


def _with_magnitude(low: Decimal, high: Decimal) -> str:
    """2 to 40 billion: nobody counts noughts."""
    for size, word in _SIZES:
        if low >= size:
            return f"{low / size:f} to {high / size:f} {word}"
    return f"{low:f} to {high:f}"


def _numbers(value: Value) -> list[Decimal]:
    found = [value.number, number_of(value.low), number_of(value.high)]
    return [number for number in found if number is not None]


def _down(number: Decimal) -> Decimal:
    step = Decimal(1).scaleb(number.adjusted())
    return number // step * step


def _up(number: Decimal) -> Decimal:
    step = Decimal(1).scaleb(number.adjusted())
    return -(-number // step) * step
