"""`factdiff explain`: how a finding came about."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.explaining import FORMATS, ExplainFormat, look
from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.report import Stories
from factdiff.cli.talk import data, talk

if TYPE_CHECKING:
    from pathlib import Path

    from factdiff.cli.finding import Source
    from factdiff.explain.finding import Findings
    from factdiff.explain.nouns import FindingTold
    from factdiff.model import Problem

Finding = Annotated[
    str,
    typer.Argument(metavar="FINDING", help="Its id, a part of it, or the link to it in a report.", show_default=False),
]
Where = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="The articles, or the report.json; with a link into a report it is not needed.",
        show_default=False,
    ),
]


def explain(
    finding: Finding,
    paths: Where = None,
    rules: Rules = RULES_DEFAULT,
    stories: Stories = "auto",
    format_: ExplainFormat = "text",
) -> None:
    """Tell how a finding came about.

    Its sides and how their sources were counted, the classes in the order in which they are asked, each with why it
    holds or does not, and what sets the weight. The articles are read again.
    """
    from factdiff.cli.finding import source_of, split_link, which
    from factdiff.cli.usage import one_of
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL

    one_of("--format", format_, FORMATS, "format")
    wanted, link = split_link(finding)
    source = source_of(paths or (), link)
    folder = source.rules if source.rules is not None and rules == RULES_DEFAULT else rules
    findings, problems = _findings(source, folder, stories)
    told = findings.explain(which(wanted, findings))
    data(_shown(told, format_))
    for problem in problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    raise typer.Exit(EXIT_PARTIAL if problems else EXIT_OK)


def _findings(source: Source, folder: Path, how: str) -> tuple[Findings, tuple[Problem, ...]]:
    """All groups of the articles; what could not be done is told beside them."""
    from dataclasses import replace

    from factdiff import stories
    from factdiff.cli.usual_rules import read_rules
    from factdiff.explain.finding import Findings
    from factdiff.readers import read_paths
    from factdiff.settings import load
    from factdiff.workers import extract_all

    stories.refuse_unknown(how)
    settings = load(os.environ)
    loaded = read_rules(folder)
    reading = read_paths(source.paths, max_bytes=settings.max_article_bytes, stdin=sys.stdin.buffer)
    reading = replace(reading, articles=tuple(source.named(reading.articles)))
    extracted = extract_all(reading.articles, loaded.ruleset, seconds=settings.rule_seconds, jobs=1)
    findings = Findings(extracted.read, loaded.ruleset, how)
    return findings, (*reading.problems, *extracted.problems)


def _shown(told: FindingTold, format_: str) -> str:
    from factdiff.render.explained_finding import as_json, as_text

    if format_ == "json":
        return as_json(told)
    width, colour = look()
    return as_text(told, width=width, colour=colour)
