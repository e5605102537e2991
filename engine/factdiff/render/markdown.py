"""report.md: a desk memo, for mail, tickets and wikis; what an article says stands in quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdiff.render import outline, tally, wording
from factdiff.render.neutral import SUGGESTED, neutral_wording
from factdiff.render.outline import Outline
from factdiff.render.safe import markdown as safe
from factdiff.render.safe import markdown_inline as inline
from factdiff.render.safe import sentence_address
from factdiff.render.words import plural, value_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factdiff.model import Claim, Difference, Group, Internal, Note, Report, Side

_CLAIMS_SHOWN = 5
"""Claims a side before the rest is only counted: a memo is read, report.json is complete."""


def render(report: Report) -> str:
    """The report as Markdown (CommonMark and GitHub's tables)."""
    return "\n".join(_lines(Outline.of(report))) + "\n"


def _lines(view: Outline) -> Iterator[str]:
    yield from _head(view)
    yield from _table(view)
    for group in view.findings():
        yield from _finding(view, group)
    yield from _titled(tally.GONE, tally.gone(view.report))
    yield from _beside(view)
    yield from ("", "---", "", f"{tally.MOTTO} {safe(tally.made_by(view.report))}")


def _head(view: Outline) -> Iterator[str]:
    report = view.report
    yield f"# {tally.summary(report)}"
    yield ""
    since = tally.since(report)
    if since:
        yield from (safe(since), "")
    classes = tally.classes_in_words(report)
    yield f"{f'Classes: {classes}. ' if classes else ''}{safe(tally.what_was_read(report))}."
    nothing = tally.why_nothing(report)
    if nothing:
        yield from ("", f"**{safe(nothing)}**")


def _table(view: Outline) -> Iterator[str]:
    if not view.groups:
        return
    yield from ("", "| weight | fact | state | sides |", "|---|---|---|---|")
    for group in view.groups:
        cells = (outline.heading(group), view.verdict(group), outline.sides_in_a_line(group))
        yield f"| {group.weight or '–'} | {' | '.join(safe(cell) for cell in cells)} |"


# --- one finding --------------------------------------------------------------------------------


def _finding(view: Outline, group: Group) -> Iterator[str]:
    yield from ("", f"## {safe(outline.heading(group))}", "")
    yield f"**{group.weight}** · {safe(view.verdict(group))} · rule {safe(group.rule)}"
    yield from ("", safe(group.reason))
    if view.story(group):
        yield from ("", f"Story: {safe(view.story(group))}")
    if group.why:
        yield from ("", f"Why it is checked: {safe(group.why)}")
    for side in outline.sides_to_show(group):
        yield from _side(view, group, side)
    yield from _differences(group)
    for inside in group.internal:
        yield from _internal(view, group, inside)
    yield from _also_says(view, group)
    neutral = neutral_wording(view, group)
    if neutral:
        yield from ("", f"**{SUGGESTED}:** {inline(neutral)}")


def _side(view: Outline, group: Group, side: Side) -> Iterator[str]:
    words = outline.counts_in_words(side) or outline.reference_in_words(side)
    yield from ("", f"### {safe(value_in_words(side.value))}", "", safe(words))
    claims = view.positions(group, side)
    for claim in claims[:_CLAIMS_SHOWN]:
        yield from _claim(view, claim)
    if len(claims) > _CLAIMS_SHOWN:
        yield from ("", f"and {plural(len(claims) - _CLAIMS_SHOWN, 'claim')} more")


def _claim(view: Outline, claim: Claim) -> Iterator[str]:
    yield ""
    yield f"> {_sentence(claim)}"
    yield ">"
    yield f"> — {_credit(view, claim)}"


def _sentence(claim: Claim) -> str:
    """The sentence with its value in bold; white space moves out of the bold, where it would break it."""
    before, words, after = outline.marked(claim)
    if not words.strip():
        return safe(f"{before}{words}{after}").strip()
    tail = words[len(words.rstrip()) :]
    lead = words[: len(words) - len(words.lstrip())]
    return f"{safe(before + lead)}**{inline(words.strip())}**{inline(tail + after)}".strip()


def _credit(view: Outline, claim: Claim) -> str:
    article = view.article(claim)
    address = sentence_address(article.url, claim.sentence)
    name = safe(outline.outlet(article))
    linked = f"[{name}](<{address}>)" if address else name
    said = outline.said_by(claim)
    return f"{linked}, {safe(outline.time_of(article))}{' · ' if said else ''}{safe(said)}"


def _differences(group: Group) -> Iterator[str]:
    differences = outline.differences_to_tell(group)
    if differences:
        yield from ("", "### Differences", "")
    for one in differences[: outline.SHOWN]:
        yield from _difference(group, one)
    if len(differences) > outline.SHOWN:
        yield f"- and {plural(len(differences) - outline.SHOWN, 'difference')} more"


def _difference(group: Group, one: Difference) -> Iterator[str]:
    yield f"- {safe(outline.difference_in_words(group, one))}"
    for pieces in wording.pieces(group, one) or ():
        words = (f"**{safe(piece.words)}**" if piece.only_here else safe(piece.words) for piece in pieces)
        yield f"  - “{' '.join(words)}”"


def _internal(view: Outline, group: Group, inside: Internal) -> Iterator[str]:
    yield from ("", "### Within one article", "", safe(outline.internal_in_words(group, inside)))
    for claim in view.of_ids(inside.claims):
        yield from _claim(view, claim)


def _also_says(view: Outline, group: Group) -> Iterator[str]:
    claims = outline.also_says(group)
    if claims:
        yield from ("", "### Also says", "")
    for claim in claims:
        yield from (f"- {_credit(view, claim)}:", "", f"  > {_sentence(claim)}")


# --- what stands beside the findings --------------------------------------------------------------


def _beside(view: Outline) -> Iterator[str]:
    report = view.report
    notes = [line for note in report.notes for line in _note(view, note)]
    if notes:
        yield from ("", "## Notes", "", *notes)
    yield from _titled("Copies", (outline.copy_in_words(view, one) for one in report.copies))
    silent = (f"{rules}: {why}" for rules, why in tally.silence(report).items())
    yield from _titled("Found no claim, which is not agreement", silent)
    late = (f"{one.rule}: {tally.why_late(one)}" for one in tally.out_of_time(report))
    yield from _titled("Could not be checked everywhere", late)
    yield from _titled("Problems", (f"{one.where}: {one.words}" for one in tally.troubles(report)))


def _note(view: Outline, note: Note) -> Iterator[str]:
    """What it says, the facts that it is about, and the sentences on which it rests."""
    yield f"- {safe(f'{note.kind}: {note.reason}')}"
    claims = view.evidence(note)
    if not claims:
        return
    facts = (inline(f"{outline.heading(group)} (rule {group.rule})") for group in view.facts(note))
    yield from ("", f"  About: {'; '.join(facts)}.")
    for claim in claims[: outline.SHOWN]:
        yield from (f"  {line}".rstrip() for line in _claim(view, claim))
    if len(claims) > outline.SHOWN:
        yield from ("", f"  and {plural(len(claims) - outline.SHOWN, 'claim')} more")
    yield ""


def _titled(title: str, items: Iterable[str]) -> Iterator[str]:
    lines = [f"- {safe(item)}" for item in items]
    if lines:
        yield from ("", f"## {title}", "", *lines)
