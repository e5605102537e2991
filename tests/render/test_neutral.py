"""The neutral sentence: made of captured words, for what nothing explains, and of no side."""

from __future__ import annotations

from typing import Any

import pytest
import regex

from factdiff.render.neutral import neutral_wording
from factdiff.render.outline import Outline
from render.hostile import PAYLOADS, poisoned
from render.sample_report import REPORT

OURS = frozenset("reports differ according to cited by and other others account accounts again".split())


def suggestions(report: Any) -> dict[str, str]:
    view = Outline.of(report)
    made = {group.rule: neutral_wording(view, group) for group in view.groups}
    return {rule: sentence for rule, sentence in made.items() if sentence}


def test_only_what_nothing_explains_has_one() -> None:
    made = suggestions(REPORT)
    assert set(made) == {group.rule for group in REPORT.groups if group.kind in ("conflict", "contested")}
    assert made


def test_each_side_stands_with_who_says_it_and_a_credit_goes_to_its_source() -> None:
    assert suggestions(REPORT)["ferry-dead"] == (
        "Reports differ: 12 people, according to Velmark Ledger; 21 people, according to North Coast Daily."
    )


def test_a_bound_that_agrees_with_both_is_not_in_it() -> None:
    assert "at least" not in suggestions(REPORT)["ferry-dead"]


def test_the_desks_own_value_is_no_report() -> None:
    assert "480" not in suggestions(REPORT)["ship-range"]


@pytest.mark.parametrize("rule", suggestions(REPORT))
def test_every_word_is_ours_or_was_captured(rule: str) -> None:
    group = next(group for group in REPORT.groups if group.rule == rule)
    view = Outline.of(REPORT)
    captured = " ".join(
        f"{claim.words} {claim.sentence} {claim.speaker} {claim.via} {claim.value} {view.outlet_of(claim.article)}"
        for claim in group.claims
    )
    words = regex.findall(r"[\p{L}\p{N}]+", suggestions(REPORT)[rule])
    known = set(regex.findall(r"[\p{L}\p{N}]+", captured.lower()))
    assert {word.lower().removesuffix("s") for word in words} <= {one.removesuffix("s") for one in known | OURS}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_hostile_words_act_nowhere_in_it(payload: str) -> None:
    for sentence in suggestions(poisoned(payload)).values():
        assert not regex.search(r"[\p{Cc}\p{Cf}--[\u200c\u200d]]", sentence, regex.V1)
