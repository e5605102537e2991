"""Groups to be drawn: sides of so many articles, some of them copies."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factdiff.model import Article, ArticleEntry, Claim, Copy, Counts, Group, Side, Value
from factdiff.render.outline import Outline
from render.sample_report import REPORT


def people(told: str, form: str = "single", **more: object) -> Value:
    stated = Decimal(told)
    return Value("count", f"{told} people", **{"low": stated, "high": stated, "number": stated, "form": form, **more})


def side(value: Value, articles: int = 1, copies: int = 0) -> tuple[Side, tuple[Claim, ...], int]:
    """A side with its claims; the last so many articles are copies."""
    name = f"{value.text} {value.low} {value.unit} {value.label}"
    claims = tuple(
        Claim("r", f"{name} {n}", "text", "body", 0, 3, "abc", "abc d", 0, value, id=f"{name} {n}", position=True)
        for n in range(articles)
    )
    return Side(value, Counts(articles, articles, articles - copies), tuple(one.id for one in claims)), claims, copies


def drawn(*sides: tuple[Side, tuple[Claim, ...], int] | Side) -> tuple[Outline, Group]:
    """A group of these sides (a bare one is the desk's), and the outline of its report."""
    held = [(one, (), 0) if isinstance(one, Side) else one for one in sides]
    claims = tuple(claim for _, own, _ in held for claim in own)
    copied = [own[len(own) - copies :] for _, own, copies in held]
    group = replace(
        REPORT.groups[0], claims=claims, sides=tuple(one for one, _, _ in held), differences=(), internal=()
    )
    report = replace(
        REPORT,
        groups=(group,),
        articles=tuple(
            ArticleEntry(Article(one.article, "abc d", "T", f"Outlet {one.article}"), "s") for one in claims
        ),
        copies=tuple(Copy(one.article, "x", True, Decimal(1), 9, "time", "p") for own in copied for one in own),
    )
    return Outline.of(report), group
