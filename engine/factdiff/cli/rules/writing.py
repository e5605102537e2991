"""A new rule file on disk: never over one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def write_rule(path: Path, text: str) -> bool:
    """Write a rule file that is not there yet, and beside it the schema that its first lines name.

    A schema that is there stays: it may be of another version, and `factdiff rules schema` makes a new one.

    Raises:
        UsageError: the place cannot be written.
    """
    from factdiff.ruleset.schema import SCHEMA_FILE, schema_text

    if not write_new(path, text):
        return False
    write_new(path.with_name(SCHEMA_FILE), schema_text())
    return True


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet; False where it is.

    Raises:
        UsageError: the place cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        what = f"{path.as_posix()}: cannot be written: {error.strerror or error}"
        raise UsageError(what, "name another place") from error
    return True
