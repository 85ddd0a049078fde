"""Rounding heads."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.staffing.rounding import round_together

CELL = st.tuples(st.floats(0, 20), st.integers(0, 3), st.booleans())


def together(exact: list[float], minimum: list[int]) -> list[int]:
    column = np.array(exact)[:, None]
    floor = np.array(minimum)[:, None]
    return round_together(column, floor, np.ones_like(column, dtype=bool))[:, 0].tolist()


def test_the_missing_head_goes_to_the_largest_remainder() -> None:
    assert together([1.2, 1.7], [0, 0]) == [1, 2]


def test_a_minimum_above_the_load_takes_its_head_from_the_other_row() -> None:
    assert together([0.0, 3.0], [1, 1]) == [1, 2]


def test_minimums_above_the_joint_load_are_all_kept() -> None:
    assert together([0.1, 0.1], [1, 2]) == [1, 2]


def test_a_sum_that_is_whole_on_paper_stays_whole() -> None:
    assert sum(together([0.1 + 0.2, 0.7], [0, 0])) == 1


def test_fewer_heads_than_the_rows_need_are_shared_out_by_what_they_need() -> None:
    exact, none = np.array([[10.0], [2.0]]), np.zeros((2, 1), dtype=np.int64)
    shared = round_together(exact, none, np.ones((2, 1), dtype=bool), np.array([8]))
    assert shared[:, 0].tolist() == [7, 1]


def test_more_heads_than_the_rows_need_go_where_most_is_missing() -> None:
    exact, none = np.array([[1.5], [2.0]]), np.zeros((2, 1), dtype=np.int64)
    shared = round_together(exact, none, np.ones((2, 1), dtype=bool), np.array([5]))
    assert shared[:, 0].tolist() == [2, 3]


@settings(max_examples=100, deadline=None)
@given(st.lists(CELL, min_size=1, max_size=5))
def test_rows_sum_to_the_joint_total_and_none_is_below_its_minimum(cells: list[tuple[float, int, bool]]) -> None:
    served = np.array([[cell[2]] for cell in cells])
    exact = np.array([[cell[0]] for cell in cells]) * served
    minimum = np.array([[cell[1]] for cell in cells]) * served
    heads = round_together(exact, minimum, served)
    assert heads.sum() == max(np.ceil(exact.sum() - 1e-9), minimum.sum())
    assert (heads >= minimum).all()
    assert not heads[~served].any()
