"""Pictures, the table of facts by outlet and the articles, in a real browser: nothing touches, all can be reached."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factdiff.render import html
from render.drawn import drawn, people, side
from render.sample_report import REPORT

OVERLAPPING = """() => {
  const found = [];
  for (const picture of document.querySelectorAll(".picture > svg")) {
    const box = picture.getBoundingClientRect();
    const words = Array.from(picture.querySelectorAll("text:not(.number)")).map((one) => [one.textContent, one.getBoundingClientRect()]);
    for (const [text, one] of words) {
      if (one.left < box.left - 1 || one.right > box.right + 1) found.push("outside: " + text);
    }
    words.forEach(([text, one], at) => words.slice(at + 1).forEach(([other, two]) => {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 0.5 && down > 3) found.push(text + " touches " + other);
    }));
  }
  return found;
}"""


def opened(page):
    """With all that is folded open, and drawn although it lies below the screen."""
    page.add_style_tag(content=".fact, .fact[open] { content-visibility: visible !important; }")
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.wait_for_selector(".matrix")
    page.wait_for_function("!document.querySelector('details.fact > template')")
    return page


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("views") / "report.html"
    path.write_text(html.render(replace(REPORT, texts=True)), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [320, 360, 980, 1600])
def test_words_of_pictures_neither_touch_nor_stick_out(look, whole, width):
    page = opened(look(whole, viewport={"width": width, "height": 900}))
    assert page.locator(".picture > svg").count() >= 5
    assert page.evaluate(OVERLAPPING) == []


@pytest.mark.parametrize("width", [320, 1600])
def test_words_of_many_sides_neither_touch_nor_stick_out(look, tmp_path, width):
    view, _ = drawn(*(side(people(str(100 + 7 * n % 90), noun="PASSENGERS"), 1 + n % 15, n % 3) for n in range(20)))
    path = tmp_path / "many.html"
    path.write_text(html.render(view.report), encoding="utf-8")
    page = look(path, viewport={"width": width, "height": 900})
    page.wait_for_selector(".picture > svg")
    assert page.evaluate(OVERLAPPING) == []


def test_the_table_is_drawn_on_opening_and_scrolls_in_its_own_box(look, whole):
    page = look(whole, viewport={"width": 360, "height": 800})
    assert page.locator(".matrix").count() == 0
    page.locator("#matrix ~ details > summary").first.click()
    page.wait_for_selector(".matrix")
    box = page.locator(".scroll")
    assert box.evaluate("one => one.scrollWidth > one.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box.focus()
    first = page.locator(".matrix tbody th").first
    before = first.bounding_box()["x"]
    box.evaluate("one => { one.scrollLeft = 150; }")
    assert box.evaluate("one => one.scrollLeft") > 100
    assert first.bounding_box()["x"] == pytest.approx(before, abs=1)


def test_a_row_leads_to_its_fact(look, whole):
    page = look(whole)
    page.locator("#matrix ~ details > summary").first.click()
    page.locator(".matrix tbody th a", has_text="Levy on tickets").click()
    fact = page.locator("details.fact", has_text="Levy on tickets").first
    assert fact.evaluate("one => one.open")


def test_a_claim_in_its_article_leads_to_its_fact(look, whole):
    page = look(whole)
    page.locator("#readings ~ details > summary", has_text="Radio Seventeen").click()
    assert "rescuers told Radio Seventeen. The pilots’ union" in page.inner_text(".whole").replace(
        " C differs from none", ""
    )
    page.locator(".whole a", has_text="B explained").click()
    assert page.locator("details.fact", has_text="Levy on tickets").first.evaluate("one => one.open")
