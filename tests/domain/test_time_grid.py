"""The grid on days on which clocks change."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.domain.time_grid import TimeGrid

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize("minutes", [15, 30, 60])
@pytest.mark.parametrize(("day", "hour", "passes"), [(SPRING, 2, 0), (AUTUMN, 2, 120), (SPRING, 1, 60), (AUTUMN, 3, 60)])
def test_a_skipped_hour_has_no_minutes_and_a_repeated_one_has_them_twice(
    minutes: int, day: date, hour: int, passes: int
) -> None:
    grid = TimeGrid(day, 1, minutes, timezone="Europe/Berlin")
    per_hour = 60 // minutes
    inside = [grid.real_minutes(interval) for interval in range(hour * per_hour, (hour + 1) * per_hour)]
    assert inside == [passes // per_hour] * per_hour


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2026, 6, 1), 24)])
def test_a_day_has_as_many_hours_as_pass(day: date, hours: int) -> None:
    grid = TimeGrid(day, 1, 30, timezone="Europe/Berlin")
    assert sum(grid.real_minutes(interval) for interval in range(grid.interval_count)) == hours * 60


def test_without_a_time_zone_clocks_never_change() -> None:
    assert TimeGrid(SPRING, 1).real_minutes(2) == 60
