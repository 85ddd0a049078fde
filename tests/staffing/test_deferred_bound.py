"""Work that can wait, where there is least to do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loads import ALWAYS, TUESDAY, make_load, queue

from scheduler.domain.hours import Hours, Window
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.deferred_bound import DeferredBound
from scheduler.staffing.deferred_times import days_around, deferred_times
from scheduler.staffing.load import Load
from scheduler.staffing.settings import StaffingSettings

POOLED = StaffingSettings(shrinkage=0.0, pooled=(("chat", "tickets"),))
DESK = Hours.daily(Window(8 * 60, 18 * 60))


def spread(load: Load) -> np.ndarray:
    """Heads of the second queue beside a first one of 10 contacts an hour and head."""
    saturation = np.where(load.at_once, load.contacts / load.saturated, 0.0) * load.served
    return DeferredBound().heads(load, {"saturation": saturation})[1]


def beside(chats: np.ndarray, tickets: np.ndarray, due: int, *, pooled: bool = True, hours: Hours = ALWAYS) -> Load:
    queues = (queue("chat", 10.0), queue("tickets", 10.0, hours, due_minutes=due * 60))
    return make_load(queues, np.stack([chats, tickets]), settings=POOLED if pooled else None)


def test_tickets_fill_the_troughs() -> None:
    chats = np.tile(np.where((np.arange(24) >= 10) & (np.arange(24) < 22), 40.0, 10.0), 7)
    heads = spread(beside(chats, np.full(168, 10.0), 24))
    assert heads.sum() == pytest.approx(168.0)
    assert heads[24 * 3 + 15] == 0.0  # four people for chats at the peak, and no ticket
    assert heads[24 * 3 + 3] == pytest.approx(2.0)


def test_tickets_that_must_be_done_within_the_hour_are() -> None:
    tickets = np.zeros(72)
    tickets[40] = 30.0
    heads = spread(beside(np.where(np.arange(72) == 40, 90.0, 0.0), tickets, 1))
    assert np.flatnonzero(heads > 1e-9).tolist() == [41]
    assert heads[41] == pytest.approx(3.0)


def test_a_day_looks_like_the_next_from_the_first_to_the_last() -> None:
    rhythm = np.tile(20 + 10 * np.sin(np.arange(24)), 14)
    heads = spread(beside(rhythm, np.full(14 * 24, 5.0), 24)).reshape(14, 24)
    assert np.abs(heads - heads[6]).max() < 0.05


def test_tickets_of_the_night_wait_for_the_desk() -> None:
    heads = spread(beside(np.zeros(168), np.full(168, 10.0), 24, hours=DESK))
    assert set(np.flatnonzero(heads > 1e-9) % 24) == set(range(8, 18))
    assert heads[24:144].sum() == pytest.approx(120.0, rel=0.02)


def test_people_of_their_own_come_whole_when_they_have_enough_to_do() -> None:
    load = beside(np.zeros(168), np.full(168, 3.0), 24, pooled=False)
    heads = spread(load)
    assert set(np.unique(heads)) <= {0.0, 1.0}
    assert heads.sum() == pytest.approx(0.3 * 168, abs=3)  # rounded hour by hour it would be 168


def test_a_person_does_no_more_tickets_than_their_handle_time_allows() -> None:
    load = beside(np.zeros(168), np.full(168, 3.0), 24)
    slow = replace(load, aht_seconds=np.full((2, 168), 720.0))  # 5 an hour instead of 10
    assert spread(slow).sum() == pytest.approx(2 * spread(load).sum())


def test_shrinkage_is_taken_off_once() -> None:
    calm = replace(POOLED, shrinkage=0.2)
    load = replace(beside(np.zeros(168), np.full(168, 4.0), 24), settings=calm)
    assert spread(load).sum() == pytest.approx(0.4 * 168, rel=0.02)


def test_two_kinds_of_tickets_keep_out_of_each_others_way() -> None:
    queues = (queue("chat", 10.0), queue("a", 10.0, due_minutes=1440), queue("b", 10.0, due_minutes=2880))
    chats = np.tile(np.where(np.arange(24) < 12, 30.0, 0.0), 7)
    contacts = np.stack([chats, np.full(168, 5.0), np.full(168, 5.0)])
    load = make_load(queues, contacts, settings=StaffingSettings(shrinkage=0.0, pooled=(("chat", "a", "b"),)))
    heads = DeferredBound().heads(load, {"saturation": np.stack([chats / 10, np.zeros(168), np.zeros(168)])})
    assert np.ptp((heads.sum(axis=0) + chats / 10)[24:144].reshape(5, 24)[:, 12:]) < 1e-3
    assert heads[1:].sum() == pytest.approx(168.0, rel=0.02)


def test_without_work_that_can_wait_there_is_nothing_to_spread() -> None:
    assert not DeferredBound().heads(make_load((queue(),), np.ones((1, 24))), {"saturation": np.ones((1, 24))}).any()


def test_what_comes_and_is_due_while_closed_is_counted_as_late() -> None:
    load = beside(np.zeros(168), np.full(168, 10.0), 4, hours=DESK)
    late = deferred_times(load, 1, days_around(load)).late
    assert late == pytest.approx(7 * 10 * 10.0)  # those of 18:00 to 04:00


def test_a_queue_that_never_opens_gets_nobody() -> None:
    assert not spread(beside(np.zeros(168), np.full(168, 10.0), 24, hours=Hours(((),) * 7))).any()


def test_the_hour_that_summer_time_skips_gets_no_tickets() -> None:
    grid = TimeGrid(TUESDAY.replace(year=2026, month=3, day=29), 1, timezone="Europe/Berlin")
    queues = (queue("chat", 10.0), queue("tickets", 10.0, due_minutes=1440))
    load = make_load(queues, np.full((2, 24), 10.0), grid=grid, settings=POOLED)
    heads = DeferredBound().heads(load, {"saturation": np.zeros((2, 24))})[1]
    assert np.flatnonzero(heads < 1e-9).tolist() == [2]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 60), st.booleans())
def test_no_ticket_is_done_before_it_comes_or_after_it_is_due(seed: int, due: int, pooled: bool) -> None:
    rng = np.random.default_rng(seed)
    load = beside(rng.gamma(1.0, 20.0, 96), rng.gamma(1.0, 8.0, 96), due, pooled=pooled)
    times = deferred_times(load, 1, days_around(load))
    inside = slice(days_around(load) * 24, days_around(load) * 24 + 96)
    most, least, done = times.most[inside], times.least[inside], np.cumsum(spread(load)) * 10
    for first in range(0, 95, 7):
        between = done[first + 1 :] - done[first]
        assert (between >= least[first + 1 :] - most[first] - 1e-6).all()
        if pooled:  # people of their own may have less to do than they could
            assert (between <= most[first + 1 :] - least[first] + 1e-6).all()
