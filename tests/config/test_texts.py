"""Times, days, weekdays and absences as people write them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.config.clock_text import parse_clock, parse_stretch
from scheduler.config.day_text import parse_day, parse_days, parse_month, parse_weekdays
from scheduler.config.unavailable_text import parse_unavailable


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("08:00-16:00", (480, 960)),
        ("8:00 - 16:00", (480, 960)),
        ("16:00–24:00", (960, 1440)),
        ("16:00—00:00", (960, 1440)),
        ("22:00-06:00", (1320, 1800)),
        ("8：00至16：00", (480, 960)),
        ("00:00-24:00", (0, 1440)),
        ("08:00-32:00", (480, 1920)),
    ],
)
def test_stretches_are_read(text: str, minutes: tuple[int, int]) -> None:
    assert parse_stretch(text) == minutes


@pytest.mark.parametrize("text", ["08:00", "8-16", "08:00-", "24:00-08:00", "08:60-16:00", 960, None])
def test_what_is_no_stretch_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match=r"write|lies between|starts between"):
        parse_stretch(text)


def test_the_end_of_the_day_is_24_o_clock() -> None:
    assert parse_clock("24:00") == 1440
    with pytest.raises(ValueError, match="between 00:00 and 24:00"):
        parse_clock("24:01")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("sun-thu", {6, 0, 1, 2, 3}),
        ("Saturday", {5}),
        ("sat, sun", {5, 6}),
        ("mon wed", {0, 2}),
        ("mon - wed", {0, 1, 2}),
        ("周一..周五", {0, 1, 2, 3, 4}),
        ("周六、周日", {5, 6}),
        ("星期天", {6}),
        (["fri", "周六"], {4, 5}),
    ],
)
def test_weekdays_are_read(text: object, days: set[int]) -> None:
    assert parse_weekdays(text) == days


@pytest.mark.parametrize("text", ["mo", "someday", "mon-tue-wed", "", 5, ["mon", 1]])
def test_what_is_no_weekday_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match="weekday"):
        parse_weekdays(text)


def test_ranges_of_days_have_both_ends() -> None:
    assert parse_days("2026-12-05..2026-12-07") == (date(2026, 12, 5), date(2026, 12, 7))
    assert parse_days("2026-12-05") == (date(2026, 12, 5), date(2026, 12, 5))


@pytest.mark.parametrize("text", ["2026-12-5", "2026/12/05", "5.12.2026", "20261205", 20261205])
def test_days_in_other_forms_are_refused(text: object) -> None:
    with pytest.raises(ValueError, match="for example 2026-12-05"):
        parse_day(text)


def test_a_leap_february_has_29_days() -> None:
    assert parse_month("2028-02") == (date(2028, 2, 1), 29)


def test_a_recurring_absence_has_weekdays_and_minutes() -> None:
    (item,) = parse_unavailable("mon-fri 18:00-24:00")
    assert (item.weekdays, item.start_minute, item.end_minute) == ({0, 1, 2, 3, 4}, 1080, 1440)


def test_dated_hours_of_several_days_are_one_absence_each() -> None:
    items = parse_unavailable("2026-12-05..2026-12-06 22:00-02:00")
    assert [(item.start, item.end) for item in items] == [
        (datetime(2026, 12, 5, 22), datetime(2026, 12, 6, 2)),
        (datetime(2026, 12, 6, 22), datetime(2026, 12, 7, 2)),
    ]


def test_whole_days_are_one_absence_from_midnight_to_midnight() -> None:
    (item,) = parse_unavailable("2026-12-05..2026-12-06")
    assert (item.start, item.end) == (datetime(2026, 12, 5), datetime(2026, 12, 7))
