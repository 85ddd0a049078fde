"""Heads needed, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import ProblemError
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings

TUESDAY = date(2026, 12, 1)
OPERATING = Hours.daily(Window(8 * 60, 24 * 60))
ALWAYS = Hours.daily(Window(0, 1440))
PRESALES = Queue("presales", "Presales", 30.0, OPERATING, minimum_heads=1, backlog_clear_by_minute=9 * 60)
AFTERSALES = Queue("aftersales", "Aftersales", 15.0, OPERATING, minimum_heads=1, backlog_clear_by_minute=9 * 60)
PLAIN = StaffingSettings(level=None, shrinkage=0.0)


def flat(grid: TimeGrid, **per_interval: float) -> Forecast:
    mean = np.array([np.full(grid.interval_count, value) for value in per_interval.values()])
    return Forecast(grid, tuple(per_interval), mean, (0.5, 0.8), np.stack([mean, mean * 2]), "flat")


def test_heads_are_contacts_over_capacity_rounded_up() -> None:
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=31.0), (PRESALES,), OPERATING, PLAIN)
    assert need.heads[0, 9] == 2
    assert need.binding is not None
    assert need.binding[0, 9] == "saturation"
    assert need.bounds["saturation"][0, 9] == pytest.approx(31 / 30)


def test_capacity_is_per_hour_and_contacts_per_interval() -> None:
    need = make_requirement(flat(TimeGrid(TUESDAY, 1, 15), presales=15.0), (PRESALES,), OPERATING, PLAIN)
    assert need.heads[0, 40] == 2


def test_the_clearing_hour_serves_its_own_arrivals_and_the_night() -> None:
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=20.0), (PRESALES,), OPERATING, PLAIN)
    assert need.backlog[0, 8] == 160.0
    assert need.bounds["saturation"][0, 8] == pytest.approx(20 / 30)
    assert need.bounds["backlog"][0, 8] == pytest.approx(180 / 30)
    assert need.heads[0, 8] == 6
    assert need.heads[0, 9] == 1


def test_closed_intervals_need_nobody() -> None:
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=20.0), (PRESALES,), OPERATING, PLAIN)
    assert not need.heads[0, :8].any()
    assert need.binding is not None
    assert set(need.binding[0, :8]) == {"none"}
    assert need.contacts[0, 3] == 20.0


def test_a_queue_is_closed_where_the_store_is() -> None:
    phone = Queue("phone", "Phone", 10.0, ALWAYS, minimum_heads=1)
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), phone=5.0), (phone,), OPERATING, PLAIN)
    assert not need.heads[0, :8].any()


def test_shrinkage_is_applied_once_and_rounding_does_not_add_a_head() -> None:
    need = make_requirement(
        flat(TimeGrid(TUESDAY, 1), presales=21 * 30.0), (PRESALES,), OPERATING, StaffingSettings(level=None, shrinkage=0.3)
    )
    assert need.heads[0, 12] == 30


def test_minimum_heads_are_not_divided_by_shrinkage() -> None:
    queue = Queue("presales", "Presales", 30.0, OPERATING, minimum_heads=2)
    need = make_requirement(
        flat(TimeGrid(TUESDAY, 1), presales=10.0), (queue,), OPERATING, StaffingSettings(level=None, shrinkage=0.5)
    )
    assert need.heads[0, 12] == 2
    assert need.binding is not None
    assert need.binding[0, 12] == "minimum"


def test_the_load_is_named_where_it_asks_for_as_much_as_the_minimum() -> None:
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=10.0), (PRESALES,), OPERATING, PLAIN)
    assert need.binding is not None
    assert need.binding[0, 12] == "saturation"


def test_the_level_to_staff_for_is_taken_per_queue_and_interval() -> None:
    forecast = flat(TimeGrid(TUESDAY, 1), presales=30.0)
    need = make_requirement(forecast, (PRESALES,), OPERATING, StaffingSettings(level=0.8, shrinkage=0.0))
    assert need.contacts[0, 12] == 60.0
    assert need.heads[0, 12] == 2


def test_rows_of_pooled_queues_stay_what_each_needs_alone_and_rosters_cover_fewer() -> None:
    forecast = flat(TimeGrid(TUESDAY, 1), presales=36.0, aftersales=18.0)  # 1.2 heads each
    queues = (PRESALES, AFTERSALES)
    apart = make_requirement(forecast, queues, OPERATING, PLAIN)
    together = make_requirement(
        forecast, queues, OPERATING, StaffingSettings(level=None, shrinkage=0.0, pooled=(("presales", "aftersales"),))
    )
    assert apart.shared_heads is None
    assert apart.pools == ()
    assert np.array_equal(together.heads, apart.heads)
    assert together.heads[:, 12].tolist() == [2, 2]
    assert together.shared_heads is not None
    assert together.shared_heads[:, 12].tolist() == [2, 1]
    assert together.pools[0].heads[12] == 3


def test_an_answer_in_time_may_take_more_people_than_the_contacts() -> None:
    chat = replace(PRESALES, aht_seconds=200.0, response=ResponseTarget(target_seconds=30.0, service_level=0.8))
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=31.0), (chat,), OPERATING, PLAIN)
    assert need.heads[0, 12] == 4
    assert need.binding is not None
    assert need.binding[0, [8, 12]].tolist() == ["backlog", "response"]
    assert need.bounds["response"][0, [7, 12]].tolist() == pytest.approx([0.0, 3.355], abs=0.001)
    assert need.aht_seconds is not None
    assert need.aht_seconds[0, 12] == 200.0


def test_shrinkage_is_taken_off_the_people_that_an_answer_in_time_takes() -> None:
    chat = replace(PRESALES, aht_seconds=200.0, response=ResponseTarget(target_seconds=30.0, service_level=0.8))
    settings = StaffingSettings(level=None, shrinkage=0.2)
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=31.0), (chat,), OPERATING, settings)
    assert need.heads[0, 12] == 5


def test_the_closed_hours_of_a_phone_are_those_of_the_chat_also_for_its_backlog() -> None:
    phone = Queue("phone", "Phone", 10.0, Hours.daily(Window(9 * 60, 18 * 60)), outside_hours_to="presales")
    need = make_requirement(flat(TimeGrid(TUESDAY, 1), presales=20.0, phone=5.0), (PRESALES, phone), OPERATING, PLAIN)
    assert need.contacts[:, 20].tolist() == [25.0, 0.0]
    assert need.contacts[:, 12].tolist() == [20.0, 5.0]
    assert need.backlog[0, 8] == 200.0
    assert not need.heads[1, 18:].any()


def test_work_that_can_wait_waits_for_no_opening() -> None:
    tickets = Queue("tickets", "Tickets", 10.0, OPERATING, due_minutes=2880)
    need = make_requirement(flat(TimeGrid(TUESDAY, 2), tickets=5.0), (tickets,), OPERATING, PLAIN)
    assert not need.backlog.any()
    assert not need.bounds["saturation"].any()
    assert need.binding is not None
    assert set(need.binding[need.heads > 0]) == {"deferred"}
    assert need.heads.sum() == pytest.approx(24, abs=2)


def test_rows_follow_the_order_of_the_queues_not_of_the_forecast() -> None:
    forecast = flat(TimeGrid(TUESDAY, 1), aftersales=15.0, presales=90.0)
    need = make_requirement(forecast, (PRESALES, AFTERSALES), OPERATING, PLAIN)
    assert need.queues == ("presales", "aftersales")
    assert need.heads[:, 12].tolist() == [3, 1]


def test_the_hour_that_summer_time_skips_needs_nobody() -> None:
    grid = TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin")
    queue = Queue("chat", "Chat", 30.0, ALWAYS, minimum_heads=1)
    need = make_requirement(flat(grid, chat=30.0), (queue,), ALWAYS, PLAIN)
    assert need.heads[0].tolist() == [1, 1, 0] + [1] * 21


@pytest.mark.parametrize("minutes", [15, 30])
def test_every_part_of_the_hour_that_summer_time_skips_needs_nobody(minutes: int) -> None:
    grid = TimeGrid(date(2026, 3, 29), 1, interval_minutes=minutes, timezone="Europe/Berlin")
    queue = Queue("chat", "Chat", 30.0, ALWAYS, minimum_heads=1)
    need = make_requirement(flat(grid, chat=5.0), (queue,), ALWAYS, PLAIN)
    per_hour = 60 // minutes
    assert np.flatnonzero(need.heads[0] == 0).tolist() == list(range(2 * per_hour, 3 * per_hour))
    assert not need.contacts[0, 2 * per_hour : 3 * per_hour].any()


def test_contacts_of_closed_hours_that_do_not_wait_are_reported() -> None:
    phone = Queue("phone", "Phone", 10.0, OPERATING)
    need = make_requirement(flat(TimeGrid(TUESDAY, 2), phone=3.0), (phone,), OPERATING, PLAIN)
    assert [finding.code for finding in need.findings] == ["closed_hours_contacts_dropped"]
    assert need.findings[0].facts == {"queue": "phone", "contacts": 48, "days": 2}


@pytest.mark.parametrize("per_hour", [1e-300, 1e-9])
def test_more_people_than_can_be_counted_are_refused(per_hour: float) -> None:
    queue = Queue("presales", "Presales", per_hour, OPERATING)
    with pytest.raises(
        ProblemError, match=r"'presales' would need .* people at 2026-12-01 08:00; .* check its contacts_per_hour"
    ):
        make_requirement(flat(TimeGrid(TUESDAY, 1), presales=3.0), (queue,), OPERATING, StaffingSettings())


def test_everything_that_contradicts_is_said_at_once() -> None:
    settings = StaffingSettings(level=0.95, pooled=(("presales", "phone"),))
    with pytest.raises(ProblemError) as caught:
        make_requirement(flat(TimeGrid(TUESDAY, 1), presales=3.0), (PRESALES, AFTERSALES), OPERATING, settings)
    text = str(caught.value)
    assert "'aftersales' has no forecast" in text
    assert "'phone'" in text
    assert "0.5 to 0.8" in text


def test_a_reserve_is_staffed_for_its_own_busier_days() -> None:
    settings = StaffingSettings(level=0.5, shrinkage=0.1, reserve_level=0.8)
    forecast = flat(TimeGrid(TUESDAY, 1), presales=60.0)
    need = make_requirement(forecast, (PRESALES,), OPERATING, settings)
    alone = make_requirement(forecast, (PRESALES,), OPERATING, StaffingSettings(level=0.8, shrinkage=0.1))
    assert need.reserve_heads is not None
    assert np.array_equal(need.reserve_heads, alone.heads)
    assert need.heads[0, 12] == 3
    assert need.contacts[0, 12] == 60.0
    assert make_requirement(forecast, (PRESALES,), OPERATING, PLAIN).reserve_heads is None


def test_a_reserve_is_never_below_the_heads_on_duty() -> None:
    mean = np.full((1, 24), 90.0)  # a mean above its own quantiles, as a file may bring along
    forecast = Forecast(TimeGrid(TUESDAY, 1), ("presales",), mean, (0.5, 0.8), np.stack([mean / 3, mean / 2]), "file")
    need = make_requirement(forecast, (PRESALES,), OPERATING, StaffingSettings(level=None, shrinkage=0.0, reserve_level=0.8))
    assert need.reserve_heads is not None
    assert np.array_equal(need.reserve_heads, need.heads)


def test_a_reserve_of_pooled_queues_is_that_of_the_pool() -> None:
    forecast = flat(TimeGrid(TUESDAY, 1), presales=18.0, aftersales=9.0)
    settings = StaffingSettings(level=0.5, shrinkage=0.0, reserve_level=0.8, pooled=(("presales", "aftersales"),))
    need = make_requirement(forecast, (PRESALES, AFTERSALES), OPERATING, settings)
    assert need.reserve_heads is not None
    assert need.reserve_heads[:, 12].sum() == 3
    assert need.to_cover[:, 12].sum() == 2


def test_a_reserve_beyond_what_the_forecast_can_answer_is_refused() -> None:
    settings = StaffingSettings(level=0.5, reserve_level=0.9)
    with pytest.raises(ProblemError, match=r"level 0\.9; this forecast has 0\.5 to 0\.8"):
        make_requirement(flat(TimeGrid(TUESDAY, 1), presales=1.0), (PRESALES,), OPERATING, settings)


@pytest.mark.parametrize(("level", "reserve"), [(0.8, 0.8), (0.8, 0.5), (None, 0.0), (0.8, 1.0)])
def test_a_reserve_for_no_busier_days_is_refused(level: float | None, reserve: float) -> None:
    with pytest.raises(ValueError, match="reserve_level"):
        StaffingSettings(level=level, reserve_level=reserve)


def test_how_many_the_reserve_asks_for_is_said_with_its_time() -> None:
    forecast = flat(TimeGrid(TUESDAY, 1), presales=20.0)
    need = make_requirement(forecast, (PRESALES,), OPERATING, StaffingSettings(level=0.5, shrinkage=0.0, reserve_level=0.8))
    (finding,) = need.findings  # the night's messages, answered in the first hour, are what busier days add to most
    assert (finding.code, finding.facts) == (
        "reserve_for_busier_days",
        {"people": 6, "date": "2026-12-01", "start": "08:00"},
    )
    quiet = flat(TimeGrid(TUESDAY, 1), presales=0.1)
    settings = StaffingSettings(level=0.5, shrinkage=0.0, reserve_level=0.8)
    assert make_requirement(quiet, (PRESALES,), OPERATING, settings).findings == ()
