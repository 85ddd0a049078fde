from __future__ import annotations

import csv
from pathlib import Path

import pytest
from simulated import make_result

from scheduler import write_simulation_csv
from scheduler.tables.simulation_csv import simulation_csv_bytes


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    text = simulation_csv_bytes(make_result()).decode("utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def test_there_is_a_row_per_open_hour_and_queue(rows) -> None:
    assert len(rows) == 2 * 16 * 2
    assert [rows[0][name] for name in ("date", "start", "queue")] == ["2026-12-07", "2026-12-07 08:00", "presales"]


def test_a_row_has_figures_with_their_ranges(rows) -> None:
    row = next(row for row in rows if row["start"] == "2026-12-07 14:00" and row["queue"] == "presales")
    assert float(row["service_level"]) == 0.15
    assert float(row["service_level_low"]) < 0.15 < float(row["service_level_high"])
    assert float(row["mean_wait_seconds"]) == 3.0
    assert (row["scored"], row["met"], row["contacts"]) == ("1", "0", "20")
    assert float(row["occupancy"]) == 0.5


def test_the_hours_outside_the_scored_window_are_marked(rows) -> None:
    assert {row["start"][-5:] for row in rows if row["scored"] == "0"} == {"08:00", "23:00"}


def test_it_is_written_to_a_file(tmp_path: Path) -> None:
    result = make_result()
    write_simulation_csv(tmp_path / "hours.csv", result)
    assert (tmp_path / "hours.csv").read_bytes() == simulation_csv_bytes(result)
