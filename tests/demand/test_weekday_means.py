"""What each hour of the week brought on average."""

from __future__ import annotations

import numpy as np

from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.weekday_means import weekday_means

WEEKDAYS = np.arange(14) % 7


def test_unknown_hours_are_passed_over() -> None:
    counts = np.repeat([2.0, 8.0], 7)[None, :, None] * np.ones(24)
    known = np.ones((1, 14, 24), dtype=np.bool_)
    known[0, 7, 12] = False
    means, weeks = weekday_means(counts * known, known, same_weekday(WEEKDAYS))
    assert (means[0, 0, 12], weeks[0, 0, 12]) == (2.0, 1.0)
    assert (means[0, 0, 11], weeks[0, 0, 11]) == (5.0, 2.0)


def test_days_that_do_not_count_are_left_out() -> None:
    counts = np.repeat([2.0, 8.0], 7)[None, :, None] * np.ones(24)
    means, _ = weekday_means(counts, np.ones((1, 14, 24), dtype=np.bool_), same_weekday(WEEKDAYS) * (np.arange(14) >= 7))
    assert (means == 8.0).all()


def test_an_hour_that_no_day_has_is_0() -> None:
    known = np.zeros((1, 14, 24), dtype=np.bool_)
    means, weeks = weekday_means(np.zeros((1, 14, 24)), known, same_weekday(WEEKDAYS))
    assert (means == 0).all()
    assert (weeks == 0).all()
