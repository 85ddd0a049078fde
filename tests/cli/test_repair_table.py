from __future__ import annotations

from datetime import date

import numpy as np

from scheduler.cli.repair_table import repair_records, repair_table
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.time_grid import TimeGrid

GRID = TimeGrid(date(2026, 12, 1), 2, 30)
NAMES = {"presales": "Presales", "phone": "Phone", "chat": "Chat"}


def requirement(repair: np.ndarray | None, pooled: np.ndarray | None = None) -> Requirement:
    shape = (3, GRID.interval_count)
    pools = () if pooled is None else (PoolHeads(("phone", "chat"), np.zeros(shape[1], dtype=np.int64), repair=pooled),)
    nothing = np.zeros(shape)
    return Requirement(
        GRID, ("presales", "phone", "chat"), nothing.astype(np.int64), nothing, nothing, pools=pools, repair=repair
    )


def moved(*cells: tuple[int, int, int]) -> np.ndarray:
    repair = np.zeros((3, GRID.interval_count), dtype=np.int64)
    for row, interval, heads in cells:
        repair[row, interval] = heads
    return repair


def test_hours_added_and_taken_away_stand_side_by_side() -> None:
    lines = repair_table(requirement(moved((0, 20, 3), (0, 30, -1), (1, 60, -2))), "en", NAMES).splitlines()
    assert lines[2].split()[-6:] == ["+1.5", "-0.5", "-", "-", "+1.5", "-0.5"]
    assert lines[3].split()[-4:] == ["-", "-1", "-", "-1"]


def test_a_pool_is_one_column() -> None:
    pooled = np.zeros(GRID.interval_count, dtype=np.int64)
    pooled[20] = 2
    table = repair_table(requirement(moved((1, 20, 7)), pooled), "zh", NAMES)
    assert "Phone + Chat" in table
    assert "+1" in table
    assert "+3.5" not in table


def test_nothing_is_printed_where_nothing_changed_or_nobody_looked() -> None:
    assert repair_table(requirement(moved()), "en", NAMES) == ""
    assert repair_table(requirement(None), "en", NAMES) == ""


def test_records_name_the_days_with_changes() -> None:
    records = repair_records(requirement(moved((0, 20, 3), (0, 30, -1), (1, 60, -2))))
    assert records == [
        {"queue": "presales", "date": "2026-12-01", "added": 1.5, "removed": 0.5},
        {"queue": "phone", "date": "2026-12-02", "added": 0.0, "removed": 1.0},
    ]
