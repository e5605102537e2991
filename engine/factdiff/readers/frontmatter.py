"""YAML front matter, read strictly: every value is the text that is written, `no` and 1:30 included.

A fault is told with its line, and the article is not read: with a wrong date or outlet it would make a wrong
accusation.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import regex
from ruamel.yaml import YAML, tokens
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factdiff.errors import ReadError

_BLOCK = regex.compile(
    r"""
    \A \s*? --- [ \t]* \n               # three dashes on the first line that is not blank
    (?P<yaml> .*? )
    ^ (?: --- | \.\.\. ) [ \t]* (?: \n | \Z )   # to the next three dashes or dots
    """,
    regex.VERBOSE | regex.DOTALL | regex.MULTILINE,
)
_KEY = regex.compile(
    r"""
    \A (?: [ \t]*+ (?: \# .*+ )? \n )*+       # blank lines and comments
    [ \t]* ["']? [\p{L}_] [\p{L}\p{N}_ -]* ["']? \s* : (?: \s | \Z )   # the first key
    """,
    regex.VERBOSE,
)
_LARGEST = 50_000
"""Characters of front matter; no newsroom writes more, and YAML is slow."""
_DEEPEST = 10
_TRICKS = (tokens.AliasToken, tokens.AnchorToken, tokens.TagToken)
_OPENING = (
    tokens.BlockMappingStartToken,
    tokens.BlockSequenceStartToken,
    tokens.FlowMappingStartToken,
    tokens.FlowSequenceStartToken,
)
_CLOSING = (tokens.BlockEndToken, tokens.FlowMappingEndToken, tokens.FlowSequenceEndToken)
_DO = "mend the front matter (the lines between the two ---)"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter as text, and how many characters of the file it takes."""

    fields: dict[str, str]
    length: int


def split(text: str, where: str) -> FrontMatter:
    """The front matter that a text begins with; an empty one where there is none.

    Raises:
        ReadError: it is not sound YAML, not flat enough, or has a key twice.
    """
    block = _BLOCK.match(text)
    if block is None or not _KEY.match(block["yaml"]):  # prose between two rules is prose
        return FrontMatter({}, 0)
    first_line = text.count("\n", 0, block.start("yaml")) + 1
    if len(block["yaml"]) > _LARGEST:
        raise ReadError(where, f"has a front matter of more than {_LARGEST:,} characters", _DO)
    return FrontMatter(_fields(_compose(block["yaml"], where, first_line), where, first_line), block.end())


def _compose(text: str, where: str, first_line: int) -> Node | None:
    try:
        _refuse_tricks(text, where, first_line)
        return YAML(typ="safe", pure=True).compose(text)  # type: ignore[no-any-return]
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{where}:{mark.line + first_line}:{mark.column + 1}" if mark else where
        what = f"its front matter is not sound YAML: {error.problem or error.context}"
        raise ReadError(place, what, _DO) from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise ReadError(where, "its front matter is not sound YAML", _DO) from error


def _refuse_tricks(text: str, where: str, first_line: int) -> None:
    """Anchors and aliases can make a small file huge, tags ask for other types, depth takes YAML ages."""
    depth = 0
    for token in YAML(typ="safe", pure=True).scan(text):
        depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
        fault = "holds an anchor, an alias or a tag" if isinstance(token, _TRICKS) else None
        fault = "is nested too deep" if depth > _DEEPEST else fault
        if fault:
            mark = token.start_mark
            place = f"{where}:{mark.line + first_line}:{mark.column + 1}"
            raise ReadError(place, f"its front matter {fault}", "write the value as quoted text")


def _fields(node: Node | None, where: str, first_line: int) -> dict[str, str]:
    if not isinstance(node, MappingNode):
        raise ReadError(where, "its front matter is not a list of `key: value` lines", _DO)
    fields: dict[str, str] = {}
    for key, value in node.value:
        place = f"{where}:{key.start_mark.line + first_line}:{key.start_mark.column + 1}"
        if not isinstance(key, ScalarNode):
            raise ReadError(place, "a key of its front matter is not a word", _DO)
        if key.value in fields:
            raise ReadError(place, f"its front matter has the key `{key.value}` twice", "remove one of them")
        fields[key.value] = _text(value)
    return {key: value for key, value in fields.items() if value}


def _text(node: Node) -> str:
    """A value as text: what is written, a list joined by commas, anything deeper as JSON."""
    if isinstance(node, ScalarNode):
        return "" if _is_null(node) else str(node.value).strip()
    if isinstance(node, SequenceNode) and all(isinstance(item, ScalarNode) for item in node.value):
        return ", ".join(_text(item) for item in node.value)
    return json.dumps(_data(node), ensure_ascii=False, sort_keys=True)


def _is_null(node: ScalarNode) -> bool:
    return node.style is None and node.value in ("", "~", "null", "Null", "NULL")


def _data(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_data(item) for item in node.value]
    return {str(key.value): _data(value) for key, value in node.value}
