"""The report as SARIF 2.1.0, which code hosts and editors show beside the lines of a file.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. A result is a finding; its fingerprint is the
finding's id, so that it stays the same one when values, offsets or wording move.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factdiff.render import exactjson, outline, tally
from factdiff.render.outline import Outline
from factdiff.render.safe import encodable, visible, web_address
from factdiff.render.where import FilePlace, place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Article, Claim, Group, Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "factdiffFinding/v1"
_MESSAGE = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
"""In a message brackets make a link and braces a place for an argument."""

_Json = dict[str, Any]


def render(report: Report) -> str:
    """The report as a SARIF log with one run."""
    view = Outline.of(report)
    rules = sorted({group.rule for group in view.groups} | {one.rule for one in view.report.coverage})
    index = {rule: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(view, rules)},
        "invocations": [_invocation(view.report)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(view, group, index[group.rule]) for group in view.findings()],
    }
    return exactjson.written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


# --- the tool -----------------------------------------------------------------------------------


def _driver(view: Outline, rules: list[str]) -> _Json:
    name, _, version = encodable(view.report.engine).partition(" ")
    first = {group.rule: group for group in reversed(view.groups)}
    driver = {"name": name or "factdiff", "rules": [_rule(rule, first.get(rule)) for rule in rules]}
    return {**driver, "version": version} if version else driver


def _rule(rule: str, group: Group | None) -> _Json:
    """A rule as far as one of its groups tells of it; without any there is its id alone."""
    if group is None:
        return {"id": encodable(rule)}
    told: _Json = {"id": encodable(rule), "shortDescription": {"text": visible(group.title) or rule}}
    if group.why:
        told["fullDescription"] = {"text": visible(group.why)}
    told["defaultConfiguration"] = {"level": group.severity}
    told["properties"] = {"status": group.status}
    return told


def _invocation(report: Report) -> _Json:
    """What could not be done, and that nothing was compared if so: an empty list of results is no clean bill."""
    said = [("warning", f"{one.where}: {one.words}") for one in tally.troubles(report)]
    nothing = tally.why_nothing(report)
    said += [("warning", nothing)] if nothing else []
    said += [("note", f"{one.rule}: {tally.why_no_claim(one)}") for one in tally.without_a_claim(report)]
    told = [{"level": level, "message": {"text": _message(words)}} for level, words in said]
    return {"executionSuccessful": not report.problems, "toolExecutionNotifications": told}


# --- a finding ----------------------------------------------------------------------------------


def _result(view: Outline, group: Group, rule: int) -> _Json:
    quoted = view.quoted(group)
    return {
        "ruleId": encodable(group.rule),
        "ruleIndex": rule,
        # A rule on trial never fails a check; its weight stands in the properties.
        "level": "note" if group.status == "trial" else group.weight or "none",
        "message": {"text": _message(f"{outline.heading(group)}: {outline.verdict(group)}. {group.reason}")},
        "locations": [_location(view, claim) for claim in quoted[:1]],
        "relatedLocations": [_location(view, claim, number) for number, claim in enumerate(quoted[1:], start=1)],
        "partialFingerprints": {_FINGERPRINT: sha256(group.id.encode("utf-8", "replace")).hexdigest()},
        "properties": {
            "finding": encodable(group.id),
            "class": group.kind,
            "state": group.state,
            "weight": group.weight,
            "status": group.status,
        },
    }


def _location(view: Outline, claim: Claim, number: int | None = None) -> _Json:
    article = view.article(claim)
    place = place_of(article, claim)
    said = f"{outline.outlet(article)}, {outline.time_of(article)}: {claim.sentence.strip()}"
    logical = {"name": encodable(article.id), "fullyQualifiedName": encodable(f"{article.id}#{claim.field}")}
    located: _Json = {} if number is None else {"id": number}
    physical = _physical(article, place)
    if physical:
        located["physicalLocation"] = physical
    return {**located, "logicalLocations": [logical], "message": {"text": _message(said)}}


def _physical(article: Article, place: FilePlace | None) -> _Json | None:
    """The file and the stretch of it; the article's page in the web where there is no file."""
    if place is None:
        address = _file_address(article.path) if article.path else web_address(article.url)
        return {"artifactLocation": {"uri": address}} if address else None
    return {"artifactLocation": {"uri": _file_address(place.path)}, "region": dict(_region(place))}


def _region(place: FilePlace) -> Iterator[tuple[str, int]]:
    yield "startLine", place.line
    if place.column is not None and place.end_column is not None:
        yield from (("startColumn", place.column), ("endLine", place.end_line), ("endColumn", place.end_column))


def _file_address(path: str) -> str:
    """A path as a relative reference, or as an address of the file where it is absolute."""
    encoded = quote(encodable(path.replace("\\", "/")), safe="/~-._")
    return f"file://{encoded}" if path.startswith("/") else encoded


def _message(text: str) -> str:
    return visible(text).translate(_MESSAGE)
