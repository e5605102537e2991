"""A candidate -> a rule that loads without a word, proves its examples and fires where it was made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, islice
from typing import Final

from factdiff.discover.about import names_of
from factdiff.discover.comparing import Desk
from factdiff.discover.draft import Draft, Example, slug
from factdiff.discover.drafting import drafted, name_of
from factdiff.discover.proof import Proof
from factdiff.discover.ranking import Found
from factdiff.model import Claim, Group
from factdiff.values import KINDS

MOST_SIDES: Final = 4
"""Sentences that fire, among the examples; each phrase has one of its own beside them."""
LONGEST: Final = 400
"""Letters of a sentence that still reads as an example; longer ones are mostly lists or broken text."""
_OF_ONE_TEXT: Final = ("internal", "explained")
"""Classes that come of what one sentence says beside the value: they make no plain example of two."""
_TOLD: Final = 5
"""Values that a rule's `why` names."""
_SHORT: Final = 40
"""Letters of a sentence that says too little for an example."""
_TRIED: Final = 12
"""Sentences tried for one that must give nothing."""


def finished(found: Found, desk: Desk) -> Draft | None:
    """The rule with examples that hold; None where there is none, or the loader has anything to say about it."""
    concerned = {claim.article for claim in found.group.claims}
    about = names_of({name: desk.names[name] for name in sorted(concerned)})
    bare = drafted(found.fact, "draft")
    begin = slug(about[0]) if about else ""
    draft = replace(bare, id="-".join(filter(None, (begin, name_of(bare)))) or "suggested", about=about)
    proof = _with_phrases_that_fire(draft, _sentences(found))
    proved = None if proof is None else _with_examples(proof, found, desk)
    return None if proved is None else proved.draft


def reason(group: Group) -> str:
    """A rule's `why`: what it found where it was made."""
    sides = [KINDS[side.value.kind].show(side.value) for side in group.sides[:_TOLD]]
    more = f" and {len(group.sides) - _TOLD} more values" if len(group.sides) > _TOLD else ""
    return f"Outlets gave {'; '.join(sides)}{more}."


def _with_phrases_that_fire(draft: Draft, texts: Iterable[str]) -> Proof | None:
    """Phrases that read none of the sentences alone are dropped."""
    told = list(texts)
    kept = []
    for phrase in draft.find:
        proof = Proof.of(replace(draft, find=(phrase,)))
        if proof is not None and any(proof.claims(text) for text in told):
            kept.append(phrase)
    return Proof.of(replace(draft, find=tuple(kept))) if kept else None


def _with_examples(proof: Proof, found: Found, desk: Desk) -> Proof | None:
    """The same rule with examples that hold; None where not one does."""
    fires = [one for text in _sentences(found) if (one := proof.example(text)) is not None and one.gives]
    if not fires:
        return None
    chosen = [*fires[:MOST_SIDES], *_of_each_phrase(proof, fires)]
    pairs = [
        made
        for a, b in combinations(fires[:MOST_SIDES], 2)
        if (made := proof.pair(a.texts[0], b.texts[0])) is not None and made.kind not in _OF_ONE_TEXT
    ]
    pairs.sort(key=lambda one: (one.kind != found.group.kind, one.kind is None))
    silent = (proof.example(text) for text in _others(found, desk))
    examples = [
        *dict.fromkeys(chosen),
        *pairs[:1],
        *islice((one for one in silent if one is not None and not one.gives), 1),
    ]
    return Proof.of(replace(proof.draft, examples=tuple(examples)))


def _of_each_phrase(proof: Proof, fires: Iterable[Example]) -> Iterator[Example]:
    """For each phrase a sentence that it reads alone."""
    told = list(fires)
    for phrase in proof.draft.find:
        alone = Proof.of(replace(proof.draft, find=(phrase,)))
        if alone is not None:
            yield from islice((one for one in told if alone.claims(one.texts[0])), 1)


def _sentences(found: Found) -> list[str]:
    """The sentences of the sides, one of each first, the rest after them; no sentence twice."""
    claims = {claim.id: claim for claim in found.group.claims}
    rows = [[claims[name] for name in side.claims if name in claims] for side in found.group.sides]
    first = [row[0] for row in rows if row]
    rest = [claim for row in rows for claim in row[1:]]
    return list(dict.fromkeys(filter(None, map(_text, (*first, *rest, *found.group.claims)))))


def _text(claim: Claim) -> str:
    return tidy(claim.sentence)


def tidy(sentence: str) -> str:
    """A sentence on one line; empty where it is too long to be an example."""
    text = " ".join(sentence.split())
    return text if len(text) <= LONGEST else ""


def _others(found: Found, desk: Desk) -> list[str]:
    """Sentences of the same articles with a value of the same kind that is of something else, short ones first.

    Behind them their titles, of which one will do where there is no such sentence.
    """
    own = {(claim.article, claim.sentence) for claim in found.group.claims}
    texts = {
        tidy(one.sentence)
        for page in desk.pages
        for one in desk.read[page.id]
        if one.value.kind == found.fact.kind and (one.article, one.sentence) not in own
    }
    near = sorted(filter(None, texts), key=lambda text: (len(text) < _SHORT, len(text), text))[:_TRIED]
    return [*near, *(title for page in desk.pages if (title := tidy(page.title)))]
