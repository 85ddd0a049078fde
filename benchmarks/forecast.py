"""How good the forecast would have been on past weeks of real series.

    python -m benchmarks.forecast                          the three public series, the default method
    python -m benchmarks.forecast --method all             every method, side by side
    python -m benchmarks.forecast --method profile,auto    some of them; auto chooses anew before each window
    python -m benchmarks.forecast --earlier                the 8 windows before the last 8: settings are chosen on these
    python -m benchmarks.forecast --last-days 14           with no more than 14 days to learn from
    python -m benchmarks.forecast shop.csv:CN calls.csv    other series, with the holidays of a country or without

The public series lie in ``$SCHEDULER_DATA/history`` (default ``../shared/data`` from the project's root). Windows are 14
days long and follow one another up to the end of the series; each is forecast from at most the 364 days before it and
scored by the hour in `scheduler.demand.backtest_method`. The columns:

    error     sum of absolute errors over the sum of contacts
    ratio     error over that of taking every hour from the week before; below 1 is better
    bias      sum of (forecast - contacts) over the sum of contacts
    MASE      mean absolute error over the mean change from one week to the next
    h80, h90  share of hours inside the central 80 % and 90 %;  d80 the same of days
    ms        processor time per window, intervals included
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scheduler.demand.backtest_method import backtest_method
from scheduler.demand.choose_method import AUTO
from scheduler.demand.history_calendar import history_calendar
from scheduler.demand.methods.registry import METHODS
from scheduler.demand.past_windows import past_windows
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.backtest_score import BacktestScore
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History
from scheduler.errors import InputError
from scheduler.tables.history_csv import read_history

__all__ = ["PUBLIC_SERIES", "Series", "main", "score"]

HORIZON = 14
WINDOWS = 8
PUBLIC_SERIES = (
    "anonymous_bank_1999_hourly.csv:IL",
    "nyc_ems_staten_island_2018_2019_hourly.csv:US",
    "uci_bike_2011_2012_hourly.csv:US",
)
_ALL = "all"
_NAME = 22


@dataclass(frozen=True, slots=True)
class Series:
    """A history with the days that were known in advance."""

    name: str
    history: History
    calendar: Calendar


def data_folder() -> Path:
    """Where the public series lie."""
    default = Path(__file__).resolve().parents[1].parent / "shared" / "data"
    return Path(os.environ.get("SCHEDULER_DATA", default)) / "history"


def load(named: str) -> Series:
    """Read ``FILE`` or ``FILE:COUNTRY``."""
    file, _, country = named.rpartition(":")
    if not file or len(country) != 2:
        file, country = named, ""
    history = read_history(Path(file), queues=())
    name = Path(file).stem.removesuffix("_hourly")[:_NAME]
    return Series(name, history, history_calendar(history, country or None))


def without_end(history: History, days: int) -> History:
    """A history as it was some days before its end."""
    hours = history.contacts.shape[1] - 24 * days
    times = history.aht_seconds
    return replace(history, contacts=history.contacts[:, :hours], aht_seconds=None if times is None else times[:, :hours])


def score(series: Series, settings: ForecastSettings, *, earlier: bool = False) -> BacktestScore:
    """Score a method on the last windows of a series, or on those before them."""
    history = without_end(series.history, WINDOWS * HORIZON) if earlier else series.history
    past = past_windows(history, windows=WINDOWS, horizon=HORIZON, train_days=settings.train_days)
    return backtest_method(past, series.calendar, settings).score


def table(series: Sequence[Series], settings: Sequence[ForecastSettings], *, earlier: bool) -> Iterator[str]:
    """Lines of the table, each as soon as it is known."""
    wide = max(len("geometric mean"), *(len(one.name) for one in series))
    long = max(len("method"), *(len(made.method) for made in settings))
    yield f"{'method':{long}} {'series':{wide}}  error ratio  bias  MASE  h80  h90  d80   ms"
    for made in settings:
        ratios = []
        for one in series:
            found = score(one, made, earlier=earlier)
            ratios.append(found.ratio)
            yield (
                f"{made.method:{long}} {one.name:{wide}} {found.wape:6.1%} {found.ratio:5.3f} {found.bias:+5.0%}"
                f"{found.mase:6.2f}{found.coverage_80:5.0%}{found.coverage_90:5.0%}{found.daily_coverage_80:5.0%}"
                f"{1000 * found.seconds:5.0f}"
            )
        known = [ratio for ratio in ratios if ratio > 0]
        if len(known) > 1:
            mean = math.exp(math.fsum(map(math.log, known)) / len(known))
            yield f"{made.method:{long}} {'geometric mean':{wide}}        {mean:5.3f}"
            yield f"{made.method:{long}} {'worst':{wide}}        {max(known):5.3f}"


def method_names(text: str) -> tuple[str, ...]:
    """Names with commas between them, or ``all``."""
    known = (*METHODS, AUTO)
    names = known if text == _ALL else tuple(text.split(","))
    unknown = [name for name in names if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"there is no {unknown[0]!r}; there are {', '.join(known)}, and {_ALL}")
    return names


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line."""
    summary, _, text = (__doc__ or "").partition("\n")
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.forecast", description=summary, epilog=text, formatter_class=form
    )
    parser.add_argument("files", nargs="*", metavar="FILE[:COUNTRY]", help="series in place of the public ones")
    parser.add_argument(
        "--method",
        type=method_names,
        default=(ForecastSettings().method,),
        metavar="NAMES",
        help=f"{', '.join((*METHODS, AUTO))}, or {_ALL}",
    )
    parser.add_argument("--earlier", action="store_true", help="the windows before the last ones")
    parser.add_argument(
        "--last-days",
        type=int,
        default=ForecastSettings().train_days,
        metavar="N",
        help="days to learn from before each window, 14 or more",
    )
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    args = arguments(given)
    folder = data_folder()
    if not args.files and not folder.is_dir():
        print(f"no series in {folder}; set SCHEDULER_DATA, or name files", file=sys.stderr)
        return 2
    try:
        settings = [replace(ForecastSettings(train_days=args.last_days), method=method) for method in args.method]
        series = [load(named) for named in args.files or [str(folder / name) for name in PUBLIC_SERIES]]
        for line in table(series, settings, earlier=args.earlier):
            print(line, flush=True)
    except (InputError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
