"""Environment and flags -> one frozen Settings. A flag wins over the environment, that over the default."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factdiff.errors import SettingsError

PREFIX = "FACTDIFF_"


class Settings(BaseModel):
    """What a run may be told beside its arguments; each field is documented by its description."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    max_article_bytes: int = Field(
        default=5_000_000,
        ge=1,
        le=1_000_000_000,
        description="the largest article that is read, in bytes",
    )
    rule_seconds: float = Field(
        default=5.0,
        gt=0,
        le=3600,
        description="how long a rule may work on an article, in seconds",
    )
    excerpt_characters: int = Field(
        default=1_000,
        ge=0,
        le=100_000,
        description="the longest excerpt of an article around a value in a report, in characters",
    )


def load(environment: Mapping[str, str], **flags: object) -> Settings:
    """The settings of one run.

    Args:
        environment: variables; those that begin with FACTDIFF_ count.
        flags: fields given on the command line; None where a flag was not given.

    Raises:
        SettingsError: a variable or a flag that does not hold, or a variable that does not exist.
    """
    stated: dict[str, object] = dict(_from(environment))
    names = {field: PREFIX + field.upper() for field in stated}
    for field, value in flags.items():
        if value is not None:
            stated[field] = value
            names[field] = "--" + field.replace("_", "-")
    try:
        return Settings.model_validate(stated)
    except ValidationError as error:
        raise _told(error.errors()[0], names) from error


def _from(environment: Mapping[str, str]) -> dict[str, str]:
    """Our variables by field; an empty one counts as not set."""
    found: dict[str, str] = {}
    for name, value in sorted(environment.items()):
        if not name.startswith(PREFIX):
            continue
        field = name.removeprefix(PREFIX).lower()
        if field not in Settings.model_fields or name != name.upper():
            raise SettingsError(f"{name}: there is no such setting", _meant(name))
        if value.strip():
            found[field] = value.strip()
    return found


def _meant(name: str) -> str:
    known = [PREFIX + field.upper() for field in Settings.model_fields]
    near = difflib.get_close_matches(name.upper(), known, n=1, cutoff=0.85)
    return f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"


def _told(fault: Any, names: Mapping[str, str]) -> SettingsError:
    """What is wrong in the user's words: which variable or flag, its value, what is allowed."""
    field = str(fault["loc"][0]) if fault["loc"] else ""
    if field not in Settings.model_fields:
        return SettingsError(f"{field}: there is no such setting", _meant(PREFIX + field))
    what = f"{names[field]}={fault['input']}: not allowed for {Settings.model_fields[field].description}"
    return SettingsError(what, f"give {_allowed(field)}")


def _allowed(field: str) -> str:
    """The range of a number, read from the field itself, so that no message can go stale."""
    schema = Settings.model_json_schema()["properties"][field]
    kind = "a whole number" if schema["type"] == "integer" else "a number"
    low = f"more than {schema['exclusiveMinimum']:,}" if "exclusiveMinimum" in schema else ""
    low = low or f"of at least {schema['minimum']:,}"
    return f"{kind} {low} and at most {schema['maximum']:,} (default {schema['default']:,})"
