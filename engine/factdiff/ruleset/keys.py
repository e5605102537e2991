"""Tables of keys: what may stand in a mapping, who reads it, and its JSON Schema, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factdiff.ruleset.suggest import listed, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factdiff.ruleset.faults import FaultBook
    from factdiff.ruleset.yaml_positions import Mapping, Node, Scalar

Draft = TypeVar("Draft")
JsonSchema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Key(Generic[Draft]):
    """One key: `read` puts what stands right of it into a draft, or tells its faults."""

    name: str
    read: Callable[[Draft, Node, FaultBook], None]
    schema: JsonSchema
    says: str
    """What it is for, in one sentence; editors that know the JSON Schema show it."""
    required: bool = False
    more: str = ""
    """What one should know when writing it, in whole sentences; shown behind `says`."""
    default: str | int | None = None
    """What holds where the key does not stand, as it would be written; None where that is nothing."""

    @property
    def told(self) -> str:
        """All that is said of it, for whoever hovers over the key."""
        return f"{self.says}. {self.more}".rstrip()


@dataclass(frozen=True, slots=True)
class Table(Generic[Draft]):
    """The keys of one kind of mapping, called `thing` in messages ("a rule")."""

    thing: str
    keys: tuple[Key[Draft], ...]
    elsewhere: tuple[tuple[str, str], ...] = ()
    """Keys that people write here and where they belong: ("tolerance", "under `compare:`")."""

    def names(self) -> tuple[str, ...]:
        """All keys, as listed."""
        return tuple(key.name for key in self.keys)

    def fill(self, draft: Draft, node: Mapping, book: FaultBook) -> None:
        """Read every key that stands there; unknown and missing ones are told."""
        known = {key.name: key for key in self.keys}
        meant = set()
        for entry in node:
            if entry.key.text in known:
                known[entry.key.text].read(draft, entry.value, book)
            else:
                meant.add(self._unknown(entry.key, book))
        for key in self.keys:
            if key.required and node.get(key.name) is None and key.name not in meant:
                self._missing(key, node, book)

    def schema(self, extra: JsonSchema | None = None) -> JsonSchema:
        """The JSON Schema of such a mapping."""
        properties = {key.name: _property(key) for key in self.keys}
        required = [key.name for key in self.keys if key.required]
        shape: JsonSchema = {"type": "object", "additionalProperties": False, "properties": properties}
        return shape | ({"required": required} if required else {}) | (extra or {})

    def _unknown(self, key: Scalar, book: FaultBook) -> str | None:
        """Tell it, and give the key that was meant."""
        elsewhere = dict(self.elsewhere)
        if key.text in elsewhere:
            place = elsewhere[key.text]
            book.error(key.spot, f"`{key.text}` does not stand here but {place}", f"move it {place}")
            return None
        near = nearest(key.text, (*self.names(), *elsewhere))
        what, do = f"unknown key `{key.text}`", f"{self.thing} may hold {listed(self.names(), 'and')}"
        if near:
            what, do = f"{what}; did you mean `{near}`?", f"write `{near}:` {elsewhere.get(near, 'instead')}"
        book.error(key.spot, what, do)
        return near

    def _missing(self, key: Key[Draft], node: Mapping, book: FaultBook) -> None:
        book.error(node.spot, f"{self.thing} needs `{key.name}`", f"write `{key.name}:` {_lowered(key.says)}")


def _property(key: Key[Any]) -> JsonSchema:
    default: JsonSchema = {} if key.default is None else {"default": key.default}
    return {"title": key.name, "description": key.told, **key.schema, **default}


def _lowered(says: str) -> str:
    return f"({says[0].lower()}{says[1:]})"


def one_of(words: Iterable[str]) -> JsonSchema:
    """The schema of a closed set of words."""
    return {"enum": list(words)}
