"""`factdiff rules describe`: rules read back in plain sentences."""

from __future__ import annotations

from typing import Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.rules.common import Only, refuse_unknown, tell_faults
from factdiff.cli.talk import data
from factdiff.cli.usual_rules import read_rules

Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="What is printed: text, md, json.")]


def describe(only: Only = None, folder: Rules = RULES_DEFAULT, format_: Format = "text") -> None:
    """Read rules back in plain sentences.

    What each reads and where, what it passes over, when two articles differ, and what explains it.
    """
    from factdiff.cli.usage import one_of
    from factdiff.describe import FORMATS
    from factdiff.describe import describe as described
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL

    render = FORMATS[one_of("--format", format_, FORMATS, "format")]
    loaded = read_rules(folder)
    refuse_unknown(only or (), loaded, folder, relations=True)
    data(render(*described(loaded.ruleset, only or ())))
    raise typer.Exit(EXIT_PARTIAL if tell_faults(loaded) and not only else EXIT_OK)
