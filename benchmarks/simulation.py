"""How quick the simulation is, and how near to what is known exactly.

    python -m benchmarks.simulation [--accuracy] [--seed 1] [--replications 100]

Speed is processor time for replications of a week of 20,000 chats, compiled and as plain Python, apart from compiling. With
``--accuracy`` the simulation is laid beside the exact chain of people with several contacts at once: standard errors are
those of batch means, one batch for each replication, whose first day is left out because it begins with nobody waiting.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours, Window
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.queueing.queue_performance import queue_performance
from scheduler.simulation.crew import Crew
from scheduler.simulation.simulate_crew import simulate_crew
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["main"]

_STEADY = (
    # contacts per hour, agents, handle time, target, patience (seconds; None for never), speeds
    (200.0, 14, 180.0, 20.0, None, (1.0,)),
    (60.0, 8, 300.0, 20.0, None, (1.0,)),
    (3000.0, 209, 240.0, 20.0, None, (1.0,)),
    (200.0, 14, 180.0, 20.0, 300.0, (1.0,)),
    (200.0, 13, 180.0, 20.0, 300.0, (1.0,)),
    (2880.0, 50, 60.0, 20.0, 120.0, (1.0,)),
    (90.0, 5, 360.0, 30.0, 240.0, (1.0, 0.85, 0.72)),
    (230.0, 12, 360.0, 30.0, 240.0, (1.0, 0.85, 0.72)),
)
_BACKLOGS = (
    # agents, backlog, handle time, speeds, minutes until the last answer by the reference table
    (4, 60, 300.0, (1.0, 0.85, 0.72), 27.8),
    (6, 120, 300.0, (1.0, 0.85, 0.72), 39.4),
)
_WARM_UP_HOURS = 24
_MOST_ERROR = 0.0009
_FIGURES = ("wait_probability", "service_level", "abandonment")


def _steady(
    rate: float, agents: int, aht: float, target: float, patience: float | None, speeds: tuple[float, ...], *, days: int
) -> tuple[Workload, Crew]:
    """A queue that is always open, with the same people all the time."""
    grid = TimeGrid(date(2026, 12, 7), days)
    queue = Queue("chat", "Chat", 1.0, Hours.daily(Window(0, 1440)), speeds=speeds, patience_seconds=patience)
    cells = (1, grid.interval_count)
    workload = Workload(
        grid=grid,
        queues=(queue,),
        paths=np.full((1, *cells), rate, dtype=np.float32),
        poisson=True,
        opened=np.ones(cells, dtype=bool),
        waiting=np.zeros((1, 1)),
        aht_seconds=np.full(cells, aht),
        target_seconds=np.array([target]),
    )
    return workload, _always_there(agents, grid)


def _always_there(agents: int, grid: TimeGrid) -> Crew:
    """People who are there from the first minute to the last."""
    index = np.arange(agents)
    end = np.full(agents, float(grid.interval_count * grid.interval_minutes))
    ranks = np.ones((agents, 1), dtype=np.int8)
    return Crew(agents, index, np.zeros(agents), end, ranks, np.ones(agents), index, agents)


def _shares(tally: Tally) -> Iterator[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    """Counts over contacts of each figure after the first day, each shape (replications,)."""
    kept = slice(_WARM_UP_HOURS, None)
    total = tally.contacts[:, 0, kept].sum(axis=1).astype(np.float64)
    at_once = tally.wait_histogram[:, 0, kept, 0].sum(axis=1)
    for count in (total - at_once, tally.in_time[:, 0, kept].sum(axis=1), tally.gave_up[:, 0, kept].sum(axis=1)):
        yield count.astype(np.float64), total


def _accuracy(seed: int) -> None:
    """Each steady case beside the exact figures, and the backlogs."""
    print(f"{'case':58} {'figure':18} {'exact':>9} {'simulated':>9} {'error':>8} {'apart':>7} {'contacts':>12}")
    for case in _STEADY:
        rate, agents, aht, target, patience, speeds = case
        exact = queue_performance(rate, agents, aht, target_seconds=target, speeds=speeds, patience_seconds=patience)
        days = max(3, round(60_000 / rate / 24))
        workload, crew = _steady(*case, days=days)
        counts = [np.zeros((2, 0)) for _ in _FIGURES]
        while True:
            tally = simulate_crew(workload, crew, replications=40, batches=40, seed=seed, absence_rate=0.0)
            seed += 1
            counts = [np.concatenate([old, new], axis=1) for old, new in zip(counts, _shares(tally), strict=True)]
            errors = [_ratio(*count)[1] for count in counts]
            if max(errors) <= _MOST_ERROR:
                break
        for name, count, error in zip(_FIGURES, counts, errors, strict=True):
            known, found = float(getattr(exact, name)), _ratio(*count)[0]
            apart = (
                "" if not error else f"{found / known - 1:+.1%}" if len(speeds) > 1 else f"{(found - known) / error:5.1f} s"
            )
            print(
                f"{case!s:58} {name:18} {known:9.5f} {found:9.5f} {error:8.5f} {apart:>7} {count[1].sum():12,.0f}",
                flush=True,
            )
    for agents, backlog, aht, speeds, known in _BACKLOGS:
        print(
            f"backlog of {backlog} for {agents}: {_last_answer(agents, backlog, aht, speeds, seed):.1f} min, "
            f"by the table {known}"
        )


def _ratio(count: NDArray[np.float64], total: NDArray[np.float64]) -> tuple[float, float]:
    """A share with its standard error by batch means."""
    share = count.sum() / total.sum()
    left = count - share * total
    return float(share), float(np.sqrt((left**2).sum() * len(total) / (len(total) - 1)) / total.sum())


def _last_answer(agents: int, backlog: int, aht: float, speeds: tuple[float, ...], seed: int) -> float:
    """Mean minutes until the last contact of a backlog is answered."""
    grid = TimeGrid(date(2026, 12, 7), 1)
    hours = Hours.daily(Window(480, 1440))
    queue = Queue("chat", "Chat", 1.0, hours, backlog_clear_by_minute=540, speeds=speeds)
    workload = Workload(
        grid=grid,
        queues=(queue,),
        paths=np.zeros((1, 1, grid.interval_count), dtype=np.float32),
        poisson=False,
        opened=hours.open_intervals(grid)[None],
        waiting=np.full((1, 1), float(backlog)),
        aht_seconds=np.full((1, grid.interval_count), aht),
        target_seconds=np.array([30.0]),
    )
    tally = simulate_crew(workload, _always_there(agents, grid), replications=400, seed=seed, absence_rate=0.0)
    return float(tally.cleared_at.mean()) - 480


def _speed(replications: int, seed: int) -> None:
    """Processor time of a week of 20,000 chats."""
    for name, agents, aht, patience, speeds in (
        ("one contact at once", 8, 180.0, None, (1.0,)),
        ("three at once, buyers give up", 8, 360.0, 240.0, (1.0, 0.85, 0.72)),
    ):
        workload, crew = _steady(20_000 / 168, agents, aht, 30.0, patience, speeds, days=7)
        for fast in (True, False):
            before = time.process_time()
            simulate_crew(workload, crew, replications=1, seed=seed, absence_rate=0.06, fast=fast)
            first = time.process_time() - before
            before = time.process_time()
            simulate_crew(workload, crew, replications=replications, seed=seed, absence_rate=0.06, fast=fast)
            spent = time.process_time() - before
            how = "compiled" if fast else "plain"
            print(f"{name:32} {how:9} {replications} replications {spent:6.2f} s; the first one {first:.2f} s", flush=True)


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accuracy", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--replications", type=int, default=100)
    args = parser.parse_args()
    if args.accuracy:
        _accuracy(args.seed)
    else:
        _speed(args.replications, args.seed)


if __name__ == "__main__":
    main()
