"""report.json, version 1, as pydantic models: the one home of its keys and of their order.

`json.py` fills these models, `docs/report.schema.json` is generated from them. Every key is always
there; what is missing is null.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from factdiff import model
from factdiff.render.safe import encodable

_ISO_DAY = r"^\d{4}-\d{2}-\d{2}$"
"""Beside the format, which validators may pass over: else a number as text would do."""
VERSION: Literal[1] = 1
TITLE = "factdiff report, version 1"


def _encodable(value: object) -> object:
    return encodable(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_encodable)]
Exact = Annotated[Decimal, WithJsonSchema({"type": "number", "description": "an exact decimal"})]
Day = Annotated[date, WithJsonSchema({"type": "string", "format": "date", "pattern": _ISO_DAY})]
Offset = Annotated[int, Field(ge=0, description="code points in the field as read")]
Count = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Rules(_Part):
    """Which rules made the report."""

    folder: Text
    count: Count
    sha256: Text


class Article(_Part):
    """An article that was read, and its story."""

    id: Text
    source: Text | None
    title: Text
    published: Text | None
    updated: Text | None
    url: Text | None
    path: Text | None
    story: Text
    problems: list[Text]


class Value(_Part):
    """What a text states and what it means: an interval of numbers or days, or a label."""

    kind: Text
    text: Text = Field(description="exact words")
    low: Exact | Day | None = Field(description="null: no lower end, or nothing to measure")
    high: Exact | Day | None = Field(description="null: no upper end, or nothing to measure")
    high_open: bool = Field(description="whether `high` itself lies outside")
    unit: Text | None = Field(description="the unit stated, by its canonical name")
    label: Text | None
    grain: Text | None
    was: Exact | None
    noun: Text | None


class Claim(_Part):
    """What one article says of a fact, with its exact words and place."""

    id: Text
    article: Text
    field: model.Field
    place: model.Place
    start: Offset
    end: Offset
    words: Text
    sentence: Text
    quoted: bool
    circumstances: dict[Text, Text | None]
    speaker: Text | None = Field(description="null: the article's own voice")
    modality: model.Modality
    via: Text | None = Field(description="the outlet credited for it")
    position: bool = Field(description="whether its article stands in the group by this claim")
    value: Value


class ClaimLine(Claim):
    """A claim that stands on its own, outside of a group, as `factdiff extract` prints it."""

    rule: Text
    subject: dict[Text, Text]


class Reference(_Part):
    """A side that the desk itself states in a rule."""

    source: Text
    since: Text | None = Field(validation_alias="from", serialization_alias="from")
    until: Text | None


class Side(_Part):
    """Positions that mean the same, as ids of claims."""

    value: Value
    articles: Count
    outlets: Count
    origins: Count
    reference: Reference | None
    claims: list[Text]


class Difference(_Part):
    """Two sides, by their place in `sides`, that do not agree or agree only by a bound."""

    sides: tuple[Count, Count]
    kind: model.Class = Field(validation_alias="class", serialization_alias="class")
    cause: Text | None
    weight: model.Severity
    reason: Text
    claims: list[tuple[Text, Text]]


class Internal(_Part):
    """Two claims of one article that do not agree."""

    article: Text
    cause: Text | None
    weight: model.Severity
    reason: Text
    claims: tuple[Text, Text]


class Group(_Part):
    """The claims of one fact in one story."""

    id: Text
    rule: Text
    title: Text
    severity: model.Severity
    status: model.Status
    story: Text | None
    subject: dict[Text, Text]
    state: model.State
    kind: model.Class | None = Field(validation_alias="class", serialization_alias="class")
    weight: model.Severity | None
    reason: Text
    articles: Count
    outlets: Count
    origins: Count
    claims: list[Claim]
    sides: list[Side]
    differences: list[Difference]
    internal: list[Internal]


class Note(_Part):
    """Something told beside the groups."""

    kind: Literal["copy drift", "stale correction", "relation", "borrowed number"]
    articles: list[Text]
    groups: list[Text]
    claims: list[Text]
    reason: Text


class Coverage(_Part):
    """What one rule did in the whole run."""

    rule: Text
    articles_run: Count
    claims: Count
    near_misses: Count
    refused: Count
    timeouts: Count


class Problem(_Part):
    """Something that could not be done."""

    where: Text
    what: Text
    do: Text


class Story(_Part):
    """Articles that tell one event, and a short name for it."""

    id: Text
    name: Text
    aliases: list[Text] = Field(description="ids by which it was known before")
    articles: list[Text]


class Report(_Part):
    """Everything that one run found: report.json, version 1."""

    version: Literal[1] = Field(validation_alias="schema", serialization_alias="schema")
    engine: Text
    rules: Rules
    articles: list[Article]
    groups: list[Group]
    notes: list[Note]
    coverage: list[Coverage]
    problems: list[Problem]
    stories: list[Story]


def schema_text() -> str:
    """The JSON Schema of the contract, as it stands in docs/report.schema.json."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    body = Report.model_json_schema(by_alias=True)
    return json.dumps({**head, **body, "title": TITLE}, indent=1, ensure_ascii=False) + "\n"
