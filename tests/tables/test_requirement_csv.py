from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import PoolHeads, Requirement
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


def test_contacts_of_an_hour_are_shared_by_its_intervals(tmp_path: Path) -> None:
    grid = TimeGrid(date(2026, 12, 1), 1, 15)
    rows = "2026-12-01,08:00,presales,3,96,12\n2026-12-01,09:00,presales,1,0,0\n"
    found = read(tmp_path, "date,start,queue,heads,contacts,backlog\n" + rows, grid)
    assert found.contacts[0, 32:37].tolist() == [24, 24, 24, 24, 0]
    assert found.backlog[0, 32:37].tolist() == [3, 3, 3, 3, 0]


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


def pooled(grid: TimeGrid = GRID) -> Requirement:
    """Heads with everything that a trace can have; they follow from their bounds."""
    draw = np.random.default_rng(6)
    shape = (2, grid.interval_count)
    plain = sample(grid)
    bounds = {"saturation": draw.random(shape) * 7, "response": draw.integers(0, 9, shape).astype(float)}
    repair = draw.integers(0, 3, shape)
    heads = np.ceil(np.maximum(*bounds.values()) / 0.9).astype(np.int64) + repair
    seconds = draw.random(shape) * 300
    seconds[0, :3] = np.nan
    pool = PoolHeads(
        queues=plain.queues,
        heads=heads.max(axis=0) + 1,
        bounds={"saturation": draw.random(shape[1]), "together": draw.random(shape[1])},
        binding=draw.choice(["rows", "together"], shape[1]),
        repair=-draw.integers(0, 2, shape[1]),
    )
    return replace(
        plain,
        heads=heads,
        bounds=bounds,
        pools=(pool,),
        shared_heads=np.array([heads.max(axis=0), np.ones(shape[1], dtype=np.int64)]),
        aht_seconds=seconds,
        repair=repair,
    )


@pytest.mark.parametrize("grid", [GRID, TimeGrid(date(2026, 12, 31), 1, 15, tail_days=1)])
def test_pools_handle_times_and_repairs_read_back_equal(tmp_path: Path, grid: TimeGrid) -> None:
    wanted = pooled(grid)
    write_requirement_csv(tmp_path / "requirement.csv", wanted)
    found = read_requirement_csv(tmp_path / "requirement.csv", grid, QUEUES)
    for name in ("heads", "contacts", "backlog", "binding", "shared_heads", "aht_seconds", "repair"):
        assert np.array_equal(getattr(found, name), getattr(wanted, name), equal_nan=name == "aht_seconds"), name
    assert found.queues == wanted.queues
    assert list(found.bounds) == ["saturation", "response"]
    (pool,), (expected,) = found.pools, wanted.pools
    assert pool.queues == expected.queues
    assert list(pool.bounds) == ["saturation", "together"]
    for name in ("heads", "binding", "repair"):
        assert np.array_equal(getattr(pool, name), getattr(expected, name)), name
    assert np.array_equal(pool.bounds["together"], expected.bounds["together"])
    assert requirement_csv_bytes(found) == requirement_csv_bytes(wanted)
    assert found.findings == ()


def test_the_columns_have_names_that_stay(tmp_path: Path) -> None:
    wanted = replace(pooled(), reserve_heads=pooled().heads)
    lines = requirement_csv_bytes(wanted).decode("utf-8-sig").splitlines()
    assert lines[0] == (
        "date,start,end,queue,contacts,backlog,aht_seconds,load_saturation,load_response,load_together,shrinkage,binding,"
        "repair,heads,reserve_heads,shared_heads"
    )
    assert [line.split(",")[3] for line in lines[1:4]] == ["presales", "aftersales", "presales+aftersales"]


def test_a_queue_with_a_plus_in_its_id_is_no_pool(tmp_path: Path) -> None:
    path = tmp_path / "heads.csv"
    path.write_text("date,start,queue,heads\n2026-12-01,08:00,a+b,3\n2026-12-01,08:00,a+b+c,4\n", encoding="utf-8")
    queues = tuple(Queue(name, name, 10.0, OPEN) for name in ("a+b", "c", "a"))
    found = read_requirement_csv(path, GRID, queues)
    assert found.heads[0, 8] == 3
    assert [pool.queues for pool in found.pools] == [("a+b", "c")]
    assert found.pools[0].heads[8] == 4


@pytest.mark.parametrize("queue", ["presales+presales", "presales+", "presales+phone", "+presales"])
def test_a_pool_of_queues_that_do_not_exist_is_refused(tmp_path: Path, queue: str) -> None:
    with pytest.raises(DataError, match=r"heads.csv:3: queue"):
        read(tmp_path, f"date,start,queue,heads\n2026-12-01,08:00,presales,3\n2026-12-01,08:00,{queue},3\n")


@pytest.mark.parametrize("cell", ["", "1.5", "few"])
def test_what_a_simulation_changed_is_a_whole_number(tmp_path: Path, cell: str) -> None:
    rows = f"2026-12-01,08:00,presales,3,-1\n2026-12-01,09:00,presales,3,{cell}\n"
    with pytest.raises(DataError) as caught:
        read(tmp_path, "date,start,queue,heads,repair\n" + rows)
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(3, "repair")]
    assert "write a whole number, below 0 for fewer people" in str(caught.value)


def test_heads_changed_where_shared_ones_count_are_told(tmp_path: Path) -> None:
    wanted = pooled()
    heads = wanted.heads.copy()
    heads[1, [20, 30]] += 2
    write_requirement_csv(tmp_path / "requirement.csv", replace(wanted, heads=heads))
    (finding,) = read_requirement_csv(tmp_path / "requirement.csv", GRID, QUEUES).findings
    assert finding.code == "heads_changed_beside_shared"
    assert (finding.facts["rows"], finding.facts["queue"]) == (2, "aftersales")
    assert (finding.facts["date"], finding.facts["start"]) == ("2026-12-01", "20:00")


def test_heads_changed_where_nothing_is_shared_count_without_a_word(tmp_path: Path) -> None:
    write_requirement_csv(tmp_path / "requirement.csv", replace(pooled(), heads=pooled().heads + 2, shared_heads=None))
    found = read_requirement_csv(tmp_path / "requirement.csv", GRID, QUEUES)
    assert found.findings == ()
    assert np.array_equal(found.to_cover, pooled().heads + 2)


def test_the_least_heads_of_a_queue_are_no_change(tmp_path: Path) -> None:
    queues = tuple(replace(queue, minimum_heads=4) for queue in QUEUES)
    wanted = replace(pooled(), repair=None)
    assert wanted.repair is None
    raw = np.ceil(np.maximum(*wanted.bounds.values()) / 0.9).astype(np.int64)
    write_requirement_csv(tmp_path / "requirement.csv", replace(wanted, heads=np.maximum(raw, 4)))
    assert read_requirement_csv(tmp_path / "requirement.csv", GRID, queues).findings == ()
