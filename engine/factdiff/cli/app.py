"""The commands and their groups, as typer sees them."""

from __future__ import annotations

import typer

from factdiff.cli.explain import explain
from factdiff.cli.extract import extract
from factdiff.cli.init import init
from factdiff.cli.report import report
from factdiff.cli.rules import rules

app = typer.Typer(
    name="factdiff",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    suggest_commands=False,  # usage.py does, in our words
)
app.command()(report)
app.command()(extract)
app.command()(init)
app.command()(explain)
app.add_typer(rules, name="rules")


@app.callback(no_args_is_help=True)
def factdiff(version: bool = typer.Option(False, "--version", help="Show the version and stop.")) -> None:
    """Find where news sources contradict each other, and what kind of difference it is."""
    if version:
        from factdiff import __version__
        from factdiff.cli.talk import data

        data(f"factdiff {__version__}\n")
        raise typer.Exit
