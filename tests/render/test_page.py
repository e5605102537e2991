"""The page stands on its own and can be read by everybody, on every screen and on paper."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import combinations, pairwise

import pytest

from factdiff.model import Counts, Difference, Fill, Trace
from factdiff.render import html, markdown, tally, terminal
from factdiff.render.cutting import cuts
from factdiff.render.line import line_in_words
from factdiff.render.outline import Outline
from render.sample import ARTICLES, LEDGER, amount, at, side
from render.sample_report import EMPTY, REPORT

PAGES = {"full": html.render(REPORT), "nothing compared": html.render(EMPTY)}
VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """Reads a page strictly: every tag that opens is closed, in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.seen, self.text = [], [], []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "script"} & set(self.open):
            self.text.append(data)

    def values(self, name):
        return [attrs[name] for _, attrs in self.seen if name in attrs]


@pytest.fixture(params=PAGES, name="page")
def _page(request):
    return Page(PAGES[request.param])


def test_loads_nothing(page):
    assert not {tag for tag, _ in page.seen} & {"link", "img", "iframe", "object", "base"}
    assert [attrs for tag, attrs in page.seen if tag == "script"] == [{}]
    assert not page.values("src")
    assert not page.values("style")


@pytest.mark.parametrize("name", PAGES)
def test_policy_lets_only_our_own_script_run(name):
    [policy] = [attrs["content"] for _, attrs in Page(PAGES[name]).seen if "Policy" in attrs.get("http-equiv", "")]
    script = re.search(r"<script>(.*?)</script>", PAGES[name], re.DOTALL)[1]
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        f"script-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_own_script_makes_no_markup_and_asks_for_nothing():
    script = re.search(r"<script>(.*?)</script>", PAGES["full"], re.DOTALL)[1]
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacent",
        "write(",
        "eval",
        "Function(",
        "fetch",
        "XMLHttp",
        "import",
    ):
        assert word not in script


def test_style_asks_for_no_file():
    style = re.search(r"<style>(.*)</style>", PAGES["full"], re.DOTALL)[1]
    assert "url(" not in style
    assert "@import" not in style


def test_links_inside_the_page_lead_somewhere(page):
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)


def test_links_out_of_the_page_do_not_tell_where_they_were(page):
    outside = [attrs for tag, attrs in page.seen if tag == "a" and not attrs["href"].startswith("#")]
    assert outside
    assert ("meta", {"name": "referrer", "content": "no-referrer"}) in page.seen
    assert not [attrs for attrs in outside if "target" in attrs]
    assert all(attrs["href"].startswith("https://") for attrs in outside)


def test_headings_leave_no_level_out(page):
    levels = [int(tag[1]) for tag, _ in page.seen if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_language_landmarks_and_a_way_past_the_overview(page):
    tags = [tag for tag, _ in page.seen]
    assert ("html", {"lang": "en"}) in page.seen
    assert tags.count("main") == tags.count("header") == tags.count("footer") == 1
    assert page.values("href")[0] == "#main"


def test_every_finding_and_every_fact_has_its_place():
    ids = Page(PAGES["full"]).values("id")
    assert {html.anchor(group) for group in REPORT.groups} <= set(ids)


def test_every_position_is_shown_with_its_words_marked():
    page = PAGES["full"]
    shown = re.findall("<mark>(.*?)</mark>", page)
    positions = [claim.words for group in REPORT.groups for claim in group.claims if claim.position]
    assert not [words for words in positions if words not in shown]


def test_nothing_compared_does_not_read_as_fine():
    text = " ".join("".join(Page(PAGES["nothing compared"]).text).split())
    assert "Nothing was compared" in text
    assert "That is not agreement" in text
    assert "news/ferja.txt" in text


def test_one_source_each_does_not_read_as_fine():
    lonely = replace(REPORT, groups=tuple(one for one in REPORT.groups if one.state == "one source"))
    for text in (html.render(lonely), markdown.render(lonely), terminal.render(lonely, width=200)):
        assert "No fact is stated by two outlets in a way that can be compared" in text


# --- many sides -----------------------------------------------------------------------------------


def crowded(number):
    """A group of so many sides, each two of which differ."""
    group = REPORT.groups[0]
    claims = tuple(
        replace(group.claims[0], id=f"c{place}", value=amount("count", "12 dead", str(place)))
        for place in range(number)
    )
    sides = tuple(replace(side(claim), counts=Counts(1, 1, 1)) for claim in claims)
    differences = tuple(
        Difference((i, j), "conflict", None, "error", f"{i} against {j}", ((f"c{i}", f"c{j}"),))
        for i, j in combinations(range(number), 2)
    )
    return replace(REPORT, groups=(replace(group, claims=claims, sides=sides, differences=differences),))


def test_many_pairs_are_counted_and_not_all_told():
    report = crowded(12)
    assert "and 60 differences more" in terminal.render(report)
    assert "and 60 differences more" in markdown.render(report)
    page = html.render(report)
    assert "60 differences more" in page
    assert page.count("; weight error.") == 66
    Page(page)


def test_many_claims_of_a_side_are_folded():
    claims = tuple(
        replace(at("ferry-dead", "ledger/fire.txt", "12 dead", REPORT.groups[0].claims[0].value), id=f"c{n}")
        for n in range(9)
    )
    group = replace(REPORT.groups[0], claims=claims, sides=(side(*claims),), differences=REPORT.groups[0].differences)
    report = replace(REPORT, groups=(group,))
    assert "and 8 claims more" in terminal.render(report)
    assert "and 4 claims more" in markdown.render(report)
    assert "6 claims more" in html.render(report)


# --- what a finding tells ---------------------------------------------------------------------------


def lines():
    view = Outline.of(REPORT)
    return {group.rule: line_in_words(view, group) for group in view.groups}


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        pytest.param(
            "ferry-dead",
            "12 people (2 articles, 1 origin) or 21 people (1 article) or at least 10 people (1 article); "
            "digits changed places",
            id="origins where they are fewer, and a cause",
        ),
        pytest.param(
            "ship-range",
            "300 miles (1 article) or 300 km (1 article) or 480 km (the desk’s reference); a slip in the unit is likely",
            id="a reference, and a slip",
        ),
        pytest.param("ticket-levy", "10 % (1 article) or 15 % (1 article); the asked by differs", id="a circumstance"),
        pytest.param("ship-speed", "18 knots (1 article) or 24 knots (1 article); different speakers", id="speakers"),
        pytest.param("captain-age", "1 article says both 47 years and 52 years; within one article", id="one article"),
        pytest.param("safety-code", "adopted (2 articles)", id="no difference"),
        pytest.param(
            "ferry-hurt",
            "at least 29 passengers (1 article), 61 passengers (1 article); a bound that may be overtaken",
            id="a bound that agrees",
        ),
    ],
)
def test_one_line_says_it(rule, line):
    assert lines()[rule] == line


def test_warnings_and_errors_are_drawn_and_the_rest_waits():
    for group in REPORT.groups:
        card = re.search(
            rf'<details class="fact[^>]*id="{html.anchor(group)}"[^>]*>.*?</summary>\s*<(\w+)', PAGES["full"], re.DOTALL
        )
        heavy = group.weight in ("error", "warning")
        assert card[1] == ("div" if heavy else "template"), group.rule
        assert (" open>" in card[0]) is heavy


def test_those_who_say_nothing_are_named():
    ran = tuple((name, Trace(ran=("mayor-line", "ferry-dead"))) for name in ARTICLES)
    page = html.render(replace(REPORT, traces=ran))
    assert "Says nothing of it:</b> Quay &amp; &lt;Coast&gt; and Radio Seventeen</p>" in page
    assert page.count("Says nothing of it") == 1
    assert "Says nothing of it" not in PAGES["full"]


def test_words_that_explain_are_underlined():
    group = next(one for one in REPORT.groups if one.rule == "ticket-levy")
    first, second = group.claims
    at = ARTICLES[LEDGER].text.index("transport ministry")
    told = replace(first, fills=(Fill("asked_by", "government", "phrase", at, at + len("transport ministry")),))
    away = replace(second, fills=(Fill("asked_by", "opposition", "look_back", 0, 5),))
    view = Outline.of(replace(REPORT, groups=(replace(group, claims=(told, away)),)))
    pieces = cuts(view, group, told)
    assert [(one.words, one.what) for one in pieces if one.what] == [
        ("transport ministry", "reason"),
        ("10 percent", "value"),
    ]
    assert "".join(one.words for one in pieces) == told.sentence
    assert [one.what for one in cuts(view, group, away) if one.what] == ["value"]


# --- contrast -------------------------------------------------------------------------------------


def schemes():
    """The colours of the page, light and dark, by name."""
    style = re.search(r"<style>(.*)</style>", PAGES["full"], re.DOTALL)[1]
    found = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", one)) for one in found]


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * one for one in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "link", "error", "warning", "note"])
@pytest.mark.parametrize("paper", ["paper", "card"])
def test_words_stand_out_from_their_ground(scheme, ink, paper):
    colours = schemes()[scheme]
    assert contrast(colours[ink], colours[paper]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_marked_words_stand_out(scheme):
    colours = schemes()[scheme]
    assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.478, abs=0.001)


def test_headline_counts_all_four_states():
    assert tally.summary(REPORT) == ("7 facts differ, 2 agree, 1 stands on one source, 1 could not be compared")
