"""The command run in a town of its own."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from cli import harbour
from factdiff.cli.main import main


class Run(NamedTuple):
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def town(tmp_path, monkeypatch) -> Callable[..., None]:
    """An empty working folder without our variables; call it to put files there."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("FACTDIFF_") or name == "NO_COLOR"]:
        monkeypatch.delenv(name)
    return lambda **files: harbour.build({**harbour.TOWN, **files})


@pytest.fixture
def factdiff(town, capsys, monkeypatch) -> Callable[..., Run]:
    """Run one command line in this process."""

    def run(*arguments: str, stdin: bytes = b"") -> Run:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(list(arguments))
        said = capsys.readouterr()
        return Run(code, said.out, said.err)

    return run
