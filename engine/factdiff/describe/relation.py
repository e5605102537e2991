"""A relation between rules read back in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factdiff.describe.told import Description, Told, capital, joined, quoted
from factdiff.ruleset.rule import Relation
from factdiff.values.common import Tolerance


def in_short(relation: Relation) -> str:
    """As it would be said in a line, by the ids of rules: `arms + budget = package`."""
    sign = "=" if relation.bound == "is" else "≤"
    first, *rest = relation.parts
    left = {
        "sum": " + ".join(relation.parts),
        "percent": f"{first} of {''.join(rest)}",
        "start": f"{first} + {''.join(rest)}",
        "rate": f"{first} × {''.join(rest)}",
    }[relation.form]
    return f"{left} {sign} {relation.whole}"


def describe_relation(relation: Relation, titles: Mapping[str, str]) -> Description:
    """All that the relation says, a sentence a key; `titles`: of rules by id."""
    sentences = (
        *_standing(relation),
        Told(relation.form, _says(relation, titles)),
        Told("tolerance", _fails(relation)),
        *_examples(relation),
    )
    return Description(relation.id, relation.title, sentences)


def _standing(relation: Relation) -> Iterator[Told]:
    if relation.why:
        yield Told("why", f"Why it matters: {relation.why}")
    on_trial = "It is on trial: its notes say so." if relation.status == "trial" else "It is live."
    yield Told("status", on_trial)
    if relation.owner:
        yield Told("owner", f"{capital(relation.owner)} answers for it.")
    if relation.link:
        yield Told("link", f"More about it: {relation.link}")


def _says(relation: Relation, titles: Mapping[str, str]) -> str:
    first, *rest = (_rule(name, titles) for name in relation.parts)
    whole = _rule(relation.whole, titles)
    left = {
        "sum": joined([first, *rest], "and") + (" together" if rest else ""),
        "percent": f"{first}, as a percentage of {''.join(rest)},",
        "start": f"{first} and then {''.join(rest)}",
        "rate": f"{first}, each {relation.per} if it does not say otherwise, over {''.join(rest)}",
    }[relation.form]
    if relation.bound == "is":
        return f"{capital(left)} must make {whole}."
    return f"{capital(left)} may not make more than {whole}."


def _rule(name: str, titles: Mapping[str, str]) -> str:
    return f"{quoted(titles.get(name, name))} ({name})"


def _fails(relation: Relation) -> str:
    limit = f" {_apart(relation.tolerance)} between them is let pass." if relation.tolerance != Tolerance() else ""
    return (
        "It is checked within each article, and with the parts of one outlet and the whole of another in a story; "
        f"it fails where no numbers within what is stated fit.{limit}"
    )


def _apart(tolerance: Tolerance) -> str:
    if tolerance.share is not None:
        return f"{(tolerance.share * 100).normalize():f} % of the larger"
    return f"{tolerance.amount or 0:f} {tolerance.unit or ''}".rstrip()


def _examples(relation: Relation) -> Iterator[Told]:
    number = len(relation.examples)
    if number:
        fails = sum(one.gives == "fails" for one in relation.examples)
        count = "one example" if number == 1 else f"{number} examples"
        yield Told("examples", f"It carries {count}, {fails} of which must fail.")
