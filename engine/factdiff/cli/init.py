"""`factdiff init`: a starter folder that runs at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factdiff.cli.talk import data, talk

Folder = Annotated[
    Path, typer.Argument(metavar="[DIR]", help="The folder; it is made where it is not there.", show_default=False)
]


def init(folder: Folder = Path()) -> None:
    """Make a starter folder: rules, two articles, recipes.

    It runs at once. Nothing that is there already is overwritten.
    """
    import shlex

    from factdiff.starter import starter_files, write_starter

    written = write_starter(folder, starter_files())
    data("".join(f"{path.as_posix()}\n" for path in written))
    steps = ([] if folder == Path() else [f"cd {shlex.quote(folder.as_posix())}"]) + ["factdiff report articles"]
    talk("\n".join([f"written: {len(written)} files. Type:", *(f"    {step}" for step in steps)]))
    talk("README.md tells the rest.")
