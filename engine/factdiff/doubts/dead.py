"""Phrases, and alternatives in them, that can match nothing.

Each is tried on sentences made from itself. Most need no trial: where `{value}` is read in such a sentence as it was
put there, the phrase holds. Where in doubt nothing is said: a sound phrase told as dead would be taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from factdiff.doubts.places import Files
from factdiff.doubts.samples import Sample, Sampler
from factdiff.extract.candidates import candidates, dropped, rejecting, values_read, with_values
from factdiff.extract.compiled import CompiledRule, RuleCompiler
from factdiff.extract.page import Page
from factdiff.model import Article, Fault
from factdiff.phrases.grammar import Alternatives, Phrase, Sequence, Word, walk
from factdiff.ruleset.rule import Ruleset
from factdiff.text import loosely
from factdiff.values import KINDS

SECONDS = 1.0
"""How long one search may take; a phrase that needs longer is told as slow, not as dead."""
_NEAR = 4
"""Words beside a value that may belong to it."""
_NO_UNITS = frozenset({"in", "a", "at", "second", "foot", "more", "to", "or", "and"})
"""Words that could be a unit behind a number and are none behind a value: "7 km in diameter", "7 miles a day"."""


@dataclass(frozen=True, slots=True)
class _Trial:
    """One rule, ready to be tried."""

    compiled: CompiledRule
    sampler: Sampler
    files: Files
    sound: set[tuple[str, ...]] = field(default_factory=set)
    """The value and the words next to it in sentences in which it is read as it was put there."""


def dead_phrases(ruleset: Ruleset, files: Files) -> Iterator[Fault]:
    """A warning for each phrase of `find`, and each alternative in one, that can match nothing."""
    compiler = RuleCompiler(ruleset)
    lists = {words.id: words for words in ruleset.lists}
    for rule in ruleset.rules:
        if not rule.find:
            continue
        trial = _Trial(compiler.compile(rule), Sampler(rule, lists), files)
        for phrase in dict.fromkeys(rule.find):
            yield from _of_phrase(trial, phrase)


def _of_phrase(trial: _Trial, phrase: Phrase) -> Iterator[Fault]:
    why = _dead(trial, phrase, None)
    if why is not None:
        what, do = why
        yield trial.files.at_phrase(phrase, f"this phrase can match nothing: {what}", do)
        return
    for option in _options(phrase.root):
        why = _dead(trial, phrase, option)
        if why is not None:
            what, do = why
            words = phrase.text[slice(*option.span)].strip()
            yield trial.files.at_phrase(phrase, f"`{words}` can match nothing here: {what}", do, option.span)


def _options(root: Sequence) -> Iterator[Sequence]:
    for part in walk(root):
        if isinstance(part, Alternatives):
            yield from part.options


def _dead(trial: _Trial, phrase: Phrase, option: Sequence | None) -> tuple[str, str] | None:
    """Why nothing is ever found, and what to write; None where something is, or where the reason is not clear."""
    samples = trial.sampler.samples(phrase, option)
    first = next(samples, None)
    if first is None or first.value is None:
        return None
    again = _noun_again(trial, first) or _unit_again(trial, first)
    if again is not None:
        return _takes(again, f"7 {again}")
    if _holds_surely(trial, first):
        return None
    if any(_fires(trial.compiled, sample) for sample in (first, *samples)):
        return None
    return _dropped_by(trial, first, phrase) or _swallowed(trial, first)


def _holds_surely(trial: _Trial, sample: Sample) -> bool:
    """Whether the value is read as it was put there, and no `not` can drop it."""
    loose = loosely(sample.text)
    if any(pattern.may_match(loose) for pattern in trial.compiled.reject):
        return False
    beside = _beside(sample)
    if beside not in trial.sound and _beyond(trial, sample) is None:
        trial.sound.add(beside)
    return beside in trial.sound


def _beside(sample: Sample) -> tuple[str, ...]:
    start, end = sample.value or (0, 0)
    return (*sample.text[:start].split()[-_NEAR:], sample.text[start:end], *sample.text[end:].split()[:_NEAR])


def _fires(rule: CompiledRule, sample: Sample) -> bool:
    return _tried(rule, sample, lambda page, index: any(True for _ in candidates(rule, page, index, _limit))) or False


def _tried(rule: CompiledRule, sample: Sample, trial: Callable[[Page, int], bool]) -> bool:
    """Whether a trial holds in a sentence of the sample; where it takes too long nothing is said against the rule."""
    page = Page(Article("sample", sample.text))
    try:
        return any(trial(page, index) for index in range(len(page.sheets)))
    except TimeoutError:
        return bool(rule.find)


def _limit() -> float:
    return SECONDS


def _dropped_by(trial: _Trial, sample: Sample, phrase: Phrase) -> tuple[str, str] | None:
    """The `not` phrase that drops what the phrase finds, where it is that."""
    rule = trial.compiled
    if not rule.reject or not _fires(replace(rule, reject=()), sample):
        return None
    page = Page(Article("sample", sample.text))
    sentence = [match.pattern.phrase for match in rejecting(rule, page.sheets[0], _limit)]
    by = next(iter([*sentence, *_values_dropped(rule, page)]), None)
    if by is None:
        return None
    where = f" in line {by.at.rpartition(':')[2]}" if by.at and by.at != phrase.at else ""
    return (
        f'`not: "{by.text}"`{where} drops whatever it finds',
        "take one of the two out, or write into the `not` phrase what tells the two apart",
    )


def _values_dropped(rule: CompiledRule, page: Page) -> list[Phrase]:
    matches = dropped(rule, with_values(rule, page.sheets[0]), _limit)
    return [match.pattern.phrase for match in matches.values()]


def _swallowed(trial: _Trial, sample: Sample) -> tuple[str, str] | None:
    """The words beside `{value}` that are read as part of the value, where it is that."""
    words = _beyond(trial, sample)
    if not words or sample.value is None:
        return None
    value = sample.text[slice(*sample.value)]
    before = sample.text.find(words) < sample.value[0]
    return _takes(words, f"{words} {value}" if before else f"{value} {words}")


def _takes(words: str, example: str) -> tuple[str, str]:
    return (
        f"`{{value}}` takes `{words}` with it, as in `{example}`",
        f"take `{words}` out here, and put into `[ ]` what may then be left out beside `{{value}}`",
    )


def _unit_again(trial: _Trial, sample: Sample) -> str | None:
    """A unit that stands behind `{value}` once more: articles do not say "7 km km"."""
    kind = KINDS[trial.compiled.rule.kind]
    behind = _behind(sample)
    if behind in _NO_UNITS or not behind.isalpha() or kind.name in ("number", "date", "count") or not kind.reads:
        return None
    return behind if any(found.end > len("7 ") for found in kind.read(f"7 {behind}")) else None


def _behind(sample: Sample) -> str:
    """The word behind the value."""
    after = sample.text[sample.value[1] :] if sample.value else ""
    return next(iter(after.rstrip(".").split()), "")


def _noun_again(trial: _Trial, sample: Sample) -> str | None:
    """A count's noun that stands behind `{value}` once more: articles do not say "7 people people"."""
    rule = trial.compiled.rule
    words = trial.sampler.lists.get(rule.of or "")
    if rule.kind != "count" or rule.noun_optional or words is None or sample.value is None:
        return None
    behind = _behind(sample)
    nouns = [phrase.root.parts for name in words.names for phrase in name.phrases]
    for parts in nouns:
        match parts:
            case (Word(text, open_ended),) if behind == text or (open_ended and behind.startswith(text)):
                return behind
            case _:
                pass
    return None


def _beyond(trial: _Trial, sample: Sample) -> str | None:
    """What is read with the value beside what was put there; empty where no value is read at all."""
    if sample.value is None:
        return None
    first, last = sample.value
    page = Page(Article("sample", sample.text))
    for sheet in page.sheets:
        for found in values_read(trial.compiled, sheet):
            start, end = sheet.sentence.start + found.start, sheet.sentence.start + found.end
            if start < last and first < end:
                outside = f"{sample.text[start:first]} {sample.text[last:end] if end > last else ''}".strip()
                return outside if start < first or end > last else None
    return ""
