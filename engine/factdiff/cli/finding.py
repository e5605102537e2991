"""What an editor has at hand -> which finding is meant, and in which articles it is looked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdiff.errors import NothingToRead, UsageError
from factdiff.shipped import SHIPPED

if TYPE_CHECKING:
    from factdiff.explain.finding import Findings
    from factdiff.model import Article

REPORT = "report.json"
_LISTED = 5
"""Ids that are named where none is like the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Source:
    """The articles to read again, and what a report calls them."""

    paths: tuple[str, ...]
    rules: Path | None = None
    """The folder of rules that made the report; None for those that come with factdiff."""
    ids: tuple[tuple[str, str], ...] = ()
    """(path, id) of articles that are alone in their file: an id hangs on the folder that was named."""

    def named(self, articles: Iterable[Article]) -> list[Article]:
        """The articles under the ids that the report gave them."""
        ids = dict(self.ids)
        return [replace(one, id=ids.get(one.path or "", one.id)) for one in articles]


def split_link(finding: str) -> tuple[str, str | None]:
    """A finding's id or anchor, and the file that a link into a report names."""
    file, sign, anchor = finding.rpartition("#")
    is_link = bool(sign) and file.lower().endswith((".html", ".md", ".json"))
    return (anchor, file.removeprefix("file://")) if is_link else (finding, None)


def source_of(paths: Sequence[str], link: str | None) -> Source:
    """Where to look. Raises NothingToRead where nothing was named, and for a report that cannot be used."""
    if not paths and link is None:
        do = (
            "write `factdiff explain FINDING PATH`, PATH being the articles or the report.json that was written; "
            "a rule is explained by `factdiff rules explain`"
        )
        raise NothingToRead("no article was named", do)
    reports = [path for path in paths if path.lower().endswith(".json")] or ([] if paths else [beside(link or "")])
    if not reports:
        return Source(tuple(paths))
    if len(reports) + (len(paths) > len(reports)) > 1:
        raise UsageError("a report and something else are named", "name one report.json, or the articles alone")
    return from_report(Path(reports[0]))


def beside(link: str) -> str:
    """The report.json that was written with a page."""
    return (Path(link).parent / REPORT).as_posix()


def from_report(path: Path) -> Source:
    """The articles and rules that made a report. Raises NothingToRead for what is no report, or lost its articles."""
    made = _read(path)
    listed = [one for one in made["articles"] if isinstance(one, dict) and one.get("path")]
    files = sorted({str(one["path"]) for one in listed})
    gone = [file for file in files if not Path(file).is_file()]
    if gone or not files:
        what = f"{path.as_posix()}: its article {gone[0]} is not there" if gone else f"{path.as_posix()}: no article"
        raise NothingToRead(what, "run this where the report was made, or name the articles instead")
    alone = [file for file in files if sum(str(one["path"]) == file for one in listed) == 1]
    ids = tuple((str(one["path"]), str(one["id"])) for one in listed if str(one["path"]) in alone)
    folder = str(made["rules"]["folder"])
    return Source(tuple(files), None if folder == SHIPPED else Path(folder), ids)


def _read(path: Path) -> dict[str, Any]:
    try:
        made = json.loads(path.read_bytes())
    except OSError as error:
        what = f"{path.as_posix()}: cannot be read: {error.strerror}"
        raise NothingToRead(what, "name the report.json that was written, or the articles") from error
    except ValueError as error:
        raise NothingToRead(f"{path.as_posix()}: is no JSON", "name a report.json, or the articles") from error
    if not isinstance(made, dict) or not isinstance(made.get("articles"), list) or "folder" not in _rules(made):
        raise NothingToRead(f"{path.as_posix()}: is no report", "name a report.json, or the articles")
    return made


def _rules(made: dict[str, Any]) -> dict[str, Any]:
    rules = made.get("rules")
    return rules if isinstance(rules, dict) else {}


def which(wanted: str, findings: Findings) -> str:
    """The id of the one group that is meant: by its id, its anchor in the page, or a part of its id.

    Raises UsageError where there is none, or more than one.
    """
    from factdiff.cli.usage import meant
    from factdiff.render.html import anchor

    if wanted in findings.ids:
        return wanted
    found = [name for name in findings.ids if anchor(findings.group(name)) == wanted]
    found = found or [name for name in findings.ids if name.partition("@")[0] == wanted]
    found = found or [name for name in findings.ids if wanted and wanted in name]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{wanted}: {len(found)} findings are called so", f"write one of {_named(found)}")
    if not findings.ids:
        raise UsageError(f"{wanted}: no such finding", "no rule found anything in these articles")
    known = [*findings.ids, *dict.fromkeys(name.partition("@")[0] for name in findings.ids)]
    raise UsageError(f"{wanted}: no such finding", meant(wanted, known, f"there are {_named(findings.ids)}"))


def _named(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _LISTED} more" if len(ids) > _LISTED else ""
    return ", ".join(ids[:_LISTED]) + more
