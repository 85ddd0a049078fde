from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.tables.clock_text import format_clock, parse_clock, parse_date

DAY = date(2026, 12, 5)


@pytest.mark.parametrize("text", ["2026-12-05", "2026/12/5", "2026.12.5", "2026年12月5日", "2026/12/5 0:00"])
def test_a_date_may_be_written_as_spreadsheets_do(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize("text", ["", "5/12/2026", "2026-13-01", "2026-12-05 08:00", "tomorrow"])
def test_other_dates_are_refused_with_the_value(text: str) -> None:
    with pytest.raises(ValueError, match=repr(text)):
        parse_date(text)


@pytest.mark.parametrize("text", ["2026-12-05 08:00", "2026/12/5 8:00", "2026-12-05T08:00:00", "08:00", "8:00:00"])
def test_a_clock_time_may_have_its_date_or_be_of_the_day(text: str) -> None:
    assert parse_clock(text, DAY) == datetime(2026, 12, 5, 8)


@pytest.mark.parametrize("text", ["24:00", "2026-12-05 24:00", "2026-12-06 00:00"])
def test_24_00_is_the_midnight_that_ends_the_day(text: str) -> None:
    assert parse_clock(text, DAY) == datetime(2026, 12, 6)


@pytest.mark.parametrize("text", ["", "8", "25:00", "24:01", "08:60", "2026-12-05"])
def test_other_clock_times_are_refused_with_the_value(text: str) -> None:
    with pytest.raises(ValueError, match=repr(text)):
        parse_clock(text, DAY)


def test_a_time_alone_needs_a_day() -> None:
    with pytest.raises(ValueError, match="write it as 2026-12-05 08:00"):
        parse_clock("08:00")


def test_a_clock_time_reads_back_equal() -> None:
    when = datetime(2026, 12, 5, 8, 15)
    assert parse_clock(format_clock(when)) == when
