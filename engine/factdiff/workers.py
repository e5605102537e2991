"""Extraction in this process or in several; what comes out does not depend on how many.

A worker that dies (the machine ran out of memory, a library crashed) takes no report with it: its articles
are tried again, one in a process, and one that ends its process again is told as a problem.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from time import process_time

from factdiff.extract import Extraction, Extractor
from factdiff.model import Article, Problem
from factdiff.pipeline import Read
from factdiff.ruleset.rule import Ruleset

CHUNK_CHARACTERS = 50_000
"""How much text a worker takes at a time: chunks are of text, not of files, so that one long
article does not keep a whole chunk waiting. Small enough that the last chunk keeps few workers idle,
large enough that handing it over costs nothing beside the work."""

Watch = Callable[[int], None]
"""Called with how many articles are done since the last call."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The articles with what was found in them, in their order, and those that could not be done."""

    read: tuple[Read, ...]
    problems: tuple[Problem, ...] = ()


def extract_all(
    articles: Sequence[Article], ruleset: Ruleset, *, seconds: float, jobs: int = 1, watch: Watch = lambda _: None
) -> Extracted:
    """Run the rules over all articles.

    Args:
        articles: in any order.
        ruleset: the rules.
        seconds: how long a rule may work on an article.
        jobs: how many processes; 1 is this one alone.
        watch: is told of every article, or chunk of articles, that is done.
    """
    if jobs <= 1 or len(articles) < 2:
        return Extracted(tuple(_here(articles, ruleset, seconds, watch)))
    return _Crew(ruleset, seconds, watch).work(articles, jobs)


def _here(articles: Iterable[Article], ruleset: Ruleset, seconds: float, watch: Watch) -> Iterator[Read]:
    extractor = Extractor(ruleset, rule_seconds=seconds, clock=process_time)
    for article in articles:
        yield Read(article, extractor.extract(article))
        watch(1)


# --- in several processes ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Crew:
    """What every worker is told when it starts, and who watches."""

    ruleset: Ruleset
    seconds: float
    watch: Watch

    def work(self, articles: Sequence[Article], jobs: int) -> Extracted:
        """All articles in chunks; then, one by one, those of workers that died."""
        chunks = list(_chunks(articles))
        done = dict(self._together(chunks, min(jobs, len(chunks))))
        left = [article for number, chunk in enumerate(chunks) if number not in done for article in chunk]
        alone = {article.id: self._alone(article) for article in left}
        found = {
            article.id: one
            for number, extractions in done.items()
            for article, one in zip(chunks[number], extractions, strict=True)
        }
        found |= {name: one for name, one in alone.items() if one is not None}
        return Extracted(
            tuple(Read(article, found[article.id]) for article in articles if article.id in found),
            tuple(_died(name) for name, one in alone.items() if one is None),
        )

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, initializer=_start, initargs=(self.ruleset, self.seconds))

    def _together(self, chunks: Sequence[list[Article]], jobs: int) -> Iterator[tuple[int, list[Extraction]]]:
        """(number of the chunk, what was found), as they come; without the chunks of a pool that broke."""
        with self._pool(jobs) as pool:
            futures = {_submitted(pool, chunk): number for number, chunk in enumerate(chunks)}
            try:
                for future in as_completed(futures):
                    if not isinstance(future.exception(), BrokenProcessPool):
                        yield futures[future], future.result()
                        self.watch(len(chunks[futures[future]]))
            except BaseException:  # Ctrl-C, or a fault of ours: what has not begun need not begin
                pool.shutdown(wait=False, cancel_futures=True)
                raise

    def _alone(self, article: Article) -> Extraction | None:
        """One article in a process of its own; None where that process dies too."""
        with self._pool(1) as pool:
            future = _submitted(pool, [article])
            if isinstance(future.exception(), BrokenProcessPool):
                return None
            self.watch(1)
            return future.result()[0]


def _submitted(pool: ProcessPoolExecutor, chunk: list[Article]) -> Future[list[Extraction]]:
    """A chunk given to a pool; a pool that has broken already gives a future that says so."""
    try:
        return pool.submit(_work, chunk)
    except BrokenProcessPool as error:
        broken: Future[list[Extraction]] = Future()
        broken.set_exception(error)
        return broken


def _died(article: str) -> Problem:
    return Problem(
        article,
        "could not be checked: the process that worked on it died, as it does where memory runs out",
        "run it alone with --jobs 1, or take it out",
    )


def _chunks(articles: Iterable[Article]) -> Iterator[list[Article]]:
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
    # Ctrl-C reaches all processes of a terminal: a worker ends at once and without a word, the parent tells it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _extractor[:] = [Extractor(ruleset, rule_seconds=seconds, clock=process_time)]


def _work(articles: list[Article]) -> list[Extraction]:
    return [_extractor[0].extract(article) for article in articles]
