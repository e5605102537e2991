"""A rule read back in the order in which an editor would tell it."""

from __future__ import annotations

from collections.abc import Mapping

from factdiff.describe import comparing, reading
from factdiff.describe.kinds import noun
from factdiff.describe.phrases import Voice
from factdiff.describe.told import Description
from factdiff.ruleset.rule import Rule, WordList


def describe_rule(rule: Rule, lists: Mapping[str, WordList]) -> Description:
    """All that the rule says, a sentence a key.

    Args:
        rule: the rule.
        lists: the lists of its ruleset by id, inline ones too.
    """
    voice = Voice(f"the {noun(rule)}", {slot.name: slot.name for slot in rule.slots})
    sentences = (
        *reading.standing(rule),
        *reading.scope(rule, voice),
        *reading.value(rule, voice),
        *reading.guards(rule, voice),
        *comparing.slots(rule, lists),
        *comparing.comparing(rule),
        *comparing.examples(rule),
    )
    return Description(rule.id, rule.title, sentences)
