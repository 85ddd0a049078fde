from __future__ import annotations

import numpy as np
from demand.histories import make_history, make_series

from scheduler.demand.methods.combination import Combination
from scheduler.demand.methods.seasonal_naive import SeasonalNaive
from scheduler.demand.methods.weekday_hour_mean import WeekdayHourMean


def test_it_is_the_mean_of_its_methods() -> None:
    series = make_series(make_history(70, seed=1))
    methods = (SeasonalNaive(), WeekdayHourMean())
    expected = (methods[0].predict(series, 9) + methods[1].predict(series, 9)) / 2
    np.testing.assert_allclose(Combination(methods).predict(series, 9), expected)
