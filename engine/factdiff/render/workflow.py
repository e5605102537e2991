"""GitHub's workflow commands, which its runner reads from what a step prints, and their escaping.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from factdiff.render.safe import encodable

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}
"""What the runner takes for a sign of its own, in a message and in a property of one."""


def command(level: str, message: str, /, **properties: str | int | None) -> str:
    """One workflow command; nothing that it holds can end it or begin another one. None leaves a property out."""
    stated = (f"{key}={_escaped(str(value), _PROPERTY)}" for key, value in properties.items() if value is not None)
    joined = ",".join(stated)
    return f"::{level}{' ' if joined else ''}{joined}::{_escaped(message, _DATA)}"


def _escaped(text: str, signs: dict[int, str]) -> str:
    return encodable(text).translate(signs)
