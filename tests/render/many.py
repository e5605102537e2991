"""A report of any size, with states, claims and lengths as general rules find them in a week of news.

Of a hundred facts 45 stand on one source and 30 agree, 4 could not be compared, 12 differ lightly, 7 weigh warning
and 2 error; a fact has 1 to 5 claims in sentences of about 150 characters, an address about 90.
"""

from __future__ import annotations

from dataclasses import replace

from factdiff.model import Article, ArticleEntry, Claim, Group, Report, StoryEntry
from render.sample import ARTICLES
from render.sample_report import REPORT

MIX = {
    "school-guests": 45,
    "safety-code": 30,
    "repair-cost": 4,
    "ticket-levy": 5,
    "inquiry-date": 4,
    "ferry-hurt": 3,
    "ship-speed": 4,
    "mayor-line": 3,
    "ferry-dead": 1,
    "ship-range": 1,
}
OUTLETS = (
    "Morning Kettle",
    "Harbour Post",
    "North Coast Daily",
    "Evening Lantern",
    "Radio Seventeen",
    "The Quay Review",
)
TAIL = " {number} boats and crews from the neighbouring islands had come to help before the tide turned, it was said later."
FACTS_OF_A_STORY = 8
SIZE_OF_A_HUNDRED = sum(MIX.values())


def report(number: int) -> Report:
    """So many groups; each is one of the sample's, told of another story, with names and sentences of its own."""
    samples = {group.rule: group for group in REPORT.groups}
    hundred = [samples[rule] for rule, share in MIX.items() for _ in range(share)]
    told = [_told(hundred[at * 37 % SIZE_OF_A_HUNDRED], at) for at in range(number)]
    entries = {
        claim.article: ArticleEntry(_article(claim), group.story or "") for group in told for claim in group.claims
    }
    return replace(
        REPORT,
        articles=tuple(entries.values()),
        groups=tuple(told),
        notes=(),
        copies=(),
        stories=_stories(entries),
    )


def _stories(entries: dict[str, ArticleEntry]) -> tuple[StoryEntry, ...]:
    members: dict[str, list[str]] = {}
    for name, entry in entries.items():
        members.setdefault(entry.story, []).append(name)
    return tuple(StoryEntry(name, f"Fire on the ferry, part {name[5:]}", tuple(own)) for name, own in members.items())


def _told(group: Group, at: int) -> Group:
    """The same fact of another story: all ids have the number in them."""
    number = at // FACTS_OF_A_STORY
    ids = {claim.id: f"{claim.id}:{at}" for claim in group.claims}
    return replace(
        group,
        id=f"{group.rule}@story{number}|{at}",
        story=f"story{number}",
        subject=(("place", f"Velmark {at}"),),
        claims=tuple(replace(_longer(claim, number), id=ids[claim.id]) for claim in group.claims),
        sides=tuple(replace(side, claims=tuple(ids[name] for name in side.claims)) for side in group.sides),
        differences=tuple(
            replace(one, claims=tuple((ids[a], ids[b]) for a, b in one.claims)) for one in group.differences
        ),
        internal=tuple(replace(one, claims=(ids[one.claims[0]], ids[one.claims[1]])) for one in group.internal),
    )


def _longer(claim: Claim, number: int) -> Claim:
    return replace(claim, article=f"{claim.article}:{number}", sentence=claim.sentence + TAIL.format(number=number))


def _article(claim: Claim) -> Article:
    base, _, number = claim.article.rpartition(":")
    address = (
        f"https://news.example/2025/07/01/{number}/what-is-known-about-the-fire-on-the-ferry-off-velmark/{base[:5]}"
    )
    outlet = OUTLETS[(list(ARTICLES).index(base) + int(number)) % len(OUTLETS)]
    return replace(
        ARTICLES[base], id=claim.article, url=address, source=outlet, title=f"{ARTICLES[base].title} ({number})"
    )
