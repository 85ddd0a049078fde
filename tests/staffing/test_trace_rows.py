"""The trace as records."""

from __future__ import annotations

from datetime import date, datetime

import numpy as np

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings
from scheduler.staffing.trace_rows import trace_rows

GRID = TimeGrid(date(2026, 12, 1), 1)
HOURS = Hours.daily(Window(480, 1440))


def test_every_number_behind_a_head_is_in_its_record() -> None:
    queue = Queue("presales", "Presales", 30.0, HOURS, minimum_heads=1, backlog_clear_by_minute=540)
    mean = np.full((1, 24), 20.0)
    forecast = Forecast(GRID, ("presales",), mean, (0.5,), mean[None], "flat")
    rows = trace_rows(make_requirement(forecast, (queue,), HOURS, StaffingSettings(level=0.5, shrinkage=0.2)))
    assert len(rows) == 24
    assert rows[8] == {
        "date": date(2026, 12, 1),
        "start": datetime(2026, 12, 1, 8),
        "end": datetime(2026, 12, 1, 9),
        "queue": "presales",
        "contacts": 20.0,
        "backlog": 160.0,
        "saturation": 6.0,
        "shrinkage": 0.2,
        "binding": "saturation",
        "heads": 8,
    }


def test_the_heads_of_a_reserve_are_told_where_there_are_any() -> None:
    zero, heads = np.zeros((1, 24)), np.ones((1, 24), dtype=np.int64)
    rows = trace_rows(Requirement(GRID, ("presales",), heads, zero, zero, reserve_heads=heads + 1))
    assert (rows[5]["heads"], rows[5]["reserve_heads"]) == (1, 2)


def test_a_requirement_brought_along_has_records_without_bounds() -> None:
    zero = np.zeros((1, 24))
    rows = trace_rows(Requirement(GRID, ("presales",), np.ones((1, 24), dtype=np.int64), zero, zero))
    assert rows[0]["binding"] == ""
    assert list(rows[0]) == ["date", "start", "end", "queue", "contacts", "backlog", "shrinkage", "binding", "heads"]
