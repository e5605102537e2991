"""The report as annotations of GitHub's checks: one workflow command a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.render import outline, tally, where
from factdiff.render.outline import Outline
from factdiff.render.safe import visible
from factdiff.render.workflow import command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Claim, Group, Report

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """A line a finding and a line a problem; without either one that says what was looked at."""
    return "\n".join(_lines(Outline.of(report))) + "\n"


def _lines(view: Outline) -> Iterator[str]:
    for group in view.findings():
        yield _finding(view, group)
    for one in tally.troubles(view.report):
        yield command("warning", visible(f"{one.where}: {one.words}"), title="factdiff could not do all")
    nothing = tally.why_nothing(view.report)
    yield command("warning" if nothing else "notice", visible(_read(view, nothing)), title="factdiff")


def _read(view: Outline, nothing: str | None) -> str:
    return f"{nothing or tally.summary(view.report) + '.'} {tally.what_was_read(view.report)}."


def _finding(view: Outline, group: Group) -> str:
    """At the first of its claims whose place in a file is known; a rule on trial only notices."""
    level = "notice" if group.status == "trial" else _LEVELS[group.weight or "note"]
    quoted = view.quoted(group)
    place = next(filter(None, (where.place_of(view.article(claim), claim) for claim in quoted)), None)
    said = [visible(f"{outline.verdict(group)}. {group.reason}"), *(_said(view, one) for one in quoted)]
    at: dict[str, str | int | None] = (
        {} if place is None else {"file": place.path, "line": place.line, "endLine": place.end_line}
    )
    if place is not None and place.line == place.end_line:  # columns are read within one line alone
        at |= {"col": place.column, "endColumn": place.end_column}
    return command(level, "\n".join(said), **at, title=visible(f"{outline.heading(group)} [{group.rule}]"))


def _said(view: Outline, claim: Claim) -> str:
    article = view.article(claim)
    return visible(f"{outline.outlet(article)}, {outline.time_of(article)}: {claim.sentence.strip()}")
