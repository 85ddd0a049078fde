from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.rules.reserve_need import reserve_need

GRID = TimeGrid(date(2026, 12, 1), 1)


def needed(heads: tuple[int, ...], busier: tuple[int, ...] | None, ratio: float | None) -> int:
    column, nothing = np.array(heads)[:, None] * np.ones((1, 24), dtype=np.int64), np.zeros((len(heads), 24))
    requirement = Requirement(GRID, tuple("abc"[: len(heads)]), column, nothing, nothing)
    if busier is not None:
        more = np.array(busier)[:, None] * np.ones((1, 24), dtype=np.int64)
        requirement = replace(requirement, reserve_heads=more)
    (people,) = set(reserve_need(requirement, ratio).tolist())
    return int(people)


@pytest.mark.parametrize(
    ("heads", "busier", "ratio", "people"),
    [
        ((3,), None, None, 0),
        ((3,), None, 1.5, 5),
        ((50,), None, 1.1, 55),
        ((3, 2), None, 1.5, 8),
        ((3,), (4,), None, 4),
        ((3,), (4,), 1.5, 5),
        ((3, 2), (5, 4), 1.5, 9),
        ((0,), (4,), 1.5, 0),
    ],
)
def test_the_larger_of_ratio_and_busier_days_where_heads_are_required(
    heads: tuple[int, ...], busier: tuple[int, ...] | None, ratio: float | None, people: int
) -> None:
    assert needed(heads, busier, ratio) == people
