from __future__ import annotations

import numpy as np

from scheduler.demand.same_weekday import same_weekday


def test_sums_over_it_are_sums_by_weekday() -> None:
    same = same_weekday(np.array([5, 6, 0, 5]))
    np.testing.assert_array_equal(same @ np.array([1.0, 2.0, 4.0, 8.0]), [4.0, 0, 0, 0, 0, 9.0, 2.0])
