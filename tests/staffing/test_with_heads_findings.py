from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.requirement import PoolHeads, Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.with_heads_findings import with_heads_findings

GRID = TimeGrid(date(2026, 12, 1), 2)
HOURS = GRID.interval_count
SAVES: dict[str, Fact] = {
    "queue": "presales+aftersales",
    "hours": 99,
    "days": 2,
    "people": 9,
    "date": "2026-12-02",
    "start": "03:00",
}
OTHER = Finding("handle_time_long", Severity.WARNING, {"queue": "presales", "minutes": 20})


def heads(value: int = 3) -> NDArray[np.int64]:
    return np.full((2, HOURS), value, dtype=np.int64)


def made(code: str, facts: dict[str, Fact]) -> Requirement:
    """Three heads each, with what was said of earlier ones."""
    nothing = np.zeros((2, HOURS))
    said = (Finding(code, Severity.INFO, facts), OTHER)
    return Requirement(GRID, ("presales", "aftersales"), heads(), nothing, nothing, findings=said)


def test_what_a_pool_saves_is_worked_out_again() -> None:
    pool = PoolHeads(("presales", "aftersales"), np.full(HOURS, 5, dtype=np.int64))
    pool.heads[7] = 3
    requirement = replace(made("pool_saves_hours", SAVES), pools=(pool,))
    other, saves = with_heads_findings(requirement).findings
    assert other == OTHER
    assert saves.facts == {**SAVES, "hours": HOURS + 2, "people": 3, "date": "2026-12-01", "start": "07:00"}
    nothing = replace(requirement, pools=(replace(pool, heads=heads(6)[0]),))
    assert with_heads_findings(nothing).findings == (OTHER,)


def test_a_reserve_is_worked_out_again_for_hours_in_which_somebody_is_on_duty() -> None:
    requirement = made("reserve_for_busier_days", {"people": 50, "date": "2026-12-02", "start": "03:00"})
    more, on_duty = heads(4), heads()
    more[:, 9], on_duty[:, 20], more[:, 20] = 6, 0, 30
    reserve = with_heads_findings(replace(requirement, heads=on_duty, reserve_heads=more)).findings[1]
    assert reserve.facts == {"people": 6, "date": "2026-12-01", "start": "09:00"}
    assert (reserve.size, reserve.date) == (6, date(2026, 12, 1))


def test_heads_without_pools_and_reserve_say_nothing() -> None:
    assert with_heads_findings(made("pool_saves_hours", SAVES)).findings == (OTHER,)
