from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from demand.histories import make_history

from scheduler.jobs.backtest import backtest
from scheduler.tables.backtest_csv import backtest_csv_bytes, write_backtest_csv


def test_every_known_hour_of_every_method_is_a_row(tmp_path: Path) -> None:
    history = make_history(28, queues=("presales", "aftersales"), seed=1)
    history.contacts[1, 20 * 24 + 5] = np.nan
    found = backtest(history, origins=1, horizon=14)
    write_backtest_csv(tmp_path / "hours.csv", found)
    data = (tmp_path / "hours.csv").read_bytes()
    assert data == backtest_csv_bytes(found)
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert len(rows) == len(found.methods) * (2 * 14 * 24 - 1)
    assert all(math.isfinite(float(row[name])) for row in rows for name in ("actual", "forecast", "error", "to_90"))
    row = next(row for row in rows if (row["date"], row["start"], row["queue"]) == ("2026-01-25", "20:00", "aftersales"))
    assert row["method"] == found.default
    assert row["day_type"] == "weekend"
    assert float(row["actual"]) == found.actual[1, 6, 20]
    assert float(row["forecast"]) == pytest.approx(found.methods[found.default].mean[1, 6, 20], abs=0.001)
