"""What every format shows of a report and in which order; nothing is judged here.

A format asks the outline for groups in reading order, for the article behind a claim, and for the
sentences that words alone make of a group. Weights, classes and reasons come from the model.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from factdiff.model import Article
from factdiff.render.words import moment_in_words, plural, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdiff.model import Claim, Copy, Difference, Group, Internal, Note, Report, Side

_WEIGHTS = {"error": 0, "warning": 1, "note": 2, None: 3}
_STATES = {"differs": 0, "not comparable": 1, "one source": 2, "agrees": 3}
_PLACES = {
    "headline": "headline",
    "standfirst": "standfirst",
    "caption": "caption",
    "related": "related links",
}


_ORDERS = {
    "time": "later",
    "credit": "which it credits",
    "id": "which of the two came first is not known",
}
_QUOTING = ("copy drift", "stale correction")
"""Notes whose reason holds both wordings."""
SHOWN = 6
"""Differences of one group that a text tells one by one; many sides make very many pairs."""


class Marked(NamedTuple):
    """A sentence cut around the words of its claim; the three parts joined are the sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Outline:
    """A report with its articles and claims at hand."""

    report: Report
    groups: tuple[Group, ...]
    articles: Mapping[str, Article]
    claims: Mapping[str, Claim]
    copies: frozenset[str] = frozenset()
    """Ids of articles that are copies as a whole."""
    stories: Mapping[str, str] = field(default_factory=dict)
    """Names of stories by their ids."""

    @classmethod
    def of(cls, report: Report) -> Outline:
        """Put a report in order and index it."""
        report = in_order(report)
        return cls(
            report,
            tuple(sorted(report.groups, key=reading_order)),
            {entry.article.id: entry.article for entry in report.articles},
            {claim.id: claim for group in report.groups for claim in group.claims},
            frozenset(one.article for one in report.copies if one.whole),
            {one.id: one.name for one in report.stories},
        )

    def findings(self) -> tuple[Group, ...]:
        """Groups with a difference, an overtaken bound or an internal one."""
        return tuple(group for group in self.groups if is_finding(group))

    def article(self, claim: Claim) -> Article:
        """The article of a claim; a bare one where the report does not list it."""
        return self.articles.get(claim.article) or Article(id=claim.article, text="")

    def story(self, group: Group) -> str:
        """The name of a group's story, where the report holds several stories; else nothing."""
        return self.stories.get(group.story or "", "") if len(self.stories) > 1 else ""

    def outlet_of(self, article: str) -> str:
        """The outlet of an article by its id; the id where the report does not list it."""
        return outlet(self.articles[article]) if article in self.articles else article

    def positions(self, group: Group, side: Side) -> tuple[Claim, ...]:
        """The claims of a side, without those that are told as internal anyway, if that leaves any."""
        told = _told_as_internal(group)
        return tuple(self.of_ids([name for name in side.claims if name not in told] or side.claims))

    def quoted(self, group: Group) -> tuple[Claim, ...]:
        """The sentences that a short format shows: of each side its first, or the two of an article against itself."""
        if _only_internal(group):
            return tuple(self.of_ids(group.internal[0].claims))
        return tuple(claims[0] for side in group.sides if (claims := self.positions(group, side)))

    def news(self, group: Group) -> str:
        """`new` or `changed` since the former report; nothing where it is as before, or none is known."""
        change = self.report.since.changes.get(group.id) if self.report.since else None
        return change if change in ("new", "changed") else ""

    def verdict(self, group: Group) -> str:
        """State and class, and whether that is new: `differs: conflict, new`."""
        news = self.news(group)
        return f"{verdict(group)}, {news}" if news else verdict(group)

    def of_ids(self, ids: Sequence[str]) -> Iterator[Claim]:
        """The claims of these ids that the report holds."""
        return (self.claims[name] for name in ids if name in self.claims)

    def evidence(self, note: Note) -> tuple[Claim, ...]:
        """The sentences that a note rests on, by article and place; none of one that quotes them itself."""
        if note.kind in _QUOTING:
            return ()
        return tuple(sorted(self.of_ids(note.claims), key=lambda one: (one.article, one.field == "text", one.start)))

    def facts(self, note: Note) -> tuple[Group, ...]:
        """The groups that a note is about, in reading order."""
        return tuple(group for group in self.groups if group.id in note.groups)


def in_order(report: Report) -> Report:
    """The same report with its lists, but for the groups, in one order, whatever the run's."""
    return replace(
        report,
        articles=tuple(sorted(report.articles, key=lambda entry: entry.article.id)),
        copies=tuple(sorted(report.copies, key=lambda one: (one.article, one.of))),
        notes=tuple(sorted(report.notes, key=lambda note: (note.kind, note.reason, note.claims))),
        coverage=tuple(sorted(report.coverage, key=lambda one: one.rule)),
        problems=tuple(sorted(report.problems, key=lambda one: (one.where, one.what, one.do))),
    )


def reading_order(group: Group) -> tuple[int, int, str, tuple[tuple[str, str], ...], str]:
    """Heaviest first, then what differs, then by rule and subject."""
    return _WEIGHTS[group.weight], _STATES[group.state], group.rule, group.subject, group.id


def is_finding(group: Group) -> bool:
    """Whether a group holds a difference, an overtaken bound or an internal one."""
    return bool(group.differences or group.internal)


def heading(group: Group) -> str:
    """The fact in words: the rule's title and what it is about."""
    return f"{group.title}: {', '.join(name for _, name in group.subject)}" if group.subject else group.title


def verdict(group: Group) -> str:
    """State and class: `differs: conflict`, `agrees`; a rule on trial says so."""
    words = f"{group.state}: {group.kind}" if group.kind else str(group.state)
    return f"{words} (trial)" if group.status == "trial" else words


def side_headline(side: Side) -> str:
    """`100 % (2)`: the value and by how many articles; a reference is the desk's."""
    count = "desk" if side.reference else str(side.counts.articles)
    return f"{value_in_words(side.value)} ({count})"


def sides_in_a_line(group: Group) -> str:
    """`100 % (2) · 500 % (1)`; of an article against itself both its values."""
    if _only_internal(group):
        return " · ".join(f"{one} and {other} in one article" for one, other in _both_values(group))
    return " · ".join(side_headline(side) for side in group.sides) or "no position"


def group_in_words(group: Group) -> str:
    """`2 articles say 100 %, 1 article says 500 %`."""
    if _only_internal(group):
        return ", ".join(f"1 article says both {one} and {other}" for one, other in _both_values(group))
    return ", ".join(_side_says(side) for side in group.sides) or "no article takes a position"


def sides_to_show(group: Group) -> tuple[Side, ...]:
    """All sides, unless the sentences of an article against itself already say it all."""
    return () if _only_internal(group) else group.sides


def _only_internal(group: Group) -> bool:
    standing = {name for side in group.sides for name in side.claims}
    return bool(group.internal) and not group.differences and standing <= _told_as_internal(group)


def _told_as_internal(group: Group) -> set[str]:
    return {name for one in group.internal for name in one.claims}


def _both_values(group: Group) -> Iterator[tuple[str, str]]:
    claims = {claim.id: value_in_words(claim.value) for claim in group.claims}
    for one in group.internal:
        first, second = one.claims
        yield claims.get(first, "?"), claims.get(second, "?")


def _side_says(side: Side) -> str:
    if side.reference:
        return f"the desk’s reference says {value_in_words(side.value)}"
    number = side.counts.articles
    return f"{plural(number, 'article')} {'says' if number == 1 else 'say'} {value_in_words(side.value)}"


def counts_in_words(side: Side) -> str:
    """`2 articles, 2 outlets, 1 origin`; nothing for a reference, which is no article."""
    counts = side.counts
    if side.reference:
        return ""
    named = ((counts.articles, "article"), (counts.outlets, "outlet"), (counts.origins, "origin"))
    return ", ".join(plural(number, word) for number, word in named)


def reference_in_words(side: Side) -> str:
    """Where the desk's own value comes from and when it holds."""
    if side.reference is None:
        return ""
    since, until = moment_in_words(side.reference.since), moment_in_words(side.reference.until)
    ends = [f"from {since}" if since else "", f"until {until}" if until else ""]
    return ", ".join(["the desk’s reference", side.reference.source, *(end for end in ends if end)])


def differences_to_tell(group: Group) -> tuple[Difference, ...]:
    """The differences, heaviest first; none where the group's own reason says all there is to say."""
    told = sorted(group.differences, key=lambda one: (_WEIGHTS[one.weight], one.sides))
    if len(told) == 1 and not told[0].cause and told[0].kind != "wording":
        return ()
    return tuple(told)


def difference_in_words(group: Group, one: Difference) -> str:
    """`12 people against 21 people: conflict, unit; weight error.` and the reason if it is its own."""
    values = (value_in_words(group.sides[side].value) for side in one.sides if side < len(group.sides))
    cause = f", {one.cause}" if one.cause else ""
    head = f"{' against '.join(values)}: {one.kind}{cause}; weight {one.weight}."
    return head if one.reason == group.reason else f"{head} {one.reason}"


def internal_in_words(group: Group, inside: Internal) -> str:
    """`Internal; weight warning.` and the reason if it is not the group's."""
    cause = f", {inside.cause}" if inside.cause else ""
    head = f"Internal{cause}; weight {inside.weight}."
    return head if inside.reason == group.reason else f"{head} {inside.reason}"


def marked(claim: Claim) -> Marked:
    """Cut a claim's sentence around its words; where they do not lie in it nothing is marked."""
    start = claim.start - claim.sentence_start
    end = claim.end - claim.sentence_start
    if not 0 <= start <= end <= len(claim.sentence):
        return Marked(claim.sentence, "", "")
    return Marked(claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:])


def outlet(article: Article) -> str:
    """Who published it; an article without a source is an outlet of its own."""
    return article.source or article.id


def time_of(article: Article) -> str:
    """When it was last stated: updated, else published, else that it is not known."""
    if article.updated:
        return f"updated {moment_in_words(article.updated)}"
    return moment_in_words(article.published) or "no date"


def copy_in_words(view: Outline, copy: Copy) -> str:
    """`Ledger: reprint of Wire (96 % of its words, 2 hours later): “…”`; that the order is not known is said."""
    article, of = (view.outlet_of(name) for name in (copy.article, copy.of))
    when = f"{copy.later} later" if copy.later else _ORDERS[copy.basis]
    if copy.whole:
        return f"{article}: reprint of {of} ({copy.share * 100:.0f} % of its words, {when}): “{copy.passage}”"
    return f"{article}: holds {plural(copy.words, 'word')} of {of} ({when}): “{copy.passage}”"


def also_says(group: Group) -> tuple[Claim, ...]:
    """Claims that are no position and are not told as an internal difference, in reading order."""
    told = _told_as_internal(group)
    rest = (claim for claim in group.claims if not claim.position and claim.id not in told)
    return tuple(sorted(rest, key=lambda claim: (claim.article, claim.field == "text", claim.start)))


def said_by(claim: Claim) -> str:
    """Who is given as saying it, how, and where: what stands beside a sentence. May be empty."""
    return " · ".join(_remarks(claim))


def _remarks(claim: Claim) -> Iterator[str]:
    if claim.place in _PLACES:
        yield _PLACES[claim.place]
    if claim.speaker:
        yield f"said by {claim.speaker.name}" + ("" if claim.speaker.named else " (not named)")
    if claim.via and not (claim.speaker and claim.speaker.name == claim.via):
        yield f"credited to {claim.via}"
    if claim.modality != "asserted":
        yield claim.modality
    for slot, name in claim.circumstances:
        if name:
            yield f"{slot.replace('_', ' ')}: {name}"
    if claim.when:
        yield f"of {claim.when}"
    if claim.implied:
        yield "implied by the words"
