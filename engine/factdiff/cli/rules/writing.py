"""A new rule file on disk: never over one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


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
