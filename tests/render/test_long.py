"""A long report stays one that can be sent and opened: how much a page weighs, and what of it is drawn."""

from __future__ import annotations

import re

import pytest

from factdiff.render import html
from render.many import report

LARGEST = 2_000_000
"""Bytes of a page of a thousand facts."""


@pytest.fixture(scope="module")
def page():
    return html.render(report(1000))


def test_a_thousand_facts_are_under_two_megabytes(page):
    assert len(page.encode()) < LARGEST


def test_only_warnings_and_errors_are_drawn_at_once(page):
    drawn = re.sub(r"<template>.*?</template>", "", page, flags=re.DOTALL)
    assert len(re.findall(r'<details class="fact', drawn)) == 1000
    assert drawn.count("<blockquote>") < 300
    assert page.count("<blockquote>") > 1500


def test_a_filter_finds_each_fact_by_its_numbers(page):
    menus = re.findall(r"<select[^>]*>(.*?)</select>", page, re.DOTALL)
    sizes = [menu.count("<option") - 1 for menu in menus]
    for numbers in re.findall(r'data-in="([^"]*)"', page):
        words = numbers.split(" ")
        assert len(words) == len(sizes)
        assert all(0 <= int(one) <= size for word, size in zip(words, sizes, strict=True) for one in word.split(","))
