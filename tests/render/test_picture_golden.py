"""Pictures of all kinds, and articles with their claims, byte for byte; read them as a reader would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from factdiff.model import Counts, Reference, Side, Value
from factdiff.render import html, reading
from factdiff.render.outline import Outline
from factdiff.render.picture import picture
from render.drawn import drawn, people, side
from render.sample_report import REPORT

GOLDEN = Path(__file__).parent / "golden"
DESK = Side(people("26"), Counts(0, 1, 1), (), Reference("Register"))
DAYS = [Value("date", str(d), date(2025, 7, d), date(2025, 7, d), label=f"2025-07-0{d}") for d in (4, 5)]
KINDS = {
    "bounds": [
        side(people("12"), 2, 1),
        side(people("21")),
        side(people("10", "at least", high=None)),
        side(people("30", "nearly", low=Decimal("28.5"))),
        DESK,
    ],
    "a vague word": [side(people("12")), side(people("24", "vague", number=None, high=Decimal(100)))],
    "a logarithmic scale": [side(people("3")), side(people("4000"))],
    "days": [side(one) for one in DAYS],
    "many articles": [side(people("42"), 60, 20), side(people("45"), 9)],
    "many sides": [side(people(str(10 + n)), 1 + n % 3) for n in range(12)],
    "choices": [side(Value("choice", one, label=one), 2) for one in ("adopted", "rejected")],
}


def test_pictures_of_all_kinds(golden):
    told = (f"<!-- {name} -->\n{picture(*drawn(*sides))}\n" for name, sides in KINDS.items())
    golden(GOLDEN / "pictures.html", "".join(told))


def test_articles_whole(golden):
    view = Outline.of(replace(REPORT, texts=True))
    told = (
        f"<!-- {one.line}: {one.counts} -->\n{one.title}\n{one.texts[0]}\n"
        for one in reading.readings(view, html.anchor)
    )
    golden(GOLDEN / "readings.html", "".join(told))
