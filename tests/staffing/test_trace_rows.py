"""The trace as records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from staffed import needed

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings
from scheduler.staffing.trace_rows import trace_rows

GRID = TimeGrid(date(2026, 12, 1), 1)
HOURS = Hours.daily(Window(480, 1440))
PROMISE = ResponseTarget(target_seconds=30, service_level=0.8, occupancy=0.85)
A = Queue("a", "A", 30.0, HOURS, minimum_heads=1, backlog_clear_by_minute=540, aht_seconds=200, response=PROMISE)
B = Queue("b", "B", 12.0, Hours.daily(Window(540, 1080)), minimum_heads=2, contacts_per_day=60)


def test_every_number_behind_a_head_is_in_its_record() -> None:
    cells = {
        "a": {"contacts": 96, "backlog": 12, "aht_seconds": 200, "load_backlog": 3.6, "response": 4, "heads": 6, "repair": 1}
        | {"shared_heads": 5, "reserve_heads": 7}
    }
    wanted = needed(GRID, ("a",), cells, binding=True, repair=True, shared_heads=True, reserve_heads=True, aht_seconds=True)
    assert trace_rows(wanted, (A,), HOURS)[20] == {
        "date": date(2026, 12, 1),
        "start": datetime(2026, 12, 1, 20),
        "end": datetime(2026, 12, 1, 21),
        "queue": "a",
        "contacts": 96.0,
        "backlog": 12.0,
        "aht_seconds": 200.0,
        "load_backlog": 3.6,
        "load_response": 4.0,
        "before_shrinkage": 4.0,
        "shrinkage": 0.06,
        "after_shrinkage": 4 / 0.94,
        "rounded": 5,
        "minimum": 1,
        "binding": "none",
        "repair": 1,
        "heads": 6,
        "reserve_heads": 7,
        "heads_to_cover": 5,
    }


def test_a_pool_has_a_record_of_the_contacts_of_all_its_queues() -> None:
    cells = {
        "a": {"contacts": 90, "backlog": 1, "aht_seconds": 100, "saturation": 3, "heads": 4, "shared_heads": 3},
        "b": {"contacts": 30, "backlog": 2, "aht_seconds": 300, "saturation": 2.5, "heads": 3, "shared_heads": 3},
    }
    pools = {("a", "b"): {"saturation": 5.5, "response": 5.0, "heads": 6, "repair": -1}}
    wanted = needed(GRID, ("a", "b"), cells, pools=pools, shared_heads=True, aht_seconds=True, shrinkage=0.0)
    rows = trace_rows(wanted, (A, B), HOURS, intervals=(20,))
    assert [row["queue"] for row in rows] == ["a", "b", "a+b"]
    expected = {"contacts": 120.0, "backlog": 3.0, "aht_seconds": 150.0, "load_saturation": 5.5, "load_response": 5.0}
    expected |= {"before_shrinkage": 5.5, "rounded": 6, "repair": -1, "heads": 6, "heads_to_cover": 6}
    assert expected.items() <= rows[2].items()


def test_the_handle_time_of_a_pool_without_contacts_is_a_plain_mean() -> None:
    cells = {"a": {"aht_seconds": 100}, "b": {"aht_seconds": 300}}
    wanted = needed(GRID, ("a", "b"), cells, pools={("a", "b"): {"heads": 0}}, aht_seconds=True)
    assert trace_rows(wanted, intervals=(20,))[2]["aht_seconds"] == 200.0


def test_the_least_heads_are_those_of_open_queues() -> None:
    wanted = needed(GRID, ("a", "b"), {}, pools={("a", "b"): {"heads": 0}})
    rows = trace_rows(wanted, (A, B), HOURS, intervals=(7, 8, 12))
    assert [row["minimum"] for row in rows] == [0, 0, 0, 1, 0, 1, 1, 2, 3]
    assert "minimum" not in trace_rows(wanted, intervals=(12,))[0]


def test_an_hour_that_the_clocks_skip_needs_nobody() -> None:
    grid = TimeGrid(date(2026, 3, 29), 1, timezone="Europe/Berlin")
    queue = replace(A, hours=Hours.daily(Window(0, 1440)))
    rows = trace_rows(needed(grid, ("a",), {}), (queue,), queue.hours, intervals=(1, 2, 3))
    assert [row["minimum"] for row in rows] == [1, 0, 1]


def test_the_heads_of_a_reserve_are_told_where_there_are_any() -> None:
    zero, heads = np.zeros((1, 24)), np.ones((1, 24), dtype=np.int64)
    rows = trace_rows(Requirement(GRID, ("presales",), heads, zero, zero, reserve_heads=heads + 1))
    assert (rows[5]["heads"], rows[5]["reserve_heads"]) == (1, 2)


def test_a_requirement_brought_along_has_records_without_bounds() -> None:
    zero = np.zeros((1, 24))
    rows = trace_rows(Requirement(GRID, ("presales",), np.ones((1, 24), dtype=np.int64), zero, zero))
    assert rows[0]["binding"] == ""
    assert list(rows[0]) == ["date", "start", "end", "queue", "contacts", "backlog", "shrinkage", "binding", "heads"]


@pytest.mark.parametrize("pooled", [(), (("a", "b"),)])
def test_the_numbers_of_a_record_give_its_heads(pooled: tuple[tuple[str, ...], ...]) -> None:
    """Largest bound, over those present, rounded up once, at least the minimum: nothing is lost or counted twice."""
    mean = np.random.default_rng(3).gamma(2.0, 15.0, (2, 24))
    forecast = Forecast(GRID, ("a", "b"), mean, (0.5, 0.9), np.array([mean, mean * 1.3]), "made up")
    settings = StaffingSettings(level=0.8, shrinkage=0.1, pooled=pooled)
    wanted = make_requirement(forecast, (A, B), HOURS, settings)
    rows = trace_rows(wanted, (A, B), HOURS)
    assert len(rows) == 24 * (2 + len(pooled))
    for row in rows:
        largest = max(value for key, value in row.items() if key.startswith("load_"))
        assert row["before_shrinkage"] == largest
        assert row["after_shrinkage"] == largest / 0.9
        if "+" not in row["queue"]:
            assert row["heads"] == max(row["rounded"], row["minimum"])
