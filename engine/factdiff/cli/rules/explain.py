"""`factdiff rules explain`: why a rule did or did not fire."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.explaining import FORMATS, ExplainFormat, look
from factdiff.cli.options import RULES_DEFAULT, Rules
from factdiff.cli.rules.common import refuse_unknown
from factdiff.cli.talk import data, talk
from factdiff.cli.usual_rules import read_rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.explain.nouns import RuleTold
    from factdiff.model import Article, Problem
    from factdiff.settings import Settings

Wanted = Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.", show_default=False)]
Text = Annotated[
    str | None,
    typer.Option("--text", metavar="TEXT", help="A sentence or more, or - for standard input.", show_default=False),
]
Articles = Annotated[
    list[str] | None,
    typer.Option("--article", metavar="FILE", help="An article; may be given several times.", show_default=False),
]
All = Annotated[bool, typer.Option("--all", help="Every sentence, also those with nothing near.")]


def explain(
    rule: Wanted,
    text: Text = None,
    article: Articles = None,
    folder: Rules = RULES_DEFAULT,
    format_: ExplainFormat = "text",
    everything: All = False,
) -> None:
    """Tell why a rule did or did not fire on a text.

    Sentence by sentence: what matched, what was refused and why, and what nearly matched and the word that failed.
    """
    from time import process_time

    from factdiff.cli.usage import one_of
    from factdiff.errors import EXIT_OK, EXIT_PARTIAL, UsageError
    from factdiff.explain.rule import Time, explain_rule
    from factdiff.settings import load

    one_of("--format", format_, FORMATS, "format")
    if "@" in rule:
        raise UsageError(f"{rule}: is a finding, not a rule", f"write `factdiff explain {rule} PATH`")
    settings = load(os.environ)
    loaded = read_rules(folder)
    refuse_unknown([rule], loaded, folder)
    wanted = next(one for one in loaded.ruleset.rules if one.id == rule)
    articles, problems = _articles(text, article, settings, rule)
    time = Time(settings.rule_seconds, process_time)
    told = [explain_rule(loaded.ruleset, wanted, one, time) for one in articles]
    data(_shown(told, format_, everything=everything))
    for problem in problems:
        talk(f"{problem.where}: {problem.what}; {problem.do}")
    raise typer.Exit(EXIT_PARTIAL if problems else EXIT_OK)


def _articles(
    text: str | None, paths: Sequence[str] | None, settings: Settings, rule: str
) -> tuple[Sequence[Article], Sequence[Problem]]:
    """The text as an article without a headline, or the articles of files. Raises UsageError without either."""
    from factdiff.errors import NothingToRead
    from factdiff.model import Article
    from factdiff.readers import read_paths

    if (text is None) == (not paths):
        what = "give --text or --article, not both" if paths else "no text was given"
        raise NothingToRead(what, f'write `factdiff rules explain {rule} --text "…"`, or --article FILE')
    if text is not None and not text.strip():
        raise NothingToRead("the text is empty", "write a sentence behind --text")
    if text is not None and text != "-":
        return (Article("text", text),), ()
    reading = read_paths(paths or ["-"], max_bytes=settings.max_article_bytes, stdin=sys.stdin.buffer)
    return reading.articles, reading.problems


def _shown(told: Sequence[RuleTold], format_: str, *, everything: bool) -> str:
    from factdiff.render.explanation import as_json, as_text

    if format_ == "json":
        return as_json(told, everything=everything)
    width, colour = look()
    return "\n".join(as_text(one, everything=everything, width=width, colour=colour) for one in told)
