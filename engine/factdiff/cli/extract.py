"""`factdiff extract`: claims as JSON lines."""

from __future__ import annotations

import os
import sys

import typer

from factdiff.cli.options import RULES_DEFAULT, Jobs, Paths, Rules, jobs_of


def extract(paths: Paths, rules: Rules = RULES_DEFAULT, jobs: Jobs = "1") -> None:
    """Print every claim as a line of JSON.

    In the form that report.json has, with the rule and the subject of its group.
    """
    from factdiff.cli.progress import progress
    from factdiff.cli.talk import data, talk
    from factdiff.cli.usual_rules import usual_rules
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL
    from factdiff.pipeline import identified
    from factdiff.render.json import claim_line
    from factdiff.run import make_claims
    from factdiff.settings import load

    settings, processes = load(os.environ), jobs_of(jobs)
    used = usual_rules(rules)
    with progress() as watch:
        claims = make_claims(paths, used, settings=settings, jobs=processes, stdin=sys.stdin.buffer, watch=watch)
    data("".join(claim_line(claim) for one in claims.extracted.read for claim in identified(one.extraction.claims)))
    for article in claims.reading.articles:
        for remark in article.problems:
            talk(f"{article.path or article.id}: {remark}")
    for problem in claims.problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    raise typer.Exit(EXIT_PARTIAL if claims.problems else EXIT_OK)
