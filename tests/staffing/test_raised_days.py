"""Days raised to the hours of work that they take."""

from __future__ import annotations

import numpy as np

from scheduler.staffing.raised_days import of_days, raised_days


def test_a_day_is_summed_over_its_intervals() -> None:
    assert of_days(np.arange(8.0).reshape(2, 4), 2).tolist() == [[1.0, 5.0], [9.0, 13.0]]


def test_a_day_without_any_heads_cannot_be_raised() -> None:
    assert raised_days(np.zeros((1, 2)), np.array([[3.0]]), 2).tolist() == [[0.0, 0.0]]


def test_a_day_that_is_enough_on_paper_is_left_alone() -> None:
    assert not raised_days(np.array([[0.1, 0.2]]), np.array([[0.3]]), 2).any()
