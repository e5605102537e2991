"""How far the work is, on a terminal alone: a pipe or a log gets no such talk."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds before anything is shown: who waits less wants no bar, nor rich's start-up."""


@contextmanager
def progress(what: str = "articles read") -> Iterator[Callable[[int], None]]:
    """A function to be told how many things more are done; it shows them while the work lasts."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    line = _Line(what)
    try:
        yield line.add
    finally:
        line.close()


class _Line:
    """The line on the terminal; it appears late and goes away with the work."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._began = time.monotonic()
        self._done = 0
        self._shown: tuple[Progress, TaskID] | None = None

    def add(self, more: int) -> None:
        """Count what is done, and show the count where the work has lasted."""
        self._done += more
        if self._shown is None and time.monotonic() - self._began > _PATIENCE:
            self._shown = _started(self._what)
        if self._shown is not None:
            bar, task = self._shown
            bar.update(task, completed=self._done, refresh=True)

    def close(self) -> None:
        """Take the line away."""
        if self._shown is not None:
            self._shown[0].stop()


def _started(what: str) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(f"{{task.completed:,}} {what}"), TimeElapsedColumn())
    # Without a thread of its own: workers are forked, and a thread that holds a lock then would hold it for ever.
    bar = Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
    bar.start()
    return bar, bar.add_task("")
