"""A small newsroom for tests: rules from a few lines of YAML, articles from a few words, a report of both."""

from __future__ import annotations

import textwrap

from factdiff.extract import Extractor
from factdiff.model import Article, Claim, Group, Report
from factdiff.pipeline import Read, report
from factdiff.ruleset.loading import load_texts
from factdiff.ruleset.rule import Ruleset

LISTS = """
lists:
  people: {words: [people, "passenger*", "sailor*", others], parts: ["child*", "tourist*"]}
  towns: {Easton: [Easton], Weston: [Weston], Weston-on-Sea: [Weston on Sea]}
"""


def ruleset(text: str) -> Ruleset:
    """Rules (a YAML list, without `rules:`) that must be sound, with two lists at hand."""
    loaded = load_texts(
        "rules", {"lists.yaml": LISTS, "r.yaml": "rules:\n" + textwrap.indent(textwrap.dedent(text), "  ")}
    )
    errors = [fault for fault in loaded.faults if fault.level == "error"]
    assert not errors, errors
    return loaded.ruleset


def article(name: str, text: str, title: str = "", day: str | None = None, **more: object) -> Article:
    """An article of an outlet of its own, `name`, unless a `source` is given."""
    return Article(name, text, title, **{"source": name, "published": day, **more})


def claims(rules: str, one: Article | str) -> tuple[Claim, ...]:
    """What the rules read in one article."""
    page = article("a", one) if isinstance(one, str) else one
    return Extractor(ruleset(rules)).extract(page).claims


def compared(rules: str, *articles: Article, how: str = "one") -> Report:
    """A report of some articles."""
    known = ruleset(rules)
    extractor = Extractor(known)
    return report([Read(one, extractor.extract(one)) for one in articles], known, engine="test", how=how)


def group(rules: str, *articles: Article) -> Group:
    """The only group of a report."""
    (one,) = compared(rules, *articles).groups
    return one
