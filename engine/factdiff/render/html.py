"""report.html: one file for a browser or a printer, without network, script or picture.

Everything that comes from an article or a rule goes through Jinja's autoescape and, before it,
through `visible`; only web addresses become links; a policy in the page forbids the rest.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factdiff.render import outline, tally, wording, words
from factdiff.render.outline import Outline
from factdiff.render.safe import sentence_address, visible, web_address

if TYPE_CHECKING:
    from factdiff.model import Claim, Group, Report, Severity, State

_NOT_A_WORD = regex.compile(r"[^a-z0-9]+  # what an anchor does not hold", regex.VERBOSE)
_CLAIMS_SHOWN = 3
"""Sentences a side before the rest is folded away: enough to see that outlets really say it."""

_WEIGHTS: tuple[Severity, ...] = ("error", "warning", "note")
_REST: tuple[tuple[State, str], ...] = (
    ("not comparable", "Could not be compared"),
    ("one source", "On one source"),
    ("agrees", "Sources agree"),
)


class Section(NamedTuple):
    """Groups that stand under one heading."""

    key: str
    title: str
    groups: tuple[Group, ...]


def render(report: Report) -> str:
    """The report as one self-contained HTML page."""
    view = Outline.of(report)
    return _environment().get_template("report.html.j2").render(view=view, sections=_sections(view)) + "\n"


def anchor(group: Group) -> str:
    """A group's place in the page: the same in every run, for links from elsewhere."""
    name = _NOT_A_WORD.sub("-", group.rule.lower()).strip("-")
    return f"{name or 'fact'}-{sha256(group.id.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _sections(view: Outline) -> list[Section]:
    """Findings by weight, then the groups without a difference by state."""
    found = [Section(weight, f"Weight: {weight}", _groups(view, weight, None)) for weight in _WEIGHTS]
    rest = [Section(state, title, _groups(view, None, state)) for state, title in _REST]
    return [section for section in (*found, *rest) if section.groups]


def _groups(view: Outline, weight: Severity | None, state: State | None) -> tuple[Group, ...]:
    """Groups of this weight, in reading order; without a weight, of this state."""
    return tuple(one for one in view.groups if one.weight == weight and state in (None, one.state))


@cache
def _environment() -> Environment:
    """Templates with every expression escaped; a name that does not exist is a fault, not a blank."""
    environment = Environment(
        loader=PackageLoader("factdiff.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals.update(
        outline=outline,
        tally=tally,
        words=words,
        pieces=wording.pieces,
        anchor=anchor,
        address_of=_address_of,
        web_address=web_address,
        claims_shown=_CLAIMS_SHOWN,
    )
    return environment


def _shown(value: object) -> object:
    """What an expression puts into the page; markup is what the templates themselves made."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _address_of(view: Outline, claim: Claim) -> str | None:
    return sentence_address(view.article(claim).url, claim.sentence)
