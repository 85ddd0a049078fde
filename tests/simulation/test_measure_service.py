from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from tallies import make_promise, make_queue, make_tally, make_workload

from scheduler.domain.hours import Hours, Window
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.simulation_result import SimulationResult
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.promise import Promise
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload


def measured(workload: Workload, tally: Tally) -> SimulationResult:
    return measure_service(tally, workload, make_promise(workload), seed=1, absence=0.1)


def simple(contacts: Any = 10, in_time: Any = 9, **settings: Any) -> SimulationResult:
    workload = make_workload(days=settings.pop("days", 1))
    return measured(workload, make_tally(workload, contacts, in_time, **settings))


def test_the_share_in_time_of_an_hour_is_weighted_by_its_contacts() -> None:
    contacts = np.array([1, 100]).reshape(2, 1, 1)
    result = simple(contacts, np.array([1, 70]).reshape(2, 1, 1), replications=2, batches=2)
    assert result.hours.service_level.value[0, 12] == pytest.approx(71 / 101)
    assert result.hours.contacts[0, 12] == 50.5


def test_quarters_of_an_hour_become_hours() -> None:
    workload = make_workload(interval_minutes=15)
    result = measured(workload, make_tally(workload, 3, 3, people=2.0))
    assert result.grid.interval_minutes == 60
    assert result.hours.contacts[0, 12] == 12
    assert result.scored[0].nonzero()[0].tolist() == list(range(9, 23))
    assert result.present.value[12] == 2.0
    assert result.concurrent.value[12] == 1.5
    assert result.occupancy.value[12] == 0.5


def test_people_and_contacts_at_once_are_means_over_the_time_that_really_passes() -> None:
    workload = make_workload()
    autumn = replace(workload, grid=TimeGrid(date(2026, 10, 25), 1, timezone="Europe/Berlin"))
    passed = np.where(np.arange(24) == 2, 120.0, 60.0)
    result = measured(autumn, make_tally(workload, 3, 3, present=2 * passed))
    assert result.present.value.tolist() == [2.0] * 24
    assert result.concurrent.value.tolist() == [1.5] * 24
    spring = replace(workload, grid=TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin"))
    passed[2] = 0.0
    none = measured(spring, make_tally(workload, 3, 3, present=2 * passed)).present.value
    assert np.flatnonzero(np.isnan(none)).tolist() == [2]


def test_days_and_totals_are_of_all_open_hours() -> None:
    result = simple(days=2)
    assert result.days.contacts.tolist() == [[160.0, 160.0]]
    assert result.total.contacts.tolist() == [320.0, 320.0]
    assert result.total.service_level.value.tolist() == pytest.approx([0.9, 0.9])
    assert result.day_hours.contacts[0].tolist() == [0.0] * 8 + [20.0] * 16


def test_all_queues_together_weigh_by_contacts() -> None:
    workload = make_workload(queues=[make_queue("a"), make_queue("b")])
    contacts, good = np.array([30, 10]).reshape(1, 2, 1), np.array([30, 0]).reshape(1, 2, 1)
    result = measured(workload, make_tally(workload, contacts, good))
    assert result.total.service_level.value.tolist() == [1.0, 0.0, 0.75]


def test_an_hour_that_just_reaches_its_target_is_met() -> None:
    good = np.full(24, 8)
    good[12] = 7
    result = simple(10, good)
    assert (~result.met[0]).nonzero()[0].tolist() == [12]
    assert result.hours_met.value[1] == pytest.approx(13 / 14)


def test_hours_without_contacts_count_as_met_and_are_told_apart() -> None:
    contacts = np.zeros(24, dtype=int)
    contacts[15] = 10
    result = simple(contacts, 0)
    assert result.hours_met.value[0] == pytest.approx(13 / 14)
    assert (result.scored_hours, result.quiet_hours) == (14, 13)
    assert np.isnan(result.hours.service_level.value[0, 14])


def test_hours_that_are_not_scored_do_not_count() -> None:
    good = np.full(24, 10)
    good[8] = good[23] = 0
    assert simple(10, good).hours_met.value[0] == 1.0


@pytest.mark.parametrize(
    ("limit", "met"),
    [
        ({"asa_seconds": 40}, True),
        ({"asa_seconds": 20}, False),
        ({"abandonment": 0.1}, True),
        ({"abandonment": 0.05}, False),
    ],
)
def test_other_limits_decide_too(limit: dict[str, float], met: bool) -> None:
    workload = make_workload(queues=[make_queue(response=ResponseTarget(**limit))])
    result = measured(workload, make_tally(workload, 10, 1, gave_up=1, waited_seconds=300.0))
    assert bool(result.met[0, 12]) is met
    assert result.day_holds.value[0, 0] == float(met)


def test_the_range_of_hours_met_holds_those_that_may_be_met() -> None:
    generator = np.random.default_rng(1)
    good = generator.binomial(10, 0.8, size=(40, 1, 24))
    result = simple(10, good, replications=40)
    value, low, high = result.hours_met.at(0)
    assert low < value < high


def test_a_day_holds_in_as_many_replications_as_reach_the_target() -> None:
    good = np.array([7, 8, 9, 10]).reshape(4, 1, 1)
    result = simple(10, good)
    value, low, high = result.day_holds.at(0, 0)
    assert value == 0.75
    assert 0 < low < value < high < 1


def test_a_day_without_scored_hours_holds_nothing() -> None:
    workload = make_workload()
    promise = make_promise(workload)
    none = replace(promise, scored=np.zeros_like(promise.scored))
    result = measure_service(make_tally(workload, 1, 1), workload, none, seed=1, absence=0.0)
    assert np.isnan(result.day_holds.value[0, 0])
    assert np.isnan(result.hours_met.value).all()


def test_contacts_that_another_roster_answers_for_count_nowhere() -> None:
    workload = make_workload()
    own = np.arange(24) < 20
    promise = Promise.of(workload, Hours.daily(Window(540, 1380)), own, 60)
    result = measure_service(make_tally(workload, 10, 9), workload, promise, seed=1, absence=0.0)
    assert result.total.contacts.tolist() == [120.0, 120.0]
    assert np.isnan(result.hours.service_level.value[0, 21])


def test_replications_of_one_course_count_once() -> None:
    generator = np.random.default_rng(2)
    by_course = generator.binomial(10, 0.7, size=(50, 1, 24))
    wide = make_workload(courses=50)
    once = measured(wide, make_tally(wide, 10, by_course, replications=50, batches=10))
    twice = measured(wide, make_tally(wide, 10, np.tile(by_course, (2, 1, 1)), replications=100, batches=20))
    for kind in ("service_level", "wait_90_seconds"):
        first, second = (getattr(result.hours, kind) for result in (once, twice))
        assert second.low[0, 8:] == pytest.approx(first.low[0, 8:])
        assert second.high[0, 8:] == pytest.approx(first.high[0, 8:])


def test_waits_are_those_of_all_and_of_the_answered() -> None:
    result = simple(10, 5, waited_seconds=200.0)
    assert result.hours.mean_wait_seconds.value[0, 12] == 20.0
    assert result.hours.wait_90_seconds.value[0, 12] == pytest.approx(54.0)


def test_the_backlog_is_cleared_at_a_time_and_as_often_in_time() -> None:
    workload = make_workload(queues=[make_queue(backlog_clear_by_minute=540)])
    cleared = np.array([500.0, 510.0, 550.0, np.inf]).reshape(4, 1, 1)
    result = measured(workload, make_tally(workload, 1, 1, cleared_at=cleared))
    assert result.cleared_at.value[0, 0] == 510.0
    assert result.cleared_in_time.value[0, 0] == 0.5


def test_work_that_is_done_late_is_a_share_of_its_day() -> None:
    workload = make_workload(queues=[make_queue("ticket", level=None, due_minutes=60)])
    tally = make_tally(workload, 0, 0)
    late = tally.late.copy()
    late[0], late[1] = 1, 4
    assert measured(workload, replace(tally, late=late)).done_late.value.tolist() == [[0.25, 0.25]]


def test_the_record_has_every_queue_and_day_and_no_nan() -> None:
    record = simple(days=2).record()
    assert set(record["queues"]) == {"chat"}  # type: ignore[arg-type]
    assert [day["date"] for day in record["days"]] == ["2026-12-07", "2026-12-08"]  # type: ignore[attr-defined]
    assert record["days"][0]["cleared_at_minute"] == {"value": None, "low": None, "high": None}  # type: ignore[index]
