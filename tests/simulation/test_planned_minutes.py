from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
from tallies import make_crew, make_workload

from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.planned_minutes import planned_minutes


def test_a_stretch_counts_with_the_minutes_that_it_has_in_each_interval() -> None:
    workload = make_workload()
    crew = make_crew(workload, start=[510.0], end=[615.0])
    minutes = planned_minutes(crew, workload.grid)
    assert minutes[8:12].tolist() == [30.0, 60.0, 15.0, 0.0]
    assert minutes.sum() == 105.0


def test_people_are_added_up() -> None:
    workload = make_workload()
    assert planned_minutes(make_crew(workload, start=[480.0, 480.0], end=[540.0, 600.0]), workload.grid)[8] == 120.0


def test_what_lies_outside_the_grid_is_cut_off() -> None:
    workload = make_workload()
    crew = make_crew(workload, start=[-60.0, 1380.0], end=[60.0, 1500.0])
    assert planned_minutes(crew, workload.grid).nonzero()[0].tolist() == [0, 23]


def test_an_hour_that_clocks_repeat_has_twice_the_minutes_and_one_that_they_skip_none() -> None:
    workload = make_workload()
    crew = make_crew(workload, start=[0.0], end=[360.0])
    for when, minutes in ((date(2026, 10, 25), 120.0), (date(2026, 3, 29), 0.0)):
        grid = TimeGrid(when, 1, timezone="Europe/Berlin")
        assert planned_minutes(crew, grid)[:7].tolist() == [60.0, 60.0, minutes, 60.0, 60.0, 60.0, 0.0]


def test_whoever_serves_nothing_counts_for_nothing() -> None:
    workload = make_workload()
    crew = make_crew(workload)
    assert planned_minutes(replace(crew, ranks=np.zeros_like(crew.ranks)), workload.grid).sum() == 0.0
