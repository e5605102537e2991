"""A desk's own format: a Jinja2 template over what report.json holds.

The template is the desk's, what it is filled with is not: it runs in Jinja's sandbox, a name that does not exist is
a fault, and a template whose name says HTML or XML is escaped by itself.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factdiff.errors import UsageError
from factdiff.render import json, outline, tally
from factdiff.render.outline import Outline
from factdiff.render.safe import markdown, visible
from factdiff.render.words import plural

if TYPE_CHECKING:
    from jinja2 import Template

    from factdiff.model import Report

SUFFIXES = (".j2", ".jinja", ".jinja2")
_MARKUP = (".html", ".htm", ".xhtml", ".xml", ".svg")
_DO = "docs/reports.md lists what a template is given"


class OwnFormat:
    """A template, read and ready; called with a report it gives the filled page."""

    def __init__(self, path: str, source: str) -> None:
        """Compile it; raises UsageError with the line where it is not sound."""
        self._path = path
        self._template = _compiled(path, source)

    def __call__(self, report: Report) -> str:
        """Fill it. Raises UsageError for a name that a report does not have."""
        try:
            return self._template.render(json.contents(report), **_helpers(report))
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            raise UsageError(f"{self._path}: cannot be filled: {error}", _DO) from error


def suffix_of(path: str) -> str:
    """How the name of a filled template ends: `.html` for `memo.html.j2`."""
    return PurePath(PurePath(path).stem).suffix


def _compiled(path: str, source: str) -> Template:
    markup = suffix_of(path).lower() in _MARKUP
    environment = ImmutableSandboxedEnvironment(
        autoescape=markup, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters.update(markdown=markdown, visible=visible)
    environment.globals.update(plural=plural)
    try:
        return environment.from_string(source)
    except TemplateSyntaxError as error:
        raise UsageError(f"{path}:{error.lineno}: is no sound template: {error.message}", _DO) from error


def _helpers(report: Report) -> dict[str, object]:
    """What stands beside the keys of report.json: the words that our own formats use."""
    view = Outline.of(report)
    groups = {group.id: group for group in view.groups}
    return {
        "summary": tally.summary(report),
        "read": tally.what_was_read(report),
        "nothing": tally.why_nothing(report),
        "troubles": [{"where": one.where, "words": one.words} for one in tally.troubles(report)],
        "findings": [group.id for group in view.findings()],
        "heading": lambda name: outline.heading(groups[name]),
        "verdict": lambda name: outline.verdict(groups[name]),
        "in_words": lambda name: outline.group_in_words(groups[name]),
    }
