"""A rule read back in plain sentences, as an editor would say them aloud."""

from collections.abc import Collection

from factdiff.describe.formats import FORMATS
from factdiff.describe.lists import describe_list, is_inline
from factdiff.describe.relation import describe_relation, in_short
from factdiff.describe.rule import describe_rule
from factdiff.describe.told import Description
from factdiff.phrases.grammar import references
from factdiff.ruleset.finish import phrases_of
from factdiff.ruleset.rule import Rule, Ruleset

__all__ = ["FORMATS", "Description", "describe", "describe_list", "describe_relation", "describe_rule", "in_short"]


def describe(ruleset: Ruleset, only: Collection[str] = ()) -> tuple[list[Description], list[Description]]:
    """The rules and relations (all, or those named by id), and the shared lists that they name."""
    rules = [rule for rule in ruleset.rules if not only or rule.id in only]
    lists = {words.id: words for words in ruleset.lists}
    named = {name for rule in rules for name in _named(rule)}
    used = [words for name, words in sorted(lists.items()) if name in named and not is_inline(name)]
    titles = {rule.id: rule.title for rule in ruleset.rules}
    related = [describe_relation(one, titles) for one in ruleset.relations if not only or one.id in only]
    return [*(describe_rule(rule, lists) for rule in rules), *related], [describe_list(words) for words in used]


def _named(rule: Rule) -> set[str]:
    """The lists that a rule names; those that stand inside it among them."""
    refs = {ref.name for phrase in phrases_of(rule) for ref in references(phrase)}
    return refs | {slot.list_id for slot in rule.slots} | ({rule.of} if rule.of else set())
