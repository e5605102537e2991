"""What a rule reads, where it looks, and what it passes over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factdiff.describe.kinds import noun, shown, with_article
from factdiff.describe.phrases import Voice, say, say_each
from factdiff.describe.told import Told, capital, joined, quoted, said_or_listed
from factdiff.phrases.grammar import Phrase, references
from factdiff.ruleset.rule import DEFAULT_PLACES, Rule

_AN: Final = {"note": "a note", "warning": "a warning", "error": "an error"}
_STATUS: Final = {
    "trial": "It is on trial: what it finds is shown and never fails a check.",
    "live": "It is live: what it finds may fail a check.",
}


def standing(rule: Rule) -> Iterator[Told]:
    """Why there is the rule, who answers for it, and what its word weighs."""
    if rule.why:
        yield Told("why", f"Why it matters: {rule.why}")
    yield Told("status", _STATUS[rule.status])
    yield Told("severity", f"A difference is {_AN[rule.severity]} at most.")
    if rule.owner:
        yield Told("owner", f"{capital(rule.owner)} answers for it.")
    if rule.link:
        yield Told("link", f"More is told at {rule.link}")


def scope(rule: Rule, voice: Voice) -> Iterator[Told]:
    """On which articles it is run, and where it looks in them."""
    if rule.about:
        yield from _about(rule, voice)
    if rule.places != DEFAULT_PLACES:
        yield Told("in", f"It looks only in the {joined(rule.places, 'and the')}.")


def _about(rule: Rule, voice: Voice) -> Iterator[Told]:
    """Each of `all` is a group of words that mean the same; of `any` one is enough."""
    if rule.about is None:
        return
    for number, phrase in enumerate(rule.about.all_of):
        before = "It runs on articles that name" if number == 0 else "They also name"
        yield said_or_listed("about", before, say_each([phrase], voice))
    if rule.about.any_of:
        before = "They also name" if rule.about.all_of else "It runs on articles that name"
        yield said_or_listed("about", before, say_each(rule.about.any_of, voice))


def value(rule: Rule, voice: Voice) -> Iterator[Told]:
    """The kind of value, and in which words it stands."""
    match rule.kind:
        case "choice":
            yield from _choices(rule, voice)
        case "quote":
            yield _quote(rule, voice)
        case "text":
            yield Told("pattern", f"It reads what the regular expression {rule.pattern} calls value.")
        case _:
            yield _kind(rule)
    yield from _find(rule, voice)
    for one in rule.implies:
        yield Told("implies", f"{capital(say(one.find, voice))} stands for {shown(one.value)}.")


def _quote(rule: Rule, voice: Voice) -> Told:
    if not rule.holds:
        return Told("value", "It reads quotations, each with its speaker.")
    return said_or_listed("holds", "It reads the quotation, with its speaker, that holds", say_each(rule.holds, voice))


def _kind(rule: Rule) -> Told:
    if rule.kind == "name":
        return Told("of", f"It reads which name of the list {quoted(rule.of or '')} stands there.")
    if rule.kind != "count":
        return Told("value", f"It reads {with_article(noun(rule))}.")
    missing = "; the noun may be missing" if rule.noun_optional else ""
    return Told("of", f"It reads a number before a noun of the list {quoted(rule.of or '')}{missing}.")


def _choices(rule: Rule, voice: Voice) -> Iterator[Told]:
    labels = joined([quoted(choice.label) for choice in rule.choices])
    yield Told("value", f"It reads which of these an article says: {labels}.")
    for choice in rule.choices:
        yield said_or_listed("choices", f"{capital(quoted(choice.label))} is said by", say_each(choice.phrases, voice))
    if rule.ladder:
        steps = ", then ".join(map(quoted, rule.ladder))
        yield Told("ladder", f"They follow each other: {steps}. A later article that stands further on is an update.")


def _find(rule: Rule, voice: Voice) -> Iterator[Told]:
    if rule.find:
        yield _listed("find", "It finds it where a sentence says", rule.find, voice)
    if rule.near:
        yield said_or_listed("near", f"It takes {voice.value} nearest to", say_each(rule.near, voice))


def guards(rule: Rule, voice: Voice) -> Iterator[Told]:
    """What keeps background figures out."""
    if rule.where:
        yield said_or_listed("where", f"{_sentences(rule)} must hold", say_each(rule.where, voice))
    dropped = [phrase for phrase in rule.reject if _holds_value(phrase)]
    silent = [phrase for phrase in rule.reject if not _holds_value(phrase)]
    if dropped:
        yield _listed("not", "It does not count", dropped, voice, "any of these")
    if silent:
        yield said_or_listed("not", "It passes over a sentence that says", say_each(silent, voice))
    if rule.plausible:
        yield Told("plausible", f"It takes no value outside {shown(rule.plausible)}{_percent(rule)}.")


def _percent(rule: Rule) -> str:
    """Of percentages the sign may be left out in the rule, and is missed when it is read aloud."""
    return " %" if rule.kind == "percent" and rule.plausible and rule.plausible.unit is None else ""


def _listed(key: str, before: str, phrases: Sequence[Phrase], voice: Voice, these: str = "one of these") -> Told:
    """Whole phrases are long, so several stand below each other."""
    said = tuple(say(phrase, voice) for phrase in phrases)
    return Told(key, f"{before} {these}:", said) if len(said) > 1 else Told(key, f"{before} {said[0]}.")


def _sentences(rule: Rule) -> str:
    before = {0: "", 1: ", or the one before it,"}.get(rule.look_back, f", or one of the {rule.look_back} before it,")
    return f"The sentence{before}"


def _holds_value(phrase: Phrase) -> bool:
    return any(ref.is_value for ref in references(phrase))
