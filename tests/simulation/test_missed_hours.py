from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tallies import make_crew, make_promise, make_queue, make_tally, make_workload

from scheduler.domain.coverage import Coverage
from scheduler.domain.missed_hour import MissedHour, MissReason
from scheduler.domain.requirement import Requirement
from scheduler.domain.response_target import ResponseTarget
from scheduler.simulation.crew import Crew
from scheduler.simulation.measure_service import measure_service
from scheduler.simulation.missed_hours import missed_hours
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

GOOD = np.full(24, 10)


def bad_at(*hours: int, in_time: int = 2) -> np.ndarray:
    good = GOOD.copy()
    good[list(hours)] = in_time
    return good


def missed(
    workload: Workload,
    tally: Tally,
    *,
    crew: Crew | None = None,
    on_duty: Any = 1.0,
    staffed: float = 12.0,
    shrinkage: float = 0.1,
) -> tuple[MissedHour, ...]:
    grid, shape = workload.grid, workload.opened.shape
    names = tuple(queue.id for queue in workload.queues)
    ones = np.ones(shape, dtype=np.int64)
    needed = Requirement(grid, names, ones, np.full(shape, staffed), np.zeros(shape), shrinkage=shrinkage)
    duty = np.array(np.broadcast_to(on_duty, shape), dtype=float)
    nobody = np.zeros(grid.interval_count, dtype=np.int64)
    coverage = Coverage(grid, names, ones, duty, nobody, nobody, np.ones(grid.interval_count, dtype=bool))
    promise = make_promise(workload)
    result = measure_service(tally, workload, promise, seed=1, absence=0.1)
    return missed_hours(result, tally, promise, crew or make_crew(workload), needed, coverage)


def only(hours: tuple[MissedHour, ...]) -> MissedHour:
    assert len(hours) == 1
    return hours[0]


def test_a_roster_that_keeps_its_promise_misses_no_hour() -> None:
    workload = make_workload()
    assert missed(workload, make_tally(workload, 10, 8)) == ()


def test_an_hour_tells_how_many_are_late_and_by_how_many_it_misses() -> None:
    workload = make_workload()
    hour = only(missed(workload, make_tally(workload, 10, bad_at(14))))
    assert f"{hour.start:%d %H:%M}" == "07 14:00"
    assert (hour.service_level, hour.late, hour.missed_by) == pytest.approx((0.2, 8.0, 6.0))


def test_the_hour_with_the_most_late_contacts_comes_first() -> None:
    workload = make_workload()
    contacts = np.full(24, 10)
    contacts[18] = 100
    good = contacts.copy()
    good[10], good[18] = 0, 70
    found = missed(workload, make_tally(workload, contacts, good))
    assert [hour.start.hour for hour in found] == [18, 10]


def test_nobody_on_the_roster_is_the_reason() -> None:
    workload = make_workload()
    crew = make_crew(workload, start=[480.0, 900.0], end=[840.0, 1440.0])
    assert only(missed(workload, make_tally(workload, 10, bad_at(14)), crew=crew)).reason is MissReason.NOBODY


def test_fewer_on_the_roster_than_needed_are_the_reason() -> None:
    workload = make_workload()
    duty = np.ones(24)
    duty[14] = 0.5
    hour = only(missed(workload, make_tally(workload, 10, bad_at(14)), on_duty=duty))
    assert (hour.reason, hour.size) == (MissReason.SHORT, 0.5)


def test_days_with_more_contacts_than_staffed_for_are_the_reason() -> None:
    workload = make_workload()
    contacts = np.tile(GOOD, (4, 1, 1))
    contacts[3, 0, 14] = 40
    good = contacts.copy()
    good[3, 0, 14], good[0, 0, 14] = 5, 8
    hour = only(missed(workload, make_tally(workload, contacts, good)))
    assert hour.reason is MissReason.CONTACTS
    assert hour.size == pytest.approx(100 * 35 / 37)


def test_heads_that_came_without_contacts_tell_nothing_of_busy_days() -> None:
    workload = make_workload()
    hour = only(missed(workload, make_tally(workload, 10, bad_at(14)), staffed=0.0))
    assert hour.reason is MissReason.HEADS


def test_days_with_more_people_absent_than_planned_for_are_the_reason() -> None:
    workload = make_workload()
    good = np.tile(GOOD, (4, 1, 1))
    good[1, 0, 14] = 0
    present = np.full((4, 24), 60.0)
    present[1, 14] = 0.0
    hour = only(missed(workload, make_tally(workload, 10, good, present=present)))
    assert (hour.reason, hour.size) == (MissReason.ABSENT, 100.0)


def test_absence_that_was_planned_for_is_no_reason() -> None:
    workload = make_workload()
    hour = only(missed(workload, make_tally(workload, 10, bad_at(14), present=55.0)))
    assert hour.reason is MissReason.HEADS


def test_an_hour_after_a_missed_one_suffers_from_it() -> None:
    workload = make_workload()
    reasons = {hour.start.hour: hour.reason for hour in missed(workload, make_tally(workload, 10, bad_at(14, 15)))}
    assert reasons == {14: MissReason.HEADS, 15: MissReason.BEFORE}


def test_an_hour_in_which_the_backlog_still_waits_suffers_from_it() -> None:
    workload = make_workload(queues=[make_queue(backlog_clear_by_minute=540)])
    tally = make_tally(workload, 10, bad_at(9), cleared_at=590.0)
    assert only(missed(workload, tally)).reason is MissReason.BEFORE


def test_a_limit_on_the_mean_wait_can_be_missed_with_everybody_in_time() -> None:
    workload = make_workload(queues=[make_queue(response=ResponseTarget(target_seconds=30, asa_seconds=5))])
    waited = np.where(np.arange(24) == 14, 200.0, 0.0)
    hour = only(missed(workload, make_tally(workload, 10, 10, waited_seconds=waited)))
    assert (hour.late, hour.reason) == (0.0, MissReason.HEADS)


def test_each_queue_is_judged_by_itself() -> None:
    workload = make_workload(queues=[make_queue("a"), make_queue("b")])
    good = np.stack([GOOD, bad_at(14)])[None]
    assert only(missed(workload, make_tally(workload, 10, good))).queue == "b"


def test_heads_short_are_the_mean_of_the_quarters_of_an_hour() -> None:
    workload = make_workload(interval_minutes=15)
    good = np.full(96, 10)
    good[56:60] = 0
    duty = np.ones(96)
    duty[56:58] = 0.0
    hour = only(missed(workload, make_tally(workload, 10, good), on_duty=duty))
    assert (hour.reason, hour.size) == (MissReason.SHORT, 0.5)
    duty[57] = duty[58] = 1.0
    duty[56] = 0.2
    assert only(missed(workload, make_tally(workload, 10, good), on_duty=duty)).reason is MissReason.HEADS
