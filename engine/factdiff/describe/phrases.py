"""A phrase read aloud: “tariff…”, after at most 3 other words “of”, then the percentage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from factdiff.describe.told import joined, quoted
from factdiff.phrases.grammar import Alternatives, Gap, Node, Phrase, Ref, Sequence, Word
from factdiff.text import fold_words

_WRITTEN = regex.compile(
    r"""
      \{ [^}]* \}                                            # {name}: not a word
    | (?: \.\.\. | … ) \d*                                   # a gap: not a word
    | (?P<word> (?: (?! \.\.\. | … ) [^\s{}()\[\]|*] )+ )    # a word as it was written
    """,
    regex.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the `{...}` of a rule's phrases are called: `{value}`, and each slot by its name."""

    value: str
    slots: Mapping[str, str]

    def name(self, ref: Ref) -> str:
        """`the percentage`, `the proposer`, `one of people`."""
        if ref.is_value:
            return self.value
        if ref.name in self.slots:
            return f"one {self.slots[ref.name]} or several" if ref.many else f"the {self.slots[ref.name]}"
        return f"one or several of the list {quoted(ref.name)}" if ref.many else f"one of the list {quoted(ref.name)}"


def say(phrase: Phrase, voice: Voice) -> str:
    """The whole phrase."""
    return _Reading(voice, _as_written(phrase.text)).sequence(phrase.root)


def say_each(phrases: Iterable[Phrase], voice: Voice) -> list[str]:
    """What may stand in each other's place; a phrase that is only `(a|b)` is two of them."""
    said: list[str] = []
    for phrase in phrases:
        reading = _Reading(voice, _as_written(phrase.text))
        match phrase.root.parts:
            case (Alternatives(options=options, optional=False),):
                said += [reading.sequence(option) for option in options]
            case _:
                said.append(reading.sequence(phrase.root))
    return list(dict.fromkeys(said))


def _as_written(text: str) -> Iterator[str]:
    """Each folded word as it was written, capitals and all; of one that folds to several the last stands for all."""
    for match in _WRITTEN.finditer(text):
        folded = fold_words(match["word"]) if match["word"] else []
        yield from [*([""] * (len(folded) - 1)), match["word"]] if folded else []


class _Reading:
    """Reads one phrase from left to right; `written` holds its words in that order."""

    def __init__(self, voice: Voice, written: Iterator[str]) -> None:
        self._voice = voice
        self._written = written

    def sequence(self, sequence: Sequence) -> str:
        """Its parts, each joined to the one before by `then`, or by how far off it may stand."""
        said, gap = "", None
        words: list[str] = []
        for part in sequence.parts:
            if isinstance(part, Word):
                words += filter(None, [self._word(part)])
                continue
            said, gap = _joined(said, gap, words)
            words = []
            if isinstance(part, Gap):
                gap = part
            else:
                said, gap = _after(said, gap, self._part(part)), None
        return _joined(said, gap, words)[0]

    def _word(self, word: Word) -> str:
        written = next(self._written, word.text)
        return f"{written}…" if word.open_ended else written

    def _part(self, part: Node) -> str:
        match part:
            case Ref():
                return self._voice.name(part)
            case Alternatives(options=options, optional=optional):
                said = [self.sequence(option) for option in options]
                either = joined([f"({one})" if ", " in one or " or " in one else one for one in said])
                return f"perhaps {either}" if optional else either
            case _:
                return ""


def _joined(said: str, gap: Gap | None, words: list[str]) -> tuple[str, Gap | None]:
    """With a run of words behind it, where there is one."""
    return (_after(said, gap, quoted(" ".join(words))), None) if words else (said, gap)


def _after(said: str, gap: Gap | None, more: str) -> str:
    if not said:
        return more
    if gap is None:
        return f"{said}, then {more}"
    return f"{said}, after at most {gap.most} other {'word' if gap.most == 1 else 'words'} {more}"
