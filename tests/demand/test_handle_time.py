from __future__ import annotations

from datetime import datetime, timedelta

import numpy as np
import pytest
from demand.histories import MONDAY, SHAPE
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from numpy.typing import NDArray

from scheduler.demand.handle_time import handle_time
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Holiday
from scheduler.domain.history import History
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid

OPEN = Hours.daily(Window(0, 1440))
CHAT = Queue("chat", "Chat", 30.0, OPEN)
DAYS = 84
GRID = TimeGrid(MONDAY + timedelta(days=DAYS), 7)
CALENDAR = Calendar()
HOURS = 180.0 + 60.0 * np.sin(np.arange(24) / 24 * 2 * np.pi)
"""True handle time by hour of day."""


def history(
    seconds: NDArray[np.float64], contacts: NDArray[np.float64] | None = None, queues: tuple[str, ...] = ("chat",)
) -> History:
    """Handle times of shape (days, 24), with the contacts of an ordinary day where none are given."""
    served = np.broadcast_to(SHAPE, seconds.shape) if contacts is None else contacts
    rows = np.repeat(served.reshape(1, -1), len(queues), axis=0)
    start = datetime.combine(MONDAY, datetime.min.time())
    return History(start, queues, rows, aht_seconds=np.repeat(seconds.reshape(1, -1), len(queues), axis=0))


def expected(past: History | None, queue: Queue = CHAT, grid: TimeGrid = GRID) -> NDArray[np.float64]:
    found = handle_time(past, (queue,), grid, CALENDAR)
    assert found.seconds is not None
    return found.seconds[0]


def test_the_shape_of_the_day_is_recovered_from_noisy_hours() -> None:
    draw = np.random.default_rng(4)
    noisy = HOURS * draw.gamma(SHAPE, 1 / SHAPE, (DAYS, 24))  # each contact varies as much as its own mean
    found = expected(history(noisy))[:24]
    error = np.average(np.abs(found - HOURS), weights=SHAPE)
    flat = np.average(np.abs(np.average(HOURS, weights=SHAPE) - HOURS), weights=SHAPE)
    assert error < 0.25 * flat


def test_an_hour_with_few_contacts_leans_on_the_mean_of_the_queue() -> None:
    seconds = np.full((DAYS, 24), 180.0)
    contacts = np.full((DAYS, 24), 30.0)
    seconds[:, 3] = 600.0
    contacts[:, 3] = 0.0
    contacts[-1, 3] = 1.0
    assert 180 < expected(history(seconds, contacts))[3] < 200


def test_free_days_have_a_handle_time_of_their_own_where_the_history_shows_it() -> None:
    weekend = (np.arange(DAYS) % 7) >= 5
    found = expected(history(np.where(weekend[:, None], 240.0, 180.0) * np.ones(24))).reshape(7, 24)
    assert found[:5].mean() == pytest.approx(180, abs=2)
    assert found[5:].mean() == pytest.approx(240, abs=4)


def test_a_holiday_is_a_free_day() -> None:
    weekend = (np.arange(DAYS) % 7) >= 5
    calendar = Calendar(holidays={GRID.start: Holiday(GRID.start, "Feast")})
    past = history(np.where(weekend[:, None], 240.0, 180.0) * np.ones(24))
    found = handle_time(past, (CHAT,), GRID, calendar).seconds
    assert found is not None
    assert found[0, 12] == pytest.approx(240, abs=4)


def test_hours_weigh_by_their_contacts() -> None:
    seconds = np.full((DAYS, 24), 100.0)
    seconds[:, 12:] = 200.0
    contacts = np.full((DAYS, 24), 30.0)
    contacts[:, 12:] = 90.0
    (finding,) = handle_time(history(seconds, contacts), (CHAT,), GRID, CALENDAR).findings
    assert (finding.code, finding.facts["seconds"]) == ("handle_time_learned", 175)


def test_later_days_weigh_more() -> None:
    seconds = np.full((DAYS, 24), 100.0)
    seconds[-28:] = 200.0
    assert expected(history(seconds)).mean() > 100 + 100 / 3


def test_what_lies_in_the_horizon_is_not_looked_at() -> None:
    seconds = np.full((DAYS + 7, 24), 150.0)
    seconds[DAYS:] = 900.0
    np.testing.assert_allclose(expected(history(seconds)), 150.0)


def test_an_absurd_hour_is_cut_down_and_said() -> None:
    seconds = np.full((DAYS, 24), 150.0)
    seconds[10, 9] = 80_000.0
    found = handle_time(history(seconds), (CHAT,), GRID, CALENDAR)
    assert found.seconds is not None
    assert found.seconds.max() < 165
    facts = {"queue": "chat", "hours": 1, "date": "2026-01-15", "seconds": 750}
    assert (found.findings[0].code, found.findings[0].facts) == ("handle_time_cut", facts)


def test_a_history_without_handle_times_leaves_it_to_the_store() -> None:
    past = History(datetime(2026, 1, 5), ("chat",), np.ones((1, 240)))
    queue = Queue("chat", "Chat", 30.0, OPEN, aht_seconds=95.0)
    found = handle_time(past, (queue,), GRID, CALENDAR)
    assert found.seconds is not None
    assert (set(found.seconds[0]), found.findings) == ({95.0}, ())


def test_without_history_the_stores_figure_holds() -> None:
    assert set(expected(None, Queue("chat", "Chat", 30.0, OPEN, aht_seconds=95.0))) == {95.0}


def test_where_nobody_tells_nothing_is_made_up() -> None:
    assert handle_time(None, (CHAT,), GRID, CALENDAR).seconds is None
    past = history(np.full((DAYS, 24), 150.0))
    found = handle_time(past, (CHAT, Queue("phone", "Phone", 8.0, OPEN)), GRID, CALENDAR).seconds
    assert found is not None
    assert not np.isnan(found[0]).any()
    assert np.isnan(found[1]).all()


def test_a_thin_history_leans_on_the_stores_figure() -> None:
    seconds = np.full((1, 24), 300.0)
    contacts = np.full((1, 24), 100 / 24)
    found = expected(history(seconds, contacts), Queue("chat", "Chat", 30.0, OPEN, aht_seconds=100.0))
    assert 150 < found.mean() < 260


def test_an_hour_is_shared_by_its_intervals_and_the_tail_is_covered() -> None:
    grid = TimeGrid(GRID.start, 2, interval_minutes=15, tail_days=1)
    found = expected(history(np.broadcast_to(HOURS, (DAYS, 24)).copy()), grid=grid)
    assert found.shape == (grid.interval_count,)
    assert found[48] == found[51] != found[52]


@limits(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.2, 5.0))
def test_twice_the_handle_time_is_expected_twice_and_never_beyond_what_was_seen(seed: int, factor: float) -> None:
    draw = np.random.default_rng(seed)
    seconds = draw.uniform(60, 240, (35, 24))
    contacts = draw.poisson(3.0, (35, 24)).astype(float)
    grid = TimeGrid(MONDAY + timedelta(days=35), 7)
    once, scaled = (expected(history(values, contacts), grid=grid) for values in (seconds, seconds * factor))
    np.testing.assert_allclose(scaled, once * factor)
    assert 60 <= once.min() <= once.max() <= 240


@pytest.mark.parametrize("name", ["handle_time_half_life_days", "handle_time_prior_contacts"])
def test_settings_that_mean_nothing_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        ForecastSettings(**{name: 0.0})  # type: ignore[arg-type]


def test_handle_times_that_ended_very_long_ago_still_tell() -> None:
    seconds = np.full((DAYS, 24), np.nan)
    seconds[:3] = 180.0
    found = handle_time(history(seconds), (CHAT,), GRID, CALENDAR, ForecastSettings(handle_time_half_life_days=0.05))
    assert found.seconds is not None
    np.testing.assert_allclose(found.seconds, 180.0)
