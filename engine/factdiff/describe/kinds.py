"""How each kind of value is called."""

from __future__ import annotations

from collections.abc import Mapping

from factdiff.model import Value
from factdiff.ruleset.rule import Rule
from factdiff.values import KINDS

NOUNS: Mapping[str, tuple[str, str]] = {
    "percent": ("percentage", "percentages"),
    "money": ("sum of money", "sums"),
    "length": ("length or distance", "lengths"),
    "area": ("area", "areas"),
    "volume": ("volume", "volumes"),
    "mass": ("weight", "weights"),
    "speed": ("speed", "speeds"),
    "temperature": ("temperature", "temperatures"),
    "energy": ("amount of energy", "amounts"),
    "power": ("amount of power", "amounts"),
    "data": ("amount of data", "amounts"),
    "age": ("age", "ages"),
    "magnitude": ("magnitude", "magnitudes"),
    "duration": ("length of time", "lengths of time"),
    "date": ("date", "dates"),
    "count": ("number", "numbers"),
    "number": ("number", "numbers"),
    "name": ("name", "names"),
    "choice": ("answer", "answers"),
    "quote": ("quotation", "quotations"),
    "text": ("text", "texts"),
}
"""One of it and several."""


def noun(rule: Rule) -> str:
    """`percentage`, `number of people`."""
    one = NOUNS[rule.kind][0]
    return f"{one} of {rule.of}" if rule.kind == "count" and rule.of else one


def nouns(rule: Rule) -> str:
    """Several of them."""
    many = NOUNS[rule.kind][1]
    return f"{many} of {rule.of}" if rule.kind == "count" and rule.of else many


def with_article(words: str) -> str:
    """`a percentage`, `an area`."""
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"


def shown(value: Value) -> str:
    """A value that stands in a rule, in words."""
    return value.label or KINDS[value.kind].show(value)
