"""What no example needs, as warnings at the places of the pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factdiff.doubts.places import Files
from factdiff.model import Fault
from factdiff.prove.mutants import Mutant
from factdiff.prove.strict import Unneeded, pieces_of
from factdiff.ruleset.rule import Rule
from factdiff.ruleset.suggest import listed

_WITHOUT = "without it all examples still hold"


def needless_pieces(found: Sequence[Unneeded], rules: Iterable[Rule], files: Files) -> Iterator[Fault]:
    """A warning for each phrase, for the options of each pair of brackets, and for each slot."""
    by_id = {rule.id: rule for rule in rules}
    for rule, pieces in pieces_of(found):
        yield _fault(by_id[rule], pieces, files)


def _fault(rule: Rule, pieces: Sequence[Mutant], files: Files) -> Fault:
    first = pieces[0]
    if first.phrase is None:
        what = f"no example needs the slot `{first.slot}`: {_WITHOUT}"
        return files.at_key(rule, first.slot or "", what, "name it in the `gives` of an example, or take it out")
    if first.option is None:
        what = f"no example needs this phrase of `{first.key}`: {_WITHOUT}"
        return files.at_phrase(first.phrase, what, _do(first))
    words = [first.phrase.text[slice(*piece.option.span)].strip() for piece in pieces if piece.option]
    them = "it" if len(words) == 1 else "any one of them"
    what = f"no example needs {listed(words, 'or')} here: without {them} all examples still hold"
    return files.at_phrase(first.phrase, what, _do(first), first.option.span)


def _do(piece: Mutant) -> str:
    if piece.key == "not":
        return "add a text that it keeps quiet, with `gives: nothing`, or take it out"
    return "add an example that is found by it alone, or take it out"
