"""The `factdiff` command: finds the command group, and turns errors into messages and exit codes."""

from __future__ import annotations

import sys
from typing import NoReturn

from factdiff import __version__
from factdiff.cli.talk import data, plain_streams, talk
from factdiff.errors import EXIT_OK, EXIT_OURS, EXIT_USAGE, FactdiffError

EXIT_STOPPED = 130
"""Ctrl-C, as every shell expects it."""


def run() -> NoReturn:
    """Entry point of the console script."""
    plain_streams()
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code (see `factdiff.errors`)."""
    try:
        if arguments == ["--version"]:  # before anything heavy is imported
            data(f"factdiff {__version__}\n")
            return EXIT_OK
        return _command(arguments)
    except FactdiffError as error:
        talk(f"factdiff: {error}")
        return error.exit_code
    except KeyboardInterrupt:
        talk("factdiff: stopped")
        return EXIT_STOPPED
    except Exception:  # noqa: BLE001 - the one place where a fault of ours is told as one
        return _ours()


def _command(arguments: list[str]) -> int:
    """Run it without typer's own handling of errors, which has other words and other exit codes."""
    import typer
    from typer.main import get_command

    from factdiff.cli.app import app
    from factdiff.cli.usage import told

    command = get_command(app)
    try:
        with command.make_context("factdiff", arguments) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except typer.TyperException as error:
        if (
            type(error).__name__ == "NoArgsIsHelpError"
        ):  # `factdiff rules`: its help is what is needed, but nothing was done
            talk(str(error))
            return EXIT_USAGE
        raise told(error) from error
    return EXIT_OK


def _ours() -> int:
    """Tell a fault of ours with all that mends it."""
    import platform
    import traceback

    talk(traceback.format_exc().rstrip())
    talk(
        f"factdiff: this is a fault of ours. Please send us the lines above, the command, and this: "
        f"factdiff {__version__}, Python {platform.python_version()}, {platform.system()}"
    )
    return EXIT_OURS
