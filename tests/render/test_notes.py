"""Notes beside the groups: the sentences on which one rests stand below it, and what they say is only text."""

from __future__ import annotations

import re

import pytest

from desk import article
from factdiff.extract import Extractor
from factdiff.pipeline import Read, report
from factdiff.render import FORMATS
from factdiff.ruleset.loading import load_texts

RULES = """
rules:
  - {id: arms, title: Arms, value: money, about: [aid], find: ["{value} in arms"]}
  - {id: food, title: Food, value: money, about: [aid], find: ["{value} in food"]}
  - {id: package, title: Size of the package, value: money, about: [aid], find: ["package of {value}"]}
relations:
  - {id: adds-up, title: Parts of the aid, status: live, sum: [arms, food], is: package, examples: [
      {text: "A package of $9 has $4 in arms and $5 in food.", gives: holds},
      {text: "A package of $9 has $4 in arms and $6 in food.", gives: fails}]}
"""
PARTS = "The barge brings $50 in arms and $60 in food."
WHOLE = "It is a package of $90."


def rendered(form: str, *articles) -> str:
    ruleset = load_texts("rules", {"r.yaml": RULES}).ruleset
    extractor = Extractor(ruleset)
    read = [Read(one, extractor.extract(one, about_is_met=True)) for one in articles]
    return FORMATS[form].render(report(read, ruleset, engine="test", how="one"))


@pytest.fixture
def pair():
    return article("Star", PARTS, day="2024-03-03"), article("Sun", WHOLE, day="2024-03-03")


def test_the_text_shows_the_sentences_with_their_outlets(pair):
    text = rendered("text", *pair).partition("\nNotes:\n")[2]
    assert "make $110; Sun gives $90" in " ".join(text.split())
    assert "| The barge brings »$50« in arms and $60 in food." in text
    assert "| It is a package of »$90«." in text
    assert text.index("Star, 3 March 2024:") < text.index("Sun, 3 March 2024:")


def test_markdown_shows_the_sentences_and_the_facts(pair):
    text = rendered("md", *pair).partition("\n## Notes\n")[2]
    assert "About: Arms (rule arms); Food (rule food); Size of the package (rule package)." in text
    assert "  > The barge brings **\\$50** in arms and \\$60 in food." in text
    assert "  > — Sun, 3 March 2024" in text


def test_html_links_to_the_facts(pair):
    page = rendered("html", *pair)
    assert "<b>relation</b>: Parts of the aid" in page
    assert "brings <mark>$50</mark> in arms" in page
    assert "It is a package of <mark>$90</mark>." in page
    assert page.index("<b>Star</b>, 3 March 2024") < page.index("<b>Sun</b>, 3 March 2024")


def test_a_relation_that_was_not_checked_is_told(pair):
    text = rendered("text", pair[0])
    assert "adds-up: could not be checked: nobody gives “Size of the package”" in " ".join(text.split())
    assert "1 rule found no claim" in text  # `package`; a relation is no rule


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_an_outlet_of_hostile_name_is_only_text(form):
    hostile = "<script>x</script>\x1b[31m](javascript:x)"
    text = rendered(form, article("Star", PARTS), article("b", WHOLE, source=hostile))
    assert "\x1b" not in text
    if form != "text":
        assert "<script>x" not in text
    if form == "md":
        assert re.search(r"(?<!\\)\]\(javascript:", text) is None
