"""report.html: one file for a browser or a printer, without network or picture files.

Drawn here, on this side, and whole without a script; the page's own script (`templates/report.js`) only filters and
opens what is closed. Everything that comes from an article or a rule goes through Jinja's autoescape and, before it,
through `visible`; only web addresses become links; a policy in the page forbids the rest, other scripts among it.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

import regex
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factdiff.render import outline, standing, tally, words
from factdiff.render.cutting import cuts
from factdiff.render.filters import Filters
from factdiff.render.line import line_in_words, what_is_underlined
from factdiff.render.matrix import matrix
from factdiff.render.neutral import SUGGESTED, neutral_wording
from factdiff.render.outline import Outline
from factdiff.render.picture import picture
from factdiff.render.reading import how_much, readings
from factdiff.render.safe import sentence_address, visible, web_address
from factdiff.render.silence import Silence

if TYPE_CHECKING:
    from factdiff.model import Claim, Group, Report, Severity, State

_NOT_A_WORD = regex.compile(r"[^a-z0-9]+  # what an anchor does not hold", regex.VERBOSE)
_CLAIMS_SHOWN = 3
"""Sentences a side before the rest is folded away: enough to see that outlets really say it."""

_WEIGHTS: tuple[Severity, ...] = ("error", "warning", "note")
_HEAVY: tuple[Severity, ...] = ("error", "warning")
"""What stands open in the file itself, so that a printer and a browser without scripts show it."""
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
    sections = _sections(view)
    script, digest = _script()
    page = _environment().get_template("report.html.j2")
    text = page.render(
        view=view,
        sections=sections,
        begins={one.state: _begins(sections, one.state) for one in tally.states(report)},
        filters=Filters.of(view),
        silence=Silence.of(report),
        read={entry.article.id: number for number, entry in enumerate(view.report.articles)},
        script=script,
        script_hash=digest,
    )
    return f"{text}\n"


def anchor(group: Group) -> str:
    """A group's place in the page: the same in every run, for links from elsewhere."""
    name = _NOT_A_WORD.sub("-", group.rule.lower()).strip("-")
    return f"{name or 'fact'}-{sha256(group.id.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _sections(view: Outline) -> list[Section]:
    """Findings by weight, then the groups without a difference by state."""
    found = [Section(weight, f"Weight: {weight}", _groups(view, weight, None)) for weight in _WEIGHTS]
    rest = [Section(_key(state), title, _groups(view, None, state)) for state, title in _REST]
    return [section for section in (*found, *rest) if section.groups]


def _begins(sections: list[Section], state: State) -> str | None:
    """The section where groups of a state begin: their own, else the first that holds one."""
    holding = [one.key for one in sections if any(group.state == state for group in one.groups)]
    own = _key(state)
    return own if own in holding else next(iter(holding), None)


def _key(state: State) -> str:
    return state.replace(" ", "-")


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
        auto_reload=False,  # looking whether a template has changed costs more than filling it
    )
    environment.globals.update(
        outline=outline,
        tally=tally,
        words=words,
        matrix=matrix,
        picture=picture,
        how_much=how_much,
        readings=readings,
        standing=standing,
        anchor=anchor,
        address_of=_address_of,
        web_address=web_address,
        cuts=cuts,
        line_in_words=line_in_words,
        what_is_underlined=what_is_underlined,
        neutral_wording=neutral_wording,
        suggested=SUGGESTED,
        claims_shown=_CLAIMS_SHOWN,
        heavy=_HEAVY,
    )
    return environment


@cache
def _script() -> tuple[Markup, str]:
    """The page's own script and the hash by which the policy of the page knows it."""
    loader = _environment().loader
    assert loader is not None  # noqa: S101 - it was given just above; this tells the type checker
    source = loader.get_source(_environment(), "report.js")[0]
    return Markup(source), b64encode(sha256(source.encode()).digest()).decode()  # noqa: S704 - our own file


def _shown(value: object) -> object:
    """What an expression puts into the page; markup is what the templates themselves made."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _address_of(view: Outline, claim: Claim) -> str | None:
    return sentence_address(view.article(claim).url, claim.sentence)
