"""report.json, version 1: the contract filled from a report, in the order of COMMANDS.md.

Lists stand in one order whatever the run's, but for `sides`, to which differences point by place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdiff.render import contract, exactjson, outline

if TYPE_CHECKING:
    from factdiff import model


def render(report: model.Report) -> str:
    """The report as JSON, the same bytes for the same report."""
    return exactjson.written(contents(report))


def contents(report: model.Report) -> dict[str, Any]:
    """What report.json holds, as plain data: mappings, lists, text, exact decimals, days."""
    return _report(outline.in_order(report)).model_dump(by_alias=True)


def claim_line(claim: model.Claim) -> str:
    """A claim on its own, as a JSON line: as in the report, with the rule and subject of its group."""
    alone = contract.ClaimLine(**dict(_claim(claim)), rule=claim.rule, subject=dict(claim.subject))
    return exactjson.line(alone.model_dump(by_alias=True))


def _report(report: model.Report) -> contract.Report:
    rules = report.rules
    return contract.Report(
        version=contract.VERSION,
        engine=report.engine,
        rules=contract.Rules(folder=rules.folder, count=rules.count, sha256=rules.sha256),
        articles=[_article(entry) for entry in report.articles],
        groups=[_group(group) for group in sorted(report.groups, key=lambda group: group.id)],
        notes=[_note(note) for note in report.notes],
        coverage=[_coverage(one) for one in report.coverage],
        problems=[_problem(one) for one in report.problems],
        stories=[_story(one) for one in sorted(report.stories, key=lambda one: one.id)],
    )


def _article(entry: model.ArticleEntry) -> contract.Article:
    article = entry.article
    return contract.Article(
        id=article.id,
        source=article.source,
        title=article.title,
        published=article.published,
        updated=article.updated,
        url=article.url,
        path=article.path,
        story=entry.story,
        problems=list(article.problems),
    )


def _story(story: model.StoryEntry) -> contract.Story:
    return contract.Story(id=story.id, name=story.name, aliases=sorted(story.aliases), articles=list(story.articles))


def _group(group: model.Group) -> contract.Group:
    return contract.Group(
        id=group.id,
        rule=group.rule,
        title=group.title,
        severity=group.severity,
        status=group.status,
        story=group.story,
        subject=dict(group.subject),
        state=group.state,
        kind=group.kind,
        weight=group.weight,
        reason=group.reason,
        articles=group.counts.articles,
        outlets=group.counts.outlets,
        origins=group.counts.origins,
        claims=[_claim(claim) for claim in sorted(group.claims, key=_claim_order)],
        sides=[_side(side) for side in group.sides],
        differences=[_difference(one) for one in sorted(group.differences, key=_difference_order)],
        internal=[_internal(one) for one in sorted(group.internal, key=_internal_order)],
    )


def _claim(claim: model.Claim) -> contract.Claim:
    return contract.Claim(
        id=claim.id,
        article=claim.article,
        field=claim.field,
        place=claim.place,
        start=claim.start,
        end=claim.end,
        words=claim.words,
        sentence=claim.sentence,
        quoted=claim.quoted,
        circumstances=dict(claim.circumstances),
        speaker=claim.speaker.name if claim.speaker else None,
        modality=claim.modality,
        via=claim.via,
        position=claim.position,
        value=_value(claim.value),
    )


def _value(value: model.Value) -> contract.Value:
    return contract.Value(
        kind=value.kind,
        text=value.text,
        low=value.low,
        high=value.high,
        high_open=value.high_open,
        unit=value.unit,
        label=value.label,
        grain=value.grain,
        was=value.was,
        noun=value.noun,
    )


def _side(side: model.Side) -> contract.Side:
    return contract.Side(
        value=_value(side.value),
        articles=side.counts.articles,
        outlets=side.counts.outlets,
        origins=side.counts.origins,
        reference=_reference(side.reference),
        claims=sorted(side.claims),
    )


def _reference(reference: model.Reference | None) -> contract.Reference | None:
    if reference is None:
        return None
    return contract.Reference(source=reference.source, since=reference.since, until=reference.until)


def _difference(one: model.Difference) -> contract.Difference:
    return contract.Difference(
        sides=one.sides,
        kind=one.kind,
        cause=one.cause,
        weight=one.weight,
        reason=one.reason,
        claims=sorted(one.claims),
    )


def _internal(one: model.Internal) -> contract.Internal:
    return contract.Internal(
        article=one.article, cause=one.cause, weight=one.weight, reason=one.reason, claims=one.claims
    )


def _note(note: model.Note) -> contract.Note:
    return contract.Note(
        kind=note.kind,
        articles=sorted(note.articles),
        groups=sorted(note.groups),
        claims=sorted(note.claims),
        reason=note.reason,
    )


def _coverage(one: model.Coverage) -> contract.Coverage:
    return contract.Coverage(
        rule=one.rule,
        articles_run=one.articles_run,
        claims=one.claims,
        near_misses=one.near_misses,
        refused=one.refused,
        timeouts=one.timeouts,
    )


def _problem(one: model.Problem) -> contract.Problem:
    return contract.Problem(where=one.where, what=one.what, do=one.do)


def _claim_order(claim: model.Claim) -> tuple[str, bool, int, int, str]:
    """By article, headline before text, then as read."""
    return claim.article, claim.field == "text", claim.start, claim.end, claim.id


def _difference_order(one: model.Difference) -> tuple[tuple[int, int], str]:
    return one.sides, one.kind


def _internal_order(one: model.Internal) -> tuple[str, tuple[str, str]]:
    return one.article, one.claims
