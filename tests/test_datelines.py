from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdiff.datelines import read_timestamp
from factdiff.model import Moment

CASES = [
    # caption, dateline, ISO 8601
    ("month first, bar, half day", "Last Updated : Mar 04 2024 | 4:37 PM IST", "2024-03-04T16:37:00+05:30"),
    ("weekday, day first, 24 hours", "Monday 4 March 2024, 16:37 GMT", "2024-03-04T16:37:00+00:00"),
    ("British summer time", "Thursday 4 July 2024, 16:37 BST", "2024-07-04T16:37:00+01:00"),
    ("a dot in the time", "Mon 4 Mar 2024 16.37 GMT", "2024-03-04T16:37:00+00:00"),
    ("the time before the date", "Published 4:37 PM EDT, Thu July 4, 2024", "2024-07-04T16:37:00-04:00"),
    ("the time before, in 24 hours", "09:05 CET, 4 March 2024", "2024-03-04T09:05:00+01:00"),
    ("at", "March 4, 2024 at 9:05 a.m. EST", "2024-03-04T09:05:00-05:00"),
    ("a whole hour with its half day", "March 4, 2024, 9 a.m.", "2024-03-04T09:00:00"),
    ("ET in winter", "March 4, 2024 9:05 AM ET", "2024-03-04T09:05:00-05:00"),
    ("ET in summer", "July 4, 2024 9:05 AM ET", "2024-07-04T09:05:00-04:00"),
    ("the first summer Sunday", "March 10, 2024 9:05 AM ET", "2024-03-10T09:05:00-04:00"),
    ("the last winter Saturday", "March 9, 2024 9:05 AM ET", "2024-03-09T09:05:00-05:00"),
    ("midnight", "4 March 2024, 12:10 AM UTC", "2024-03-04T00:10:00+00:00"),
    ("noon", "4 March 2024, 12:10 PM UTC", "2024-03-04T12:10:00+00:00"),
    ("an unknown zone gives no offset", "4 March 2024, 12:10 PM QQT", "2024-03-04T12:10:00"),
    ("no zone gives no offset", "4 March 2024 12:10", "2024-03-04T12:10:00"),
    ("an offset in digits", "Mon, 04 Mar 2024 16:37:05 +0530", "2024-03-04T16:37:05+05:30"),
    ("an offset from Greenwich", "4 March 2024 16:37 (GMT+3)", "2024-03-04T16:37:00+03:00"),
    ("ISO with a time", "2024-03-04T16:37:05Z", "2024-03-04T16:37:05+00:00"),
    ("ISO with parts of a second", "2024-03-04T16:37:05.120-04:00", "2024-03-04T16:37:05-04:00"),
    ("ISO, a day", "updated 2024-03-04", "2024-03-04"),
    ("an ordinal", "Posted on 4th of March, 2024", "2024-03-04"),
    ("slashes that leave no doubt", "03/24/2024", "2024-03-24"),
    ("slashes the other way round", "24/03/2024", "2024-03-24"),
    ("slashes that leave a doubt", "03/04/2024", None),
    ("slashes with one day only", "04/04/2024", "2024-04-04"),
    ("reading time is no time of day", "4 March 2024 3 min read", "2024-03-04"),
    ("a year is missing", "Mar 4 | 4:37 PM IST", None),
    ("a day that does not exist", "31 June 2024", None),
    ("the first full date counts", "4 March 2024; corrected 6 March 2024", "2024-03-04"),
    ("no date", "By our own reporter", None),
    ("an hour that does not exist", "4 March 2024, 31:10", "2024-03-04"),
]


@pytest.mark.parametrize(("dateline", "iso"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_dateline(dateline, iso):
    assert read_timestamp(dateline) == iso


PIECES = st.sampled_from(
    ("4", "31", "2024", "99999", "March", "/", "-", ".", ":", " ", "PM", "IST", "+", "0530", "T", "²", "٣")
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_never_raises_and_gives_what_a_moment_reads(text):
    stamp = read_timestamp(text)
    assert stamp is None or Moment.of(stamp) is not None
