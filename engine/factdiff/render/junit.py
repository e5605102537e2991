"""The report as JUnit XML, for the test pages of CI: a rule is a suite, a fact is a case.

A finding of a live rule with weight error is a failure; what differs more lightly passes and says so. A fact that
nobody could compare is skipped, a problem is an error: silence must not look like a passed test.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import regex

from factdiff.render import outline, tally
from factdiff.render.outline import Outline
from factdiff.render.safe import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdiff.model import Coverage, Group, Report

_NOT_XML = regex.compile(
    r"""
    [^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]   # characters that XML 1.0 has no way to hold
    """,
    regex.VERBOSE,
)
_COUNTED = ("failure", "error", "skipped")


def render(report: Report) -> str:
    """The report as one `testsuites` element."""
    view = Outline.of(report)
    report = view.report
    root = ET.Element("testsuites", name="factdiff")
    groups = sorted(view.groups, key=lambda group: group.rule)
    for rule, of_rule in groupby(groups, key=lambda group: group.rule):
        root.append(_suite(rule, (_fact(view, group) for group in of_rule)))
    silent = tally.without_a_claim(report)
    if silent:
        root.append(_suite("rules without a claim", map(_silent, silent)))
    if not groups:
        root.append(_suite("factdiff", [_skipped("factdiff", "facts", tally.why_nothing(report) or "")]))
    troubles = [_trouble(one.where, one.words) for one in tally.troubles(report)]
    if troubles:
        root.append(_suite("problems", troubles))
    _count(root)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(name: str, cases: Iterable[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", name=_xml(name))
    suite.extend(cases)
    _count(suite)
    return suite


def _count(element: ET.Element) -> None:
    """The counts that readers show before they look at a case."""
    element.set("tests", str(len(list(element.iter("testcase")))))
    for kind in _COUNTED:
        element.set({"failure": "failures", "error": "errors"}.get(kind, kind), str(len(list(element.iter(kind)))))
    element.set("time", "0")


def _case(suite: str, name: str) -> ET.Element:
    return ET.Element("testcase", classname=_xml(suite), name=_xml(name), time="0")


def _fact(view: Outline, group: Group) -> ET.Element:
    case = _case(group.rule, _name(group))
    if group.state in ("one source", "not comparable") and not outline.is_finding(group):
        ET.SubElement(case, "skipped", message=_xml(f"nothing to compare: {group.reason}"))
    elif group.weight == "error" and group.status == "live":
        failure = ET.SubElement(case, "failure", type=group.kind or group.state, message=_xml(group.reason))
        failure.text = _xml("\n".join(_said(view, group)), lines=True)
    else:
        ET.SubElement(case, "system-out").text = _xml("\n".join(_said(view, group)), lines=True)
    return case


def _name(group: Group) -> str:
    """The fact's heading, with its story where there is one: two cases must not have one name."""
    heading = outline.heading(group)
    return f"{heading} ({group.story})" if group.story else heading


def _said(view: Outline, group: Group) -> Iterator[str]:
    yield f"{outline.verdict(group)}{f', weight {group.weight}' if group.weight else ''}. {group.reason}"
    for claim in view.quoted(group):
        article = view.article(claim)
        yield f"{outline.outlet(article)}, {outline.time_of(article)}: {claim.sentence.strip()}"


def _silent(one: Coverage) -> ET.Element:
    return _skipped("rules without a claim", one.rule, tally.why_no_claim(one))


def _skipped(suite: str, name: str, why: str) -> ET.Element:
    case = _case(suite, name)
    ET.SubElement(case, "skipped", message=_xml(why))
    return case


def _trouble(where: str, words: str) -> ET.Element:
    case = _case("problems", where)
    ET.SubElement(case, "error", type="problem", message=_xml(words))
    return case


def _xml(text: str, *, lines: bool = False) -> str:
    """Text that XML can hold; on one line unless lines are ours."""
    shown = "\n".join(map(visible, text.split("\n"))) if lines else visible(text)
    return _NOT_XML.sub("\ufffd", shown)
