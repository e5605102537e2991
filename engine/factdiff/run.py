"""Read, run, write: what every command that makes a report shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from factdiff import __version__, stories
from factdiff.errors import EXIT_FOUND, EXIT_OK, EXIT_PARTIAL, UsageError
from factdiff.model import SEVERITIES, Article, Fault, Group, Problem, Report, Severity
from factdiff.pipeline import report
from factdiff.readers import Reading, read_paths
from factdiff.render import Format
from factdiff.render.contract import Report as FormerReport
from factdiff.render.excerpts import with_excerpts
from factdiff.render.since import read_former
from factdiff.ruleset.folder import sound_rules
from factdiff.ruleset.loading import Loaded
from factdiff.settings import Settings
from factdiff.workers import Extracted, Watch, extract_all


@dataclass(frozen=True, slots=True)
class Claims:
    """The articles with their claims, the rules that made them, and what could not be done."""

    loaded: Loaded
    reading: Reading
    extracted: Extracted

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults that cost a rule; a warning costs none."""
        return tuple(_errors(self.loaded.faults))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that could not be done: articles, sources and rules."""
        return (*self.reading.problems, *self.extracted.problems, *map(_problem, self.faults))


@dataclass(frozen=True, slots=True)
class Result:
    """A report and the faults of rules met on the way."""

    report: Report
    faults: tuple[Fault, ...]

    @property
    def partial(self) -> bool:
        """Whether an article, a source or a rule could not be done, so that the report does not tell all."""
        return bool(self.report.problems)


def make_report(
    paths: Sequence[str],
    rules: Path | Loaded,
    *,
    settings: Settings,
    how: str = "auto",
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    watch: Watch = lambda _: None,
) -> Result:
    """Read articles and rules and make a report.

    Args:
        paths: files, folders, globs, or `-`.
        rules: the folder of rule files, or rules that are read already.
        settings: limits.
        how: how articles become stories, see `stories.join`; refused before any work.
        jobs: how many processes extract.
        stdin: what `-` reads.
        watch: is told of articles that are done.

    Raises:
        NothingToRead: no article could be read.
        NoSoundRule: no rule is left to run.
        UsageError: a path, folder or option that cannot be used.
    """
    stories.refuse_unknown(how)
    claims = make_claims(paths, rules, settings=settings, jobs=jobs, stdin=stdin, watch=watch, how=how)
    made = report(
        claims.extracted.read,
        claims.loaded.ruleset,
        engine=f"factdiff {__version__}",
        how=how,
        problems=claims.problems,
    )
    return Result(with_excerpts(made, settings.excerpt_characters), claims.faults)


def make_claims(
    paths: Sequence[str],
    rules: Path | Loaded,
    *,
    settings: Settings,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    watch: Watch = lambda _: None,
    how: str = "auto",
) -> Claims:
    """Read articles and rules and extract, without comparing; raises what `make_report` raises."""
    loaded = rules if isinstance(rules, Loaded) else sound_rules(rules)
    reading = read_paths(paths, max_bytes=settings.max_article_bytes, stdin=stdin)
    _refuse_missing_field(how, reading.articles)
    extracted = extract_all(reading.articles, loaded.ruleset, seconds=settings.rule_seconds, jobs=jobs, watch=watch)
    return Claims(loaded, reading, extracted)


def _refuse_missing_field(how: str, articles: Iterable[Article]) -> None:
    """By a field that no article has, each would be a story of its own, and nothing would be compared."""
    _, is_field, name = how.partition("field:")
    if not is_field or any(stories.field_of(article, name) for article in articles):
        return
    known = sorted({key for article in articles for key, _ in article.extra})
    had = f"other fields that they have: {', '.join(known)}" if known else "they have no fields of their own"
    raise UsageError(f"--stories {how}: no article has the field `{name}`, so nothing would be compared", had)


def _errors(faults: Iterable[Fault]) -> Iterable[Fault]:
    return (fault for fault in faults if fault.level == "error")


def _problem(fault: Fault) -> Problem:
    return Problem(f"{fault.path}:{fault.line}:{fault.column}", fault.what, fault.do)


def former_report(path: Path) -> FormerReport:
    """The report.json of an earlier run, to compare with. Raises UsageError where it is none."""
    do = "name the report.json that an earlier run of `factdiff report` wrote"
    try:
        return read_former(path.read_bytes())
    except OSError as error:
        raise UsageError(f"--former {path.as_posix()}: cannot be read: {error.strerror or error}", do) from error
    except ValueError as error:
        raise UsageError(f"--former {path.as_posix()}: {error}", do) from error


# --- what comes out ------------------------------------------------------------------------------


def write(made: Report, files: Iterable[tuple[Format, Path]]) -> list[Path]:
    """Write a report in each (format, file); folders are made. Each file appears whole or not at all.

    Raises:
        UsageError: a file or folder that cannot be written.
    """
    written = []
    for form, path in files:
        try:
            _write(path, form.render(made))
        except OSError as error:
            raise UsageError(
                f"{path.as_posix()}: cannot be written: {error.strerror or error}", "name another place with --out"
            ) from error
        written.append(path)
    return written


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def exit_code(result: Result, fail_on: Severity | None) -> int:
    """0, 1 where a finding of a live rule weighs `fail_on` or more, 3 where something was not done."""
    if fail_on is not None and weighing(result.report, fail_on):
        return EXIT_FOUND
    return EXIT_PARTIAL if result.partial else EXIT_OK


def weighing(made: Report, fail_on: Severity) -> list[Group]:
    """The findings of live rules that weigh `fail_on` or more."""
    least = SEVERITIES.index(fail_on)
    return [
        group
        for group in made.groups
        if group.weight is not None and group.status == "live" and SEVERITIES.index(group.weight) >= least
    ]
