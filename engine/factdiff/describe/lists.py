"""A list read back: its names and how each is called, or its words."""

from __future__ import annotations

from factdiff.describe.phrases import Voice, say, say_each
from factdiff.describe.told import Description, Told, joined
from factdiff.ruleset.rule import WordList

_VOICE = Voice("the value", {})


def describe_list(words: WordList) -> Description:
    """Its words in one sentence, or its names one by one."""
    return Description(words.id, f"List {words.id}", tuple(_sentences(words)))


def is_inline(list_id: str) -> bool:
    """Whether a list stands inside a rule, and is told with it."""
    return "/" in list_id


def names_of(words: WordList) -> tuple[str, ...]:
    """Each name with what it is called."""
    return tuple(
        f"{name.canonical}: {'; '.join(say(phrase, _VOICE) for phrase in name.phrases)}" for name in words.names
    )


def _sentences(words: WordList) -> list[Told]:
    if words.phrasal:
        phrases = [phrase for name in words.names for phrase in name.phrases]
        return [Told("lists", "It holds whole phrases:", tuple(say_each(phrases, _VOICE)))]
    if not words.plain:
        default = [Told("else", f"Where none is found it is {words.default}.")] if words.default else []
        return [Told("lists", "Each name, and how it is called:", names_of(words)), *default]
    said = joined(say_each([phrase for name in words.names for phrase in name.phrases], _VOICE))
    parts = say_each(words.parts, _VOICE)
    narrower = [Told("parts", f"A part of them, so that many or more of the whole: {joined(parts)}.")] if parts else []
    return [Told("words", f"Its words: {said}."), *narrower]
