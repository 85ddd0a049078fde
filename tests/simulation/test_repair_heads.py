from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.domain.finding import Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.repair.make_stage import Draws, make_stage, staffed_day
from scheduler.simulation.repair.repair_heads import repair_heads
from scheduler.simulation.repair.teams_of import queues_alone, teams_to_cover
from scheduler.simulation.workload import Workload
from scheduler.simulation.workload_of import workload_of
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings

TUESDAY = date(2026, 12, 1)
OPEN = Hours.daily(Window(8 * 60, 16 * 60))
PHONE = Queue("phone", "Phone", 1000.0, OPEN, 1, aht_seconds=300.0, response=ResponseTarget(30.0, 0.8))
SHARE = 0.1
SETTINGS = StaffingSettings(level=None, shrinkage=SHARE)
DAY = (4.0, 10.0, 24.0, 24.0, 10.0, 4.0, 4.0, 4.0)


def store(
    queues: tuple[Queue, ...], contacts: tuple[float, ...] = DAY, settings: StaffingSettings = SETTINGS
) -> tuple[Requirement, Workload]:
    """Heads and what comes: the same hours from 08:00 on for every queue."""
    grid = TimeGrid(TUESDAY, 1)
    mean = np.zeros((len(queues), grid.interval_count))
    mean[:, 8:16] = contacts
    forecast = Forecast(grid, tuple(queue.id for queue in queues), mean, (), np.zeros((0, *mean.shape)), "flat")
    needed = make_requirement(forecast, queues, OPEN, settings)
    return needed, workload_of(forecast, queues, OPEN)


def repaired(needed: Requirement, workload: Workload, times: int = 60) -> Requirement:
    return repair_heads(needed, workload, absence_rate=SHARE, replications=times, fast=None)


def codes(requirement: Requirement) -> list[str]:
    return [finding.code for finding in requirement.findings if finding.code.startswith("repair")]


def with_heads(needed: Requirement, heads: int) -> Requirement:
    return replace(needed, heads=np.where(needed.heads > 0, heads, 0))


def test_too_few_heads_are_raised_until_the_promise_holds() -> None:
    needed, workload = store((PHONE,))
    more = repaired(with_heads(needed, 1), workload)
    stage = make_stage(workload, ((0,),), Draws(60, 2, SHARE, fast=None))
    assert (stage.service(with_heads(needed, 1).heads).missed[0, 8:16]).any()
    assert not stage.service(more.heads).missed.any()
    assert more.repair is not None
    assert (more.heads == with_heads(needed, 1).heads + more.repair).all()
    assert more.repair.max() >= 2
    assert {"repair_changed", "repair_raised"} <= set(codes(more))


def test_far_too_many_heads_are_lowered_to_about_what_formulas_say() -> None:
    needed, workload = store((PHONE,))
    fewer = repaired(with_heads(needed, 12), workload)
    assert (np.abs(fewer.heads - needed.heads) <= 2).all()
    assert "repair_lowered" in codes(fewer)


def test_heads_that_capacity_asks_for_are_not_lowered() -> None:
    slow = replace(PHONE, contacts_per_hour=2.0)
    needed, workload = store((slow,))
    after = repaired(needed, workload)
    assert after.repair is not None
    assert (after.repair >= 0).all()


def test_minimum_heads_are_not_lowered() -> None:
    needed, workload = store((replace(PHONE, minimum_heads=9),))
    after = repaired(needed, workload)
    assert (after.heads[0, 8:16] >= 9).all()


def test_nobody_is_added_where_nobody_comes() -> None:
    needed, workload = store((PHONE,), (0.0,) * 8)
    after = repaired(needed, workload)
    assert after.heads.tolist() == needed.heads.tolist()
    assert codes(after) == ["repair_unchanged"]


def test_without_a_promise_nothing_is_simulated() -> None:
    needed, workload = store((replace(PHONE, response=None),))
    after = repaired(needed, workload)
    assert after.repair is None
    assert codes(after) == ["repair_without_promise"]


def test_closed_hours_stay_closed() -> None:
    needed, workload = store((PHONE,))
    after = repaired(with_heads(needed, 1), workload)
    assert not after.heads[0, :8].any()
    assert not after.heads[0, 16:].any()


def test_long_contacts_are_still_there_after_the_rush() -> None:
    long = replace(PHONE, aht_seconds=1800.0)
    needed, workload = store((long,), (1.0, 1.0, 12.0, 12.0, 1.0, 1.0, 1.0, 1.0))
    after = repaired(needed, workload)
    assert after.repair is not None
    # Before the rush has filled the lines fewer are enough; after it the last ones are still being answered.
    assert after.repair[0, 10] < 0
    assert after.repair[0, 12:14].sum() > 0


def test_a_promise_that_no_heads_keep_is_told() -> None:
    needed, workload = store((PHONE,))
    after = repair_heads(with_heads(needed, 1), workload, absence_rate=SHARE, replications=10, rounds=1, fast=None)
    assert "repair_missed" in codes(after)


def test_the_same_numbers_give_the_same_heads() -> None:
    needed, workload = store((PHONE,))
    assert repaired(needed, workload, 20).heads.tolist() == repaired(needed, workload, 20).heads.tolist()


@settings(max_examples=8)
@given(
    st.lists(st.floats(0.0, 20.0), min_size=8, max_size=8),
    st.sampled_from([60.0, 400.0, 1800.0]),
    st.integers(1, 4),
    st.integers(1, 8),
)
def test_repaired_heads_keep_the_promise_in_their_own_simulation_or_it_is_told(
    contacts: list[float], seconds: float, begin: int, rounds: int
) -> None:
    needed, workload = store((replace(PHONE, aht_seconds=seconds),), tuple(contacts))
    after = repair_heads(with_heads(needed, begin), workload, absence_rate=SHARE, replications=15, rounds=rounds, fast=None)
    missed = make_stage(workload, ((0,),), Draws(15, 2, SHARE, fast=None)).service(after.heads).missed
    told = [finding.facts["hours"] for finding in after.findings if finding.code == "repair_missed"]
    assert told == ([float(missed.sum())] if missed.any() else [])
    assert (after.heads >= np.where(needed.heads > 0, 1, 0)).all()


POOLED = (PHONE, replace(PHONE, id="chat", name="Chat"))
TOGETHER = StaffingSettings(level=None, shrinkage=SHARE, pooled=(("phone", "chat"),))


def test_a_pool_is_repaired_as_one_team() -> None:
    needed, workload = store(POOLED, settings=TOGETHER)
    thin = replace(needed, pools=tuple(replace(pool, heads=needed.heads.max(axis=0)) for pool in needed.pools))
    after = repaired(thin, workload, 40)
    pool = after.pools[0]
    assert pool.repair is not None
    assert pool.repair.max() > 0
    assert (pool.heads == thin.pools[0].heads + pool.repair).all()
    stage = make_stage(workload, ((0, 1),), Draws(40, 2, SHARE, fast=None))
    assert not stage.service(pool.heads[None]).missed.any()


def test_heads_of_a_pool_are_shared_out_and_lie_between_one_queue_and_all_of_them_apart() -> None:
    needed, workload = store(POOLED, settings=TOGETHER)
    after = repaired(needed, workload, 40)
    assert after.to_cover.sum(axis=0).tolist() == after.pools[0].heads.tolist()
    assert (after.pools[0].heads >= after.heads.max(axis=0)).all()
    assert (after.pools[0].heads <= after.heads.sum(axis=0)).all()


@pytest.mark.parametrize(("together", "begun"), [(1, 3), (4, 4), (9, 5)])
def test_a_pool_begins_between_one_queue_and_all_of_them_apart(together: int, begun: int) -> None:
    needed, workload = store(POOLED, settings=TOGETHER)
    heads = np.where(needed.heads > 0, [[3], [2]], 0)
    pools = (replace(needed.pools[0], heads=np.where(heads[0] > 0, together, 0)),)
    needed = replace(needed, heads=heads, pools=pools)
    cover = teams_to_cover(needed, workload, queues_alone(needed, workload))
    assert cover.teams == ((0, 1),)
    assert set(cover.heads[0, 8:16]) == {begun}
    assert set(cover.ceiling[0, 8:16]) == {5}
    assert (cover.floor[0, 8:16] >= 3).all()


def test_on_the_day_staffed_for_the_contacts_are_a_rate_and_nobody_helps_out() -> None:
    helped = (replace(PHONE, overflow_to=("chat",)), POOLED[1])
    needed, workload = store(helped)
    day = staffed_day(workload, needed)
    assert day.poisson
    assert day.paths[0, 0, 8:16].tolist() == list(DAY)
    assert all(queue.overflow_to == () for queue in day.queues)


def test_a_reserve_is_never_below_those_on_duty() -> None:
    needed, workload = store((PHONE,))
    thin = replace(with_heads(needed, 1), reserve_heads=with_heads(needed, 1).heads)
    after = repaired(thin, workload, 20)
    assert after.reserve_heads is not None
    assert (after.reserve_heads >= after.to_cover).all()


@pytest.mark.parametrize(("courses", "asked", "times"), [(7, 20, 21), (50, 20, 20)])
def test_each_course_is_played_equally_often(courses: int, asked: int, times: int) -> None:
    needed, workload = store((PHONE,), (2.0,) * 8)
    many = replace(workload, paths=np.repeat(workload.paths, courses, axis=0), waiting=np.zeros((courses, 1)))
    told = repaired(needed, many, asked).findings
    assert [finding.facts["times"] for finding in told if "times" in finding.facts] == [times]


def test_the_advice_to_repair_is_gone_once_it_is_done() -> None:
    needed, workload = store((PHONE,))
    advice = Finding("handle_time_long", Severity.WARNING, {"queue": PHONE.id, "minutes": 20})
    other = Finding("handle_time_long", Severity.WARNING, {"queue": "without_promise", "minutes": 20})
    after = repaired(replace(needed, findings=(advice, other)), workload)
    assert advice not in after.findings
    assert other in after.findings


def test_a_mean_wait_keeps_the_heads_for_days_too_rare_to_be_simulated() -> None:
    needed, workload = store((replace(PHONE, response=ResponseTarget(asa_seconds=20.0)),))
    floor = queues_alone(needed, workload).floor
    kept = np.ceil(needed.bounds["absences"] / (1 - SHARE) - 1e-9)
    assert (floor >= np.minimum(kept, needed.heads)).all()
    patient = queues_alone(*store((replace(PHONE, patience_seconds=60.0, response=ResponseTarget(asa_seconds=20.0)),)))
    assert (patient.floor < patient.heads).any()
