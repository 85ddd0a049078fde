"""Heads for a month of several queues, forecast in hand: seconds of processor time of the whole step, per kind of store.

    python -m benchmarks.staffing [--days N] [--queues N] [--contacts N] [--rounds N] [--seed N] [--json]

Every hour and queue has contacts of its own around `--contacts` an hour, day and night. Each kind of store is staffed
several times and the shortest counts. ``large`` has 10,000 contacts an hour in each queue, ``tiny`` 0.01.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

import numpy as np

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.requirement import make_requirement
from scheduler.staffing.settings import StaffingSettings

__all__ = ["Run", "main", "measure"]

ALWAYS = Hours.daily(Window(0, 1440))
DAYTIME = Hours.daily(Window(8 * 60, 22 * 60))
PROMISE = ResponseTarget(target_seconds=30, service_level=0.8)
EVERYTHING = ResponseTarget(target_seconds=30, service_level=0.8, asa_seconds=20, abandonment=0.05, occupancy=0.85)


@dataclass(frozen=True, slots=True)
class Run:
    """One measured kind of store.

    Parameters
    ----------
    store
        Kind of store.
    cells
        Queues times hours.
    seconds
        Processor time of the shortest round.
    heads
        Head-hours of all queues apart, as a check that rounds and versions agree.
    to_cover
        Head-hours that a roster has to bring.
    """

    store: str
    cells: int
    seconds: float
    heads: int
    to_cover: int


def stores(count: int) -> dict[str, tuple[tuple[Queue, ...], StaffingSettings]]:
    """Queues and settings, per kind of store."""
    chat = Queue("", "", 37.5, ALWAYS, 1, None, 200.0, 1.0, (1.0, 0.85, 0.72), 300.0, PROMISE)
    chats = tuple(replace(chat, id=f"chat{row}", aht_seconds=180.0 + 5 * row) for row in range(count))
    nights = tuple(replace(queue, hours=DAYTIME, backlog_clear_by_minute=9 * 60) for queue in chats)
    tickets = replace(chats[-1], due_minutes=48 * 60, response=None, hours=DAYTIME)
    plain = StaffingSettings(level=0.8, shrinkage=0.06)
    pool = replace(plain, pooled=(tuple(queue.id for queue in chats),))
    return {
        "chat": (chats, plain),
        "phone": (tuple(replace(queue, speeds=(1.0,), patience_seconds=None) for queue in chats), plain),
        "every limit": (tuple(replace(queue, response=EVERYTHING) for queue in chats), plain),
        "closed at night": (nights, plain),
        "one pool": (chats, pool),
        "a day limit": (tuple(replace(queue, contacts_per_day=240.0) for queue in chats), plain),
        "pool, tickets, reserve": ((*nights[:-1], tickets), replace(pool, level=0.5, reserve_level=0.8)),
        "large": (chats, plain),
        "tiny": (chats, plain),
    }


def measure(days: int, queues: int, contacts: float, rounds: int, seed: int) -> list[Run]:
    """Staff every kind of store several times."""
    grid = TimeGrid(date(2026, 12, 1), days, timezone="Asia/Shanghai")
    fixed = {"large": 10_000.0, "tiny": 0.01}
    runs = []
    for kind, (of, how) in stores(queues).items():
        mean = np.random.default_rng(seed).gamma(2.0, contacts / 2, (queues, grid.interval_count))
        mean = np.full_like(mean, fixed[kind]) * np.linspace(0.9, 1.1, mean.shape[1]) if kind in fixed else mean
        forecast = Forecast(grid, tuple(queue.id for queue in of), mean, (0.5, 0.8), np.stack([mean, mean * 1.2]), "drawn")
        shortest = float("inf")
        for _round in range(rounds):
            begun = time.process_time()
            need = make_requirement(forecast, of, ALWAYS, how)
            shortest = min(shortest, time.process_time() - begun)
        runs.append(Run(kind, mean.size, shortest, int(need.heads.sum()), int(need.to_cover.sum())))
    return runs


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line per kind of store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--days", type=int, default=28)
    parser.add_argument("--queues", type=int, default=5)
    parser.add_argument("--contacts", type=float, default=100.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(argv)
    runs = measure(given.days, given.queues, given.contacts, given.rounds, given.seed)
    if given.json:
        print(json.dumps([asdict(run) for run in runs]))
        return 0
    print(f"{'store':<24}{'cells':>8}{'s':>9}{'heads':>10}{'to cover':>10}")
    for run in runs:
        print(f"{run.store:<24}{run.cells:>8}{run.seconds:>9.3f}{run.heads:>10}{run.to_cover:>10}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
