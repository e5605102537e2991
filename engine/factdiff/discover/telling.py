"""Suggestions as text and as data: what each is, its sides with their sentences, and the rule to save."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import indent
from typing import Any, Final

from factdiff.discover.suggest import Suggestion
from factdiff.model import Article, Claim, Side
from factdiff.values import KINDS

MOST_SENTENCES: Final = 3
"""Sentences of one side that the text tells; the data has all."""


def as_text(found: Sequence[Suggestion], articles: Mapping[str, Article]) -> str:
    """For a person: by story, numbered."""
    if not found:
        return "nothing to suggest: no two outlets tell of one thing that the rules do not read already\n"
    lines: list[str] = []
    story, number = "", 0
    for one in found:
        if one.story != story:
            story, number = one.story, 0
            lines.append(f"story: {one.story_name}\n")
        number += 1
        lines.append(f"{number}. {one.draft.title}: {_verdict(one)}\n\n{_sides(one, articles)}\n")
        lines.append(indent(one.text, "    "))
    return "\n".join(lines)


def _verdict(one: Suggestion) -> str:
    kind = f" ({one.group.kind})" if one.group.kind else ""
    return f"{one.group.reason}{kind}"


def _sides(one: Suggestion, articles: Mapping[str, Article]) -> str:
    return "\n".join(line for side in one.group.sides for line in _side(one, side, articles))


def _side(one: Suggestion, side: Side, articles: Mapping[str, Article]) -> Iterator[str]:
    yield f"  {_shown(side)}"
    told = _claims(one, side)
    for claim in told[:MOST_SENTENCES]:
        outlet = articles[claim.article].source or claim.article
        yield f"    {outlet}: {' '.join(claim.sentence.split())}"
    if len(told) > MOST_SENTENCES:
        yield f"    and {len(told) - MOST_SENTENCES} more"


def _shown(side: Side) -> str:
    return KINDS[side.value.kind].show(side.value)


def _claims(one: Suggestion, side: Side) -> list[Claim]:
    claims = {claim.id: claim for claim in one.group.claims}
    return [claims[name] for name in side.claims if name in claims]


def as_json(found: Iterable[Suggestion], articles: Mapping[str, Article]) -> str:
    """For a program: a list, in the same order."""
    rows = [_row(one, articles) for one in found]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _row(one: Suggestion, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "story": one.story,
        "story_name": one.story_name,
        "rule": one.draft.id,
        "title": one.draft.title,
        "state": one.group.state,
        "class": one.group.kind,
        "reason": one.group.reason,
        "sides": [
            {
                "value": _shown(side),
                "articles": side.counts.articles,
                "outlets": side.counts.outlets,
                "origins": side.counts.origins,
                "claims": [_claim(claim, articles) for claim in _claims(one, side)],
            }
            for side in one.group.sides
        ],
        "text": one.text,
    }


def _claim(claim: Claim, articles: Mapping[str, Article]) -> dict[str, Any]:
    return {
        "article": claim.article,
        "source": articles[claim.article].source,
        "field": claim.field,
        "start": claim.start,
        "end": claim.end,
        "words": claim.words,
        "sentence": claim.sentence,
    }
