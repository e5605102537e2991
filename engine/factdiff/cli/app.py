"""The commands and their groups, as typer sees them."""

from __future__ import annotations

import typer

from factdiff.cli.extract import extract
from factdiff.cli.report import report
from factdiff.cli.rules import rules

app = typer.Typer(
    name="factdiff",
    help="Find where news sources contradict each other, and what kind of difference it is.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(report)
app.command()(extract)
app.add_typer(rules, name="rules")


@app.callback(invoke_without_command=True)
def factdiff(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="Show the version and stop."),
) -> None:
    """Find where news sources contradict each other, and what kind of difference it is."""
    if version:
        from factdiff import __version__

        typer.echo(f"factdiff {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
