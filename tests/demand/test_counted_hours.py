from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.counted_hours import counted_hours
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid

GRID = TimeGrid(date(2026, 12, 1), 2, interval_minutes=30)
MEAN = np.repeat([[10.0], [0.2]], GRID.interval_count, axis=1)
FORECAST = Forecast(GRID, ("busy", "quiet"), MEAN, (0.1, 0.9), np.stack([MEAN, MEAN]), "file")


def day(busy: dict[int, float], quiet: dict[int, float]) -> NDArray[np.float64]:
    """Counts by the hour."""
    counts = np.full((2, 24), np.nan)
    for row, told in enumerate((busy, quiet)):
        counts[row, list(told)] = list(told.values())
    return counts


def found(counts: NDArray[np.float64], *, finer: bool = False) -> tuple[list[list[int]], dict[str, object]]:
    """Hours that count by queue, and the time of each finding by its code."""
    kept, findings = counted_hours(counts, FORECAST, 1, 20.0, finer=finer)
    assert np.array_equal(kept[~np.isnan(kept)], counts[~np.isnan(kept)])
    return [np.flatnonzero(~np.isnan(row)).tolist() for row in kept], {item.code: item.facts["time"] for item in findings}


def test_counts_without_zeros_at_the_end_all_count() -> None:
    assert found(day({8: 0, 9: 18}, {8: 0, 9: 1})) == ([[8, 9], [8, 9]], {})


def test_zeros_of_all_queues_at_the_end_are_hours_to_come() -> None:
    counts = day({8: 20, 9: 0, 10: 0}, {8: 1, 9: 0, 10: 0})
    assert found(counts) == ([[8], [8]], {"day_so_far_zeros": "09:00"})


def test_zeros_of_one_queue_are_not_its_counts_where_many_were_expected() -> None:
    counts = day({8: 20, 9: 0, 10: 0}, {8: 1, 9: 0, 10: 1})
    assert found(counts) == ([[8], [8, 9, 10]], {"day_so_far_zeros_queue": "09:00"})


def test_zeros_of_a_quiet_queue_are_its_counts() -> None:
    assert found(day({8: 20, 9: 19}, {8: 0, 9: 0})) == ([[8, 9], [8, 9]], {})


def test_the_last_hour_of_finer_rows_is_left_out() -> None:
    assert found(day({8: 20, 9: 7}, {8: 1}), finer=True) == ([[8], [8]], {"day_so_far_last_hour": "09:00"})


def test_the_hour_before_the_zeros_of_finer_rows_is_left_out_too() -> None:
    counts = day({8: 20, 9: 7, 10: 0, 11: 0}, {})
    assert found(counts, finer=True) == ([[8], []], {"day_so_far_zeros": "10:00", "day_so_far_last_hour": "09:00"})


def test_a_day_without_counts_stays_without() -> None:
    assert found(day({}, {}), finer=True) == ([[], []], {})
