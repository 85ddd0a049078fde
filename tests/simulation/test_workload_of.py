from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
from made_workloads import make_queue

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.workload import Workload
from scheduler.simulation.workload_of import workload_of

GRID = TimeGrid(date(2026, 12, 7), 7)
ALWAYS, DAY = Hours.daily(Window(0, 1440)), Hours.daily(Window(480, 1320))


def forecast(*rows: float, grid: TimeGrid = GRID, paths: int = 0) -> Forecast:
    mean = np.array(rows)[:, None] * np.ones(grid.interval_count)
    courses = None if paths == 0 else np.arange(1, paths + 1, dtype=np.float32)[:, None, None] * mean.astype(np.float32)
    ids = ("chat", "phone")[: len(rows)]
    return Forecast(grid, ids, mean, (0.5,), mean[None], "made", paths=courses)


def laid_out(expected: Forecast, *queues: Queue, operating: Hours = ALWAYS) -> Workload:
    return workload_of(expected, queues, operating)


def test_courses_are_counts_and_a_mean_alone_is_drawn_around() -> None:
    several = laid_out(forecast(4.0, paths=3), make_queue())
    assert several.paths[:, 0, 0].tolist() == [4, 8, 12]
    assert not several.poisson
    alone = laid_out(forecast(4.0), make_queue())
    assert alone.paths.shape == (1, 1, 168)
    assert alone.poisson


def test_rows_follow_the_queues_asked_for() -> None:
    workload = laid_out(forecast(4.0, 9.0), make_queue("phone"), make_queue("chat"))
    assert workload.paths[0, :, 0].tolist() == [9, 4]


def test_calls_of_closed_hours_come_in_the_other_queue() -> None:
    phone = make_queue("phone", hours=DAY, outside_hours_to="chat")
    workload = laid_out(forecast(4.0, 9.0, paths=2), make_queue("chat"), phone)
    assert workload.paths[1, :, [3, 12]].tolist() == [[26, 0], [8, 18]]


def test_the_night_before_waits_where_there_is_a_clearing_time() -> None:
    chat = make_queue("chat", hours=DAY, backlog_clear_by_minute=540)
    workload = laid_out(forecast(4.0, 9.0, paths=2), chat, make_queue("phone", hours=DAY))
    assert workload.waiting.tolist() == [[8, 0], [16, 0]]


def test_tickets_of_the_night_before_wait_too() -> None:
    assert laid_out(forecast(4.0), make_queue("chat", hours=DAY, due_minutes=600)).waiting.tolist() == [[8]]


def test_nothing_waits_where_it_is_always_open() -> None:
    assert laid_out(forecast(4.0), make_queue("chat", backlog_clear_by_minute=540)).waiting.tolist() == [[0]]


def test_a_queue_is_open_when_it_and_the_store_are() -> None:
    workload = laid_out(forecast(4.0), make_queue("chat", hours=DAY), operating=Hours.daily(Window(600, 1440)))
    assert np.flatnonzero(workload.opened[0, :24]).tolist() == list(range(10, 22))


def test_an_hour_that_clocks_skip_has_no_contacts_and_is_not_open() -> None:
    grid = TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin")
    workload = laid_out(forecast(4.0, grid=grid), make_queue())
    assert workload.paths[0, 0, 1:4].tolist() == [4, 0, 4]
    assert workload.opened[0, 1:4].tolist() == [True, False, True]


def test_handle_times_are_those_of_staffing() -> None:
    expected = replace(forecast(4.0), aht_seconds=np.full((1, 168), 200.0))
    queue = make_queue(speeds=(1.0, 0.8), aht_at_concurrency=2.0)
    assert np.allclose(laid_out(expected, queue).aht_seconds, 160.0)
    assert np.allclose(laid_out(forecast(4.0), queue).aht_seconds, queue.aht_of_capacity)


def test_targets_are_the_seconds_promised_and_thirty_where_none_are() -> None:
    quick, slow = make_queue("chat", response=ResponseTarget(45.0, 0.9)), make_queue("phone")
    assert laid_out(forecast(4.0, 9.0), quick, slow).target_seconds.tolist() == [45, 30]
