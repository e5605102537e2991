"""`factdiff rules list`: what rules there are."""

from __future__ import annotations

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.rules.common import tell_faults
from factdiff.cli.talk import data
from factdiff.cli.usual_rules import read_rules


def list_(folder: Rules = RULES_DEFAULT) -> None:
    """List the sound rules of a folder and their relations."""
    from tabulate import tabulate

    from factdiff.describe import in_short
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL

    loaded = read_rules(folder)
    rows = [
        (rule.id, rule.status, rule.severity, rule.kind, len(rule.examples), rule.title)
        for rule in loaded.ruleset.rules
    ]
    headers = ("rule", "status", "severity", "value", "examples", "title")
    data(tabulate(rows, headers, tablefmt="simple", disable_numparse=True) + "\n")
    related = [(one.id, one.status, in_short(one), len(one.examples), one.title) for one in loaded.ruleset.relations]
    if related:
        above = ("relation", "status", "says", "examples", "title")
        data("\n" + tabulate(related, above, tablefmt="simple", disable_numparse=True) + "\n")
    raise typer.Exit(EXIT_PARTIAL if tell_faults(loaded) else EXIT_OK)
