"""The report as a whole in words: what was found, what was not, and that silence is not agreement."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factdiff.former import CHANGES
from factdiff.render.outline import outlet
from factdiff.render.words import listed, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdiff.model import Article, Coverage, Report, State

MOTTO = "A report says that sources disagree, never who is right."
GONE = "No longer among the findings"
_GONE_SHOWN = 20
"""Findings of an earlier report that are told one by one; another set of articles would make very many."""
_CLASSES = ("conflict", "wording", "contested", "internal", "update", "explained", "overtaken")
_IN_SUMMARY: tuple[tuple[State, str, str], ...] = (
    ("differs", "fact differs", "facts differ"),
    ("agrees", "agrees", "agree"),
    ("one source", "stands on one source", "stand on one source"),
    ("not comparable", "could not be compared", "could not be compared"),
)


class Standing(NamedTuple):
    """How many facts are of one state, and the words that follow the number."""

    state: State
    number: int
    words: str


class Trouble(NamedTuple):
    """One line under Problems: where, and what with what to do."""

    where: str
    words: str


def summary(report: Report) -> str:
    """`3 facts differ, 2 agree, 1 stands on one source, 1 could not be compared`.

    Always all four: a report must not read as fine because most of it could not be compared.
    """
    if not report.groups:
        return "Nothing was compared"
    return ", ".join(f"{one.number} {one.words}" for one in states(report))


def states(report: Report) -> tuple[Standing, ...]:
    """How many facts are of each state; always all four."""
    numbers = Counter(group.state for group in report.groups)
    return tuple(
        Standing(state, numbers[state], one if numbers[state] == 1 else many) for state, one, many in _IN_SUMMARY
    )


def classes_in_words(report: Report) -> str:
    """`2 conflict, 1 contested` over the findings; empty without any."""
    classes = Counter(str(group.kind) for group in report.groups if group.kind)
    return ", ".join(f"{classes[kind]} {kind}" for kind in _CLASSES if classes[kind])


def since(report: Report) -> str | None:
    """`Since FILE: 2 new, 1 changed, 3 as before, 1 gone, 1 not checked.`; None where no former report is known."""
    if report.since is None:
        return None
    changes = Counter(report.since.changes.values())
    gone = sum(one.checked for one in report.since.gone)
    unknown = len(report.since.gone) - gone
    told = [*(f"{changes[one]} {one}" for one in CHANGES), f"{gone} gone"]
    told += [f"{unknown} not checked"] if unknown else []
    return f"Since {report.since.former}: {', '.join(told)}."


def gone(report: Report) -> tuple[str, ...]:
    """Findings of the former report that are none now, a line each with the reason; the rest of many is counted."""
    if report.since is None:
        return ()
    told = [f"{one.title} – {one.why}" for one in report.since.gone]
    rest = len(told) - _GONE_SHOWN
    return (*told[:_GONE_SHOWN], f"and {rest} more") if rest > 0 else tuple(told)


def what_was_read(report: Report) -> str:
    """`7 articles of 5 outlets, 12 rules; 2 rules found no claim, 1 problem, 1 remark on an article`."""
    outlets = {outlet(entry.article) for entry in report.articles}
    read = f"{plural(len(report.articles), 'article')} of {plural(len(outlets), 'outlet')}"
    silent = sum(one.unchecked is None for one in without_a_claim(report))
    found = f"{plural(silent, 'rule')} found no claim"
    return f"{read}, {plural(report.rules.count, 'rule')}; {found}, {_problems_in_words(report)}"


def _problems_in_words(report: Report) -> str:
    """`1 problem, 2 remarks on articles`: a problem was not done, a remark is on what was read all the same."""
    problems = plural(len(report.problems), "problem") if report.problems else "no problem"
    remarks = sum(len(entry.article.problems) for entry in report.articles)
    return f"{problems}, {plural(remarks, 'remark on an article', 'remarks on articles')}" if remarks else problems


def troubles(report: Report) -> Iterator[Trouble]:
    """What stands under Problems: what could not be done, then what is odd about articles that were read."""
    for one in report.problems:
        yield Trouble(one.where, f"{one.what}; {one.do}" if one.do else one.what)
    for entry in report.articles:
        for remark in entry.article.problems:
            yield Trouble(_place(entry.article), remark)


def _place(article: Article) -> str:
    """The article's path, with its id where the path does not end with it."""
    if article.path is None or article.path.endswith(article.id):
        return article.path or article.id
    return article.id if article.id.startswith(article.path) else f"{article.path}, article {article.id}"


def made_by(report: Report) -> str:
    """By which engine and which rules, for the foot of a page."""
    used = report.rules
    rules = plural(used.count, "rule")
    return f"Engine {report.engine}; {rules} from {used.folder}, sha256 {used.sha256[:12]}."


def without_a_claim(report: Report) -> tuple[Coverage, ...]:
    """What was not found: rules without a claim, by rule."""
    return tuple(one for one in report.coverage if not one.claims)


def why_no_claim(one: Coverage) -> str:
    """What a rule without a claim met, so that nobody takes its silence for agreement."""
    if one.unchecked is not None:
        return one.unchecked
    if not one.articles_run:
        return "no article names what it is about"
    met = [f"looked at {plural(one.articles_run, 'article')}"]
    met += [plural(one.near_misses, "near miss", "near misses")] if one.near_misses else []
    met += [plural(one.refused, "refused value")] if one.refused else []
    met += [f"ran out of time in {one.timeouts}"] if one.timeouts else []
    return ", ".join(met) if len(met) > 1 else f"{met[0]}, found nothing"


def silence(report: Report) -> dict[str, str]:
    """The rules without a claim, by what they met: many rules meet nothing in the same way, and are told together."""
    rules: dict[str, list[str]] = {}
    for one in without_a_claim(report):
        rules.setdefault(why_no_claim(one), []).append(one.rule)
    ordered = sorted(rules.items(), key=lambda item: (len(item[1]), item[1]))
    return {", ".join(alike): why for why, alike in ordered}


def out_of_time(report: Report) -> tuple[Coverage, ...]:
    """Rules with claims that nevertheless could not be checked everywhere."""
    return tuple(one for one in report.coverage if one.claims and one.timeouts)


def why_late(one: Coverage) -> str:
    """Where a rule ran into its time limit."""
    return f"ran out of time in {plural(one.timeouts, 'article')}"


def why_nothing(report: Report) -> str | None:
    """Why nothing was compared; None where two outlets or more could be held side by side."""
    if any(group.state in ("differs", "agrees") for group in report.groups):
        return None
    if report.groups:
        return "No fact is stated by two outlets in a way that can be compared. That is not agreement."
    reasons = [f"{plural(len(report.articles), 'article was', 'articles were')} read"]
    reasons.append(f"{plural(len(report.coverage) or report.rules.count, 'rule')} found no claim in them")
    if report.problems:
        reasons.append(f"{plural(len(report.problems), 'problem')} stood in the way")
    return f"{listed(reasons)}. That is not agreement: it means that nothing was checked."
