from __future__ import annotations

import numpy as np
import pytest
from made_workloads import make_queue, make_workload

from scheduler.domain.hours import Hours, Window
from scheduler.simulation.draw_contacts import draw_contacts

DAY = Hours.daily(Window(480, 1320))


def test_whole_contacts_of_a_course_come_as_they_are_and_fractions_by_chance() -> None:
    whole = make_workload(make_queue(), contacts=7.0)
    assert np.bincount(draw_contacts(whole, 3, 1).interval).tolist() == [7] * 24
    part = make_workload(make_queue(), contacts=0.25)
    counts = [len(draw_contacts(part, number, 1).when) for number in range(200)]
    assert np.mean(counts) == pytest.approx(6, abs=0.5)


def test_means_get_the_chance_of_counts() -> None:
    workload = make_workload(make_queue(), contacts=20.0, poisson=True)
    counts = np.array([np.bincount(draw_contacts(workload, number, 1).interval, minlength=24) for number in range(100)])
    assert counts.mean() == pytest.approx(20, rel=0.03)
    assert counts.var() == pytest.approx(20, rel=0.15)


def test_contacts_come_within_their_interval_in_order_of_time() -> None:
    drawn = draw_contacts(make_workload(make_queue(), contacts=30.0), 0, 1)
    assert (np.diff(drawn.when) >= 0).all()
    assert (drawn.when // 60 == drawn.interval).all()
    assert (drawn.came == drawn.when).all()


def test_work_and_patience_have_their_means() -> None:
    queue = make_queue(patience_seconds=240.0)
    drawn = draw_contacts(make_workload(queue, contacts=2000.0, aht_seconds=300.0), 0, 1)
    assert drawn.work.mean() == pytest.approx(5.0, rel=0.02)
    assert (drawn.gives_up - drawn.when).mean() == pytest.approx(4.0, rel=0.02)


def test_who_has_all_the_time_never_gives_up() -> None:
    for queue in (make_queue(), make_queue(patience_seconds=60.0, due_minutes=600)):
        assert np.isinf(draw_contacts(make_workload(queue, contacts=5.0), 0, 1).gives_up).all()


def test_what_comes_while_closed_waits_for_the_opening_where_there_is_a_clearing_time() -> None:
    queue = make_queue(hours=DAY, backlog_clear_by_minute=540, patience_seconds=60.0)
    drawn = draw_contacts(make_workload(queue, contacts=1.0, waiting=3.0, days=2), 0, 1)
    assert drawn.late.sum() == 3 + 8 + 2 + 8  # not the two after the last close: they are never served
    assert np.unique(drawn.when[drawn.late]).tolist() == [480, 1440 + 480]
    assert drawn.came[drawn.interval < 0].tolist() == [480] * 3
    assert np.isinf(drawn.gives_up[drawn.late]).all()
    assert (np.diff(drawn.came[drawn.when == 1920]) >= 0).all()


def test_what_comes_while_closed_does_not_come_where_there_is_none() -> None:
    drawn = draw_contacts(make_workload(make_queue(hours=DAY), contacts=1.0), 0, 1)
    assert not drawn.late.any()
    assert len(drawn.when) == 14


def test_tickets_of_the_night_wait_for_the_opening() -> None:
    drawn = draw_contacts(make_workload(make_queue(hours=DAY, due_minutes=300), contacts=1.0), 0, 1)
    assert drawn.late.sum() == 8
    assert (drawn.came[drawn.late] < 480).all()


def test_replications_differ_and_repeat() -> None:
    workload = make_workload(make_queue(), contacts=5.0)
    first, again, second = (draw_contacts(workload, number, 1).when for number in (0, 0, 1))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, second)


def test_nothing_comes_in_an_hour_that_clocks_skip_and_as_much_as_told_in_one_that_they_repeat() -> None:
    from dataclasses import replace
    from datetime import date

    from scheduler.domain.time_grid import TimeGrid

    workload = make_workload(make_queue(), contacts=10.0)
    grid = TimeGrid(date(2026, 10, 25), 1, timezone="Europe/Berlin")
    drawn = draw_contacts(replace(workload, grid=grid), 0, 1)
    repeated = drawn.when[drawn.interval == 2]
    assert len(repeated) == 10
    assert repeated.max() - repeated.min() > 60
    assert drawn.when.max() > 24 * 60
