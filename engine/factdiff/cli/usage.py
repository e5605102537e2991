"""What typer finds wrong with a command line -> our own errors, so that all messages have one form."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import regex

from factdiff.errors import NothingToRead, UsageError

_NEAR = 0.75
"""How alike a slip is: two letters turned round in a word of four (`tets`) is one, `severe` for `never` is none."""
_ENOUGH = 3
"""Letters from which on the beginning of a word stands for it."""
_QUOTED = regex.compile(r"'(?P<words> [^']* )'", regex.VERBOSE)


def told(error: Any) -> UsageError:
    """The same fault in our words: what is wrong, and what to write instead.

    Args:
        error: typer's exception; its classes are not all public, so it is told by what it holds.
    """
    kind = type(error).__name__
    path = error.ctx.command_path if error.ctx else "factdiff"
    usage = f"`{path} --help` tells how it is used" if error.ctx else "--help after the command tells how it is used"
    if kind == "NoSuchOption":
        return UsageError(f"{path} has no option {error.option_name}", _nearest_option(error, path))
    if kind == "MissingParameter":
        return NothingToRead("no article was named", f"write `{path} PATH`: files, folders, globs in quotes, or -")
    quoted = _QUOTED.search(error.message)
    if error.message.startswith("No such command") and quoted:
        return UsageError(f"{path} has no command {quoted['words']}", _nearest_command(error, quoted["words"], path))
    words = error.format_message().rstrip(".")
    return UsageError(words[:1].lower() + words[1:], usage)


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """`did you mean …?` where something known is near, else what is allowed."""
    names = list(known)
    begun = [name for name in names if len(word) >= _ENOUGH and name.startswith(word)]
    near = begun or get_close_matches(word, names, n=1, cutoff=_NEAR)
    return f"did you mean {near[0]}?" if near else otherwise


def one_of(option: str, word: str, known: Iterable[str], thing: str) -> str:
    """The word if it is known. Raises UsageError with the nearest one, or all, where it is not."""
    names = tuple(known)
    if word in names:
        return word
    raise UsageError(f"{option} {word}: no such {thing}", meant(word, names, f"write one of {', '.join(names)}"))


def _nearest_option(error: Any, path: str) -> str:
    known = [name for one in error.ctx.command.params for name in getattr(one, "opts", ()) if name.startswith("--")]
    return meant(error.option_name, [*known, "--help"], f"`{path} --help` lists its options")


def _nearest_command(error: Any, word: str, path: str) -> str:
    return meant(word, error.ctx.command.commands, f"`{path} --help` lists its commands")
