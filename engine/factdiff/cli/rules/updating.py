"""What `rules test --update` would write: tried in memory before anything is offered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.prove import Outcome
    from factdiff.ruleset.loading import Loaded

Place = tuple[str, int]
"""(path, line) of an example."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The changed files, the examples that hold in them, and those that are left with the reason."""

    after: dict[str, str]
    mended: tuple[Place, ...]
    left: tuple[tuple[Outcome, str], ...]


def proposed(loaded: Loaded, folder: str, outcomes: Sequence[Outcome]) -> Plan:
    """The files with what their failing examples give, as far as these examples then hold.

    A change that the loader refuses, or under which the example still fails, is not offered: it is left, and told.
    """
    from factdiff.prove.update import updated

    relations = {one.id for one in loaded.ruleset.relations}
    # What a relation must say is for an editor to decide: what came is often what is wrong.
    failing = [one for one in outcomes if one.failed and one.rule not in relations]
    after: dict[str, str] = {}
    left = [(one, "it is an example of a relation") for one in outcomes if one.failed and one.rule in relations]
    for path in sorted({one.path for one in failing}):
        after[path], kept = updated(loaded.files[path], [one for one in failing if one.path == path])
        left += kept
    told = {(one.path, one.line) for one, _ in left}
    still = _still_failing(loaded, folder, after, {one.rule for one in failing})
    mended: list[Place] = []
    for one in failing:
        place = (one.path, one.line)
        if (one.rule, one.text) in still and place not in told:
            left.append((one, "what was read cannot be written so that it is read again"))
            after[one.path] = loaded.files[one.path]
        elif place not in told:
            mended.append(place)
    return Plan(after, tuple(place for place in mended if after[place[0]] != loaded.files[place[0]]), tuple(left))


def _still_failing(loaded: Loaded, folder: str, after: dict[str, str], rules: set[str]) -> set[tuple[str, str]]:
    """(rule, text) of the examples that fail with the changes, those of rules that are broken by them too."""
    from factdiff.prove import prove
    from factdiff.ruleset.loading import load_texts

    prefix = f"{folder.rstrip('/')}/"
    texts = {path.removeprefix(prefix): text for path, text in {**loaded.files, **after}.items()}
    again = load_texts(folder, texts).ruleset
    failing = {(one.rule, one.text) for one in prove(again, sorted(rules)) if one.failed}
    sound = {rule.id for rule in again.rules}
    lost = [rule for rule in loaded.ruleset.rules if rule.id in rules - sound]
    return failing | {
        (rule.id, " / ".join(filter(None, (part for one in example.texts for part in (one.title, one.text)))))
        for rule in lost
        for example in rule.examples
    }
