"""What in a sentence could make a claim of a rule, one small function a way of stating a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from factdiff.extract.compiled import CompiledRule
from factdiff.extract.counts import ORDINAL, with_noun
from factdiff.extract.page import Page, Sheet, SheetView
from factdiff.model import Value
from factdiff.phrases.marks import NameFound, quoted_words
from factdiff.phrases.match import Caught, Limit, Match, find, fullest, holds, settle
from factdiff.speech import Quotation
from factdiff.text import loosely
from factdiff.values import KINDS
from factdiff.values.common import Found
from factdiff.values.quote import is_long


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value, the words that state it (offsets in the field) and the slots that its phrase caught."""

    value: Value
    start: int
    end: int
    caught: tuple[Caught, ...] = ()
    implied: bool = False
    mark: tuple[int, int] | None = None
    """The value itself, without a count's noun: names in it ("$5 US") say nothing of what it is of."""
    match: Match | None = None
    """Where its phrase holds, for those kinds that have phrases."""


def candidates(rule: CompiledRule, page: Page, index: int, limit: Limit) -> Iterator[Candidate]:
    """All candidates of one sentence. Raises TimeoutError past the rule's time."""
    sheet = page.sheets[index]
    if rejecting(rule, sheet, limit):
        return
    match rule.rule.kind:
        case "choice":
            yield from _choices(rule, sheet, limit)
        case "quote":
            yield from _quotes(rule, page, index, limit)
        case "text":
            yield from _texts(rule, sheet, limit)
        case "count":
            # What the words imply ("a man was shot dead") says nothing new beside the number that they state.
            stated = list(_values(rule, sheet, limit))
            yield from stated or _implied(rule, sheet, limit)
            return
        case _:
            yield from _values(rule, sheet, limit)
    yield from _implied(rule, sheet, limit)


def _values(rule: CompiledRule, sheet: Sheet, limit: Limit) -> Iterator[Candidate]:
    """Values of the rule's kind that a phrase holds and no `not` drops."""
    if not any(pattern.may_match(sheet.loose) for pattern in rule.find) or not (found := values_read(rule, sheet)):
        return
    view = with_values(rule, sheet)
    rejected = dropped(rule, view, limit)
    # What a `not` drops does not shadow another value of the same words: "three were hurt – two men and a woman".
    kept = [match for match in find(rule.find, view, limit=limit) if match.value not in rejected]
    for match in settle(kept):
        if match.value is None:
            continue
        if match.noun is not None or found[match.value].value.grain != ORDINAL:
            yield _counted(rule, found[match.value], match, sheet)


def dropped(rule: CompiledRule, view: SheetView, limit: Limit) -> dict[int | None, Match]:
    """The values (by their number) that a `not` with a value drops, each with where it holds."""
    return {
        match.value: match
        for pattern in rule.reject
        if pattern.has_value
        for match in settle(find([pattern], view, limit=limit))
    }


def rejecting(rule: CompiledRule, sheet: Sheet, limit: Limit) -> list[Match]:
    """Where a `not` without a value stands in the sentence as written, numbers included."""
    return find((one for one in rule.reject if not one.has_value), plain(rule, sheet), limit=limit)


def with_values(rule: CompiledRule, sheet: Sheet) -> SheetView:
    """The sentence with the values of the rule's kind marked."""
    return SheetView(sheet, _key(rule), values_read(rule, sheet), rule.lists)


def plain(rule: CompiledRule, sheet: Sheet) -> SheetView:
    """The sentence with no value marked."""
    return SheetView(sheet, None, (), rule.lists)


def _key(rule: CompiledRule) -> tuple[object, ...]:
    """Rules that share this share what is read in a sentence."""
    return rule.rule.kind, rule.rule.of, rule.rule.compare.approx


def values_read(rule: CompiledRule, sheet: Sheet) -> tuple[Found, ...]:
    """The values of the rule's kind in a sentence."""
    if rule.names is not None and rule.rule.of is not None:
        names = sheet.names(rule.rule.of, rule.names)
        return sheet.values(_key(rule), lambda _: _names(names, sheet))
    return sheet.values(_key(rule), lambda text: _numbers(rule, sheet, text))


def _numbers(rule: CompiledRule, sheet: Sheet, text: str) -> list[Found]:
    """What the rule's kind reads; of counts, lists that add up as one."""
    found = KINDS[rule.rule.kind].read(text, rule.rule.compare.approx)
    if rule.coordination is None:
        return found
    return rule.coordination.add_up(text, sheet.sentence.start, sheet.tokens, found)


def _names(names: list[NameFound], sheet: Sheet) -> list[Found]:
    at = sheet.sentence.start
    return [
        Found(
            name.start - at,
            name.end - at,
            Value("name", sheet.text[name.start - at : name.end - at], label=name.canonical),
        )
        for name in names
    ]


def _counted(rule: CompiledRule, found: Found, match: Match, sheet: Sheet) -> Candidate:
    """The value with its noun, where the phrase caught one: the words then reach to the noun's end."""
    if match.noun is None:
        return Candidate(found.value, found.start, found.end, match.caught, mark=(found.start, found.end), match=match)
    noun, _, end = match.noun
    value = with_noun(found, noun, _words(sheet, found.start, end), rule.parts)
    return Candidate(value, found.start, end, match.caught, mark=(found.start, found.end), match=match)


def _choices(rule: CompiledRule, sheet: Sheet, limit: Limit) -> Iterator[Candidate]:
    """Labels whose phrases stand in the sentence; of two that share words the fuller stands."""
    said = [
        (label, match) for label, patterns in rule.choices for match in find(patterns, plain(rule, sheet), limit=limit)
    ]
    for label, match in fullest(said):
        text = _words(sheet, match.start, match.end)
        yield Candidate(Value("choice", text, label=label), match.start, match.end, match.caught, match=match)


def _quotes(rule: CompiledRule, page: Page, index: int, limit: Limit) -> Iterator[Candidate]:
    """Quotations that begin in this sentence and hold one of the rule's phrases; all long ones where it has none."""
    sentence = page.sheets[index].sentence
    for quotation in page.speech(sentence.field).quotations:
        if not sentence.start <= quotation.start < sentence.end:
            continue
        words = getattr(page.article, sentence.field)[quotation.inner_start : quotation.inner_end]
        if _is_meant(rule, words, limit):
            yield _quotation(words, quotation)


def _is_meant(rule: CompiledRule, words: str, limit: Limit) -> bool:
    """Without `holds` any quotation that its words alone tell from others."""
    if not rule.rule.holds:
        return is_long(words)
    return bool(words.strip()) and holds(rule.holds, loosely(words), partial(quoted_words, words), limit=limit)


def _quotation(words: str, quotation: Quotation) -> Candidate:
    return Candidate(Value("quote", words), quotation.inner_start, quotation.inner_end)


def _texts(rule: CompiledRule, sheet: Sheet, limit: Limit) -> Iterator[Candidate]:
    """What an expert's pattern catches as `value`."""
    if rule.expression is None:
        return
    at = sheet.sentence.start
    for match in rule.expression.finditer(sheet.text, timeout=limit()):
        start, end = match.span("value")
        if start < end:
            yield Candidate(Value("text", sheet.text[start:end]), at + start, at + end)


def _implied(rule: CompiledRule, sheet: Sheet, limit: Limit) -> Iterator[Candidate]:
    """Words that hold no value and stand for one; of two that share words the fuller stands."""
    view = plain(rule, sheet)
    said = [(value, match) for value, pattern in rule.implies for match in find([pattern], view, limit=limit)]
    for value, match in fullest(said):
        text = _words(sheet, match.start, match.end)
        yield Candidate(replace(value, text=text), match.start, match.end, match.caught, implied=True, match=match)


def other_counts(rule: CompiledRule, sheet: Sheet, candidate: Candidate) -> list[Found]:
    """The other counts of a count's sentence, by start, in the sentence's own offsets."""
    if rule.rule.kind != "count":
        return []
    at = sheet.sentence.start
    return [
        Found(one.start - at, one.end - at, one.value)
        for one in values_read(rule, sheet)
        if one.value.number is not None and not candidate.start <= one.start < candidate.end
    ]


def _words(sheet: Sheet, start: int, end: int) -> str:
    at = sheet.sentence.start
    return sheet.text[start - at : end - at]
