"""The one tree of exceptions, each with the exit code that a command ends with.

FactdiffError                70  a fault of ours; everything below is somebody's input
├── UsageError                2  a flag, path or setting that cannot be used; nothing was checked
│   ├── SettingsError         2  a settings file or environment variable that does not hold
│   ├── NothingToRead         2  no such folder, an empty one, or no article that could be read
│   └── NoSoundRule           2  no rule folder, an empty one, or only broken rules
└── ReadError                 3  one article or source cannot be read; the rest goes on

Faults in rule files are not exceptions: they are data (`factdiff.model.Fault`), because all
of them are told in one run.
"""

from __future__ import annotations

EXIT_OK = 0
EXIT_FOUND = 1
EXIT_USAGE = 2
EXIT_PARTIAL = 3
EXIT_OURS = 70


class FactdiffError(Exception):
    """Base of all; on its own it means that factdiff itself is at fault."""

    exit_code = EXIT_OURS


class UsageError(FactdiffError):
    """What was asked for cannot be done, and nothing was checked."""

    exit_code = EXIT_USAGE

    def __init__(self, what: str, do: str = "") -> None:
        """Keep what is wrong and what to do about it apart, for messages and for tests."""
        super().__init__(f"{what}\n{do}" if do else what)
        self.what = what
        self.do = do


class SettingsError(UsageError):
    """A settings file or an environment variable that does not hold."""


class NothingToRead(UsageError):
    """No such folder, an empty one, or one without a single readable article."""


class NoSoundRule(UsageError):
    """No rule folder, an empty one, or one in which every rule is broken."""


class ReadError(FactdiffError):
    """One article cannot be read; it is told under problems and the rest goes on."""

    exit_code = EXIT_PARTIAL

    def __init__(self, where: str, what: str, do: str) -> None:
        """Keep the three parts that a `Problem` shows."""
        super().__init__(f"{where}: {what}; {do}")
        self.where = where
        self.what = what
        self.do = do
