"""The three public series beat seasonal naive by what was measured when the method was chosen."""

from __future__ import annotations

import pytest
from demand.histories import real_data

from scheduler.demand.backtest import backtest
from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Calendar
from scheduler.tables.history_csv import read_history

SERIES = [
    ("anonymous_bank_1999_hourly.csv", "IL", 0.2040, 0.2956),
    ("nyc_ems_staten_island_2018_2019_hourly.csv", "US", 0.3032, 0.4166),
    ("uci_bike_2011_2012_hourly.csv", "US", 0.2609, 0.3051),
]


@pytest.mark.parametrize(("name", "country", "wape", "naive"), SERIES)
def test_a_real_series_is_forecast_as_well_as_measured(name: str, country: str, wape: float, naive: float) -> None:
    path = real_data() / name
    if not path.is_file():
        pytest.skip(f"{path} is absent; set SCHEDULER_DATA to the folder of the public series")
    history = read_history(path, queues=("all",))
    holidays = public_holidays(country, range(history.start.year - 1, history.end.year + 2))
    score = backtest(history, Calendar(holidays=holidays))
    assert score.wape <= wape
    assert score.wape_naive == pytest.approx(naive, abs=0.00006)
    assert 0.66 <= score.coverage_80 <= 0.86
