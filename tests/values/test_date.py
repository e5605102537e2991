from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from factdiff.model import Moment
from factdiff.values.common import Options, Relation, Tolerance
from factdiff.values.date import KIND, is_ahead, settle

AGREE, DIFFER, INCOMPARABLE = Relation.AGREE, Relation.DIFFER, Relation.INCOMPARABLE

READINGS = [
    # caption, text, (words, label or anchor) of each date
    ("month and day", "during a March 9 call", [("March 9", "--03-09")]),
    ("an ordinal day", "the March 9th vote", [("March 9th", "--03-09")]),
    ("day and month", "on 9 March they met", [("9 March", "--03-09")]),
    ("a short month with a dot", "on Mar. 9, the mayor", [("Mar. 9", "--03-09")]),
    ("with a year", "on March 9, 2024, the mayor", [("March 9, 2024", "2024-03-09")]),
    ("with a year and no comma", "on March 9 2024 the mayor", [("March 9 2024", "2024-03-09")]),
    ("of a year", "a March 9th of 2024 phone call", [("March 9th of 2024", "2024-03-09")]),
    ("the day of the month", "on the 9th of March", [("the 9th of March", "--03-09")]),
    ("an ordinal in words", "March the twenty-first", [("March the twenty-first", "--03-21")]),
    ("ISO", "on 2024-03-09 they met", [("2024-03-09", "2024-03-09")]),
    ("slashes without doubt", "on 03/29/2024", [("03/29/2024", "2024-03-29")]),
    ("slashes in doubt", "on 03/09/2024", []),
    ("a dateline", "Updated : Mar 09 2024 | 4:37 PM IST", [("Mar 09 2024", "2024-03-09")]),
    ("weekday and day", "on Saturday, March 9, the mayor", [("Saturday, March 9", "--03-09")]),
    ("a day that no month has", "on February 30", []),
    ("a leap day without its year", "on February 29", [("February 29", "--02-29")]),
    ("a leap day in another year", "on February 29, 2023", []),
    ("two ends", "the March 9-11 fair", [("March 9-11", "--03-09/--03-11")]),
    ("two ends and a year", "9 to 11 March 2024", [("9 to 11 March 2024", "2024-03-09/2024-03-11")]),
    ("month and year", "in March 2024", [("March 2024", "2024-03")]),
    ("a month", "in October", [("October", "--10")]),
    ("early in a month", "in early October, boats", [("early October", "--10")]),
    ("mid-month, hyphen", "in mid-March, boats", [("mid-March", "--03")]),
    ("a month that is a verb", "They may march on Rome", []),
    ("a verb at the start", "May I speak? March on!", []),
    (
        "a month that is a verb, with a preposition",
        "in May and since March",
        [("May", "--05"), ("March", "--03")],
    ),
    ("a first name", "April Jones and June Smith", []),
    ("a verb and a number", "they march 4 abreast", []),
    ("a year", "in 2024, the port", [("2024", "2024")]),
    ("a year before its noun", "his 2024 campaign", [("2024", "2024")]),
    ("no year but a count", "killed 2000 soldiers", []),
    ("no year but a count after of", "a force of 2000 soldiers", []),
    ("no year but a sum", "for $2000 a month", []),
    ("a decade", "in the 1990s", [("the 1990s", "1990s")]),
    ("a decade or a century", "in the 1900s", []),
    ("half a year", "in the second half of 2024", [("the second half of 2024", "2024-H2")]),
    ("half a year by letters", "during H1 2024", [("H1 2024", "2024-H1")]),
    ("half of a game", "in the second half of the match", []),
    ("a named month of last year", "since last October", [("last October", "month:past")]),
    ("a walk", "on their last march", []),
    ("the week after next", "due the week after next", [("the week after next", "article:+2w")]),
    ("a quarter", "in the second quarter of 2024", [("the second quarter of 2024", "2024-Q2")]),
    ("a short quarter", "Q2 2024 profit", [("Q2 2024", "2024-Q2")]),
    ("a quarter of a game", "scored in the second quarter", []),
    ("a season with its year", "in the summer of 2024", [("summer of 2024", "2024-summer")]),
    ("a season alone", "by the fall of the wall", []),
    ("a weekday", "On Monday, the council", [("Monday", "monday")]),
    ("a weekday at the end", "she said on Sunday", [("Sunday", "sunday")]),
    ("a weekday's night", "died Tuesday night.", [("Tuesday night", "tuesday")]),
    ("short words that are no weekdays", "they sat in the sun", []),
    ("a weekday with a name", "the Black Friday sales, the Sunday Times", []),
    ("every weekday", "every Monday, on Mondays", []),
    ("last", "met last Friday", [("last Friday", "weekday:past")]),
    ("next", "meets next Tuesday", [("next Tuesday", "weekday:next")]),
    ("a weekday of another week", "on Friday next week", [("Friday next week", "weekday:+1w")]),
    ("following", "the following Monday", [("the following Monday", "text:next")]),
    ("yesterday", "it rained yesterday", [("yesterday", "article:-1d")]),
    (
        "tonight and tomorrow",
        "tonight or tomorrow",
        [("tonight", "article:+0d"), ("tomorrow", "article:+1d")],
    ),
    ("a paper's name", "USA Today wrote", []),
    ("ago", "two days ago", [("two days ago", "article:-2d")]),
    ("last month", "a meeting last month", [("last month", "article:-1m")]),
    ("the last month is a stretch", "in the last month", []),
    ("earlier", "held a day earlier", [("a day earlier", "text:-1d")]),
    ("later", "two days later, he", [("two days later", "text:+2d")]),
    ("the following day", "and the following day", [("the following day", "text:+1d")]),
    ("the day before", "sold the day before.", [("the day before", "text:-1d")]),
    ("the day before what", "sold the day before the fair", []),
    ("a day after what", "a day after the mayor left", []),
    ("the end of a longer time", "a year and two days ago", []),
    ("from another day", "two days from tomorrow", [("two days from tomorrow", "article:+3d")]),
    ("before another day", "three days before yesterday", [("three days before yesterday", "article:-4d")]),
    ("a day of next month", "the 20th of next month", [("the 20th of next month", "article:+1m20")]),
    ("a weekday and a day", "on Saturday the 9th", [("Saturday the 9th", "day:tense")]),
    ("a weekday, the first", "on Saturday, the first by a mayor", [("Saturday", "saturday")]),
    ("two of a weekday", "two Mondays later, two monday later", []),
    ("next week and its day", "next week on Friday", [("next week on Friday", "weekday:+1w")]),
    ("a week of a year", "the last week of 2024", [("2024", "2024")]),
    ("second is no date", "the second man, a second later", []),
]


def _told(found):
    return found.value.text, found.value.anchor if _is_relative(found.value) else found.value.label


def _is_relative(value):
    return value.anchor not in {None, "weekday:tense"}


@pytest.mark.parametrize(("text", "dates"), [row[1:] for row in READINGS], ids=[row[0] for row in READINGS])
def test_reading(text, dates):
    found = KIND.read(text)
    assert [_told(one) for one in found] == dates
    assert all(text[one.start : one.end] == one.value.text for one in found)


SPANS = [
    # caption, text, low, high
    ("a day", "March 9, 2024", "2024-03-09", "2024-03-09"),
    ("a month with a leap day", "February 2024", "2024-02-01", "2024-02-29"),
    ("a year", "2024", "2024-01-01", "2024-12-31"),
    ("a quarter", "Q2 2024", "2024-04-01", "2024-06-30"),
    ("two ends", "March 9-11, 2024", "2024-03-09", "2024-03-11"),
]


@pytest.mark.parametrize(("text", "low", "high"), [row[1:] for row in SPANS], ids=[row[0] for row in SPANS])
def test_what_is_stated_with_a_year_is_an_interval(text, low, high):
    value = only(text)
    assert (value.low, value.high) == (date.fromisoformat(low), date.fromisoformat(high))


def test_a_date_without_a_year_has_no_days():
    assert (only("March 9").low, only("March 9").high) == (None, None)


def only(text):
    (found,) = KIND.read(text)
    return found.value


def settled(text, published=None, previous=None, *, ahead=False):
    before = settled(previous, published) if isinstance(previous, str) else None
    return settle(only(text), Moment.of(published), before, ahead)


WEDNESDAY = "2024-03-13"
LATE_WEDNESDAY = "2024-03-13T23:30:00-05:00"
SETTLED = [
    # caption, text, published, previous, ahead, label, low, high
    ("yesterday", "yesterday", WEDNESDAY, None, False, "2024-03-12", "2024-03-12", "2024-03-12"),
    ("a day in its own offset", "today", LATE_WEDNESDAY, None, False, WEDNESDAY, WEDNESDAY, WEDNESDAY),
    ("without a date", "yesterday", None, None, False, None, None, None),
    ("a weekday that was", "Monday", WEDNESDAY, None, False, "monday", "2024-03-11", "2024-03-11"),
    ("a weekday to come", "Monday", WEDNESDAY, None, True, "monday", "2024-03-18", "2024-03-18"),
    ("its own weekday", "Wednesday", WEDNESDAY, None, False, "wednesday", WEDNESDAY, WEDNESDAY),
    ("last, in the week before", "last Friday", WEDNESDAY, None, False, "friday", "2024-03-08", "2024-03-08"),
    ("last, in this week", "last Monday", WEDNESDAY, None, False, "monday", "2024-03-04", "2024-03-11"),
    ("next, a week on", "next Tuesday", WEDNESDAY, None, False, "tuesday", "2024-03-19", "2024-03-19"),
    ("next, in this week", "next Friday", WEDNESDAY, None, False, "friday", "2024-03-15", "2024-03-22"),
    ("this", "this Friday", WEDNESDAY, None, False, "friday", "2024-03-15", "2024-03-15"),
    ("of next week", "Friday next week", WEDNESDAY, None, False, "friday", "2024-03-22", "2024-03-22"),
    ("last month", "last month", WEDNESDAY, None, False, "2024-02", "2024-02-01", "2024-02-29"),
    ("last month in January", "last month", "2024-01-05", None, False, "2023-12", "2023-12-01", "2023-12-31"),
    ("a named month of last year", "last October", WEDNESDAY, None, False, "2023-10", "2023-10-01", "2023-10-31"),
    ("a named month that this year has had", "last February", WEDNESDAY, None, False, "--02", None, None),
    ("a named month of next year", "next February", WEDNESDAY, None, True, "2025-02", "2025-02-01", "2025-02-28"),
    ("the week after next", "the week after next", WEDNESDAY, None, True, None, "2024-03-24", "2024-03-31"),
    ("last year", "last year", WEDNESDAY, None, False, "2023", "2023-01-01", "2023-12-31"),
    ("two weeks ago is a week", "two weeks ago", WEDNESDAY, None, False, None, "2024-02-25", "2024-03-03"),
    ("earlier", "a day earlier", None, "March 9, 2024", False, "2024-03-08", "2024-03-08", "2024-03-08"),
    ("earlier, of no year", "a day earlier", None, "March 9", False, "--03-08", None, None),
    ("a leap day between", "a day earlier", None, "March 1", False, None, None, None),
    ("later than a weekday", "two days later", None, "Sunday", False, "tuesday", None, None),
    ("later, settled", "two days later", WEDNESDAY, "Sunday", False, *3 * ["2024-03-12"]),
    ("earlier than a month", "a day earlier", None, "March 2024", False, None, None, None),
    ("earlier than nothing", "a day earlier", WEDNESDAY, None, False, None, None, None),
    ("following", "the following Monday", None, "9 March 2024", False, "monday", "2024-03-11", "2024-03-11"),
    ("of next month", "the 20th of next month", WEDNESDAY, None, False, *["2024-04-20"] * 3),
    ("no such day", "the 31st of next month", WEDNESDAY, None, False, None, None, None),
    ("a day that was", "Saturday the 9th", WEDNESDAY, None, False, "---09", "2024-03-09", "2024-03-09"),
    ("a day to come", "Tuesday the 9th", WEDNESDAY, None, True, "---09", "2024-04-09", "2024-04-09"),
    ("a day without a year keeps none", "March 9", WEDNESDAY, None, False, "--03-09", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "label", "low", "high"),
    [(row[1:5], *row[5:]) for row in SETTLED],
    ids=[row[0] for row in SETTLED],
)
def test_settling(told, label, low, high):
    text, published, previous, ahead = told
    value = settled(text, published, previous, ahead=ahead)
    days = [day and day.isoformat() for day in (value.low, value.high)]
    assert (value.label, *days) == (label, low, high)
    assert value.text == text


RELATIONS = [
    # caption, one, another, published, days of tolerance, relation
    ("a year on one side only", "March 9", "March 9, 2024", None, 0, AGREE),
    ("another day, a year on one side", "March 9", "March 10, 2024", None, 0, DIFFER),
    ("other days without a year", "March 9", "March 10", None, 0, DIFFER),
    ("other days within the tolerance", "March 9", "March 10", None, 1, AGREE),
    ("tolerance over the end of a year", "December 31", "January 1", None, 1, AGREE),
    ("tolerance is not stretched", "December 31", "January 2", None, 1, DIFFER),
    ("a day in its month", "March 9", "in October", None, 0, DIFFER),
    ("a month and its day", "March 9, 2024", "March 2024", None, 0, AGREE),
    ("a month of another year", "March 9, 2024", "March 2023", None, 0, DIFFER),
    ("a day and its quarter", "March 9", "Q1 2024", None, 0, AGREE),
    ("a day and another quarter", "March 9", "Q2 2024", None, 0, DIFFER),
    ("quarters without a year", "Q1", "March 9", None, 0, AGREE),
    ("a year and any day", "2024", "March 9", None, 0, AGREE),
    ("seasons of one year", "summer of 2024", "autumn of 2024", None, 0, DIFFER),
    ("two names of a season", "fall of 2024", "autumn of 2024", None, 0, AGREE),
    ("a season and its year", "summer of 2024", "2024", None, 0, AGREE),
    ("a range and a day in it", "March 9-11", "March 10, 2024", None, 0, AGREE),
    ("a range and a day outside", "March 9-11", "March 12", None, 0, DIFFER),
    ("a weekday on its day", "Saturday", "March 9, 2024", None, 0, AGREE),
    ("a weekday on another day", "Monday", "March 9, 2024", None, 0, DIFFER),
    ("a weekday without a year", "Monday", "March 9", None, 0, AGREE),
    ("a day of some month on it", "Saturday the 9th", "March 9, 2024", None, 0, AGREE),
    ("a day of some month off it", "Saturday the 9th", "March 10", None, 0, DIFFER),
    ("a day of some month near it", "Saturday the 9th", "March 10", None, 1, AGREE),
    ("a day of some month in a month", "Saturday the 9th", "in March", None, 0, AGREE),
    ("days of some month", "Saturday the 9th", "Sunday the 10th", None, 0, DIFFER),
    ("unsettled weekdays", "Monday", "Tuesday", None, 0, DIFFER),
    ("settled weekdays", "Monday", "Tuesday", WEDNESDAY, 0, DIFFER),
    ("the same weekday", "Monday", "Monday", None, 0, AGREE),
    ("a settled weekday on its day", "Monday", "March 11, 2024", WEDNESDAY, 0, AGREE),
    ("a settled weekday a week off", "Monday", "March 4, 2024", WEDNESDAY, 0, DIFFER),
    ("last Monday may be either", "last Monday", "March 4, 2024", WEDNESDAY, 0, AGREE),
    ("last Monday is no Wednesday", "last Monday", "March 6, 2024", WEDNESDAY, 0, DIFFER),
    ("unsettled and settled", "yesterday", "March 9, 2024", None, 0, INCOMPARABLE),
    ("both unsettled, other words", "yesterday", "two days ago", None, 0, INCOMPARABLE),
    ("both unsettled, the same words", "a day earlier", "the day before", None, 0, AGREE),
    ("settled on the same day", "yesterday", "March 12", WEDNESDAY, 0, AGREE),
    ("settled on another day", "yesterday", "March 11", WEDNESDAY, 0, DIFFER),
]


@pytest.mark.parametrize(
    ("one", "other", "published", "days", "relation"),
    [r[1:] for r in RELATIONS],
    ids=[r[0] for r in RELATIONS],
)
def test_relating(one, other, published, days, relation):
    a, b = settled(one, published), settled(other, published)
    options = Options(Tolerance(amount=Decimal(days), unit="days") if days else Tolerance())
    assert KIND.relate(a, b, options) is relation
    assert KIND.relate(b, a, options) is relation


def test_weekdays_of_different_weeks_differ_once_settled():
    a, b = settled("Monday", WEDNESDAY), settled("Monday", "2024-03-20")
    assert KIND.relate(a, b) is DIFFER


SHOWN = [
    # caption, text, shown
    ("a day", "9 March", "March 9"),
    ("a day and year", "9 March 2024", "March 9, 2024"),
    ("a month", "in Oct. 2024", "October 2024"),
    ("two ends", "9 to 11 March 2024", "March 9-11, 2024"),
    ("two ends without a year", "9 to 11 March", "March 9-11"),
    ("a quarter", "the second quarter of 2024", "Q2 2024"),
    ("a season", "fall 2024", "autumn of 2024"),
    ("a weekday", "monday", "Monday"),
    ("a weekday with its turn", "last Monday", "last Monday"),
    ("a relative day", "two days later", "two days later"),
]


@pytest.mark.parametrize(("text", "shown"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_showing_reads_back(text, shown):
    value = only(text)
    assert KIND.show(value) == shown
    assert KIND.relate(only(shown), value) is AGREE


def test_a_settled_weekday_shows_its_day():
    assert KIND.show(settled("Monday", WEDNESDAY)) == "Monday, March 11, 2024"


TENSES = [
    # caption, sentence, the date's words, ahead
    ("past before", "The mayor resigned on Monday.", "Monday", False),
    ("past after", "On Monday, the mayor resigned.", "Monday", False),
    ("will before", "The council will meet on Monday.", "Monday", True),
    ("will after", "On Monday, the council will meet.", "Monday", True),
    ("told of what will be", "The mayor said Monday that the port will open.", "Monday", False),
    ("said to be coming", "The mayor said the port will open on Monday.", "Monday", True),
    ("set to", "The council is set to meet on Monday.", "Monday", True),
    ("due", "A verdict is due on Monday.", "Monday", True),
    ("begins", "The trial begins Monday.", "Monday", True),
    ("a headline", "Mayor Jones to open port on Monday", "Monday", True),
    ("to a place", "Boats were sent to Rome on Monday.", "Monday", False),
    ("to do, past", "He tried to leave on Monday.", "Monday", False),
    ("to be announced", "The winner is expected to be announced on Monday.", "Monday", True),
    ("no verb", "A quiet Monday.", "Monday", False),
]


@pytest.mark.parametrize(("sentence", "words", "ahead"), [row[1:] for row in TENSES], ids=[row[0] for row in TENSES])
def test_tense(sentence, words, ahead):
    assert is_ahead(sentence, sentence.index(words)) is ahead
