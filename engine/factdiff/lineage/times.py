"""How much later one article is than another, in words."""

from __future__ import annotations

from factdiff.model import Article, Moment

_MINUTES_SHOWN = 90
_HOURS_SHOWN = 48


def later(article: Article, of: Article) -> str | None:
    """`2 hours`, `3 days`: by how much the one is later; None where it is not, or that is not known."""
    mine, theirs = (Moment.of(one.published or one.updated) for one in (article, of))
    if mine is None or theirs is None:
        return None
    if mine.at is None or theirs.at is None or (mine.at.tzinfo is None) != (theirs.at.tzinfo is None):
        return _amount((mine.day - theirs.day).days, "day")
    minutes = int((mine.at - theirs.at).total_seconds() // 60)
    if minutes < _MINUTES_SHOWN:
        return _amount(minutes, "minute")
    hours = round(minutes / 60)
    return _amount(hours, "hour") if hours < _HOURS_SHOWN else _amount(round(hours / 24), "day")


def _amount(number: int, unit: str) -> str | None:
    return f"{number} {unit}{'' if number == 1 else 's'}" if number > 0 else None
