"""Which pieces of a rule no example needs: each is taken out in turn, and the examples are run again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from time import process_time, time

from factdiff.extract import Extractor
from factdiff.extract.compiled import RuleCompiler
from factdiff.phrases.compile import loose_word
from factdiff.prove.mutants import Mutant, mutants
from factdiff.prove.runner import prove_one
from factdiff.ruleset.rule import Example, Rule, Ruleset
from factdiff.text import loosely

SECONDS_ALL = 600.0
"""How long the whole may take; what was not tried until then is counted and told."""


@dataclass(frozen=True, slots=True)
class Unneeded:
    """What of one rule no example needs: mutants under which every example still holds."""

    rule: str
    tried: int
    untried: int
    pieces: tuple[Mutant, ...]


def unneeded(
    ruleset: Ruleset,
    only: Sequence[str] = (),
    *,
    seconds: float = 2.0,
    jobs: int = 1,
    watch: Callable[[int], None] = lambda _: None,
    seconds_all: float = SECONDS_ALL,
) -> list[Unneeded]:
    """Try every piece of all rules with examples, or of those named; in the rules' order, however many work.

    Args:
        ruleset: the rules.
        only: ids of rules; all where none is given.
        seconds: how long a rule may work on one text, of the processor's time.
        jobs: how many processes.
        watch: is told of the pieces that are done.
        seconds_all: when to stop, by the clock on the wall.
    """
    rules = [rule for rule in ruleset.rules if rule.examples and (not only or rule.id in only)]
    until = time() + seconds_all
    found: dict[str, Unneeded] = {}
    if jobs <= 1 or len(rules) < 2:
        for rule in rules:
            found[rule.id] = of_rule(ruleset, rule, seconds, until)
            watch(found[rule.id].tried)
    else:
        with ProcessPoolExecutor(jobs) as pool:
            # The largest first, so that no process is left alone with one at the end.
            ordered = sorted(rules, key=lambda rule: -sum(1 for _ in mutants(rule)))
            work = [pool.submit(of_rule, ruleset, rule, seconds, until) for rule in ordered]
            for done in as_completed(work):
                found[done.result().rule] = done.result()
                watch(done.result().tried)
    return [found[rule.id] for rule in rules]


def of_rule(ruleset: Ruleset, rule: Rule, seconds: float, until: float) -> Unneeded:
    """One rule; `until` is a time of day, as all processes know it."""
    bench = _Bench(ruleset, rule, seconds)
    pieces: list[Mutant] = []
    gone: list[Mutant] = []
    tried = untried = 0
    for mutant in mutants(rule):
        if any(_holds(one, mutant) for one in gone):
            continue  # of what nobody needs its parts say nothing more
        if time() > until:
            untried += 1
            continue
        tried += 1
        if bench.misses(mutant):
            continue
        pieces.append(mutant)
        gone = [mutant] if mutant.option is None else [*gone, mutant]
    return Unneeded(rule.id, tried, untried, tuple(pieces))


def _holds(piece: Mutant, part: Mutant) -> bool:
    """Whether a part stands in a piece; mutants come with a piece before its parts."""
    if part.option is None or piece.key != part.key or piece.phrase is not part.phrase:
        return False
    if piece.option is None:
        return True
    return piece.option.span[0] <= part.option.span[0] and part.option.span[1] <= piece.option.span[1]


class _Bench:
    """The examples of one rule that hold, to be run on mutants of it."""

    def __init__(self, ruleset: Ruleset, rule: Rule, seconds: float) -> None:
        self._alone = replace(ruleset, rules=(rule,))
        self._seconds = seconds
        self._compiler = RuleCompiler(ruleset)
        extractor = self._extractor(rule)
        self._examples = [
            (example, _loose(example))
            for example in rule.examples
            if example.form != "todo" and prove_one(rule, example, self._alone, extractor).holds
        ]

    def misses(self, mutant: Mutant) -> bool:
        """Whether an example fails without the piece; where none holds its words none can."""
        concerned = [example for example, loose in self._examples if _stands(mutant, loose)]
        if not concerned:
            return False
        extractor = self._extractor(mutant.rule)
        alone = replace(self._alone, rules=(mutant.rule,))
        return any(not prove_one(mutant.rule, example, alone, extractor).holds for example in concerned)

    def _extractor(self, rule: Rule) -> Extractor:
        alone = replace(self._alone, rules=(rule,))
        return Extractor(alone, rule_seconds=self._seconds, clock=process_time, compiler=self._compiler)


def _loose(example: Example) -> str:
    return " ".join(loosely(f"{text.title} . {text.text}") for text in example.texts)


def _stands(mutant: Mutant, loose: str) -> bool:
    return all(loose_word(word) in loose for word in mutant.words)


def pieces_of(found: Sequence[Unneeded]) -> Iterator[tuple[str, list[Mutant]]]:
    """(rule, pieces that are told together): a phrase, all options of the same brackets, or a slot."""
    for one in found:
        groups: dict[object, list[Mutant]] = {}
        for piece in one.pieces:
            brackets = piece.within.options[0].span if piece.within is not None else None
            groups.setdefault((piece.key, piece.phrase, brackets, piece.slot), []).append(piece)
        for group in groups.values():
            yield one.rule, group
