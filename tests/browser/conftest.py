"""A real browser for the page: Debian's Chromium, driven by Playwright; without either, tests skip and say so."""

from __future__ import annotations

import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 10_000
"""Milliseconds for anything on the page: far more than any takes, also on a busy machine."""


class Visit:
    """A page that was opened, and what the browser told meanwhile."""

    def __init__(self, page):
        self.page, self.told, self.asked, self.dialogs = page, [], [], []
        page.on("console", lambda message: self.told.append(message.text))
        page.on("pageerror", lambda error: self.told.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))

    def go(self, path, rest=""):
        self.page.goto(path.as_uri() + rest)
        return self.page


@pytest.fixture(scope="session")
def browser():
    driver = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e '.[dev]'")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("there is no Chromium on this machine: apt-get install chromium")
    with driver.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def visit(browser):
    """`visit(path, "?class=conflict")` opens a file in a context of its own; further arguments are the context's."""
    contexts = []

    def opened(path, rest="", **options):
        contexts.append(browser.new_context(**{"viewport": {"width": 980, "height": 1000}, **options}))
        contexts[-1].set_default_timeout(PATIENCE)
        one = Visit(contexts[-1].new_page())
        one.go(path, rest)
        return one

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def look(visit):
    """The same, but gives the page and holds that the browser told nothing and asked for nothing but the file."""
    visits = []

    def opened(path, rest="", **options):
        visits.append((visit(path, rest, **options), path.as_uri()))
        return visits[-1][0].page

    yield opened
    for one, address in visits:
        assert one.told == []
        assert {url.partition("?")[0].partition("#")[0] for url in one.asked} == {address}
