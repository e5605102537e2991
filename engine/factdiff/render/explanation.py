"""Why a rule did or did not fire, as text for a person and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from factdiff.explain.nouns import (
    SHORT,
    AboutTold,
    Hit,
    Near,
    Piece,
    Reading,
    Refused,
    RuleTold,
    SentenceTold,
    SlotTold,
)
from factdiff.render.exactjson import written
from factdiff.render.safe import visible
from factdiff.render.underline import Mark, underlined
from factdiff.render.words import plural, shortened

WIDTH = 100
FALLBACK = 5
"""Where nothing was nearly matched, so many sentences that hold a value of the kind are shown."""


def as_json(told: Iterable[RuleTold], *, everything: bool) -> str:
    """Explanations as data; sentences that tell nothing stand in it where `everything` is asked for."""
    return written([_data(one, everything=everything) for one in told])


def _data(told: RuleTold, *, everything: bool) -> dict[str, object]:
    shown = sentences_shown(told, everything=everything)
    return {**asdict(told), "sentences": [asdict(one) for one in shown], "sentences_read": len(told.sentences)}


def as_text(told: RuleTold, *, everything: bool = False, width: int = WIDTH, colour: bool = False) -> str:
    """The explanation for a person, lines about `width` columns long."""
    shown = sentences_shown(told, everything=everything)
    lines = [*_head(told), *_about(told)]
    for one in shown:
        lines += ["", *_sentence(one, told, width, colour)]
    lines += ["", *_summary(told, shown)]
    return "\n".join(line.rstrip() for text in lines for line in broken(text, width)) + "\n"


def sentences_shown(told: RuleTold, *, everything: bool) -> list[SentenceTold]:
    """Those worth telling; of an article in which nothing nearly matched, those that hold a value."""
    if everything or len(told.sentences) <= SHORT:
        return list(told.sentences)
    telling = [one for one in told.sentences if one.tells]
    return telling or [one for one in told.sentences if one.values and one.looked_at][:FALLBACK]


# --- the head ---------------------------------------------------------------------------------------


def _head(told: RuleTold) -> Iterator[str]:
    yield f"{told.rule}: {visible(told.title)}"
    yield f"  {visible(told.at)}; value: {told.kind}; {told.status}"
    headline = f": {shortened(visible(told.headline))}" if told.headline else ""
    yield f"  on {visible(told.article)}{headline}"


def _about(told: RuleTold) -> Iterator[str]:
    if not told.about_all and not told.about_any:
        return
    yield ""
    if told.about_met:
        yield "about: met, so the rule runs on this article"
    else:
        yield "about: NOT met, so the rule does not run on this article; below is what it would find"
    for one in told.about_all:
        yield f"  all: {_named(one)}"
    met = [one for one in told.about_any if one.words is not None]
    for one in met[:1] or told.about_any:
        yield f"  any: {_named(one)}"
    if len(met) > 1:
        yield f"  any: and {plural(len(met) - 1, 'more')} of the {len(told.about_any)}".replace("mores", "more")


def _named(one: AboutTold) -> str:
    phrase = f"`{visible(one.phrase.text)}` ({visible(one.phrase.at)})"
    if one.words is not None:
        return f"{phrase}: {_quoted(one.words)}"
    meant = f"; did you mean “{visible(one.nearest)}”, which it has?" if one.nearest else ""
    return f"{phrase}: not in the article{meant}"


# --- one sentence -------------------------------------------------------------------------------------


def _sentence(one: SentenceTold, told: RuleTold, width: int, colour: bool) -> Iterator[str]:
    place = "" if one.place == "body" else f" ({one.place})"
    yield f"sentence {one.number}{place}{'' if one.looked_at else ': the rule does not look here'}"
    yield from underlined(one.text, _marks(one), indent="  | ", width=width, colour=colour)
    for hit in one.hits:
        yield from _hit(hit, told)
    for no in one.refused:
        yield from _refused(no)
    for near in one.near:
        yield from _near(near)
    yield from _rest(one, told)


def _marks(one: SentenceTold) -> Iterator[Mark]:
    """Values first: the words of a phrase lie under them."""
    values = [hit.words for hit in one.hits] + [no.words for no in one.refused]
    carried = [piece for hit in one.hits for piece in hit.carried] + [
        piece for near in one.near for piece in near.reached
    ]
    yield from (_mark(piece, one, "^") for piece in values)
    yield from (_mark(piece, one, "~") for piece in carried)


def _mark(piece: Piece, one: SentenceTold, sign: str) -> Mark:
    return Mark(piece.start - one.start, piece.end - one.start, sign)


def _hit(hit: Hit, told: RuleTold) -> Iterator[str]:
    yield f"  {'claim' if told.about_met else 'would be a claim'}: {_quoted(hit.words.text)}, {hit.meaning}"
    if hit.phrase is not None:
        yield f"    by the phrase `{visible(hit.phrase.text)}` ({visible(hit.phrase.at)})"
    for slot in hit.slots:
        yield f"    {slot_line(slot)}"
    if hit.said:
        yield f"    {visible(hit.said)}"
    yield f"    {'position' if hit.position else 'no position'}: {visible(hit.stands)}"


def slot_line(slot: SlotTold) -> str:
    """What fills a slot and from where, in a line."""
    if slot.name is None:
        return f"{slot.slot}: not filled; {visible(slot.how)}"
    words = f" ({_quoted(slot.words)})" if slot.words else ""
    return f"{slot.slot}: {visible(slot.name)}, {visible(slot.how)}{words}"


def _refused(no: Refused) -> Iterator[str]:
    yield f"  refused: {_quoted(no.words.text)}; {visible(no.why)}"
    if no.phrase is not None:
        yield f"    held by the phrase `{visible(no.phrase.text)}` ({visible(no.phrase.at)})"
    if no.do:
        yield f"    {visible(no.do)}"


def _near(near: Near) -> Iterator[str]:
    yield f"  nearly: the phrase `{visible(near.phrase.text)}` ({visible(near.phrase.at)})"
    if near.reached:
        yield f"    reached {', '.join(_quoted(piece.text) for piece in near.reached)}"
    for why in near.failed:
        yield f"    but {visible(why)}"
    if near.instead:
        yield f"    this would hold here: {visible(near.instead)}"


def _rest(one: SentenceTold, told: RuleTold) -> Iterator[str]:
    """What was read and taken by nothing."""
    if one.values and not one.near:
        values = ", ".join(_read(value) for value in one.values)
        yield f"  read, and held by no phrase: {values}"
    if one.hits or one.refused or one.values or not one.looked_at:
        return
    if told.kind in ("choice", "quote", "text", "name"):
        yield from [] if one.near else ["  nothing near"]
        return
    others = f"; {', '.join(map(visible, one.others))}" if one.others else ""
    yield f"  no value of kind {told.kind} in this sentence{others}"


def _read(value: Reading) -> str:
    lacks = f"; {visible(value.lacks)}" if value.lacks else ""
    return f"{_quoted(value.words.text)} ({value.meaning}{lacks})"


# --- the end ------------------------------------------------------------------------------------------


def _summary(told: RuleTold, shown: Iterable[SentenceTold]) -> Iterator[str]:
    known = list(shown)
    refused = sum(len(one.refused) for one in told.sentences)
    near = sum(len(one.near) for one in told.sentences)
    claims = plural(told.claims, "claim") if told.about_met else f"no claim ({plural(told.claims, 'claim')} if met)"
    misses = plural(near, "near miss", "near misses")
    yield f"{plural(len(told.sentences), 'sentence')}: {claims}, {refused} refused, {misses}"
    hidden = [one for one in told.sentences if one not in known]
    if hidden:
        values = sum(bool(one.values) for one in hidden)
        held = f" ({values} with a value of kind {told.kind})" if values else ""
        yield f"not shown: {plural(len(hidden), 'sentence')} with nothing near{held}; --all shows every one"
    if told.out_of_time:
        yield "the rule ran into its time limit here, so this is not all: make its phrases narrower (fewer `...`)"


def _quoted(text: str) -> str:
    return f"“{shortened(visible(text))}”"


def broken(line: str, width: int) -> list[str]:
    """A line broken where it is too long; quoted sentences (behind `|`) are broken already."""
    if len(line) <= width or line.lstrip().startswith("| "):
        return [line]
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
