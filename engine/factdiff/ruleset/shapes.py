"""The shapes that fields share: a text, a word of a closed set, a list, a mapping. Each tells its faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factdiff.ruleset.accidents import refuse_accident
from factdiff.ruleset.suggest import did_you_mean, listed
from factdiff.ruleset.yaml_positions import Listing, Mapping, Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Collection

    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.keys import JsonSchema

TEXT: Final[JsonSchema] = {"type": ["string", "number"], "minLength": 1}
"""A text; editors' tools read `1984` or `2.5` as a number where we keep what is written."""


def read_text(node: Node, name: str, book: FaultBook, example: str = "some words") -> Scalar | None:
    """A text that is not empty."""
    match node:
        case Scalar(refused=True):
            return None
        case Scalar(empty=False) if node.text.strip():
            return None if refuse_accident(node, book) else node
        case Scalar():
            book.error(node.spot, f"`{name}` is empty", f"write `{name}: {example}`, or take the key out")
        case _:
            book.error(node.spot, f"`{name}` is one text, not {_called(node)}", f"write `{name}: {example}`")
    return None


def read_word(node: Node, name: str, allowed: Collection[str], book: FaultBook) -> str | None:
    """One word of a closed set."""
    written = read_text(node, name, book, next(iter(allowed)))
    if written is None:
        return None
    if written.text in allowed:
        return written.text
    book.error(
        written.spot,
        f"`{name}` cannot be `{written.text}`{did_you_mean(written.text, allowed)}",
        f"write {listed(allowed)}",
    )
    return None


def read_listing(node: Node, name: str, book: FaultBook, of: str = "phrases") -> tuple[Node, ...]:
    """The items of a list that is not empty; empty where there is a fault."""
    match node:
        case Scalar(refused=True):
            pass
        case Listing(items=items) if items:
            return items
        case Listing():
            book.error(node.spot, f"`{name}` is an empty list", f"write one or more {of}, or take the key out")
        case Scalar(empty=True):
            book.error(node.spot, f"`{name}` is empty", f"write a list of {of}, or take the key out")
        case Mapping(flow=True):
            refuse_accident(node, book)
        case _:
            book.error(
                node.spot,
                f"`{name}` is a list of {of}, not {_called(node)}",
                'begin each with `- `, or write ["...", "..."]',
            )
    return ()


def read_mapping(node: Node, name: str, book: FaultBook, example: str) -> Mapping | None:
    """A mapping that is not empty; a name of several words is what the thing is called ("a rule")."""
    called = name if " " in name else f"`{name}`"
    match node:
        case Scalar(refused=True):
            return None
        case Mapping(entries=entries) if entries:
            return node
        case Mapping() | Scalar(empty=True):
            book.error(node.spot, f"{called} is empty", f"write `{example}`, or take the key out")
        case _:
            book.error(node.spot, f"{called} is not written as {_called(node)}", f"write `{example}`")
    return None


def _called(node: Node) -> str:
    match node:
        case Scalar():
            return "one text"
        case Listing():
            return "a list"
        case Mapping():
            return "keys with values"
