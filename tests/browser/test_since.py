"""The page beside an earlier report, in a browser: its filter, its list of what is gone, both schemes."""

from __future__ import annotations

import pytest

from factdiff.render import html
from render.again import AGAIN, FINDINGS

SHOWN = "details.fact:visible"


@pytest.fixture(scope="module")
def again(tmp_path_factory):
    path = tmp_path_factory.mktemp("again") / "report.html"
    path.write_text(html.render(AGAIN), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("?since=new", FINDINGS[:1]),
        ("?since=changed", FINDINGS[1:2]),
        ("?since=as+before", FINDINGS[2:]),
        ("?since=new&class=agrees", []),
    ],
)
def test_the_address_filters_by_what_is_new(look, again, address, expected):
    page = look(again, address)
    anchors = {html.anchor(group) for group in AGAIN.groups if group.id in expected}
    assert {one.get_attribute("id") for one in page.locator(SHOWN).all()} == anchors


def test_the_head_leads_to_what_is_gone(look, again):
    page = look(again)
    page.click(".since a")
    assert page.evaluate("document.querySelector(':target').parentElement.querySelectorAll('li').length") == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visit, again, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(again, color_scheme=scheme, viewport={"width": 360, "height": 900}).page
    page.add_style_tag(content=".fact { content-visibility: visible !important; }")
    found = axe.run(page).response["violations"]
    assert not [one["id"] for one in found if one["impact"] in ("serious", "critical")]
