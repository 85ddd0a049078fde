"""How much the counts of a morning tell about the rest of the day, on past days of real series.

    python -m benchmarks.intraday                          the three public series
    python -m benchmarks.intraday --earlier                the 8 windows before the last 8
    python -m benchmarks.intraday shop.csv:CN calls.csv    other series, with the holidays of a country or without

Windows, training and series are those of `benchmarks.forecast`. Every day of a window is updated at some hours with what
came before them, and the hours after them are scored. The columns:

    until        the day is known up to this hour
    hours        sum of absolute errors of the hours to come, as a share of that without the update; below 1 is better
    rest         the same of the sum of the hours to come
    h80          share of the hours to come inside their central 80 %; in brackets without the update
    d80          the same of whole days
    width        mean width of the hours' range as a share of that without the update
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from benchmarks.forecast import HORIZON, PUBLIC_SERIES, WINDOWS, Series, data_folder, load, without_end
from scheduler.demand.forecast import make_forecast
from scheduler.demand.intraday import intraday
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.forecast import Forecast
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import InputError

__all__ = ["main"]

UNTIL = (10, 13, 16, 19)
LOW, HIGH = 0.1, 0.9


def windows(series: Series) -> Iterator[tuple[Forecast, NDArray[np.float64]]]:
    """Forecasts of the last windows with what came, shape (queues, days, 24)."""
    settings = ForecastSettings()
    history = series.history
    hourly = history.contacts.reshape(len(history.queues), -1, 24)
    for origin in range(hourly.shape[1] - WINDOWS * HORIZON, hourly.shape[1], HORIZON):
        begin = max(0, origin - settings.train_days)
        known = replace(
            history,
            start=history.start + timedelta(days=begin),
            contacts=history.contacts[:, begin * 24 : origin * 24],
            aht_seconds=None,
        )
        first = history.start.date() + timedelta(days=origin)
        forecast = make_forecast(known, TimeGrid(first, HORIZON), series.calendar, settings)
        yield forecast, hourly[:, origin : origin + HORIZON]


def measured(forecast: Forecast, day: int, actual: NDArray[np.float64], until: int) -> NDArray[np.float64]:
    """Errors, hours and days inside, and widths of one day from an hour on, each without and with the update."""
    slots = slice(day * 24 + until, (day + 1) * 24)
    counted = np.where(np.arange(24) < until, actual, np.nan)
    came = actual[:, until:]
    known = ~np.isnan(came)
    found: list[float] = []
    for one in (forecast, intraday(forecast, day, counted)):
        mean = one.mean[:, slots]
        low, high = one.quantile(LOW)[:, slots], one.quantile(HIGH)[:, slots]
        scored = known & ((mean > 0) | (came > 0))
        # Counts that were put in are held to a hair's breadth.
        inside = (came >= low - 1e-6) & (came <= high + 1e-6) & scored
        error = np.where(known, mean - came, 0.0)
        at = [one.levels.index(level) for level in (LOW, HIGH)]
        assert one.daily_quantiles is not None
        bounds = one.daily_quantiles[at, :, day]
        total = np.nansum(actual, axis=1)
        days = (total >= bounds[0] - 1e-6) & (total <= bounds[1] + 1e-6)
        found += [
            float(np.abs(error).sum()),
            float(np.abs(error.sum(axis=1)).sum()),
            float(inside.sum()),
            float(days.sum()),
            float((high - low)[known].sum()),
            float(scored.sum()),
            float(days.size),
        ]
    return np.array(found)


def table(series: Sequence[Series]) -> Iterator[str]:
    """Lines of the table, each as soon as it is known."""
    wide = max(len(one.name) for one in series)
    yield f"{'series':{wide}} until  hours  rest         h80         d80  width"
    for one in series:
        sums = dict.fromkeys(UNTIL, np.zeros(14))
        for forecast, actual in windows(one):
            for day in range(HORIZON):
                if np.isnan(actual[:, day]).all():
                    continue
                for until in UNTIL:
                    sums[until] = sums[until] + measured(forecast, day, actual[:, day], until)
        for until, found in sums.items():
            before, after = found[:7], found[7:]
            ratio = after / np.maximum(before, 1e-9)
            hours = f"{after[2] / after[5]:4.0%} ({before[2] / before[5]:4.0%})"
            days = f"{after[3] / after[6]:4.0%} ({before[3] / before[6]:4.0%})"
            yield f"{one.name:{wide}} {until:02d}:00 {ratio[0]:6.3f}{ratio[1]:6.3f} {hours} {days} {ratio[4]:6.2f}"


def main(given: Sequence[str] | None = None) -> int:
    summary, _, text = (__doc__ or "").partition("\n")
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.intraday",
        description=summary,
        epilog=text,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE[:COUNTRY]", help="series in place of the public ones")
    parser.add_argument("--earlier", action="store_true", help="the windows before the last ones")
    args = parser.parse_args(given)
    folder = data_folder()
    if not args.files and not folder.is_dir():
        print(f"no series in {folder}; set SCHEDULER_DATA, or name files", file=sys.stderr)
        return 2
    try:
        series = [load(named) for named in args.files or [str(folder / name) for name in PUBLIC_SERIES]]
        if args.earlier:
            series = [replace(one, history=without_end(one.history, WINDOWS * HORIZON)) for one in series]
        for line in table(series):
            print(line, flush=True)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
