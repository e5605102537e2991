"""`factdiff extract`: claims as JSON lines."""

from __future__ import annotations

import os
import sys

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Paths, Rules
from factdiff.cli.talk import talk


def extract(paths: Paths, rules: Rules = RULES_DEFAULT, jobs: Jobs = 1) -> None:
    """Print every claim of the articles as a line of JSON, in the form report.json has."""
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL
    from factdiff.pipeline import identified
    from factdiff.readers import read_paths
    from factdiff.render.json import claim_line
    from factdiff.run import extract_all, sound_rules
    from factdiff.settings import load

    settings = load(os.environ)
    loaded = sound_rules(rules)
    reading = read_paths(paths, max_bytes=settings.max_article_bytes, stdin=sys.stdin.buffer)
    for read in extract_all(reading.articles, loaded.ruleset, seconds=settings.rule_seconds, jobs=jobs):
        for claim in identified(read.extraction.claims):
            sys.stdout.write(claim_line(claim))
    for problem in reading.problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    broken = any(fault.level == "error" for fault in loaded.faults)
    raise typer.Exit(EXIT_PARTIAL if reading.problems or broken else EXIT_OK)
