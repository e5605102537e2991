"""The nouns of a comparison with an earlier report. They stand below the model, because a report holds one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Change = Literal["new", "changed", "as before"]

CHANGES: tuple[Change, ...] = ("new", "changed", "as before")


@dataclass(frozen=True, slots=True)
class Gone:
    """A finding of the earlier report that is none any more, and why; that need not mean that it was resolved."""

    id: str
    title: str
    why: str
    checked: bool
    """Whether its rule and its sides were looked at again; else nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Since:
    """How the findings of a report stand to an earlier one.

    `former` is the earlier report's file as it was named; `changes` holds each finding's id; `gone` is in the order
    of its titles.
    """

    former: str
    changes: Mapping[str, Change]
    gone: tuple[Gone, ...] = ()
