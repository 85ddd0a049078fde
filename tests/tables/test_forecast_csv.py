from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError
from scheduler.tables.forecast_csv import forecast_csv_bytes, read_forecast_csv, write_forecast_csv

OPEN = Hours.daily(Window(480, 1440))
QUEUES = (Queue("presales", "Presales", 37.5, OPEN), Queue("aftersales", "Aftersales", 18.75, OPEN))
GRID = TimeGrid(date(2026, 12, 1), 2, tail_days=1)
LEVELS = (0.05, 0.1, 0.29, 0.5, 0.8, 0.975)


def sample() -> Forecast:
    draw = np.random.default_rng(3)
    mean = draw.gamma(2.0, 20.0, (2, GRID.interval_count))
    quantiles = np.sort(draw.gamma(2.0, 20.0, (len(LEVELS), 2, GRID.interval_count)), axis=0)
    return Forecast(GRID, ("presales", "aftersales"), mean, LEVELS, quantiles, "profile")


def test_a_forecast_reads_back_equal_to_the_last_digit(tmp_path: Path) -> None:
    wanted = sample()
    write_forecast_csv(tmp_path / "forecast.csv", wanted)
    found = read_forecast_csv(tmp_path / "forecast.csv", GRID, QUEUES)
    assert np.array_equal(found.mean, wanted.mean)
    assert np.array_equal(found.quantiles, wanted.quantiles)
    assert (found.levels, found.method, found.findings) == (LEVELS, "file", ())


def test_quantiles_are_named_by_percent() -> None:
    head = forecast_csv_bytes(sample()).decode("utf-8-sig").splitlines()[0]
    assert head == "date,start,end,queue,mean,p5,p10,p29,p50,p80,p97.5"


def test_without_quantiles_every_level_is_the_mean_and_this_is_said(tmp_path: Path) -> None:
    path = tmp_path / "forecast.csv"
    path.write_text("date,start,queue,mean\n2026-12-01,08:00,presales,30\n2026-12-02,08:00,presales,20\n", encoding="utf-8")
    found = read_forecast_csv(path, GRID, QUEUES)
    assert np.array_equal(found.quantile(0.8), found.mean)
    assert [finding.code for finding in found.findings] == ["forecast_without_spread"]


def test_contacts_of_an_hour_are_shared_by_its_intervals(tmp_path: Path) -> None:
    path = tmp_path / "forecast.csv"
    rows = "2026-12-01,08:00,presales,30,40\n2026-12-01,09:00,presales,20,24\n"
    path.write_text("date,start,queue,mean,p80\n" + rows, encoding="utf-8")
    found = read_forecast_csv(path, TimeGrid(date(2026, 12, 1), 1, 30), QUEUES)
    assert found.mean[0, 16:20].tolist() == [15, 15, 10, 10]
    assert found.quantile(0.8)[0, 16:20].tolist() == [20, 20, 12, 12]


def test_falling_quantiles_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "forecast.csv"
    path.write_text("date,start,queue,mean,p80,p50\n2026-12-01,08:00,presales,30,10,20\n", encoding="utf-8")
    with pytest.raises(DataError, match="p80: 10 is below p50 of the row"):
        read_forecast_csv(path, GRID, QUEUES)
