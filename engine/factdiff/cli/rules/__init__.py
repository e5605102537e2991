"""`factdiff rules …`: one file a command, one line here."""

from __future__ import annotations

import typer

from factdiff.cli.rules.check import check
from factdiff.cli.rules.describe import describe
from factdiff.cli.rules.explain import explain
from factdiff.cli.rules.list import list_
from factdiff.cli.rules.new import new
from factdiff.cli.rules.promote import promote
from factdiff.cli.rules.schema import schema
from factdiff.cli.rules.suggest import suggest
from factdiff.cli.rules.test import test

rules = typer.Typer(
    help="List, check and test rules.", no_args_is_help=True, rich_markup_mode=None, suggest_commands=False
)
rules.command("list")(list_)
rules.command("check")(check)
rules.command("test")(test)
rules.command("explain")(explain)
rules.command("describe")(describe)
rules.command("schema")(schema)
rules.command("new")(new)
rules.command("suggest")(suggest)
rules.command("promote")(promote)
