from __future__ import annotations

from dataclasses import replace
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


def test_handle_times_are_kept_and_an_unknown_one_is_an_empty_cell(tmp_path: Path) -> None:
    seconds = np.full((2, GRID.interval_count), 185.5)
    seconds[1] = np.nan
    write_forecast_csv(tmp_path / "forecast.csv", replace(sample(), aht_seconds=seconds))
    lines = (tmp_path / "forecast.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].endswith(",aht_seconds")
    assert (lines[1].rsplit(",", 1)[1], lines[2].rsplit(",", 1)[1]) == ("185.5", "")
    found = read_forecast_csv(tmp_path / "forecast.csv", GRID, QUEUES)
    np.testing.assert_array_equal(found.aht_seconds, seconds)


def test_a_file_without_handle_times_tells_none(tmp_path: Path) -> None:
    write_forecast_csv(tmp_path / "forecast.csv", sample())
    assert read_forecast_csv(tmp_path / "forecast.csv", GRID, QUEUES).aht_seconds is None


def test_a_row_of_an_hour_gives_its_handle_time_to_each_quarter(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text(
        "date,start,end,queue,mean,aht_seconds\n2026-12-01,09:00,10:00,presales,8,120\n", "utf-8"
    )
    found = read_forecast_csv(tmp_path / "f.csv", TimeGrid(date(2026, 12, 1), 1, interval_minutes=15), QUEUES)
    assert found.aht_seconds is not None
    assert found.aht_seconds[0, 36:40].tolist() == [120.0] * 4


def test_a_handle_time_that_is_no_number_is_a_fault_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("date,start,queue,mean,aht_seconds\n2026-12-01,09:00,presales,8,3:05\n", "utf-8")
    with pytest.raises(DataError) as caught:
        read_forecast_csv(tmp_path / "f.csv", GRID, QUEUES)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(2, "aht_seconds")]


def test_a_handle_time_of_0_is_unknown_as_in_a_history(tmp_path: Path) -> None:
    rows = "2026-12-01,09:00,presales,8,120\n2026-12-01,10:00,presales,8,0\n"
    (tmp_path / "f.csv").write_text(f"date,start,queue,mean,aht_seconds\n{rows}", "utf-8")
    found = read_forecast_csv(tmp_path / "f.csv", GRID, QUEUES).aht_seconds
    assert found is not None
    assert np.isnan(found[0]).sum() == found[0].size - np.sum(found[0] == 120)
    assert 120 in found[0]
    assert 0 not in found[0]
