"""What one key of a rule asks of another: kinds and their keys, phrases and their `{value}`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import regex

from factdiff.phrases.grammar import Sequence, Word, walk
from factdiff.ruleset.common_words import COMMON
from factdiff.ruleset.phrase_reading import Written, needs_words, values_held
from factdiff.ruleset.slots import open_slots
from factdiff.ruleset.suggest import did_you_mean, listed, nearest
from factdiff.ruleset.written_values import WITHOUT_NUMBERS, known_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factdiff.ruleset.draft import RuleDraft
    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.known import Known

_KINDS_OF: Final = {
    "of": ("count", "name"),
    "choices": ("choice",),
    "ladder": ("choice",),
    "holds": ("quote",),
    "pattern": ("text",),
}
"""Keys that belong to some kinds of value alone."""
_NEEDED: Final = {
    "count": ("of", "of: people"),
    "name": ("of", "of: cities"),
    "choice": ("choices", 'choices: {pledged: ["will send"], refused: ["will not send"]}'),
    "text": ("pattern", "pattern: 'No\\. (?P<value>\\d+)'"),
}
_FOUND_OTHERWISE: Final = {"choice": "choices", "quote": "holds", "text": "pattern"}
"""Kinds whose values are found by another key than `find`."""
_ASKED_FOR: Final = ("find", "near", *_KINDS_OF)
_FIRED: Final = "such rules fired 60 to 200 times in 5,000 unrelated articles"
_LONGEST_PATTERN: Final = 1000


def check_rule(draft: RuleDraft, known: Known, book: FaultBook) -> None:
    """All checks of one rule that need nothing but the rule and the lists."""
    if draft.kind is not None and draft.kind_name in known_kinds():
        _check_keys_of_kind(draft, book)
        _check_finds(draft, book)
    _check_of(draft, known, book)
    _check_ladder(draft, book)
    _warn_same_choice(draft, book)
    _check_pattern(draft, book)
    _check_phrases(draft, known, book)
    _check_open_slots(draft, book)
    _warn_without_about(draft, book)


def _check_keys_of_kind(draft: RuleDraft, book: FaultBook) -> None:
    kind = draft.kind_name
    for key, kinds in _KINDS_OF.items():
        if draft.has(key) and kind not in kinds:
            what = f"`{key}` belongs to {listed(f'value: {one}' for one in kinds)}, and this is `value: {kind}`"
            book.error(draft.key_spot(key), what, f"take `{key}` out, or change `value`")
    needed, example = _NEEDED.get(kind, ("", ""))
    if needed and not draft.has(needed) and not _misspelt(draft, needed, book):
        book.error(draft.key_spot("value"), f"`value: {kind}` needs `{needed}`", f"write `{example}`")
    if kind in WITHOUT_NUMBERS and draft.has("plausible"):
        book.error(
            draft.key_spot("plausible"),
            f"`plausible` needs numbers, and `value: {kind}` has none",
            "take it out",
        )
    if kind in {"quote", "text"} and draft.has("implies"):
        book.error(
            draft.key_spot("implies"),
            f"`value: {kind}` has nothing to imply: it is the very words",
            "take it out",
        )


def _misspelt(draft: RuleDraft, key: str, book: FaultBook) -> bool:
    """Whether a key like this one was told as unknown: one slip is one fault."""
    told = [entry.key.text for entry in draft.node if book.has_error(entry.key.line, entry.key.line)]
    return any(nearest(text, _ASKED_FOR) == key for text in told)


def _check_finds(draft: RuleDraft, book: FaultBook) -> None:
    kind = draft.kind_name
    instead = _FOUND_OTHERWISE.get(kind)
    if instead:
        for key in ("find", "near"):
            if draft.has(key):
                what = f"`value: {kind}` is found by `{instead}`, not by `{key}`"
                do = (
                    f"move the phrases to `{instead}`"
                    if kind != "text"
                    else "write them under `where`, or take them out"
                )
                book.error(draft.key_spot(key), what, do)
    elif not any(draft.has(key) or _misspelt(draft, key, book) for key in ("find", "near")):
        book.error(
            draft.node.spot,
            "a rule needs `find`",
            'write `find: ["{value} ..."]` with the words around the value',
        )


def _check_of(draft: RuleDraft, known: Known, book: FaultBook) -> None:
    if draft.of is None or draft.kind_name not in _KINDS_OF["of"]:
        return
    name, optional = bare_of(draft.of.text)
    if optional and draft.kind_name == "name":
        book.error(
            draft.of.spot,
            "`[ ]` around the list is for `count`, whose noun may be missing",
            f"write `of: {name}`",
        )
    found = known.require(name, draft.of.spot, book)
    if found is not None and found.list.phrasal:
        what = f"`{name}` is a list of whole phrases, and `of` needs one of words"
        book.error(draft.of.spot, what, "write a list of words, without `{ }`")


def bare_of(text: str) -> tuple[str, bool]:
    """The list that `of` names, and whether it stood in `[ ]`."""
    inner = text.strip()
    optional = inner.startswith("[") and inner.endswith("]")
    return (inner[1:-1].strip(), True) if optional else (inner, False)


def _check_ladder(draft: RuleDraft, book: FaultBook) -> None:
    labels = [label.text for label, _ in draft.choices]
    seen: set[str] = set()
    for step in draft.ladder:
        if labels and step.text not in labels:
            what = f"`{step.text}` is no label of `choices`{did_you_mean(step.text, labels)}"
            book.error(step.spot, what, f"write {listed(labels)}")
        elif step.text in seen:
            book.error(step.spot, f"`{step.text}` stands twice on the ladder", "keep one of them")
        seen.add(step.text)
    if len(draft.ladder) == 1:
        book.error(
            draft.key_spot("ladder"),
            "a ladder of one label goes nowhere",
            "write two labels or more, the earliest first",
        )


def _warn_same_choice(draft: RuleDraft, book: FaultBook) -> None:
    """Words that say two labels say neither."""
    seen: dict[Sequence, tuple[str, Written]] = {}
    for label, phrases in draft.choices:
        for one in phrases:
            first, at = seen.setdefault(one.phrase.root, (label.text, one))
            if at is not one:
                what = f"`{one.node.text}` says both `{first}` and `{label.text}`"
                what = what if first != label.text else f"`{one.node.text}` stands twice under `{first}`"
                book.warn(one.node.spot, f"{what}; the first is in line {at.node.line}", "keep one of them")


def _check_pattern(draft: RuleDraft, book: FaultBook) -> None:
    written = draft.pattern
    if written is None:
        return
    if len(written.text) > _LONGEST_PATTERN:
        book.error(written.spot, f"the pattern is longer than {_LONGEST_PATTERN} characters", "split the rule")
        return
    try:
        compiled = regex.compile(written.text)
    except (regex.error, ValueError, OverflowError, RecursionError) as error:
        spot = written.at(getattr(error, "pos", None) or 0)
        told = getattr(error, "msg", None) or "it is too large"
        book.error(spot, f"the pattern is not a regular expression: {told}", "mend it, or ask who wrote it")
        return
    if "value" not in compiled.groupindex:
        book.error(
            written.spot,
            "the pattern has no group named `value`",
            "write `(?P<value>...)` around what is to be compared",
        )


def _check_phrases(draft: RuleDraft, known: Known, book: FaultBook) -> None:
    slots = tuple(slot.key.text for slot in draft.slots)
    for _, one in _all_phrases(draft):
        known.check_refs(one, slots, book)
    for one in draft.find if draft.kind_name not in _FOUND_OTHERWISE else ():
        _check_one_value(one, known, slots, book)
        _check_words(one, draft.kind_name, book)
    for one in draft.reject:
        if values_held(one.phrase.root)[1] > 1:
            _twice(one, book)
    for name, one in _all_phrases(draft):
        if name not in {"find", "not"}:
            _refuse_value(name, one, known, slots, book)


def _all_phrases(draft: RuleDraft) -> Iterable[tuple[str, Written]]:
    named = (
        ("about", (*draft.about_all, *draft.about_any)),
        ("find", draft.find),
        ("near", draft.near),
        ("not", draft.reject),
        ("where", draft.where),
        ("holds", draft.holds),
        ("choices", tuple(one for _, phrases in draft.choices for one in phrases)),
        ("implies", tuple(implied.find for implied in draft.implies if implied.find)),
    )
    for name, phrases in named:
        for one in phrases:
            yield name, one


_CATCHING: Final = ("find", "near", "choices", "implies")
"""Keys whose phrases fill slots; those of `not` may hold one too."""


def _check_open_slots(draft: RuleDraft, book: FaultBook) -> None:
    """A slot that anyone may fill is filled from phrases alone: one must hold it, where slots are caught."""
    held: set[str] = set()
    for name, one in _all_phrases(draft):
        for ref in one.refs:
            if ref.name in open_slots(draft) and name not in (*_CATCHING, "not"):
                what = f"`{{{ref.name}}}` may be anyone, and under `{name}` nobody is caught"
                book.error(one.ref_spot(ref), what, "write the words without it")
            elif name in _CATCHING:
                held.add(ref.name)
    for slot in draft.slots:
        if slot.key.text in open_slots(draft) - held:
            what = f"no phrase holds `{{{slot.key.text}}}`, and nothing else can tell who is meant by `anyone`"
            book.error(slot.key.spot, what, f"write `{{{slot.key.text}}}` where the name stands in a phrase")


def _check_one_value(one: Written, known: Known, slots: tuple[str, ...], book: FaultBook) -> None:
    """A phrase of `find` holds `{value}` once, whichever of its alternatives stands."""
    if one.alone is not None and one.alone not in slots:
        _check_phrasal_values(one, known, book)
        return
    least, most = values_held(one.phrase.root)
    inner = [found for ref in one.refs if ref.name not in slots and (found := known.find(ref.name))]
    if not most and any(found.list.phrasal for found in inner):
        return  # told where the list stands inside the phrase
    if not most:
        do = 'write `{value}` where the value stands: "{value} ..."; words that drop a value go under `not`'
        book.error(one.node.spot, "a phrase of `find` needs `{value}`", do)
    elif most > 1:
        _twice(one, book)
    elif not least:
        what = "`{value}` may be left out of this phrase, and then there is nothing to compare"
        book.error(one.node.spot, what, "write `{value}` outside of `[ ]`, and in each of `( | )`")


def _check_phrasal_values(one: Written, known: Known, book: FaultBook) -> None:
    found = known.find(one.alone or "")
    if found is None or found.broken:
        return
    for name in found.list.names:
        for phrase in name.phrases:
            if values_held(phrase.root) != (1, 1):
                what = f"`find` needs `{{value}}`, and `{phrase.text}` of `{found.id}` does not hold it once"
                book.error(one.node.spot, what, "write `{value}` in the list's phrase, or around the list here")


def _twice(one: Written, book: FaultBook) -> None:
    second = [ref for ref in one.refs if ref.is_value][-1]
    what = "`{value}` stands twice in one phrase, and a claim has one value"
    book.error(one.ref_spot(second), what, "keep one; write two phrases for two values")


def _check_words(one: Written, kind: str, book: FaultBook) -> None:
    """`{value}` alone would match every value; of a `name` it is a name itself."""
    if kind == "name" or needs_words(one.phrase.root):
        return
    if values_held(one.phrase.root)[1]:
        what = "no word must stand in this phrase, so every value would match"
        book.error(one.node.spot, what, "write a word beside `{value}` that cannot be left out")


def _refuse_value(name: str, one: Written, known: Known, slots: tuple[str, ...], book: FaultBook) -> None:
    ref = next((ref for ref in one.refs if ref.is_value), None)
    expanded = known.expand(one, slots)
    if ref is not None:
        book.error(one.ref_spot(ref), f"`{{value}}` cannot stand under `{name}`", _instead_of_value(name))
    elif any(values_held(phrase.root)[1] for phrase in expanded):
        what = f"`{one.node.text}` holds `{{value}}`, which cannot stand under `{name}`"
        book.error(one.node.spot, what, _instead_of_value(name))


def _instead_of_value(name: str) -> str:
    if name == "near":
        return "write the words alone: the value nearest to them is taken"
    return "write the words alone; phrases with `{value}` go under `find` or `not`"


def _warn_without_about(draft: RuleDraft, book: FaultBook) -> None:
    if draft.has("about"):
        return
    why = ""
    if draft.kind_name in {"quote", "choice"}:
        why = f"a `{draft.kind_name}` without `about` is run on every article"
    elif any(_common(one) for one in (*draft.find, *draft.near)):
        why = "a rule of common words without `about` is run on every article"
    if why:
        do = 'write `about: ["Name", "Place"]` with what the article must name'
        book.warn(draft.node.spot, f"{why}; {_FIRED}", do)


def _common(one: Written) -> bool:
    """Whether all its words stand in any newspaper, with no list to narrow them."""
    words = [part.text for part in walk(one.phrase.root) if isinstance(part, Word)]
    return bool(words) and all(word in COMMON for word in words) and all(ref.is_value for ref in one.refs)
