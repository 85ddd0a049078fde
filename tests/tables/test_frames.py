from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime

import numpy as np
import pytest
from factories import make_problem, make_roster

from scheduler.domain.coverage import Coverage
from scheduler.domain.forecast import Forecast
from scheduler.domain.history import History
from scheduler.domain.requirement import PoolHeads
from scheduler.domain.time_grid import TimeGrid
from scheduler.tables.frames import to_frame

GRID = TimeGrid(date(2026, 12, 1), 1)


def test_history_has_a_row_per_hour_and_queue() -> None:
    frame = to_frame(History(datetime(2026, 12, 1), ("a", "b"), np.arange(48.0).reshape(2, 24)))
    assert frame.iloc[3].tolist() == [datetime(2026, 12, 1, 1), "b", 25.0]


def test_forecast_has_mean_and_quantiles() -> None:
    frame = to_frame(Forecast(GRID, ("a",), np.ones((1, 24)), (0.5, 0.975), np.full((2, 1, 24), 2.0), "x"))
    assert list(frame.columns) == ["start", "queue", "mean", "p50", "p97.5"]
    assert frame["p97.5"].sum() == 48


def test_requirement_has_heads() -> None:
    frame = to_frame(make_problem(days=1).requirement)
    assert frame.groupby("queue")["heads"].sum().to_dict() == {"presales": 16, "aftersales": 16}


def test_coverage_leaves_out_the_intervals_of_others() -> None:
    ones = np.ones(24, dtype=np.int64)
    coverage = Coverage(GRID, ("a",), ones[None], np.zeros((1, 24)), ones, ones, np.arange(24) < 5)
    assert to_frame(coverage)["net"].tolist() == [-1.0] * 5


def test_roster_has_a_row_per_assignment() -> None:
    frame = to_frame(make_roster(make_problem(), a1="El....."))
    assert frame[["agent", "kind", "shift", "hours"]].to_numpy().tolist() == [
        ["a1", "work", "early", 8.0],
        ["a1", "standby", "late", 8.0],
    ]


def test_work_of_somebody_called_in_is_told_apart() -> None:
    roster = make_roster(make_problem(), a1="EL.....")
    items = tuple(replace(item, called=item.shift == "late") for item in roster.assignments)
    frame = to_frame(replace(roster, assignments=items))
    assert frame[["kind", "called"]].to_numpy().tolist() == [["work", False], ["work", True]]


def test_an_empty_roster_has_the_columns() -> None:
    assert "hours" in to_frame(make_roster(make_problem())).columns


def test_anything_else_is_refused() -> None:
    with pytest.raises(TypeError, match="a int has no data frame"):
        to_frame(3)


def test_pandas_is_loaded_on_the_first_call_only() -> None:
    code = "import sys, scheduler.tables.frames; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_handle_times_and_reserve_heads_are_columns_where_they_are_known() -> None:
    seconds = np.full((1, 24), 90.0)
    history = History(datetime(2026, 12, 1), ("a",), np.ones((1, 24)), aht_seconds=seconds)
    assert to_frame(history)["aht_seconds"].tolist() == [90.0] * 24
    forecast = Forecast(GRID, ("a",), np.ones((1, 24)), (0.5, 0.975), np.ones((2, 1, 24)), "x", aht_seconds=seconds)
    assert list(to_frame(forecast).columns)[-1] == "aht_seconds"
    requirement = make_problem(days=1).requirement
    frame = to_frame(replace(requirement, reserve_heads=requirement.heads + 1))
    assert (frame["reserve_heads"] - frame["heads"]).eq(1).all()


def test_shared_heads_repairs_and_handle_times_of_a_requirement_are_columns_where_they_are_known() -> None:
    plain = make_problem(days=1).requirement
    columns = list(to_frame(plain).columns)
    assert not {"repair", "shared_heads", "aht_seconds"} & set(columns)
    shared = plain.heads.copy()
    shared[1] -= plain.heads[1] > 0
    frame = to_frame(
        replace(
            plain,
            repair=np.ones_like(plain.heads),
            shared_heads=shared,
            aht_seconds=np.full(plain.heads.shape, 200.0),
            pools=(PoolHeads(plain.queues, shared.sum(axis=0)),),
        )
    )
    assert len(frame) == plain.heads.size
    assert frame.groupby("start")["shared_heads"].sum().tolist() == shared.sum(axis=0).tolist()
    assert frame["repair"].eq(1).all()
    assert frame["aht_seconds"].eq(200).all()
