"""The article view: each article as read, with every claim marked and linked to its finding.

Whole texts only where the report may show them (`Report.texts`); else the sentences that hold a claim, and of a long
report the claims' words alone.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal, NamedTuple

from markupsafe import Markup

from factdiff.model import SEVERITIES
from factdiff.render.marking import Span, marked
from factdiff.render.outline import outlet, time_of
from factdiff.render.safe import visible
from factdiff.render.standing import colour, letter, sides_of
from factdiff.render.words import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factdiff.model import Article, Claim, Group
    from factdiff.render.outline import Outline

HowMuch = Literal["text", "sentences", "words"]

NO_SIDE = "none"
"""The style's class of a claim that is not compared."""


MOST_SENTENCES = 600
"""Claims of a report up to which each is shown in its sentence here too; the facts have them all anyway."""


class Held(NamedTuple):
    """A claim with its group and the place of its side there, if it stands in one."""

    claim: Claim
    group: Group
    side: int | None


class Reading(NamedTuple):
    """One article as it is shown: its line, and what it says."""

    id: str
    line: str
    counts: str
    title: Markup
    """The headline with its claims."""
    texts: tuple[Markup, ...]
    """The whole text, or a sentence or the words of a claim each."""


def readings(view: Outline, anchor: Callable[[Group], str]) -> Iterator[Reading]:
    """Articles that hold a claim, by outlet; `anchor` names a group's place in the page."""
    held = _held(view)
    shows = how_much(view)
    known = [entry.article for entry in view.report.articles if entry.article.id in held]
    for article in sorted(known, key=lambda one: (outlet(one).casefold(), one.published or "", one.id)):
        yield _reading(article, held[article.id], anchor, shows)


def how_much(view: Outline) -> HowMuch:
    """What of an article this report shows here."""
    if view.report.texts:
        return "text"
    return "sentences" if len(view.claims) <= MOST_SENTENCES else "words"


def place(article: str) -> str:
    """An article's place in the page."""
    return f"article-{sha256(article.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _held(view: Outline) -> dict[str, list[Held]]:
    """The claims of each article, as they stand in it."""
    held: dict[str, list[Held]] = {}
    for group in view.groups:
        sides = sides_of(group)
        for claim in group.claims:
            held.setdefault(claim.article, []).append(Held(claim, group, sides.get(claim.id)))
    for own in held.values():
        own.sort(key=lambda one: (one.claim.field == "text", one.claim.start, one.claim.end, one.group.id))
    return held


def _reading(article: Article, held: Sequence[Held], anchor: Callable[[Group], str], shows: HowMuch) -> Reading:
    spans = [(one, Span(one.claim.start, one.claim.end, _colour(one), _tag(one, anchor(one.group)))) for one in held]
    title = marked(article.title, [span for one, span in spans if one.claim.field == "title"])
    below = [(one, span) for one, span in spans if one.claim.field == "text"]
    if shows == "text":
        texts: tuple[Markup, ...] = (marked(article.text, [span for _, span in below]),)
    else:
        texts = tuple(_sentences(below) if shows == "sentences" else _words(below))
    line = f"{visible(outlet(article))}, {time_of(article)}: {visible(article.title or article.id)}"
    return Reading(place(article.id), line, _counts(held), title, texts)


def _sentences(held: Sequence[tuple[Held, Span]]) -> Iterator[Markup]:
    """Each sentence once, in order, with all claims that stand in it."""
    found: dict[tuple[int, str], list[Span]] = {}
    for one, span in held:
        found.setdefault((one.claim.sentence_start, one.claim.sentence), []).append(span)
    for (start, sentence), spans in sorted(found.items(), key=lambda item: item[0]):
        yield marked(sentence, [one._replace(start=one.start - start, end=one.end - start) for one in spans])


def _words(held: Sequence[tuple[Held, Span]]) -> Iterator[Markup]:
    """Each claim by its words alone."""
    for one, span in held:
        yield marked(one.claim.words, [span._replace(start=0, end=len(one.claim.words))])


def _counts(held: Sequence[Held]) -> str:
    differing = len({one.group.id for one in held if one.group.state == "differs"})
    told = plural(len(held), "claim")
    return f"{told}, in {plural(differing, 'fact that differs', 'facts that differ')}" if differing else told


def _colour(one: Held) -> str:
    return NO_SIDE if one.side is None else colour(one.side, one.group.sides[one.side])


def _tag(one: Held, anchor: str) -> Markup:
    """A link to the finding: the side's letter and how it stands."""
    name = f"{letter(one.side)} " if one.side is not None else ""
    return Markup('<a href="#{}">{}{}</a>').format(anchor, name, _how(one))


def _how(one: Held) -> str:
    """How a claim stands to others: the class of the heaviest difference of its own side, not of the whole fact."""
    if any(one.claim.id in inside.claims for inside in one.group.internal):
        return "internal"
    if one.side is None:
        return "also says"
    own = [difference for difference in one.group.differences if one.side in difference.sides]
    if own:
        return max(own, key=lambda difference: SEVERITIES.index(difference.weight)).kind
    return "differs from none" if one.group.state == "differs" else one.group.state
