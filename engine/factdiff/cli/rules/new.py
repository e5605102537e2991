"""`factdiff rules new`: a few answers -> a rule file with examples from the articles, tested at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factdiff.cli.options import RULES_DEFAULT, Rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdiff.cli.rules.questions import Answers
    from factdiff.discover.asking import Sighting
    from factdiff.discover.proof import Proof

Id = Annotated[str, typer.Option("--id", metavar="ID", help="The rule's id; made of the title where none is given.")]
Title = Annotated[str, typer.Option("--title", metavar="TEXT", help="What is checked, in a few words.")]
Kind = Annotated[str, typer.Option("--value", metavar="KIND", help="What is compared: count, money, percent, date, …")]
Of = Annotated[list[str] | None, typer.Option("--of", metavar="NOUN", help="What is counted; may be repeated.")]
Words = Annotated[
    list[str] | None,
    typer.Option("--words", metavar="WORD", help="A word beside the value; may be repeated; * for any ending."),
]
About = Annotated[
    list[str] | None,
    typer.Option("--about", metavar="NAME", help="A name that an article must hold; may be repeated."),
]
Articles = Annotated[
    list[str] | None,
    typer.Option("--article", metavar="PATH", help="Articles that tell it, as of report; may be repeated."),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Where to write it.", show_default="the rules folder/ID.yaml"),
]


def new(
    id_: Id = "",
    title: Title = "",
    value: Kind = "",
    of: Of = None,
    words: Words = None,
    about: About = None,
    article: Articles = None,
    out: Out = None,
    rules: Rules = RULES_DEFAULT,
) -> None:
    """Write a new rule from a few answers.

    Asks on a terminal for what no option says, finds the sentences in the articles, writes the rule with them
    as examples, and tests it at once.
    """
    from factdiff.cli.rules.questions import Given, answered
    from factdiff.cli.rules.writing import write_rule
    from factdiff.cli.talk import data, talk
    from factdiff.discover.proof import load
    from factdiff.discover.writing import written
    from factdiff.errors import EXIT_FOUND, EXIT_OK, UsageError
    from factdiff.ruleset.schema import editor_lines

    given = Given(id_, title, value, tuple(of or ()), tuple(words or ()), tuple(about or ()), tuple(article or ()))
    if out is not None and out.exists():
        raise UsageError(f"--out: {out.as_posix()} is there already", "name another file")
    answers = answered(given, rules)
    path = out or rules / f"{answers.id}.yaml"
    proof = _made(answers, answers.seen)
    outcomes, failing = _tested(proof)
    data(outcomes)
    for fault in load(proof.draft)[1]:
        talk(f"{fault.level}: {fault.what}; {fault.do}")
    if not write_rule(path, written(proof.draft, editor_lines())):
        raise UsageError(f"{path.as_posix()} is there already", "give the rule another --id, or another --out")
    talk(f"written: {path.as_posix()}; {_use(path, rules)}")
    raise typer.Exit(EXIT_FOUND if failing else EXIT_OK)


def _use(path: Path, rules: Path) -> str:
    """What to type next, with the folder of rules where it is not the usual one."""
    if rules not in path.parents:
        return f"move it into {rules.as_posix()}, and it is used"
    folder = "" if rules == RULES_DEFAULT else f" --rules {rules.as_posix()}"
    return f"read its examples, then `factdiff report PATH{folder}` uses it"


def _made(answers: Answers, seen: Sequence[Sighting]) -> Proof:
    """The rule with its examples. Raises UsageError where it reads nothing of what was seen."""
    from factdiff.discover.asking import asked, proved
    from factdiff.discover.proof import load
    from factdiff.errors import UsageError
    from factdiff.ruleset.faults import show_fault

    draft = asked(answers.question, answers.id, answers.title, answers.about, seen)
    proof = proved(draft, seen, answers.articles)
    if proof is None:
        faults = load(draft)[1]
        told = "\n".join(map(show_fault, faults)) or "none of the sentences is read by the rule that they gave"
        raise UsageError(f"no sound rule can be made of these answers\n{told}", "give other words, or other articles")
    return proof


def _tested(proof: Proof) -> tuple[str, bool]:
    """The outcome of each example in a line, and whether one fails."""
    from factdiff.prove import prove
    from factdiff.render.words import plural
    from factdiff.settings import load

    outcomes = list(prove(proof.ruleset, seconds=load(os.environ).rule_seconds))
    lines = [f"{'fails' if one.failed else 'holds'}: {one.actual} <- {one.text}" for one in outcomes]
    failing = sum(one.failed for one in outcomes)
    held = plural(len(outcomes) - failing, "example holds", "examples hold")
    return "\n".join([*lines, f"{held}, {failing} fail" if failing else held]) + "\n", bool(failing)
