from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler.domain.assignment import Assignment
from scheduler.words.duty_hours import duty_hours

DAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    ("start", "end", "english", "chinese"),
    [
        (datetime(2026, 12, 5, 8), datetime(2026, 12, 5, 16), "08:00-16:00", "08:00-16:00"),
        (datetime(2026, 12, 5, 16), datetime(2026, 12, 6), "16:00-24:00", "16:00-24:00"),
        (datetime(2026, 12, 5, 22), datetime(2026, 12, 6, 6), "22:00-06:00 next day", "22:00-次日06:00"),
    ],
)
def test_hours_say_when_they_end_on_the_next_day(start: datetime, end: datetime, english: str, chinese: str) -> None:
    item = Assignment("a", DAY, "shift", start, end)
    assert (duty_hours(item, "en"), duty_hours(item, "zh")) == (english, chinese)
