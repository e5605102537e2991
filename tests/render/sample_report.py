"""The groups of the sample report, one a function, and the report itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from factdiff.model import (
    ArticleEntry,
    Copy,
    Coverage,
    Group,
    Internal,
    Note,
    Problem,
    Report,
    RulesUsed,
    Speaker,
    Value,
)
from render.sample import ARTICLES, DAILY, LEDGER, QUAY, RADIO, STORY, amount, at, desk, differ, group, side


def dead() -> Group:
    """A conflict with a bound that agrees with both sides, a copy, and a cause."""
    rule = "ferry-dead"
    twelve, more = amount("count", "12", "12", noun="people"), amount("count", "21", "21", noun="people")
    bound = amount("count", "More than 10 people", "10", "10", form="at least", noun="people")
    claims = (
        at(rule, LEDGER, "12 dead", replace(twelve, text="12 dead")),
        replace(at(rule, LEDGER, "12 people", replace(twelve, text="12 people")), position=False),
        at(rule, DAILY, "21 killed", replace(more, text="21 killed")),
        at(rule, RADIO, "More than 10 people", bound, speaker=Speaker("rescuers", named=False)),
        at(rule, QUAY, "12 people", replace(twelve, text="12 people"), via="Velmark Ledger"),
    )
    sides = (
        side(claims[0], claims[4], value=twelve, origins=1),
        side(claims[2], value=more),
        side(claims[3]),
    )
    reason = "Velmark Ledger and one more say 12 people, North Coast Daily says 21 people."
    told = (differ(0, 1, sides, "conflict", "error", reason=reason, cause="digits changed places"),)
    return group(
        rule,
        "People killed in the ferry fire",
        "differs",
        reason,
        claims,
        kind="conflict",
        weight="error",
        sides=sides,
        differences=told,
        why="Tolls of the two ships that burned this year get mixed up.",
    )


def reach() -> Group:
    """A reference of the desk, a subject, and a slip of unit."""
    rule = "ship-range"
    claims = (
        at(rule, LEDGER, "300 miles", amount("length", "300 miles", "300", unit="mile")),
        at(rule, RADIO, "300 kilometres", amount("length", "300 kilometres", "300", unit="km")),
    )
    sides = (
        side(claims[0]),
        replace(side(claims[1]), on_scale=_miles("300 kilometres", "186.41")),
        replace(
            desk(amount("length", "480 km", "480", unit="km"), "Register of ships", "2019-03-01"),
            on_scale=_miles("480 km", "298.26"),
        ),
    )
    told = (
        differ(0, 1, sides, "conflict", "warning", reason="The same number with another unit.", cause="unit"),
        differ(1, 2, sides, "conflict", "error", reason="Radio Seventeen lies below the register."),
    )
    return group(
        rule,
        "How far the ship can go",
        "differs",
        "Velmark Ledger says 300 miles, Radio Seventeen 300 km; the desk's reference says 480 km.",
        claims,
        subject=(("ship", "Petrel"),),
        kind="conflict",
        weight="error",
        sides=sides,
        differences=told,
    )


def _miles(text: str, number: str) -> Value:
    return amount("length", text, number, unit="mile")


def closing() -> Group:
    """Quotations that differ by a negation."""
    rule = "mayor-line"
    mayor = Speaker("the mayor of Velmark")
    words = ("“We will not close the line,”", "“We will close the line,”")
    claims = tuple(
        at(rule, name, text, Value("quote", text, label=text), quoted=True, speaker=mayor)
        for name, text in zip((LEDGER, DAILY), words, strict=True)
    )
    sides = (side(claims[0]), side(claims[1]))
    reason = "The quotations differ by one word, not."
    told = (differ(0, 1, sides, "wording", "warning", reason=reason, cause="negation"),)
    return group(
        rule,
        "The mayor on the line",
        "differs",
        reason,
        claims,
        severity="warning",
        kind="wording",
        weight="warning",
        sides=sides,
        differences=told,
    )


def speed() -> Group:
    """Two speakers contest a number; the rule is on trial."""
    rule = "ship-speed"
    claims = (
        at(
            rule,
            DAILY,
            "18 knots",
            amount("speed", "18 knots", "18", unit="knot"),
            speaker=Speaker("Brisk Lines"),
        ),
        at(
            rule,
            RADIO,
            "24 knots",
            amount("speed", "24 knots", "24", unit="knot"),
            speaker=Speaker("pilots’ union"),
        ),
    )
    sides = (side(claims[0]), side(claims[1]))
    reason = "Brisk Lines says 18 knots, the pilots’ union 24 knots."
    told = (differ(0, 1, sides, "contested", "warning", reason=reason),)
    return group(
        rule,
        "Speed at the alarm",
        "differs",
        reason,
        claims,
        status="trial",
        kind="contested",
        weight="warning",
        sides=sides,
        differences=told,
    )


def captain() -> Group:
    """One article against itself."""
    rule = "captain-age"
    claims = (
        at(rule, QUAY, "47", amount("age", "47", "47", unit="year")),
        replace(at(rule, QUAY, "52", amount("age", "52", "52", unit="year")), position=False),
    )
    reason = "The headline says 47, the text 52; the headline may be stale."
    inside = Internal(QUAY, None, "warning", reason, (claims[0].id, claims[1].id))
    return group(
        rule,
        "The captain’s age",
        "differs",
        reason,
        claims,
        severity="warning",
        kind="internal",
        weight="warning",
        sides=(side(claims[0]),),
        internal=(inside,),
    )


def levy() -> Group:
    """A circumstance explains it."""
    rule = "ticket-levy"
    planned = {"modality": "planned"}
    claims = (
        at(
            rule,
            LEDGER,
            "10 percent",
            amount("percent", "10 percent", "10", unit="%"),
            circumstances=(("asked_by", "government"),),
            **planned,
        ),
        at(
            rule,
            RADIO,
            "15 per cent",
            amount("percent", "15 per cent", "15", unit="%"),
            circumstances=(("asked_by", "opposition"), ("from_year", None)),
            **planned,
        ),
    )
    sides = (side(claims[0]), side(claims[1]))
    reason = "asked by: government on one side, opposition on the other."
    told = (differ(0, 1, sides, "explained", "note", reason=reason),)
    return group(
        rule,
        "Levy on tickets",
        "differs",
        reason,
        claims,
        kind="explained",
        weight="note",
        sides=sides,
        differences=told,
    )


def inquiry() -> Group:
    """Dates; the later article says that it changed."""
    rule = "inquiry-date"
    fourth = Value("date", "4 July 2025", date(2025, 7, 4), date(2025, 7, 4), label="2025-07-04", grain="day")
    fifth = Value("date", "July 5", label="--07-05", grain="day")
    claims = (
        at(rule, LEDGER, "4 July 2025", fourth),
        replace(at(rule, DAILY, "July 4", Value("date", "July 4", label="--07-04", grain="day")), position=False),
        at(rule, DAILY, "July 5", fifth, update_words=True),
    )
    sides = (side(claims[0]), side(claims[2]))
    reason = "North Coast Daily says that the date was changed."
    told = (differ(0, 1, sides, "update", "note", reason=reason),)
    return group(
        rule,
        "Start of the inquiry",
        "differs",
        reason,
        claims,
        kind="update",
        weight="note",
        sides=sides,
        differences=told,
    )


def hurt() -> Group:
    """A bound far below the number: overtaken, not differing."""
    rule = "ferry-hurt"
    bound = amount("count", "At least 29 passengers", "29", "29", form="at least", noun="passengers")
    claims = (
        at(rule, LEDGER, "At least 29 passengers", bound, speaker=Speaker("a spokeswoman", named=False)),
        at(
            rule,
            DAILY,
            "Sixty-one passengers",
            amount("count", "Sixty-one passengers", "61", noun="passengers"),
        ),
    )
    sides = (side(claims[0]), side(claims[1]))
    reason = "At least 29 holds beside 61, but may be overtaken."
    told = (differ(0, 1, sides, "overtaken", "note", reason=reason),)
    return group(
        rule,
        "People hurt in the ferry fire",
        "agrees",
        reason,
        claims,
        kind="overtaken",
        weight="note",
        sides=sides,
        differences=told,
    )


def code() -> Group:
    """Labels that agree."""
    rule = "safety-code"
    label = Value("choice", "adopted", label="adopted")
    claims = (at(rule, LEDGER, "has adopted", label), at(rule, DAILY, "was adopted", label))
    return group(
        rule,
        "The new safety code",
        "agrees",
        "Both say adopted.",
        claims,
        sides=(side(*claims, value=label),),
    )


def repair() -> Group:
    """Currencies are never converted."""
    rule = "repair-cost"
    claims = (
        at(
            rule,
            LEDGER,
            "$4.5 million",
            amount("money", "$4.5 million", "4500000", "4450000", "4550000", high_open=True, unit="$"),
        ),
        at(
            rule,
            DAILY,
            "€4.5 million",
            amount("money", "€4.5 million", "4500000", "4450000", "4550000", high_open=True, unit="EUR"),
        ),
    )
    reason = "The currencies differ and are not converted."
    return group(
        rule,
        "Cost of the repairs",
        "not comparable",
        reason,
        claims,
        sides=(side(claims[0]), side(claims[1])),
    )


def beds() -> Group:
    """A vague word from one source."""
    rule = "school-guests"
    vague = Value(
        "count",
        "Dozens of islanders",
        Decimal(24),
        Decimal(100),
        high_open=True,
        form="vague",
        noun="islanders",
    )
    claim = at(rule, RADIO, "Dozens of islanders", vague)
    return group(
        rule,
        "People put up in the school",
        "one source",
        "Only Radio Seventeen says it.",
        (claim,),
        sides=(side(claim),),
    )


GROUPS = (dead(), reach(), closing(), speed(), captain(), levy(), inquiry(), hurt(), code(), repair(), beds())

REPORT = Report(
    engine="factdiff 0.0",
    rules=RulesUsed("rules", 14, "0f" * 32),
    articles=tuple(ArticleEntry(one, STORY) for one in ARTICLES.values()),
    groups=GROUPS,
    notes=(
        Note(
            "copy drift",
            (LEDGER, QUAY),
            (GROUPS[0].id,),
            (GROUPS[0].claims[0].id, GROUPS[0].claims[4].id),
            "Quay & <Coast> credits the Velmark Ledger for the toll and gives no hour.",
        ),
    ),
    coverage=(
        *(Coverage(one.rule, 4, len(one.claims), 0, 0, 0) for one in GROUPS[1:]),
        Coverage("ferry-dead", 4, 5, 1, 0, 1),
        Coverage("ferry-fares", 4, 0, 2, 1, 0),
        Coverage("harbour-depth", 0, 0, 0, 0, 0),
        Coverage("lifeboats", 3, 0, 0, 0, 0),
    ),
    problems=(Problem("news/ferja.txt", "is not in English", "leave it out or give a translation"),),
    copies=(
        Copy(QUAY, LEDGER, True, Decimal("0.96"), 214, "time", "The fire began <below> deck and …", "2 hours"),
        Copy(RADIO, LEDGER, False, Decimal("0.20"), 31, "id", "Both ships were built in the same yard"),
    ),
)

EMPTY = Report(
    engine="factdiff 0.0",
    rules=RulesUsed("rules", 2, "0f" * 32),
    articles=tuple(ArticleEntry(one, STORY) for one in ARTICLES.values()),
    coverage=(Coverage("ferry-fares", 4, 0, 2, 1, 0), Coverage("harbour-depth", 0, 0, 0, 0, 0)),
    problems=(Problem("news/ferja.txt", "is not in English", "leave it out or give a translation"),),
)
