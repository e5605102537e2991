"""Faults of rule files -> JSON for programs, and the annotations that GitHub shows beside the lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter

from factdiff.model import Fault
from factdiff.render.safe import encodable
from factdiff.render.workflow import command

TITLE = "faults of factdiff rules"


def _text(value: object) -> object:
    return encodable(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text)]
Place = Annotated[int, Field(ge=1)]


class FaultEntry(BaseModel):
    """Something wrong in a rule file: where, what, and what to write instead."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)

    path: Text
    line: Place
    column: Place
    length: Annotated[int, Field(ge=1, description="how many characters of the line are meant")]
    level: Literal["error", "warning"]
    what: Text
    do: Text
    source: Annotated[Text, Field(description="the line as it stands in the file")]


_LIST = TypeAdapter(list[FaultEntry])


def as_json(faults: Iterable[Fault]) -> str:
    """A JSON list of faults, in the form of docs/faults.schema.json."""
    return json.dumps(entries(faults), indent=1, ensure_ascii=False) + "\n"


def entries(faults: Iterable[Fault]) -> list[dict[str, object]]:
    """The same as plain data."""
    return [FaultEntry.model_validate(fault).model_dump() for fault in faults]


def as_github(faults: Iterable[Fault]) -> str:
    """A workflow command a fault: GitHub shows it at its line of a pull request."""
    told = (
        annotation(fault.level, fault.what, fault.do, file=fault.path, line=fault.line, col=fault.column)
        for fault in faults
    )
    return "".join(told)


def annotation(level: str, title: str, message: str, **place: str | int) -> str:
    """One workflow command on a line of its own."""
    return command(level, f"{title}; {message}", **place, title=title) + "\n"


def schema_text() -> str:
    """The JSON Schema of the list, as it stands in docs/faults.schema.json."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps({**head, **_LIST.json_schema(), "title": TITLE}, indent=1, ensure_ascii=False) + "\n"
