"""Read, run, write: what `report`, `check`, `nightly` and Spark share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from factdiff import __version__
from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_PARTIAL, NoSoundRule
from factdiff.extract import Extraction, Extractor
from factdiff.model import SEVERITIES, Article, Fault, Problem, Report, Severity
from factdiff.pipeline import Read, report
from factdiff.readers import read_paths
from factdiff.render import FORMATS
from factdiff.ruleset.folder import load_folder
from factdiff.ruleset.loading import Loaded
from factdiff.ruleset.rule import Ruleset
from factdiff.settings import Settings

CHUNK_CHARACTERS = 200_000
"""How much text a worker takes at a time: chunks are of text, not of files, so that one long
article does not keep a whole chunk waiting."""


@dataclass(frozen=True, slots=True)
class Result:
    """A report and the rule faults met on the way."""

    report: Report
    faults: tuple[Fault, ...]

    @property
    def partial(self) -> bool:
        """Whether something could not be done, so that the report does not tell all."""
        return bool(self.report.problems) or any(fault.level == "error" for fault in self.faults)


def make_report(
    paths: Sequence[str],
    rules: Path,
    *,
    settings: Settings,
    how: str = "auto",
    jobs: int = 1,
    stdin: BinaryIO | None = None,
) -> Result:
    """Read articles and rules and make a report.

    Raises:
        NothingToRead: no article could be read.
        NoSoundRule: no rule is left to run.
        UsageError: a path, folder or option that cannot be used.
    """
    loaded = sound_rules(rules)
    reading = read_paths(paths, max_bytes=settings.max_article_bytes, stdin=stdin)
    read = extract_all(reading.articles, loaded.ruleset, seconds=settings.rule_seconds, jobs=jobs)
    problems = [*reading.problems, *map(_problem, _errors(loaded.faults))]
    made = report(read, loaded.ruleset, engine=f"factdiff {__version__}", how=how, problems=problems)
    return Result(made, loaded.faults)


def sound_rules(folder: Path) -> Loaded:
    """The rules of a folder. Raises NoSoundRule where none is left."""
    loaded = load_folder(folder)
    if not loaded.ruleset.rules:
        count = len(_errors(loaded.faults))
        raise NoSoundRule(
            f"{folder}: no sound rule, so nothing was checked",
            f"mend the {count} faults that `factdiff rules check --rules {folder}` lists"
            if count
            else "write a rule; docs/rules.md shows how",
        )
    return loaded


def _errors(faults: Iterable[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.level == "error"]


def _problem(fault: Fault) -> Problem:
    return Problem(f"{fault.path}:{fault.line}:{fault.column}", fault.what, fault.do)


# --- extraction, in this process or in several -------------------------------------------------


def extract_all(articles: Sequence[Article], ruleset: Ruleset, *, seconds: float, jobs: int = 1) -> list[Read]:
    """Run the rules over all articles; the result does not depend on `jobs`."""
    if jobs <= 1 or len(articles) < 2:
        extractor = Extractor(ruleset, rule_seconds=seconds)
        return [Read(article, extractor.extract(article)) for article in articles]
    chunks = list(_chunks(articles))
    with ProcessPoolExecutor(min(jobs, len(chunks)), initializer=_start, initargs=(ruleset, seconds)) as pool:
        extractions = [one for found in pool.map(_work, chunks) for one in found]
    return [Read(article, one) for article, one in zip(articles, extractions, strict=True)]


def _chunks(articles: Iterable[Article]) -> Iterable[list[Article]]:
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


_extractor: list[Extractor] = []
"""A worker's own extractor, compiled once when the worker starts."""


def _start(ruleset: Ruleset, seconds: float) -> None:
    _extractor[:] = [Extractor(ruleset, rule_seconds=seconds)]


def _work(articles: list[Article]) -> list[Extraction]:
    return [_extractor[0].extract(article) for article in articles]


# --- what comes out ------------------------------------------------------------------------------


def write(made: Report, files: Iterable[tuple[str, Path]]) -> list[Path]:
    """Write a report in each (format, file); folders are made. Each file appears whole or not at all."""
    written = []
    for name, path in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(FORMATS[name].render(made), encoding="utf-8", newline="\n")
        beside.replace(path)
        written.append(path)
    return written


def exit_code(result: Result, fail_on: Severity | None) -> int:
    """0, 1 where a finding of a live rule weighs `fail_on` or more, 3 where something was not done."""
    if fail_on is not None and any(
        group.weight is not None
        and group.status == "live"
        and SEVERITIES.index(group.weight) >= SEVERITIES.index(fail_on)
        for group in result.report.groups
    ):
        return EXIT_FOUND
    return EXIT_PARTIAL if result.partial else EXIT_OK
