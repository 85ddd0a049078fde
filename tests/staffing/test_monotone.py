"""More of one thing, never less of another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loads import ALWAYS, TUESDAY, queue

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings

GRID = TimeGrid(TUESDAY, 1)
DAYTIME = Hours.daily(Window(480, 1320))
SPEEDS = (1.0, 0.85, 0.72, 0.6)
TARGETS = (
    ResponseTarget(target_seconds=30.0, service_level=0.8),
    ResponseTarget(asa_seconds=20.0, abandonment=0.05),
    ResponseTarget(target_seconds=0.0, service_level=0.9, occupancy=0.85),
)
POOLED = StaffingSettings(level=None, shrinkage=0.1, pooled=(("chat", "phone"),))


def queues(target: ResponseTarget, at_once: int, patience: float | None) -> tuple[Queue, Queue]:
    chat = queue(
        "chat",
        37.5,
        DAYTIME,
        minimum_heads=1,
        backlog_clear_by_minute=540,
        aht_seconds=190.0,
        speeds=SPEEDS[:at_once],
        patience_seconds=patience,
        response=target,
    )
    return chat, queue("phone", 12.0, DAYTIME, aht_seconds=240.0, response=target, patience_seconds=patience)


def staffed(contacts: np.ndarray, of: tuple[Queue, ...], how: StaffingSettings = POOLED) -> Requirement:
    return make_requirement(Forecast(GRID, ("chat", "phone"), contacts, (0.5,), contacts[None], "test"), of, ALWAYS, how)


CASES = st.tuples(
    st.integers(0, 1000),
    st.sampled_from(TARGETS),
    st.integers(1, 3),
    st.sampled_from((None, 60.0, 600.0)),
    st.floats(0.0, 2.0),
)


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_more_contacts_never_take_fewer_heads(case: tuple[int, ResponseTarget, int, float | None, float]) -> None:
    seed, target, at_once, patience, more = case
    rng = np.random.default_rng(seed)
    contacts, of = rng.gamma(0.7, 30.0, (2, 24)), queues(target, at_once, patience)
    few, many = staffed(contacts, of), staffed(contacts * (1 + more), of)
    assert (many.heads >= few.heads).all()
    assert (many.pools[0].heads >= few.pools[0].heads).all()
    some = staffed(contacts + rng.random((2, 24)) * (rng.random((2, 24)) < 0.3) * 20, of)
    assert (some.heads >= few.heads).all()


@settings(max_examples=12, deadline=None)
@given(CASES)
def test_more_contacts_at_once_never_take_more_heads(case: tuple[int, ResponseTarget, int, float | None, float]) -> None:
    seed, target, at_once, patience, _ = case
    contacts = np.random.default_rng(seed).gamma(0.7, 30.0, (2, 24))
    few, many = (staffed(contacts, queues(target, count, patience)) for count in (at_once, at_once + 1))
    assert (many.heads <= few.heads).all()


@settings(max_examples=12, deadline=None)
@given(CASES, st.floats(0.0, 0.4), st.floats(0.0, 0.4))
def test_more_absence_never_takes_fewer_heads(
    case: tuple[int, ResponseTarget, int, float | None, float], one: float, other: float
) -> None:
    seed, target, at_once, patience, _ = case
    contacts, of = np.random.default_rng(seed).gamma(0.7, 30.0, (2, 24)), queues(target, at_once, patience)
    few, many = (staffed(contacts, of, replace(POOLED, shrinkage=share)) for share in sorted((one, other)))
    assert (many.heads >= few.heads).all()
    assert (many.pools[0].heads >= few.pools[0].heads).all()


@settings(max_examples=15, deadline=None)
@given(CASES)
def test_a_pool_lies_between_its_largest_queue_and_all_of_them_and_is_shared_out_whole(
    case: tuple[int, ResponseTarget, int, float | None, float],
) -> None:
    seed, target, at_once, patience, _ = case
    need = staffed(np.random.default_rng(seed).gamma(0.7, 30.0, (2, 24)), queues(target, at_once, patience))
    pool, shared = need.pools[0].heads, need.to_cover
    assert (need.heads.max(axis=0) <= pool).all()
    assert (pool <= need.heads.sum(axis=0)).all()
    assert np.array_equal(shared.sum(axis=0), pool)
    assert (shared[0] >= (need.heads[0] > 0)).all()
    assert not shared[:, need.heads.sum(axis=0) == 0].any()


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("contacts", [0.0, 0.01, 10_000.0])
def test_no_contacts_hardly_any_and_ten_thousand_an_hour_work(contacts: float, target: ResponseTarget) -> None:
    need = staffed(np.full((2, 24), contacts), queues(target, 3, 300.0), replace(POOLED, shrinkage=0.0))
    one_at_a_time = contacts * 190 / 3600
    assert max(one_at_a_time / (3 * 0.72), 1) <= need.heads[0, 12] <= max(2.0, one_at_a_time * 1.2)
    if contacts == 0:
        assert need.heads[1].sum() == 0
