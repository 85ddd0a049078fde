from __future__ import annotations

from dataclasses import replace

import numpy as np
from coverages import make_coverage

from scheduler.domain.time_grid import TimeGrid
from scheduler.report.coverage_table import coverage_table


def test_only_hours_in_which_somebody_is_needed_or_there_are_shown() -> None:
    table = coverage_table(make_coverage(required={9: 1}, on_duty={10: 1}))
    assert table.minutes == (540, 600)
    assert table.net[0, 0].tolist() == [-1.0, 1.0]


def test_hours_of_another_roster_do_not_count() -> None:
    coverage = make_coverage(days=1, required={0: 2, 9: 1}, on_duty={})
    table = coverage_table(replace(coverage, owned=np.arange(24) > 0))
    assert table.hours_short.tolist() == [1.0]


def test_the_morning_after_the_last_night_is_a_day_of_its_own() -> None:
    coverage = make_coverage(days=2, required={2: 1}, on_duty={2: 1})
    tail = replace(coverage, grid=TimeGrid(coverage.grid.start, 1, tail_days=1))
    assert [day.day for day in coverage_table(tail).dates] == [7, 8]
    quiet = replace(tail, owned=np.arange(48) < 24)
    assert [day.day for day in coverage_table(quiet).dates] == [7]


def test_noise_of_the_split_is_no_difference() -> None:
    table = coverage_table(make_coverage(days=1, required={8: 1}, on_duty={8: 1 - 1e-9}))
    assert table.net.tolist() == [[[0.0]]]


def test_the_morning_after_the_last_night_does_not_thin_the_mean_of_other_times() -> None:
    coverage = make_coverage(days=3, required={2: 1, 9: 4}, on_duty={2: 1, 9: 3})
    hours = np.arange(72)
    tail = replace(coverage, grid=TimeGrid(coverage.grid.start, 2, tail_days=1), owned=(hours >= 8) & (hours < 56))
    table = coverage_table(tail)
    assert table.minutes == (120, 540)
    assert table.mean_required.tolist() == [[1.0, 4.0]]
    assert table.mean_on_duty.tolist() == [[1.0, 3.0]]
