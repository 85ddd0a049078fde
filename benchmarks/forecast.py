"""Print how the forecast does on the real series: ``python benchmarks/forecast.py [method ...]``.

The series lie in ``$SCHEDULER_DATA/history`` (default ``../shared/data`` from the project's root). The protocol is a horizon
of 14 days, the last 8 windows, at most 364 days of training, scored in `scheduler.demand.backtest`.
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import replace
from pathlib import Path

from scheduler.demand.backtest import BacktestScore, backtest
from scheduler.demand.public_holidays import public_holidays
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History
from scheduler.tables.history_csv import read_history

__all__ = ["main"]

SERIES = {
    "bank": ("anonymous_bank_1999_hourly.csv", "IL"),
    "staten_island": ("nyc_ems_staten_island_2018_2019_hourly.csv", "US"),
    "bike": ("uci_bike_2011_2012_hourly.csv", "US"),
}


def data_folder() -> Path:
    return Path(os.environ.get("SCHEDULER_DATA", Path(__file__).resolve().parents[1].parent / "shared" / "data"))


def load(name: str) -> tuple[History, Calendar]:
    file, country = SERIES[name]
    history = read_history(data_folder() / "history" / file, queues=(name,))
    years = range(history.start.year - 1, history.end.year + 2)
    return history, Calendar(holidays=public_holidays(country, years))


def score(name: str, method: str) -> BacktestScore:
    history, calendar = load(name)
    return backtest(history, calendar, replace(ForecastSettings(), method=method))


def main(methods: list[str]) -> int:
    if not (data_folder() / "history").is_dir():
        print(f"no series in {data_folder() / 'history'}; set SCHEDULER_DATA", file=sys.stderr)
        return 2
    print(f"{'method':15}{'series':15}   WAPE  naive  ratio   bias   MASE  in80  in90  day80  seconds")
    for method in methods or ["profile"]:
        ratios = []
        for name in SERIES:
            result = score(name, method)
            ratios.append(result.ratio)
            print(
                f"{method:15}{name:15}{result.wape:7.2%}{result.wape_naive:7.2%}{result.ratio:7.3f}{result.bias:+7.1%}"
                f"{result.mase:7.2f}{result.coverage_80:6.0%}{result.coverage_90:6.0%}{result.daily_coverage_80:7.0%}"
                f"{result.seconds:9.3f}"
            )
        print(f"{method:15}{'geometric mean':29}{math.prod(ratios) ** (1 / len(ratios)):7.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
