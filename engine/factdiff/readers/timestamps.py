"""A date field's text -> the ISO 8601 that `model.Moment` reads."""

from __future__ import annotations

from datetime import date, datetime
from email.utils import parsedate_to_datetime

from factdiff.datelines import read_timestamp


def timestamp(text: str) -> str | None:
    """ISO 8601, RFC 2822 ("Tue, 15 Jul 2025 16:22:00 +0530") or a dateline's words; None for anything else.

    A day stays a day and a time without an offset stays without one: nothing is added.
    """
    text = text.strip()
    return _iso(text) or _mail(text) or read_timestamp(text)


def _iso(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _mail(text: str) -> str | None:
    if ":" not in text or "," not in text:  # the parser of mail dates takes too much for a date
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
