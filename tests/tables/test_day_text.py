from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.tables.day_text import DayText, day_text, said_month


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (datetime(2026, 12, 1), DayText(1, 12, 2026)),
        (date(2026, 12, 1), DayText(1, 12, 2026)),
        (1, DayText(1)),
        (31.0, DayText(31)),
        ("01", DayText(1)),
        ("1日", DayText(1)),
        ("1号", DayText(1)),
        ("1（二）", DayText(1)),
        ("1 周二", DayText(1)),
        ("1\n二", DayText(1)),
        ("3rd", DayText(3)),
        ("12/1", DayText(1, 12)),
        ("12-01", DayText(1, 12)),
        ("12.1", DayText(1, 12)),
        ("12月1日", DayText(1, 12)),
        ("12月1号 星期二", DayText(1, 12)),
        ("１２月１日", DayText(1, 12)),
        ("2026-12-01", DayText(1, 12, 2026)),
        ("2026年12月1日", DayText(1, 12, 2026)),
        ("2026/12/1 00:00:00", DayText(1, 12, 2026)),
        ("1 Dec", DayText(1, 12)),
        ("Dec 1", DayText(1, 12)),
        ("Tue 1 Dec", DayText(1, 12)),
        ("Tue, December 1", DayText(1, 12)),
    ],
)
def test_days_are_read(value: object, day: DayText) -> None:
    assert day_text(value) == day  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [0, 32, 1.5, True, "13/32", "2/30", "一", "日", "合计", "8:00", "1-32", None, "早班", ""])
def test_other_things_are_no_days(value: object) -> None:
    assert day_text(value) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2026年12月考勤表", (2026, 12)),
        ("2026 年 12 月", (2026, 12)),
        ("考勤-2026-12", (2026, 12)),
        ("202612考勤", (2026, 12)),
        ("12月份", (None, 12)),
        ("Attendance December 2026", (2026, 12)),
        ("12月1日至12月31日", None),
        ("2026-12-01", None),
        ("店铺 3", None),
    ],
)
def test_months_are_read(text: str, month: tuple[int | None, int] | None) -> None:
    assert said_month([text]) == month
