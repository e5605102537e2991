"""What an editor does with the page, in a real browser: read, filter, follow a link, use keys, print."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from factdiff.model import Trace
from factdiff.render import html, outline
from factdiff.render.safe import sentence_address
from render.hostile import PAYLOADS, poisoned
from render.sample import ARTICLES
from render.sample_report import EMPTY, REPORT

HEAVY = [group for group in REPORT.groups if group.weight in ("error", "warning")]
TRACED = replace(REPORT, traces=tuple((name, Trace(ran=("mayor-line",))) for name in ARTICLES))
SHOWN = "details.fact:visible"


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html.render(TRACED), encoding="utf-8")
    return path


def told(page):
    return page.inner_text("#shown")


def anchor_of(rule):
    return next(html.anchor(group) for group in REPORT.groups if group.rule == rule)


def chosen(page, name, value):
    page.locator(".menus").evaluate("menus => { menus.open = true; }")
    page.select_option(f"#filter-{name}", value)


def until(page, words):
    page.wait_for_function("words => document.getElementById('shown').textContent.includes(words)", arg=words)


# --- the first view --------------------------------------------------------------------------------


def test_first_screen_counts_and_names_the_heaviest(look, sample):
    page = look(sample)
    assert re.findall(r"\d+", page.inner_text(".tally")) == ["7", "2", "1", "1"]
    assert page.locator(".fact.error summary").first.is_visible()
    assert page.locator(".fact.error summary").first.bounding_box()["y"] < 1000
    assert told(page) == "All 11 facts are shown."


def test_what_is_closed_is_not_drawn_until_it_is_opened(look, sample):
    page = look(sample)
    fact = page.locator(f"#{anchor_of('safety-code')}")
    assert fact.locator("blockquote").count() == 0
    fact.locator("summary").first.click()
    assert fact.locator(".side blockquote").first.inner_text() == "The council has adopted the new safety code."


def test_a_few_findings_stand_open_and_many_are_one_line_each(look, sample, tmp_path):
    assert look(sample).locator("details.fact[open]").count() == 0
    path = tmp_path / "few.html"
    path.write_text(html.render(replace(REPORT, groups=REPORT.groups[:2])), encoding="utf-8")
    assert look(path).locator("details.fact[open]").count() == 2


def test_nothing_compared_has_no_filter(look, tmp_path):
    path = tmp_path / "nothing.html"
    path.write_text(html.render(EMPTY), encoding="utf-8")
    page = look(path)
    assert page.inner_text("h1") == "Nothing was compared"
    assert page.locator("form").count() == 0


# --- the filter -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value", "fits"),
    [
        pytest.param("class", "conflict", lambda group: group.kind == "conflict", id="class"),
        pytest.param("class", "agrees", lambda group: group.state == "agrees" and not group.kind, id="state"),
        pytest.param("weight", "note", lambda group: group.weight == "note", id="weight"),
        pytest.param("severity", "warning", lambda group: group.severity == "warning", id="severity"),
        pytest.param("rule", "ship-speed", lambda group: group.rule == "ship-speed", id="rule"),
        pytest.param(
            "outlet",
            "Radio Seventeen",
            lambda group: any(claim.article == "radio/fire.txt" for claim in group.claims),
            id="outlet",
        ),
    ],
)
def test_filter_by_a_list_and_its_address_after_a_reload(look, sample, name, value, fits):
    page = look(sample)
    expected = {html.anchor(group) for group in REPORT.groups if fits(group)}
    chosen(page, name, value)
    until(page, f"{len(expected)} of 11")
    for _ in range(2):
        assert {one.get_attribute("id") for one in page.locator(SHOWN).all()} == expected
        assert parse_qs(urlsplit(page.url).query) == {name: [value]}
        page.reload()
        until(page, f"{len(expected)} of 11")
    page.click("button[type=reset]")
    until(page, "All 11")
    assert urlsplit(page.url).query == ""


def test_filters_join_and_empty_sections_go(look, sample):
    page = look(sample, "?class=conflict&q=PETREL+miles")
    assert told(page) == "1 of 11 facts is shown, 10 hidden."
    assert [one.get_attribute("id") for one in page.locator(SHOWN).all()] == [anchor_of("ship-range")]
    assert page.locator("section.facts:visible").count() == 1
    assert page.input_value("#filter-q") == "PETREL miles"
    assert page.locator("#filter-class").is_visible()


def test_words_are_found_in_what_is_not_drawn_yet(look, sample):
    page = look(sample)
    page.fill("#filter-q", "swallow")
    until(page, "1 of 11")
    assert page.locator(SHOWN).get_attribute("id") == anchor_of("repair-cost")


def test_no_match_is_told_and_told_aloud(look, sample):
    page = look(sample)
    page.fill("#filter-q", "no such words")
    until(page, "No fact matches; 11 hidden.")
    assert page.get_attribute("#shown", "role") == "status"
    assert page.locator(SHOWN).count() == 0


def test_an_address_of_another_report_says_what_is_not_here(look, sample):
    page = look(sample, "?outlet=Morning+Kettle")
    assert told(page) == (
        "All 11 facts are shown. The address asks for what this report does not have: outlet Morning Kettle."
    )


# --- a link to one fact -------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", ["safety-code", "ferry-dead"], ids=["a fact that waits", "a finding"])
def test_a_link_opens_its_fact_and_brings_it_into_view(look, sample, rule):
    page = look(sample, f"#{anchor_of(rule)}")
    fact = page.locator(f"#{anchor_of(rule)}")
    assert fact.get_attribute("open") is not None
    assert -1 <= fact.bounding_box()["y"] < 1000
    assert fact.locator(".side blockquote").first.is_visible()
    page.wait_for_function("name => document.activeElement.parentElement?.id === name", arg=anchor_of(rule))


def test_a_link_shows_its_fact_whatever_the_filter_hides(look, sample):
    page = look(sample, f"?class=wording#{anchor_of('ship-range')}")
    assert {one.get_attribute("id") for one in page.locator(SHOWN).all()} == {
        anchor_of("ship-range"),
        anchor_of("mayor-line"),
    }


def test_the_link_in_a_fact_keeps_the_filter(look, sample):
    page = look(sample, "?class=wording")
    page.click(f"#{anchor_of('mayor-line')} summary")
    page.click("text=Link to this fact >> visible=true")
    assert page.url.endswith(f"?class=wording#{anchor_of('mayor-line')}")
    assert told(page).startswith("1 of 11")


def test_what_the_script_completes_is_what_the_file_would_hold(look, sample):
    page = look(sample)
    for group in REPORT.groups:
        page.evaluate("name => { document.getElementById(name).open = true; }", html.anchor(group))
        for claim in group.claims:
            address = sentence_address(ARTICLES[claim.article].url, claim.sentence)
            figures = page.locator(f"#{html.anchor(group)} figure", has_text=claim.sentence)
            caption = figures.filter(has_text=outline.outlet(ARTICLES[claim.article])).last.locator("figcaption")
            assert outline.time_of(ARTICLES[claim.article]) in caption.text_content()
            links = [one.get_attribute("href") for one in caption.locator("a").all()]
            assert links == ([address] if address else [])
        foot = page.locator(f"#{html.anchor(group)} .why a")
        assert foot.get_attribute("href") == f"#{html.anchor(group)}"


# --- keys --------------------------------------------------------------------------------------------


def focused(page):
    return page.evaluate("document.activeElement.closest('details.fact')?.id")


def test_all_by_keys(look, sample):
    page = look(sample)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the facts"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    page.keyboard.type("petrel")
    until(page, "of 11")
    for _ in range(8):
        page.keyboard.press("Tab")
        if focused(page):
            break
    first = focused(page)
    assert first is not None
    page.keyboard.press("Enter")
    assert page.locator(f"#{first} .side blockquote").first.is_visible()


def test_j_and_k_go_from_fact_to_fact_and_never_from_a_field(look, sample):
    page = look(sample)
    order = page.eval_on_selector_all("details.fact", "facts => facts.map(fact => fact.id)")
    page.focus("#main")
    seen = []
    for key in "jjk":
        page.keyboard.press(key)
        seen.append(focused(page))
    assert seen == [order[0], order[1], order[0]]
    page.focus("#filter-q")
    page.keyboard.press("j")
    assert page.input_value("#filter-q") == "j"


def test_what_has_the_focus_is_outlined(look, sample):
    page = look(sample)
    page.focus("#main")
    page.keyboard.press("j")
    style = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(style) == "solid"


# --- widths, schemes, paper, no script ------------------------------------------------------------------


@pytest.mark.parametrize("width", [360, 600, 980, 1600])
def test_nothing_sticks_out(look, sample, width):
    page = look(sample, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.click("#open-all")
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_scheme_is_the_readers(look, sample, scheme):
    page = look(sample, color_scheme=scheme)
    red = int(re.search(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[0])
    assert (red > 200) is (scheme == "light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_axe_finds_nothing_serious(visit, sample, scheme, width):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(sample, color_scheme=scheme, viewport={"width": width, "height": 900}).page
    # It looks at what lies at a point; where heights settle while it scrolls, that is something else than it meant.
    page.add_style_tag(content=".fact { content-visibility: visible !important; }")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.wait_for_timeout(100)
    found = axe.run(page).response["violations"]
    serious = [
        (one["id"], [node["target"] for node in one["nodes"]])
        for one in found
        if one["impact"] in ("serious", "critical")
    ]
    assert not serious


def test_without_scripts_warnings_and_errors_are_drawn(look, sample):
    page = look(sample, java_script_enabled=False)
    for group in HEAVY:
        sentence = page.locator(f"#{html.anchor(group)} .side blockquote").first
        assert sentence.is_visible()
        assert sentence.text_content() in {claim.sentence for claim in group.claims}
    assert page.locator("form").is_hidden()
    assert page.locator(f"#{anchor_of('safety-code')} .side blockquote:visible").count() == 0


def paper(page):
    pypdf = pytest.importorskip("pypdf")
    pages = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return len(pages), " ".join(" ".join(one.extract_text() for one in pages).split()), pages[0].mediabox


def test_paper_holds_warnings_and_errors_and_no_addresses(look, sample):
    number, words, box = paper(look(sample))
    assert 2 <= number <= 7
    assert (round(box.width), round(box.height)) == (595, 842) or (round(box.width), round(box.height)) == (596, 842)
    for group in HEAVY:
        assert group.claims[0].words in words
    assert "The safety code" not in words
    assert "Link to this" not in words
    assert "https://" not in words
    assert "Find" not in words


def test_paper_says_that_it_was_filtered(look, sample):
    _, words, _ = paper(look(sample, "?class=wording"))
    assert "1 of 11 facts is shown, 10 hidden." in words
    assert "Speed at the alarm" not in words


# --- what means harm ----------------------------------------------------------------------------------


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_hostile_report_runs_nothing(visit, tmp_path, payload):
    path = tmp_path / "hostile.html"
    path.write_text(html.render(poisoned(payload)), encoding="utf-8")
    one = visit(path)
    page = one.page
    page.click(".menus summary")
    page.click("#open-all")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.fill("#filter-q", payload.replace("\0", "")[:20])
    page.wait_for_timeout(300)
    assert (one.told, one.dialogs) == ([], [])
    assert {urlsplit(url).scheme for url in one.asked} == {"file"}
    assert page.locator("html.ready").count() == 1
    assert page.locator("script").count() == 1


@pytest.mark.parametrize(
    "smuggled",
    [
        pytest.param("<script>window.ran = true</script>", id="a script"),
        pytest.param("<img src='data:,' onerror='window.ran = true'>", id="a handler"),
        pytest.param("<iframe srcdoc='<script>parent.ran = true</script>'></iframe>", id="a frame"),
        pytest.param("<svg onload='window.ran = true'></svg>", id="a drawing"),
    ],
)
def test_the_policy_holds_where_escaping_would_fail(visit, sample, tmp_path, smuggled):
    path = tmp_path / "smuggled.html"
    path.write_text(sample.read_text("utf-8").replace("<main", f"{smuggled}<main", 1), encoding="utf-8")
    one = visit(path)
    one.page.wait_for_timeout(100)
    assert one.page.evaluate("window.ran") is None
    assert one.page.locator("html.ready").count() == 1
    assert any("Content Security Policy" in line for line in one.told)
