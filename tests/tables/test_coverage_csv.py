from __future__ import annotations

from datetime import date

import numpy as np

from scheduler.domain.coverage import Coverage
from scheduler.domain.time_grid import TimeGrid
from scheduler.tables.coverage_csv import coverage_csv_bytes


def test_a_row_per_queue_and_own_interval() -> None:
    grid = TimeGrid(date(2026, 12, 1), 1, tail_days=1)
    required = np.zeros((2, 48), dtype=np.int64)
    required[0, 8] = 3
    on_duty = np.zeros((2, 48))
    on_duty[0, 8] = 2.7
    owned = np.arange(48) < 24
    people = np.zeros(48, dtype=np.int64)
    coverage = Coverage(grid, ("presales", "aftersales"), required, on_duty, people, people, owned)
    lines = coverage_csv_bytes(coverage, required * 10.5).decode("utf-8-sig").splitlines()
    assert lines[0] == "date,start,end,queue,forecast,required,on_duty,net"
    assert lines[17] == "2026-12-01,2026-12-01 08:00,2026-12-01 09:00,presales,31.5,3,2.7,-0.3"
    assert len(lines) == 1 + 2 * 24
