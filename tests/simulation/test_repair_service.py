from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.repair.service import Service
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

GRID = TimeGrid(date(2026, 12, 1), 1)
EIGHT_OF_TEN = ResponseTarget(30.0, 0.8)


def workload(target: ResponseTarget | None, courses: int = 1, **more: object) -> Workload:
    queue = Queue("chat", "Chat", 20.0, Hours.daily(Window(0, 1440)), response=target, **more)
    shape = (1, GRID.interval_count)
    return Workload(
        grid=GRID,
        queues=(queue,),
        paths=np.zeros((courses, *shape), dtype=np.float32),
        poisson=False,
        opened=np.ones(shape, dtype=bool),
        waiting=np.zeros((courses, 1)),
        aht_seconds=np.full(shape, 200.0),
        target_seconds=np.array([30.0]),
    )


def tally(contacts: list[int], in_time: list[int], *, gave_up: int = 0, waited: float = 0.0) -> Tally:
    """The same counts in every interval; one number per replication."""
    shape = (len(contacts), 1, GRID.interval_count)

    def counted(values: list[int]) -> np.ndarray:
        return np.broadcast_to(np.array(values, dtype=np.int32)[:, None, None], shape)

    nothing = np.zeros(shape)
    return Tally(
        contacts=counted(contacts),
        in_time=counted(in_time),
        answered=counted(contacts),
        gave_up=counted([gave_up] * len(contacts)),
        waited_seconds=np.broadcast_to(np.array(contacts)[:, None, None] * waited, shape),
        wait_histogram=np.zeros((1, 1, GRID.interval_count, 1), dtype=np.int32),
        wait_edges=np.array([0.0, 1.0]),
        busy_minutes=nothing[:, 0],
        present_minutes=nothing[:, 0],
        chat_minutes=nothing[:, 0],
        cleared_at=np.full((len(contacts), 1, 1), np.nan),
        late=np.zeros((2, len(contacts), 1, 1), dtype=np.int32),
    )


def test_busy_replications_count_by_their_contacts() -> None:
    service = Service.of(tally([90, 10], [63, 10]), workload(EIGHT_OF_TEN))
    assert service.in_time[0, 3] == pytest.approx(0.73)
    assert service.missed.all()
    assert (service.slack < 0).all()


def test_a_promise_kept_by_far_has_slack() -> None:
    service = Service.of(tally([50] * 8, [49] * 8), workload(EIGHT_OF_TEN))
    assert not service.missed.any()
    # 0.98 and 0.80 lie at 2.05 and 0.84 on the normal curve.
    assert service.slack[0, 0] == pytest.approx(2.05 - 0.84, abs=0.3)


def test_a_promise_kept_by_chance_alone_has_none_and_is_not_missed() -> None:
    service = Service.of(tally([50] * 4, [50, 32, 50, 30]), workload(EIGHT_OF_TEN))
    assert service.in_time[0, 0] == pytest.approx(0.81)
    assert not service.missed.any()
    assert (service.slack < 0).all()


def test_days_that_differ_are_no_chance_where_they_are_given() -> None:
    played = tally([40, 60] * 20, [40, 42] * 20)
    assert (Service.of(played, workload(EIGHT_OF_TEN)).slack < 0).all()
    assert (Service.of(played, workload(EIGHT_OF_TEN, courses=2)).slack > 0).all()


def test_what_differs_between_days_alike_is_chance() -> None:
    played = tally([50] * 40, [50, 32] * 20)
    assert (Service.of(played, workload(EIGHT_OF_TEN, courses=2)).slack < 0).all()


def test_nobody_came() -> None:
    service = Service.of(tally([0, 0], [0, 0]), workload(EIGHT_OF_TEN))
    assert np.isnan(service.slack).all()
    assert not service.missed.any()


@pytest.mark.parametrize("target", [None, ResponseTarget(occupancy=0.8), ResponseTarget(target_seconds=30.0)])
def test_without_a_promise_about_waiting_nothing_is_judged(target: ResponseTarget | None) -> None:
    assert np.isnan(Service.of(tally([50], [0]), workload(target)).slack).all()


def test_work_that_can_wait_is_not_judged() -> None:
    assert np.isnan(Service.of(tally([50], [0]), workload(EIGHT_OF_TEN, due_minutes=600)).slack).all()


def test_closed_intervals_are_not_judged() -> None:
    opened = np.arange(GRID.interval_count)[None] >= 8
    service = Service.of(tally([50], [0]), replace(workload(EIGHT_OF_TEN), opened=opened))
    assert np.isnan(service.slack[0, :8]).all()
    assert service.missed[0, 8:].all()


def test_the_limit_that_is_kept_worst_decides() -> None:
    both = ResponseTarget(30.0, 0.8, abandonment=0.05)
    assert Service.of(tally([50] * 8, [49] * 8, gave_up=5), workload(both)).missed.all()
    assert not Service.of(tally([50] * 8, [49] * 8, gave_up=1), workload(both)).missed.any()


def test_an_average_wait_is_a_promise_too() -> None:
    target = ResponseTarget(asa_seconds=20.0)
    assert Service.of(tally([50] * 8, [0] * 8, waited=25.0), workload(target)).missed.all()
    kept = Service.of(tally([50] * 8, [0] * 8, waited=5.0), workload(target))
    assert not kept.missed.any()
    assert (kept.slack > 0.5).all()


def test_a_share_beyond_what_odds_can_tell_is_missed_all_the_same() -> None:
    nearly_all = ResponseTarget(30.0, 0.99999)
    assert Service.of(tally([100_000], [99_998]), workload(nearly_all)).slack[0, 0] < 0
    assert Service.of(tally([100_000], [100_000]), workload(nearly_all)).slack[0, 0] >= 0
