"""What a rule compares, what explains a difference, and what time may change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from factdiff.describe.kinds import nouns, shown
from factdiff.describe.lists import is_inline, names_of
from factdiff.describe.told import Told, joined, quoted
from factdiff.model import Value
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Compare, ReferenceSide, Rule, Slot, WordList
from factdiff.ruleset.written_values import WITHOUT_NUMBERS

Lists = Mapping[str, WordList]
MOST_NAMES = 12
_SPEECH: Final = {
    "speaker": "who says it",
    "modality": "whether it is said as done, planned, threatened, denied or asked",
    "when": "the date that the sentence names for the event",
}
_PER: Final[Mapping[str, str]] = {
    "story": "Articles that tell the same story are compared.",
    "event": "Articles that tell the same story are compared where it may be the same event.",
    "world": "It is a fact of the world: articles are compared whatever story they tell.",
}
_CHANGES: Final = {
    "no": "A later article is held to the same.",
    "up": "A later article may rightly give a higher number.",
    "down": "A later article may rightly give a lower number.",
    "yes": "A later article may rightly say otherwise.",
}
_TAKES: Final = {
    "low": "Of a range or a bound the lower end is compared.",
    "high": "Of a range or a bound the upper end is compared.",
    "ends": "Of a range or a bound both ends are compared.",
}


def slots(rule: Rule, lists: Lists) -> Iterator[Told]:
    """Subjects, circumstances, and how both are filled."""
    for slot in rule.slots:
        key, text = ("subject", _subject(slot)) if slot.subject else ("depends_on", _circumstance(slot))
        yield _with_names(key, text, slot, lists)
        if slot.list_id not in SPEECH_SLOTS:
            yield _fill(slot, rule.look_back)


def _with_names(key: str, text: str, slot: Slot, lists: Lists) -> Told:
    """A list that stands inside the rule is told here, with how each name is called; others on their own."""
    words = lists.get(slot.list_id)
    if words is None:
        return Told(key, f"{text}; it is whoever is named there." if slot.list_id == ANYONE else f"{text}.")
    if is_inline(words.id) and not words.plain:
        return Told(key, f"{text}; each name, and how it is called:", names_of(words))
    return Told(key, f"{text}: {_names(words)}.")


def _subject(slot: Slot) -> str:
    unnamed = "" if slot.default else f"; a value whose {slot.name} is not named counts for nothing"
    return f"Each {slot.name} is a fact of its own, never compared with another{unnamed}"


def _circumstance(slot: Slot) -> str:
    if slot.list_id in SPEECH_SLOTS:
        return f"A difference is explained where this differs: {_SPEECH[slot.list_id]}"
    return f"A difference is explained where the {slot.name} differs"


def _names(words: WordList) -> str:
    """The names that it may hold, as far as they can be said in a breath."""
    names = [quoted(name.canonical) for name in words.names]
    more = [f"{len(names) - MOST_NAMES} more"] if len(names) > MOST_NAMES else []
    return joined([*names[:MOST_NAMES], *more])


def _fill(slot: Slot, look_back: int) -> Told:
    text = {
        "nearest": f"The {slot.name} is the one that is named nearest to the value",
        "phrase": f"The {slot.name} is taken from the phrase alone",
    }.get(slot.fill, f"The {slot.name} is taken from the phrase, else from the sentence, {_before(look_back)}")
    default = f"; where none is found it is {quoted(slot.default)}" if slot.default else ""
    return Told("fill" if slot.fill != "auto" else "look_back", f"{text}{default}.")


def _before(look_back: int) -> str:
    if look_back == 0:
        return "where that names exactly one"
    if look_back == 1:
        return "else from the one before it, where that names exactly one"
    return f"else from the nearest of the {look_back} before it, where that names exactly one"


def comparing(rule: Rule) -> Iterator[Told]:
    """When two articles differ, and what a later one may say."""
    yield Told("per", _PER[rule.per])
    yield Told("tolerance", f"Two articles differ when {_differ(rule)}.")
    if rule.compare.take in _TAKES:
        yield Told("take", _TAKES[rule.compare.take])
    if rule.compare.approx != Compare().approx:
        yield Told("approx", f"“Around” leaves {_share(rule.compare.approx)} open on either side.")
    if not rule.ladder:
        yield Told("changes", _CHANGES[rule.compare.changes])
    for side in rule.references:
        yield Told("reference", _reference(side))


def _differ(rule: Rule) -> str:
    tolerance, many = rule.compare.tolerance, nouns(rule)
    if rule.kind == "quote":
        return "the words quoted are not the same, and neither is a part of the other"
    if rule.kind in WITHOUT_NUMBERS:
        return f"their {many} are not the same"
    if rule.kind == "date" and tolerance.amount is None:
        return "what they state of the date cannot both be true"
    if tolerance.share is not None:
        return f"their {many} lie apart by more than {_share(tolerance.share)} of the larger"
    if tolerance.amount is not None:
        return f"their {many} lie apart by more than {_amount(rule.kind, tolerance.amount, tolerance.unit)}"
    return f"their {many} cannot both be true"


def _amount(kind: str, amount: Decimal, unit: str | None) -> str:
    if unit is None or unit == "points":
        return f"{amount.normalize():f} {unit or ''}".rstrip()
    return shown(Value("duration" if kind == "date" else kind, "", low=amount, high=amount, number=amount, unit=unit))


def _share(share: Decimal) -> str:
    return f"{(share * 100).normalize():f} %"


def _reference(side: ReferenceSide) -> str:
    of = f" for {joined([name for _, name in side.subject], 'and')}" if side.subject else ""
    since = f" from {side.since}" if side.since else ""
    until = f" until {side.until}" if side.until else ""
    return f"The desk itself holds {shown(side.value)}{of}{since}{until} (source: {side.source})."


def examples(rule: Rule) -> Iterator[Told]:
    """How it is proven."""
    gaps = sum(one.form == "todo" for one in rule.examples)
    quiet = sum(one.form == "text" and one.gives == () for one in rule.examples)
    held = len(rule.examples) - gaps
    if held:
        count = "one example" if held == 1 else f"{held} examples"
        silent = f", {quiet} of which must give nothing" if quiet else ""
        yield Told("examples", f"It carries {count}{silent}.")
    if gaps:
        count = "One sentence is" if gaps == 1 else f"{gaps} sentences are"
        yield Told("examples", f"{count} known not to be read yet.")
