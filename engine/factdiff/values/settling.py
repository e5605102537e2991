"""Found dates against the day of their article: what `read` leaves relative becomes days, as far as that is certain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factdiff.model import Moment, Value
from factdiff.text import spans
from factdiff.values.common import Found
from factdiff.values.date_settle import is_ahead, settle


def settle_dates(found: Iterable[Found], text: str, published: str | None) -> list[Found]:
    """The values found in a text with their dates settled; what is no date, or stays uncertain, is left as it is.

    "Yesterday" and weekdays count from the day of `published`, by the tense of their verb; "the following day" from
    the nearest date before it.

    Args:
        found: what `read` gave for the text.
        text: the text that was read; the verb beside a weekday tells whether it lies ahead.
        published: the article's day or time in ISO 8601 ("2025-07-15", "2025-07-15T16:22:00+05:30"); None: unknown.

    Raises:
        ValueError: `published` is no ISO 8601.
    """
    moment = Moment.of(published)
    sentences = spans(text)
    settled: list[Found] = []
    previous: Value | None = None
    for one in found:
        if one.value.kind == "date":
            one = _settled(one, text, sentences, moment, previous)  # noqa: PLW2901 -- the same date, known better
            previous = one.value if one.value.low or one.value.label else previous
        settled.append(one)
    return settled


def _settled(
    one: Found, text: str, sentences: list[tuple[int, int]], moment: Moment | None, previous: Value | None
) -> Found:
    """Its verb is looked for in its own sentence."""
    start, end = next(((a, b) for a, b in sentences if a <= one.start < b), (0, len(text)))
    return replace(one, value=settle(one.value, moment, previous, is_ahead(text[start:end], one.start - start)))
