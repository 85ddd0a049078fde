"""Rows of dates as people write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.tables.roster_xlsx.header import find_headers
from scheduler.tables.sheet import Sheet

D = date(2026, 12, 1)


def sheet(*rows: tuple[object, ...], name: str = "S") -> Sheet:
    return Sheet("f.xlsx", name, rows)  # type: ignore[arg-type]


def dates(*rows: tuple[object, ...], near: date | None = None, name: str = "S") -> list[str]:
    headers, faults = find_headers(sheet(*rows, name=name), near)
    assert not faults, faults
    (header,) = headers
    return [f"{when:%m-%d}" for when in header.dates.values()]


@pytest.mark.parametrize(
    "rows",
    [
        (("12月班表 2026年",), ("", 1, 2, 3)),
        (("Roster December 2026",), ("", 1.0, 2.0, 3.0)),
        (("2026-12",), ("", "1日", "2日", "3日")),
        ((datetime(2026, 12, 1),), ("", 1, 2, 3)),
        (("", datetime(2026, 12, 1), datetime(2026, 12, 2), datetime(2026, 12, 3)),),
        (("", "2026-12-01", "2026/12/2", "2026年12月3日"),),
        (("2026",), ("", "12/1", "12.2", "12月3日")),
        (("2026年",), ("", "12月1日周二", "12月2日（三）", "12月3日 星期四")),
        (("2026",), ("", "Dec 1", "2 Dec", "Thu 3 Dec")),
        (("Dec 2026",), ("", "1st", "2nd", "3rd (Thu)")),
    ],
)
def test_three_days_of_december_are_read_from(rows: tuple[tuple[object, ...], ...]) -> None:
    assert dates(*rows) == ["12-01", "12-02", "12-03"]


def test_days_go_on_into_the_next_month_and_year() -> None:
    assert dates(("2026年12月",), ("", 30, 31, 1, 2)) == ["12-30", "12-31", "01-01", "01-02"]
    assert dates(("", "12/30", "12/31", "1/1"), near=date(2027, 1, 10)) == ["12-30", "12-31", "01-01"]


def test_the_year_is_the_one_nearest_to_a_day_near() -> None:
    headers, _ = find_headers(sheet(("", "12/30", "12/31")), date(2027, 1, 10))
    assert headers[0].dates[1] == date(2026, 12, 30)
    headers, _ = find_headers(sheet(("", "1/2", "1/3")), date(2026, 12, 20))
    assert headers[0].dates[1] == date(2027, 1, 2)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("", 1, 2, 3), "the days have no month"),
        (("", "12/1", "12/2"), "the dates have no year"),
    ],
)
def test_what_cannot_be_told_is_a_fault_at_the_first_cell(row: tuple[object, ...], told: str) -> None:
    headers, (fault,) = find_headers(sheet(row), None)
    assert not headers
    assert fault.column == "S!B1"
    assert told in fault.message


def test_a_day_that_its_month_does_not_have_is_told() -> None:
    _, (fault,) = find_headers(sheet(("", 27, 28, 29, 30), name="2026-02"), None)
    assert "'29'" in fault.message
    assert fault.column == "2026-02!D1"


def test_a_day_that_no_calendar_has_is_told() -> None:
    _, (fault,) = find_headers(sheet(("2026",), ("", "2/27", "2/28", "2/30")), None)
    assert "'2/30'" in fault.message
    assert fault.column == "S!D2"


def test_days_that_fall_back_are_told() -> None:
    _, (fault,) = find_headers(sheet(("", 1, 2, 3, 4, 2, 3, 4, 5, 6)), D)
    assert "'2'" in fault.message


def test_counts_below_real_dates_are_no_dates() -> None:
    rows = (("", date(2026, 12, 1), date(2026, 12, 2)), ("A", "E", "L", 1, 2), ("early", 1, 2))
    headers, faults = find_headers(sheet(*rows), None)
    assert [header.row for header in headers] == [0]
    assert not faults


def test_blocks_have_a_row_of_dates_each() -> None:
    rows = (("", D, date(2026, 12, 2)), ("A", "E", "L"), ("", date(2026, 12, 3), date(2026, 12, 4)), ("A", "E", "L"))
    headers, _ = find_headers(sheet(*rows), None)
    assert [header.row for header in headers] == [0, 2]


def test_numbers_that_do_not_follow_each_other_are_no_dates() -> None:
    assert find_headers(sheet(("", 4, 4, 5, 3, 9)), D) == ((), [])
