from __future__ import annotations

from dataclasses import replace

import numpy as np
from tallies import make_promise, make_queue, make_workload

from scheduler.domain.hours import Hours, Window
from scheduler.domain.response_target import ResponseTarget
from scheduler.simulation.promise import Promise


def test_a_queue_that_promises_nothing_is_judged_by_80_percent_within_30_seconds() -> None:
    promise = make_promise(make_workload(queues=[make_queue(level=None)]))
    assert promise.targets == (ResponseTarget(target_seconds=30, service_level=0.8),)
    assert promise.assumed == ("chat",)


def test_a_promise_of_the_store_is_kept() -> None:
    own = ResponseTarget(target_seconds=20, service_level=0.9, abandonment=0.05)
    targets, assumed = Promise.targets_of([make_queue(response=own)])
    assert targets == (own,)
    assert assumed == ()


def test_a_promise_of_a_mean_wait_alone_gets_no_share() -> None:
    targets, assumed = Promise.targets_of([make_queue(response=ResponseTarget(asa_seconds=20))])
    assert (targets[0].asa_seconds, targets[0].service_level, targets[0].target_seconds) == (20, None, 30)
    assert assumed == ()


def test_a_limit_on_how_busy_people_are_is_no_promise_to_buyers() -> None:
    targets, assumed = Promise.targets_of([make_queue(response=ResponseTarget(occupancy=0.85))])
    assert (targets[0].service_level, targets[0].occupancy) == (0.8, None)
    assert assumed == ("chat",)


def test_work_that_may_wait_is_not_timed() -> None:
    promise = make_promise(make_workload(queues=[make_queue(), make_queue("ticket", level=None, due_minutes=600)]))
    assert promise.timed.sum(axis=1).tolist() == [16, 0]
    assert promise.assumed == ()


def test_open_hours_are_timed_and_those_in_the_window_scored() -> None:
    promise = make_promise(make_workload(days=2))
    assert promise.timed[0, :24].nonzero()[0].tolist() == list(range(8, 24))
    assert promise.scored[0, 24:].nonzero()[0].tolist() == list(range(9, 23))


def test_hours_of_another_roster_count_for_nothing() -> None:
    workload = make_workload(days=1)
    owned = np.arange(24) >= 12
    promise = Promise.of(workload, Hours.daily(Window(540, 1380)), owned, 60)
    assert promise.timed[0].nonzero()[0].tolist() == list(range(12, 24))


def test_what_waits_is_to_be_gone_by_the_time_of_the_queue() -> None:
    assert make_promise(make_workload(queues=[make_queue(backlog_clear_by_minute=540)], days=2)).clear_by.tolist() == [
        [540, 540]
    ]


def test_a_queue_that_opens_after_that_time_has_an_hour() -> None:
    assert make_promise(make_workload(queues=[make_queue(backlog_clear_by_minute=480)])).clear_by.tolist() == [[540]]


def test_the_first_opening_of_a_day_counts() -> None:
    hours = Hours.daily(Window(480, 720), Window(780, 1380))
    queue = replace(make_queue(backlog_clear_by_minute=540), hours=hours)
    assert make_promise(make_workload(queues=[queue])).clear_by.tolist() == [[540]]


def test_where_nothing_waits_there_is_no_time() -> None:
    assert np.isnan(make_promise(make_workload()).clear_by).all()
