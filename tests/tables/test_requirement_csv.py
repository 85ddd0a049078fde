from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import DataError
from scheduler.tables.requirement_csv import read_requirement_csv, requirement_csv_bytes, write_requirement_csv

OPEN = Hours.daily(Window(480, 1440))
QUEUES = (Queue("presales", "Presales", 37.5, OPEN), Queue("aftersales", "Aftersales", 18.75, OPEN))
GRID = TimeGrid(date(2026, 12, 1), 2)


def sample(grid: TimeGrid = GRID) -> Requirement:
    draw = np.random.default_rng(5)
    shape = (2, grid.interval_count)
    binding = draw.choice(["saturation", "minimum", "none"], shape)
    return Requirement(
        grid=grid,
        queues=("presales", "aftersales"),
        heads=draw.integers(0, 9, shape),
        contacts=draw.gamma(3.0, 10.0, shape),
        backlog=draw.random(shape) / 3,
        bounds={"saturation": draw.random(shape) * 7},
        binding=binding,
        shrinkage=0.1,
    )


def read(tmp_path: Path, text: str, grid: TimeGrid = GRID) -> Requirement:
    path = tmp_path / "heads.csv"
    path.write_text(text, encoding="utf-8")
    return read_requirement_csv(path, grid, QUEUES)


@pytest.mark.parametrize("grid", [GRID, TimeGrid(date(2026, 12, 31), 1, 15, tail_days=1)])
def test_a_requirement_reads_back_equal_to_the_last_digit(tmp_path: Path, grid: TimeGrid) -> None:
    wanted = sample(grid)
    write_requirement_csv(tmp_path / "requirement.csv", wanted)
    found = read_requirement_csv(tmp_path / "requirement.csv", grid, QUEUES)
    for name in ("heads", "contacts", "backlog", "binding"):
        assert np.array_equal(getattr(found, name), getattr(wanted, name)), name
    assert np.array_equal(found.bounds["saturation"], wanted.bounds["saturation"])
    assert (found.shrinkage, found.findings) == (0.1, ())


def test_the_file_names_the_interval_in_full(tmp_path: Path) -> None:
    lines = requirement_csv_bytes(sample()).decode("utf-8-sig").splitlines()
    assert lines[0] == "date,start,end,queue,contacts,backlog,load_saturation,shrinkage,binding,heads"
    assert lines[48].startswith("2026-12-01,2026-12-01 23:00,2026-12-02 00:00,aftersales,")


def test_own_heads_per_hour_need_four_columns(tmp_path: Path) -> None:
    found = read(tmp_path, "date,start,queue,heads,comment\n2026-12-01,08:00,presales,3,busy\n2026-12-02,8:00,presales,2,\n")
    assert found.heads[0, [8, 32]].tolist() == [3, 2]
    assert found.heads.sum() == 5
    assert found.binding is None


def test_more_heads_than_can_be_counted_are_refused(tmp_path: Path) -> None:
    with pytest.raises(
        DataError, match=r"heads.csv:2: heads: 1e19 is not allowed; write a whole number of heads, 0 to 1,000,000"
    ):
        read(tmp_path, "date,start,queue,heads\n2026-12-01,08:00,presales,1e19\n")


def test_heads_of_an_hour_hold_in_each_interval_of_it(tmp_path: Path) -> None:
    grid = TimeGrid(date(2026, 12, 1), 1, 15)
    found = read(tmp_path, "date,start,queue,heads\n2026-12-01,08:00,presales,3\n2026-12-01,09:00,presales,1\n", grid)
    assert found.heads[0, 32:40].tolist() == [3, 3, 3, 3, 1, 1, 1, 1]


def test_an_end_says_how_long_a_row_holds(tmp_path: Path) -> None:
    found = read(
        tmp_path, "date,start,end,queue,heads\n2026-12-01,20:00,24:00,presales,3\n2026-12-02,8:00,9:00,presales,1\n"
    )
    assert np.flatnonzero(found.heads[0]).tolist() == [20, 21, 22, 23, 32]


def test_rows_of_other_days_are_passed_over_and_said(tmp_path: Path) -> None:
    found = read(tmp_path, "date,start,queue,heads\n2026-11-30,08:00,presales,3\n2026-12-02,08:00,presales,1\n")
    assert [finding.code for finding in found.findings] == ["rows_outside_horizon", "days_without_rows"]
    assert found.findings[1].facts["first"] == "2026-12-01"


def test_a_file_of_another_month_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no row lies in the days asked for, 2026-12-01 to 2026-12-02"):
        read(tmp_path, "date,start,queue,heads\n2026-11-30,08:00,presales,3\n")


def test_every_fault_is_told_with_row_and_column(tmp_path: Path) -> None:
    rows = (
        "2026-12-01,08:00,presale,3\n"
        "2026-12-01,08:30,presales,3\n"
        "2026-12-01,9,presales,3\n"
        "2026-12-01,10:00,presales,2.5\n"
        "2026-12-01,11:00,presales,-1\n"
        "2026-12-01,12:00,presales,nan\n"
        "2026-12-01,13:00,presales,\n"
        "2026-12-01,14:00,presales,1\n"
        "2026-12-01,14:00,presales,1\n"
        "2026-12-01,2026-12-02 15:00,presales,1\n"
    )
    with pytest.raises(DataError) as caught:
        read(tmp_path, "date,start,queue,heads\n" + rows)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [
        (2, "queue"),
        (3, "start"),
        (4, "start"),
        (5, "heads"),
        (6, "heads"),
        (7, "heads"),
        (8, "heads"),
        (10, "start"),
        (11, "start"),
    ]
    said = str(caught.value)
    assert "did you mean 'presales'?" in said
    assert "nearest are 08:00 and 09:00" in said
    assert "was given in line 9 already" in said


def test_shrinkage_is_one_fraction_for_the_whole_file(tmp_path: Path) -> None:
    rows = "2026-12-01,08:00,presales,1,0.1\n2026-12-01,09:00,presales,1,0.2\n2026-12-01,10:00,presales,1,1.1\n"
    with pytest.raises(DataError, match=r"shrinkage: 0\.2 is not allowed"):
        read(tmp_path, "date,start,queue,heads,shrinkage\n" + rows)


def test_the_heads_of_a_reserve_are_kept_where_there_are_any(tmp_path: Path) -> None:
    wanted = replace(sample(), reserve_heads=sample().heads + 2)
    write_requirement_csv(tmp_path / "requirement.csv", wanted)
    assert (tmp_path / "requirement.csv").read_text("utf-8-sig").splitlines()[0].endswith(",heads,reserve_heads")
    found = read_requirement_csv(tmp_path / "requirement.csv", GRID, QUEUES)
    assert found.reserve_heads is not None
    assert np.array_equal(found.reserve_heads, wanted.heads + 2)
    assert requirement_csv_bytes(found) == requirement_csv_bytes(wanted)
    assert b"reserve_heads" not in requirement_csv_bytes(sample())


@pytest.mark.parametrize("cell", ["", "2.5", "-1", "many"])
def test_the_heads_of_a_reserve_are_whole_numbers(tmp_path: Path, cell: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, f"date,start,queue,heads,reserve_heads\n2026-12-01,09:00,presales,2,{cell}\n")
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(2, "reserve_heads")]
