"""A report made by hand: an invented fire on an invented ferry, with every state, class and kind.

Claims find their own place: `at` looks the words up in the article, so spans are always faithful.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factdiff.model import (
    Article,
    Claim,
    Counts,
    Difference,
    Group,
    Reference,
    Side,
    Value,
)

SENTENCES = {
    "ledger/fire.txt": (
        "Ferry fire off Velmark leaves 12 dead",
        "The car ferry Petrel burned for six hours on Monday, killing 12 people, the harbour office said.",
        "At least 29 passengers were hurt, a spokeswoman added.",
        "The Petrel can cover 300 miles on one tank.",
        "Repairs would cost $4.5 million.",
        "“We will not close the line,” the mayor of Velmark told the Ledger.",
        "The council has adopted the new safety code.",
        "The transport ministry wants a levy of 10 percent on every ticket.",
        "An inquiry opens on 4 July 2025.",
    ),
    "daily/fire.txt": (
        "21 killed as ferry burns near Velmark",
        "Flames on the Petrel killed 21 people, according to the coast guard.",
        "Sixty-one passengers were hurt.",
        "The ship was making 18 knots when the alarm rang, owner Brisk Lines said.",
        "“We will close the line,” said the mayor of Velmark.",
        "The safety code was adopted by the council.",
        "The inquiry, first set for July 4, will now begin on July 5.",
        "The works will swallow €4.5 million.",
    ),
    "radio/fire.txt": (
        "Velmark ferry: what is known",
        "More than 10 people are dead, rescuers told Radio Seventeen.",
        "The pilots’ union puts the speed at 24 knots.",
        "Its range is 300 kilometres.",
        "The opposition asks for a 15 per cent levy.",
        "Dozens of islanders slept in the school.",
    ),
    "quay/late.html": (
        "Captain, 47, questioned",
        "The captain, 52, was questioned for an hour.",
        "The fire killed 12 people, the Velmark Ledger wrote. <script>alert(1)</script> [win](javascript:x)",
    ),
}
HEADS = {
    "ledger/fire.txt": (
        "Velmark Ledger",
        "2025-06-30T18:05:00+02:00",
        None,
        "https://ledger.example/ferry?id=7",
    ),
    "daily/fire.txt": (
        "North Coast Daily",
        "2025-07-01",
        "2025-07-01T09:30:00Z",
        "https://daily.example/a#top",
    ),
    "radio/fire.txt": ("Radio Seventeen", "2025-07-01", None, None),
    "quay/late.html": ("Quay & <Coast>", None, None, "javascript:alert(1)"),
}
LEDGER, DAILY, RADIO, QUAY = SENTENCES
STORY = "ledger/fire.txt"
REMARKS = {QUAY: ("is not UTF-8; read as windows-1252; save the file as UTF-8",)}


def article(name: str) -> Article:
    source, published, updated, url = HEADS[name]
    title, *text = SENTENCES[name]
    return Article(
        name,
        " ".join(text),
        title,
        source,
        published,
        updated,
        url,
        path=f"news/{name}",
        problems=REMARKS.get(name, ()),
    )


ARTICLES = {name: article(name) for name in SENTENCES}


def at(rule: str, name: str, words: str, value: Value, **more: object) -> Claim:
    """The claim that these words make in this article, wherever they stand first."""
    title, *text = SENTENCES[name]
    if words in title:
        found = Claim(rule, name, "title", "headline", title.index(words), 0, words, title, 0, value)
    else:
        sentence = next(one for one in text if words in one)
        begins = ARTICLES[name].text.index(sentence)
        start = begins + sentence.index(words)
        found = Claim(rule, name, "text", "body", start, 0, words, sentence, begins, value)
    claim = replace(found, end=found.start + len(words), position=True, **more)  # type: ignore[arg-type]
    return replace(claim, id=claim.id or f"{rule}:{name}:{claim.field}:{claim.start}")


def side(*claims: Claim, value: Value | None = None, origins: int | None = None) -> Side:
    articles = len(claims)
    counts = Counts(articles, articles, articles if origins is None else origins)
    return Side(value or claims[0].value, counts, tuple(claim.id for claim in claims))


def desk(value: Value, source: str, since: str | None = None) -> Side:
    return Side(value, Counts(0, 0, 0), (), Reference(source, since))


def differ(i: int, j: int, sides: tuple[Side, ...], kind: str, weight: str, *, reason: str, cause=None) -> Difference:
    pairs = tuple((a, b) for a in sides[i].claims for b in sides[j].claims)
    return Difference((i, j), kind, cause, weight, reason, pairs)


def group(rule: str, title: str, state: str, reason: str, claims: tuple[Claim, ...], **more: object) -> Group:
    articles = len({claim.article for claim in claims})
    fields = {
        "id": "|".join([rule, STORY, *(name for _, name in more.get("subject", ()))]),
        "severity": "error",
        "status": "live",
        "story": STORY,
        "subject": (),
        "kind": None,
        "weight": None,
        "counts": Counts(articles, articles, articles),
        "sides": (),
        "differences": (),
        "internal": (),
        **more,
    }
    return Group(rule=rule, title=title, state=state, reason=reason, claims=claims, **fields)


def amount(kind: str, text: str, stated: str, low: str | None = None, high: str | None = None, **more: object) -> Value:
    """A number as stated; `low` and `high` only where they are not the number itself."""
    single = low is None and high is None
    ends = (Decimal(stated), Decimal(stated)) if single else (low and Decimal(low), high and Decimal(high))
    return Value(kind, text, ends[0] or None, ends[1] or None, number=Decimal(stated), **more)
