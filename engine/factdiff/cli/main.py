"""The `factdiff` command: finds the command group, and turns errors into messages and exit codes."""

from __future__ import annotations

import os
import sys
import traceback
from typing import NoReturn

from factdiff import __version__
from factdiff.cli.talk import talk
from factdiff.errors import EXIT_OURS, FactdiffError


def run() -> NoReturn:
    """Entry point of the console script."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code (see `factdiff.errors`)."""
    if arguments == ["--version"]:  # before anything heavy is imported
        print(f"factdiff {__version__}")  # noqa: T201 - this is the data that was asked for
        return 0
    try:
        return _command(arguments)
    except FactdiffError as error:
        talk(f"factdiff: {error}")
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output went away (`| head`): not a fault, and nothing more can be told.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        talk("factdiff: stopped")
        return 130
    except Exception:  # noqa: BLE001 - the one place where a fault of ours is told as one
        talk(traceback.format_exc())
        talk("factdiff: this is a fault of ours. Please report it with the lines above and the command you ran.")
        return EXIT_OURS


def _command(arguments: list[str]) -> int:
    import click

    from factdiff.cli.app import app

    try:
        code = app(arguments, standalone_mode=False, prog_name="factdiff")
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        talk("factdiff: stopped")
        return 130
    return code if isinstance(code, int) else 0
