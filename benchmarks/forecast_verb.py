"""Time of `schedule forecast` as a whole on two years of hourly history, each run a process of its own.

    python -m benchmarks.forecast_verb                     two years of two queues
    python -m benchmarks.forecast_verb --queues 1 --days 365

The history is invented: a weekly shape, growth of 20 % a year, Poisson counts. The first run with ``method: auto`` compares
all methods, the second one finds what the first has kept. Seconds are those of the clock on the wall and of the processor,
start of Python included; a machine that does other work at the same time shows in the first and hardly in the second.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from scheduler.demand.settings import ForecastSettings
from scheduler.tables.kept_choices import CACHE_VARIABLE

__all__ = ["main"]

FIRST_DAY = date(2026, 12, 1)
STORE = """\
store: {{id: shop, name: Shop}}
calendar: {{country: CN}}
horizon: {{start: {start}, days: 28}}
hours: {{operating: 00:00-24:00}}
queues:
{queues}
history: {{file: history.csv}}
forecast: {{method: {method}}}
shifts:
  day: {{name: Day, hours: 08:00-16:00, kind: early, code: D}}
agents:
  - {{id: li_na, name: Li Na, skills: [{skills}]}}
"""
LAUNCH = "import sys; from scheduler.cli.main import main; sys.exit(main(sys.argv[1:]))"


def history_text(days: int, queues: int) -> str:
    """Hourly rows up to the day before the first day to forecast."""
    random = np.random.default_rng(1)
    start = datetime.combine(FIRST_DAY, datetime.min.time()) - timedelta(days=days)
    hours = np.arange(days * 24)
    shape = 20 + 18 * np.sin((hours % 24 - 9) / 24 * 2 * np.pi)
    weekly = 1 + 0.15 * np.sin(hours / 168 * 2 * np.pi)
    counts = random.poisson(shape * weekly * 1.2 ** (hours / 8760), (queues, hours.size))
    stamps = [f"{start + timedelta(hours=int(hour)):%Y-%m-%d %H:%M}" for hour in hours]
    rows = (f"{stamp},queue_{queue},{counts[queue, hour]}" for hour, stamp in enumerate(stamps) for queue in range(queues))
    return "\n".join(("timestamp,queue,inquiries", *rows, ""))


def make_store(folder: Path, method: str, days: int, queues: int) -> Path:
    """A folder with a store file and a history."""
    folder.mkdir()
    rows = "\n".join(f"  queue_{number}: {{name: Queue {number}, contacts_per_hour: 30}}" for number in range(queues))
    store = folder / "store.yaml"
    skills = ", ".join(f"queue_{number}" for number in range(queues))
    store.write_text(STORE.format(start=FIRST_DAY, queues=rows, method=method, skills=skills), encoding="utf-8")
    (folder / "history.csv").write_text(history_text(days, queues), encoding="utf-8")
    return store


def seconds_of(store: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Wall-clock and processor seconds of one run; the second is NaN where the system does not tell (Windows)."""
    used, began = processor_seconds(), time.perf_counter()
    command = [sys.executable, "-c", LAUNCH, "forecast", str(store), "--json"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - began, processor_seconds() - used


def processor_seconds() -> float:
    """Processor time of all processes that were started and have ended."""
    try:
        import resource
    except ImportError:
        return float("nan")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.forecast_verb", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--days", type=int, default=730, help="days of history")
    parser.add_argument("--queues", type=int, default=2, help="queues, each with a row an hour")
    args = parser.parse_args(given)
    root = str(Path(__file__).resolve().parents[1])
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "PYTHONPATH": root, CACHE_VARIABLE: str(Path(place) / "cache")}
        print(f"{args.days} days, {args.queues} queue(s)      wall   processor (s)")
        usual = make_store(Path(place) / "usual", ForecastSettings().method, args.days, args.queues)
        open_choice = make_store(Path(place) / "auto", "auto", args.days, args.queues)
        for label, store in (("default", usual), ("auto, first time", open_choice), ("auto, then", open_choice)):
            wall, processor = seconds_of(store, environment)
            print(f"{label:25}{wall:7.2f}{processor:9.2f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
