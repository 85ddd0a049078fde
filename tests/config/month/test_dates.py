from __future__ import annotations

from datetime import date, datetime, time

import pytest

from scheduler.config.month.dates import Dates, to_month

DECEMBER = Dates(date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 12, 5),
        datetime(2026, 12, 5, 9, 30),
        date(2026, 12, 5),
        "2026-12-05",
        "2026/12/5",
        "2026.12.5",
        "2026年12月5日",
        "２０２６－１２－０５",
        "2026-12-05 00:00:00",
        "2026-12-05T09:30",
        "2026年12月5日 星期六",
        "12月5日(周六)",
        "20261205",
        20261205,
        20261205.0,
        "12月5日",
        "12月5号",
        "12/5",
        "12-05",
        46361,
        46361.0,
        "46361",
        "5-Dec",
        "5-Dec-26",
        "Dec 5",
        "December 5th, 2026",
        "5日",
        "5号",
    ],
)
def test_a_day_can_be_written_in_many_ways(value: object) -> None:
    assert DECEMBER.day(value) == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("Saturday", "write a date"),
        ("5/12/2026", "write a date"),
        ("Dec-26", "write a date"),
        ("32日", "write a date"),
        ("13-5日", "write a date"),
        (True, "write a date"),
        (12.5, "write a date"),
        (time(9), "write a date"),
        ("2026-02-30", "no such day"),
        ("13/5", "no such day"),
        (20261305, "no such day"),
        (datetime(1989, 12, 31), "between 1990-01-01"),
        ("1899-12-31", "between 1990-01-01"),
        (1, "write a date"),
    ],
)
def test_what_is_no_date_is_refused(value: object, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        DECEMBER.day(value)


@pytest.mark.parametrize(
    ("text", "day"), [("1/3", date(2027, 1, 3)), ("11/28", date(2026, 11, 28)), ("2月1日", date(2027, 2, 1))]
)
def test_a_day_without_year_is_the_one_nearest_to_the_horizon(text: str, day: date) -> None:
    assert DECEMBER.day(text) == day


def test_a_day_without_year_needs_a_horizon() -> None:
    with pytest.raises(ValueError, match="year cannot be told"):
        Dates(None, None).day("12/5")


def test_the_29th_of_february_is_of_a_leap_year() -> None:
    assert Dates(date(2027, 3, 1), date(2027, 3, 31)).day("2/29") == date(2028, 2, 29)
    with pytest.raises(ValueError, match="no such day"):
        Dates(date(2026, 3, 1), date(2026, 3, 31)).day("2/29")


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05..2026-12-07",
        "2026-12-05~2026-12-07",
        "2026/12/5-2026/12/7",
        "12/5-12/7",
        "12/5 - 12/7",
        "12月5日-12月7日",
        "12月5日至12月7日",
        "12月5日到7日",
        "12月5日至7号",
        "12/5–12/7",
        "12/5 to 12/7",
        "5日至7日",
        "5-7日",
    ],
)
def test_a_range_can_be_written_in_many_ways(text: str) -> None:
    assert DECEMBER.ranges(text) == [(date(2026, 12, 5), date(2026, 12, 7))]


def test_a_cell_can_hold_several_days() -> None:
    first, second = date(2026, 12, 5), date(2026, 12, 9)
    assert DECEMBER.ranges("12/5、12月9日") == [(first, first), (second, second)]


def test_days_behind_a_first_one_are_of_its_month() -> None:
    assert DECEMBER.ranges("12月5、7日，9日") == [(day, day) for day in (date(2026, 12, n) for n in (5, 7, 9))]


def test_a_day_without_month_needs_a_horizon_with_one_such_day() -> None:
    with pytest.raises(ValueError, match="write a date"):
        Dates(date(2026, 12, 1), date(2027, 1, 31)).day("5日")


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="swap the two"):
        DECEMBER.ranges("12/7-12/5")


def test_dates_within_a_text_are_rewritten_and_clock_times_are_not() -> None:
    assert DECEMBER.within("2026/12/5 14:00-18:00") == "2026-12-05 14:00-18:00"
    assert DECEMBER.within("12月5日 8:00-12:00") == "2026-12-05 8:00-12:00"
    assert DECEMBER.within("周二 08:00-12:00") == "周二 08:00-12:00"
    assert DECEMBER.within("2026-12-05..2026-12-07") == "2026-12-05..2026-12-07"


@pytest.mark.parametrize(
    "value", [datetime(2026, 12, 1), "2026-12", "2026年12月", "2026/12", "202612", 202612, 202612.0, 46357]
)
def test_a_month_can_be_written_in_many_ways(value: object) -> None:
    assert to_month(value) == "2026-12"


@pytest.mark.parametrize("value", ["12月", "2026-13", "next", 12, True, "2026"])
def test_what_is_no_month_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="month"):
        to_month(value)


@pytest.mark.parametrize("value", ["2026/12/1", "2026年12月1日", "2026-12-01 00:00:00", "Dec-26", "December 2026"])
def test_a_month_as_a_text_file_of_excel_has_it(value: str) -> None:
    assert to_month(value) == "2026-12"


def test_a_number_that_may_be_january_or_october_is_no_month() -> None:
    with pytest.raises(ValueError, match="January or October"):
        to_month(2026.1)
    assert (to_month("2026.1"), to_month(2026.11)) == ("2026-01", "2026-11")
