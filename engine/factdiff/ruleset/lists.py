"""`lists:` and the lists written inside a rule: names and how each is called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import regex

from factdiff.ruleset.phrase_reading import PHRASES, Written, read_phrase, read_phrases
from factdiff.ruleset.rule import ANYONE, SPEECH_SLOTS, Name, WordList
from factdiff.ruleset.shapes import read_text
from factdiff.ruleset.suggest import listed
from factdiff.ruleset.yaml_positions import Entry, Mapping, Node, Scalar

if TYPE_CHECKING:
    from factdiff.phrases.grammar import Sequence
    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.keys import JsonSchema

RESERVED: Final = ("value", "words", "parts", "else", *SPEECH_SLOTS, ANYONE)
"""Words with a meaning of their own in phrases or lists, so no list or slot can be called so."""

NAME: Final = regex.compile(r"[A-Za-z][A-Za-z0-9_ -]*")

LIST_SCHEMA: Final[JsonSchema] = {
    "oneOf": [
        PHRASES,
        {
            "type": "object",
            "properties": {
                "words": {"title": "words", "description": "What is counted: nouns", **PHRASES},
                "parts": {"title": "parts", "description": "Narrower nouns: that many or more of the whole", **PHRASES},
            },
            "required": ["words"],
            "additionalProperties": False,
        },
        {
            "type": "object",
            "minProperties": 1,
            "properties": {"else": {"title": "else", "description": "The name where none is found", "type": "string"}},
            "additionalProperties": PHRASES,
            "not": {"anyOf": [{"required": ["words"]}, {"required": ["parts"]}]},
        },
    ]
}
"""A plain list; nouns with parts; or names, each with how it is called."""


@dataclass(slots=True)
class ListDraft:
    """A list as read; the `{...}` of its phrases are checked when all lists are known."""

    id: str
    key: Scalar
    path: str
    list: WordList
    last_line: int
    written: tuple[Written, ...] = ()
    broken: bool = False


@dataclass(slots=True)
class _Body:
    """What a list may hold, as it is read."""

    names: list[tuple[str, tuple[Written, ...]]] = field(default_factory=list)
    plain: bool = False
    parts: tuple[Written, ...] = ()
    default: str | None = None


def read_lists(node: Node, book: FaultBook, *, mended: bool) -> list[ListDraft]:
    """The top key `lists:`; `mended` says that pieces of the file were left out."""
    if not isinstance(node, Mapping) or not node.entries:
        if not (mended and isinstance(node, Scalar) and node.empty):
            book.error(
                node.spot,
                "`lists` holds no list",
                "write the name of a list and its words: `people: [people, soldiers]`",
            )
        return []
    drafts = [read_list(entry, book) for entry in node]
    for draft in drafts:
        draft.broken = draft.broken or draft.id in node.twice
    return drafts


def read_list(entry: Entry, book: FaultBook) -> ListDraft:
    """One named list with its faults; `broken` if any is an error."""
    check_name(entry.key, "list", book)
    made, written = read_body(entry.key.text, entry.value, book)
    last = max(entry.key.line, entry.value.end_line)
    return ListDraft(
        entry.key.text, entry.key, book.path, made, last, written, broken=book.has_error(entry.key.line, last)
    )


def check_name(key: Scalar, thing: str, book: FaultBook) -> None:
    """Names of lists and slots stand in `{ }`, so they are plain words and none that is taken."""
    if key.text in RESERVED:
        book.error(
            key.spot,
            f"`{key.text}` has a meaning of its own, so no {thing} can be called so",
            f"choose another name than {listed(RESERVED)}",
        )
    elif not NAME.fullmatch(key.text):
        book.error(
            key.spot,
            f"`{key.text}` cannot be the name of a {thing}",
            "write letters, digits, spaces, `-` or `_`, a letter first",
        )


def read_body(list_id: str, node: Node, book: FaultBook) -> tuple[WordList, tuple[Written, ...]]:
    """What stands right of a list's name, in any of its forms; and its phrases with their places."""
    body = _Body()
    match node:
        case Mapping() if node.get("words") or node.get("parts"):
            _read_nouns(list_id, node, body, book)
        case Mapping(flow=True) if _looks_like_accident(node):
            read_phrase(node, book)
        case Mapping():
            _read_names(list_id, node, body, book)
        case _:
            body.plain = True
            body.names = [(one.node.text, (one,)) for one in read_phrases(node, list_id, book)]
    _warn_twice(body, book)
    written = (*(one for _, phrases in body.names for one in phrases), *body.parts)
    return _made(list_id, body, written, book), written


def _looks_like_accident(node: Mapping) -> bool:
    """`{deaths}` alone, where a list should stand."""
    return all(isinstance(entry.value, Scalar) and entry.value.empty for entry in node)


def _read_nouns(list_id: str, node: Mapping, body: _Body, book: FaultBook) -> None:
    """`{words: [...], parts: [...]}`."""
    body.plain = True
    for entry in node:
        match entry.key.text:
            case "words":
                body.names = [(one.node.text, (one,)) for one in read_phrases(entry.value, "words", book)]
            case "parts":
                body.parts = read_phrases(entry.value, "parts", book)
            case other:
                book.error(
                    entry.key.spot,
                    f"beside `words` and `parts` the list `{list_id}` cannot hold the name `{other}`",
                    "write `words` and `parts` alone, or names alone",
                )
    if node.get("words") is None:
        book.error(
            node.spot,
            f"the list `{list_id}` has `parts` but no `words`",
            "write the nouns under `words: [...]`",
        )


def _read_names(list_id: str, node: Mapping, body: _Body, book: FaultBook) -> None:
    """`canonical name: [how it is called, ...]`, and `else: name`."""
    for entry in node:
        if entry.key.text == "else":
            found = read_text(entry.value, "else", book, "one of the names")
            body.default = found.text if found else None
        else:
            body.names.append((entry.key.text, read_phrases(entry.value, entry.key.text, book)))
    _check_default(list_id, node, body, book)


def _check_default(list_id: str, node: Mapping, body: _Body, book: FaultBook) -> None:
    names = [name for name, _ in body.names]
    entry = node.get("else")
    if entry is None or body.default is None or body.default in names:
        return
    do = f"write {listed(names)}" if names else "write a name and how it is called above it"
    book.error(entry.value.spot, f"`else: {body.default}` is no name of the list `{list_id}`", do)


def _warn_twice(body: _Body, book: FaultBook) -> None:
    """The same words under two names fill nothing; twice under one are a slip."""
    seen: dict[Sequence, tuple[str, Written]] = {}
    for name, phrases in body.names:
        for one in phrases:
            key = one.phrase.root
            if key not in seen:
                seen[key] = (name, one)
                continue
            first, at = seen[key]
            what = f"`{one.node.text}` stands twice in this list; the first is in line {at.node.line}"
            if first != name and not body.plain:
                what = f"`{one.node.text}` calls both `{first}` and `{name}`, so it will fill neither"
            book.warn(one.node.spot, what, "keep one of them")


def _made(list_id: str, body: _Body, written: tuple[Written, ...], book: FaultBook) -> WordList:
    with_refs = [one for one in written if one.refs]
    phrasal = bool(with_refs)
    if phrasal and (not body.plain or body.parts):
        book.error(
            with_refs[0].ref_spot(with_refs[0].refs[0]),
            f"`{list_id}` gives names, and what calls a name holds words only",
            "write the words out; a list of whole phrases has no names",
        )
    names = tuple(Name(name, tuple(one.phrase for one in phrases)) for name, phrases in body.names)
    parts = tuple(one.phrase for one in body.parts)
    return WordList(list_id, names, body.plain, phrasal, parts, body.default)
