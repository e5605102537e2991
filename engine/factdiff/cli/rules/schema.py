"""`factdiff rules schema`: the JSON Schema of rule files, for editors."""

from __future__ import annotations

from factdiff.cli.talk import data


def schema() -> None:
    """Print the JSON Schema of rule files, for editors.

    Save it as rules.schema.json beside the rules; docs/commands.md tells how a file names it.
    """
    from factdiff.ruleset.schema import schema_text

    data(schema_text())
