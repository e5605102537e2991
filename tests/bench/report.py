"""What a report weighs, how long it takes to write and to open; run by hand, prints figures.

    python tests/bench/report.py [--runs 3] [--picture docs/report.png]

Reports of the sample story, of the shared documents and the shared stories (with the general rules), and of made-up
facts in the mix of tests/render/many.py. Write: the page alone, from a report in memory, in time of the process. First view: from the start of
the navigation to the first words on the screen; usable: until filter and links work. Median of several runs, each in a
window of its own. `--picture` takes the README's picture instead: the top of the sample story's report, its heaviest
finding open.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus import NEWS, ROOT, Reader, article, general_rules, rows
from playwright.sync_api import Browser, sync_playwright
from tabulate import tabulate

from factdiff.model import Report
from factdiff.render import html
from factdiff.run import make_report
from factdiff.settings import Settings

sys.path.insert(0, str(ROOT / "tests"))
from render import many

SEEDS = ROOT.parent / "shared" / "seeds"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MARKS = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return [paint ? paint.startTime : null, page.domContentLoadedEventEnd];
}"""
FILTERED = """async () => {
  const field = document.getElementById("filter-q");
  const began = performance.now();
  field.value = "tide";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (document.getElementById("shown").textContent.startsWith("All")) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""


def files(paths: list[Path], rules: Path, how: str) -> Report:
    return make_report([str(path) for path in paths], rules, settings=Settings(), how=how).report


def reports() -> Iterator[tuple[str, Callable[[], Report]]]:
    """Name and maker of each report that can be made here."""
    rules = ROOT / "rules"
    sample = sorted(path for path in (ROOT / "seeds").glob("*.md") if path.name != "README.md")
    yield "sample story", lambda: files(sample, rules, "one")
    if SEEDS.is_dir():
        yield "shared documents", lambda: files(sorted(SEEDS.glob("*.txt")), rules, "one")
    if NEWS.is_dir():
        stories = [article(row) for row in rows("stories.jsonl")]
        clusters = {str(row["id"]): str(row["cluster"]) for row in rows("stories.jsonl")}
        yield "shared stories", lambda: _stories(stories, clusters)
    for number in (1_000, 10_000):
        yield f"{number:,} made-up facts", lambda number=number: many.report(number)


def _stories(articles: list[Any], clusters: dict[str, str]) -> Report:
    from dataclasses import replace

    told = [replace(one, extra=(("cluster", clusters[one.id]),)) for one in articles]
    return Reader.of(general_rules(ROOT / "rules")).report(told, "field:cluster")


@contextmanager
def opened() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise SystemExit("there is no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


def views(browser: Browser, path: Path, runs: int) -> list[float]:
    """Milliseconds to the first view, to a usable page, and of one filter by words; medians."""
    seen = []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(path.as_uri(), timeout=120_000)
        page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
        seen.append([*page.evaluate(MARKS), page.evaluate(FILTERED)])
        context.close()
    return [statistics.median(column) for column in zip(*seen, strict=True)]


def measured(runs: int) -> Iterator[list[Any]]:
    with opened() as browser, tempfile.TemporaryDirectory() as folder:
        for name, make in reports():
            report = make()
            path = Path(folder) / "report.html"
            began = time.process_time()
            page = html.render(report)
            seconds = time.process_time() - began
            path.write_text(page, encoding="utf-8")
            first, usable, filtered = views(browser, path, runs)
            claims = sum(len(group.claims) for group in report.groups)
            megabytes = path.stat().st_size / 1e6
            yield [name, len(report.groups), claims, megabytes, seconds, first / 1000, usable / 1000, filtered / 1000]


def picture(target: Path) -> None:
    """The README's picture."""
    with opened() as browser, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(html.render(next(reports())[1]()), encoding="utf-8")
        page = browser.new_page(viewport={"width": 980, "height": 1340})
        page.goto(path.as_uri())
        page.evaluate("document.querySelector('details.fact').open = true")
        page.screenshot(path=target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    if options.picture:
        picture(options.picture)
        return
    heads = ["report", "facts", "claims", "MB", "write s", "first view s", "usable s", "filter s"]
    print(tabulate(measured(options.runs), heads, floatfmt=".2f"))


if __name__ == "__main__":
    main()
