"""What is new, changed, as before and gone since an earlier report, and how each format says so."""

from __future__ import annotations

import json as plain_json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import html5lib
import pytest

from factdiff.former import Gone, Since
from factdiff.model import ArticleEntry, Coverage, Value
from factdiff.render import FORMATS, html, json, markdown, tally, terminal
from factdiff.render.since import read_former, since
from render.again import AGAIN, FINDINGS, FORMER
from render.hostile import PAYLOADS, poisoned
from render.sample import DAILY, LEDGER, STORY
from render.sample_report import REPORT as SLOW

REPORT = replace(SLOW, coverage=tuple(replace(one, timeouts=0) for one in SLOW.coverage))
"""The sample report without a rule that ran out of time, of which nothing could be said."""
GOLDEN = Path(__file__).parent / "golden"
DEAD = f"ferry-dead|{STORY}"
AGE = f"captain-age|{STORY}"
LINE = f"mayor-line|{STORY}"


def former(report=REPORT):
    return read_former(json.render(report).encode())


def compared(report, old=REPORT):
    return since(report, former(old), FORMER)


def group(name, report=REPORT):
    return next(one for one in report.groups if one.id == name)


def with_group(made, report=REPORT):
    return replace(report, groups=tuple(made if one.id == made.id else one for one in report.groups))


def without(name, report=REPORT):
    return replace(report, groups=tuple(one for one in report.groups if one.id != name))


def with_side(name, place, **value):
    """The report with another value on one side of a group."""
    one = group(name)
    sides = list(one.sides)
    sides[place] = replace(sides[place], value=replace(sides[place].value, **value))
    return with_group(replace(one, sides=tuple(sides)))


def settled(name, state="agrees"):
    """The report with a group that differs no more."""
    return with_group(replace(group(name), differences=(), internal=(), state=state, kind=None, weight=None))


def fewer_articles(*gone):
    """The report of a run that did not read these articles; nothing of a group stays that one of them told."""
    kept = tuple(one for one in REPORT.groups if not {claim.article for claim in one.claims} & set(gone))
    return replace(REPORT, articles=tuple(e for e in REPORT.articles if e.article.id not in gone), groups=kept)


def with_coverage(name, **changes):
    told = tuple(replace(one, **changes) if one.rule == name else one for one in REPORT.coverage)
    return replace(REPORT, coverage=told)


# --- what stands in both ---------------------------------------------------------------------------


def test_a_report_beside_itself_is_as_before():
    told = compared(REPORT)
    assert told.former == FORMER
    assert dict(told.changes) == dict.fromkeys(sorted(FINDINGS), "as before")
    assert told.gone == ()


@pytest.mark.parametrize(
    ("caption", "old"),
    [
        ("it was not there", without(DEAD)),
        ("it was there without a difference", settled(DEAD)),
    ],
)
def test_a_finding_is_new(caption, old):
    told = compared(REPORT, old)
    assert [name for name, change in told.changes.items() if change != "as before"] == [DEAD], caption
    assert told.changes[DEAD] == "new"


@pytest.mark.parametrize(
    ("caption", "report", "name", "change"),
    [
        ("a number moved", with_side(DEAD, 0, low=Decimal(13), high=Decimal(13)), DEAD, "changed"),
        ("an end moved", with_side(DEAD, 1, high=Decimal(22)), DEAD, "changed"),
        ("an end opened", with_side(DEAD, 1, high_open=True), DEAD, "changed"),
        ("another unit", with_side(DEAD, 1, unit="boat"), DEAD, "changed"),
        ("another kind", with_side(DEAD, 1, kind="length"), DEAD, "changed"),
        (
            "a date moved",
            with_side(f"inquiry-date|{STORY}", 0, low=date(2025, 7, 3)),
            f"inquiry-date|{STORY}",
            "changed",
        ),
        ("other words of a quotation", with_side(LINE, 0, text="“Perhaps”", label="“Perhaps”"), LINE, "changed"),
        ("another way to write a number", with_side(DEAD, 0, text="a dozen"), DEAD, "as before"),
        ("the same number with a nought behind", with_side(DEAD, 0, low=Decimal("12.0")), DEAD, "as before"),
        ("a side that takes no part moved", with_side(DEAD, 2, low=Decimal(9)), DEAD, "as before"),
    ],
)
def test_a_finding_whose_values_moved_is_changed(caption, report, name, change):
    assert compared(report).changes[name] == change, caption


@pytest.mark.parametrize(
    ("caption", "text", "change"),
    [
        ("other words", "sunk", "changed"),
        ("the same in capitals and with other blanks", " HALF  sunk ", "as before"),
    ],
)
def test_words_count_where_there_is_nothing_else(caption, text, change):
    old, new = (with_side(DEAD, 0, text=one, low=None, high=None) for one in ("half sunk", text))
    assert compared(new, old).changes[DEAD] == change, caption


def test_a_claim_of_an_article_against_itself_that_moved_is_a_change():
    one = group(AGE)
    moved = replace(one.claims[0], value=replace(one.claims[0].value, low=Decimal(48), high=Decimal(48)))
    assert compared(with_group(replace(one, claims=(moved, *one.claims[1:])))).changes[AGE] == "changed"


@pytest.mark.parametrize(
    ("caption", "value"),
    [
        ("a label whose words changed", Value("choice", "adopted", label="adopted")),
        ("many digits", Value("count", "12", Decimal("0.1234567890123456789012345"), Decimal("1E+400"))),
        ("half a character", Value("quote", "a \ud800 b")),
        ("no words", Value("quote", "")),
    ],
)
def test_a_value_that_went_through_a_file_is_the_same(caption, value):
    one = group(DEAD)
    report = with_group(replace(one, sides=(replace(one.sides[0], value=value), *one.sides[1:])))
    assert compared(report, report).changes[DEAD] == "as before", caption


def test_the_order_of_sides_groups_and_articles_tells_nothing():
    one = group(DEAD)
    turned = replace(
        one,
        sides=one.sides[::-1],
        differences=tuple(replace(two, sides=(2 - two.sides[1], 2 - two.sides[0])) for two in one.differences),
        claims=one.claims[::-1],
    )
    report = with_group(turned)
    report = replace(report, groups=report.groups[::-1], articles=report.articles[::-1])
    assert compared(report) == compared(REPORT)
    assert list(compared(report).changes) == list(compared(REPORT).changes)
    assert compared(fewer_articles(DAILY), report) == compared(fewer_articles(DAILY))


# --- stories ---------------------------------------------------------------------------------------


def renamed(story, *moved):
    """The report with its story called otherwise; with articles named, these alone stand in it."""
    articles = tuple(
        replace(entry, story=story) if not moved or entry.article.id in moved else entry for entry in REPORT.articles
    )
    groups = tuple(replace(one, story=story, id=one.id.replace(STORY, story)) for one in REPORT.groups)
    return replace(REPORT, articles=articles, groups=REPORT.groups if moved else groups)


def test_a_story_that_is_called_by_an_earlier_article_is_followed():
    told = compared(renamed("earlier.txt"))
    assert set(told.changes.values()) == {"as before"}
    assert told.gone == ()


def test_a_story_that_falls_apart_is_not_taken_for_settled():
    apart = replace(renamed("other.txt", DAILY), groups=tuple(one for one in REPORT.groups if one.id != DEAD))
    loose = replace(group(DEAD), id="ferry-dead|other.txt", story="other.txt", differences=(), state="one source")
    [gone] = [one for one in compared(replace(apart, groups=(*apart.groups, loose))).gone if one.id == DEAD]
    assert (gone.why, gone.checked) == ("not checked: its articles tell it under another story or subject now", False)


def test_other_articles_of_the_same_rule_are_another_finding():
    strange = replace(
        REPORT,
        articles=tuple(ArticleEntry(replace(e.article, id=f"x/{e.article.id}"), f"x/{STORY}") for e in REPORT.articles),
        groups=tuple(replace(one, id=f"x{one.id}", story=f"x/{STORY}") for one in REPORT.groups),
    )
    told = compared(strange)
    assert set(told.changes.values()) == {"new"}
    assert {one.why for one in told.gone} == {"not checked: none of its articles was read"}


# --- gone ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "report", "why", "checked"),
    [
        ("it agrees", settled(DEAD), "its sources agree now", True),
        ("one source is left", settled(DEAD, "one source"), "it stands on one source now", True),
        ("nobody could compare it", settled(DEAD, "not comparable"), "not checked: it could not be compared", False),
        ("nothing is said of it", without(DEAD), "its articles were read, and no claim of it was found", True),
        (
            "its rule is away",
            replace(without(DEAD), coverage=(Coverage("lifeboats", 3, 0, 0, 0, 0),)),
            "not checked: its rule was not run",
            False,
        ),
        (
            "its rule ran nowhere",
            without(DEAD, with_coverage("ferry-dead", articles_run=0, timeouts=0)),
            "not checked: its rule ran on no article",
            False,
        ),
        (
            "its rule was slow",
            without(DEAD, with_coverage("ferry-dead", timeouts=2)),
            "not checked: its rule ran out of time",
            False,
        ),
        (
            "nothing was read",
            fewer_articles(*(entry.article.id for entry in REPORT.articles)),
            "not checked: none of its articles was read",
            False,
        ),
        (
            "one side was not read",
            fewer_articles(DAILY),
            "not checked: no article of one of its sides was read",
            False,
        ),
        (
            "of one side an article of two was not read",
            without(DEAD, fewer_articles(LEDGER)),
            "its articles were read, and no claim of it was found",
            True,
        ),
    ],
)
def test_why_a_finding_is_none_any_more(caption, report, why, checked):
    [gone] = [one for one in compared(report).gone if one.id == DEAD]
    assert gone == Gone(DEAD, "People killed in the ferry fire", why, checked), caption


def test_a_subject_stands_in_the_title_of_what_is_gone():
    [gone] = compared(without(f"ship-range|{STORY}|Petrel")).gone
    assert gone.title == "How far the ship can go: Petrel"


# --- what is no report -----------------------------------------------------------------------------

WHOLE = plain_json.loads(json.render(REPORT))


@pytest.mark.parametrize(
    ("caption", "text", "told"),
    [
        ("nothing", "", "is no JSON"),
        ("words", "a memo", "is no JSON"),
        ("bytes of something else", "\udcff\udcfe", "is no JSON"),
        ("too deep", "[" * 100_000, "is no JSON"),
        ("a number that JSON has not", '{"schema": NaN}', "is no JSON: NaN is no number in JSON"),
        ("a list", "[]", "is no report of factdiff: it has no `schema`"),
        ("another object", '{"groups": []}', "is no report of factdiff: it has no `schema`"),
        ("a later version", '{"schema": 2}', "is of version 2, and only version 1 can be compared"),
        ("nothing but its version", '{"schema": 1}', "is no report of factdiff, version 1: engine: Field required"),
        (
            "a key too many",
            plain_json.dumps({**WHOLE, "more\x1b[31m": 1}),
            "is no report of factdiff, version 1: more[31m: Extra inputs are not permitted",
        ),
    ],
)
def test_what_is_no_report_is_refused_in_words(caption, text, told):
    with pytest.raises(ValueError, match=r"^is ") as fault:
        read_former(text.encode("utf-8", "surrogateescape"))
    assert str(fault.value).startswith(told), caption


def test_sides_that_a_file_does_not_have_are_passed_over():
    odd = plain_json.loads(json.render(REPORT))
    for one in odd["groups"]:
        for two in one["differences"]:
            two["sides"] = [900, 901]
    told = since(REPORT, read_former(plain_json.dumps(odd).encode()), FORMER)
    assert told.changes[DEAD] == "changed"


# --- how it is told --------------------------------------------------------------------------------

HEAD = f"Since {FORMER}: 1 new, 1 changed, 6 as before, 1 gone, 1 not checked."


@pytest.mark.parametrize("name", ["text", "md"])
def test_text_and_markdown(name, golden):
    one = FORMATS[name]
    golden(GOLDEN / f"since{one.suffix}", one.render(AGAIN))


def test_the_head_counts_each_standing():
    assert tally.since(AGAIN) == HEAD
    assert tally.since(REPORT) is None
    assert HEAD in terminal.render(AGAIN, width=200)
    assert HEAD in markdown.render(AGAIN)


def test_many_that_are_gone_are_counted():
    told = Since(FORMER, {}, tuple(Gone(str(n), f"fact {n}", "why", checked=True) for n in range(23)))
    lines = tally.gone(replace(REPORT, since=told))
    assert (len(lines), lines[-1]) == (21, "and 3 more")
    assert tally.gone(REPORT) == ()


def page_of(report):
    return html5lib.parse(html.render(report), namespaceHTMLElements=False)


def words(element):
    return " ".join("".join(element.itertext()).split())


def test_the_page_says_it_on_its_first_screen():
    [head] = page_of(AGAIN).iterfind(".//header")
    [line] = [one for one in head.iterfind("p") if one.get("class") == "since"]
    assert words(line).startswith(HEAD)
    [link] = line.iterfind("a")
    assert [words(one) for one in page_of(AGAIN).iter("h2") if f"#{one.get('id')}" == link.get("href")] == [tally.GONE]


def test_the_page_marks_what_is_new_or_changed():
    cards = [one for one in page_of(AGAIN).iter("details") if "fact" in (one.get("class") or "").split()]
    labels = {
        words(card.find("summary/h3")): [words(one) for one in card.iter("span") if one.get("class") == "news"]
        for card in cards
    }
    new, changed = (next(one for one in REPORT.groups if one.id == name) for name in FINDINGS[:2])
    marked = {title.partition(":")[0]: told for title, told in labels.items() if told}
    assert marked == {new.title: ["new"], changed.title: ["changed"]}


def test_the_page_is_filtered_by_it():
    [menu] = [one for one in page_of(AGAIN).iter("select") if one.get("name") == "since"]
    assert [words(one) for one in menu] == ["all", "new (1)", "changed (1)", "as before (6)"]
    assert not [one for one in page_of(REPORT).iter("select") if one.get("name") == "since"]


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"text", "md", "html"}))
def test_other_formats_stay_as_they_are(name):
    assert FORMATS[name].render(AGAIN) == FORMATS[name].render(SLOW)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=list(PAYLOADS))
def test_a_hostile_title_or_path_is_words_in_the_page(payload):
    page = page_of(poisoned(payload, AGAIN))
    assert {one.tag for one in page.iter()} <= {one.tag for one in page_of(AGAIN).iter()}
    [section] = [one for one in page.iter("section") if one.get("aria-labelledby") == "gone"]
    assert len(section.findall("ul/li")) == 2
    [line] = [one for one in page.iter("p") if one.get("class") == "since"]
    assert {(one.tag, one.get("href")) for one in line} == {("a", "#gone")}
